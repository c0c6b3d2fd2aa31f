"""Laws of the layout phase on pages made of the written cases: what stays of a page stays as it was."""

from __future__ import annotations

import gzip
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Normalizer, Result, Settings, load_rules
from normalize.engine import Engine
from normalize.fold import fold

HERE = Path(__file__).parent
PAGES = tomllib.loads((HERE / "cases" / "pages.toml").read_text(encoding="utf-8"))
REAL = HERE.parents[1] / "shared" / "corpus" / "mt-dev" / "clean_news.jsonl.gz"
LAYOUT = Engine([rule for rule in load_rules() if rule.phase == "layout"], Settings())
CUTTING = {
    "breadcrumb",
    "crawler-prefix",
    "site-name-after-headline",
    "headline-after-text",
    "headline-twice-in-line",
}  # they leave part of a line


def filled(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


LINES = sorted({line for kind in ("fix", "keep", "known") for case in PAGES[kind] for line in filled(case["text"])})
SENTENCES = sorted(
    {line for case in PAGES["fix"] for line in filled(case["becomes"]) if len(line) > 60 and line[-1] == "."}
)
JOINTS = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n \n"])


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Lines of pages and whole articles in any order, some of them twice."""
    whole = st.sampled_from([case["becomes"] for case in PAGES["fix"]])
    pieces = draw(
        st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(SENTENCES), whole), min_size=1, max_size=14)
    )
    return "".join(piece + draw(JOINTS) for piece in pieces[:-1]) + pieces[-1] + draw(st.sampled_from(["", "\n"]))


def is_cut(result: Result) -> bool:
    names = {rule.code: rule.name for rule in LAYOUT.rules.values()}
    return any(names.get(change.rule) in CUTTING for change in result.changes)


@given(pages())
def test_no_character_of_a_kept_line_changes(text: str) -> None:
    result = LAYOUT.clean(text)
    assert not any(change.after for change in result.changes), "the phase only deletes"
    before = iter(filled(text))
    for line in filled(result.text):
        assert any(line == other or (is_cut(result) and line in other) for other in before), line


@given(pages())
def test_removed_text_is_in_the_record(text: str) -> None:
    result = LAYOUT.clean(text)
    assert result.undo() == text
    assert len(text) - len(result.text) == sum(len(change.before) for change in result.changes)
    for kind, facts in result.metadata.items():
        for fact in facts:
            inside = any(change.start <= fact.start and fact.end <= change.end for change in result.changes)
            assert inside, f"the {kind} {fact.value!r} comes from removed text"
            said = text[fact.start : fact.end]
            if kind in ("date", "updated"):
                assert {int(fact.value[:4]), int(fact.value[8:10])} <= {
                    int(number) for number in re.findall(r"\d+", said)
                }
            else:
                assert fact.value == said


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True), JOINTS, st.sampled_from(["", "\n", "\n\n"]))
def test_text_without_residue_comes_out_identical(paragraphs: list[str], joint: str, end: str) -> None:
    text = joint.join(paragraphs) + end
    assert LAYOUT.clean(text) == Result(text, language=LAYOUT.clean(text).language)


@given(pages())
def test_newline_style_and_final_newline_stay(text: str) -> None:
    plain = LAYOUT.clean(text).text
    windows = LAYOUT.clean(text.replace("\n", "\r\n")).text
    assert windows == plain.replace("\n", "\r\n")
    assert plain.endswith("\n") == text.endswith("\n")


@pytest.mark.parametrize(
    "dateline",
    [
        "SEOUL, Oct. 7 (Yonhap) -- ",
        "BEIJING, March 3 (Xinhua) -- ",
        "MOSCOW, May 7. /TASS/. ",
        "KYIV (AP) — ",
        "(LEAD) SEOUL, Oct. 7 (Yonhap) -- ",
    ],
)
def test_a_dateline_stays_in_the_text(dateline: str) -> None:
    article = f"Ports reopen in Chile\n\n{dateline}The navy opened three ports on Monday after two days of wind."
    page = f"Skip to content\n\n{article}\n\nShare this:\n\nLeave a Reply\n"
    assert LAYOUT.clean(page).text == article + "\n"
    assert dateline in Normalizer(language="en").clean(page).text


def test_residue_keywords_name_whole_lines() -> None:
    page = 'Ports reopen\nRiver Post “plus”\nThe River Post plus opened.\n  RIVER POST "PLUS" \nTrucks wait.'
    assert Normalizer().clean(page).text == page
    named = Normalizer(residue_keywords=["river post 'plus'", 'River Post "plus"'])
    result = named.clean(page)
    assert filled(result.text) == ["Ports reopen", "The River Post plus opened.", "Trucks wait."]
    assert {change.rule for change in result.changes} == {"RES009"}
    assert result.undo() == page
    with pytest.raises(ValueError, match="residue_keywords"):
        Normalizer(residue_keywords=[""])


def test_an_article_that_stands_twice_keeps_its_first_copy() -> None:
    for case in PAGES["fix"][:3]:
        article = case["becomes"].strip("\n")
        for joint in ("\n", "\n\n"):
            result = LAYOUT.clean(article + joint + article)
            assert result.text == article


@pytest.mark.parametrize("joint", ["\n\n", "\n"], ids=["paragraphs", "one block"])
@pytest.mark.skipif(not REAL.exists(), reason=f"the development share of real news is not at {REAL}")
def test_no_line_of_edited_news_is_lost(joint: str) -> None:
    with gzip.open(REAL, "rt", encoding="utf-8") as file:
        news = [json.loads(row) for row in file]
    lost = [(row["doc_id"], line) for row in news for line in lost_lines(joint.join(filled(row["text"])))]
    assert not lost


def lost_lines(text: str) -> Iterator[str]:
    """Lines of which nothing is kept: a second copy is not lost, nor one with the name of the site attached."""
    kept = [fold(line).strip() for line in filled(LAYOUT.clean(text).text)]
    said = set(kept)
    for line in filled(text):
        key = fold(line).strip()
        if key not in said and not any(
            0 < len(key) - len(other) <= 40 and other in key for other in kept if len(other) >= 25
        ):
            yield line


def test_dates_of_removed_lines_are_iso_where_they_are_certain() -> None:
    text = (
        "A dam near Tartu is safe, engineers said on Monday after a night of tests.\nLast update: March 3, 2023 16:48\n"
    )
    (updated,) = Normalizer().clean(text).metadata["updated"]
    assert updated.value == "2023-03-03T16:48"
    assert text[updated.start : updated.end] == "March 3, 2023 16:48"
