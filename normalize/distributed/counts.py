"""What was found in a shard, or in all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

    from normalize.result import Result


@dataclass(slots=True)
class Counts:
    """Figures of a run.

    rows: rows with a text, or that could not be read; changed: those with a change; bad: those passed through unread.
    changes, findings: by rule; findings are what was left for a person. A change by two rules counts for both.
    """

    rows: int = 0
    changed: int = 0
    bad: int = 0
    changes: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)

    def add(self, result: Result) -> None:
        """Count the changes and findings of one text."""
        self.changes.update(rule for change in result.changes for rule in change.rule.split("+"))
        self.findings.update(finding.rule for finding in result.findings if not finding.left_alone)

    def add_batch(self, texts: Sequence[pa.Array], changes: pa.Array, findings: pa.Array) -> None:
        """Count a batch by its columns of texts, of changes and of findings (`normalize.arrow`)."""
        from pyarrow.compute import invert, list_value_length, not_equal, or_
        from pyarrow.compute import sum as total

        self.rows += total(reduce(or_, [column.is_valid() for column in texts])).as_py()
        self.changed += total(not_equal(list_value_length(changes), 0)).as_py() or 0
        for rules, count in _by_rule(changes.flatten().field("rule")):
            self.changes.update(dict.fromkeys(rules.split("+"), count))
        seen = findings.flatten()
        for rule, count in _by_rule(seen.field("rule").filter(invert(seen.field("left_alone")))):
            self.findings[rule] += count

    def merge(self, other: Counts) -> None:
        """Add the figures of another shard."""
        self.rows += other.rows
        self.changed += other.changed
        self.bad += other.bad
        self.changes.update(other.changes)
        self.findings.update(other.findings)

    def as_json(self) -> dict[str, Any]:
        """The figures as plain values, rules in order of their codes."""
        made: dict[str, Any] = {"rows": self.rows, "changed": self.changed, "bad": self.bad}
        for name in ("changes", "findings"):
            made[name] = dict(sorted(getattr(self, name).items()))
        return made

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Counts:
        """The counterpart of `as_json`. Raises KeyError or TypeError for anything else."""
        rows, changed, bad = (int(values[name]) for name in ("rows", "changed", "bad"))
        return cls(rows, changed, bad, Counter(values["changes"]), Counter(values["findings"]))


def _by_rule(rules: pa.Array) -> list[tuple[str, int]]:
    return [(entry["values"], entry["counts"]) for entry in rules.value_counts().to_pylist()]
