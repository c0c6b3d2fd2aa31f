"""`github`: workflow commands, which GitHub shows as annotations.

Every line begins with a command of ours; text from a file is on one line, escaped, so that it can start none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normalize.report.entries import Entry, View, entries, said, where
from normalize.report.outcome import Outcome
from normalize.report.places import Lines
from normalize.report.signs import one_line, visible

_LEVELS = {"fixable": "warning", "unsafe": "warning", "found": "notice", "left-alone": "notice"}


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    for outcome in outcomes:
        lines = Lines(outcome.text)
        for entry in entries(outcome):
            put(f"{_command(outcome, entry, lines, view)}\n")


def _command(outcome: Outcome, entry: Entry, lines: Lines, view: View) -> str:
    line, column = lines.place(entry.shown)
    end_line, end_column = lines.place(max(entry.shown, entry.end))
    properties = {"title": f"{entry.code} {view.name(entry.code)}", "file": outcome.path}
    if outcome.row:
        properties["line"] = str(outcome.row)
    else:
        properties |= {"line": str(line), "endLine": str(end_line)}
        if line == end_line:  # GitHub takes columns for a finding on one line only
            properties |= {"col": str(column), "endColumn": str(end_column)}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{where(outcome, line, column, entry)}: {entry.code} {said(entry, outcome.text)}"
    return f"::{_LEVELS[entry.status]} {written}::{_message(message)}"


def _message(text: str) -> str:
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped).replace(":", "%3A").replace(",", "%2C")
