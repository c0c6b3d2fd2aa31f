"""A file that is being written beside its place, and takes it whole or not at all.

`.NAME.partial` is locked while somebody writes it, so that two runs on one folder cannot mix their rows. An interrupted
run leaves it behind only when a later one can go on with it.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO, NamedTuple

from normalize.files import FileError, reason_of

try:
    import fcntl
except ImportError:  # Windows: a file that is open there cannot be replaced anyway
    fcntl = None  # type: ignore[assignment]


_numbers = count()


class Identity(NamedTuple):
    """What tells a file from a later state of it."""

    device: int
    inode: int
    size: int
    modified: int

    @classmethod
    def of(cls, status: os.stat_result) -> Identity:
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


class Partial:
    """Writes the new content of `target`.

    `replaced` is what the target was when its old content was read: when it is something else at the end, the target
    is left alone. None for a target that is another file than the input. `shown` names the file in messages.
    """

    def __init__(self, target: Path, shown: str, replaced: Identity | None, mode: int, *, kept: int = 0) -> None:
        self.target = Path(os.path.realpath(target))
        self.path = self.beside(target, "partial")
        self._shown, self._replaced, self._mode = shown, replaced, mode
        try:
            if replaced:
                self._refuse_unwritable()
            self._file = _locked(self.path, shown)
            if os.fstat(self._file.fileno()).st_size < kept:
                self.keep()
                raise FileError(f"{self.path}: another run took it meanwhile; run without --resume to begin again")
            self._file.truncate(kept)
            self._file.seek(kept)
        except OSError as error:
            raise self._failed(error) from error

    @staticmethod
    def beside(target: Path, ending: str) -> Path:
        """The path of a file that belongs to a target for a while."""
        real = Path(os.path.realpath(target))
        return real.with_name(f".{real.name}.{ending}")

    @property
    def file(self) -> BinaryIO:
        """The open file, for who has to write into it himself."""
        return self._file

    def flush(self) -> None:
        """See that everything is on the disk. Raises FileError."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._failed(error) from error

    def complete(self) -> None:
        """Everything is written; what is left is to commit. Raises FileError."""
        try:
            os.fchmod(self._file.fileno(), self._mode)
            self.flush()
            # under a name of its own it needs no lock any more
            own = self.beside(self.target, f"{os.getpid()}-{next(_numbers)}.done")
            os.rename(self.path, own)
            self.path = own
            self._file.close()
        except OSError as error:
            raise self._failed(error) from error

    def commit(self, backup: str = "") -> None:
        """Take the target's place; with `backup` its old content stays under its name with that ending."""
        try:
            if self._replaced and Identity.of(os.stat(self.target)) != self._replaced:
                raise FileError(f"{self._shown}: changed on disk while it was being cleaned; left as it is, run again")
            if backup and self.target.exists():
                import shutil

                shutil.copy2(self.target, f"{self.target}{backup}")
            os.replace(self.path, self.target)
        except OSError as error:
            self.discard()
            raise self._failed(error) from error
        except FileError:
            self.discard()
            raise

    def discard(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError):
            if self._file.closed or _is_at(self._file, self.path):
                self.path.unlink(missing_ok=True)
        self.keep()

    def keep(self) -> None:
        """Stop writing, and leave what is written where it is."""
        with suppress(OSError, ValueError):  # what cannot be flushed is not in the journal
            if fcntl and not self._file.closed:
                fcntl.flock(self._file.fileno(), fcntl.LOCK_UN)  # a copy of this process may hold the file open
        with suppress(OSError):
            self._file.close()

    def _refuse_unwritable(self) -> None:
        status = os.stat(self.target)
        if not os.access(self.target, os.W_OK):
            raise FileError(f"{self._shown}: no permission to write; left as it is")
        if status.st_nlink > 1:
            raise FileError(
                f"{self._shown}: has {status.st_nlink} hard links, and replacing it would part them; left as it is. "
                "Write elsewhere with --output"
            )

    def _failed(self, error: OSError) -> FileError:
        return FileError(f"{self._shown}: cannot be written: {reason_of(error)}; left as it is")


def mode_of(status: os.stat_result) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(status.st_mode)


def _locked(path: Path, shown: str) -> BinaryIO:
    """The file, opened and locked; it is made when it is not there."""
    while True:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        try:
            if fcntl:
                fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            # who had it locked until now may have put it in its target's place
            if _is_at(file, path):
                return file
        except BlockingIOError:
            file.close()
            raise FileError(f"{shown}: another run is writing this file; left as it is") from None
        except BaseException:
            file.close()
            raise
        file.close()


def _is_at(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), os.stat(path))
    except FileNotFoundError:
        return False
