"""Where the rows and fields of a CSV or TSV text stand.

The standard library reads and writes CSV but does not say where a field stood, and writes a row anew; here nothing but
a changed field is written. The grammar is that of RFC 4180 with any delimiter and line break. A quotation mark inside a
bare field is an ordinary character; one that begins a field must be closed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from normalize.records.chunk import BadRowError
from normalize.records.splitting import lines

_DELIMITERS = ",;\t|"


class Field(NamedTuple):
    """A field and its place: `text[start:end]` is how the file writes it, quotation marks included."""

    start: int
    end: int
    value: str
    quoted: bool


class Grammar:
    """The rows of a text with one delimiter; `quotes` is false when quotation marks are ordinary characters."""

    def __init__(self, delimiter: str, quotes: bool) -> None:
        self.delimiter = delimiter
        self.quotes = quotes
        d = re.escape(delimiter)
        bare = rf"[^{d}\r\n]*+"
        quoted = r'"[^"]*+(?:""[^"]*+)*+"'
        field = rf'(?:{quoted}{bare}|(?!"){bare})' if quotes else bare
        self.row = re.compile(rf"{field}(?:{d}{field})*+(\r\n|\n|\r|\Z)")
        self.field = re.compile(rf"({quoted})?+({bare})" if quotes else rf"()({bare})")

    def row_end(self, text: str, start: int) -> int:
        """Where the row that starts at `start` ends, its line break included; -1 when a quotation mark stays open."""
        match = self.row.match(text, start)
        return match.end() if match else -1

    def whole(self, content: bytes, is_last: bool) -> tuple[int, int]:
        """The whole rows of a stretch of bytes, as `normalize.records.splitting.lines` finds lines."""
        lone_returns = content.count(b"\r") != content.count(b"\r\n")
        if not lone_returns and not (self.quotes and b'"' in content):
            return lines(content, is_last)
        text = content.decode("latin-1")  # a character for a byte; what parts rows is ASCII
        end = rows = 0
        while end < len(text):
            following = self.row_end(text, end)
            # at the end of a stretch a row may go on, and the other half of a line break may be missing
            if following == len(text) and not is_last and text[following - 1] != "\n":
                break
            if following < 0:
                end, rows = (len(text), rows + 1) if is_last else (end, rows)
                break
            end, rows = following, rows + 1
        return end, rows

    def fields(self, text: str, start: int) -> list[Field]:
        """The fields of a row. Raises BadRowError when a quotation mark closes inside a field or not at all."""
        found: list[Field] = []
        while True:
            match = self.field.match(text, start)
            assert match  # a bare field may be empty
            quoted, rest = match.group(1), match.group(2)
            if quoted and rest:
                raise BadRowError(f"text after the closing quotation mark of column {len(found) + 1}")
            if self.quotes and not quoted and rest.startswith('"'):
                raise BadRowError(f"the quotation mark of column {len(found) + 1} is not closed")
            value = quoted[1:-1].replace('""', '"') if quoted else rest
            found.append(Field(start, match.end(), value, bool(quoted)))
            start = match.end() + 1
            if text[match.end() : start] != self.delimiter:
                return found

    def written(self, value: str, before: Field) -> str:
        """A field with a new value, quoted as it was, or because it has to be now."""
        special = any(sign in value for sign in (self.delimiter, "\r", "\n"))
        if not self.quotes:
            if special:
                raise BadRowError("the cleaned text holds the delimiter or a line break and cannot be quoted")
            return value
        new_marks = '"' in value and '"' not in before.value
        if before.quoted or special or new_marks or value.startswith('"'):
            return '"' + value.replace('"', '""') + '"'
        return value


@lru_cache(maxsize=16)
def grammar(delimiter: str, quotes: bool) -> Grammar:
    """The grammar for a delimiter, compiled once."""
    return Grammar(delimiter, quotes)


def delimiter_of(header: str, format: str, quotes: bool) -> str:
    """The delimiter that the first row shows: the one that parts it into most columns; a tab for TSV.

    >>> delimiter_of('url;"title, long";body', "csv", True)
    ';'
    """
    if format == "tsv":
        return "\t"
    counts = {}
    for sign in _DELIMITERS:
        try:
            counts[sign] = len(grammar(sign, quotes).fields(header, 0))
        except BadRowError:
            counts[sign] = 0
    return max(_DELIMITERS, key=lambda sign: counts[sign])
