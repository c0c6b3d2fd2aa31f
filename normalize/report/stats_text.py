"""Statistics as a table with bars, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from normalize.report.entries import View
from normalize.report.signs import one_line, plural
from normalize.report.stats import Statistics

_BAR = 24  # columns
_EIGHTHS = " ▏▎▍▌▋▊▉"
_LABEL = 44
_UNITS = "count    /1,000"  # words


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    count: float
    rate: float


def table(statistics: Statistics, view: View, *, top: int = 15, width: int = 100) -> Iterator[str]:
    """Lines of a table: a head, then rules, families, source languages and files, at most `top` of each.

    width: columns of the terminal; what is left beside labels and numbers is for the bars, up to a limit.
    """
    yield view.paint("head", _head(statistics))
    parts = {title: rows for title, rows in _parts(statistics, view).items() if rows}
    labels = [*parts, *(row.label for rows in parts.values() for row in rows[:top])]
    label = min(_LABEL, max(map(len, labels), default=0))
    bar = max(4, min(_BAR, width - label - 25))
    for title, rows in parts.items():
        yield ""
        yield view.paint("head", title) + view.paint("dim", _UNITS.rjust(label + 22 - len(title)))
        for row in rows[:top]:
            drawn = view.paint("code", _drawn(row.count / rows[0].count, bar))
            yield f"  {_fitted(row.label, label)} {_number(row.count):>9} {row.rate:>9.2f}  {drawn}"
        if len(rows) > top:
            yield view.paint("dim", f"  and {len(rows) - top:,} more")


def as_json(statistics: Statistics) -> str:
    """All of it as one object; `per_1000_words` holds the rate of the count beside it, a file's in its own words."""
    import json

    def rated(name: str) -> dict[str, dict[str, float]]:
        counts, own = getattr(statistics, name), name == "files"
        rates = {key: round(statistics.rate(count, key if own else ""), 3) for key, count in counts.items()}
        return {key: {"count": counts[key], "per_1000_words": rate} for key, rate in rates.items()}

    numbers = {name: getattr(statistics, name) for name in ("texts", "words", "changed", "changes", "findings")}
    listed = {name: rated(name) for name in ("rules", "families", "languages", "files")}
    return json.dumps(numbers | listed, indent=2) + "\n"


def _head(statistics: Statistics) -> str:
    changes, findings = plural(statistics.changes, "change"), plural(statistics.findings, "finding")
    size = f"{plural(statistics.texts, 'text')}, {plural(statistics.words, 'word')}"
    rate = f"{statistics.rate(statistics.changes):.2f} changes per 1,000 words"
    return f"{size}: {changes} in {statistics.changed:,}, {findings} for a person, {rate}"


def _parts(statistics: Statistics, view: View) -> dict[str, list[_Row]]:
    def rows(counts: Iterable[tuple[str, float]]) -> list[_Row]:
        return [_Row(label, count, statistics.rate(count)) for label, count in counts]

    files = statistics.files.items()
    return {
        "By rule": rows((_rule(code, view), count) for code, count in statistics.rules.items()),
        "By family": rows(statistics.families.items()),
        "By source language, in shares": rows(statistics.languages.items()),
        "By file": [_Row(one_line(path), count, statistics.rate(count, path)) for path, count in files],
    }


def _rule(code: str, view: View) -> str:
    return f"{code} {view.rules[code].name}" if code in view.rules else code


def _fitted(name: str, width: int) -> str:
    return f"{name:<{width}}" if len(name) <= width else f"…{name[len(name) - width + 1 :]}"


def _number(count: float) -> str:
    return f"{count:,}" if isinstance(count, int) else f"{count:,.1f}"


def _drawn(share: float, width: int) -> str:
    """A bar in eighths of a column, at least one of them."""
    eighths = max(1, round(share * width * 8))
    return ("█" * (eighths // 8) + _EIGHTHS[eighths % 8]).rstrip()
