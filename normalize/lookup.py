"""Tables too big to be read at every start: what was compiled once is kept in the user's cache and read piece by piece.

A kept table is a file of lines, sorted by their keys, each a key and a value in JSON; behind them stand the places of the
lines. An entry is found by bisection in the mapped file, so opening a table costs nothing, however big it is, and
processes share the memory. Only what this module wrote under a digest of its sources is ever read, and JSON is data.
The last line says how long the file is and how much of it are lines: one that was cut off, by a full disk or a crash,
is made anew.
"""

from __future__ import annotations

import json
import mmap
import os
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import source_hash
from itertools import accumulate
from typing import Any

from normalize.notices import tell

_LAST = b"~%016d %016d\n"
_LAST_LENGTH = len(_LAST % (0, 0))
_KEPT = 6  # tables of one name; older ones belong to sources that have changed since


class DamagedTableError(ValueError):
    """A kept table of which some bytes are not what was written; the message names the file and the remedy."""


class Lookup(Mapping[str, Any]):
    """Values that JSON can hold, by key. Immutable, and safe to share between threads and with forked processes."""

    def __init__(self, table: bytes | mmap.mmap, path: str = "") -> None:
        """`path` is where the table is kept, to be named if it turns out to be damaged."""
        self._lines = table
        self._end = _end_of_lines(table)
        self._starts = memoryview(table)[self._end : len(table) - _LAST_LENGTH].cast("Q")
        self._path = path

    @classmethod
    def of(cls, entries: Mapping[str, Any]) -> Lookup:
        """A table in memory."""
        return cls(_written(entries))

    def __getitem__(self, key: str) -> Any:
        wanted = _key(key)
        start = self._start(self._at(wanted))
        if self._lines[start : start + len(wanted)] != wanted:
            raise KeyError(key)
        try:
            return json.loads(self._lines[start + len(wanted) : self._lines.find(b"\n", start)])
        except ValueError as error:
            raise DamagedTableError(
                f"{self._path or 'a table in memory'}: the kept table is damaged; remove the file, and it is made anew"
            ) from error

    def __contains__(self, key: object) -> bool:
        wanted = _key(key) if isinstance(key, str) else b"?"
        start = self._start(self._at(wanted))
        return self._lines[start : start + len(wanted)] == wanted

    def starting_with(self, prefix: str) -> Iterator[str]:
        """The keys that begin with a prefix, sorted by their bytes."""
        wanted = _key(prefix)[:-2]
        for start in self._starts[self._at(wanted) :]:
            if self._lines[start : start + len(wanted)] != wanted:
                return
            yield json.loads(self._lines[start : self._lines.find(b"\t", start)])

    def __iter__(self) -> Iterator[str]:
        return self.starting_with("")

    def items(self) -> Any:
        """All keys with their values, read in one go."""
        for line in bytes(self._lines[: self._end]).splitlines():
            key, _, value = line.partition(b"\t")
            yield json.loads(key), json.loads(value)

    def __len__(self) -> int:
        return len(self._starts)

    def _at(self, wanted: bytes) -> int:
        """The number of the first line that is not before the wanted bytes."""
        lines, length = self._lines, len(wanted)
        return bisect_left(self._starts, wanted, key=lambda start: lines[start : start + length])

    def _start(self, number: int) -> int:
        return self._starts[number] if number < len(self._starts) else self._end


def remembered(name: str, sources: Iterable[bytes], make: Callable[[], Mapping[str, Any]]) -> Lookup:
    """The table that `make` makes of some sources, made only once for the same sources on this machine.

    Where there is no home for a cache, or it cannot be written, the table is made anew each time.
    """
    # 64 bits tell a handful of tables apart, and hashlib takes longer to import than a table to open
    digest = source_hash(b"".join(source_hash(source) for source in sources)).hex()
    folder = _folder()
    path = os.path.join(folder, f"{name}-{digest}.lines") if folder else ""
    table = _mapped(path)
    if table is not None:
        return Lookup(table, path)
    tell("making", name)
    written = _written(make())
    problem = _keep(path, written)
    if problem:
        tell("unkept", problem)
    return Lookup(_mapped(path) or written, path)


def identity(folder: str, *names: str) -> bytes:
    """Names, sizes and times of the named files of a folder, or of all in it: what tells that they have changed."""
    found: list[str] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if not names and entry.name != "__pycache__":
                found.append(identity(entry.path).decode("utf-8", "surrogateescape"))
        elif not names or entry.name in names:
            status = entry.stat()
            found.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(found).encode("utf-8", "surrogateescape")


def _key(key: str) -> bytes:
    return json.dumps(key).encode() + b"\t"


def _value(value: Any) -> bytes:
    # characters as they are: escapes take several times as long to read
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def _written(entries: Mapping[str, Any]) -> bytes:
    from array import array  # only where a table is made

    lines = sorted(_key(key) + _value(value) + b"\n" for key, value in entries.items())
    starts = list(accumulate(map(len, lines), initial=0))
    end = starts.pop()
    places = array("Q", starts).tobytes()
    return b"".join([*lines, places, _LAST % (end + len(places) + _LAST_LENGTH, end)])


def _end_of_lines(table: bytes | mmap.mmap) -> int:
    """Where the places of the lines begin; a ValueError for what is no whole table."""
    last = table[-_LAST_LENGTH:]
    if len(last) < _LAST_LENGTH or last != _LAST % (len(table), int(last[-17:])):
        raise ValueError("a table that was cut off")
    return int(last[-17:])


def _folder() -> str:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "newsnorm") if os.path.isabs(base) else ""


def _mapped(path: str) -> mmap.mmap | None:
    try:
        with open(path, "rb") as file:
            table = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        _end_of_lines(table)
    except (OSError, ValueError):
        return None
    return table


def _keep(path: str, table: bytes) -> str:
    """Keep a table. A cache that cannot be written costs time, nothing else: the reason is returned."""
    if not path:
        return "there is no home folder; set XDG_CACHE_HOME to the path of a folder"
    folder = os.path.dirname(path)
    partial = f"{path}.{os.getpid()}"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(partial, "wb") as file:
            file.write(table)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
        _forget_old(folder, os.path.basename(path).rpartition("-")[0])
    except OSError as error:
        return f"{folder}: {error.strerror or error}; set XDG_CACHE_HOME to a folder that can be written"
    return ""


def _forget_old(folder: str, name: str) -> None:
    kept = [entry for entry in os.scandir(folder) if entry.name.startswith(f"{name}-")]
    for entry in sorted(kept, key=lambda entry: entry.stat().st_mtime, reverse=True)[_KEPT:]:
        os.unlink(entry.path)
