"""The laws that every rule obeys, and texts to test them on. Needs Hypothesis (`pip install newsnorm[testing]`).

A pack's whole test file:

    import pytest
    from hypothesis import given, strategies as st
    from normalize import load_rules
    from normalize.testing import examples_hold, obeys_laws, texts

    RULES = [rule for rule in load_rules(["acme"]) if rule.code.startswith("ACM")]

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
    @given(data=st.data())
    def test_laws(rule, data):
        obeys_laws(rule, data.draw(texts(rule)))

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
    def test_examples(rule):
        examples_hold(rule)

Random Unicode alone hardly ever makes a rule fire, so texts grow from the rule's own examples: look-alike characters,
stutters and awkward characters are put into them, and noise and protected text between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from hypothesis import strategies as st

from normalize.config import Settings
from normalize.document import Document
from normalize.edits import joined, replay
from normalize.engine import UNSETTLED, Engine, Result
from normalize.rules import Rule

PEERS = {
    " ": "\u00a0\u202f\u3000\t\n",
    "'": "\u2019\u02bc\u2032",
    '"': "\u201c\u201d\u00ab",
    "-": "\u2010\u2011\u2013\u2212\u00ad",
    ".": "\u2026\u3002\uff0e",
    "\n": "\r\n",
    **dict.fromkeys("0123456789", "\u00b2\u0663\uff15\u2468"),
}
AWKWARD = "\u00df\u0130\u0149\ufb01\u0301\u200b\u200d\u200f\ufeff\x00\r\ud83d\u2028"
PROTECTED = (
    "https://a.example/the the?x=1,2",
    "x@y.example",
    "`the the , corona virus`",
    "#KimJongUn",
    "@Xi_Jinping",
    "a/b.txt",
)
# `a/b.txt` stands for a file name, `#…` and `@…` for social media
_NOISE = st.text(AWKWARD + "aZ \u4e2d\u0431", max_size=6)
_JOINTS = st.sampled_from([" ", "", "\n", "\n\n", ", ", ". "])


def texts(rule: Rule) -> st.SearchStrategy[str]:
    """Texts seeded with what a rule is about, among noise and protected text."""
    seeds = st.sampled_from([text for pair in rule.fixes for text in pair] + [*rule.finds, *(t for t, _ in rule.keeps)])
    mutated = st.one_of(seeds, seeds.flatmap(_with_peer), seeds.flatmap(_with_stutter), seeds.flatmap(_with_awkward))
    pieces = st.one_of(mutated, mutated.flatmap(_with_peer), seeds, _NOISE, st.sampled_from(PROTECTED))
    return st.lists(st.tuples(pieces, _JOINTS), max_size=4).map(lambda pairs: "".join(a + b for a, b in pairs))


def examples_hold(rule: Rule, others: Iterable[Rule] = ()) -> None:
    """A rule fixes what it says, alone, and keeps what it says, alone and among `others`. Raises AssertionError."""
    alone = _alone(rule, *(r for r in others if r.check is rule.check and r.where == rule.where and r is not rule))
    for before, after in rule.fixes:
        result = alone.clean(before)
        assert result.text == after, f"{rule.code} makes {result.text!r} of {before!r}, not {after!r}"
    for text in rule.finds:
        assert any(f.rule == rule.code for f in alone.clean(text).findings), f"{rule.code} finds nothing in {text!r}"
    every = _engine(Settings(), *{r.code: r for r in (*others, rule)}.values())
    for text, reason in (*rule.keeps, *((after, "an example's outcome") for _, after in rule.fixes)):
        for engine in (alone, every):
            result = engine.clean(text)
            made = [(c.rule, c.before, c.after) for c in result.changes]
            assert result.text == text, f"{text!r} must stay as it is ({reason}); changed by {made}"


def obeys_laws(rule: Rule, text: str) -> Result:
    """Check a rule, alone, against every law on one text. Returns the result; raises AssertionError naming the law."""
    engine = _alone(rule)
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
    result = _alone(rule).clean(text)
    assert not result.changes, f"{rule.code} changes {text!r}: {result.changes}"


def _alone(*rules: Rule) -> Engine:
    return _engine(Settings(unsafe=True), *rules)


@lru_cache(maxsize=256)
def _engine(settings: Settings, *rules: Rule) -> Engine:
    return Engine(rules, settings)


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


def _with_peer(text: str) -> st.SearchStrategy[str]:
    """A look-alike in the place of one character."""
    spots = [(i, peer) for i, c in enumerate(text) for peer in PEERS.get(c, c.swapcase())]
    return st.sampled_from(spots or [(0, "")]).map(lambda s: text[: s[0]] + s[1] + text[s[0] + 1 :])


def _with_awkward(text: str) -> st.SearchStrategy[str]:
    """An awkward character somewhere."""
    return st.tuples(st.integers(0, len(text)), st.sampled_from(AWKWARD)).map(
        lambda s: text[: s[0]] + s[1] + text[s[0] :]
    )


def _with_stutter(text: str) -> st.SearchStrategy[str]:
    """One character, or one word, said again."""
    words = text.split(" ")
    letters = [text[:i] + c + text[i:] for i, c in enumerate(text)]
    return st.sampled_from(letters + [" ".join([*words[:i], w, *words[i:]]) for i, w in enumerate(words)])
