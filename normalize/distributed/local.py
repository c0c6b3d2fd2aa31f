"""Workers on this machine: as many processes as asked for, one shard each at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from normalize.distributed.cleaning import Report, discard_partials
from normalize.distributed.shards import Task

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Clean = Callable[[Task], Report]


def run_local(tasks: Sequence[Task], clean: Clean, *, workers: int, retries: int) -> Iterator[Report]:
    """Reports in the order in which the shards are finished.

    A worker that dies is replaced, and its shard, no other, is begun again, `retries` times at most. The workers end
    with this process, however it ends.
    """
    from multiprocessing.connection import wait

    waiting = deque((task, 1) for task in tasks)
    idle = [_Worker(clean) for _ in range(min(workers, len(tasks)))]
    busy: dict[object, tuple[_Worker, Task, int]] = {}
    try:
        while waiting or busy:
            while waiting and idle:
                worker, (task, attempt) = idle.pop(), waiting.popleft()
                worker.give(task)
                busy[worker.sentinel] = worker, task, attempt
            wait([end for worker, _, _ in busy.values() for end in (worker.connection, worker.sentinel)])
            for end in [end for end, (worker, _, _) in busy.items() if worker.is_done]:
                worker, task, attempt = busy.pop(end)
                report = worker.answer()
                idle.append(worker if report else _Worker(clean))
                if report:
                    yield report
                elif attempt <= retries:
                    waiting.appendleft((task, attempt + 1))
                else:
                    yield dead(task, attempt)
    finally:
        for worker in idle:
            worker.stop()
        for worker, task, _ in busy.values():  # the run ends early
            worker.stop()
            discard_partials(task)


def dead(task: Task, attempts: int) -> Report:
    """The report on a shard whose worker died each time."""
    discard_partials(task)
    times = "once" if attempts == 1 else f"{attempts} times"
    why = "killed, out of memory, or a crash in a library"
    return Report(task.shard.name, attempts=attempts, error=f"its worker died {times} ({why})")


class _Worker:
    """A process that cleans one shard after another."""

    def __init__(self, clean: Clean) -> None:
        from multiprocessing import get_context

        # a forked child would inherit the locks of Arrow's threads, but not the threads
        context = get_context("spawn")
        self.connection, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other, clean), daemon=True)
        self._process.start()
        other.close()
        self.sentinel = self._process.sentinel

    @property
    def is_done(self) -> bool:
        """Whether there is an answer, or never will be."""
        return self.connection.poll() or not self._process.is_alive()

    def give(self, task: Task) -> None:
        with suppress(OSError):  # it is dead, which is seen when its answer is asked for
            self.connection.send(task)

    def answer(self) -> Report | None:
        """Its report; None if it died."""
        try:
            report: Report = self.connection.recv()
        except (EOFError, OSError):
            self.stop()
            return None
        return report

    def stop(self) -> None:
        self._process.terminate()
        self._process.join()
        self.connection.close()


def _serve(connection: Connection, clean: Clean) -> None:
    """A worker's life: until it is ended, or the process that began it is gone."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process hears it too, and ends its workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # nobody is there any more
        while True:
            connection.send(clean(connection.recv()))


def _end_with_parent() -> None:
    """A worker on its own would hold on to a shard that the next run wants."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent
    parent.join()
    os._exit(1)
