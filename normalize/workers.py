"""Work done in several processes, with the answers in the order of the questions.

A worker has one piece of work at a time, so when it dies it is known which piece it died of: that piece is given to a
fresh worker once, and is `Lost` when that one dies too. Nothing else is done twice, and nothing is left out.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

_TRIES = 2
_AHEAD = 4  # pieces for each worker that may be read before their turn


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the answer to a piece that killed its workers; `reason` says how the last one ended."""

    reason: str


@dataclass(slots=True)
class _Slot(Generic[Piece, Answer]):
    piece: Piece
    answer: Answer | Lost | None = None
    is_done: bool = False
    tries: int = 0


class _Raised:
    """An exception on its way from a worker."""

    def __init__(self, error: Exception) -> None:
        self.error = error


class _Worker:
    """A process that answers one piece after another."""

    def __init__(self, context: BaseContext, work: Callable[[Any], Any]) -> None:
        self.connection, other = context.Pipe()
        self.process: BaseProcess = context.Process(target=_serve, args=(other, work), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        other.close()
        self.slot: _Slot[Any, Any] | None = None

    def give(self, slot: _Slot[Any, Any]) -> None:
        self.slot = slot
        slot.tries += 1
        with suppress(OSError):  # it is dead, which is seen when its answer is waited for
            self.connection.send(slot.piece)

    def answer(self) -> Any:
        """Its answer. Raises EOFError when it died."""
        try:
            return self.connection.recv()
        except OSError as error:
            raise EOFError from error

    def stop(self) -> str:
        """End it; returns how it ended, for a message."""
        self.connection.close()
        self.process.join(timeout=1)
        if self.process.is_alive():
            self.process.terminate()
            self.process.join(timeout=5)
        code = self.process.exitcode
        return f"signal {-code}" if code is not None and code < 0 else f"exit status {code}"


def in_order(
    pieces: Iterable[Piece], work: Callable[[Piece], Answer], jobs: int, is_work: Callable[[Piece], bool]
) -> Iterator[tuple[Piece, Answer | Lost | None]]:
    """Each piece with its answer, in order; None for a piece that is no work, which only keeps its place.

    `work` and what it is given and gives must be picklable. An exception in it is raised here.
    """
    context = _context()
    workers = [_Worker(context, work) for _ in range(jobs)]
    slots: deque[_Slot[Piece, Answer]] = deque()
    waiting: deque[_Slot[Piece, Answer]] = deque()
    source = iter(pieces)
    more = True
    try:
        while more or slots:
            while more and len(slots) < _AHEAD * jobs and len(waiting) < jobs:
                more = _read(source, slots, waiting, is_work)
                _assign(workers, waiting)
            while slots and slots[0].is_done:
                slot = slots.popleft()
                yield slot.piece, slot.answer
                _collect(workers, waiting, context, work, timeout=0)
            if slots and not slots[0].is_done:
                _collect(workers, waiting, context, work, timeout=None)
    finally:
        for worker in workers:
            worker.connection.close()
        for worker in workers:
            if sys.exc_info()[0] is not None:
                worker.process.terminate()
            worker.stop()


def _read(
    source: Iterator[Piece],
    slots: deque[_Slot[Piece, Answer]],
    waiting: deque[_Slot[Piece, Answer]],
    is_work: Callable[[Piece], bool],
) -> bool:
    for piece in source:
        slot: _Slot[Piece, Answer] = _Slot(piece, is_done=not is_work(piece))
        slots.append(slot)
        if not slot.is_done:
            waiting.append(slot)
        return True
    return False


def _assign(workers: list[_Worker], waiting: deque[Any]) -> None:
    for worker in workers:
        if waiting and worker.slot is None:
            worker.give(waiting.popleft())


def _collect(
    workers: list[_Worker],
    waiting: deque[Any],
    context: BaseContext,
    work: Callable[[Any], Any],
    timeout: float | None,
) -> None:
    """Take the answers that are there, replace workers that died, and hand out what waits."""
    busy: dict[Any, int] = {worker.connection: n for n, worker in enumerate(workers) if worker.slot}
    # a dead worker's end of the pipe may be held open by another one, so its process is watched as well
    busy |= {worker.process.sentinel: n for n, worker in enumerate(workers) if worker.slot}
    for number in {busy[ready] for ready in wait(list(busy), timeout)}:
        worker = workers[number]
        slot, worker.slot = worker.slot, None
        assert slot
        try:
            if not worker.connection.poll():
                raise EOFError
            slot.answer = worker.answer()
            slot.is_done = True
            if worker.process.exitcode is not None:
                workers[number] = _Worker(context, work)
        except EOFError:
            reason = worker.stop()
            workers[number] = _Worker(context, work)
            if slot.tries < _TRIES:
                waiting.appendleft(slot)
            else:
                slot.answer, slot.is_done = Lost(reason), True
        if isinstance(slot.answer, _Raised):
            raise slot.answer.error
    _assign(workers, waiting)


def _context() -> BaseContext:
    """How processes are started: copies of this one where that is safe, since they share the compiled rules."""
    if sys.platform == "linux" and threading.active_count() == 1:
        gc.collect()
        gc.freeze()  # what is there now is not looked at again in the copies, so its pages stay shared
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _serve(connection: Connection, work: Callable[[Any], Any]) -> None:
    """A worker's life: until it is told to stop, or nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and stops its workers
    parent = multiprocessing.parent_process()
    assert parent
    while True:
        wait([connection, parent.sentinel])
        try:
            if not connection.poll():
                return
            piece = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = work(piece)
        except Exception as error:
            answer = _Raised(error)
        try:
            connection.send(answer)
        except (BrokenPipeError, ConnectionResetError):
            return
        except Exception as error:
            connection.send(_Raised(RuntimeError(f"{type(error).__name__}: {error}")))
