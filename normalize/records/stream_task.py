"""JSON Lines, CSV and TSV from a stream of rows to a stream of rows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from normalize.files import FileError
from normalize.records import sources
from normalize.records.chunk import Chunk, Cleaned
from normalize.records.interrupts import held
from normalize.records.options import packing_of
from normalize.records.packing import Readable, Unpacked
from normalize.records.task import Found, Source

if TYPE_CHECKING:
    from normalize.records.journal import Journal
    from normalize.records.output import Output, Target


class StreamTask:
    """JSON Lines, CSV or TSV: many chunks, written as they come back."""

    def __init__(self, source: Source, target: Target | None = None, out: BinaryIO | None = None) -> None:
        self._source, self._target, self._out = source, target, out
        self._output: Output | None = None
        self._file: BinaryIO | None = None
        self._status: os.stat_result | None = None
        self._journal: Journal | None = None
        self._changed = False

    def pieces(self) -> Iterator[object]:
        like = self._source.like
        self._file = self._source.opened()
        stream: Readable = Unpacked(like.path, self._file, self._packing(), like.options)
        if like.format != "jsonl":
            like, stream = sources.with_header(stream, like)
        like, stream = self._begun(like, stream)
        yield from sources.json_chunks(stream, like) if like.format == "jsonl" else sources.csv_chunks(stream, like)

    def take(self, piece: object, cleaned: Cleaned | None) -> Found:
        assert isinstance(piece, Chunk)
        assert cleaned
        yield from cleaned.found
        content = piece.content if cleaned.content is None else cleaned.content
        assert isinstance(content, bytes)
        self._changed |= cleaned.content is not None
        if self._out:
            self._out.write(content)
        if self._target:
            output = self._opened(self._target)
            output.write(content)
            output.account.add(cleaned.entries)
            errors = sum(isinstance(item, FileError) for item in cleaned.found)
            output.reached(piece.first_row + piece.rows, piece.read, errors)

    def complete(self) -> None:
        self._close()
        if self._out:
            self._out.flush()
        if self._target:
            self._opened(self._target).complete()

    def commit(self) -> Found:
        if self._output:
            if self._output.target.in_place and not (self._changed or self._output.start.written):
                self._output.discard()
            else:
                self._output.commit()
            if self._output.start.errors:
                rows = f"{self._output.start.errors} errors in the rows before the interruption"
                yield FileError(f"{self._source.like.path}: {rows}; run without --resume to see them")

    def abandon(self, *, interrupted: bool) -> None:
        self._close()
        if self._output:
            self._output.interrupt() if interrupted else self._output.discard()

    def _begun(self, like: Chunk, stream: Any) -> tuple[Chunk, Any]:
        """The chunk and the stream from where the run goes on; the beginning unless it resumes."""
        assert self._file
        like = replace(like, first_row=1)
        if not self._target or self._source.stream:
            return like, stream
        self._status = os.fstat(self._file.fileno())
        from normalize.records.output import journal_of

        self._journal = journal_of(self._target, self._source, self._status)
        if not self._journal or not self._journal.read:
            return like, stream
        self._file.seek(self._journal.read)
        return replace(like, first_row=self._journal.row, read=self._journal.read), self._file

    @held()
    def _opened(self, target: Target) -> Output:
        """The output, opened only now: workers that are started before do not share its lock."""
        if not self._output:
            from normalize.records.output import Output

            self._output = Output(target, self._status, self._journal)
        return self._output

    def _packing(self) -> str:
        return "" if self._source.stream else packing_of(self._source.path)

    def _close(self) -> None:
        if self._file and not self._source.stream:
            with suppress(OSError):
                self._file.close()
