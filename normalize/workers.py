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
from typing import Any, TypeVar

Piece = TypeVar("Piece")
Question = TypeVar("Question")
Answer = TypeVar("Answer")

_NONE: Any = object()
_NO_MORE = None  # no question is None
_TRIES = 2
_AHEAD = 4  # pieces for each worker that may be read before their turn


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the answer to a piece that killed its workers; `reason` says how the last one ended."""

    reason: str


@dataclass(slots=True)
class _Slot:
    piece: Any
    question: Any
    answer: Any = None
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
        self.slot: _Slot | None = None

    def give(self, slot: _Slot) -> None:
        self.slot = slot
        slot.tries += 1
        with suppress(OSError):  # it is dead, which is seen when its answer is waited for
            self.connection.send(slot.question)

    def answer(self) -> Any:
        """Its answer. Raises EOFError when it died."""
        try:
            if not self.connection.poll():
                raise EOFError
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
    pieces: Iterable[Piece],
    work: Callable[[Question], Answer],
    jobs: int,
    question_of: Callable[[Piece], Question | None],
) -> Iterator[tuple[Piece, Answer | Lost | None]]:
    """Each piece with the answer to its question, in order; None for a piece without one, which only keeps its place.

    `work`, questions and answers must be picklable. An exception in `work` is raised here.
    """
    pool = _Pool(work, jobs)
    slots: deque[_Slot] = deque()
    source = iter(pieces)
    more = True
    try:
        while more or slots:
            while more and len(slots) < _AHEAD * jobs and not pool.is_full:
                piece = next(source, _NONE)
                more = piece is not _NONE
                if more:
                    slots.append(pool.asked(piece, question_of(piece)))
            if slots and not slots[0].is_done:
                pool.collect(None)
            elif slots:
                slot = slots.popleft()
                yield slot.piece, slot.answer
                pool.collect(0)
    except BaseException:
        pool.terminate()
        raise
    finally:
        pool.close()


class _Pool:
    """Workers, and the slots that wait for one."""

    def __init__(self, work: Callable[[Any], Any], jobs: int) -> None:
        self._work = work
        self._context = _context()
        self._waiting: deque[_Slot] = deque()
        self._workers = [_Worker(self._context, work) for _ in range(jobs)]

    @property
    def is_full(self) -> bool:
        """Whether enough waits for the next worker."""
        return len(self._waiting) >= len(self._workers)

    def asked(self, piece: object, question: object) -> _Slot:
        """A slot for a piece, on its way to a worker if it has a question."""
        slot = _Slot(piece, question, is_done=question is None)
        if not slot.is_done:
            self._waiting.append(slot)
            self._assign()
        return slot

    def collect(self, timeout: float | None) -> None:
        """Take the answers that are there, replace workers that died, and hand out what waits."""
        busy: dict[Any, int] = {worker.connection: n for n, worker in enumerate(self._workers) if worker.slot}
        # a dead worker's end of the pipe may be held open by another one, so its process is watched as well
        busy |= {worker.process.sentinel: n for n, worker in enumerate(self._workers) if worker.slot}
        for number in {busy[ready] for ready in wait(list(busy), timeout)}:
            self._take(number)
        self._assign()

    def terminate(self) -> None:
        """Nobody wants the answers any more."""
        for worker in self._workers:
            worker.process.terminate()

    def close(self) -> None:
        for worker in self._workers:
            # closing would not tell it: the workers that were started after it hold this end of its pipe, too
            with suppress(OSError):
                worker.connection.send(_NO_MORE)
        for worker in self._workers:
            worker.stop()

    def _assign(self) -> None:
        for worker in self._workers:
            if self._waiting and worker.slot is None:
                worker.give(self._waiting.popleft())

    def _take(self, number: int) -> None:
        worker = self._workers[number]
        slot, worker.slot = worker.slot, None
        assert slot
        try:
            slot.answer = worker.answer()
        except EOFError:
            reason = worker.stop()
            if slot.tries < _TRIES:
                self._waiting.appendleft(slot)
            else:
                slot.answer, slot.is_done = Lost(reason), True
        else:
            slot.is_done = True
        if worker.process.exitcode is not None:
            self._workers[number] = _Worker(self._context, self._work)
        if isinstance(slot.answer, _Raised):
            raise slot.answer.error


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
        if piece is _NO_MORE:
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
