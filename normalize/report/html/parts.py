"""An article as a list of parts: plain text, and marks for what is changed or was found.

The texts of the parts put together, each mark with its `before`, are the original; with its `after`, the cleaned text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from normalize.edits import joined
from normalize.report.entries import Entry, entries
from normalize.report.outcome import Outcome
from normalize.report.signs import visible

Part = str | dict[str, Any]


def parts(outcome: Outcome) -> list[Part]:
    """Strings and marks in the order of the text.

    A mark has `kind` (an entry's status), `codes`, `why`, `before` and `after`; for a finding `after` is what a fix
    would put there, or null. A finding that shares words with a mark before it or with a change stands under its `also`.
    """
    text = outcome.text
    listed = entries(outcome)
    marks = [_mark(entry, text, entry.start, entry.end) for entry in listed if entry.status == "fixable"]
    marks.sort(key=_span)
    for entry in listed:
        if entry.status != "fixable":
            _place(entry, text, marks)
    return _with_text(text, marks)


def _place(entry: Entry, text: str, marks: list[dict[str, Any]]) -> None:
    """Add a finding as a mark on the first of its lines, or to the mark that stands on its words already."""
    start = entry.start
    end = start + len(text[start : entry.end].partition("\n")[0])
    at = bisect_right(marks, (start, end), key=_span)
    for mark in marks[max(0, at - 2) : at + 1]:
        if joined(start, end, mark["start"], mark["end"]):
            mark["also"].append({"kind": entry.status, "codes": entry.code.split("+"), "why": visible(entry.message)})
            return
    marks.insert(at, _mark(entry, text, start, end))


def _span(mark: dict[str, Any]) -> tuple[int, int]:
    return mark["start"], mark["end"]


def _mark(entry: Entry, text: str, start: int, end: int) -> dict[str, Any]:
    return {
        "start": start,
        "end": end,
        "kind": entry.status,
        "codes": entry.code.split("+"),
        "why": visible(entry.message),
        "before": _shown(text[start:end]),
        "after": None if entry.after is None else _shown(entry.after),
        "also": [],
    }


def _with_text(text: str, marks: list[dict[str, Any]]) -> list[Part]:
    found: list[Part] = []
    position = 0
    for mark in marks:
        start, end = mark.pop("start"), mark.pop("end")
        if start > position:
            found.append(_shown(text[position:start]))
        found.append({name: value for name, value in mark.items() if value != []})
        position = end
    if position < len(text):
        found.append(_shown(text[position:]))
    return found


def _shown(text: str) -> str:
    return visible(text.replace("\r\n", "\n").replace("\t", " "))
