"""What rules ask of the places around a hit, and that long texts are asked about once."""

from __future__ import annotations

import itertools

import pytest
from normalize_rules.typography.quote_pairs import MarksBefore
from normalize_rules.wording.repeated_phrase import _Run, _run_through

from normalize import Document, Hit
from normalize.context import OncePerLine, has_wide_gap, in_reading_order, is_protected, is_word, stands_after
from normalize.document import Line


def test_hits_come_in_reading_order_the_longest_first() -> None:
    hits = [Hit(4, 6, "b"), Hit(0, 6, "first"), Hit(0, 6, "second"), Hit(0, 9, "long"), Hit(4, 9, "a")]
    assert [hit.payload for hit in in_reading_order(hits)] == ["long", "first", "second", "a", "b"]


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(0, 4, False), (3, 9, True), (10, 12, True), (22, 26, False), (6, 6, True)]
)
def test_a_protected_span_is_found_by_any_of_its_characters(start: int, end: int, expected: bool) -> None:
    document = Document("See https://a.example and b@c.example now.")
    assert document.protected[0] == (4, 21)
    assert is_protected(document, start, end) is expected


def test_nothing_is_protected_in_plain_text() -> None:
    assert not is_protected(Document("The dam broke."), 0, 14)


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("a dam", 2, 5, True),
        ("a dam_", 2, 5, False),
        ("_dam", 1, 4, False),
        ("3dam", 1, 4, False),
        ("dam3", 0, 3, False),
        ("(dam)", 1, 4, True),
        ("adam", 1, 1, False),
        ("x- y", 1, 3, True),
    ],
)
def test_word_borders(text: str, start: int, end: int, expected: bool) -> None:
    assert is_word(text, start, end) is expected


def test_a_literal_behind_a_place_must_end_as_a_word() -> None:
    assert stands_after("the dam broke", 3, ["dam"])
    assert not stands_after("the dams broke", 3, ["dam"])


def test_a_line_is_asked_once() -> None:
    asked: list[int] = []

    def question(document: Document, line: Line) -> bool:
        asked.append(line.number)
        return has_wide_gap(document, line)

    answer = OncePerLine(Document("a  b\n  c d  \ne"), question)
    assert [answer(at) for at in (0, 3, 5, 9, 0, 13)] == [True, True, False, False, True, False]
    assert asked == [0, 1, 2]


def test_marks_are_counted_from_the_beginning_of_each_line() -> None:
    text = 'a "b" c\n"d" "e\n'
    document = Document(text)
    marks_before = MarksBefore(document)
    for at in [*range(len(text)), 3, 12]:
        assert marks_before(at) == text[document.line_at(at).start : at].count('"')


def test_runs_are_those_that_are_found_character_by_character() -> None:
    texts = ["".join(letters) for letters in itertools.product("ab ", repeat=7)]
    for text in (text + 3 * text[:5] + text for text in texts[::7]):
        for at, period in ((0, 1), (3, 2), (5, 5), (9, 7), (16, 3)):
            assert _run_through(text, 0, len(text), at, period)[:2] == _slow_run(text, at, period)


def _slow_run(key: str, at: int, period: int) -> tuple[int, int]:
    first = last = at
    while first > 0 and key[first - 1] == key[first - 1 + period]:
        first -= 1
    while last + period < len(key) and key[last] == key[last + period]:
        last += 1
    return first, last


def test_a_run_of_one_character_has_no_loop() -> None:
    assert _run_through("-" * 400, 0, 400, 90, 1) == _Run(0, 399, None)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"Kiev fell\nin May," he said.', ['"Kiev fell\nin May,"']),
        ('"We stay.\n\n"Kiev stays."', ['"We stay.', '"Kiev stays."']),
        ('A 5" pipe\nand "Kiev"', ['"Kiev"']),
        ('He said "no.\nThe "big" show', ['"big"']),
    ],
)
def test_a_quotation_may_go_on_in_the_next_line(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in Document(text).quotations] == quoted
