"""What the project set out to reach, and what the measurements say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import ge, le

from bench.report import Report


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure of a report, or the ratio of two of them, and its limit.

    `over`: the figure is divided by this one. `most`: the limit is the most that is allowed, else the least.
    """

    work: str
    report: str
    figure: str
    limit: float
    over: str = ""
    most: bool = True
    unit: str = ""

    def measured(self, reports: Mapping[str, Report]) -> float | None:
        """The figure, None when it was not measured."""
        report = reports.get(self.report)
        figures = report.figures if report else {}
        if self.figure not in figures or (self.over and not figures.get(self.over)):
            return None
        return figures[self.figure] / (figures[self.over] if self.over else 1)


GOALS = (
    Goal("times as fast as ftfy, articles", "speed", "articles: ftfy.fix_text", 15, most=False, unit="x"),
    Goal("times as fast as ftfy, ASCII articles", "speed", "ASCII articles: ftfy.fix_text", 10, most=False, unit="x"),
    Goal("10,000 rules against 1,000", "scaling", "10000 rules", 1.3, over="1000 rules", unit="x"),
    Goal("100,000 user names against none", "scaling", "100000 names", 1.5, over="0 names", unit="x"),
    # twice the cost of a character still is linear to anybody who waits for it; twice the length at four times is not
    Goal("a character in an article of 10 MB against one of 10 KB", "length", "article of 10000000", 1.5, unit="x"),
    Goal("a character in a line of 10 MB against one of 10 KB", "length", "line of 10000000", 1.5, unit="x"),
    Goal("two workers against one, Parquet to Parquet", "workers", "two to one", 1.7, most=False, unit="x"),
    # the sum over processes counts what they share several times, which no machine has to hold
    Goal(
        "resident memory, shared pages once, 1 GB of JSONL, two workers",
        "memory",
        "1,000 MB of JSONL, 2 at once, shared pages once",
        300,
        unit=" MB",
    ),
    Goal("first clean in a fresh process against `import ftfy`", "startup", "first_clean_to_ftfy", 4, unit="x"),
    Goal("`normalize --version` against `python -c pass`", "startup", "version_to_python", 3, unit="x"),
    Goal("`normalize check` of an article against `python -c pass`", "startup", "check_to_python", 8, unit="x"),
    Goal("throughput of Ray against local workers", "scale", "ray_to_local", 0.7, most=False, unit="x"),
    Goal("edits that references support", "accuracy", "supported edits", 220, most=False),
    Goal("supported of judged edits", "accuracy", "precision", 0.98, most=False),
    Goal("texts that a second run changes", "accuracy", "second-run changes", 0),
    Goal("edits in 100,000 words of clean originals", "harm", "edits of originals", 5),
)


def lines(reports: Mapping[str, Report]) -> Iterator[tuple[str, str, str, str]]:
    """For each goal the work, the limit, what was measured, and whether that is reached."""
    for goal in GOALS:
        measured = goal.measured(reports)
        limit = f"{'at most' if goal.most else 'at least'} {goal.limit:g}{goal.unit}"
        if measured is None:
            yield goal.work, limit, "not measured", "–"
        else:
            reached = (le if goal.most else ge)(measured, goal.limit)
            yield goal.work, limit, f"{_figure(measured)}{goal.unit}", "yes" if reached else "no"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
