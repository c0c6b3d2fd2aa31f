"""A letter that was lost in decoding and stands whole elsewhere: "Malm\ufffd … Malmö"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.encoding.shown_as_example import is_shown

_WORD = expression(r"(?<![\w\ufffd])[^\W\d_]*(?:\ufffd{1,2}[^\W\d_]*){1,3}(?![\w\ufffd])")
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
    known: dict[str, str] = {}  # the text is searched once for each word, however often that stands in it
    for match in _WORD.finditer(text):
        word = match.group()
        if word not in known:
            known[word] = _whole(text, word)
        put = known[word]
        if put and not is_shown(document, *match.span()) and not document.is_quoted(*match.span()):
            yield fix(*match.span(), put, "a letter that was lost in decoding")


def _whole(text: str, word: str) -> str:
    """The word as it stands elsewhere, or with its apostrophe; "" where nothing proves one."""
    owner = _POSSESSIVE.fullmatch(word)
    if _CLITIC.fullmatch(word) or (owner and re.search(rf"(?<!\w){owner[1]}(?![\w\ufffd])", text)):
        return re.sub("\ufffd+", "’", word)
    if len(word) - word.count("\ufffd") < _FEWEST:
        return ""
    shape = re.sub("\ufffd{1,2}", r"[^\\x00-\\x7f\\W\\d_]", word)
    fitting = set(re.findall(rf"(?<![\w\ufffd]){shape}(?![\w\ufffd])", text))
    return fitting.pop() if len(fitting) == 1 else ""
