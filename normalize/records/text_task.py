"""A text file from its bytes to its bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from normalize.files import FileError, reason_of
from normalize.records.chunk import Cleaned
from normalize.records.interrupts import held
from normalize.records.task import Found, Source
from normalize.report.outcome import Outcome

if TYPE_CHECKING:
    from normalize.records.output import Output, Target


class TextTask:
    """A text file, or standard input: one chunk. Its outcome comes when its new content is in its place."""

    def __init__(self, source: Source, target: Target | None = None, out: BinaryIO | None = None) -> None:
        self._source, self._target, self._out = source, target, out
        self._status: os.stat_result | None = None
        self._old = b""
        self._cleaned = Cleaned()
        self._output: Output | None = None

    def pieces(self) -> Iterator[object]:
        file = self._source.opened()
        try:
            if not self._source.stream:
                self._status = os.fstat(file.fileno())
            self._old = file.read()
        except OSError as error:
            raise FileError(f"{self._source.like.path}: {reason_of(error)}") from error
        finally:
            if not self._source.stream:
                file.close()
        yield replace(self._source.like, content=self._old)

    def take(self, piece: object, cleaned: Cleaned | None) -> Found:
        assert cleaned
        self._cleaned = cleaned
        yield from (item for item in cleaned.found if isinstance(item, FileError))

    @held()
    def complete(self) -> None:
        content = self._cleaned.content
        assert not isinstance(content, tuple)
        failed = any(isinstance(item, FileError) for item in self._cleaned.found)
        new = self._old if content is None else content
        if self._out:
            self._out.write(new)
            self._out.flush()
        elif self._target and not failed and not (content is None and self._target.in_place):
            from normalize.records.output import Output

            self._output = Output(self._target, self._status)
            self._output.account.add(self._cleaned.entries)
            self._output.write(new)
            self._output.complete()

    def commit(self) -> Found:
        if self._output:
            self._output.commit()
        yield from (item for item in self._cleaned.found if isinstance(item, Outcome))

    def abandon(self, *, interrupted: bool) -> None:
        if self._output:
            self._output.discard()
