"""Where a position is: line and column for a person, bytes for a program."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable


class Lines:
    """The lines of a text, indexed once, so that many positions on one long line cost no more than on many lines."""

    __slots__ = ("_breaks",)

    def __init__(self, text: str) -> None:
        self._breaks = [match.start() for match in re.finditer("\n", text)]

    def place(self, position: int) -> tuple[int, int]:
        """Line and column of a position, both from 1; columns count code points.

        >>> Lines("ab\\ncd").place(4)
        (2, 2)
        """
        line = bisect_left(self._breaks, position)
        return line + 1, position - (self._breaks[line - 1] if line else -1)


def byte_offsets(text: str, positions: Iterable[int]) -> dict[int, int]:
    """Where each position of a text stands in its UTF-8 bytes; a lone surrogate counts as three.

    >>> byte_offsets("né!", [1, 2])
    {1: 1, 2: 3}
    """
    wanted = sorted(set(positions))
    if text.isascii():
        return {position: position for position in wanted}
    offsets, last, size = {}, 0, 0
    for position in wanted:
        size += len(text[last:position].encode("utf-8", "surrogatepass"))
        offsets[position] = size
        last = position
    return offsets
