"""The finished shards of an output folder, one JSON line each, so that a run can be resumed.

A line is written when a shard stands in the output under its own name. A run that is stopped between the two cleans
that shard again, into the same bytes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from normalize.distributed.cleaning import Report, sha256_of
from normalize.distributed.counts import Counts
from normalize.distributed.shards import Shard

FOLDER = "_normalize"  # below the output folder; every engine leaves out names that begin with `_`


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished shard: the input it was made of, the settings (by fingerprint), and what came out."""

    name: str
    size: int
    modified: int
    sha256: str
    settings: str
    output_size: int
    output_sha256: str
    counts: Counts
    seconds: float
    cpu: float
    attempts: int
    said: tuple[str, ...]

    @classmethod
    def of(cls, shard: Shard, settings: str, report: Report) -> Entry:
        """The entry of a shard that was cleaned."""
        source = (shard.name, shard.size, shard.modified, report.sha256)
        output = (report.output_size, report.output_sha256, report.counts)
        return cls(
            *source, settings, *output, round(report.seconds, 3), round(report.cpu, 3), report.attempts, report.said
        )

    def as_json(self) -> dict[str, Any]:
        """The entry as plain values."""
        made = {name: getattr(self, name) for name in self.__slots__}
        return {**made, "counts": self.counts.as_json(), "said": list(self.said)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Entry:
        """The counterpart of `as_json`. Raises KeyError or TypeError for anything else."""
        made = {name: values[name] for name in cls.__slots__}
        return cls(**{**made, "counts": Counts.from_json(values["counts"]), "said": tuple(values["said"])})

    def stands_for(self, shard: Shard, settings: str, target: Path) -> bool:
        """Whether the shard need not be cleaned again: same input, same settings, and its output is still there."""
        if (self.size, self.settings) != (shard.size, settings):
            return False
        if not target.is_file() or target.stat().st_size != self.output_size:
            return False
        # a file that was copied or touched has another time and may still be the same
        return self.modified == shard.modified or sha256_of(shard.source) == self.sha256


class Journal:
    """The journal of an output folder, open for one run at a time.

    Raises ValueError when another run is at work in the folder.
    """

    def __init__(self, output: Path) -> None:
        self.path = output / FOLDER / "shards.jsonl"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.path.open("a+b")
        _lock(self._file, output)

    def entries(self) -> dict[str, Entry]:
        """The finished shards by name; of several lines about one the last."""
        self._file.seek(0)
        found: dict[str, Entry] = {}
        for line in self._file:
            try:
                entry = Entry.from_json(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue  # a line that a crash cut short: that shard is cleaned again
            found[entry.name] = entry
        return found

    def add(self, entry: Entry) -> None:
        """Write an entry, on disk when this returns. It begins a line of its own also after one that was cut short."""
        line = json.dumps(entry.as_json(), ensure_ascii=False)
        self._file.write(b"" if self._at_line_start() else b"\n")
        self._file.write(line.encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Let the next run in."""
        self._file.close()

    def _at_line_start(self) -> bool:
        if not self._file.seek(0, os.SEEK_END):
            return True
        self._file.seek(-1, os.SEEK_END)
        return self._file.read(1) == b"\n"


def _lock(file: IO[bytes], output: Path) -> None:
    """Held until the file is closed, also by the death of the process."""
    try:
        import fcntl
    except ImportError:  # a system without it: two runs at once do twice the work, into the same bytes
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise ValueError(f"{output}: another run is writing there; wait for it, or name another folder") from error
