"""Clean columns of Arrow tables: the one function that every engine and data frame calls.

    cleaned = clean_batch(table, "body", changes="changes", style="guardian")

`clean_batch` is stateless: what it returns depends on its arguments alone, so a batch may be cleaned by any worker, in
any order, twice. The rules are compiled at the first call with given options and kept for the life of the process.

Spans count code points of the original text, half-open, as everywhere in this library. What went wrong in one row
never stops the batch: a value that is not valid UTF-8 comes back byte for byte, with a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from normalize.config import Settings, did_you_mean
from normalize.normalizer import Normalizer
from normalize.result import Result
from normalize.rules import Finding

try:
    import pyarrow as pa
except ImportError as error:
    raise ImportError("normalize.arrow needs pyarrow: pip install 'newsnorm[parquet]'") from error

if TYPE_CHECKING:
    # pyarrow comes without types; the names say what is meant
    Tabular = TypeVar("Tabular", pa.Table, pa.RecordBatch)
    Rows = list[list[dict[str, Any]]]

_PLACE = [("column", pa.string()), ("start", pa.int32()), ("end", pa.int32())]
_CHANGE = [(name, pa.string()) for name in ("rule", "before", "after", "why")]
_FACT = [(name, pa.string()) for name in ("kind", "value")]
_FINDING = [("rule", pa.string()), ("message", pa.string()), ("left_alone", pa.bool_())]

CHANGES = pa.list_(pa.struct(_PLACE + _CHANGE))
"""Type of the column of changes, a list a row, in order: the `column` whose text was changed, `start` and `end` in the
original, and `rule`, `before`, `after`, `why` as in `normalize.Change`."""

METADATA = pa.list_(pa.struct(_PLACE + _FACT))
"""Type of the column of metadata: what removed lines said, `kind` (url, date, byline, …) and `value`, and where."""

FINDINGS = pa.list_(pa.struct(_PLACE + _FINDING))
"""Type of the column of findings: what was seen and not changed; `left_alone` as in `normalize.Finding`."""

UNREADABLE = "ENG004"  # rule of the finding about a value that is not valid UTF-8


def clean_batch(
    table: Tabular,
    columns: str | Sequence[str],
    *,
    changes: str | None = None,
    metadata: str | None = None,
    findings: str | None = None,
    settings: Settings | None = None,
    **options: Any,
) -> Tabular:
    """The table with its text columns cleaned; all else is as it was: other columns, order, nulls, types, metadata.

    table: a `pyarrow.Table` or `RecordBatch`; the same comes back. Some 1,000 rows at a time keep memory low.
    columns: one name or several, of type string, large_string, string_view, or a dictionary of strings.
    changes, metadata, findings: names of new columns, of type `CHANGES`, `METADATA` and `FINDINGS`; none if not named.
    settings, options: how to clean: a `Settings`, or its options by name.

    Raises ValueError for a column that is not there, a new column whose name is taken or an option that is not
    allowed, TypeError for a column that holds no text or for both kinds of options.
    """
    names = _text_columns(table, (columns,) if isinstance(columns, str) else tuple(columns))
    wanted = {"changes": changes, "metadata": metadata, "findings": findings}
    _refuse_taken(table, [name for name in wanted.values() if name is not None])
    normalizer = _normalizer(settings, options)
    account = {kind: _empty_rows(table.num_rows) for kind, name in wanted.items() if name is not None}
    for name in names:
        index = table.schema.get_field_index(name)
        cleaned = _clean_column(table.column(index), _Cleaner(normalizer, name, account))
        table = table.set_column(index, table.schema.field(index), cleaned)
    for kind, rows in account.items():
        table = table.append_column(pa.field(wanted[kind], _TYPES[kind]), _column(table, rows, _TYPES[kind]))
    return table


_TYPES = {"changes": CHANGES, "metadata": METADATA, "findings": FINDINGS}


def _normalizer(settings: Settings | None, options: dict[str, Any]) -> Normalizer:
    if settings is not None and options:
        raise TypeError(f"settings= and {', '.join(sorted(options))}= were given; give one or the other")
    return _cached(settings if settings is not None else Settings.of(**options))


@lru_cache(maxsize=32)
def _cached(settings: Settings) -> Normalizer:
    return Normalizer(**{field.name: getattr(settings, field.name) for field in fields(settings)})


def _text_columns(table: Tabular, names: Sequence[str]) -> Sequence[str]:
    schema = table.schema
    if not names:
        raise ValueError(f"no column to clean; name one or several of: {', '.join(schema.names)}")
    for name in names:
        found = schema.get_all_field_indices(name)
        if not found:
            raise ValueError(
                f"no column {name!r}{did_you_mean(name, schema.names)}; columns: {', '.join(schema.names)}"
            )
        if len(found) > 1:
            raise ValueError(f"{len(found)} columns are named {name!r}; rename them first")
        if not _holds_text(schema.field(name).type):
            raise TypeError(
                f"column {name!r} is of type {schema.field(name).type}; allowed: string, large_string, string_view, or a "
                f"dictionary of one of these. {_remedy(schema.field(name).type)}"
            )
    return tuple(dict.fromkeys(names))


def _holds_text(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    types = pa.types
    # a column of nulls only has no type of its own, whatever it was meant to hold
    return any(test(kind) for test in (types.is_string, types.is_large_string, types.is_string_view, types.is_null))


def _remedy(kind: pa.DataType) -> str:
    types = pa.types
    if types.is_nested(kind):
        return "Flatten it first: clean_batch works on columns of the table itself"
    if any(test(kind) for test in (types.is_binary, types.is_large_binary, types.is_binary_view)):
        return "Decode it first, for example with column.cast('string')"
    return "Cast it, or name another column"


def _refuse_taken(table: Tabular, new: Sequence[str]) -> None:
    for number, name in enumerate(new):
        if name in table.schema.names or name in new[:number]:
            raise ValueError(f"there is a column {name!r} already; choose another name for the new one")


def _empty_rows(number: int) -> Rows:
    return [[] for _ in range(number)]


@dataclass(slots=True)
class _Cleaner:
    """Cleans the texts of one column and writes down, row by row, what was asked for."""

    normalizer: Normalizer
    column: str
    account: dict[str, Rows]

    def clean(self, text: str | bytes | None, row: int) -> str | bytes | None:
        if isinstance(text, str):
            result = self.normalizer.clean(text)
            self._note(result, row)
            return result.text
        if isinstance(text, bytes):
            self._note(Result("", findings=(_unreadable(text),)), row)
        return text

    def _note(self, result: Result, row: int) -> None:
        if "changes" in self.account:
            self.account["changes"][row] += (
                self._entry(c, rule=c.rule, before=c.before, after=c.after, why=c.why) for c in result.changes
            )
        if "metadata" in self.account:
            self.account["metadata"][row] += (
                self._entry(fact, kind=kind, value=fact.value)
                for kind, facts in result.metadata.items()
                for fact in facts
            )
        if "findings" in self.account:
            self.account["findings"][row] += (
                self._entry(f, rule=f.rule, message=f.message, left_alone=f.left_alone) for f in result.findings
            )

    def _entry(self, spanned: Any, **values: Any) -> dict[str, Any]:
        return {"column": self.column, "start": spanned.start, "end": spanned.end, **values}


def _unreadable(value: bytes) -> Finding:
    try:
        value.decode()
    except UnicodeDecodeError as error:
        byte, at = value[error.start], error.start
        return Finding(0, 0, f"not valid UTF-8: byte 0x{byte:02x} at offset {at}; left as it is", rule=UNREADABLE)
    raise AssertionError("unreachable: only undecodable values are kept as bytes")


def _clean_column(column: pa.Array | pa.ChunkedArray, cleaner: _Cleaner) -> pa.Array | pa.ChunkedArray:
    if not isinstance(column, pa.ChunkedArray):
        return _clean_array(column, cleaner, 0)
    chunks = []
    first = 0
    for chunk in column.chunks:
        chunks.append(_clean_array(chunk, cleaner, first))
        first += len(chunk)
    return pa.chunked_array(chunks, column.type)


def _clean_array(array: pa.Array, cleaner: _Cleaner, first: int) -> pa.Array:
    """The array cleaned; the same object, buffers and all, when nothing changed."""
    texts = _texts(array)
    cleaned = [cleaner.clean(text, row) for row, text in enumerate(texts, first)]
    return array if cleaned == texts else _array(cleaned, array.type)


def _texts(array: pa.Array) -> list[str | bytes | None]:
    """The values; those that are not valid UTF-8 as bytes."""
    try:
        return array.to_pylist()  # type: ignore[no-any-return]
    except UnicodeDecodeError:
        plain = array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
        return [_decoded(value) for value in plain.cast(pa.large_binary()).to_pylist()]


def _decoded(value: bytes | None) -> str | bytes | None:
    try:
        return value if value is None else value.decode()
    except UnicodeDecodeError:
        return value


def _array(values: list[str | bytes | None], kind: pa.DataType) -> pa.Array:
    if pa.types.is_dictionary(kind):
        return _array(values, kind.value_type).dictionary_encode().cast(kind)
    if any(isinstance(value, bytes) for value in values):
        from pyarrow.compute import CastOptions

        raw = [value.encode() if isinstance(value, str) else value for value in values]
        return pa.array(raw, pa.large_binary()).cast(options=CastOptions(target_type=kind, allow_invalid_utf8=True))
    return pa.array(values, kind)


def _column(table: Tabular, rows: Rows, kind: pa.DataType) -> pa.Array | pa.ChunkedArray:
    array = pa.array(rows, kind)
    return pa.chunked_array([array]) if isinstance(table, pa.Table) else array
