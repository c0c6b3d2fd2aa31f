"""A hyphen between a number and its ordinal ending: "the 20-th anniversary"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_NUMBER = expression(r"(?<![\w.,/-])(\d{1,3})-(st|nd|rd|th)(?![\w-])")
_TEENS = frozenset((11, 12, 13))
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@rule(
    code="NUM040",
    name="hyphen-in-ordinal",
    triggers=["-st", "-nd", "-rd", "-th"],
    sources=["ru", "uk", "sr", "az"],
    fixes=[
        ("They marked the 20-th anniversary and the 1-st day.", "They marked the 20th anniversary and the 1st day."),
        ("It was the 112-th birthday of the mill.", "It was the 112th birthday of the mill."),
    ],
    keeps=[
        ("The room F-12-th and bus 4-th-street stay.", "names"),
        ("She wrote 2-th on the form.", "another ending than English has"),
        ("The form says `5-th` there.", "code"),
    ],
)
def hyphen_in_ordinal(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A hyphen between a number and its ordinal ending

    Russian and its neighbours join an ending to a figure with a hyphen. English has none there; only where the ending is the
    one that the number has in English.
    """
    for start, end, _ in hits:
        match = _NUMBER.search(document.text, max(0, start - 4), end + 1)
        if match and match.end() == end and match[2] == _ending(int(match[1])):
            yield fix(start, start + 1, "", "a hyphen in an ordinal number")


def _ending(number: int) -> str:
    """The ending of an English ordinal.

    >>> [_ending(number) for number in (1, 2, 3, 4, 11, 21, 112)]
    ['st', 'nd', 'rd', 'th', 'th', 'st', 'th']
    """
    return "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
