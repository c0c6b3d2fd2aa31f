"""The dot between the parts of a foreign name in Chinese and Japanese."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

_DOTS = "·・‧･"


@rule(
    code="TYP029",
    name="middle-dot-in-name",
    characters=_DOTS,
    sources=["zh", "ja"],
    fixes=[
        ("The painter Ana·Diaz won.", "The painter Ana Diaz won."),
        ("Goals by Jo・Berg and Max・Alm", "Goals by Jo Berg and Max Alm"),
    ],
    keeps=[
        ("News · Sport · Weather", "a menu"),
        ("Gal·la and the col·legi of Girona", "Catalan"),
        ("It flows at 3·5 N·m.", "a unit"),
        ("东京・大阪", "Japanese"),
    ],
)
def middle_dot_in_name(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A middle dot between two parts of a name

    Chinese and Japanese separate the parts of a foreign name with a dot. Only between two capitalised words in Latin
    letters, with no blanks around it.
    """
    text = document.text
    for dot in _DOTS:
        at = text.find(dot) if dot in document.others else -1
        while at >= 0:
            if _joins_names(text, at):
                yield fix(at, at + 1, " ", "a dot between two parts of a name")
            at = text.find(dot, at + 1)


def _joins_names(text: str, at: int) -> bool:
    before, after = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    if len(before) < 2 or len(after) < 2 or not (before[1].islower() and after[0].isupper() and after[1].islower()):
        return False
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start].isupper() and (before + after)[0].isalpha()
