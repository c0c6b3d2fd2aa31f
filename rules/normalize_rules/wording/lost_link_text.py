"""Places where a link stood and its text is gone."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, note, rule
from normalize.context import is_protected

# nothing of English ends a sentence with these; a preposition alone may ("what it was made of.")
_OPEN_ENDS = ("the", "an", "anniversary of", "according to", "on the basis of", "on the occasion of", "as well as")
_EMPTY = expression(r"[^\W\d_]\"? \"\"(?=[ ,.;:)]|\Z)(?! ?\")")
_SPOKEN_OF = expression(r"\b(?:strings?|values?|fields?|quotes?|marks?|word|article|returns?|equals?|print|type) \Z")


@rule(
    code="WRD072",
    name="lost-link-text",
    safety="none",
    triggers=[f" {words}{stop}" for words in _OPEN_ENDS for stop in (".", " .")] + [' ""'],
    finds=[
        "The two met in Minsk on the anniversary of.",
        'He is the editor of the newspaper "" in Kyiv.',
        "The bridge was shut on Monday, according to.",
    ],
    keeps=[
        ('The function returns "" when it fails.', "an empty string"),
        ('They left the line empty ("") on page 4.', "in brackets: an empty answer"),
        ('Nobody says "the." at the end.', "a word that is quoted"),
        ("The site runs on the .NET platform, and the .300 hitter left the...", "names, decimals, ellipses"),
        ("That is what it was made of, said the band The The.", "a preposition may end a sentence; a name"),
    ],
)
def lost_link_text(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A gap where the text of a link was: "on the anniversary of ."

    Scrapers drop links together with the words in them. What stood there is not known, so the gap is reported:
    an article or "according to" before a full stop, and marks with nothing between them.
    """
    key = document.key
    for start, end, _ in hits:
        if key[end - 1] == '"':
            if _is_empty_quotation(document, start, end):
                yield note(start + 1, end, "nothing stands between the marks; the text of a link may be lost")
        elif document.text[start + 1].islower() and _ends_sentence(key, end) and not document.is_quoted(start, end):
            yield note(start + 1, end, "the sentence breaks off; the text of a link may be lost")


def _ends_sentence(key: str, end: int) -> bool:
    after = key[end : end + 1]
    return not after or after in "\n\r" or (after == " " and key[end + 1 : end + 2] != ".")


def _is_empty_quotation(document: Document, start: int, end: int) -> bool:
    key = document.key
    if not _EMPTY.match(key, start - 1) or _SPOKEN_OF.search(key, max(0, start - 12), start + 1):
        return False
    return not is_protected(document, start, end)
