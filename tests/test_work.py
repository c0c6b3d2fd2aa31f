"""Guards that count work instead of time, so that a slow path cannot creep in unnoticed and no machine is too busy for them.

The budgets are what was measured, with half as much again. To change one: run this file with `-s` after the change,
read the counts that are printed, and write down a new budget with the reason in the commit.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from bench.texts import articles, of_length, paragraphs
from normalize import Normalizer, load_rules
from normalize.scan import Scanner

CLEAN = "\n\n".join(paragraphs())
DIRTY = articles(1)[4]  # the example that needs every phase, and two rounds

# Python function calls: of a clean article, of each further paragraph of it, and of an article with changes, per change
CALLS_CLEAN = 375
CALLS_A_PARAGRAPH = 27
CALLS_A_CHANGE = 265
# whole-text scans: each phase looks once in each round, and the last round only finds that nothing is left to do
SCANS_A_ROUND = 3
ROUNDS_OF_DIRTY = 3
# characters handed to regular expressions, for each character of the article
REGEX_PASSES_CLEAN = 2.0
REGEX_PASSES_DIRTY = 8.5
# modules that come into a bare interpreter with `import normalize`, and with the first text, the standard library's included
MODULES_OF_IMPORT = 10
MODULES_OF_FIRST_CLEAN = 170
# entries of the kept tables of names that one text of a few lines makes the rules read
ENTRIES_OF_A_TEXT = 60


UNWANTED = {
    "rich",
    "pyarrow",
    "multiprocessing",
    "importlib.metadata",
    "hypothesis",
    "argparse",
    "langdetect",
    "asyncio",
}


@pytest.fixture(scope="module")
def normalizer() -> Normalizer:
    made = Normalizer()
    for text in (of_length(30_000), CLEAN, DIRTY):  # what is made on first use is not counted, nor after some articles
        made.clean(text)
    return made


@contextmanager
def scans_counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The length of each text that the scanner looked through."""
    looked: list[int] = []
    hits = Scanner.hits

    def counting(self: Scanner, key: str, *rest: Any) -> Any:
        looked.append(len(key))
        return hits(self, key, *rest)

    monkeypatch.setattr(Scanner, "hits", counting)
    yield looked


def calls(normalizer: Normalizer, text: str) -> int:
    """How many Python functions are called to clean a text."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    normalizer.clean(text)
    sys.setprofile(profile)
    try:
        normalizer.clean(text)
    finally:
        sys.setprofile(None)
    return count


def test_a_clean_article_is_scanned_once_a_phase(normalizer: Normalizer, monkeypatch: pytest.MonkeyPatch) -> None:
    with scans_counted(monkeypatch) as looked:
        assert not normalizer.clean(CLEAN).changes
    print("scans of a clean article:", looked)
    assert len(looked) <= SCANS_A_ROUND
    assert sum(looked) <= SCANS_A_ROUND * len(CLEAN)


def test_a_dirty_article_is_scanned_once_a_phase_and_round(
    normalizer: Normalizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scans_counted(monkeypatch) as looked:
        assert len(normalizer.clean(DIRTY).changes) > 5
    print("scans of a dirty article:", looked)
    assert len(looked) <= SCANS_A_ROUND * ROUNDS_OF_DIRTY
    assert sum(looked) <= SCANS_A_ROUND * ROUNDS_OF_DIRTY * len(DIRTY)


def test_calls_of_a_clean_article(normalizer: Normalizer) -> None:
    count = calls(normalizer, CLEAN)
    print("calls of a clean article:", count)
    assert count <= CALLS_CLEAN


def test_calls_of_a_dirty_article(normalizer: Normalizer) -> None:
    count, changes = calls(normalizer, DIRTY), len(normalizer.clean(DIRTY).changes)
    print(f"calls of an article with {changes} changes:", count)
    assert count <= CALLS_CLEAN + CALLS_A_CHANGE * changes


def test_calls_grow_with_the_length_and_not_with_its_square(normalizer: Normalizer) -> None:
    short, long = of_length(20_000), of_length(80_000)
    few, many = calls(normalizer, short), calls(normalizer, long)
    print("calls of 20,000 and 80,000 characters:", few, many)
    assert many <= 5 * few


def test_calls_of_a_paragraph(normalizer: Normalizer) -> None:
    texts = [
        "\n\n".join(f"{p} It was day {n} of {len(CLEAN)}." for n in range(k) for p in paragraphs()) for k in (4, 8)
    ]
    few, many = (calls(normalizer, text) for text in texts)
    each = (many - few) / (texts[1].count("\n\n") - texts[0].count("\n\n"))
    print("calls of a further clean paragraph:", each)
    assert each <= CALLS_A_PARAGRAPH


# Runs in a fresh interpreter, because patterns are compiled when their modules are imported. Every pattern that our
# modules compile notes how many characters it was given to look through: up to the end of what it found, or all of them.
_COUNTING = """
import json, re, sys
import regex

class Counted:
    looked = 0
    def __init__(self, pattern): self.pattern_ = pattern
    def __getattr__(self, name): return getattr(self.pattern_, name)
    def _one(self, name, text, pos=0, endpos=None):
        stop = len(text) if endpos is None else min(endpos, len(text))
        found = getattr(self.pattern_, name)(text, pos, stop)
        Counted.looked += max(0, (found.end() if found else stop if name == "search" else pos) - pos)
        return found
    def search(self, *rest): return self._one("search", *rest)
    def match(self, *rest): return self._one("match", *rest)
    def fullmatch(self, *rest): return self._one("fullmatch", *rest)
    def _all(self, name, text, pos=0, endpos=None):
        stop = len(text) if endpos is None else min(endpos, len(text))
        Counted.looked += max(0, stop - pos)
        return getattr(self.pattern_, name)(text, pos, stop)
    def finditer(self, *rest): return self._all("finditer", *rest)
    def findall(self, *rest): return self._all("findall", *rest)
    def split(self, text, *rest): Counted.looked += len(text); return self.pattern_.split(text, *rest)
    def sub(self, put, text, *rest): Counted.looked += len(text); return self.pattern_.sub(put, text, *rest)
    def subn(self, put, text, *rest): Counted.looked += len(text); return self.pattern_.subn(put, text, *rest)

def counting(compile):
    def compiled(pattern, *rest, **more):
        made = compile(pattern, *rest, **more)
        by = sys._getframe(1).f_globals.get("__name__", "")
        return Counted(made) if by.startswith("normalize") and by != "normalize.pattern_code" else made
    return compiled

for name in ("search", "match", "fullmatch", "finditer", "findall", "sub"):
    def at_once(pattern, *rest, name=name, flags=0):
        by = sys._getframe(1).f_globals.get("__name__", "")
        made = made_by_re(pattern, flags)
        return getattr(Counted(made) if by.startswith("normalize") else made, name)(*rest)
    setattr(re, name, at_once)
made_by_re = re.compile
re.compile, regex.compile = counting(re.compile), counting(regex.compile)
from normalize import pattern_code
pattern_code.compiled = counting(pattern_code.compiled)
from normalize import Normalizer
clean = Normalizer().clean
passes = []
for text in json.load(sys.stdin):
    clean(text)
    Counted.looked = 0
    clean(text)
    passes.append(Counted.looked / len(text))
print(json.dumps(passes))
"""


def regex_passes(*texts: str) -> list[float]:
    """Characters given to regular expressions, for each character of each text."""
    command = [sys.executable, "-c", _COUNTING]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    return [float(passes) for passes in json.loads(done.stdout)]


def test_regular_expressions_look_through_little_of_an_article() -> None:
    clean, dirty = regex_passes(CLEAN, DIRTY)
    print("characters given to regular expressions, for each of the article:", clean, dirty)
    assert 0 < clean <= REGEX_PASSES_CLEAN
    assert clean < dirty <= REGEX_PASSES_DIRTY


def test_regular_expressions_look_through_a_long_line_as_often_as_through_a_short_one() -> None:
    short, long = regex_passes(of_length(10_000, one_line=True), of_length(40_000, one_line=True))
    print("the same for a line of 10,000 and of 40,000 characters:", short, long)
    assert long <= 1.5 * short


def test_no_rule_looks_through_a_long_text_for_each_of_its_places() -> None:
    few, many = 10, 40
    grown = [(rule, [_often(rule.fixes[0][0], count) for count in (few, many)]) for rule in load_rules() if rule.fixes]
    passes = iter(regex_passes(*(text for _, texts in grown for text in texts)))
    worst = {rule.code: (next(passes), next(passes)) for rule, _ in grown}
    assert {code: counts for code, counts in worst.items() if counts[1] > 1.5 * counts[0] + 1} == {}


def _often(example: str, count: int) -> str:
    """A text with what a rule fixes at many places, no two of them in like paragraphs."""
    return "\n\n".join(f"{example} On day {at} of {at * 7} the bridge was open." for at in range(count))


@pytest.mark.parametrize(
    ("use", "budget"),
    [("", MODULES_OF_IMPORT), ("normalize.clean('The port was shut on Monday.')", MODULES_OF_FIRST_CLEAN)],
    ids=["import", "first clean"],
)
def test_few_modules_are_imported(use: str, budget: int) -> None:
    code = f"import sys; before = set(sys.modules); import normalize; {use}\nprint(*sorted(set(sys.modules) - before))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    print("modules:", len(found), Counter(name.partition(".")[0] for name in found).most_common(12))
    assert len(found) <= budget
    assert not UNWANTED & set(found)


def test_a_text_reads_few_entries_of_the_tables_of_names() -> None:
    """Not all who were ever president for one "President Niinistö", nor all agencies for one "news agency"."""
    counting = """
import collections, normalize.kept
read = collections.Counter()
make = normalize.kept.Numbered.__getitem__
def counted(self, at):
    read[id(self), str(at)] += 1
    return make(self, at)
normalize.kept.Numbered.__getitem__ = counted
import normalize
normalize.clean("President Sauli said that the Labour Group (ILO) and the news agency Belgrano told Finnish Prime Minister Sanna all.")
print(len(read))
"""
    result = subprocess.run([sys.executable, "-c", counting], check=True, capture_output=True, text=True)
    print(result.stdout)
    assert 0 < int(result.stdout) < ENTRIES_OF_A_TEXT
