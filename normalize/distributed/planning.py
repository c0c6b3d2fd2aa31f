"""What a run is asked to do, checked before anything is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from normalize.config import Settings, did_you_mean
from normalize.distributed.journal import FOLDER
from normalize.distributed.shards import Shard, Task, find_shards
from normalize.records.options import RecordOptions

ENGINES = ("local", "ray")


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How to run.

    engine: `local` or `ray`. workers: processes. address: of a Ray cluster, `""` for this machine alone.
    retries: how often a shard is begun again when its worker dies or its files cannot be read or written.
    resume: leave out the shards that an earlier run finished, if input and settings are the same.
    ledger: write every change to a JSON line. changes, metadata: columns to add to Parquet shards, or None.
    Raises ValueError for a value that is not allowed.
    """

    engine: str = "local"
    workers: int = 1
    address: str = ""
    retries: int = 2
    resume: bool = False
    ledger: bool = False
    changes: str | None = None
    metadata: str | None = None

    def __post_init__(self) -> None:
        if self.engine not in ENGINES:
            close = did_you_mean(self.engine, ENGINES)
            raise ValueError(f"engine={self.engine!r}{close}; allowed: {', '.join(map(repr, ENGINES))}")
        for name, least in (("workers", 1), ("retries", 0)):
            if getattr(self, name) < least:
                raise ValueError(f"{name}={getattr(self, name)!r}; allowed: {least} or more")
        if self.ledger and (self.changes or self.metadata):
            raise ValueError("a ledger and columns for changes or metadata were asked for; choose one")


@dataclass(frozen=True, slots=True)
class Plan:
    """The tasks of a run by name of their shards, and what each cleaned shard depends on besides its input."""

    source: Path
    output: Path
    options: RunOptions
    tasks: dict[str, Task]
    fingerprints: dict[str, str]


def plan(
    source: Path,
    output: Path,
    settings_for: Callable[[Path], Settings],
    records: RecordOptions,
    options: RunOptions,
) -> Plan:
    """Plan a run; `settings_for` gives the settings of a shard by its path.

    Raises ValueError or OSError that names what is wrong with the folders or the options.
    """
    if not records.fields:
        raise ValueError("no field is named; say which columns or keys hold text, for example --field body")
    shards = find_shards(source, output, records)
    _require_reader(shards)
    tasks = {shard.name: _task(shard, output, settings_for(shard.source), records, options) for shard in shards}
    return Plan(source, output, options, tasks, {name: fingerprint(task) for name, task in tasks.items()})


def fingerprint(task: Task) -> str:
    """A short hash of what the outcome depends on besides the input: version, rules, settings, and what is written."""
    wanted = {"ledger": task.ledger is not None, "changes": task.changes, "metadata": task.metadata}
    rules, settings = _rules_and_settings(task.settings)
    content = json.dumps([rules, settings, asdict(task.records), wanted], sort_keys=True, default=sorted)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def rule_set(settings: Settings) -> str:
    """The version of the tool and of the rules that settings choose."""
    return str(_rules_and_settings(settings)[0])


@lru_cache(maxsize=32)
def _rules_and_settings(settings: Settings) -> tuple[str, dict[str, Any]]:
    from normalize import __version__
    from normalize.ledger.writing import rule_set_version

    return f"{__version__}+{rule_set_version(settings)}", asdict(settings)


def _require_reader(shards: list[Shard]) -> None:
    from importlib.util import find_spec

    if any(shard.format == "parquet" for shard in shards) and not find_spec("pyarrow"):
        raise ValueError("Parquet files need pyarrow: pip install 'newsnorm[parquet]'")


def _task(shard: Shard, output: Path, settings: Settings, records: RecordOptions, options: RunOptions) -> Task:
    target = output.absolute() / shard.name
    ledger = output.absolute() / FOLDER / "changes" / f"{shard.name}.jsonl" if options.ledger else None
    columns = (options.changes, options.metadata) if shard.format == "parquet" else (None, None)
    return Task(shard, target, settings, records, ledger, *columns, retries=options.retries)
