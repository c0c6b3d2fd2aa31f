"""What a worker does with a chunk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from normalize.records.chunk import Chunk, Cleaned, RowError
from normalize.records.rows import Refusals, Texts, normalizer_of

# imported when a file needs it: a text file has no use for a JSON decoder
_MODULES = {"text": "text", "jsonl": "jsonl", "csv": "csv_rows", "tsv": "csv_rows", "parquet": "cells"}


@dataclass(frozen=True, slots=True)
class Work:
    """Cleans chunks, one after another, here or in another process.

    refusals: asked for each text, by its path.
    """

    refusals: Refusals | None = None

    def __call__(self, chunk: Chunk) -> Cleaned:
        """The chunk cleaned. Raises ValueError for settings that cannot be used."""
        return clean_with(Texts(chunk, self.refusals, normalizer_of(chunk.settings)))


def clean_with(texts: Texts) -> Cleaned:
    """The chunk with its texts replaced as `texts` says, by the module that knows the format."""
    chunk = texts.chunk
    if chunk.unread:
        return Cleaned(found=(RowError(chunk.path, chunk.first_row, "", chunk.problem),) if chunk.problem else ())
    module = import_module(f"normalize.records.{_MODULES[chunk.format]}")
    clean: Callable[[Texts], Cleaned] = module.clean_chunk
    return clean(texts)
