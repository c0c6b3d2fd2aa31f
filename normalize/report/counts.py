"""Counts for the lines that close a run; their size does not grow with the texts."""

from __future__ import annotations

from dataclasses import dataclass

from normalize.result import Result


@dataclass(slots=True)
class Counts:
    """Running counts over the results of a run.

    texts, changed: how many texts there were, and in how many something is changed.
    changes, unsafe, notes: changes, findings that `--unsafe-fixes` would change, and findings for a person.
    """

    texts: int = 0
    changed: int = 0
    changes: int = 0
    unsafe: int = 0
    notes: int = 0

    def add(self, result: Result) -> None:
        """Count one result."""
        self.texts += 1
        self.changed += bool(result.changes)
        self.changes += len(result.changes)
        unsafe = sum(bool(finding.edits) for finding in result.findings)
        self.unsafe += unsafe
        self.notes += len(result.findings) - unsafe
