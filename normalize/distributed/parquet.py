"""A Parquet shard through `clean_batch`: row groups, schema, metadata and compression as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from normalize.distributed.counts import Counts
from normalize.distributed.shards import Task

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq


def clean_parquet(task: Task, target: Path, counts: Counts, complain: Callable[[str], None]) -> None:
    """Clean `task.shard` into `target`, one row group in memory at a time."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(task.shard.source) as source:
        columns = _Columns(task, source.schema_arrow.names)
        schema = columns.cleaned(source.schema_arrow.empty_table(), Counts(), complain).schema
        with pq.ParquetWriter(target, schema, **_as_written(source)) as out:
            for number in range(source.num_row_groups):
                group = _group(source, number, columns, counts, complain)
                out.write_table(group, row_group_size=max(1, len(group)))


class _Columns:
    """What `clean_batch` is asked for: what the user wants, and what the counting needs."""

    def __init__(self, task: Task, names: list[str]) -> None:
        self.task = task
        self.changes = task.changes or _unused(names, "changes")
        self.findings = _unused(names, "findings")
        self.scaffold = [self.findings] if task.changes else [self.changes, self.findings]

    def cleaned(self, batch: Any, counts: Counts, complain: Callable[[str], None]) -> Any:
        """A batch or table cleaned and counted, with the columns that the user wants."""
        from normalize.arrow import clean_batch

        task, first = self.task, counts.rows + 1
        new = {"changes": self.changes, "metadata": task.metadata, "findings": self.findings}
        cleaned = clean_batch(batch, task.records.fields, settings=task.settings, **new)
        if len(batch):
            counts.add_batch(cleaned[self.changes], cleaned[self.findings])
            for message in _bad_rows(cleaned[self.findings], first):
                complain(f"{task.shard.name}:{message}")
        return cleaned.drop_columns(self.scaffold)


def _group(
    source: pq.ParquetFile, number: int, columns: _Columns, counts: Counts, complain: Callable[[str], None]
) -> pa.Table:
    import pyarrow as pa

    batches = source.iter_batches(columns.task.batch_rows, row_groups=[number])
    return pa.Table.from_batches([columns.cleaned(batch, counts, complain) for batch in batches])


def _bad_rows(findings: pa.Array, first: int) -> Iterator[str]:
    from normalize.arrow import UNREADABLE

    if UNREADABLE in findings.flatten().field("rule").unique().to_pylist():
        for row, entries in enumerate(findings.to_pylist(), first):
            for entry in entries:
                if entry["rule"] == UNREADABLE:
                    yield f"{row}:{entry['column']}: {entry['message']}"


def _unused(names: list[str], name: str) -> str:
    while name in names:
        name += "_"
    return name


def _as_written(source: pq.ParquetFile) -> dict[str, Any]:
    """How the shard was written, as far as its own metadata says."""
    group = source.metadata.row_group(0) if source.num_row_groups else None
    columns = [group.column(number) for number in range(group.num_columns)] if group else []
    codecs = {column.path_in_schema: _codec(column.compression) for column in columns}
    version = source.metadata.format_version
    return {"compression": codecs or "snappy", **({"version": version} if version in ("1.0", "2.4", "2.6") else {})}


def _codec(name: str) -> str:
    return "none" if name == "UNCOMPRESSED" else name.lower()
