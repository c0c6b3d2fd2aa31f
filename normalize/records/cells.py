"""The cells of a columnar file: text in, text out."""

from __future__ import annotations

from normalize.records.chunk import Cell, Cleaned
from normalize.records.rows import Texts


def clean_chunk(texts: Texts) -> Cleaned:
    """Clean each cell; a cell that stays is None in the answer."""
    new: list[str | None] = []
    for cell in texts.chunk.content:
        assert isinstance(cell, Cell)
        outcome = texts.outcome(cell.row, cell.field, cell.text, cell.record)
        if outcome:
            texts.keep(outcome)
        new.append(outcome.result.text if outcome and outcome.result.changes else None)
    return texts.cleaned(tuple(new) if any(text is not None for text in new) else None)
