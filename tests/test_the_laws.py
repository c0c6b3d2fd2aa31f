"""A test of the tests: wrong rules, planted here, must be caught by the laws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize import Document, Edit, Finding, Hit, Rule, RuleError, fix
from normalize.rules import Check
from normalize.testing import obeys_laws, texts


def planted(check: Check, *texts: str, languages: frozenset[str] = frozenset()) -> Rule:
    return Rule(
        code="BAD001",
        name="planted",
        family="tests",
        phase="inline",
        summary="planted",
        why="to be caught",
        safety="safe",
        check=check,
        fixes=tuple((text, "x") for text in texts),
        keeps=(("İstanbul and the the port", "a seed"),),
        languages=languages,
    )


def loops(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """Turns colour into color and back."""
    for old, new in (("colour", "color"), ("color ", "colour ")):
        at = document.text.find(old)
        if at >= 0:
            yield fix(at, at + len(old), new, "loops")


def past_end(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """Gives a span beyond the text."""
    at = document.text.find("port")
    if at >= 0:
        yield Finding(at, at + 90, "past the end", (Edit(at, at + 90, "harbor"),))


def cascades(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """Grows the text each time, so that no pass is the last."""
    at = document.text.find("very")
    if at >= 0:
        yield fix(at, at + 4, "very very", "cascades")


def drifts(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """Takes offsets from the lowered text, in which İ is two characters."""
    at = document.text.lower().find("the the")
    if at >= 0:
        yield fix(at, at + 7, "the", "drifts")


def empty(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """Replaces a word by itself."""
    at = document.text.find("port")
    if at >= 0:
        yield fix(at, at + 4, "port", "empty")


def moody(document: Document, _: Sequence[Hit], calls: list[int] = []) -> Iterator[Finding]:  # noqa: B006
    """Changes its mind from call to call."""
    calls.append(1)
    at = document.text.find("port")
    if at >= 0 and len(calls) % 3 == 0:
        yield fix(at, at + 4, "harbor", "moody")


WRONG: dict[Check, str] = {
    loops: "The colour of the port",
    past_end: "The port is shut",
    cascades: "A very long way",
    drifts: "İİİ to the the port",
    empty: "The port is shut",
    moody: "The port is shut",
}


@pytest.mark.parametrize(
    "check", WRONG, ids=[check.__name__ for check in (loops, past_end, cascades, drifts, empty, moody)]
)
def test_a_planted_wrong_rule_is_caught(check: Check) -> None:
    rule = planted(check, WRONG[check], "The the port, İ.")

    @settings(max_examples=300, derandomize=True, database=None, deadline=None)
    @given(text=texts(rule))
    def laws(text: str) -> None:
        obeys_laws(rule, text)

    with pytest.raises((AssertionError, RuleError, ExceptionGroup)):
        laws()


def test_a_sound_rule_passes() -> None:
    def sound(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
        at = document.text.find("the the")
        if at >= 0 and document.text[at + 7 : at + 8] != " " and not document.protected:
            yield fix(at, at + 4, "", "said twice")

    rule = planted(sound, "To the the port")

    @settings(max_examples=100, derandomize=True, database=None, deadline=None)
    @given(text=st.sampled_from(["To the the, yes", "the", "", "the the"]))
    def laws(text: str) -> None:
        obeys_laws(rule, text)

    laws()
