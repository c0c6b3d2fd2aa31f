"""What keeps the layout phase in proportion to the text: no pattern explodes, and no line is read again and again."""

from __future__ import annotations

import re
import sys
from collections import Counter
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from normalize_rules.duplicates.article_twice import _alike
from normalize_rules.residue.breadcrumb import _stands_elsewhere

from normalize import Document, Normalizer, load_rules
from normalize.lines import _compiled
from normalize.pack_limits import pattern_problem
from normalize.proofs.rule_probe import patterns
from normalize.protect import protected

FAMILIES = ("residue", "duplicates", "encoding")
PATTERNS = sorted({pattern for rule in load_rules() if rule.family in FAMILIES for pattern in patterns(rule)})
MOST = 0.5  # seconds of this process for one line; the slowest takes 0.015
LAYOUT = Normalizer(select=FAMILIES)
BODY = "The council of the town will vote on the budget on Tuesday evening, the mayor said."

# what once took seconds on one line: runs that a pattern could divide in many ways
ATTACKS = [
    "updated: 1" + "jan" * 60 + "@a",
    "reporting by abc" + "; editing by abc" * 60 + "@",
    "<img >" + "data:;" * 180 + " a",
    "you are here: " + ">a" * 300 + "b" * 130,
    "reproduction" + ", aaa" * 200 + "@a",
    "share facebook " + "google+" * 150 + "@@a",
    "[](a) " * 150 + "a",
    "a" + "[]()1" * 200 + "a",
    "|" * 1000 + "aa",
    "copyright" + " " * 1100 + "@",
    "like " + "1 " * 500 + "like like1x",
    "copyright " + "reproduction, " * 80 + "@",
    "we and our partners " + "your cookies " * 85 + "@",
    "[print] " * 140 + "a",
    "as of: " + "1.1.20 1:11 " * 90 + "a",
    "share on x " * 100 + "a",
    "reporter: " + "a. " * 380 + "@",
    "share to: " + "weibo telegram " * 80 + "@a",
    "pages: " + "1 " * 500 + "@a",
    "© " + "copying of all the parts of the content " * 30 + "@",
    "the news, " + "photos, " * 140 + "@",
    "editor: " + "a, " * 380 + "@",
    "(" + "a " * 500 + "contributed @",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_repeats_a_repetition(pattern: str) -> None:
    assert pattern_problem(pattern) == ""


@pytest.mark.parametrize("line", ATTACKS)
def test_every_pattern_comes_to_an_end(line: str) -> None:
    for pattern in PATTERNS:
        compiled = _compiled(pattern)
        began = process_time()
        compiled.fullmatch(line[:1200])  # an exploding one would run for years
        assert process_time() - began < MOST, pattern


@pytest.mark.parametrize(
    ("line", "is_residue"),
    [
        ("Reporting by Ann Lee in Oslo; editing by Bo Berg", True),
        ("Reporting by Ann Lee in Oslo, editing by Bo Berg and additional reporting by Cy Dahl.", True),
        ("Photo: | Reuters/Ann Lee", True),
        ("Photo by Reuters is what the caption said, she noted", False),
        ("[Ann](https://a.net) 12 [Bo](https://b.net)", True),
        ("[Ann](https://a.net) wrote to [Bo](https://b.net)", False),
        ("- X Post. All rights reserved", True),
        ("Downloading, copying, or reprinting of this article without permission is prohibited", True),
        ("harbor, storm, Chile,,,", True),
    ],
)
def test_patterns_say_what_they_said(line: str, is_residue: bool) -> None:
    text = f"{BODY}\n{line}"
    assert (LAYOUT.clean(text).text == BODY) is is_residue


@given(st.lists(st.sampled_from("ab"), min_size=1, max_size=30))
def test_lines_alike_are_counted_as_one_by_one(keys: list[str]) -> None:
    def alike(at: int) -> int:
        pairs = zip(keys, keys[at:], strict=False)
        return next((length for length, (left, right) in enumerate(pairs) if left != right), len(keys) - at)

    assert _alike(keys) == [alike(at) for at in range(len(keys))]


@given(st.lists(st.sampled_from(["", "storm", "storm in chile", "stork", "home / storm"]), max_size=8), st.data())
def test_a_step_stands_elsewhere_as_a_search_line_by_line_says(keys: list[str], data: st.DataObject) -> None:
    document = Document("\n".join(["home / storm", *keys]))
    crumb = data.draw(st.sampled_from(["storm", "stor", "home", "storm in"]))
    assert _stands_elsewhere(document, "home / storm", crumb) is any(key.startswith(crumb) for key in keys)


@pytest.mark.parametrize(
    "line",
    [
        "<!-- a <b> c --> d",
        "<!-- a <!-- b --> c",
        "<!---->",
        "<!-- a\n-->",
        "<!-- <!-- <a>",
        "x <!DOCTYPE html> <!--y-->",
    ],
)
def test_comments_are_protected_as_by_one_pattern(line: str) -> None:
    spans = [match.span() for match in re.finditer(r"<(?:[/!]?[A-Za-z][^<>\n]*|!--.*?--)>", line)]
    assert list(protected(line)) == spans


@pytest.mark.parametrize(
    "unit",
    [
        "Home » World » Storm shuts ports again\n",
        "date 2025-09-05 World\n",
        "Tags\n",
        "2024-03-03 08:12:44 Source: Example Net\n",
        f"{BODY}\n",
        "Read also: Three beaches to visit\n",
        "<!-- ",
        "© \n",
        "ab\n",
    ],
)
def test_twice_the_text_takes_at_most_twice_the_calls(unit: str) -> None:
    """Calls are counted, not seconds: they do not depend on the machine."""
    few, many = (calls(unit * count) for count in (100, 200))
    assert many <= 2.2 * few + 200


def calls(text: str) -> int:
    LAYOUT.clean(text)  # once, so that nothing is loaded or compiled while the calls are counted
    counted: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, argument: counted.update([event]))
    try:
        LAYOUT.clean(text)
    finally:
        sys.setprofile(None)
    return counted["call"]


class _Read(str):
    """A text that counts the characters that a search in it passes over, which a count of calls does not see."""

    passed = 0

    def find(self, sub: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        """As of any text."""
        stop = len(self) if end is None else end
        found = super().find(sub, start, stop)
        self.passed += (stop if found < 0 else found + len(sub)) - start
        return found


@pytest.mark.parametrize("unit", ["“Yes,” he said. ", "“No ", "” ", '"Yes," he said. ', '"', "“\n", "“Yes”\n"])
def test_the_marks_of_a_long_line_are_paired_in_few_passes(unit: str) -> None:
    text = _Read(unit * 500)
    Document(text).quotations  # noqa: B018
    assert text.passed <= 8 * len(text)
