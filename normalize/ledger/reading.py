"""A ledger read again: which runs tell of which file, and what they did to each row."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from normalize.edits import Change
from normalize.files import FileError, reason_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a ledger, as `normalize.ledger.writing` writes it."""

    path: str
    rule: str
    start: int
    end: int
    before: str
    after: str
    why: str
    sha: str
    was: str
    tool: str
    rules: str
    run: str
    row: int = 0
    record: str = ""
    field: str = ""
    raw: str | None = None
    raw_value: str | None = None
    reading: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def change(self) -> Change:
        """The change that the line tells of."""
        return Change(self.rule, self.start, self.end, self.before, self.after, self.why)


@dataclass(slots=True)
class Block:
    """What one run says of one file: a stretch of the ledger, from byte `start` to `end`. `last` is its last entry."""

    start: int
    end: int
    last: Entry
    fields: dict[str, None]


def blocks_of(ledger: Path) -> dict[str, list[Block]]:
    """The blocks of a ledger by path, the earliest first. Raises FileError."""
    found: dict[str, list[Block]] = {}
    block: Block | None = None
    for start, end, entry in _entries(ledger, 0, None):
        if block and (block.last.path, block.last.run) == (entry.path, entry.run):
            block.end, block.last = end, entry
            block.fields[entry.field] = None
        else:
            block = Block(start, end, entry, {entry.field: None})
            found.setdefault(entry.path, []).append(block)
    return found


def refuse_other_file(path: Path) -> None:
    """Raise FileError for a file that lines of a ledger may not be appended to, since it holds something else."""
    if not path.is_file():
        return  # made by the first line, or no file that could be spoiled
    try:
        next(_entries(path, 0, None), None)
    except FileError as error:
        raise FileError(
            f"{path}: is no ledger, and appending to it would spoil it; name a new file for --changes. "
            "Nothing was written"
        ) from error


class Rows:
    """The entries of a block, row after row, in step with the file's own rows."""

    def __init__(self, ledger: Path, block: Block) -> None:
        self._rows = groupby((e for _, _, e in _entries(ledger, block.start, block.end)), lambda e: e.row)
        self._row = -1
        self._entries: dict[str, list[Entry]] = {}
        self._next()

    def at(self, row: int, field: str) -> list[Entry]:
        """The entries of one text, each handed out once. Raises FileError when a row before it was not asked for."""
        if self._entries and self._row < row:
            self.finish()
        if self._row != row:
            return []
        entries = self._entries.pop(field, [])
        if not self._entries:
            self._next()
        return entries

    def finish(self) -> None:
        """Raises FileError when there are entries that nobody asked for."""
        for entries in self._entries.values():
            entry = entries[0]
            raise FileError(
                f"{entry.path}:{entry.row}:{entry.field}: the ledger tells of a text that is not in the file; "
                "nothing was changed"
            )

    def _next(self) -> None:
        for row, entries in self._rows:
            self._row = row
            self._entries = {}
            for entry in entries:
                self._entries.setdefault(entry.field, []).append(entry)
            return


def _entries(ledger: Path, start: int, end: int | None) -> Iterator[tuple[int, int, Entry]]:
    """The entries of a stretch, each with the bytes it takes."""
    try:
        with open(ledger, "rb") as file:
            file.seek(start)
            for number, line in enumerate(file, 1):
                following = start + len(line)
                if not line.isspace():
                    yield start, following, _entry(f"{ledger}:{number}", line)
                start = following
                if end is not None and start >= end:
                    return
    except OSError as error:
        raise FileError(f"{ledger}: {reason_of(error)}") from error


_KINDS = {f.name: {"str": str, "int": int}.get(str(f.type)) for f in dataclasses.fields(Entry)}


def _entry(place: str, line: bytes) -> Entry:
    try:
        told = json.loads(line)
        entry = Entry(**told)
        wrong = [name for name, kind in _KINDS.items() if kind and not isinstance(getattr(entry, name), kind)]
    except (ValueError, TypeError, RecursionError):
        wrong = ["the line"]
    if wrong:
        raise FileError(f"{place}: {wrong[0]} is not as `normalize fix --changes` writes it; nothing was changed")
    return entry
