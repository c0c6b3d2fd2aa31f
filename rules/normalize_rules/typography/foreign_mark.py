"""Full stops, commas and question marks of other scripts."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# Hindi and Bengali, Urdu, Arabic and Persian, Armenian, Amharic
_MARKS = {
    "।": ".", "॥": ".", "۔": ".", "،": ",", "؛": ";", "؟": "?", "٪": "%", "։": ".", "።": ".", "፣": ",", "፤": ";",
}  # fmt: skip
_BEHIND_STOP = expression(
    r"\Z|\n| (?:The|An?|He|She|It|They|We|In|On|At|This|That|But|And|His|Her|Its|Their|No|After|Police) "
)
_QUOTES = "\"'“”‘’»"
_CLOSING = "\"'”’)%"


@rule(
    code="TYP036",
    name="foreign-mark",
    characters=_MARKS,
    sources=["hi", "bn", "ur", "ar", "fa", "hy", "am"],
    fixes=[
        ("The dam broke on Monday। The town fled ।", "The dam broke on Monday. The town fled."),
        ("The dam broke । The town fled.", "The dam broke. The town fled."),
        ("The dam broke، and 15٪ of the town fled؛who knows why؟", "The dam broke, and 15% of the town fled; who knows why?"),
    ],
    keeps=[
        ("The sign says خطر، قف in red.", "marks between Arabic words"),
        ("The mark ، is a comma and । a stop.", "the marks themselves"),
        ('It ends in "।" as all lines do.', "the mark itself"),
        ("वह गया। The town fled.", "a Hindi sentence"),
    ],
)  # fmt: skip
def foreign_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A full stop or comma of another script in English text: "Monday।"

    Engines for Hindi, Urdu, Arabic and Amharic copy the marks of the original. Behind a word in Latin letters, a number
    or a closing mark the meaning is certain.
    """
    text = document.text
    for mark, plain in _MARKS.items():
        at = text.find(mark) if mark in document.others else -1
        while at >= 0:
            # with a blank before it, only where a sentence ends: within one it may be the mark itself
            start = at - 1 if text[at - 1 : at] == " " and _BEHIND_STOP.match(text, at + 1) else at
            if _ends_latin(text, start, at + 1):
                space = " " if text[at + 1 : at + 2].isalnum() else ""
                yield fix(start, at + 1, plain + space, "a mark of another script")
            at = text.find(mark, at + 1)


def _ends_latin(text: str, start: int, end: int) -> bool:
    """Whether a mark stands behind English words or a number, and not alone in quotation marks."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before or (before in _QUOTES and after in _QUOTES):
        return False
    return ((before.isascii() and before.isalnum()) or before in _CLOSING) and (
        not after or after.isascii() or after in _QUOTES
    )
