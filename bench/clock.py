"""CPU time of jobs that take turns: a busy minute of the machine then slows all of them, and their ratios hold."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping

Job = Callable[[], object]


def in_turns(jobs: Mapping[str, Job], rounds: int) -> dict[str, float]:
    """The median CPU seconds of each job; the first turn warms up and does not count."""
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        # back and forth, so that no job always comes after the same other
        for name in jobs if turn % 2 else reversed(list(jobs)):
            seconds = cpu_seconds(jobs[name])
            if turn:
                taken[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def cpu_seconds(job: Job) -> float:
    """The CPU seconds of one call."""
    gc.collect()
    start = time.process_time()
    job()
    return time.process_time() - start
