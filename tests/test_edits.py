"""Edits: applying, composing across passes, undoing; against a slow model that tracks every character."""

from __future__ import annotations

from re import finditer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Result, clean
from normalize.edits import (
    Cause,
    Change,
    Edit,
    Piece,
    apply_edits,
    changes,
    compose,
    pieces_of,
    replay,
    to_original,
    undo,
)

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


@st.composite
def results(draw: st.DrawFn) -> Result:
    """What several rounds of edits made of a text."""
    original = text = draw(st.text("abc \n", max_size=20))
    pieces: list[Piece] = []
    for _ in range(draw(st.integers(0, 3))):
        edits = draw(edit_lists(len(text)))
        pieces = compose(pieces, [(edit, CAUSE) for edit in edits])
        text = apply_edits(text, edits)
    return Result(text, changes(original, text, pieces))


@given(results())
def test_original_span_is_the_identity_between_changes(result: Result) -> None:
    original, position = result.undo(), 0
    for piece in [*pieces_of(result.changes), Piece(len(result.text), 0, len(original), 0, ())]:
        if position < piece.start:
            start, end = result.original_span(position, piece.start)
            assert (end, original[start:end]) == (piece.was_start, result.text[position : piece.start])
        position = piece.end
    if not result.changes:
        assert all(result.original_span(at, len(original)) == (at, len(original)) for at in range(len(original) + 1))


@given(results(), st.data())
def test_original_span_is_monotone_and_in_the_original(result: Result, data: st.DataObject) -> None:
    position = st.integers(0, len(result.text))
    starts = sorted(data.draw(st.tuples(position, position)))
    ends = sorted(data.draw(st.tuples(*(st.integers(start, len(result.text)) for start in starts))))
    first, second = (result.original_span(start, end) for start, end in zip(starts, ends, strict=True))
    assert 0 <= first[0] <= second[0] <= second[1] <= len(result.undo())
    assert first[0] <= first[1] <= second[1]


@given(results())
def test_original_span_of_what_an_edit_wrote_is_the_edits_own(result: Result) -> None:
    for change, piece in zip(result.changes, pieces_of(result.changes), strict=True):
        assert result.text[piece.start : piece.end] == change.after
        for at in range(piece.start, piece.end):
            assert result.original_span(at, at + 1) == (change.start, change.end)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 4), (4, 4)])
def test_original_span_refuses_what_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=rf"^{start}:{end} is no span of this text; allowed: 0 <= start <= end <= 3$"):
        Result("abc").original_span(start, end)


def test_original_span_of_a_cleaned_article() -> None:
    text = "Let us inform us that the corona virus reached the port of Busan ."
    result = clean(text)
    assert result.text == "The coronavirus reached the port of Busan."
    was = {
        word: text[slice(*result.original_span(m.start(), m.end()))]
        for m in finditer(r"\w+", result.text)
        if (word := m[0])
    }
    assert (was["coronavirus"], was["port"], was["Busan"]) == ("corona virus", "port", "Busan")
    assert text[slice(*result.original_span(0, len(result.text)))] == text


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
