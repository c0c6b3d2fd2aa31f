"""A letter that was lost in decoding and stands whole elsewhere: "Malm\ufffd … Malmö"."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.encoding.shown_as_example import is_shown

_WORD = expression(r"(?<![\w\ufffd])[^\W\d_]*(?:\ufffd{1,2}[^\W\d_]*){1,3}(?![\w\ufffd])")
_WHOLE = expression(r"(?<![\w\ufffd])[^\W\d_]+(?![\w\ufffd])")
_NOT_ASCII = expression(r"[^\x00-\x7f]")
_LOST = expression(r"\ufffd+")
_FEWEST = 3  # letters that are left
# behind these words nothing but an apostrophe was lost
_CLITIC = expression(
    r"(?:(?:do|does|did|is|was|were|are|has|have|had|ca|wo|would|could|should)n\ufffd{1,3}t|(?:we|they|you|I)\ufffd{1,3}(?:re|ve|ll|d)"
    r"|(?:it|he|she|that|what|there|let|who)\ufffd{1,3}s)",
    re.IGNORECASE,
)
_POSSESSIVE = expression(r"([^\W\d_]{3,})\ufffd{1,3}s")


@rule(
    code="ENC017",
    name="lost-letter",
    phase="repair",
    characters="\ufffd",
    fixes=[
        ("The ferry to Malm\ufffd was late. In Malm\u00f6 it rained.", "The ferry to Malm\u00f6 was late. In Malm\u00f6 it rained."),
        ("Chile\ufffds ports don\ufffdt open, and Chile waits.", "Chile\u2019s ports don\u2019t open, and Chile waits."),
    ],
    keeps=[
        ("The ferry to Malm\ufffd was late.", "nothing tells the letter"),
        ("He saw M\ufffdr, M\u00f6r and M\u00e4r.", "two words fit"),
        ("The till printed \"Malm\ufffd\" for Malm\u00f6.", "the sign is what is spoken of"),
        ("All caf\ufffds are shut.", "an apostrophe or a letter"),
    ],
)  # fmt: skip
def lost_letter(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A letter that was lost in decoding, where the same word stands whole elsewhere in the text

    The sign for "no such character" says that a letter was there, not which. Another place in the text that has the word
    with one letter that is not ASCII proves it, if only one word fits; of an apostrophe the letters around it are enough.
    """
    text = document.text
    whole = _whole_words(text)
    for match in _WORD.finditer(text):
        put = _put(match.group(), whole)
        if put and not is_shown(document, *match.span()) and not document.is_quoted(*match.span()):
            yield fix(*match.span(), put, "a letter that was lost in decoding")


def _whole_words(text: str) -> dict[str, set[str]]:
    """The words of a text by their shape, in which each letter that is not ASCII counts as lost."""
    found: dict[str, set[str]] = {}
    for match in _WHOLE.finditer(text):
        found.setdefault(_NOT_ASCII.sub("\ufffd", match[0]), set()).add(match[0])
    return found


def _put(word: str, whole: Mapping[str, Set[str]]) -> str:
    """The word as it stands elsewhere, or with its apostrophe; "" where nothing proves one."""
    owner = _POSSESSIVE.fullmatch(word)
    if _CLITIC.fullmatch(word) or (owner and owner[1] in whole.get(_NOT_ASCII.sub("\ufffd", owner[1]), ())):
        return _LOST.sub("’", word)
    fitting = whole.get(word.replace("\ufffd\ufffd", "\ufffd"), ())
    enough = len(word) - word.count("\ufffd") >= _FEWEST
    return next(iter(fitting)) if enough and len(fitting) == 1 else ""
