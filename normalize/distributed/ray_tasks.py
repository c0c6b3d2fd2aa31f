"""Workers of Ray, on this machine or on a cluster that sees the same folders.

A shard is one task: it is cleaned where the task runs and written there, so that only tasks and reports travel, never
text, and Ray's own workers keep the compiled rules from shard to shard. Ray Data's `map_batches` and `write_parquet`
are not used here (docs/recipes.md has them): their files are named by block and not by shard, and how often they begin a
task again can be limited only by an argument that Ray is about to remove. docs/scale.md says more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from normalize.distributed.cleaning import Report, discard_partials
from normalize.distributed.local import dead
from normalize.distributed.shards import Task

_AHEAD = 2  # tasks given to Ray for each processor, so that none waits for the next


def run_ray(
    tasks: Sequence[Task], clean: Callable[[Task], Report], *, workers: int, retries: int, address: str = ""
) -> Iterator[Report]:
    """Reports in the order in which the shards are finished.

    `workers` processes on this machine, or all of the cluster at `address` (`auto`: the one this machine is part of).
    Ray begins a shard again whose worker or machine died, `retries` times at most. Raises ValueError without Ray.
    """
    ray = _ray()
    ours = not ray.is_initialized()
    if ours:
        _start(ray, workers, address)
    busy: dict[Any, Task] = {}
    try:
        yield from _reports(ray, tasks, busy, ray.remote(max_retries=retries)(clean), retries)
    finally:
        if ours:
            ray.shutdown()  # and with it the tasks of a run that ends early
        else:
            for ref in busy:
                ray.cancel(ref, force=True)
        for task in busy.values():
            discard_partials(task)


def _reports(ray: Any, tasks: Sequence[Task], busy: dict[Any, Task], clean: Any, retries: int) -> Iterator[Report]:
    """Gives Ray its tasks and takes their reports; `busy` holds those under way."""
    waiting = iter(tasks)
    ahead = _AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
    while True:
        while len(busy) < ahead and (task := next(waiting, None)) is not None:
            busy[clean.remote(task)] = task
        if not busy:
            return
        for done in ray.wait(list(busy))[0]:
            task = busy.pop(done)
            try:
                yield ray.get(done)
            except ray.exceptions.RayError:
                # what the shard itself cannot stand is in its report; this is a worker or a machine that went away
                yield dead(task, retries + 1)


def _ray() -> Any:
    try:
        import ray
        import ray.exceptions
    except ImportError as error:
        raise ValueError("--engine ray needs Ray: pip install 'newsnorm[ray]'") from error
    return ray


def _start(ray: Any, workers: int, address: str) -> None:
    import logging

    quiet = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address:
        ray.init(address, **quiet)
    else:
        ray.init(num_cpus=workers, include_dashboard=False, **quiet)
