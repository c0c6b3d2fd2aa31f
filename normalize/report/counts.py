"""Counts for the lines that close a run; they grow with the rules, not with the texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from normalize.engine import Result
from normalize.report.paint import Paint
from normalize.report.signs import plural
from normalize.rules import Rule


class Counts:
    """Running counts over the results of a run.

    texts, changed: how many texts there were, and in how many something is changed.
    changes, unsafe, notes: changes, findings that `--unsafe-fixes` would change, and findings for a person.
    codes: changes by rule code.
    """

    __slots__ = ("changed", "changes", "codes", "notes", "texts", "unsafe")

    def __init__(self) -> None:
        self.texts = self.changed = self.changes = self.unsafe = self.notes = 0
        self.codes: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Count one result."""
        self.texts += 1
        self.changed += bool(result.changes)
        self.changes += len(result.changes)
        unsafe = sum(bool(finding.edits) for finding in result.findings)
        self.unsafe += unsafe
        self.notes += len(result.findings) - unsafe
        for change in result.changes:
            self.codes.update(change.rule.split("+"))

    def by_rule(self, rules: Mapping[str, Rule], paint: Paint) -> Iterator[str]:
        """A line a rule, the most frequent first."""
        for code, count in sorted(self.codes.items(), key=lambda item: (-item[1], item[0])):
            yield f"{count:6}  {paint('code', code)} {rules[code].name if code in rules else ''}"

    def closing(self, paint: Paint, *, verb: str, unit: str = "file") -> str:
        """`Found 3 changes in 2 of 5 files, 1 finding left for a person.`"""
        left = self.unsafe + self.notes
        rest = f", {plural(left, 'finding')} left for a person" if left else ""
        where = f"{self.changed:,} of {plural(self.texts, unit)}"
        return paint("head", f"{verb} {plural(self.changes, 'change')} in {where}{rest}.")
