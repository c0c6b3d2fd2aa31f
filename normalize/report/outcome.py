"""What a report is told about: one text of a file, and what cleaning it gave."""

from __future__ import annotations

from typing import NamedTuple

from normalize.result import Result


class Outcome(NamedTuple):
    """A text with its result.

    path: the file as the user knows it, relative to where the command runs.
    text: the original text; spans in `result` count its code points.
    row: 1-based row of a data file, 0 for a text file; `record` is the row's id when an id field is named, and `field`
    the field that holds the text.
    """

    path: str
    text: str
    result: Result
    row: int = 0
    record: str = ""
    field: str = ""

    @property
    def place(self) -> str:
        """`path`, or `path:row:field` in a data file."""
        return f"{self.path}:{self.row}:{self.field}" if self.row else self.path
