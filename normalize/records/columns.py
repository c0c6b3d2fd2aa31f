"""Texts of Arrow columns: finding them, reading them, and putting new ones in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from normalize.files import FileError
from normalize.records.json_text import steps_of


def column_of(path: str, schema: Any, field: str) -> tuple[str, ...]:
    """The names on the way to a column of texts, through structs. Raises FileError when there is none."""
    steps = steps_of(field)
    here: Any = schema
    for depth, step in enumerate(steps):
        names = [child.name for child in here] if depth == 0 or pa.types.is_struct(here) else []
        if step not in names:
            from normalize.config import did_you_mean

            raise FileError(f"{path}: no column {field!r}{did_you_mean(step, names)}; columns: {', '.join(names)}")
        here = here.field(step).type
    if not _is_text(here):
        raise FileError(f"{path}: column {field!r} holds {here}, not text")
    return steps


def texts_of(column: Any, steps: Sequence[str]) -> list[str | UnicodeDecodeError | None]:
    """The texts of one chunk of a column; an error where the bytes are no UTF-8."""
    for step in steps:
        column = column.flatten()[column.type.get_field_index(step)]
    try:
        texts: list[str | UnicodeDecodeError | None] = column.to_pylist()
    except UnicodeDecodeError:
        return [_text_of(value) for value in column]
    return texts


def with_texts(column: Any, steps: Sequence[str], new: Mapping[int, str]) -> Any:
    """A chunk of a column with new texts at some rows, of the same type."""
    if not steps:
        return _replaced(column, new)
    number = column.type.get_field_index(steps[0])
    children = column.flatten()
    children[number] = with_texts(children[number], steps[1:], new)
    return pa.StructArray.from_arrays(children, fields=list(column.type), mask=column.is_null())


def _replaced(column: Any, new: Mapping[int, str]) -> Any:
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _replaced(column.cast(kind.value_type), new).dictionary_encode().cast(kind)
    if pa.types.is_string_view(kind):  # which Arrow cannot replace in yet
        return pa.array([new.get(row, text) for row, text in enumerate(column.to_pylist())], type=kind)
    mask = pa.array([row in new for row in range(len(column))])
    return pc.replace_with_mask(column, mask, pa.array([new[row] for row in sorted(new)], type=kind))


def _is_text(kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _text_of(value: Any) -> str | UnicodeDecodeError | None:
    try:
        text: str | None = value.as_py()
    except UnicodeDecodeError as error:
        return error
    return text
