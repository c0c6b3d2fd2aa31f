"""Which fixes are applied together: without overlap, by a total order, and none that breaks a protected span.

The order is one of the fixes themselves (start, longer first, the user's own first, rule code, replacement), never that
in which rules were loaded.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from operator import itemgetter

from normalize.document import Document
from normalize.edits import Edit, joined
from normalize.protect import Span, merged
from normalize.rules import OWN, Finding


def without_overlap(findings: list[Finding]) -> list[Finding]:
    """The findings whose fixes can be applied together: first come in the total order, all of a fix or nothing."""
    chosen: list[Finding] = []
    taken: list[Edit] = []
    for finding in sorted(findings, key=_rank):
        if not any(_overlaps_one_of(edit, taken) for edit in finding.edits):
            chosen.append(finding)
            for edit in finding.edits:
                insort(taken, edit)
    return chosen


def breaks(edit: Edit, spans: Sequence[Span], whole_lines: bool) -> bool:
    """Whether an edit changes a protected span; deleting all of it together with its line is allowed."""
    at = bisect_left(spans, edit.start, key=itemgetter(1))
    while at < len(spans) and spans[at][0] <= edit.end:
        start, end = spans[at]
        deletes_all = whole_lines and not edit.text and edit.start <= start and end <= edit.end
        if joined(edit.start, edit.end, start, end) and not deletes_all:
            return True
        at += 1
    return False


def leaves_nothing(document: Document, chosen: list[Finding]) -> bool:
    """Whether the fixes of a document take all of its text away."""
    removed = merged([(edit.start, edit.end) for finding in chosen for edit in finding.edits if not edit.text])
    position = 0
    for start, end in removed:
        if document.text[position:start].strip():
            return False
        position = end
    return not document.text[position:].strip()


def _overlaps_one_of(edit: Edit, taken: list[Edit]) -> bool:
    """Whether an edit overlaps one of a sorted list without overlaps: only its neighbours there can."""
    at = bisect_left(taken, edit)
    return any(edit.overlaps(other) for other in taken[max(0, at - 2) : at + 2])


def _rank(finding: Finding) -> tuple[object, ...]:
    edits = finding.edits
    last = edits[0].end if len(edits) == 1 else max(edit.end for edit in edits)
    return (min(edits).start, -last, not finding.rule.startswith(OWN), finding.rule, edits)
