"""Workers on this machine: as many processes as asked for, one shard each at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence

from normalize.distributed.cleaning import Report, discard_partials
from normalize.distributed.shards import Task


def run_local(
    tasks: Sequence[Task], clean: Callable[[Task], Report], *, workers: int, retries: int
) -> Iterator[Report]:
    """Reports in the order in which the shards are finished.

    A worker that dies is replaced, and its shard is begun again, `retries` times at most. Each worker is a pool of
    one, so that a death says which shard it was, and no other shard suffers.
    """
    from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # a forked child would inherit the locks of Arrow's threads, but not the threads
    context = get_context("spawn")
    waiting = deque((task, 1) for task in tasks)
    idle = [ProcessPoolExecutor(1, context) for _ in range(min(workers, len(tasks)))]
    busy: dict[Future[Report], tuple[ProcessPoolExecutor, Task, int]] = {}
    try:
        while waiting or busy:
            while waiting and idle:
                task, attempt = waiting.popleft()
                pool = idle.pop()
                busy[pool.submit(clean, task)] = pool, task, attempt
            for done in wait(busy, return_when=FIRST_COMPLETED).done:
                pool, task, attempt = busy.pop(done)
                try:
                    report = done.result()
                except BrokenProcessPool:
                    pool.shutdown()
                    pool = ProcessPoolExecutor(1, context)
                    report = None
                idle.append(pool)
                if report is not None:
                    yield report
                elif attempt <= retries:
                    waiting.appendleft((task, attempt + 1))
                else:
                    yield dead(task, attempt)
    finally:
        for pool in (*idle, *(pool for pool, _, _ in busy.values())):
            pool.shutdown(wait=False, cancel_futures=True)


def dead(task: Task, attempts: int) -> Report:
    """The report on a shard whose worker died each time."""
    discard_partials(task.target)
    times = "once" if attempts == 1 else f"{attempts} times"
    why = "killed, out of memory, or a crash in a library"
    return Report(task.shard.name, attempts=attempts, error=f"its worker died {times} ({why})")
