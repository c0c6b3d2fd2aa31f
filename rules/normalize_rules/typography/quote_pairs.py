"""Double quotation marks paired along a line."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from normalize import Document

_BLANK = " \t\u00a0\u202f\u2009"
_OPENS_BEFORE = _BLANK + "([{-–—/'‘“"
_STOPS = ".,;:!?)]}"
_CLOSES_AFTER = _BLANK + ".,;:!?)]}-–—/'’”…"


class MarksBefore:
    """Counts the straight marks of a line before places that come one behind the other."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._start = self._at = -1
        self._count = 0

    def __call__(self, place: int) -> int:
        """How many marks stand in the line of a place before it."""
        start = self._document.line_at(place).start
        if start != self._start or place < self._at:
            self._start = self._at = start
            self._count = 0
        self._count += self._document.text.count('"', self._at, place)
        self._at = place
        return self._count


class Side(Enum):
    """Which way a mark looks, judged by the characters next to it."""

    OPENS = 1
    CLOSES = 2
    UNKNOWN = 3


class Pair(NamedTuple):
    """Where the two marks of a quotation stand."""

    opening: int
    closing: int


def straight_pairs(document: Document, start: int, end: int) -> list[Pair] | None:
    """The pairs of straight marks in `start:end`, or None where they do not go up.

    Marks are taken in order, two by two. An odd number, a mark that opens where one should close, or an inch sign
    means that something is missing, and then nothing in the line is certain.
    """
    text = document.text
    marks = []
    at = text.find('"', start, end)
    while at >= 0:
        marks.append(at)
        at = text.find('"', at + 1, end)
    if not marks or len(marks) % 2:
        return None
    for number, mark in enumerate(marks):
        opens = number % 2 == 0
        inches = opens and mark > start + 1 and text[mark - 2 : mark].strip()[-1:].isdigit()
        if inches or _side(text, mark, start, end) is (Side.CLOSES if opens else Side.OPENS):
            return None
    pairs = [Pair(a, b) for a, b in zip(marks[::2], marks[1::2], strict=True)]
    return None if any(not text[a + 1 : b].strip() or _is_nested(text, a, b) for a, b in pairs) else pairs


def _is_nested(text: str, opening: int, closing: int) -> bool:
    """Whether the second mark rather opens a quotation inside the first: `"It said about " Port "and …`."""
    return (
        text[opening + 1] not in _BLANK
        and text[closing - 1] in _BLANK
        and text[closing - 2].isalnum()
        and text[closing + 1 : closing + 2] in tuple(_BLANK)
        and text[closing + 2 : closing + 3].isupper()
    )


def _side(text: str, mark: int, start: int, end: int) -> Side:
    before = text[mark - 1] if mark > start else " "
    after = text[mark + 1] if mark + 1 < end else " "
    blank_before, blank_after = before in _BLANK, after in _BLANK
    if blank_before and blank_after:
        return Side.UNKNOWN
    if blank_before and after in _STOPS and not text[mark + 2 : mark + 3].isalnum():
        return Side.CLOSES
    if blank_before or (before in _OPENS_BEFORE and after.isalnum()):
        return Side.UNKNOWN if after in _CLOSES_AFTER and not after.isalnum() else Side.OPENS
    if blank_after or after in _CLOSES_AFTER:
        return Side.CLOSES
    return Side.UNKNOWN
