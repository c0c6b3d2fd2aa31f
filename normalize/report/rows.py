"""A finding as a row of plain values, as JSON and CSV show it. Nothing is cut, hidden or made visible here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from normalize.report.entries import Entry, View, entries
from normalize.report.outcome import Outcome
from normalize.report.places import Lines, byte_offsets


def rows(outcome: Outcome, view: View) -> Iterator[dict[str, Any]]:
    """A dictionary a finding.

    `line`, `column`, `end_line` and `end_column` count from 1 in code points, and say where a person looks; `span` is
    [start, end) in code points and `byte_span` in bytes of UTF-8, both from 0, and hold also the line breaks that go
    with a removed line. All of them count in the text, which in a data file is one field.
    """
    listed = entries(outcome)
    lines = Lines(outcome.text)
    offsets = byte_offsets(outcome.text, (position for entry in listed for position in (entry.start, entry.end)))
    for entry in listed:
        line, column = lines.place(entry.shown)
        end_line, end_column = lines.place(max(entry.shown, entry.end))
        yield {
            **_home(outcome),
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "span": [entry.start, entry.end],
            "byte_span": [offsets[entry.start], offsets[entry.end]],
            **_matter(outcome, entry, view),
        }


def _home(outcome: Outcome) -> dict[str, Any]:
    if not outcome.row:
        return {"path": outcome.path}
    return {"path": outcome.path, "row": outcome.row, "record": outcome.record, "field": outcome.field}


def _matter(outcome: Outcome, entry: Entry, view: View) -> dict[str, Any]:
    first = view.rules.get(entry.code.partition("+")[0])
    return {
        "code": entry.code,
        "name": view.name(entry.code),
        "family": first.family if first else "",
        "status": entry.status,
        "message": entry.message,
        "before": outcome.text[entry.start : entry.end],
        "after": entry.after,
        "edits": [{"span": [edit.start, edit.end], "text": edit.text} for edit in entry.edits],
        "language": outcome.result.language,
    }
