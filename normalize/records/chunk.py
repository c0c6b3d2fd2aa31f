"""The pieces that files are cleaned in: what goes to a worker, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from normalize.config import Settings
from normalize.files import FileError
from normalize.records.options import RecordOptions
from normalize.report.outcome import Outcome


class RowError(FileError):
    """A row that cannot be read or cleaned; it is passed through unchanged. `hint`: what may help, of this row alone."""

    def __init__(self, path: str, row: int, field: str, problem: str, hint: str = "") -> None:
        super().__init__(path, row, field, problem, hint)
        self.path, self.row, self.field, self.problem, self.hint = path, row, field, problem, hint

    def __str__(self) -> str:
        place = f"{self.path}:{self.row}:{self.field}" if self.field else f"{self.path}:{self.row}"
        return f"{place}: {self.problem}{self.hint}; the row is left as it is"


class BadRowError(ValueError):
    """Why a row cannot be read, before it is known which row of which file it is."""

    def __init__(self, problem: str, field: str = "") -> None:
        super().__init__(problem)
        self.problem, self.field = problem, field


class Header(NamedTuple):
    """What a chunk of a CSV file has to know of the file's first row."""

    delimiter: str
    width: int
    columns: tuple[tuple[str, int], ...]  # the wanted fields and where they stand
    record: int = -1  # the column of the row's id


class Cell(NamedTuple):
    """A text of a columnar file."""

    row: int
    field: str
    text: str
    record: str = ""


class Spelled(NamedTuple):
    """An edit of a text, and how the file is to spell the new words if not in the plain way."""

    start: int
    end: int
    text: str
    raw: str | None = None


class Raw(NamedTuple):
    """What a file said, where writing the text again would say it otherwise.

    `edits`: for each change the stretch as the file has it (with its escapes), or None; `whole`: the whole value.
    """

    edits: tuple[str | None, ...] = ()
    whole: str | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of a file that can be cleaned by itself.

    content: whole rows as bytes, or the cells of a columnar file. first_row: number of its first row, from 1; 0 for
    a text file. rows: how many. read: where the chunk ends in the unpacked file. unread: whether it is passed through; problem: why, where nobody
    said so yet. max_change: per cent of a text that may change.
    """

    path: str
    format: str
    content: bytes | tuple[Cell, ...]
    settings: Settings
    options: RecordOptions = field(default_factory=RecordOptions)
    encoding: str = "auto"
    header: Header | None = None
    first_row: int = 0
    rows: int = 1
    read: int = 0
    unread: bool = False
    problem: str = ""
    max_change: float = 100


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of a chunk.

    content: as in the chunk, or None when nothing changed. found: outcomes and errors in the order of the rows. raws:
    by index in `found`, what undoing has to know. entered: what the ledger is told, if not the outcomes' changes.
    """

    content: bytes | tuple[str | None, ...] | None = None
    found: tuple[Outcome | FileError, ...] = ()
    raws: Mapping[int, Raw] = field(default_factory=dict)
    entered: tuple[tuple[Outcome, Raw | None], ...] | None = None

    @property
    def entries(self) -> Sequence[tuple[Outcome, Raw | None]]:
        """What goes into the ledger: each text that changed, with what undoing has to know."""
        if self.entered is not None:
            return self.entered
        return [
            (item, self.raws.get(number))
            for number, item in enumerate(self.found)
            if isinstance(item, Outcome) and item.result.changes
        ]
