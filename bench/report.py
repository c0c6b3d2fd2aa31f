"""What a measurement gives: a table for people, figures by name for goals and plots, and the versions behind both."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.machine import machine

HERE = Path(__file__).parent
RESULTS = HERE / "results"
PUBLISHED = HERE / "published.json"

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Report:
    """A measurement.

    name: of the command (`speed` for `python -m bench.speed`); title, note: for the page.
    columns, rows: the table; a float is shown with three digits that count.
    figures: numbers by name, which `bench.goals` compares and `bench.plot` draws.
    versions: of the packages that were measured; missing: those that are not installed, so left out.
    """

    name: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    figures: Mapping[str, float] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    machine: Mapping[str, str] = field(default_factory=machine)


def publish(report: Report, folder: Path = RESULTS) -> None:
    """Print a report and keep it as JSON."""
    print("\n".join(table(report)), flush=True)
    folder.mkdir(exist_ok=True)
    content = json.dumps(asdict(report), ensure_ascii=False, indent=1)
    (folder / f"{report.name}.json").write_text(content + "\n", encoding="utf-8")


def read(content: Mapping[str, object]) -> Report:
    """The report that a JSON object holds. Raises TypeError when it holds something else."""
    made = dict(content)
    made["columns"] = tuple(made["columns"])  # type: ignore[arg-type]
    made["rows"] = tuple(tuple(row) for row in made["rows"])  # type: ignore[attr-defined]
    made["missing"] = tuple(made.get("missing", ()))  # type: ignore[arg-type]
    return Report(**made)  # type: ignore[arg-type]


def last(folder: Path = RESULTS) -> dict[str, Report]:
    """The last report of each command that was run here."""
    found = (json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json")))
    return {report.name: report for report in map(read, found)}


def published(file: Path = PUBLISHED) -> dict[str, Report]:
    """The reports that the page shows."""
    if not file.exists():
        return {}
    return {name: read(content) for name, content in json.loads(file.read_text(encoding="utf-8")).items()}


def table(report: Report) -> Iterator[str]:
    """The lines of a report for a terminal."""
    yield f"\n{report.title}"
    yield setting(report)
    shown = [report.columns, *([cell(value) for value in row] for row in report.rows)]
    widths = [max(len(row[i]) for row in shown) for i in range(len(report.columns))]
    numeric = [_is_numeric([row[i] for row in report.rows]) for i in range(len(report.columns))]
    for row in shown:
        cells = (
            text.rjust(width) if right else text.ljust(width)
            for text, width, right in zip(row, widths, numeric, strict=True)
        )
        yield "  ".join(cells).rstrip()
    if report.missing:
        yield f"left out, not installed: {', '.join(report.missing)}"


def setting(report: Report) -> str:
    """Machine and versions in one line."""
    where = report.machine
    packages = ", ".join(f"{name} {number}" for name, number in report.versions.items())
    return f"{where['python']}, {where['processor']}, {where['cores']} cores" + (f"; {packages}" if packages else "")


def cell(value: Cell) -> str:
    """A value as the tables show it.

    >>> [cell(v) for v in (0.04567, 3.14159, 31.4159, 1234.5, 10000, "x")]
    ['0.046', '3.1', '31', '1,234', '10,000', 'x']
    """
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return f"{value:,}"
    if abs(value) >= 10:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 1 else f"{value:.2g}"


def _is_numeric(column: Sequence[Cell]) -> bool:
    """Whether to set a column to the right; texts such as "2 of 7" are numbers, too."""
    return all(not isinstance(value, str) or value[:1].isdigit() or value in ("", "–") for value in column)
