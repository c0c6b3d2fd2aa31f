"""Excerpts: a window of the text around changes, with what goes and what comes marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize.edits import Edit
from normalize.report.paint import Paint
from normalize.report.signs import inert, one_line, short, visible

AROUND = 60  # characters shown on each side
MARKS = {"minus": ("[-", "-]"), "plus": ("{+", "+}"), "seen": ("", "")}


def excerpt(text: str, edits: Sequence[Edit], paint: Paint) -> list[str]:
    """The window around edits that stand close together, as a word diff, one string a line of the text."""
    start = own_line(text, edits[0])
    low, high = window(text, start, edits[-1].end)
    parts = [_cut_before(text, low)]
    position = low
    for edit in [edits[0]._replace(start=start), *edits[1:]]:
        parts.append(_shown(text[position : edit.start]))
        parts += [_marked(paint, "minus", text[edit.start : edit.end]), _marked(paint, "plus", edit.text)]
        position = edit.end
    parts += [_shown(text[position:high]), _cut_after(text, high)]
    return _lines(parts)


def sighting(text: str, start: int, end: int, paint: Paint) -> list[str]:
    """The window around words that only were seen, underlined; without colours a line of carets below them."""
    low, high = window(text, start, end)
    before = _cut_before(text, low) + _shown(text[low:start])
    seen = short(one_line(text[start:end]))
    line = _lines([before, paint("seen", seen), _shown(text[end:high]), _cut_after(text, high)])
    if paint.on or not seen.strip():
        return line
    return [*line, " " * _width(before) + "^" * max(1, _width(seen))]


def own_line(text: str, edit: Edit) -> int:
    """Where a removed line begins that takes the break before it along."""
    before = text[edit.start : edit.end]
    leading = len(before) - len(before.lstrip("\r\n"))
    return edit.start + (leading if before.strip() and not edit.text else 0)


def window(text: str, start: int, end: int) -> tuple[int, int]:
    """The span to show for `start:end`: up to AROUND characters more on each side, in the same lines."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = text.rfind("\n", low, start), text.find("\n", end, high)
    return before + 1 if before >= 0 else low, after if after >= 0 else high


def _cut_before(text: str, low: int) -> str:
    return "…" if low and text[low - 1] != "\n" else ""


def _cut_after(text: str, high: int) -> str:
    return "…" if high < len(text) and text[high] != "\n" else ""


def _marked(paint: Paint, style: str, text: str) -> str:
    """Each line of a changed stretch in its colour; without colours in the marks of a word diff."""
    if not text:
        return ""
    left, right = ("", "") if paint.on else MARKS[style]
    lines = _shown(text).split("\n")
    return "\n".join(paint(style, f"{left}{short(line)}{right}") if line else "" for line in lines)


def _shown(text: str) -> str:
    """Visible text; the carriage return of a line break says nothing to a reader."""
    return visible(text.replace("\r\n", "\n"))


def _lines(parts: Sequence[str]) -> list[str]:
    return [inert(line) for line in "".join(parts).strip("\n").split("\n") if line.strip()]


def _width(text: str) -> int:
    return sum(_columns(text))


def _columns(text: str) -> Iterator[int]:
    """Columns of a terminal that each character takes."""
    from unicodedata import combining, east_asian_width

    for character in text:
        yield 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
