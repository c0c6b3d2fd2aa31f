"""`jsonl`: one JSON object a finding and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normalize.report.entries import View
from normalize.report.json_text import ESCAPE, dumps
from normalize.report.outcome import Outcome
from normalize.report.rows import rows

__all__ = ["ESCAPE", "write"]


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    for outcome in outcomes:
        for row in rows(outcome, view):
            put(dumps(row) + "\n")
