"""A run: what is left to do, an engine to do it, a journal of what is done."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from normalize.distributed.cleaning import Report, clean_shard
from normalize.distributed.journal import FOLDER, Entry, Journal
from normalize.distributed.manifest import Account, write_manifest
from normalize.distributed.planning import Plan
from normalize.distributed.shards import Task


def run(
    plan: Plan, *, on_shard: Callable[[Report], None] = lambda _: None, clean: Callable[[Task], Report] = clean_shard
) -> Account:
    """Clean the shards of a plan and write the manifest. `on_shard` is told of each shard as it is done.

    A shard that fails does not stop the others. Raises ValueError, before anything is cleaned, when the output folder
    holds something that is not of this run: files of somebody else, or an earlier run without `resume`.
    """
    _refuse_strangers(plan)
    journal = Journal(plan.output)
    account = Account(plan, begun=time.time())
    begun = time.monotonic()
    try:
        account.finished = _taken_over(plan, journal)
        account.taken_over = len(account.finished)
        for report in _reports(plan, _left(plan, account), clean):
            _note(account, journal, report)
            on_shard(report)
    finally:
        account.seconds = time.monotonic() - begun
        write_manifest(account)
        journal.close()
    return account


def _refuse_strangers(plan: Plan) -> None:
    if plan.options.resume or not plan.output.exists():
        return
    if not plan.output.is_dir():
        raise ValueError(f"{plan.output}: not a folder")
    if (plan.output / FOLDER).exists():
        raise ValueError(f"{plan.output}: holds an earlier run; go on with --resume, or name another folder")
    if any(plan.output.iterdir()):
        raise ValueError(f"{plan.output}: not empty; name an empty or a new folder")


def _taken_over(plan: Plan, journal: Journal) -> dict[str, Entry]:
    """The shards of an earlier run that need not be cleaned again."""
    if not plan.options.resume:
        return {}
    earlier = journal.entries()
    return {
        name: earlier[name]
        for name, task in plan.tasks.items()
        if name in earlier and earlier[name].stands_for(task.shard, plan.fingerprints[name], task.target)
    }


def _left(plan: Plan, account: Account) -> list[Task]:
    """The tasks that are to be done, the largest shards first, so that no worker is left alone with one at the end."""
    left = (task for name, task in plan.tasks.items() if name not in account.finished)
    return sorted(left, key=lambda task: -task.shard.size)


def _reports(plan: Plan, tasks: list[Task], clean: Callable[[Task], Report]) -> Iterator[Report]:
    options = plan.options
    if not tasks:
        return iter(())
    if options.engine == "ray":
        from normalize.distributed.ray_tasks import run_ray

        return run_ray(tasks, clean, workers=options.workers, retries=options.retries, address=options.address)
    from normalize.distributed.local import run_local

    return run_local(tasks, clean, workers=options.workers, retries=options.retries)


def _note(account: Account, journal: Journal, report: Report) -> None:
    if report.error:
        account.failures.append(report)
        return
    plan, name = account.plan, report.name
    entry = Entry.of(plan.tasks[name].shard, plan.fingerprints[name], report)
    journal.add(entry)
    account.finished[name] = entry
