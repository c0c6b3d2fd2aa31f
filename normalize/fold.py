"""The key on which literals are found: one character for one character, so that offsets need no map.

`fold` lowers case, drops diacritics, and makes hyphens, apostrophes, quotation marks and spaces alike. A character
whose plain form is not exactly one character (ß, ﬁ) stays as it is, and İ becomes i: `str.lower` on a whole text would
make two characters of it and move every offset behind, the fault for which keyword replacers are known.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_ASCII = bytes(range(128))
_ALIKE = (
    ("-", "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}"),
    ("'", "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}"),
    ("'", "\N{MODIFIER LETTER APOSTROPHE}\N{MODIFIER LETTER PRIME}\N{PRIME}\N{ACUTE ACCENT}\N{GRAVE ACCENT}`"),
    ('"', "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}"),
    ('"', "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"),
    (" ", "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{HAIR SPACE}\N{FIGURE SPACE}\N{EN SPACE}\t"),
    (" ", "\N{EM SPACE}\N{IDEOGRAPHIC SPACE}"),
)
_BASE = {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ħ": "h", "ð": "d", "ə": "a"}
_PLAIN = {alike: plain for plain, group in _ALIKE for alike in group}


def fold(text: str) -> str:
    """The key of a text, of the same length.

    >>> fold("Kim Jong\N{NON-BREAKING HYPHEN}Un’s Łódź")
    "kim jong-un's lodz"
    """
    if text.isascii():
        return text.lower().replace("\t", " ").replace("`", "'")
    return fold_known(text, others(text))


def others(text: str) -> frozenset[str]:
    """The characters of a text that are not ASCII."""
    if text.isascii():
        return frozenset()
    return frozenset(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))


def fold_known(text: str, other: frozenset[str]) -> str:
    """`fold` for a caller who has the text's `others` already."""
    # bytes.lower touches ASCII only and is some ten times faster than str.lower on text with curly quotes
    key = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    for character in other:
        plain = _plain(character)
        if plain != character:
            key = key.replace(character, plain)
    return key.replace("\t", " ").replace("`", "'")


@cache
def _plain(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    if "\ud800" <= character <= "\udfff":
        return "\N{REPLACEMENT CHARACTER}"  # half a pair cannot be encoded, and the scanner reads UTF-8
    lower = character.lower()
    if len(lower) != 1 and not unicodedata.combining(lower[1]):
        return character
    base = _BASE.get(lower) or unicodedata.normalize("NFD", lower)
    marks_only = all(unicodedata.combining(c) for c in base[1:])
    # Cyrillic й and Greek ά keep their marks: without them й would be и, another letter
    return base[0] if marks_only and (base[0].isascii() or len(base) == 1) else lower
