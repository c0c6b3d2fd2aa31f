"""Ordinals as other languages mark them: "the 14ª edition", "the 19. century"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# things that are numbered in a row, so that the point before them ends no sentence
_THINGS = (
    "century edition season anniversary congress birthday round minute floor week legislature meeting session place summit festival"
    " championship parliament day army brigade division regiment"
).split()
_MARK = expression(rf"(?<![\w.,:/-])(\d{{1,3}})[ªº](?= (?:{'|'.join(_THINGS)})\b)")
_POINT = expression(r"\b(?:the|a|its|his|her|their|this|that|each|every) (\d{1,3})\.\Z")
_REACH = 12


@rule(
    code="NUM046",
    name="ordinal-mark",
    triggers=[f" {thing}" for thing in _THINGS],
    whole_words=True,
    characters="ªº",
    sources=["es", "pt", "it", "de", "cs", "pl", "tr"],
    fixes=[
        ("The 14ª edition of the fair opens today.", "The 14th edition of the fair opens today."),
        ("It was a mill in the 19. century and in its 2. season a club.", "It was a mill in the 19th century and in its 2nd season a club."),
    ],
    keeps=[
        ("He was born in the 19. Century Hall opened later.", "the end of a sentence"),
        ("The room was 14º cold; nº 14 is free.", "degrees, a number"),
        ("She lost game 19. Season tickets are gone.", "the end of a sentence"),
        ("It ended 19. century after century it rained.", "no article before it"),
    ],
)  # fmt: skip
def ordinal_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An ordinal with the mark of another language: "the 14ª edition", "the 19. century"

    Spanish, Portuguese and Italian set a raised letter, German, Czech and Turkish a point. The point is read only behind an
    article and before the small letter of something that is numbered.
    """
    if not document.others.isdisjoint("ªº"):
        for match in _MARK.finditer(document.text):
            if not document.is_quoted(*match.span()):
                yield fix(*match.span(), _ordinal(match[1]), "an ordinal of another language")
    for start, _, _ in hits:
        found = _POINT.search(document.key, max(0, start - _REACH), start)
        if found and document.text[start + 1].islower() and not document.is_quoted(start, start + 1):
            yield fix(found.start(1), start, _ordinal(found[1]), "an ordinal of another language")


def _ordinal(number: str) -> str:
    """The English ordinal of a number.

    >>> [_ordinal(number) for number in ("1", "12", "22", "103")]
    ['1st', '12th', '22nd', '103rd']
    """
    ending = "th" if number.endswith(("11", "12", "13")) else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return f"{number}{ending}"
