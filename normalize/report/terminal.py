"""Results for a terminal: one line a finding, or a word diff with the rule and the reason of each change.

Nothing from a file reaches the terminal as it is; see `normalize.report.signs`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from normalize.edits import Change, Edit
from normalize.report.entries import MARKS, View, entries, said, where
from normalize.report.outcome import Outcome
from normalize.report.paint import Paint, wants_colour
from normalize.report.places import Lines
from normalize.report.signs import one_line, visible
from normalize.result import Result
from normalize.rules import Rule

__all__ = ["Paint", "concise_lines", "diff", "one_line", "visible", "wants_colour"]

_NEAR = 40  # changes closer than this are shown in one excerpt


def concise_lines(outcome: Outcome, view: View) -> Iterator[str]:
    """One line a finding: `path:line:col CODE [*] message`, in a data file `path:row:field:offset …`; `[*]` is a fix."""
    paint = view.paint
    lines = Lines(outcome.text)
    for entry in entries(outcome):
        place = paint("path", where(outcome, *lines.place(entry.shown), entry))
        yield f"{place} {paint('code', entry.code)} {MARKS[entry.status]}{said(entry, outcome.text)}"


def diff(path: str, text: str, result: Result, rules: Mapping[str, Rule], paint: Paint) -> Iterator[str]:
    """A word diff with excerpts: what goes, what comes, and below each excerpt the rules and their reasons."""
    from normalize.report.excerpts import excerpt, own_line

    if not result.changes:
        return
    yield paint("path", f"── {one_line(path)}")
    lines = Lines(text)
    for group in _near(result.changes):
        edits = [Edit(change.start, change.end, change.after) for change in group]
        margin = "{}:{}".format(*lines.place(own_line(text, edits[0])))
        for line in excerpt(text, edits, paint):
            yield f"{paint('dim', f'{margin:>8}')} {line}"
            margin = ""
        for change in group:
            names = "+".join(f"{c} {rules[c].name}" if c in rules else c for c in change.rule.split("+"))
            yield f"     {paint('code', names)}{paint('dim', ' · ' + one_line(change.why))}"
        yield ""


def _near(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Changes grouped with those so close that one excerpt shows them."""
    group: list[Change] = []
    for change in changes:
        if group and change.start - group[-1].end > _NEAR:
            yield group
            group = []
        group.append(change)
    if group:
        yield group
