"""A stream of bytes cut into stretches of whole rows."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import NamedTuple

from normalize.records.packing import Readable

CHUNK = 256 << 10


class Stretch(NamedTuple):
    """Whole rows, or a part of one that is too long to be read (`too_long`); `rows` counts the rows that end in it."""

    content: bytes
    rows: int
    too_long: bool = False


# (bytes, whether the stream ends here) -> where the last whole row ends, and how many rows that are
Whole = Callable[[bytes, bool], tuple[int, int]]


def lines(content: bytes, is_last: bool) -> tuple[int, int]:
    """The whole lines of a stretch, for formats in which a line break always ends a row."""
    end = len(content) if is_last else content.rfind(b"\n") + 1
    return end, content.count(b"\n", 0, end) + (is_last and not content.endswith(b"\n"))


def stretches(stream: Readable, whole: Whole, *, max_row: int, size: int = CHUNK) -> Iterator[Stretch]:
    """The stream in stretches of about `size` bytes that end where a row ends.

    A row that is not whole yet is looked at again only when twice as much of it is there, so that a long one costs
    no more than its length. One longer than `max_row` is handed on in parts: to its line break where a line break
    always ends a row, else to the end of the stream.
    """
    rest = b""
    wanted = size
    while True:
        content = rest + _read(stream, wanted - len(rest))
        is_last = len(content) < wanted
        end, rows = whole(content, is_last)
        if end:
            yield Stretch(content[:end], rows)
            rest, wanted = content[end:], max(size, 2 * (len(content) - end))
        elif len(content) > max_row:
            rest = yield from _too_long(stream, content, b"\n" if whole is lines else None)
            wanted = size
        else:
            rest, wanted = content, 2 * wanted
        if is_last:
            return


def _too_long(stream: Readable, content: bytes, row_end: bytes | None) -> Generator[Stretch, None, bytes]:
    """Hand on a long row in parts; returns what follows it."""
    while True:
        end = content.find(row_end) + 1 if row_end else 0
        if end:
            yield Stretch(content[:end], 1, True)
            return content[end:]
        following = stream.read(CHUNK)
        yield Stretch(content, int(not following), True)
        if not following:
            return b""
        content = following


def _read(stream: Readable, size: int) -> bytes:
    """Exactly `size` bytes unless the stream ends; a pipe may give fewer at a time."""
    parts = []
    while size > 0:
        part = stream.read(size)
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
