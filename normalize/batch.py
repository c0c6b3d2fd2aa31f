"""Many files in one loop: text files, data files and standard input; checked, fixed in place or written elsewhere.

    with closing(run(files, configuration, BatchOptions(mode="fix", jobs=2))) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, FileError): ...   # a file, or a row (RowError), that was left as it is
            else: ...                                # an Outcome, one for each text that was read

Outcomes come in the order of the input, whatever `jobs` is, and errors stand where they happened; everything else goes
on. A text file is in its place before its outcome comes, a data file after its last row. What is half written when the
loop ends early is removed, or kept for `resume`.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from normalize.batch_options import STREAM, BatchOptions, Configured, Mode, Plain
from normalize.files import FileError
from normalize.records.chunk import Chunk, Cleaned
from normalize.records.interrupts import held
from normalize.records.task import Found, Task
from normalize.records.tasks import Tasks
from normalize.records.work import Work
from normalize.report.outcome import Outcome

__all__ = ["STREAM", "BatchOptions", "Configured", "FileError", "Mode", "Plain", "run"]


def run(
    files: Iterable[Path | FileError],
    configuration: Configured,
    options: BatchOptions,
    *,
    stdin: BinaryIO | None = None,
    stdout: BinaryIO | None = None,
) -> Generator[Outcome | FileError, None, None]:
    """Clean files one after another; `-` is read from `stdin` and, unless only checked, written to `stdout`.

    Errors of files are yielded. Raises ValueError for settings that cannot be used, FileError for a ledger that is none.
    """
    tasks = Tasks(configuration, options, stdin, stdout)
    begun: dict[int, Task] = {}
    pieces = _pieces(files, tasks, begun)
    interrupted = True
    try:
        for piece, cleaned in _answers(pieces, Work(options.refusals), options.jobs):
            yield from _taken(piece, cleaned, begun)
        interrupted = False
    finally:
        if begun:
            with held():
                for task in begun.values():
                    task.abandon(interrupted=interrupted)


class _Piece(NamedTuple):
    """A piece of a task's file: a chunk, what the task itself wants to see in its turn, its end, or why it ends."""

    task: Task | None
    content: object


class _End:
    pass


def _pieces(files: Iterable[Path | FileError], tasks: Tasks, begun: dict[int, Task]) -> Iterator[_Piece]:
    """The pieces of all files. A file whose reading fails ends with the error."""
    for file in files:
        if isinstance(file, FileError):
            yield _Piece(None, file)
            continue
        task: Task | None = None
        try:
            task = tasks.task(file)
            begun[id(task)] = task
            for piece in task.pieces():
                yield _Piece(task, piece)
                if id(task) not in begun:
                    break  # it failed meanwhile, and its file is closed
        except FileError as error:
            yield _Piece(task, error)
        else:
            yield _Piece(task, _End())


def _taken(piece: _Piece, cleaned: Cleaned | None, begun: dict[int, Task]) -> Found:
    """What one piece gives. A task that fails is dropped with the rest of its pieces."""
    task, content = piece
    if task is None:
        assert isinstance(content, FileError)
        yield content
        return
    if id(task) not in begun:
        return
    try:
        if isinstance(content, FileError):
            raise content
        if isinstance(content, _End):
            task.complete()
            yield from task.commit()
            del begun[id(task)]
        else:
            yield from task.take(content, cleaned)
    except FileError as error:
        del begun[id(task)]
        task.abandon(interrupted=False)
        yield error


def _answers(
    pieces: Iterator[_Piece], work: Work, jobs: int | Literal["auto"]
) -> Iterator[tuple[_Piece, Cleaned | None]]:
    """The pieces with their chunks cleaned, in this process or in several."""
    wanted = cores() if jobs == "auto" else jobs
    start: list[_Piece] = []
    if wanted > 1:
        # workers are not worth their start for a single chunk
        for piece in pieces:
            start.append(piece)
            if sum(isinstance(p.content, Chunk) for p in start) > 1:
                break
        else:
            wanted = 1
    pieces = chain(start, pieces)
    if wanted > 1:
        yield from _shared(pieces, work, wanted)
    else:
        for piece in pieces:
            yield piece, work(piece.content) if isinstance(piece.content, Chunk) else None


def _shared(pieces: Iterator[_Piece], work: Work, jobs: int) -> Iterator[tuple[_Piece, Cleaned | None]]:
    from normalize.workers import Lost, in_order

    for piece, answer in in_order(pieces, work, jobs, _chunk_of):
        yield piece, _given_up(piece.content, answer.reason) if isinstance(answer, Lost) else answer


def _chunk_of(piece: _Piece) -> Chunk | None:
    return piece.content if isinstance(piece.content, Chunk) else None


def _given_up(chunk: object, reason: str) -> Cleaned:
    """A chunk that killed two workers comes back unchanged."""
    assert isinstance(chunk, Chunk)
    problem = f"two workers died of it, the last by {reason}"
    if not chunk.first_row:
        return Cleaned(found=(FileError(f"{chunk.path}: {problem}; left as it is"),))
    last = chunk.first_row + chunk.rows - 1
    rows = f"rows {chunk.first_row} to {last}: {problem}; they are left as they are"
    return Cleaned(found=(FileError(f"{chunk.path}: {rows}"),))


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
