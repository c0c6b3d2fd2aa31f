"""A shard row by row, as `normalize fix --output` does it: other bytes only where a text changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from normalize.distributed.counts import Counts
from normalize.distributed.shards import Task


def clean_lines(task: Task, counts: Counts, complain: Callable[[str], None]) -> None:
    """Clean `task.shard` into its target, whole or not at all; a row that cannot be read is passed through.

    Raises FileError when the shard as a whole cannot be read or written.
    """
    from normalize.batch import BatchOptions, Plain, run
    from normalize.files import FileError
    from normalize.records.chunk import RowError

    how = BatchOptions(mode="output", output=task.target, changes=task.partial_ledger)
    last = changed = 0
    with closing(run([task.shard.source], Plain(task.settings, task.records), how)) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, FileError) and not isinstance(outcome, RowError):
                raise outcome
            # one outcome for each text; a row may have several
            counts.rows += outcome.row != last
            last = outcome.row
            if isinstance(outcome, RowError):
                complain(f"{task.shard.name}:{outcome.row}: {outcome.problem}; the row is left as it is")
                continue
            counts.add(outcome.result)
            if outcome.result.changes and changed != outcome.row:
                counts.changed += 1
                changed = outcome.row
