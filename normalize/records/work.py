"""What a worker does with a chunk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from normalize.normalizer import Normalizer
from normalize.records.chunk import Chunk, Cleaned, RowError
from normalize.records.rows import Refusals, Texts

# imported when a file needs it: a text file has no use for a JSON decoder
_MODULES = {"text": "text", "jsonl": "jsonl", "csv": "csv_rows", "tsv": "csv_rows", "parquet": "cells"}


@dataclass(frozen=True, slots=True)
class Work:
    """Cleans chunks, one after another, here or in another process.

    refusals: asked for each text, by its path. normalizer: instead of the one that the chunk's settings make.
    """

    refusals: Refusals | None = None
    normalizer: Normalizer | None = None

    def __call__(self, chunk: Chunk) -> Cleaned:
        """The chunk cleaned; one that cannot be read comes back unchanged, with the reason."""
        if chunk.problem:
            return Cleaned(found=(RowError(chunk.path, chunk.first_row, "", chunk.problem),))
        clean: Callable[[Texts], Cleaned] = import_module(f"normalize.records.{_MODULES[chunk.format]}").clean_chunk
        return clean(Texts(chunk, self.refusals, self.normalizer))
