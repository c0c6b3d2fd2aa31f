"""Plots as SVG, written by hand: they follow the reader's light or dark setting and need no library."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 720, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 76, 150, 58, 48
_COLOURS = ("a", "b", "c", "d")
_LIGHT = {"ink": "#1f2328", "soft": "#59636e", "line": "#d1d9e0", "paper": "#ffffff"} | dict(
    zip(_COLOURS, ("#0969da", "#cf5f14", "#8a929b", "#1a7f37"), strict=True)
)
_DARK = {"ink": "#f0f6fc", "soft": "#9198a1", "line": "#3d444d", "paper": "#0d1117"} | dict(
    zip(_COLOURS, ("#58a6ff", "#f0883e", "#8b949e", "#3fb950"), strict=True)
)


def _rules(colours: Mapping[str, str]) -> str:
    """Classes and no CSS variables, which not every viewer of SVG knows."""
    fills = " ".join(f".{name} {{ fill: {colour}; }}" for name, colour in colours.items() if name != "line")
    strokes = " ".join(f".s{name} {{ stroke: {colours[name]}; }}" for name in ("line", *_COLOURS))
    return f"{fills} {strokes}"


_STYLE = f"""\
<style>
text {{ font: 13px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }}
.title {{ font-size: 16px; font-weight: 600; }} .soft {{ font-size: 12px; }} .curve {{ fill: none; stroke-width: 2.5; }}
{_rules(_LIGHT)}
@media (prefers-color-scheme: dark) {{ {_rules(_DARK)} }}
</style>"""


@dataclass(frozen=True, slots=True)
class Line:
    """A curve: its name, and its points with x and y above 0."""

    name: str
    points: tuple[tuple[float, float], ...]


def curves(title: str, about: str, x_name: str, lines: Sequence[Line]) -> str:
    """Curves over two logarithmic axes, each named at its end."""
    xs = [x for line in lines for x, _ in line.points]
    ys = [y for line in lines for _, y in line.points]
    x_of, y_of = _scale(xs, _LEFT, WIDTH - _RIGHT), _scale(ys, HEIGHT - _BOTTOM, _TOP)
    parts = [*_axes(xs, ys, x_of, y_of, x_name)]
    ends = _apart([y_of(line.points[-1][1]) for line in lines])
    for colour, line, label_at in zip(_COLOURS, lines, ends, strict=False):
        points = [(x_of(x), y_of(y)) for x, y in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" class="curve s{colour}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" class="{colour}"/>' for x, y in points]
        parts.append(_text(points[-1][0] + 12, label_at + 4, line.name, kind=colour))
    return _svg(title, about, HEIGHT, parts)


def bars(title: str, about: str, kinds: Sequence[str], rows: Mapping[str, Sequence[float]]) -> str:
    """A stacked bar for each row, one colour for each kind, with the numbers beside it."""
    longest = max((sum(values) for values in rows.values()), default=1) or 1
    width = (WIDTH - _RIGHT - 130) / longest
    parts = [*_legend(kinds)]
    top = _TOP + 28
    for number, (name, values) in enumerate(rows.items()):
        y, x = top + number * 26, 130.0
        parts.append(_text(120, y + 13, name, anchor="end"))
        for colour, value in zip(_bar_colours(kinds), values, strict=True):
            if value:
                parts.append(f'<rect x="{x:.1f}" y="{y}" width="{value * width:.1f}" height="18" class="{colour}"/>')
            x += value * width
        parts.append(_text(x + 8, y + 13, " · ".join(f"{value:,.0f}" for value in values), kind="soft"))
    return _svg(title, about, top + len(rows) * 26 + 16, parts)


def _bar_colours(kinds: Sequence[str]) -> Sequence[str]:
    """Good, bad, and what nobody judged."""
    return ("d", "b", "c")[: len(kinds)]


def _legend(kinds: Sequence[str]) -> Iterator[str]:
    x = 130.0
    for colour, kind in zip(_bar_colours(kinds), kinds, strict=True):
        yield f'<rect x="{x}" y="{_TOP}" width="12" height="12" rx="2" class="{colour}"/>'
        yield _text(x + 18, _TOP + 11, kind, kind="soft")
        x += 36 + 7 * len(kind)


def _axes(xs: Sequence[float], ys: Sequence[float], x_of: _Scale, y_of: _Scale, x_name: str) -> Iterator[str]:
    for value in _decades(ys):
        y = y_of(value)
        yield f'<line class="sline" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield _text(_LEFT - 10, y + 4, f"{value:,g}", anchor="end", kind="soft")
    for value in _decades(xs):
        x = x_of(value)
        yield f'<line class="sline" x1="{x:.1f}" x2="{x:.1f}" y1="{HEIGHT - _BOTTOM}" y2="{HEIGHT - _BOTTOM + 5}"/>'
        yield _text(x, HEIGHT - _BOTTOM + 20, f"{value:,g}", anchor="middle", kind="soft")
    yield _text((_LEFT + WIDTH - _RIGHT) / 2, HEIGHT - 8, x_name, anchor="middle", kind="soft")


class _Scale:
    """A logarithmic axis, from the decade below the least value to the one above the greatest."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self.low, self.high, self.start, self.end = low, max(high, low + 1), start, end

    def __call__(self, value: float) -> float:
        return self.start + (math.log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)


def _scale(values: Sequence[float], start: float, end: float) -> _Scale:
    return _Scale(*_bounds(values), start, end)


def _bounds(values: Sequence[float]) -> tuple[int, int]:
    return math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))


def _decades(values: Sequence[float]) -> list[float]:
    low, high = _bounds(values)
    return [10.0**power for power in range(low, max(high, low + 1) + 1)]


def _apart(places: Sequence[float], least: float = 17) -> list[float]:
    """Places of labels, moved down where two would cover each other."""
    moved: dict[int, float] = {}
    last = -math.inf
    for index in sorted(range(len(places)), key=places.__getitem__):
        last = moved[index] = max(places[index], last + least)
    return [moved[index] for index in range(len(places))]


def _text(x: float, y: float, said: str, *, anchor: str = "start", kind: str = "ink") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(said)}</text>'


def _svg(title: str, about: str, height: float, parts: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" aria-label="{escape(title)}">'
    paper = f'<rect width="{WIDTH}" height="{height:.0f}" rx="6" class="paper"/>'
    heads = [_text(20, 26, title, kind="ink title"), _text(20, 44, about, kind="soft")]
    return "\n".join([head, _STYLE, paper, *heads, *parts, "</svg>"]) + "\n"
