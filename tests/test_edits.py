"""Edits: applying, composing across passes, undoing; against a slow model that tracks every character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from normalize.edits import Cause, Change, Edit, Piece, apply_edits, changes, compose, replay, to_original, undo

CAUSE = Cause("TST001", "a test")


@st.composite
def edit_lists(draw: st.DrawFn, length: int) -> list[Edit]:
    """Sorted edits without overlap for a text of a length."""
    edits: list[Edit] = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, length))
        end = draw(st.integers(start, min(length, start + 4)))
        edit = Edit(start, end, draw(st.text("xyz", max_size=3)))
        if not any(edit.overlaps(other) for other in edits):
            edits.append(edit)
    return sorted(edits, key=lambda e: (e.start, e.end))


@given(st.data())
def test_composed_changes_replay_and_undo(data: st.DataObject) -> None:
    original = text = data.draw(st.text("abc \n", max_size=20))
    pieces: list[Piece] = []
    for _ in range(data.draw(st.integers(1, 4))):
        edits = data.draw(edit_lists(len(text)))
        pieces = compose(pieces, [(edit, CAUSE) for edit in edits])
        text = apply_edits(text, edits)
    made = changes(original, text, pieces)
    assert replay(original, made) == text
    assert undo(text, made) == original
    ends = [0, *(change.end for change in made)]
    assert all(change.start >= end for change, end in zip(made, ends, strict=False))


@given(st.data())
def test_a_span_that_no_edit_touched_maps_to_the_same_words(data: st.DataObject) -> None:
    original = text = data.draw(st.text("abcdefgh", min_size=1, max_size=20))
    pieces: list[Piece] = []
    for _ in range(3):
        edits = data.draw(edit_lists(len(text)))
        pieces = compose(pieces, [(edit, CAUSE) for edit in edits])
        text = apply_edits(text, edits)
    for at, character in enumerate(text):
        if not any(piece.start <= at < piece.end for piece in pieces):
            start, end = to_original(pieces, at, at + 1)
            assert original[start:end] == character


def test_neighbouring_removals_keep_their_own_reasons() -> None:
    edits = [(Edit(0, 2, ""), Cause("A", "first")), (Edit(2, 4, ""), Cause("B", "second"))]
    made = changes("abcd!", "!", compose([], edits))
    assert made == (Change("A", 0, 2, "ab", "", "first"), Change("B", 2, 4, "cd", "", "second"))
    assert undo("!", made) == "abcd!"


def test_an_edit_of_an_edit_is_one_change_with_both_reasons() -> None:
    pieces = compose([], [(Edit(0, 3, "abcd"), Cause("A", "first"))])
    pieces = compose(pieces, [(Edit(2, 5, "X"), Cause("B", "second"))])
    assert changes("abc!d", "abXd", pieces) == (Change("A+B", 0, 4, "abc!", "abX", "first; second"),)


def test_what_is_changed_back_is_no_change() -> None:
    pieces = compose([], [(Edit(0, 1, "b"), CAUSE)])
    pieces = compose(pieces, [(Edit(0, 1, "a"), CAUSE)])
    assert changes("a", "a", pieces) == ()


def test_removed_neighbours_stay_apart_when_a_later_pass_edits_elsewhere() -> None:
    edits = [(Edit(0, 2, ""), Cause("A", "first")), (Edit(2, 4, ""), Cause("B", "second"))]
    pieces = compose(compose([], edits), [(Edit(0, 1, "?"), Cause("C", "third"))])
    assert [change.rule for change in changes("abcd!", "?", pieces)] == ["A", "B", "C"]
