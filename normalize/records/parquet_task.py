"""Parquet: row group by row group, with the schema, the metadata and the compression of the original."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any, BinaryIO, NamedTuple

from normalize.files import FileError
from normalize.records.chunk import Cell, Chunk, Cleaned, RowError
from normalize.records.interrupts import held
from normalize.records.output import Output, Target
from normalize.records.sources import no_field
from normalize.records.splitting import CHUNK
from normalize.records.task import Found, Source

_BATCH = 1024  # rows
_MAX_GROUP = 4 << 30


class _Group(NamedTuple):
    """A row group that was read; its texts were handed out before it."""

    table: Any
    first_row: int


class _Unreadable(NamedTuple):
    """Texts that are none, in their turn."""

    errors: list[RowError]


class ParquetTask:
    """A Parquet file. A row group is held in memory, since its bounds are kept."""

    def __init__(self, source: Source, target: Target | None = None, out: BinaryIO | None = None) -> None:
        if source.stream or out:
            raise FileError(f"{source.like.path}: Parquet is not read from or written to a pipe; name a file")
        self._source, self._target = source, target
        self._file: BinaryIO | None = None
        self._parquet: Any = None
        self._status: os.stat_result | None = None
        self._columns: dict[str, tuple[str, ...]] = {}
        self._new: dict[str, dict[int, str]] = {}
        self._output: Output | None = None
        self._writer: Any = None
        self._changed = False

    def pieces(self) -> Iterator[object]:
        like = self._source.like
        parquet, errors = _pyarrow(like.path)
        self._file = self._source.opened()
        self._status = os.fstat(self._file.fileno())
        try:
            self._parquet = parquet.ParquetFile(self._file)
            self._find_columns()
            row = 1
            for number in range(self._parquet.num_row_groups):
                table = self._group(number)
                yield from self._cells(table, row)
                yield _Group(table, row)
                row += table.num_rows
        except errors as error:
            raise FileError(f"{like.path}: cannot be read: {str(error).rstrip('.')}; left as it is") from error

    def take(self, piece: object, cleaned: Cleaned | None) -> Found:
        if isinstance(piece, _Group):
            self._write(piece)
        elif isinstance(piece, _Unreadable):
            yield from piece.errors
        elif isinstance(piece, Chunk) and cleaned:
            yield from cleaned.found
            for cell, new in zip(piece.content, cleaned.content or (), strict=False):
                if isinstance(cell, Cell) and isinstance(new, str):
                    self._new.setdefault(cell.field, {})[cell.row] = new
            if self._target:
                self._ready().account.add(cleaned.entries)

    def complete(self) -> None:
        if self._target:
            output = self._ready()
            self._writer.close()
            self._verify(output)
            output.complete()
        self._close()

    def commit(self) -> Found:
        if self._output:
            if self._output.target.in_place and not self._changed:
                self._output.discard()
            else:
                self._output.commit()
        return iter(())

    def abandon(self, *, interrupted: bool) -> None:
        self._close()
        if self._writer:
            with suppress(Exception):  # it has to write an end that nobody reads
                self._writer.close()
        if self._output:
            self._output.discard()

    def _find_columns(self) -> None:
        from normalize.records.columns import column_of

        like = self._source.like
        schema = self._parquet.schema_arrow
        if not like.options.fields:
            raise no_field(like.path, schema.names)
        self._columns = {field: column_of(like.path, schema, field) for field in like.options.fields}
        record = like.options.id_field
        if record and record not in schema.names:
            raise FileError(f"{like.path}: no column {record!r}; columns: {', '.join(schema.names)}")

    def _group(self, number: int) -> Any:
        """A row group, in small batches so that one which unpacks to more than anybody wants is noticed early."""
        import pyarrow

        batches, size = [], 0
        limit = min(_MAX_GROUP, self._source.like.options.max_unpacked)
        for batch in self._parquet.iter_batches(_BATCH, row_groups=[number]):
            batches.append(batch)
            size += batch.nbytes
            if size > limit:
                raise FileError(
                    f"{self._source.like.path}: row group {number + 1} unpacks to more than {limit} bytes; left as it "
                    "is. Write the file with smaller row groups"
                )
        return pyarrow.Table.from_batches(batches, self._parquet.schema_arrow)

    def _cells(self, table: Any, first_row: int) -> Iterator[object]:
        """The texts of a row group, in chunks, after the errors of texts that cannot be read."""
        like = self._source.like
        cells: list[Cell] = []
        size = 0
        row = first_row
        for batch in table.to_batches():
            errors, found = self._batch_cells(batch, row)
            if errors:
                yield _Unreadable(errors)
            for cell in found:
                cells.append(cell)
                size += len(cell.text)
                if size > CHUNK:
                    yield replace(like, content=tuple(cells), first_row=cells[0].row, rows=cell.row - cells[0].row + 1)
                    cells, size = [], 0
            row += batch.num_rows
        if cells:
            yield replace(like, content=tuple(cells), first_row=cells[0].row, rows=row - cells[0].row)

    def _batch_cells(self, batch: Any, first_row: int) -> tuple[list[RowError], list[Cell]]:
        from normalize.records.columns import texts_of

        like = self._source.like
        record = like.options.id_field
        names = batch.column(record).to_pylist() if record else []
        errors, cells = [], []
        columns = {field: texts_of(batch.column(s[0]), s[1:]) for field, s in self._columns.items()}
        for number in range(batch.num_rows):
            name = str(names[number]) if names and names[number] is not None else ""
            for field, texts in columns.items():
                text = texts[number]
                if isinstance(text, str):
                    cells.append(Cell(first_row + number, field, text, name))
                elif text is not None:
                    errors.append(RowError(like.path, first_row + number, field, f"not UTF-8: {text.reason}"))
        return errors, cells

    def _write(self, group: _Group) -> None:
        if not self._target:
            return
        self._ready()
        table = self._with_new(group) if self._new else group.table
        self._changed |= bool(self._new)
        self._new = {}
        try:
            self._writer.write_table(table, row_group_size=max(1, table.num_rows))
        except OSError as error:
            raise FileError(f"{self._target.shown}: cannot be written: {error}; left as it is") from error

    def _with_new(self, group: _Group) -> Any:
        """The row group with its new texts; batches without any stay the very same."""
        import pyarrow

        batches = []
        row = group.first_row
        for batch in group.table.to_batches():
            for field, steps in self._columns.items():
                rows = self._new.get(field, {})
                here = {r - row: rows[r] for r in range(row, row + batch.num_rows) if r in rows}
                if here:
                    batch = _with_column(batch, steps, here)
            batches.append(batch)
            row += batch.num_rows
        return pyarrow.Table.from_batches(batches, group.table.schema)

    @held()
    def _ready(self) -> Output:
        if not self._output:
            from normalize.records.parquet_writer import writer_like

            assert self._target
            self._output = Output(self._target, self._status)
            self._writer = writer_like(self._parquet, self._output.partial.file)
        return self._output

    def _verify(self, output: Output) -> None:
        """Read the new file's end, which tells how many rows it holds, before it takes anybody's place."""
        parquet, _ = _pyarrow(self._source.like.path)
        output.partial.flush()
        if parquet.read_metadata(output.partial.path).num_rows != self._parquet.metadata.num_rows:
            raise FileError(f"{output.target.shown}: rows went missing while it was written; left as it is")

    def _close(self) -> None:
        if self._file:
            self._file.close()


def _with_column(batch: Any, steps: tuple[str, ...], new: dict[int, str]) -> Any:
    from normalize.records.columns import with_texts

    number = batch.schema.get_field_index(steps[0])
    column = with_texts(batch.column(number), steps[1:], new)
    return batch.set_column(number, batch.schema.field(number), column)


def _pyarrow(path: str) -> tuple[Any, tuple[type[Exception], ...]]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise FileError(f"{path}: Parquet needs the package pyarrow: pip install 'newsnorm[parquet]'") from None
    return pyarrow.parquet, (pyarrow.ArrowException, OSError)
