"""Taking back what a ledger tells of, in files of any format, byte for byte.

Every text must be what the ledger says it became (or was): one that is not stops everything, and no file is touched.
What is taken back and what stays is written by the same code that writes cleaned files, fed with the inverse edits.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from normalize.config import Settings
from normalize.files import FileError
from normalize.fold import fold
from normalize.ledger.reading import Block, Entry, Rows, blocks_of
from normalize.ledger.undoing import Tally, Undoing
from normalize.ledger.writing import Ledger
from normalize.records.chunk import Chunk, Cleaned, RowError
from normalize.records.interrupts import held
from normalize.records.options import RecordOptions
from normalize.records.output import Target
from normalize.records.task import Source, Task, task_for
from normalize.records.work import clean_with

_READING = frozenset({"delimiter", "quotes", "format"})


@dataclass(frozen=True, slots=True)
class Selection:
    """Which edits are taken back: those of a rule, of files, about a person; everything by default.

    rules: codes or their beginnings. files: patterns of paths as the ledger has them. person: a name, in the words
    before or after an edit or in its reason. paths: the files on the disk, all that the ledger names when empty.
    """

    rules: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    person: str = ""
    paths: tuple[Path, ...] = ()

    def takes(self, entry: Entry) -> bool:
        """Whether an edit is taken back."""
        if self.rules and not any(code.startswith(self.rules) for code in entry.rule.split("+")):
            return False
        said = fold(f"{entry.before}\n{entry.after}\n{entry.why}")
        return not self.person or fold(self.person) in said

    def takes_file(self, path: str) -> bool:
        """Whether edits of a file are looked at. Raises FileError for a path outside that nobody named."""
        if self.files and not any(fnmatchcase(path, pattern) for pattern in self.files):
            return False
        if self.paths:
            return any(_is_below(path, named) for named in self.paths)
        if not _is_below(path, Path()):
            raise FileError(f"{path}: outside the current folder; name it to take its edits back. Nothing was changed")
        return True


@dataclass(frozen=True, slots=True)
class Reverted:
    """What was taken back in a file: how many edits, in how many texts."""

    path: str
    edits: int
    texts: int


def revert(ledger: Path, selection: Selection) -> Iterator[Reverted | FileError]:
    """Take back the selected edits, all of them or, after an error, none. The errors are all reported.

    Edits of a text that stay are written to the end of the ledger, so that they can be taken back later.
    """
    try:
        found = {path: blocks for path, blocks in blocks_of(ledger).items() if selection.takes_file(path)}
        files = [_File(ledger, path, blocks, selection) for path, blocks in found.items()]
    except FileError as error:
        yield error
        return
    try:
        errors = [error for file in files for error in file.prepare()]
        if errors:
            yield from errors
            return
        for file in files:
            yield from file.commit()
    finally:
        with held():
            for file in files:
                file.abandon()


class _File:
    """One file of a ledger on its way back."""

    def __init__(self, ledger: Path, path: str, blocks: list[Block], selection: Selection) -> None:
        self._path = path
        self._rows = [Rows(ledger, block) for block in reversed(blocks)]
        self._takes = selection.takes
        self._tally = Tally()
        self._task: Task | None = _task(ledger, path, blocks)

    def prepare(self) -> Iterator[FileError]:
        """Make the file as it was, beside the one on the disk; gives the reasons why that cannot be done."""
        task = self._task
        assert task
        try:
            for piece in task.pieces():
                cleaned = self._undone(piece) if isinstance(piece, Chunk) else None
                for found in task.take(piece, cleaned):
                    # rows that cannot be read were not changed either: one that was is missed by its ledger entry
                    if isinstance(found, FileError) and not isinstance(found, RowError):
                        yield found
            for rows in self._rows:
                rows.finish()
            task.complete()
        except FileError as error:
            yield error

    def commit(self) -> Iterator[Reverted | FileError]:
        """Put the file in its place."""
        task = self._task
        assert task
        try:
            for found in task.commit():
                if isinstance(found, FileError):
                    yield found
        except FileError as error:
            self.abandon()
            yield error
        else:
            self._task = None
            if self._tally.edits:
                yield Reverted(self._path, self._tally.edits, self._tally.texts)

    def _undone(self, chunk: Chunk) -> Cleaned:
        return clean_with(Undoing(chunk, self._rows, self._takes, self._tally))

    def abandon(self) -> None:
        """Leave the file as it is, unless it is in its place."""
        if self._task:
            self._task.abandon(interrupted=False)
            self._task = None


def _is_below(path: str, folder: Path) -> bool:
    return Path(os.path.abspath(path)).is_relative_to(os.path.abspath(folder))


def _task(ledger: Path, path: str, blocks: list[Block]) -> Task:
    last = blocks[-1].last
    fields = tuple(dict.fromkeys(field for block in blocks for field in block.fields))
    reading = {name: value for name, value in last.reading.items() if name in _READING}
    format = reading.get("format", "text")
    options = RecordOptions.of(**reading, fields=fields if format != "text" else (), suppression_key="")
    encoding = str(last.reading.get("encoding", "auto"))
    like = Chunk(path, format, b"", Settings(), options, encoding)
    about: dict[str, Any] = {"tool": last.tool, "rules": last.rules}
    if last.reading:
        about["reading"] = dict(last.reading)
    target = Target(Path(path), path, ledger=Ledger(ledger), about=about)
    return task_for(Source(Path(path), like), target)
