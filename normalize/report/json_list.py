"""`json`: one object with all findings, one a line, and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normalize.report.counts import Counts
from normalize.report.entries import View
from normalize.report.json_text import ESCAPE, dumps
from normalize.report.outcome import Outcome
from normalize.report.rows import rows

__all__ = ["ESCAPE", "write"]


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    counts = Counts()
    put(f'{{"tool": "normalize", "version": {dumps(view.version)}, "findings": [')
    comma = ""
    for outcome in outcomes:
        counts.add(outcome.result)
        for row in rows(outcome, view):
            put(f"{comma}\n{dumps(row)}")
            comma = ","
    put(f'\n], "summary": {dumps(_summary(counts))}}}\n')


def _summary(counts: Counts) -> dict[str, int]:
    return {
        "texts": counts.texts,
        "changed": counts.changed,
        "changes": counts.changes,
        "unsafe": counts.unsafe,
        "findings": counts.notes,
    }
