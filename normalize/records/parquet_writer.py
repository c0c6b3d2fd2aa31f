"""A Parquet writer that writes as the file at hand was written."""

from __future__ import annotations

from typing import Any, BinaryIO

import pyarrow.parquet as pq

_ARROW_SCHEMA = b"ARROW:schema"
_VERSIONS = ("1.0", "2.4", "2.6")


def writer_like(original: Any, out: BinaryIO) -> Any:
    """A writer with the schema, the metadata, the compression and the encodings of an open `ParquetFile`."""
    metadata = original.metadata
    columns = _columns(metadata)
    version = metadata.format_version if metadata.format_version in _VERSIONS else "2.6"
    return pq.ParquetWriter(
        out,
        original.schema_arrow,
        version=version,
        compression={c.path_in_schema: _compression(c.compression) for c in columns} or "snappy",
        use_dictionary=[c.path_in_schema for c in columns if c.has_dictionary_page],
        write_statistics=[c.path_in_schema for c in columns if c.is_stats_set],
        store_schema=_ARROW_SCHEMA in (metadata.metadata or {}),
        use_deprecated_int96_timestamps=any(c.physical_type == "INT96" for c in columns),
    )


def _columns(metadata: Any) -> list[Any]:
    if not metadata.num_row_groups:
        return []
    group = metadata.row_group(0)
    return [group.column(number) for number in range(group.num_columns)]


def _compression(name: str) -> str:
    return "NONE" if name == "UNCOMPRESSED" else name
