"""A Parquet shard through `clean_batch`: row groups, schema, metadata and encodings as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from normalize.distributed.counts import Counts
from normalize.distributed.shards import Task
from normalize.records.partial import Partial, mode_of

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq


def clean_parquet(task: Task, counts: Counts, complain: Callable[[str], None]) -> None:
    """Clean `task.shard` into its target, whole or not at all, one row group in memory at a time."""
    import pyarrow.parquet as pq

    mode = mode_of(task.shard.source.stat())
    partial = Partial(task.target, task.shard.name, None, mode)
    try:
        with pq.ParquetFile(task.shard.source) as source:
            batches = _Batches(task, source.schema_arrow.names, counts, complain)
            schema = batches.cleaned(source.schema_arrow.empty_table()).schema
            with _writer(source, partial.file, schema) as out:
                for number in range(source.num_row_groups):
                    group = _group(source, number, batches)
                    out.write_table(group, row_group_size=max(1, len(group)))
        partial.complete()
        partial.commit()
    finally:
        partial.discard()


class _Batches:
    """Cleans one batch after another and counts what is found.

    The counting reads the columns of changes and findings; those that the user does not want are dropped again.
    """

    def __init__(self, task: Task, names: list[str], counts: Counts, complain: Callable[[str], None]) -> None:
        self.task, self._counts, self._complain = task, counts, complain
        taken = [*names, task.changes, task.metadata]
        self._changes = task.changes or _unused(taken, "changes")
        self._findings = _unused(taken, "findings")
        self._scaffold = [self._findings] if task.changes else [self._changes, self._findings]
        self._row = 1

    def cleaned(self, batch: Any) -> Any:
        """A batch, or a table, with its texts cleaned and the columns that the user wants."""
        from normalize.arrow import clean_batch

        task = self.task
        new = {"changes": self._changes, "metadata": task.metadata, "findings": self._findings}
        cleaned = clean_batch(batch, task.records.fields, settings=task.settings, **new)
        if len(batch):
            texts = [batch[name] for name in task.records.fields]
            self._counts.add_batch(texts, cleaned[self._changes], cleaned[self._findings])
            for message in _bad_rows(cleaned[self._findings], self._row):
                self._complain(f"{task.shard.name}:{message}")
            self._row += len(batch)
        return cleaned.drop_columns(self._scaffold)


def _group(source: pq.ParquetFile, number: int, batches: _Batches) -> pa.Table:
    import pyarrow as pa

    parts = [batches.cleaned(batch) for batch in source.iter_batches(batches.task.batch_rows, row_groups=[number])]
    return pa.Table.from_batches(parts) if parts else batches.cleaned(source.schema_arrow.empty_table())


def _writer(source: pq.ParquetFile, out: Any, schema: pa.Schema) -> pq.ParquetWriter:
    if schema.names == source.schema_arrow.names:
        from normalize.records.parquet_writer import writer_like

        return writer_like(source, out)
    import pyarrow.parquet as pq

    # columns that the shard did not have are packed as its first one is
    codec = source.metadata.row_group(0).column(0).compression if source.num_row_groups else "SNAPPY"
    return pq.ParquetWriter(out, schema, compression="NONE" if codec == "UNCOMPRESSED" else codec)


def _bad_rows(findings: pa.Array, first: int) -> Iterator[str]:
    from normalize.arrow import UNREADABLE

    if UNREADABLE in findings.flatten().field("rule").unique().to_pylist():
        for row, entries in enumerate(findings.to_pylist(), first):
            for entry in entries:
                if entry["rule"] == UNREADABLE:
                    yield f"{row}: {entry['column']} is {entry['message']}"


def _unused(names: list[str | None], name: str) -> str:
    while name in names:
        name += "_"
    return name
