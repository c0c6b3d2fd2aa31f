"""The closing lines of a run, for a person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from normalize.distributed.journal import FOLDER
from normalize.distributed.manifest import Account
from normalize.report.signs import one_line, plural

if TYPE_CHECKING:
    from normalize.report.paint import Paint
    from normalize.rules import Rule

_NAMED = 10  # failures and bad rows that are said one by one; the manifest has more


def summary(account: Account, paint: Paint) -> Iterator[str]:
    """Counts by rule, most frequent first, what went wrong, and how the run ended."""
    rules = _rules(account)
    for code, count in sorted(account.counts.changes.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:9,}  {paint('code', code)} {rules[code].name if code in rules else ''}"
    yield from problems(account)
    yield paint("head", _changes(account))
    yield paint("head", _shards(account))
    yield f"Manifest: {one_line(str(account.plan.output / FOLDER / 'manifest.json'))}"


def problems(account: Account) -> Iterator[str]:
    """The shards that failed and the rows that could not be read, the first of them by name."""
    for report in islice(account.failures, _NAMED):
        yield f"normalize: {one_line(report.name)}: {one_line(report.error)}"
    if len(account.failures) > _NAMED:
        yield f"normalize: and {plural(len(account.failures) - _NAMED, 'other shard')} that failed"
    said = [message for entry in account.finished.values() for message in entry.said]
    for message in said[:_NAMED]:
        yield f"normalize: {one_line(message)}"
    if account.counts.bad > min(len(said), _NAMED):
        yield f"normalize: and {plural(account.counts.bad - min(len(said), _NAMED), 'other row')} that could not be read"


def _rules(account: Account) -> dict[str, Rule]:
    from normalize.packs import load_rules

    packs = {task.settings.packs for task in account.plan.tasks.values()}
    return {rule.code: rule for names in packs for rule in load_rules(names)}


def _changes(account: Account) -> str:
    counts = account.counts
    left = counts.findings.total()
    rest = f", {plural(left, 'finding')} left for a person" if left else ""
    bad = f", {plural(counts.bad, 'row')} passed through unread" if counts.bad else ""
    total = plural(counts.changes.total(), "change")
    return f"Made {total} in {counts.changed:,} of {plural(counts.rows, 'row')}{rest}{bad}."


def _shards(account: Account) -> str:
    done, planned = len(account.finished), len(account.plan.tasks)
    earlier = f", {account.taken_over:,} of them by an earlier run" if account.taken_over else ""
    failed = f", {len(account.failures):,} failed; run again with --resume" if account.failures else ""
    new = sum(task.shard.size for name, task in account.plan.tasks.items() if name in account.finished)
    return (
        f"{done:,} of {plural(planned, 'shard')} ({new / 1e6:,.1f} MB) done{earlier}{failed} ({account.seconds:.1f} s)."
    )
