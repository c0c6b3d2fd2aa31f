"""Characters that nobody sees and every search stumbles over."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_CONTROLS = frozenset(map(chr, (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)))) - {"\x85"}
_BREAKS = frozenset("\x0b\x0c")  # of a line, of a page
_ZERO_WIDTH = frozenset("\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb")
_DIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_ALL = _CONTROLS | _ZERO_WIDTH | _DIRECTIONAL | _JOINERS
_RUN = expression("[{}]+".format(re.escape("".join(sorted(_ALL)))))
# ASCII control characters stand in no other text; the scan finds them as triggers
_ASCII_CONTROLS = sorted(c for c in _CONTROLS if c.isascii())


@rule(
    code="ENC003",
    name="invisible-character",
    phase="repair",
    languages=(),
    triggers=_ASCII_CONTROLS,
    characters=[c for c in _ALL if not c.isascii()],
    fixes=[
        ("The dam in \u200bBer\u00adgen\ufeff broke.", "The dam in Bergen broke."),
        ("The \u200emayor\x07 left\x00.", "The mayor left."),
        ("\ufeffBergen", "Bergen"),
        ("The mayor left.\x0bThe dam broke. \x0c", "The mayor left.\nThe dam broke. "),
        ("It broke\u2060,\u200d they said.", "It broke, they said."),
    ],
    keeps=[
        ("Persian می\u200cخواهم and Hindi क्\u200dष keep joiners.", "joiners between letters of scripts that need them"),
        ("A family: 👨\u200d👩\u200d👧", "joiners in an emoji"),
        ("Hebrew \u200fשלום\u200f in text", "marks of direction beside right-to-left letters"),
        ("a\tb\nc\r\nd", "tabs and line breaks"),
    ],
)
def invisible_character(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A character that cannot be seen

    Control characters, zero-width spaces, soft hyphens, byte order marks and marks of direction come from pages and
    converters and cut words in two for every search. A break of a word processor becomes one of the text. Joiners stay in the scripts and emoji that need them, marks of
    direction beside right-to-left letters.
    """
    text = document.text
    for match in _RUN.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not _is_needed(match.group(), before, after):
            put = "\n" if _breaks(match.group(), before, after) else ""
            yield fix(match.start(), match.end(), put, "a character that cannot be seen")


def _breaks(run: str, before: str, after: str) -> bool:
    """Whether nothing but a break of a word processor keeps two words apart."""
    return not _BREAKS.isdisjoint(run) and before.strip() != "" and after.strip() != ""


def _is_needed(run: str, before: str, after: str) -> bool:
    if _CONTROLS.isdisjoint(run):
        if not _JOINERS.isdisjoint(run):
            return _joins(before) and (_joins(after) or not after or after.isspace() or not after.isascii())
        if not _DIRECTIONAL.isdisjoint(run):
            return _is_right_to_left(before) or _is_right_to_left(after)
    return False


def _joins(character: str) -> bool:
    """Whether a joiner next to a character may have a sense: a letter or sign beyond Europe, an emoji."""
    return bool(character) and ord(character) >= 0x600 and unicodedata.category(character)[0] in "LMSN"


def _is_right_to_left(character: str) -> bool:
    return bool(character) and unicodedata.bidirectional(character) in ("R", "AL", "AN")
