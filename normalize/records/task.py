"""What is done with one file: read it in pieces, take the cleaned ones in order, put the result in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from normalize.files import FileError
from normalize.records.chunk import Chunk, Cleaned, Raw
from normalize.report.outcome import Outcome

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
            raise FileError(f"{self.like.path}: {error.strerror or error}") from error

    def fingerprint(self, about: dict[str, Any]) -> str:
        """What the rows that are done were cleaned with."""
        return sha256(repr((self.like.settings, self.like.options, self.like.encoding, about)).encode()).hexdigest()


def with_raws(cleaned: Cleaned) -> list[tuple[Outcome, Raw | None]]:
    """The outcomes that change something, each with what undoing it has to know."""
    return [
        (item, cleaned.raws.get(number))
        for number, item in enumerate(cleaned.found)
        if isinstance(item, Outcome) and item.result.changes
    ]
