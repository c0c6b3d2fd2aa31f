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
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple, Protocol

from normalize.config import Settings
from normalize.files import FileError
from normalize.records.chunk import Chunk, Cleaned
from normalize.records.options import RecordOptions, format_of
from normalize.records.rows import Refusals
from normalize.records.task import Found, Source, Task, task_for
from normalize.records.work import Work
from normalize.report.outcome import Outcome

if TYPE_CHECKING:
    from normalize.ledger import Ledger
    from normalize.records.destination import Destination
    from normalize.records.output import Target

Mode = Literal["check", "fix", "output"]
STREAM = Path("-")


class _Encoded(Protocol):
    @property
    def encoding(self) -> str: ...


class Configured(Protocol):
    """What a run has to know; `normalize.config_file.Configuration` is one."""

    @property
    def records(self) -> RecordOptions: ...

    @property
    def files(self) -> _Encoded: ...

    def settings_for(self, path: Path) -> Settings: ...

    def nearest(self, path: Path) -> Configured: ...


@dataclass(frozen=True, slots=True)
class Plain:
    """The same settings for every file."""

    settings: Settings = field(default_factory=Settings)
    records: RecordOptions = field(default_factory=RecordOptions)
    encoding: str = "auto"

    @property
    def files(self) -> Plain:
        return self

    def settings_for(self, path: Path) -> Settings:
        return self.settings

    def nearest(self, path: Path) -> Plain:
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """What becomes of the results.

    mode: `check` writes nothing, `fix` writes in place, `output` writes to `output`. jobs: processes, or `auto`.
    output: a file for a single input file, else a folder; `-` is standard output. roots: the paths that the user named:
    what lies in a named folder keeps its place in the output folder. changes: the ledger. resume: go on with files that
    an interrupted run left half done. max_change: per cent of a text; what would change by more is left alone.
    backup: ending under which the old content of a file is kept. stdin_name: what standard input is called.
    refusals: asked for each text; picklable when there are several jobs.
    """

    mode: Mode = "check"
    jobs: int | Literal["auto"] = 1
    output: Path | None = None
    roots: tuple[Path, ...] = ()
    changes: Path | None = None
    resume: bool = False
    max_change: float | None = None
    backup: str = ""
    stdin_name: str = "-"
    refusals: Refusals | None = None


def run(
    files: Iterable[Path | FileError],
    configuration: Configured,
    options: BatchOptions,
    *,
    stdin: BinaryIO | None = None,
    stdout: BinaryIO | None = None,
) -> Iterator[Outcome | FileError]:
    """Clean files one after another; `-` is read from `stdin` and, unless only checked, written to `stdout`.

    Errors of files are yielded. Raises ValueError for settings that cannot be used.
    """
    tasks = _Tasks(configuration, options, stdin, stdout)
    begun: dict[int, Task] = {}
    pieces = _pieces(files, tasks, begun)
    interrupted = True
    try:
        for piece, cleaned in _answers(pieces, Work(options.refusals), options.jobs):
            yield from _taken(piece, cleaned, begun)
        interrupted = False
    finally:
        for task in begun.values():
            task.abandon(interrupted=interrupted)


class _Tasks:
    """Makes the task for each file."""

    def __init__(
        self, configuration: Configured, options: BatchOptions, stdin: BinaryIO | None, stdout: BinaryIO | None
    ) -> None:
        self._configuration, self._options = configuration, options
        self._stdin, self._stdout = stdin, stdout
        self._ledger: Ledger | None = None
        self._destination: Destination | None = None
        if options.changes and options.mode != "check":
            from normalize.ledger import Ledger

            self._ledger = Ledger(options.changes)
        if options.mode == "output" and options.output and options.output != STREAM:
            from normalize.records.destination import Destination

            self._destination = Destination(options.output, options.roots)

    def task(self, path: Path) -> Task:
        """The task for a file. Raises FileError."""
        like = self._chunk(path)
        source = Source(path, like, (self._stdin or sys.stdin.buffer) if path == STREAM else None)
        target = self._target(path, like)
        out = (self._stdout or sys.stdout.buffer) if self._options.mode != "check" and not target else None
        return task_for(source, target, out)

    def _chunk(self, path: Path) -> Chunk:
        shown = Path(self._options.stdin_name) if path == STREAM else path
        nearest = self._configuration.nearest(shown)
        limit = self._options.max_change
        return Chunk(
            path=str(shown),
            format=format_of(shown, nearest.records),
            content=b"",
            settings=self._configuration.settings_for(shown),
            options=nearest.records,
            encoding=nearest.files.encoding,
            max_change=100 if limit is None else limit,
        )

    def _target(self, path: Path, like: Chunk) -> Target | None:
        """Where the result goes; None for nowhere and for standard output."""
        if self._options.mode == "check" or (path == STREAM and not self._destination):
            return None
        if self._options.mode == "output" and not self._destination:
            return None
        from normalize.records.output import Target

        goal = self._destination.of(path) if self._destination else path
        shown = str(goal) if self._destination else like.path
        return Target(
            goal,
            shown,
            in_place=not self._destination,
            ledger=self._ledger,
            backup=self._options.backup,
            resume=self._options.resume,
            about=self._about(like),
        )

    def _about(self, like: Chunk) -> dict[str, object]:
        if not self._ledger:
            return {}
        from normalize.ledger import about

        return about(like)


class _Piece(NamedTuple):
    """A piece of a task's file: a chunk, what the task itself wants to see in its turn, its end, or why it ends."""

    task: Task | None
    content: object


class _End:
    pass


def _pieces(files: Iterable[Path | FileError], tasks: _Tasks, begun: dict[int, Task]) -> Iterator[_Piece]:
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
