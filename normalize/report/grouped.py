"""`grouped`: the findings of a file below its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from normalize.report.entries import MARKS, Entry, View, entries, said
from normalize.report.outcome import Outcome
from normalize.report.places import Lines
from normalize.report.signs import one_line, plural


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    for path, texts in groupby(outcomes, key=lambda outcome: outcome.path):
        total = 0
        for outcome in texts:
            listed = entries(outcome)
            if listed and not total:
                put(view.paint("path", one_line(path)) + "\n")
            total += len(listed)
            _list(outcome, listed, view, put)
        if total:
            put(view.paint("dim", f"  {plural(total, 'finding')}") + "\n\n")


def _list(outcome: Outcome, listed: list[Entry], view: View, put: Callable[[str], object]) -> None:
    lines = Lines(outcome.text)
    places = [_place(outcome, entry, lines) for entry in listed]
    width = max(map(len, places), default=0)
    for place, entry in zip(places, listed, strict=True):
        code = view.paint("code", entry.code)
        put(f"  {place:<{width}}  {code} {MARKS[entry.status]}{said(entry, outcome.text)}\n")


def _place(outcome: Outcome, entry: Entry, lines: Lines) -> str:
    if outcome.row:
        return one_line(f"{outcome.row}:{outcome.field}:{entry.shown}")
    return "{}:{}".format(*lines.place(entry.shown))
