"""The laws that every rule obeys, as checks of one rule and one text; `normalize.testing` grows the texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from normalize.config import Settings
from normalize.document import Document
from normalize.edits import joined, replay
from normalize.engine import UNSETTLED, Engine
from normalize.result import Result
from normalize.rules import Rule


@dataclass(frozen=True, slots=True)
class Fault:
    """An example that does not hold: the `number`th, from 1, of `kind`: `fixes`, `finds` or `keeps`.

    expected, got: texts; both are the example's own text where a finding is missing. said: the fault in a sentence.
    """

    kind: str
    number: int
    text: str
    expected: str
    got: str
    said: str


def example_faults(rule: Rule, others: Iterable[Rule] = ()) -> Iterator[Fault]:
    """The examples of a rule that do not hold: fixes and finds alone, keeps and outcomes also among `others`."""
    others = tuple(others)
    by_itself = alone(rule, *(r for r in others if r.check is rule.check and r.where == rule.where and r is not rule))
    for number, (before, after) in enumerate(rule.fixes, start=1):
        got = by_itself.clean(before).text
        if got != after:
            yield Fault("fixes", number, before, after, got, f"{rule.code} makes {got!r} of {before!r}, not {after!r}")
    for number, text in enumerate(rule.finds, start=1):
        if not any(finding.rule == rule.code for finding in by_itself.clean(text).findings):
            yield Fault("finds", number, text, text, text, f"{rule.code} finds nothing in {text!r}")
    every = _engine(Settings(), *{r.code: r for r in (*others, rule)}.values())
    for engine in (by_itself, every):
        for number, (text, reason) in enumerate(rule.keeps, start=1):
            yield from _changed(engine, "keeps", number, text, reason)
        for number, (_, after) in enumerate(rule.fixes, start=1):
            yield from _changed(engine, "fixes", number, after, "an example's outcome")


def obeys_laws(rule: Rule, text: str) -> Result:
    """Check a rule, alone, against every law on one text. Returns the result; raises AssertionError naming the law."""
    engine = alone(rule)
    _proposals_are_sound(engine, text)
    return engine_obeys_laws(engine, text)


def engine_obeys_laws(engine: Engine, text: str) -> Result:
    """Check a set of rules against the laws of results. Returns the result; raises AssertionError naming the law."""
    result = engine.clean(text)
    codes = ", ".join(engine.rules)
    assert result == engine.clean(text), f"{codes}: deterministic"
    assert not any(f.rule == UNSETTLED for f in result.findings), f"{codes}: settles"
    again = engine.clean(result.text)
    assert again.text == result.text, f"{codes}: a second run changes nothing"
    assert replay(text, result.changes) == result.text, f"{codes}: replaying the changes on the original gives the text"
    assert result.undo() == text, f"{codes}: undo gives the original"
    assert all(text[c.start : c.end] == c.before != c.after for c in result.changes), f"{codes}: changes tell the truth"
    ends = [0, *(c.end for c in result.changes)]
    assert all(c.start >= end for c, end in zip(result.changes, ends, strict=False)), f"{codes}: changes do not overlap"
    _protected_text_is_kept(text, result, codes)
    return result


def proposes_nothing(rule: Rule, text: str) -> None:
    """A rule leaves a text alone, for texts in languages that are not its own. Raises AssertionError."""
    result = alone(rule).clean(text)
    assert not result.changes, f"{rule.code} changes {text!r}: {result.changes}"


def alone(*rules: Rule) -> Engine:
    """An engine with these rules and no others, unsafe fixes included."""
    return _engine(Settings(unsafe=True), *rules)


@lru_cache(maxsize=256)
def _engine(settings: Settings, *rules: Rule) -> Engine:
    return Engine(rules, settings)


def _changed(engine: Engine, kind: str, number: int, text: str, reason: str) -> Iterator[Fault]:
    result = engine.clean(text)
    if result.text != text:
        made = [(c.rule, c.before, c.after) for c in result.changes]
        said = f"{text!r} must stay as it is ({reason}); changed by {made}"
        yield Fault(kind, number, text, text, result.text, said)


def _proposals_are_sound(engine: Engine, text: str) -> None:
    """The laws of what a check yields, before the engine selects."""
    document = Document(text, engine.settings)
    for finding in engine.proposals(document):
        assert 0 <= finding.start <= finding.end <= len(text), f"{finding.rule}: offsets lie in the text"
        edits = sorted(finding.edits)
        for edit in edits:
            assert 0 <= edit.start <= edit.end <= len(text), f"{finding.rule}: offsets lie in the text"
            assert text[edit.start : edit.end] != edit.text, f"{finding.rule}: no empty edit"
        assert not any(a.overlaps(b) for a, b in pairwise(edits)), f"{finding.rule}: the edits of a fix do not overlap"
        assert finding.message, f"{finding.rule}: every finding says why"


def _protected_text_is_kept(text: str, result: Result, codes: str) -> None:
    for start, end in Document(text).protected:
        for change in result.changes:
            if joined(change.start, change.end, start, end):
                whole = not change.after.strip() and change.start <= start and end <= change.end
                kept = text[start:end] in change.after
                assert whole or kept, f"{codes}: protected spans keep every character ({text[start:end]!r})"
