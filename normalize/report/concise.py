"""`concise`: one line a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normalize.report.entries import View
from normalize.report.outcome import Outcome
from normalize.report.terminal import concise_lines


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    for outcome in outcomes:
        for line in concise_lines(outcome, view):
            put(line + "\n")
