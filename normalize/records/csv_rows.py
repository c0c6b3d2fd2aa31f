"""CSV and TSV: only the fields that changed are written, quoted as they were."""

from __future__ import annotations

from normalize.files import FileError
from normalize.records.chunk import BadRowError, Chunk, Cleaned, Header, Raw
from normalize.records.csv_text import Field, Grammar, delimiter_of, grammar
from normalize.records.rows import Texts
from normalize.records.sources import no_field

_MARK = "\ufeff"


def clean_chunk(texts: Texts) -> Cleaned:
    """Clean the wanted columns of each row. Rows are numbered as a spreadsheet does: the header is row 1."""
    chunk = texts.chunk
    assert isinstance(chunk.content, bytes)
    assert chunk.header
    rules = grammar_of(chunk)
    text = text_of(chunk.content, chunk.encoding)
    parts: list[str] = []
    position = start = 0
    row = chunk.first_row
    while start < len(text):
        end = rules.row_end(text, start)
        if end < 0:
            texts.wrong(row, "", "a quotation mark is not closed")
            break
        # row 1 is the header
        for field, new in _clean_row(texts, row, rules, text, start, end) if row > 1 else ():
            parts += text[position : field.start], new
            position = field.end
        start = end
        row += 1
    if not parts:
        return texts.cleaned(None)
    return texts.cleaned(bytes_of("".join([*parts, text[position:]]), chunk.encoding))


def text_of(content: bytes, encoding: str) -> str:
    """Rows as text; bytes that are none become lone surrogates, which go out as the bytes they were."""
    return content.decode("utf-8" if encoding == "auto" else encoding, "surrogateescape")


def bytes_of(text: str, encoding: str) -> bytes:
    """Rows as they came in `text_of`."""
    return text.encode("utf-8" if encoding == "auto" else encoding, "surrogateescape")


def grammar_of(chunk: Chunk) -> Grammar:
    """The grammar of a chunk's file."""
    assert chunk.header
    return grammar(chunk.header.delimiter, chunk.options.quotes == "standard")


def header_of(like: Chunk, head: str) -> Header:
    """What the first row says of the columns. Raises FileError for a field that is no column, or two."""
    options, head = like.options, head.removeprefix(_MARK)
    quotes = options.quotes == "standard"
    sign = delimiter_of(head, like.format, quotes) if options.delimiter == "auto" else options.delimiter
    try:
        names = [field.value for field in grammar(sign, quotes).fields(head, 0)]
    except BadRowError as error:
        raise FileError(f"{like.path}:1: {error.problem}; the header cannot be read") from None
    if not options.fields:
        raise no_field(like.path, names)
    columns = tuple((field, _column(like.path, field, names)) for field in options.fields)
    record = _column(like.path, options.id_field, names) if options.id_field else -1
    return Header(sign, len(names), columns, record)


def _clean_row(texts: Texts, row: int, rules: Grammar, text: str, start: int, end: int) -> list[tuple[Field, str]]:
    """The fields of a row that change, in their order in the file, with what is written there."""
    if not text[start:end].strip("\r\n"):
        return []
    header = texts.chunk.header
    assert header
    try:
        fields = _fields(rules, text, start, end, header, texts.chunk.encoding)
    except BadRowError as bad:
        texts.wrong(row, "", bad.problem)
        return []
    record = fields[header.record].value if header.record >= 0 else ""
    changed = []
    for name, column in header.columns:
        new = _clean_field(texts, row, name, rules, fields[column], record)
        if new is not None:
            changed.append((fields[column], new))
    return sorted(changed, key=lambda item: item[0].start)


def _fields(rules: Grammar, text: str, start: int, end: int, header: Header, encoding: str) -> list[Field]:
    """The fields of a row that can be trusted. Raises BadRowError."""
    bad = next((c for c in text[start:end] if "\udc80" <= c <= "\udcff"), "") if not text[start:end].isascii() else ""
    if bad:
        name = "UTF-8" if encoding == "auto" else encoding
        raise BadRowError(
            f"not {name}: byte 0x{ord(bad) - 0xDC00:02x} at character {text.index(bad, start) - start + 1}"
        )
    fields = rules.fields(text, start)
    if len(fields) != header.width:
        raise BadRowError(f"has {len(fields)} columns where the header has {header.width}")
    return fields


def _clean_field(texts: Texts, row: int, name: str, rules: Grammar, field: Field, record: str) -> str | None:
    outcome = texts.outcome(row, name, field.value, record)
    if outcome is None:
        return None
    if not outcome.result.changes:
        texts.keep(outcome)
        return None
    try:
        whole = texts.whole(outcome)
        new = rules.written(outcome.result.text, field) if whole is None else whole
        new.encode("utf-8" if texts.chunk.encoding == "auto" else texts.chunk.encoding)
    except BadRowError as bad:
        texts.wrong(row, name, bad.problem)
    except UnicodeEncodeError as error:
        texts.wrong(row, name, f"{error.encoding} has no {error.object[error.start]!r}")
    else:
        texts.keep(outcome, _raw(rules, field, outcome.result.text, new))
        return new
    return None


def _raw(rules: Grammar, field: Field, text: str, new: str) -> Raw | None:
    """The field as it was, where writing its old value over the new one would quote it otherwise."""
    now = Field(0, 0, text, rules.quotes and new.startswith('"'))
    same = (rules.written(field.value, now) == field.value) != field.quoted
    return None if same else Raw(whole=field.value)


def _column(path: str, field: str, names: list[str]) -> int:
    if names.count(field) > 1:
        raise FileError(f"{path}: two columns are called {field!r}; which is meant is not clear, left as it is")
    if field not in names:
        from normalize.config import did_you_mean

        raise FileError(f"{path}: no column {field!r}{did_you_mean(field, names)}; columns: {', '.join(names)}")
    return names.index(field)
