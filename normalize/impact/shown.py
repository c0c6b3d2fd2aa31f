"""A comparison for a reader: counts by rule, then excerpts; or one JSON line a difference for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from normalize.impact import Difference, Tally
from normalize.report.excerpts import MARKS, window
from normalize.report.outcome import Outcome
from normalize.report.paint import Paint
from normalize.report.places import Lines
from normalize.report.signs import one_line, short
from normalize.rules import Rule

_NAME = 34


def table(tally: Tally, old: str, new: str, rules: Mapping[str, Rule], paint: Paint) -> Iterator[str]:
    """What was compared, and the counts by rule."""
    share = f" ({tally.changed / tally.texts:.1%})" if tally.texts else ""
    yield f"old: {one_line(old)}"
    yield f"new: {one_line(new)}"
    yield paint("head", f"{tally.changed:,} of {tally.texts:,} texts come out differently{share}.")
    if not tally.rules:
        return
    yield ""
    heads = ("only new", "only old", "other words", "reports +", "reports -")
    yield paint("dim", f"{'edits by rule':<{_NAME}}" + "".join(f"{head:>13}" for head in heads))
    for rule in tally.rules:
        name = f"{rule} {rules[rule].name}" if rule in rules else rule
        counts = (tally.only_new, tally.only_old, tally.otherwise, tally.reports_come, tally.reports_gone)
        cells = "".join(f"{count[rule] or '':>13}" for count in counts)
        yield f"{paint('code', f'{name:<{_NAME}}')}{cells}"


def excerpt(outcome: Outcome, difference: Difference, rules: Mapping[str, Rule], paint: Paint) -> Iterator[str]:
    """A difference in its surroundings: the words of the text, and what each side makes of them."""
    text, start, end = outcome.text, difference.start, difference.end
    line, column = Lines(text).place(start)
    names = ", ".join(f"{code} {rules[code].name}" if code in rules else code for code in difference.rules)
    yield ""
    yield f"{paint('path', f'{one_line(outcome.place)}:{line}:{column}')} {paint('code', names)}"
    low, high = window(text, start, end)
    before = ("…" if low and text[low - 1] != "\n" else "") + text[low:start]
    after = text[end:high] + ("…" if high < len(text) and text[high] != "\n" else "")
    for label, words, style in (
        ("text", text[start:end], ""),
        ("old", difference.old, "minus" if difference.old_rules else ""),
        ("new", difference.new, "plus" if difference.new_rules else ""),
    ):
        yield f"  {label:<5}{one_line(before)}{_marked(words, style, paint)}{one_line(after)}"


def _marked(words: str, style: str, paint: Paint) -> str:
    """Words in their colour; without colours in the marks of a word diff."""
    if not words:
        return paint("dim", "(nothing)")
    said = short(one_line(words))
    left, right = MARKS[style] if style and not paint.on else ("", "")
    return paint(style, f"{left}{said}{right}") if style else said


def as_json(outcome: Outcome, difference: Difference) -> str:
    """One line for a program; spans count code points of the original."""
    made = {
        "path": outcome.path,
        "row": outcome.row,
        "record": outcome.record,
        "field": outcome.field,
        "start": difference.start,
        "end": difference.end,
        "before": outcome.text[difference.start : difference.end],
        "old": difference.old,
        "new": difference.new,
        "old_rules": difference.old_rules,
        "new_rules": difference.new_rules,
    }
    return json.dumps(made)
