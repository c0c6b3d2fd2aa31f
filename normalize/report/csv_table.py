"""`csv`: a table for a spreadsheet, one row a finding, one line a row.

A cell that a spreadsheet would take for a formula gets an apostrophe before it; control characters and line breaks are
shown as signs. The exact text is in the JSON formats.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from typing import Any

from normalize.report.entries import View
from normalize.report.outcome import Outcome
from normalize.report.rows import rows
from normalize.report.signs import one_line

COLUMNS = (
    *("path", "row", "record", "field", "line", "column", "start", "end", "byte_start", "byte_end"),
    *("code", "name", "family", "status", "message", "before", "after", "language"),
)
# what a spreadsheet takes for the beginning of a formula, also in full width
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    table = csv.DictWriter(_Lines(put), COLUMNS, restval="", extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    for outcome in outcomes:
        for row in rows(outcome, view):
            table.writerow({name: cell(value) for name, value in _flat(row).items()})


def cell(value: Any) -> Any:
    """A value as a cell that is only ever text or a number.

    >>> cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    if not isinstance(value, str):
        return value
    return ("'" if value.lstrip(" ").startswith(_FORMULA) else "") + one_line(value)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    spans = zip(("start", "end", "byte_start", "byte_end"), (*row["span"], *row["byte_span"]), strict=True)
    return {**row, **dict(spans)}


class _Lines:
    """What the csv module writes to."""

    def __init__(self, put: Callable[[str], object]) -> None:
        self.write = put
