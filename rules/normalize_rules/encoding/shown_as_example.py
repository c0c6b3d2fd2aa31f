"""Broken text that an article is about: `the till printed "Ã©"`."""

from __future__ import annotations

from string import ascii_letters

from normalize import Document, expression

_REACH = 40  # a longer token is no example
_AROUND = 60
_MARKS = "\"'“”‘’«»„`.,:()"
_PAIRS = {'"': '"', "“": "”", "‘": "’", "«": "»", "„": "“", "'": "'", "`": "`"}
# what is said of signs that came out wrong; shows a whole word in quotation marks to be an example
_ABOUT_SIGNS = expression(
    r"\b(?:print(?:s|ed|ing)?|display(?:s|ed)?|render(?:s|ed)?|appear(?:s|ed|ing)? as|show(?:s|n|ed|ing)? (?:up )?as"
    r"|garbled|gibberish|mojibake|encod(?:ed|ing)|decod(?:ed|ing)|unicode|utf-8|html|entity|entities|escaped?|ampersand"
    r"|instead of|in place of|came out as|turned into|symbols?|characters?)\b"
)
# what stands right beside such a sign where it has no quotation marks
_SHOWN_AS = expression(
    r"\b(?:appear(?:s|ed|ing)? as|show(?:s|n|ed|ing)?(?: up)? as|displayed as|rendered as|came out as|print(?:s|ed)?(?: as)?|displayed"
    r"|typed?|written as|spelled as|garbled (?:as|to|into)|encoded as|escaped as|entit(?:y|ies)|characters?|strings?|sequences?) \Z"
)
_INSTEAD = expression(r",? (?:instead of|in place of|rather than) ")


def is_shown(document: Document, start: int, end: int) -> bool:
    """Whether the token around `start:end` is an example of what a page or a machine shows.

    A sign that stands alone in quotation marks is no name and no title; a word in them may be either, so the text
    around it must speak of signs. Behind "appears as" and before "instead of" a sign needs no marks.
    """
    text, line = document.text, document.line_at(start)
    low, high = _token(text, start, end, line.start, line.end)
    closing = _PAIRS.get(text[low : low + 1], "")
    quoted = bool(closing) and text.rfind(closing, end, high) >= 0 and not text[high - 1].isalnum()
    before = text[max(line.start, low - _AROUND) : low].lower()
    after = text[high : min(line.end, high + _AROUND)].lower()
    token, broken = text[low:high], text[start:end]
    alone = token.strip(_MARKS) == broken or (not broken.isascii() and not any(c in ascii_letters for c in token))
    if quoted:
        return alone or _ABOUT_SIGNS.search(before) is not None or _ABOUT_SIGNS.search(after) is not None
    return alone and (_SHOWN_AS.search(before) is not None or _INSTEAD.match(after) is not None)


def _token(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """The stretch without blanks around a span."""
    first, last = start, end
    while first > max(low, start - _REACH) and not text[first - 1].isspace():
        first -= 1
    while last < min(high, end + _REACH) and not text[last].isspace():
        last += 1
    return first, last
