"""One shard, cleaned by whatever worker: the same bytes whoever does it, and how often."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import uuid4

from normalize.distributed.counts import Counts
from normalize.distributed.shards import Task
from normalize.files import FileError

_SAID = 20  # bad rows that are named one by one in a report; all are counted


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a shard.

    name: the shard's. error: why it could not be cleaned, `""` if it could.
    sha256, output_sha256: of the input that was read and of the output. seconds: of work, in the worker.
    said: the first bad rows, each with its place and its reason.
    """

    name: str
    counts: Counts = field(default_factory=Counts)
    sha256: str = ""
    output_size: int = 0
    output_sha256: str = ""
    seconds: float = 0.0
    attempts: int = 1
    error: str = ""
    said: tuple[str, ...] = ()


def clean_shard(task: Task) -> Report:
    """Clean a shard into its target. Never raises: what went wrong is in the report, and then there is no target.

    Trouble with reading and writing is tried again; what another attempt cannot mend is not.
    """
    for attempt in range(1, task.retries + 2):
        begun = time.monotonic()
        try:
            report = _cleaned(task)
            return replace(report, attempts=attempt, seconds=time.monotonic() - begun)
        except (OSError, FileError) as error:
            failure = _said(error)
        except Exception as error:
            return Report(task.shard.name, attempts=attempt, error=_said(error))
    return Report(task.shard.name, attempts=task.retries + 1, error=failure)


def discard_partials(target: Path) -> None:
    """Remove what a worker that died left beside a target."""
    for partial in target.parent.glob(f".{_literal(target.name)}.*.partial"):
        partial.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """The hash of a file's bytes, in hex."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _cleaned(task: Task) -> Report:
    task.target.parent.mkdir(parents=True, exist_ok=True)
    discard_partials(task.target)
    before = _state(task.shard.source)
    counts = Counts()
    said: list[str] = []
    digest = sha256_of(task.shard.source)
    with _complete(task.target) as partial:
        _cleaner(task.shard.format)(task, partial, counts, said.append)
        if _state(task.shard.source) != before:
            raise ValueError(f"{task.shard.source}: changed while it was being read; run again with --resume")
        size, output = partial.stat().st_size, sha256_of(partial)
    counts.bad = len(said)
    return Report(task.shard.name, counts, digest, size, output, said=tuple(said[:_SAID]))


def _cleaner(format_: str) -> Callable[[Task, Path, Counts, Callable[[str], None]], None]:
    if format_ == "parquet":
        from normalize.distributed.parquet import clean_parquet

        return clean_parquet
    from normalize.distributed.lines import clean_lines

    return clean_lines


@contextmanager
def _complete(target: Path) -> Iterator[Path]:
    """A name beside the target to write to; renamed over the target when all went well, removed when not."""
    partial = target.with_name(f".{target.name}.{uuid4().hex}.partial")
    try:
        yield partial
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _state(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, ValueError | FileError) else f"{type(error).__name__}: {error}"


def _literal(name: str) -> str:
    """A name as a pattern that fits nothing else."""
    from glob import escape

    return escape(name)
