"""A JSONL or CSV shard: only the bytes of texts that changed are other bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from normalize.distributed.counts import Counts
from normalize.distributed.shards import Task


def clean_lines(task: Task, target: Path, counts: Counts, complain: Callable[[str], None]) -> None:
    """Clean `task.shard` into `target`, row by row; a row that cannot be read is passed through as it is."""
    from contextlib import closing

    from normalize.normalizer import Normalizer
    from normalize.records import clean_file

    raise NotImplementedError(closing, Normalizer, clean_file)
