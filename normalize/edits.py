"""Edits: the only way a text is changed, and the record of every change in the original's coordinates.

Spans are half-open and count code points. An edit belongs to one snapshot of a text; `compose` carries the
edits of later snapshots back to the first one, so that a change can always be shown, replayed and undone there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace `text[start:end]` with `text`; an insertion has `start == end`."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Edit) -> bool:
        """Whether applying both would be ambiguous. Edits that only touch do not overlap."""
        return joined(self.start, self.end, other.start, other.end)


class Cause(NamedTuple):
    """Who asked for a change, and why: a rule's code and a sentence for a person."""

    rule: str
    why: str


class Change(NamedTuple):
    """An applied edit, in the original's coordinates.

    `rule` holds one rule code, or several joined by `+` when later rules worked on the same words again;
    `before` is `original[start:end]`, `after` what stands there now, `why` the reason for a person.
    """

    rule: str
    start: int
    end: int
    before: str
    after: str
    why: str


class Piece(NamedTuple):
    """A changed stretch: `original[was_start:was_end]` became `text[start:end]`."""

    start: int
    end: int
    was_start: int
    was_end: int
    causes: tuple[Cause, ...]


def joined(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Whether two spans share a character, or one is a point strictly inside the other, or both are the same point."""
    if start < end and other_start < other_end:
        return start < other_end and other_start < end
    if start == end and other_start == other_end:
        return start == other_start
    return start < other_start < end if start < end else other_start < start < other_end


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits that do not overlap.

    >>> apply_edits("He said ,", [Edit(7, 8, "")])
    'He said,'
    """
    parts: list[str] = []
    position = 0
    for start, end, replacement in sorted(edits):
        parts += text[position:start], replacement
        position = end
    parts.append(text[position:])
    return "".join(parts)


def compose(pieces: Sequence[Piece], edits: Sequence[tuple[Edit, Cause]]) -> list[Piece]:
    """The pieces after `edits` (sorted, without overlap) were applied to the text that `pieces` describe.

    What overlaps is merged into one piece with both causes; what only touches stays apart, so that two
    neighbouring removals keep their own reasons.
    """
    composed: list[Piece] = []
    to_original = 0  # add to a position of the old text: its position in the original
    to_new = 0  # add to a position of the old text: its position in the new text
    i = j = 0
    while i < len(pieces) or j < len(edits):
        first = _next_is_piece(pieces, i, edits, j)
        low, high = (pieces[i].start, pieces[i].end) if first else edits[j][0][:2]
        was_low, new_low = low + to_original, low + to_new
        causes: dict[Cause, None] = {}
        edited = False
        while True:
            # only an edit joins pieces: lines removed side by side all end up at one point and stay apart
            if i < len(pieces) and (first or (edited and joined(low, high, pieces[i].start, pieces[i].end))):
                piece = pieces[i]
                high = max(high, piece.end)
                to_original = piece.was_end - piece.end
                causes.update(dict.fromkeys(piece.causes))
                i += 1
                first = False
            elif j < len(edits) and (not causes or joined(low, high, edits[j][0].start, edits[j][0].end)):
                edit, cause = edits[j]
                high = max(high, edit.end)
                to_new += len(edit.text) - (edit.end - edit.start)
                causes[cause] = None
                edited = True
                j += 1
            else:
                break
        _append(composed, Piece(new_low, high + to_new, was_low, high + to_original, tuple(causes)))
    return composed


def _append(composed: list[Piece], piece: Piece) -> None:
    """Add a piece; two insertions at one place of the original have no order there, so they are made one."""
    last = composed[-1] if composed else None
    if last and last.was_start == last.was_end == piece.was_start == piece.was_end:
        causes = tuple(dict.fromkeys((*last.causes, *piece.causes)))
        composed[-1] = Piece(last.start, piece.end, last.was_start, last.was_end, causes)
    else:
        composed.append(piece)


def changes(original: str, text: str, pieces: Iterable[Piece]) -> tuple[Change, ...]:
    """The pieces as changes; what was changed and changed back is left out."""
    found = []
    for start, end, was_start, was_end, causes in pieces:
        before, after = original[was_start:was_end], text[start:end]
        if before != after:
            rules, why = causes[0]
            if len(causes) > 1:
                rules = "+".join(dict.fromkeys(c.rule for c in causes))
                why = "; ".join(dict.fromkeys(c.why for c in causes))
            found.append(Change(rules, was_start, was_end, before, after, why))
    return tuple(found)


def replay(original: str, made: Iterable[Change]) -> str:
    """Apply changes to the text they were made on."""
    return apply_edits(original, (Edit(c.start, c.end, c.after) for c in made))


def undo(text: str, made: Iterable[Change]) -> str:
    """Take changes back: the text as it was before them."""
    parts: list[str] = []
    position = shift = 0
    for change in sorted(made, key=lambda c: (c.start, c.end)):
        start = change.start + shift
        parts += text[position:start], change.before
        position = start + len(change.after)
        shift += len(change.after) - (change.end - change.start)
    parts.append(text[position:])
    return "".join(parts)


# the pieces of the changes that were asked for last: a text is mapped word by word
_latest: tuple[tuple[Change, ...], list[Piece]] = ((), [])


def pieces_of(made: tuple[Change, ...]) -> Sequence[Piece]:
    """Changes as pieces of the cleaned text; the way back from `changes`, without causes.

    >>> pieces_of((Change("TRM001", 4, 16, "corona virus", "coronavirus", ""), Change("TYP001", 20, 21, " ", "", "")))
    [Piece(start=4, end=15, was_start=4, was_end=16, causes=()), Piece(start=19, end=19, was_start=20, was_end=21, causes=())]
    """
    global _latest
    known, pieces = _latest  # one value, so that threads cannot see half of it
    if known is made:
        return pieces
    pieces = []
    shift = 0
    for _, was_start, was_end, _, after, _ in made:
        start = was_start + shift
        pieces.append(Piece(start, start + len(after), was_start, was_end, ()))
        shift = start + len(after) - was_end
    _latest = made, pieces
    return pieces


def to_original(pieces: Sequence[Piece], start: int, end: int) -> tuple[int, int]:
    """The span of the original that `text[start:end]` came from; a changed stretch counts as a whole."""
    low = _position_before(pieces, start, is_end=False)
    return low, max(low, _position_before(pieces, end, is_end=True))


def _position_before(pieces: Sequence[Piece], position: int, *, is_end: bool) -> int:
    """Where a position stood in the original. What was deleted just there lies outside the span."""
    at = bisect_left(pieces, position, key=attrgetter("end"))  # what ends before the position only shifts it
    shift = pieces[at - 1].was_end - pieces[at - 1].end if at else 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.start < position < piece.end:
            return piece.was_end if is_end else piece.was_start
        if piece.end > position or (is_end and piece.start == position):
            break
        shift = piece.was_end - piece.end
        at += 1
    return position + shift


def _next_is_piece(pieces: Sequence[Piece], i: int, edits: Sequence[tuple[Edit, Cause]], j: int) -> bool:
    """Whether the next thing along the text is a piece; of two that start together, the empty one comes first."""
    if i == len(pieces) or j == len(edits):
        return i < len(pieces)
    piece, edit = pieces[i], edits[j][0]
    return (piece.start, piece.end > piece.start) <= (edit.start, edit.end > edit.start)
