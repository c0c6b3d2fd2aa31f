"""Texts for long runs: what rules are about, and whole pages with damage, as no example would have it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from normalize import load_rules
from normalize.testing import AWKWARD, PEERS, texts

ROOT = Path(__file__).parents[2]
_BREAKS = ("\n", "\r\n", "\r", "\n\n", "\n \n", "\u2028", "\x0b", "\x85")


def soups() -> st.SearchStrategy[str]:
    """Seeds of several rules side by side."""
    parts = st.lists(st.sampled_from(load_rules()).flatmap(texts), min_size=1, max_size=6)
    return st.tuples(parts, st.sampled_from(_BREAKS)).map(lambda drawn: drawn[1].join(drawn[0]))


@st.composite
def damaged_pages(draw: st.DrawFn) -> str:
    """An example or a written page after a few accidents."""
    text = draw(st.sampled_from(whole_pages()))
    for _ in range(draw(st.integers(0, 6))):
        text = draw(st.sampled_from(_ACCIDENTS))(draw, text)
    return text


@cache
def whole_pages() -> tuple[str, ...]:
    """The examples and the texts of the written cases."""
    found = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "examples").glob("*.txt"))]
    for file in sorted((ROOT / "tests" / "cases").glob("*.toml")):
        cases = tomllib.loads(file.read_text(encoding="utf-8"))
        found += [case["text"] for kind in ("fix", "keep", "known") for case in cases.get(kind, ())]
    return tuple(found)


def _cut(draw: st.DrawFn, text: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + text[end:]


def _say_again(draw: st.DrawFn, text: str) -> str:
    start, end = _span(draw, text)
    return text[:end] + draw(st.sampled_from(["", " ", "\n", "\n\n"])) + text[start:end] + text[end:]


def _splice(draw: st.DrawFn, text: str) -> str:
    other = draw(st.sampled_from(whole_pages()))
    start, end = _span(draw, other)
    at = draw(st.integers(0, len(text)))
    return text[:at] + other[start:end] + text[at:]


def _put_in(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.text(AWKWARD + " \n\"'“”’-.", min_size=1, max_size=3)) + text[at:]


def _exchange(draw: st.DrawFn, text: str) -> str:
    plain = draw(st.sampled_from(sorted(set(PEERS) & set(text)) or ["\n"]))
    return text.replace(plain, draw(st.sampled_from(PEERS.get(plain, plain))), draw(st.sampled_from([1, -1])))


def _shuffle_lines(draw: st.DrawFn, text: str) -> str:
    return draw(st.sampled_from(_BREAKS)).join(draw(st.permutations(text.split("\n")[:12])))


def _in_capitals(draw: st.DrawFn, text: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + text[start:end].upper() + text[end:]


_ACCIDENTS = (_cut, _say_again, _splice, _put_in, _exchange, _shuffle_lines, _in_capitals)


def _span(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, min(len(text), start + draw(st.sampled_from([1, 2, 5, 20, 80, 400])))
