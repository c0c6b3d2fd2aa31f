"""`gitlab`: a Code Quality report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from normalize.report.entries import Entry, View, entries, said
from normalize.report.fingerprints import Fingerprints
from normalize.report.json_text import ESCAPE, dumps
from normalize.report.outcome import Outcome
from normalize.report.places import Lines

__all__ = ["ESCAPE", "write"]

_SEVERITIES = {"fixable": "minor", "unsafe": "minor", "found": "info", "left-alone": "info"}


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    fingerprints = Fingerprints()
    comma = ""
    put("[")
    for outcome in outcomes:
        lines = Lines(outcome.text)
        for entry in entries(outcome):
            issue = _issue(outcome, entry, lines, view) | {"fingerprint": fingerprints.of(outcome, entry)}
            put(f"{comma}\n{dumps(issue)}")
            comma = ","
    put("\n]\n")


def _issue(outcome: Outcome, entry: Entry, lines: Lines, view: View) -> dict[str, Any]:
    begin, end = lines.place(entry.shown)[0], lines.place(max(entry.shown, entry.end))[0]
    if outcome.row:
        begin = end = outcome.row
    return {
        "description": f"{entry.code} {said(entry, outcome.text)}",
        "check_name": view.name(entry.code),
        "severity": _SEVERITIES[entry.status],
        "location": {"path": outcome.path.replace("\\", "/"), "lines": {"begin": begin, "end": end}},
    }
