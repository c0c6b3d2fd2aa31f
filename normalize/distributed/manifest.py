"""The account of a run: what went in, what came out, by which rules, and what is missing."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from normalize.distributed.cleaning import Report
from normalize.distributed.counts import Counts
from normalize.distributed.journal import FOLDER, Entry
from normalize.distributed.planning import Plan, rule_set

FORMAT = 1  # raised when a reader of older manifests would be misled


@dataclass(slots=True)
class Account:
    """What has become of a run so far.

    finished: the shards in the output, by name, those of an earlier run included; taken_over: how many these are.
    failures: reports on the shards that are missing from the output.
    begun: seconds since 1970; seconds: how long this run took.
    """

    plan: Plan
    begun: float
    seconds: float = 0.0
    taken_over: int = 0
    finished: dict[str, Entry] = field(default_factory=dict)
    failures: list[Report] = field(default_factory=list)

    @property
    def counts(self) -> Counts:
        """Figures over all finished shards."""
        total = Counts()
        for entry in self.finished.values():
            total.merge(entry.counts)
        return total


def write_manifest(account: Account) -> Path:
    """Write the manifest into the output folder, complete or not at all, and return its path."""
    path = account.plan.output / FOLDER / "manifest.json"
    partial = path.with_name(f".{path.name}.partial")
    partial.write_text(json.dumps(_manifest(account), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(partial, path)
    return path


def _manifest(account: Account) -> dict[str, Any]:
    plan, options = account.plan, account.plan.options
    shards = {"planned": len(plan.tasks), "finished": len(account.finished), "failed": len(account.failures)}
    return {
        "format": FORMAT,
        "rule_set": sorted({rule_set(task.settings) for task in plan.tasks.values()}),
        "input": str(plan.source),
        "output": str(plan.output),
        "fields": sorted({name for task in plan.tasks.values() for name in task.records.fields}),
        "options": asdict(options),
        "settings": _settings(plan),
        "begun": datetime.fromtimestamp(account.begun, UTC).isoformat(timespec="seconds"),
        "seconds": round(account.seconds, 3),
        "shards": {**shards, "taken_over": account.taken_over},
        "counts": account.counts.as_json(),
        "failures": [_failure(report) for report in sorted(account.failures, key=lambda report: report.name)],
        "finished": [entry.as_json() for _, entry in sorted(account.finished.items())],
    }


def _settings(plan: Plan) -> dict[str, Any]:
    """Settings by fingerprint, as the finished shards name them."""
    return {plan.fingerprints[name]: asdict(task.settings) for name, task in plan.tasks.items()}


def _failure(report: Report) -> dict[str, Any]:
    return {"name": report.name, "attempts": report.attempts, "error": report.error}
