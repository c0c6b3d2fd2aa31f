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

from hypothesis import strategies as st

from normalize.proofs.laws import engine_obeys_laws, example_faults, obeys_laws, proposes_nothing
from normalize.rules import Rule

__all__ = ["engine_obeys_laws", "examples_hold", "obeys_laws", "proposes_nothing", "texts"]

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
    for fault in example_faults(rule, others):
        raise AssertionError(fault.said)


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
