"""Captions of pictures among lines that stand twice, which songs, chants and lists resemble."""

from collections.abc import Sequence

from normalize import Document, expression
from normalize.line_kinds import is_paragraph
from normalize_rules.calendar import SMALL_WEEKDAY
from normalize_rules.duplicates.entries import (
    HEADLINE,
    PARAGRAPH,
    Entry,
    ends_sentence,
    is_headline,
)

_SENTENCE = 60  # characters; a sentence of that length is not written twice by hand
# shorter ones, and those of "I" and "you", may be a refrain
_REFRAIN, _REFRAIN_WORDS = 40, 6  # characters, blanks
_IN_PERSON = expression(r"\b(?:i|we|you|me|us|my|our|your|o|oh)\b|!")
_PICTURE = expression(rf"\b{SMALL_WEEKDAY}\b|\b(?:19|20)\d\d\b|\b(?:photos?|pictured?|file)\b")
_NAME = expression(r"[a-z,] [A-Z][a-z]{2}")


def is_caption(document: Document, entries: Sequence[Entry], earlier: int) -> bool:
    """Whether a line without a stop names somebody or a day, or is long: lines of songs, chants and lists do neither."""
    line, key, _ = entries[earlier]
    if earlier and entries[earlier - 1].folded.endswith(":"):
        return False
    named = _NAME.search(document.text, line.start, line.end) or _PICTURE.search(key)
    return named is not None or len(key) >= _SENTENCE


def is_in_prose(entries: Sequence[Entry], at: int) -> bool:
    """Whether paragraphs stand around a sentence that is printed twice, so that it is no verse and no dialogue."""
    around = entries[at - 2 : at - 1], entries[at + 1 : at + 2]
    return len(entries[at].key) >= HEADLINE and all(side and len(side[0].key) >= PARAGRAPH for side in around)


def is_between_paragraphs(entries: Sequence[Entry], at: int) -> bool:
    """Whether a sentence of the third person stands twice beside a paragraph, where nobody would write a refrain."""
    key = entries[at].folded
    if len(key) < _REFRAIN or key.count(" ") < _REFRAIN_WORDS or '"' in key or _IN_PERSON.search(key):
        return False
    if not ends_sentence(entries[at - 1].folded):
        return False  # a headline, and the lead that repeats it
    sides = entries[max(0, at - 2) : at - 1], entries[at + 1 : at + 2]
    return any(side and is_paragraph(side[0].folded) and len(side[0].folded) >= _REFRAIN for side in sides)


def is_above_prose(document: Document, entries: Sequence[Entry], at: int) -> bool:
    """Whether a sentence that is printed twice at the head of a text is the caption of its picture: it names a day, or is
    long and names somebody, and a paragraph follows. A slogan or a line of a song does neither.
    """
    if not is_headline(entries, at - 1) or len(entries) <= at + 1 or len(entries[at + 1].key) < PARAGRAPH:
        return False
    _, key, _ = entry = entries[at]
    if len(key) < _SENTENCE:
        return len(key) >= HEADLINE and _PICTURE.search(key) is not None
    return _NAME.search(document.text, entry.line.start, entry.line.end) is not None
