"""How data files are read: which format, which fields, and how much is too much."""

from __future__ import annotations

from dataclasses import dataclass, fields
from os import fspath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("auto", "text", "jsonl", "csv", "tsv", "parquet")
PACKINGS = {".gz": "gzip", ".zst": "zstd"}

_ENDINGS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".parquet": "parquet",
    ".pq": "parquet",
}


@dataclass(frozen=True, slots=True)
class RecordOptions:
    """What is read of a data file.

    format: one of `FORMATS`; `auto` goes by the file's ending.
    fields: keys or columns that hold text; one that begins with `/` is a JSON pointer such as `/article/body`.
    id_field: key or column that names a row in reports and in the ledger.
    delimiter: the character between columns; `auto` finds it in the header.
    quotes: `standard`, or `none` when quotation marks in a CSV or TSV file are ordinary characters.
    suppression_key: key of a JSON row that says which rules leave it alone: `{"off": ["NAM"]}`.
    max_row: bytes of one row; a longer one is passed through unread.
    max_unpacked, max_ratio: bytes, and times its packed size, that a packed file may grow to.
    """

    format: str = "auto"
    fields: tuple[str, ...] = ()
    id_field: str = ""
    delimiter: str = "auto"
    quotes: str = "standard"
    suppression_key: str = "_normalize"
    max_row: int = 64 << 20
    max_unpacked: int = 64 << 30
    max_ratio: int = 250

    @classmethod
    def of(cls, **options: Any) -> RecordOptions:
        """Checked options. Raises TypeError or ValueError that names the value and lists what is allowed."""
        known = [field.name for field in fields(cls)]
        for name in options:
            if name not in known:
                raise TypeError(f"unknown record option {name!r}{_close(name, known)}; options: {', '.join(known)}")
        if isinstance(options.get("fields"), str):
            options["fields"] = (options["fields"],)
        made = cls(**{**options, "fields": tuple(options.get("fields", ()))})
        _check(made)
        return made


def format_of(path: str | Path, options: RecordOptions) -> str:
    """`text`, `jsonl`, `csv`, `tsv` or `parquet`: as the options say, else by the file's ending.

    >>> format_of("articles.jsonl.gz", RecordOptions()), format_of("seoul.txt", RecordOptions())
    ('jsonl', 'text')
    """
    name = fspath(path).lower()
    if options.format != "auto":
        return options.format
    if name == "-":
        return "jsonl" if options.fields else "text"
    packing = packing_of(name)
    ending = _ending(name.removesuffix(_ending(name)) if packing else name)
    return _ENDINGS.get(ending, "text")


def packing_of(path: str | Path) -> str:
    """`gzip`, `zstd`, or `""` for a file that is not packed."""
    return PACKINGS.get(_ending(fspath(path).lower()), "")


def _ending(name: str) -> str:
    base = name.rpartition("/")[2]
    return base[base.rfind(".") :] if "." in base else ""


def _check(made: RecordOptions) -> None:
    for name, allowed in (("format", FORMATS), ("quotes", ("standard", "none"))):
        value = getattr(made, name)
        if value not in allowed:
            raise ValueError(f"{name}={value!r}{_close(value, allowed)}; allowed: {', '.join(map(repr, allowed))}")
    for field in made.fields:
        if not isinstance(field, str) or not field:
            raise ValueError(f"fields holds {field!r}; allowed: names of keys or columns, or JSON pointers")
    if made.delimiter != "auto" and (len(made.delimiter) != 1 or made.delimiter in '"\r\n'):
        raise ValueError(f"delimiter={made.delimiter!r}; allowed: 'auto' or one character such as ';'")
    for name in ("max_row", "max_unpacked", "max_ratio"):
        if getattr(made, name) <= 0:
            raise ValueError(f"{name}={getattr(made, name)!r}; allowed: a number above 0")


def _close(value: Any, allowed: Any) -> str:
    from normalize.config import did_you_mean

    return did_you_mean(value, allowed) if isinstance(value, str) else ""
