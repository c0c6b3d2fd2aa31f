"""What a whole text says about agencies, found once and asked often."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from functools import cached_property

from normalize import Document, expression
from normalize.context import stands_in
from normalize_rules.agencies.entries import Agency

_YEAR = expression(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d%]|[.,]\d)")


class Evidence:
    """A text's words and years, and the agencies that a full or translated name in it proves."""

    def __init__(self, document: Document, proved: Callable[[], Collection[Agency]]) -> None:
        """`proved` finds the agencies that the text proves; it is called when somebody asks for them."""
        self.document = document
        self._proved = proved
        self._stands: dict[str, bool] = {}

    @cached_property
    def named(self) -> Collection[Agency]:
        """The agencies that a full or translated name proves."""
        return self._proved()

    def has(self, words: Iterable[str]) -> bool:
        """Whether one of the folded words stands in the text."""
        return any(self._has(word) for word in words)

    def _has(self, word: str) -> bool:
        if word not in self._stands:
            self._stands[word] = stands_in(self.document.key, 0, len(self.document.key), (word,))
        return self._stands[word]

    @cached_property
    def _years(self) -> list[tuple[int, int]]:
        return [(match.start(), int(match.group())) for match in _YEAR.finditer(self.document.text)]

    @cached_property
    def _latest(self) -> int:
        return max((year for _, year in self._years), default=0)

    def is_modern(self, position: int, year: int) -> bool:
        """Whether nothing dates a place in `year` or before it; a later year outweighs an old one in another line."""
        line = self.document.line_at(position)
        first, last = bisect_left(self._years, (line.start, 0)), bisect_left(self._years, (line.end, 0))
        if any(found <= year for _, found in self._years[max(first, last - 50) : last]):
            return False
        return not self._years or self._latest > year
