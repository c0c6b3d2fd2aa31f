"""One shard, cleaned by whatever worker: the same bytes whoever does it, and how often."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from normalize.distributed.counts import Counts
from normalize.distributed.shards import Task
from normalize.files import FileError

_SAID = 20  # bad rows that are named one by one in a report; all are counted


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a shard.

    name: the shard's. error: why it could not be cleaned, `""` if it could.
    sha256, output_sha256: of the input that was read and of the output.
    seconds, cpu: of work in the worker, by the clock and of a processor.
    said: the first bad rows, each with its place and its reason.
    """

    name: str
    counts: Counts = field(default_factory=Counts)
    sha256: str = ""
    output_size: int = 0
    output_sha256: str = ""
    seconds: float = 0.0
    cpu: float = 0.0
    attempts: int = 1
    error: str = ""
    said: tuple[str, ...] = ()


def clean_shard(task: Task) -> Report:
    """Clean a shard into its target. Never raises: what went wrong is in the report, and then there is no target.

    Trouble with reading and writing is tried again; what another attempt cannot mend is not.
    """
    for attempt in range(1, task.retries + 2):
        begun, used = time.monotonic(), time.process_time()
        try:
            report = _cleaned(task)
            seconds, cpu = time.monotonic() - begun, time.process_time() - used
            return replace(report, attempts=attempt, seconds=seconds, cpu=cpu)
        except (OSError, FileError) as error:
            failure = _said(error)
        except Exception as error:
            return Report(task.shard.name, attempts=attempt, error=_said(error))
    return Report(task.shard.name, attempts=task.retries + 1, error=failure)


def discard_partials(task: Task) -> None:
    """Remove what a worker that died left beside its target."""
    from normalize.records.partial import Partial

    for ending in ("partial", "partial.changes", "partial.json"):
        Partial.beside(task.target, ending).unlink(missing_ok=True)
    if task.partial_ledger:
        task.partial_ledger.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """The hash of a file's bytes, in hex."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _cleaned(task: Task) -> Report:
    task.target.parent.mkdir(parents=True, exist_ok=True)
    task.target.unlink(missing_ok=True)  # of an earlier run with other settings: not to be taken for this one's
    before = _state(task.shard.source)
    digest = sha256_of(task.shard.source)
    counts = Counts()
    said: list[str] = []

    def complain(message: str) -> None:
        counts.bad += 1
        if len(said) < _SAID:
            said.append(message)

    with _whole_ledger(task):
        _cleaner(task)(task, counts, complain)
    if _state(task.shard.source) != before:
        task.target.unlink()
        raise ValueError(f"{task.shard.source}: changed while it was being read; run again with --resume")
    size, output = task.target.stat().st_size, sha256_of(task.target)
    return Report(task.shard.name, counts, digest, size, output, said=tuple(said))


def _cleaner(task: Task) -> Callable[[Task, Counts, Callable[[str], None]], None]:
    if task.shard.format == "parquet" and not task.ledger:
        from normalize.distributed.parquet import clean_parquet

        return clean_parquet
    from normalize.distributed.lines import clean_lines

    return clean_lines


@contextmanager
def _whole_ledger(task: Task) -> Iterator[None]:
    """The ledger of this attempt alone takes its place when the shard has taken its own."""
    if not task.ledger or not task.partial_ledger:
        yield
        return
    task.ledger.parent.mkdir(parents=True, exist_ok=True)
    task.partial_ledger.unlink(missing_ok=True)
    yield
    if task.partial_ledger.exists():
        os.replace(task.partial_ledger, task.ledger)
    else:  # a shard without a change has a ledger without a line
        task.ledger.write_bytes(b"")


def _state(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, ValueError | FileError) else f"{type(error).__name__}: {error}"
