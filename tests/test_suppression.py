"""Suppression: what a directive says holds in every round, and is reported when it says nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Normalizer, Result, Settings, load_rules
from normalize.edits import joined
from normalize.engine import Engine
from normalize.rules import Rule
from normalize.suppression.directives import read
from normalize.suppression.suppress import clean, record_refusal
from normalize.testing import texts

RULES = load_rules()
EVERY = Engine(RULES, Settings())
CHANGING = [rule for rule in RULES if rule.safety == "safe"]


def cleaned(text: str) -> Result:
    return clean(EVERY, text)


def problems(text: str) -> list[str]:
    return [f"{f.rule} {f.message}" for f in cleaned(text).findings if f.rule.startswith("SUP")]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("%% normalize: off TRM001\nThe corona virus , again.", "%% normalize: off TRM001\nThe corona virus, again."),
        (
            "%% normalize: off TRM001\nThe corona virus.\n%% normalize: on TRM001\nThe corona virus.",
            "%% normalize: off TRM001\nThe corona virus.\n%% normalize: on TRM001\nThe coronavirus.",
        ),
        (
            "<!-- normalize: off terms -->The corona virus.<!-- normalize: on terms --> The corona virus.",
            "<!-- normalize: off terms -->The corona virus.<!-- normalize: on terms --> The coronavirus.",
        ),
        (
            '<!-- normalize: ignore-next TRM reason="a title" -->\n\nThe corona virus.\nThe corona virus.',
            '<!-- normalize: ignore-next TRM reason="a title" -->\n\nThe corona virus.\nThe coronavirus.',
        ),
        (
            "The corona virus <!-- normalize: ignore-next TRM --> is the corona virus.\nThe corona virus.",
            "The coronavirus <!-- normalize: ignore-next TRM --> is the corona virus.\nThe coronavirus.",
        ),
        (
            '%% normalize: off reason="a poem"\nThe corona virus ,',
            '%% normalize: off reason="a poem"\nThe corona virus ,',
        ),
        (
            "%% normalize: off ALL reason='x'\nThe corona virus ,",
            "%% normalize: off ALL reason='x'\nThe corona virus ,",
        ),
        ("The corona virus [sic] and the corona virus.", "The corona virus [sic] and the coronavirus."),
        ("A “corona virus” (sic) and the corona virus.", "A “corona virus” (sic) and the coronavirus."),
        ("The corona virus[sic!] and others .", "The corona virus[sic!] and others."),
        (
            "  %% normalize: off TRM\r\nThe corona virus .\r\n%% normalize: on\r\nThe corona virus.\r\n",
            "  %% normalize: off TRM\r\nThe corona virus.\r\n%% normalize: on\r\nThe coronavirus.\r\n",
        ),
    ],
)
def test_a_place_is_left_alone_and_the_rest_is_not(text: str, after: str) -> None:
    result = cleaned(text)
    assert result.text == after
    assert result.undo() == text
    assert cleaned(after).text == after
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("%% normalize: off TRM001\nNothing to see.", "SUP001 `off TRM001` suppresses nothing; remove it"),
        ("%% normalize: off TRM001, TYP\nThe corona virus.", "SUP001 `off TYP` suppresses nothing; remove it"),
        ("A word.\n%% normalize: on TRM001\nThe corona virus.", "SUP001 `on TRM001` ends nothing; remove it"),
        ("<!-- normalize: ignore-next -->\nThe corona virus.", "SUP003 `ignore-next` without rules needs a reason"),
        ("%% normalize: of TRM001\nThe corona virus.", "SUP002 no directive 'of', did you mean 'off'?"),
        ("%% normalize: off TRN001\nThe corona virus.", "SUP002 no rule 'TRN001', did you mean 'TRM001'?"),
        ("%% normalize: off trm001\nThe corona virus.", "SUP002 no rule 'trm001'"),
    ],
)
def test_a_directive_that_says_nothing_or_too_much_is_a_finding(text: str, said: str) -> None:
    assert [problem for problem in problems(text) if problem.startswith(said)] == problems(text) != []


def test_a_directive_for_a_rule_that_does_not_run_is_neither_unused_nor_unknown() -> None:
    engine = Engine([rule for rule in RULES if rule.family == "typography"], Settings())
    assert clean(engine, "%% normalize: off TRM001\nThe corona virus.").findings == ()


def test_findings_about_directives_can_be_ignored_and_refused() -> None:
    engine = Engine(RULES, Settings(ignore=("SUP001",)))
    assert clean(engine, "%% normalize: off TRM001\nA word.").findings == ()
    assert clean(EVERY, "%% normalize: off TRM001\nA word.", lambda *_: True).findings == ()


def test_the_line_that_ignore_next_speaks_of_is_neither_removed_nor_split() -> None:
    text = "%% normalize: ignore-next TYP\nby admin\n\nThe ministers met on Monday , said the agency , and left."
    assert "by admin" in cleaned(text).text
    assert cleaned(text).text.endswith("The ministers met on Monday, said the agency, and left.")


def test_directives_that_look_like_residue_or_are_written_twice_stay() -> None:
    text = (
        "Leave a Comment\n%% normalize: off TYP\n%% normalize: off TYP\nLeave a Comment\nThe port was shut on Monday."
    )
    assert cleaned(text).text.count("%% normalize: off TYP\n") == 2


@given(data=st.data())
def test_a_rule_that_is_off_changes_nothing_in_its_region_in_any_round(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(CHANGING), label="rule")
    before, inner, after = (data.draw(texts(some), label="text") for some in (rule, rule, rule))
    selector = data.draw(st.sampled_from([rule.code, rule.code[:3], rule.name, rule.family]))
    text = f"{before}\n%% normalize: off {selector}\n{inner}\n%% normalize: on {selector}\n{after}"
    _holds(text, rule)


@given(data=st.data())
def test_a_rule_that_is_to_ignore_a_line_changes_nothing_in_it_in_any_round(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(CHANGING), label="rule")
    before, after = (data.draw(texts(some), label="text") for some in (rule, rule))
    _holds(f"{before}\n<!-- normalize: ignore-next {rule.code} -->\n{after}", rule)


@given(data=st.data())
def test_everything_off_leaves_a_text_as_it_is(data: st.DataObject) -> None:
    inner = data.draw(st.sampled_from(CHANGING).flatmap(texts))
    text = f'<!-- normalize: off reason="an archive copy" -->\n{inner}'
    assert cleaned(text).text == text


def _holds(text: str, rule: Rule) -> None:
    view, result = read(text), cleaned(text)
    regions = [region for found in view.regions.values() for region in found]
    assert regions
    for change in result.changes:
        if rule.code in change.rule.split("+"):
            assert not any(joined(change.start, change.end, r.start, r.end) for r in regions), change
    kept = [text[d.start : d.end] for d in view.directives]
    again = read(result.text)
    assert [result.text[d.start : d.end] for d in again.directives] == kept
    assert result.undo() == text
    assert cleaned(result.text).text == result.text


def test_a_record_may_switch_rules_off() -> None:
    text = "The corona virus , again."
    normalizer = Normalizer()
    for value, after in (
        (None, "The coronavirus, again."),
        ({"off": ["TRM"]}, "The corona virus, again."),
        ({"off": "space-before-mark"}, "The coronavirus , again."),
        ({"off": ["ALL"], "reason": "as published"}, text),
    ):
        refuses = record_refusal(value, normalizer.rules)
        assert normalizer.clean(text, refuses=refuses).text == after


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (["TRM"], "is not of the form"),
        ({"of": ["TRM"]}, "is not of the form"),
        ({"off": [1]}, "is not of the form"),
        ({"off": ["TRN001"]}, "did you mean 'TRM001'"),
        ({"off": ["ALL"]}, "needs a reason"),
    ],
)
def test_a_bad_record_key_is_refused_with_a_remedy(value: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        record_refusal(value, RULES)


@pytest.mark.parametrize(
    "unit", ["<!-- normalize:", "<!-- normalize: ignore-next X -->", "%% normalize: off X\n", "[sic]", "\n \n%%"]
)
def test_reading_directives_is_linear_in_hostile_text(unit: str) -> None:
    assert len(read(unit * 20_000).regions) <= 2  # quadratic reading of this would take minutes


def test_the_example_of_the_page_is_true() -> None:
    page = (Path(__file__).parent.parent / "docs" / "suppression.md").read_text(encoding="utf-8")
    before, after = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    assert Normalizer().clean(before).text == after
    assert problems(before) == []
