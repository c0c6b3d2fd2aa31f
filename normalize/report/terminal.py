"""Results for a terminal: one line a finding, or a word diff with the rule and the reason of each change.

Nothing from a file reaches the terminal as it is: control characters are shown as visible signs, so that an article
cannot move the cursor, change the title or start a line that a CI system takes for a command.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from normalize.edits import Change
from normalize.engine import Result
from normalize.rules import Rule

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_CONTEXT = 60  # characters shown on each side of a change
_NEAR = 40  # changes closer than this are shown in one excerpt
_STYLES = {"path": "1", "code": "36", "minus": "9;31", "plus": "1;32", "dim": "2", "head": "1"}


class Paint:
    """Colours, or none."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.on and text else text


def wants_colour(stream: TextIO, choice: str = "auto", environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour a stream: as asked, else as NO_COLOR, FORCE_COLOR and the terminal say."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def visible(text: str) -> str:
    """Text with its control characters made visible.

    >>> visible("a\\x1b[31mb\\u202e")
    'a␛[31mb⟨U+202E⟩'
    """
    return _CONTROL.sub(lambda m: _sign(m.group()), text)


def location(text: str, start: int) -> tuple[int, int]:
    """Line and column of a position, both from 1; columns count code points."""
    line_start = text.rfind("\n", 0, start) + 1
    return text.count("\n", 0, start) + 1, start - line_start + 1


def concise(path: str, text: str, result: Result, rules: Mapping[str, Rule], paint: Paint) -> Iterator[str]:
    """One line a finding: `path:line:col CODE [*] message`, `[*]` where a fix is applied."""
    newlines = [m.start() for m in re.finditer("\n", text)]
    for start, code, mark, message in _items(result):
        line = bisect_right(newlines, start - 1)
        column = start - (newlines[line - 1] if line else -1)
        where = paint("path", f"{visible(path)}:{line + 1}:{column}")
        yield f"{where} {paint('code', code)} {mark}{visible(message)}"


def diff(path: str, text: str, result: Result, rules: Mapping[str, Rule], paint: Paint) -> Iterator[str]:
    """A word diff with excerpts: what goes, what comes, and below each excerpt the rules and their reasons."""
    if result.changes:
        yield paint("path", f"── {visible(path)}")
    for group in _near(result.changes):
        yield from _excerpt(text, group, paint)
        for change in group:
            names = "+".join(f"{c} {rules[c].name}" if c in rules else c for c in change.rule.split("+"))
            yield f"     {paint('code', names)}{paint('dim', ' · ' + visible(change.why))}"
        yield ""


def summary(results: Iterable[Result], rules: Mapping[str, Rule], paint: Paint, *, verb: str) -> Iterator[str]:
    """Counts by rule, most frequent first, and a closing line."""
    results = list(results)
    counts = Counter(code for r in results for c in r.changes for code in c.rule.split("+"))
    changed = sum(bool(r.changes) for r in results)
    notes = sum(len(r.findings) for r in results)
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:6}  {paint('code', code)} {rules[code].name if code in rules else ''}"
    total = sum(len(r.changes) for r in results)
    left = f", {_plural(notes, 'finding')} left for a person" if notes else ""
    yield paint("head", f"{verb} {_plural(total, 'change')} in {changed} of {_plural(len(results), 'file')}{left}.")


def _items(result: Result) -> list[tuple[int, str, str, str]]:
    items = [(_shown_at(c), c.rule, "[*] ", _said(c)) for c in result.changes]
    items += [(f.start, f.rule, "[!] " if f.edits else "", f.message) for f in result.findings]
    return sorted(items)


def _shown_at(change: Change) -> int:
    """Where a person looks for a change: a removed line takes the break before it along, but is found on its own line."""
    leading = len(change.before) - len(change.before.lstrip("\r\n"))
    return change.start + (leading if change.before.strip() else 0)


def _said(change: Change) -> str:
    before, after = _short(change.before), _short(change.after)
    return f"{change.why}: {before!r} → {after!r}" if after else f"{change.why}: {before!r} removed"


def _short(text: str) -> str:
    text = " ".join(text.split()) if text.strip() else text
    return text if len(text) <= 60 else f"{text[:40]}…{text[-15:]}"


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


def _excerpt(text: str, group: Sequence[Change], paint: Paint) -> Iterator[str]:
    start, end = group[0].start, group[-1].end
    low = max(text.rfind("\n", 0, start) + 1, start - _CONTEXT)
    newline = text.find("\n", end)
    high = min(len(text) if newline < 0 else newline, end + _CONTEXT)
    parts = ["…" if low and text[low - 1] != "\n" else ""]
    position = low
    for change in group:
        parts.append(visible(text[position : change.start]))
        parts += [_painted(paint, "minus", change.before), _painted(paint, "plus", change.after)]
        position = change.end
    parts += [visible(text[position:high]), "…" if high < len(text) and text[high] != "\n" else ""]
    line, column = location(text, start)
    margin = f"{line}:{column}"
    shown = "".join(parts).strip("\n").split("\n")
    for number, content in enumerate(part for part in shown if part.strip()):
        shown_margin = f"{'' if number else margin:>8}"
        yield f"{paint('dim', shown_margin)} {content}"


def _painted(paint: Paint, style: str, text: str) -> str:
    """Each line of a changed stretch in its colour; without colours in the marks of a word diff."""
    marks = {"minus": ("[-", "-]"), "plus": ("{+", "+}")}[style] if not paint.on else ("", "")
    lines = visible(text).split("\n")
    return "\n".join(paint(style, f"{marks[0]}{_short(line)}{marks[1]}") for line in lines if line) or "\n"


def _sign(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def _plural(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
