"""JSON Lines: only the bytes of a text that changed are changed."""

from __future__ import annotations

import json
from collections.abc import Mapping

from normalize.engine import Refusal
from normalize.records.chunk import BadRowError, Cleaned, Raw
from normalize.records.json_string import kept_raw, spliced
from normalize.records.json_text import Located, locate, steps_of
from normalize.records.rows import Texts, not_text
from normalize.report.outcome import Outcome

_MARK = "\ufeff"


def clean_chunk(texts: Texts) -> Cleaned:
    """Clean the fields of each line. Rows are counted by line breaks; blank lines pass."""
    assert isinstance(texts.chunk.content, bytes)
    lines = texts.chunk.content.split(b"\n")
    names = (*texts.chunk.options.fields, texts.chunk.options.id_field, texts.chunk.options.suppression_key)
    wanted = {name: steps_of(name) for name in names if name}
    changed = False
    for number, line in enumerate(lines):
        if line and not line.isspace():
            row = texts.chunk.first_row + number
            try:
                text = text_of(line)
                new = _clean_line(texts, row, text, values_of(text, wanted))
            except BadRowError as problem:
                texts.wrong(row, problem.field, problem.problem)
                continue
            if new:
                lines[number] = new.encode()
                changed = True
    return texts.cleaned(b"\n".join(lines) if changed else None)


def text_of(line: bytes) -> str:
    """A line as text, its byte order mark included. Raises BadRowError for a line that is not UTF-8."""
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        bad = line[error.start : error.start + 1].hex()
        raise BadRowError(f"not UTF-8: byte 0x{bad} at offset {error.start} of the line") from None


def values_of(text: str, wanted: Mapping[str, tuple[str, ...]]) -> dict[str, Located]:
    """The wanted values of a line, by field. Raises BadRowError."""
    return locate(text, wanted, start=1 if text.startswith(_MARK) else 0)


def with_values(text: str, values: list[tuple[Located, str]]) -> str:
    """The line with values replaced by others, as they are written."""
    parts: list[str] = []
    position = 0
    for value, new in sorted(values, key=lambda item: item[0].start):
        parts += text[position : value.start], new
        position = value.end
    parts.append(text[position:])
    return "".join(parts)


def _clean_line(texts: Texts, row: int, text: str, values: Mapping[str, Located]) -> str | None:
    """The line with its texts cleaned, or None when it stays."""
    options = texts.chunk.options
    refuses = _refusal(texts, values)
    record = values.get(options.id_field)
    name = "" if record is None or record.value is None else str(record.value)
    replaced: list[tuple[Located, str]] = []
    for field in options.fields:
        value = values.get(field)
        if value is None:
            texts.wrong(row, field, f"there is no {field!r}", _hint(texts, text, field))
        elif isinstance(value.value, str):
            outcome = texts.outcome(row, field, value.value, name, refuses)
            if outcome:
                _take(texts, outcome, text, value, replaced)
        elif value.value is not None:
            texts.wrong(row, field, not_text(field, value.value))
    return with_values(text, replaced) if replaced else None


def _hint(texts: Texts, text: str, field: str) -> str:
    """The names that there are, once in a chunk: each row need not say them."""
    if field in texts.hinted:
        return ""
    texts.hinted.add(field)
    from normalize.records.known_fields import hint

    return hint(text, field)


def _take(texts: Texts, outcome: Outcome, text: str, value: Located, replaced: list[tuple[Located, str]]) -> None:
    """Keep an outcome, and the new raw value when it changes something."""
    changes = outcome.result.changes
    if not changes:
        texts.keep(outcome)
        return
    raw = text[value.start + 1 : value.end - 1]
    new = raw
    for step in texts.steps(outcome):
        # a line in plain ASCII was written by a program that escapes the rest; the new words are escaped too
        new = spliced(new, step, ascii_only=text.isascii())
    new = f'"{new}"'
    if json.loads(new) != outcome.result.text:
        texts.wrong(outcome.row, outcome.field, "the halves of two surrogate pairs would become one")
        return
    replaced.append((value, new))
    kept = kept_raw(raw, changes)
    texts.keep(outcome, Raw(kept) if kept else None)


def _refusal(texts: Texts, values: Mapping[str, Located]) -> Refusal | None:
    """What the row itself forbids. Raises BadRowError for a wish that cannot be read."""
    key = texts.chunk.options.suppression_key
    if key not in values:
        return None
    from normalize.suppression.suppress import record_refusal

    try:
        return record_refusal(values[key].value, texts.rules)
    except ValueError as error:
        raise BadRowError(str(error), key) from None
