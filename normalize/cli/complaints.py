"""The errors of a run on standard error: of each kind that a file has, the first few, then how many more there are.

A data file may have the same fault in a million rows, as it has when `--field` names a field that is not there.
"""

from __future__ import annotations

import sys
from collections import Counter

from normalize.files import FileError
from normalize.late import expression
from normalize.report.signs import one_line, plural

_MOST = 3  # of a kind, in one file
_MOST_KINDS = 50  # in one file; what is beyond them is counted together
_NUMBER = expression(r"\b0x[0-9a-f]+|\d+(?:\.\d+)?")
_OTHER = ": other errors"


class Complaints:
    """Says errors as they come. Tell it each text that is in order with `passed`, and the end with `close`."""

    def __init__(self) -> None:
        self._path = ""
        self._fields: set[str] = set()  # that some row had in order
        self._kinds: Counter[str] = Counter()
        self._kept_back: Counter[str] = Counter()

    def say(self, error: FileError) -> None:
        """Say an error, or count it."""
        from normalize.records.chunk import RowError

        if not isinstance(error, RowError):
            self.close()
            _print(str(error))
            return
        self._turn_to(error.path)
        kind = self._known(_NUMBER.sub("…", f"{error.field and ':'}{error.field}: {error.problem}"))
        self._kinds[kind] += 1
        # as long as no row has the field in order, it is the field that is wrong and not the rows
        if self._kinds[kind] <= (_MOST if not error.field or error.field in self._fields else 1):
            _print(str(error))
        else:
            self._kept_back[kind] += 1

    def passed(self, path: str, field: str) -> None:
        """A text could be read."""
        self._turn_to(path)
        self._fields.add(field)

    def close(self) -> None:
        """Say how many errors of the last file were not said."""
        for kind, number in self._kept_back.items():
            _print(f"{self._path}:…{kind}, in {plural(number, 'more row')}; left as they are")
        self._path = ""
        self._fields, self._kinds, self._kept_back = set(), Counter(), Counter()

    def _turn_to(self, path: str) -> None:
        if path != self._path:
            self.close()
            self._path = path

    def _known(self, kind: str) -> str:
        return kind if kind in self._kinds or len(self._kinds) < _MOST_KINDS else _OTHER


def _print(message: str) -> None:
    sys.stdout.flush()
    print(f"normalize: {one_line(message)}", file=sys.stderr)
