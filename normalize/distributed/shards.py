"""What a run is to clean: the data files of a folder, each with its place below the output folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from normalize.config import Settings
from normalize.records.options import RecordOptions, format_of


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of the input.

    name: its path below the input folder, with `/`; also its path below the output folder.
    size, modified: bytes, and nanoseconds since 1970, when the run began.
    """

    name: str
    source: Path
    format: str
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Task:
    """A shard and all that a worker needs to clean it; small, and can be sent to any machine.

    target: the file to write. ledger: the file for its changes, or None; not together with columns for them.
    changes, metadata: names of columns to add to a Parquet shard, or None.
    retries: how often to try again when reading or writing fails.
    """

    shard: Shard
    target: Path
    settings: Settings
    records: RecordOptions
    ledger: Path | None = None
    changes: str | None = None
    metadata: str | None = None
    batch_rows: int = 1000
    retries: int = 2

    @property
    def partial_ledger(self) -> Path | None:
        """Where the ledger is written before the shard is complete."""
        return self.ledger.with_name(f".{self.ledger.name}.partial") if self.ledger else None


def find_shards(source: Path, output: Path, records: RecordOptions) -> list[Shard]:
    """The data files at or below `source`, in order of their names.

    Hidden files and those that begin with `_` are left out, as every engine does; symbolic links are not followed.
    Raises FileNotFoundError when there is none, ValueError when the output would lie in the input.
    """
    if not source.exists():
        raise FileNotFoundError(f"{source}: no such file or folder")
    whole, target = source.resolve(), output.resolve()
    if whole == target or whole in target.parents or target in whole.parents:
        raise ValueError(
            f"{output}: INPUT and OUTPUT must lie side by side, or a run would read or mix with its own output"
        )
    files = _walk(source) if source.is_dir() else iter((source,))
    root = source if source.is_dir() else source.parent
    found = [_shard(file, root, records) for file in files if format_of(file, records) != "text"]
    if not found:
        raise FileNotFoundError(
            f"{source}: no data file; a shard ends in .parquet, .jsonl or .csv (also .jsonl.gz, .csv.zst …), or name its --format"
        )
    return found


def _shard(file: Path, root: Path, records: RecordOptions) -> Shard:
    state = file.stat()
    name = file.relative_to(root).as_posix()
    return Shard(name, file.absolute(), format_of(file, records), state.st_size, state.st_mtime_ns)


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] not in "._")
        for name in sorted(names):
            path = Path(root, name)
            if name[0] not in "._" and not path.is_symlink() and path.is_file():
                yield path
