"""What is done with one file: read it in pieces, take the cleaned ones in order, put the result in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from normalize.files import BinaryFileError, FileError, reason_of
from normalize.records.chunk import Chunk, Cleaned
from normalize.records.options import packing_of
from normalize.report.outcome import Outcome

if TYPE_CHECKING:
    from normalize.records.output import Target

Found = Iterator[Outcome | FileError]


class Task(Protocol):
    """One file. `pieces` may run ahead of `take`, which is called for each piece in order.

    A piece that is a Chunk is cleaned in between; any other comes back as it is, with None. `complete` follows the
    last piece, then `commit`. `abandon` ends a task that cannot be finished, also one that was not begun.
    """

    def pieces(self) -> Iterator[object]: ...

    def take(self, piece: object, cleaned: Cleaned | None) -> Found: ...

    def complete(self) -> None: ...

    def commit(self) -> Found: ...

    def abandon(self, *, interrupted: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: `like` is a chunk of it without content, `stream` what is read instead of the file."""

    path: Path
    like: Chunk
    stream: BinaryIO | None = None

    def opened(self) -> BinaryIO:
        """The open file. Raises FileError."""
        if self.stream:
            return self.stream
        try:
            return open(self.path, "rb")
        except OSError as error:
            raise FileError(f"{self.like.path}: {reason_of(error)}") from error

    def fingerprint(self) -> str:
        """What the rows are cleaned with: a run with anything else must not go on where this one was interrupted."""
        from hashlib import sha256

        from normalize.ledger.writing import about

        told = (self.like.settings, self.like.options, self.like.max_change, about(self.like))
        return sha256(repr(told).encode()).hexdigest()


def task_for(source: Source, target: Target | None = None, out: BinaryIO | None = None) -> Task:
    """The task for a file's format; what the format needs is imported only now. Raises FileError."""
    if source.like.format == "text":
        if packing_of(source.path):
            raise BinaryFileError(f"{source.path}: packed, and no data file; skipped")
        from normalize.records.text_task import TextTask

        return TextTask(source, target, out)
    if source.like.format == "parquet":
        from normalize.records.parquet_task import ParquetTask

        return ParquetTask(source, target, out)
    from normalize.records.stream_task import StreamTask

    return StreamTask(source, target, out)
