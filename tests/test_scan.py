"""The scan finds what a plain search finds, by grams and by the big automaton."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import normalize.scan as scan
from normalize.scan import Hit, Scanner, Triggers, index_of

# two words of few letters, so that patterns overlap, begin and end each other and stand at the borders of the text
WORDS = st.text("ab", min_size=1, max_size=4)
LITERALS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join) | st.sampled_from(["-a", "b\n", ".", "a.b"])
TEXTS = st.lists(WORDS | st.sampled_from(list(" \n.-é")), max_size=12).map(" ".join) | st.text("ab \n", max_size=20)


@given(st.sets(LITERALS, max_size=8), st.sets(LITERALS, max_size=8), TEXTS)
def test_the_scan_finds_what_a_plain_search_finds(loose: set[str], whole: set[str], text: str) -> None:
    tables = [
        Triggers(0, {literal: literal.upper() for literal in sorted(loose)}),
        Triggers(1, {literal: literal.upper() for literal in sorted(whole)}, whole_words=True),
    ]
    expected = {0: sorted(plain(text, loose, False)), 1: sorted(plain(text, whole, True))}
    for scanner in scanners(tables):
        hits = scanner.hits(text)
        assert {number: sorted(hits.get(number, [])) for number in (0, 1)} == expected
        assert all(found == sorted(found, key=lambda hit: (hit.end, hit.start)) for found in hits.values())


@given(st.sets(LITERALS, min_size=1, max_size=8), st.lists(TEXTS, min_size=1, max_size=4))
def test_hits_in_stretches_stand_where_they_stand_in_the_text(literals: set[str], parts: list[str]) -> None:
    tables = [Triggers(0, dict.fromkeys(sorted(literals)), whole_words=True)]
    text = "\n".join(parts)
    spans, start = [], 0
    for part in parts:
        spans.append((start, start + len(part)))
        start += len(part) + 1
    for scanner in scanners(tables):
        assert scanner.hits_in(text, spans) == scanner.hits(text)


def test_a_table_that_was_not_selected_is_not_looked_at() -> None:
    tables = [Triggers(0, {"a": 1}), Triggers(1, {"a": 2})]
    assert Scanner(index_of(tables), [None, tables[1]]).hits("a") == {1: [Hit(0, 1, 2)]}


def scanners(tables: list[Triggers]) -> Iterator[Scanner]:
    """By an automaton of all patterns, by grams place by place, and by an automaton of grams."""
    yield Scanner(index_of(tables), tables)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "_SMALL", 0)
        index = index_of(tables)
    yield Scanner(index, tables)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "_FEW_CHARACTERS", 0)
        changing = Scanner(index, tables)
        changing.hits("a")
        yield changing


def plain(text: str, literals: set[str], whole: bool) -> Iterator[Hit]:
    for literal in literals:
        for start in range(len(text)):
            end = start + len(literal)
            if text.startswith(literal, start) and not (whole and goes_on(text, start, end)):
                yield Hit(start, end, literal.upper())


def goes_on(text: str, start: int, end: int) -> bool:
    before, behind = text[:start][-1:], text[end : end + 1]
    return (before.isalnum() and text[start].isalnum()) or (behind.isalnum() and text[end - 1].isalnum())
