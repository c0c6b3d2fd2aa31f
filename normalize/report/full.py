"""`full`: each finding with its rule, and below it a window of the text with the word diff."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from normalize.report.entries import MARKS, Entry, View, entries, where
from normalize.report.excerpts import excerpt, sighting
from normalize.report.outcome import Outcome
from normalize.report.places import Lines
from normalize.report.signs import one_line

_INDENT = "    "


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    for outcome in outcomes:
        lines = Lines(outcome.text)
        for entry in entries(outcome):
            place = where(outcome, *lines.place(entry.shown), entry)
            put("\n".join([_head(place, entry, view), *_below(outcome.text, entry, view)]) + "\n\n")


def _head(place: str, entry: Entry, view: View) -> str:
    name = f" {view.name(entry.code)}" if view.name(entry.code) != entry.code else ""
    rule = view.paint("code", entry.code + name)
    return f"{view.paint('path', place)} {rule} {MARKS[entry.status]}{one_line(entry.message)}"


def _below(text: str, entry: Entry, view: View) -> Iterator[str]:
    edits = sorted(entry.edits)
    lines = excerpt(text, edits, view.paint) if edits else sighting(text, entry.start, entry.end, view.paint)
    for line in lines:
        yield _INDENT + line
