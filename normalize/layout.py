"""Removing lines: what becomes of the blank lines around them.

A rule of the layout phase removes a line by an edit that deletes exactly its content. What separates the lines that
stay is decided here, once for all rules: a run of removed lines takes its blank lines with it, and of the two gaps
at its ends the wider one stays, so that paragraphs remain paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence

from normalize.document import Document, Line
from normalize.edits import Cause, Edit


def close_up(document: Document, edits: Sequence[tuple[Edit, Cause]]) -> list[tuple[Edit, Cause]]:
    """The edits, with those that delete whole lines extended over the breaks that go with them."""
    by_start = {line.start: line for line in document.lines}
    removed: dict[int, tuple[Edit, Cause]] = {}
    kept: list[tuple[Edit, Cause]] = []
    for edit, cause in edits:
        line = by_start.get(edit.start)
        if line and line.end == edit.end > edit.start and not edit.text:
            removed[line.number] = (edit, cause)
        else:
            kept.append((edit, cause))
    for run in _runs(document, set(removed)):
        kept += [(edit, removed[index][1]) for index, edit in _closed(document, run)]
    return sorted(kept)


def _runs(document: Document, removed: set[int]) -> list[list[Line]]:
    """Removed lines that nothing but blank lines and removed lines stand between."""
    runs: list[list[Line]] = []
    open_run = False
    for line, key in zip(document.lines, document.line_keys, strict=True):
        if line.number in removed:
            if not open_run:
                runs.append([])
            runs[-1].append(line)
            open_run = True
        elif key:
            open_run = False
    return runs


def _closed(document: Document, run: list[Line]) -> list[tuple[int, Edit]]:
    lines, keys = document.lines, document.line_keys
    before = next((i for i in range(run[0].number - 1, -1, -1) if keys[i]), None)
    after = next((i for i in range(run[-1].number + 1, len(lines)) if keys[i]), None)
    edges = [line.end for line in run]
    if after is None and before is not None:
        starts = [lines[before].end, *edges[:-1]]
        return [(line.number, Edit(s, line.end, "")) for line, s in zip(run, starts, strict=True)]
    if after is None:
        return [(line.number, Edit(line.start, line.end, "")) for line in run]
    gap_before = run[0].number - before if before is not None else -1
    if before is not None and gap_before < after - run[-1].number:
        starts = [lines[before].end, *edges[:-1]]
        return [(line.number, Edit(s, line.end, "")) for line, s in zip(run, starts, strict=True)]
    ends = [line.start for line in run[1:]] + [lines[after].start]
    first = run[0].start if before is not None else 0
    starts = [first, *ends[:-1]]
    return [(line.number, Edit(s, e, "")) for line, s, e in zip(run, starts, ends, strict=True)]
