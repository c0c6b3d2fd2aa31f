"""Where the cleaned bytes of a file go, with their lines for the ledger."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from normalize.files import FileError, reason_of
from normalize.records.interrupts import held
from normalize.records.journal import Journal, begun, continued
from normalize.records.options import packing_of
from normalize.records.packing import packer
from normalize.records.partial import Identity, Partial, mode_of

if TYPE_CHECKING:
    from normalize.ledger.writing import Ledger
    from normalize.records.chunk import Raw
    from normalize.records.task import Source
    from normalize.report.outcome import Outcome

JOURNAL_EVERY = 2.0  # seconds between two notes of how far a run came
_COPIED = 1 << 20
_IN_MEMORY = 8 << 20


@dataclass(frozen=True, slots=True)
class Target:
    """Where a file's result goes.

    path: the file to write; in place when it is the input. shown: its name in the ledger. ledger: takes the edits.
    backup: ending under which the old content is kept. resume: go on with what an interrupted run left.
    """

    path: Path
    shown: str
    in_place: bool = True
    ledger: Ledger | None = None
    backup: str = ""
    resume: bool = False
    about: dict[str, Any] = field(default_factory=dict)


@contextmanager
def writing(shown: str) -> Iterator[None]:
    """Errors of the system while a file is written, as errors that name it."""
    try:
        yield
    except OSError as error:
        raise FileError(f"{shown}: cannot be written: {reason_of(error)}; left as it is") from error


class Account:
    """The lines for the ledger, until the output is in its place; in a file of their own if a run may go on with them."""

    def __init__(self, target: Target, journal: Journal | None) -> None:
        self._target = target
        self._stays = journal is not None
        self._path = Partial.beside(target.path, "partial.changes")
        kept = journal.ledger if journal else 0
        self._file: BinaryIO | None = self._opened(kept) if kept else None

    def add(self, outcomes: Sequence[tuple[Outcome, Raw | None]]) -> None:
        """Take the changes of some texts into the account. Raises FileError."""
        if self._target.ledger and outcomes:
            lines = self._target.ledger.lines(self._target.shown, outcomes, self._target.about)
            with writing(self._target.shown):
                self._file = self._file or self._opened(0)
                self._file.write(lines)

    @property
    def length(self) -> int:
        """How many bytes there are."""
        return self._file.tell() if self._file else 0

    def flush(self) -> None:
        """See that everything is on the disk."""
        if self._file:
            self._file.flush()
            os.fsync(self._file.fileno())

    def lines(self) -> Iterator[bytes]:
        """Everything, in pieces."""
        if self._file:
            self._file.seek(0)
            while part := self._file.read(_COPIED):
                yield part

    def close(self, *, remove: bool = True) -> None:
        """Stop; the lines are in the ledger, or not wanted, unless a later run goes on with them."""
        if self._file:
            with suppress(OSError):
                self._file.close()
        if remove and self._stays:
            self._path.unlink(missing_ok=True)

    def _opened(self, kept: int) -> BinaryIO:
        if not self._stays:
            from tempfile import SpooledTemporaryFile

            return cast(BinaryIO, SpooledTemporaryFile(_IN_MEMORY))
        file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        file.truncate(kept)
        file.seek(kept)
        return file


def journal_of(target: Target, source: Source, status: os.stat_result) -> Journal | None:
    """The journal to go by, the interrupted run's if this one resumes; None when the output has to be made in one go.

    Raises FileError when the interrupted run cannot be gone on with.
    """
    if packing_of(source.path) or packing_of(target.path):
        return None  # a packed stream cannot be entered in the middle
    fresh = begun(source.path, Identity.of(status), source.fingerprint())
    if not target.resume:
        return fresh
    return continued(Partial.beside(target.path, "partial.json"), fresh, Partial.beside(target.path, "partial"))


class Output:
    """A file being made: its bytes, its ledger lines, and the journal of how far it is.

    `status` is the input's, or None for a stream; `journal` is where to begin.
    """

    def __init__(self, target: Target, status: os.stat_result | None, journal: Journal | None = None) -> None:
        self.target = target
        self.start = journal or Journal((0, 0), "", "")
        self._journal = journal
        self._journal_path = Partial.beside(target.path, "partial.json")
        replaced = Identity.of(status) if status and target.in_place else None
        mode = mode_of(status) if status else 0o644
        self.partial = Partial(target.path, target.shown, replaced, mode, kept=self.start.written)
        if not self.start.written:
            self._journal_path.unlink(missing_ok=True)  # of a run that nobody goes on with
        with writing(target.shown):
            self.account = Account(target, journal)
        packing = packing_of(target.path)
        self._stream = packer(self.partial.file, packing)
        self._packed = bool(packing)
        self._saved = time.monotonic()

    def write(self, content: bytes) -> None:
        """Write the next bytes. Raises FileError."""
        with writing(self.target.shown):
            self._stream.write(content)

    def reached(self, row: int, read: int, errors: int) -> None:
        """Note how far the input is done, and now and then keep the note."""
        if self._journal:
            # one assignment: an interruption in the middle of a chunk leaves the note of the one before
            self._journal = replace(
                self._journal,
                row=row,
                read=read,
                written=self.partial.file.tell(),
                ledger=self.account.length,
                errors=self._journal.errors + errors,
            )
            if time.monotonic() - self._saved > JOURNAL_EVERY:
                self._save()

    @held()
    def complete(self) -> None:
        """Everything is written. Raises FileError."""
        if self._packed:
            with writing(self.target.shown):
                self._stream.close()
        self.partial.complete()

    @held()
    def commit(self) -> None:
        """Put the file in its place, its lines into the ledger first. Raises FileError; then nothing is changed."""
        try:
            if self.target.ledger:
                with self.target.ledger.adding(self.account.lines()):
                    self.partial.commit(self.target.backup)
            else:
                self.partial.commit(self.target.backup)
        finally:
            self.discard()

    @held()
    def discard(self) -> None:
        """Leave nothing behind but what is in its place."""
        self.partial.discard()
        self.account.close()
        self._journal_path.unlink(missing_ok=True)

    @held()
    def interrupt(self) -> None:
        """Leave what a later run can go on with, if this one was long enough to be worth it."""
        if self._journal and self._journal_path.exists():
            with suppress(FileError):  # then the note of a few seconds ago holds
                self._save()
            self.partial.keep()
            self.account.close(remove=False)
        else:
            self.discard()

    def _save(self) -> None:
        assert self._journal
        self.partial.flush()
        with writing(self.target.shown):
            self.account.flush()
            self._journal.save(self._journal_path)
        self._saved = time.monotonic()
