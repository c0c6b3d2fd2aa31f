"""The chunks of a stream of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from normalize.files import FileError
from normalize.records.chunk import Chunk, Header
from normalize.records.packing import Readable
from normalize.records.splitting import CHUNK, Stretch, lines, stretches

_HEAD = 64 << 10


def json_chunks(stream: Readable, like: Chunk, size: int = CHUNK) -> Iterator[Chunk]:
    """The lines of a JSON Lines stream, in chunks like the given one. Raises FileError."""
    found = stretches(stream, lines, max_row=like.options.max_row, size=size)
    first = next(found, None)
    if first is None:
        return
    _refuse_other_bytes(like.path, first.content)
    if not like.options.fields:
        raise no_field(like.path, _keys(first.content))
    yield from _numbered(chain((first,), found), like)


def with_header(stream: Readable, like: Chunk) -> tuple[Chunk, Readable]:
    """The chunk with what a CSV stream's first row says, and the stream from its beginning. Raises FileError."""
    from normalize.records.csv_rows import header_of, text_of

    _refuse_wide_encoding(like)
    head = stream.read(_HEAD)
    _refuse_other_bytes(like.path, head)
    header = header_of(like, text_of(head, like.encoding)) if head else Header(",", 1, ())
    return replace(like, header=header), _Again(head, stream)


def csv_chunks(stream: Readable, like: Chunk, size: int = CHUNK) -> Iterator[Chunk]:
    """The rows of a CSV or TSV stream, in chunks like the given one, which knows the header. Raises FileError."""
    from normalize.records.csv_rows import grammar_of

    yield from _numbered(stretches(stream, grammar_of(like).whole, max_row=like.options.max_row, size=size), like)


class _Again:
    """A stream whose head was read before."""

    def __init__(self, head: bytes, stream: Readable) -> None:
        self._head = head
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        if not self._head:
            return self._stream.read(size)
        part, self._head = self._head[:size], self._head[size:]
        return part


def _numbered(found: Iterator[Stretch], like: Chunk) -> Iterator[Chunk]:
    """Stretches as chunks that know their rows and where they end. What is too long is passed on with the reason."""
    row, read = like.first_row, like.read
    begun = 0  # the long row that was reported
    for stretch in found:
        read += len(stretch.content)
        problem = ""
        if stretch.too_long and begun != row:
            problem, begun = f"longer than {like.options.max_row} bytes", row
        yield replace(
            like,
            content=stretch.content,
            first_row=row,
            rows=stretch.rows,
            read=read,
            unread=stretch.too_long,
            problem=problem,
        )
        row += stretch.rows


def no_field(path: str, present: Iterable[str]) -> FileError:
    """The error for a data file of which nobody said where its text stands."""
    names = ", ".join(present)
    there = f"; the first row has: {names}" if names else ""
    return FileError(f"{path}: name the field that holds the text, as in --field body{there}")


def _keys(content: bytes) -> list[str]:
    """The keys of the first line, as a help for whoever has to name one."""
    import json

    try:
        row = json.loads(content.partition(b"\n")[0])
    except (ValueError, RecursionError):
        return []
    return list(row) if isinstance(row, dict) else []


def _refuse_other_bytes(path: str, head: bytes) -> None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileError(f"{path}: UTF-16; convert it to UTF-8 first")
    if head.startswith(b"\x1f\x8b"):
        raise FileError(f"{path}: packed with gzip; give it the ending .gz")


def _refuse_wide_encoding(like: Chunk) -> None:
    """Rows are found by their bytes, so letters may be anything but the signs between them must be ASCII."""
    if like.encoding == "auto":
        return
    try:
        narrow = ',"\r\n'.encode(like.encoding) == b',"\r\n'
    except LookupError:
        raise FileError(
            f"{like.path}: unknown encoding {like.encoding!r}; use a name such as utf-8, cp1252 or latin-1"
        ) from None
    if not narrow:
        raise FileError(f"{like.path}: {like.encoding} is not read in data files; convert it to UTF-8 first")
