"""A line that a pattern fits is always within the pattern's bounds: they only spare the compiling of patterns."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from normalize import load_rules
from normalize.document import Document
from normalize.lines import _compiled, check
from normalize.pattern_bounds import WIDEST, bounds, measure

RULES = [rule for rule in load_rules() if rule.check is check]
PIECES = ["a", "bc", r"\d", r"\w", r"\W", "[a-c9]", "[^a]", "[ .]", "(?:ab|c)", "(?:a|)", "é", "_", ".", "(?=a)", r"\b", "x?", "[я-ѳ]"]  # fmt: skip
REPEATS = ["", "?", "*", "+", "{2}", "{0,3}", "*+", "+?"]
pattern_strategy = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(REPEATS)), min_size=1, max_size=4)


def fits(pattern: str, key: str) -> bool:
    limits = bounds(pattern)
    letters, first = measure(key)
    return letters <= limits.most and (not limits.first or first in limits.first)


@given(pattern_strategy, st.data())
def test_what_matches_is_within_the_bounds(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    pattern = "".join(f"(?:{piece}){repeat}" for piece, repeat in parts)
    # a possessive repeat matches less than a plain one; what it cannot match is drawn, and left aside
    drawn = data.draw(st.from_regex(re.sub(r"(?<=\))\*\+", "*", pattern), fullmatch=True, alphabet="abc9é_ .x½я-"))
    assume(re.fullmatch(pattern, drawn))
    assert fits(pattern, drawn)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_lines_of_the_examples_are_within_the_bounds(rule: object) -> None:
    shapes = {shape for cue in rule.triggers.values() for shape in cue.shapes}  # type: ignore[attr-defined]
    keys = {key for before, _ in rule.fixes for key in Document(before).line_keys}  # type: ignore[attr-defined]
    for pattern in {shape.pattern for shape in shapes}:
        assert all(fits(pattern, key) for key in keys if _compiled(pattern).fullmatch(key))


def test_a_paragraph_is_outside_of_most_bounds() -> None:
    key = "the council of the town will vote on the budget on tuesday evening, and the mayor has asked all parties for calm."
    patterns = {shape.pattern for rule in RULES for cue in rule.triggers.values() for shape in cue.shapes}
    assert sum(fits(pattern, key) for pattern in patterns) < len(patterns) / 3


@pytest.mark.parametrize("pattern", [r"\p{Lu}+", r"(a)\1*", "(?:", r"[\w-]*"])
def test_bounds_that_cannot_be_known_are_the_widest(pattern: str) -> None:
    assert bounds(pattern).most == WIDEST
