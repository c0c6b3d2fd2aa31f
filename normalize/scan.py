"""All literal triggers of all rules in one look at the text.

Running a thousand regular expressions one by one costs 26 to 96 ms an article; one Aho-Corasick pass stays flat, however
many rules there are. A hundred thousand literals would make a big automaton, slow to build and too big for a
processor's cache. So the automaton looks for a short stretch of each literal, its gram: "im jong" announces all
spellings of all names that hold it, and where a gram stands, the text around it is looked up among its literals.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

_WORD = re.compile(r"[^\W_]+")
_BY_END = itemgetter(1, 0)
# a gram of several words reaches over the border between two of them, where ordinary text seldom agrees by chance
_LETTERS_BEFORE, _LETTERS_BEHIND = 3, 4
_SHORTEST = 5
# short words stand inside many others and are looked for together with what may stand beside them
_BEFORE, _BEHIND = " (\n/-\"'", " ),.;:'-\n\"?!"
_FREQUENT = frozenset(
    "the of and to in a is it that for on with as was by at from be are this has had have his he or an not will its been".split()
)
_CROWD = 30
_DENSE_LIMIT = 1_000  # the fastest automaton needs some 4 KB a pattern, and its time to be built

# where a gram stands in its literals, how long they are, and the numbers of the tables that hold each of them
Group = Sequence[tuple[int, int, Mapping[str, Sequence[int]]]]
Span = tuple[int, int]
_Shape = tuple[int, int, Mapping[str, tuple["Triggers", ...]]]


class Hit(NamedTuple):
    """A trigger found in a text: `payload` is what the rule gave with it."""

    start: int
    end: int
    payload: Any


class Triggers(NamedTuple):
    """Folded literals of the check `number`, each with a payload; of whole words, or wherever the characters stand."""

    number: int
    table: Mapping[str, Any]
    whole_words: bool = False


class Source(NamedTuple):
    """Where the payloads of a table are: in the triggers of a rule, which is loaded when one of them was found."""

    number: int
    rule: Any
    whole_words: bool

    @property
    def table(self) -> Mapping[str, Any]:
        """Folded literals with their payloads."""
        found: Mapping[str, Any] = self.rule.triggers
        return found


class Index(NamedTuple):
    """Literals by the grams that announce them. Plain values, to be kept between runs."""

    grams: Sequence[str]
    groups: Sequence[Group]


def index_of(tables: Sequence[Triggers]) -> Index:
    """The index of all literals in tables; they are known in it by their numbers in the sequence."""
    owners: dict[str, list[int]] = {}
    whole: set[str] = set()
    for number, triggers in enumerate(tables):
        for literal in triggers.table:
            owners.setdefault(literal, []).append(number)
            if triggers.whole_words:
                whole.add(literal)
    shapes: dict[str, dict[tuple[int, int], dict[str, list[int]]]] = {}
    for literal, places in _grams(owners, whole).items():
        for gram, offset in places:
            shapes.setdefault(gram, {}).setdefault((offset, len(literal)), {})[literal] = owners[literal]
    groups = [[(offset, length, of) for (offset, length), of in group.items()] for group in shapes.values()]
    return Index(list(shapes), groups)


class Scanner:
    """Finds the triggers of numbered checks in folded text. A table that is None is not looked at."""

    def __init__(self, index: Index, tables: Sequence[Triggers | Source | None]) -> None:
        self._groups = index.groups
        self._tables = tables
        self._announced: dict[int, list[_Shape]] = {}
        dense = len(index.grams) <= _DENSE_LIMIT
        self._automaton = AhoCorasick(
            index.grams or ["\0"],
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.DFA if dense else None,
        )

    def hits(self, key: str) -> dict[int, list[Hit]]:
        """The hits of each check in a folded text, in order of their ends."""
        found: dict[int, list[Hit]] = {}
        if not self._groups:
            return found
        announced, new = self._announced, tuple.__new__
        framed = f"\n{key}\n"  # the borders of the text are borders of words
        last = len(key) + 1
        for gram, at, _ in self._automaton.find_matches_as_indexes(framed, overlapping=True):
            for offset, length, literals in announced.get(gram) or self._announce(gram):
                start = at - offset
                end = start + length
                literal = framed[start:end]
                if literal not in literals or not 0 < start < end <= last:
                    continue
                inside = (framed[end].isalnum() and literal[-1].isalnum()) or (
                    framed[start - 1].isalnum() and literal[0].isalnum()
                )
                for number, table, whole_words in literals[literal]:
                    if not inside or not whole_words:
                        # half the time of Hit(…), and this is the hottest line of all
                        hit = new(Hit, (start - 1, end - 1, table[literal]))
                        if number in found:
                            found[number].append(hit)
                        else:
                            found[number] = [hit]
        for hits in found.values():
            hits.sort(key=_BY_END)
        return found

    def _announce(self, gram: int) -> list[_Shape]:
        """What a gram announces, looked up when it is first seen: a text meets few of them."""
        shapes: list[_Shape] = []
        for offset, length, literals in self._groups[gram]:
            owners = {literal: tuple(self._owners(numbers)) for literal, numbers in literals.items()}
            shapes.append((offset, length, {literal: of for literal, of in owners.items() if of}))
        self._announced[gram] = shapes
        return shapes

    def _owners(self, numbers: Iterable[int]) -> Iterator[Triggers]:
        for number in numbers:
            source = self._tables[number]
            if source is not None:
                yield Triggers(source.number, source.table, source.whole_words)

    def hits_in(self, key: str, spans: Sequence[Span]) -> dict[int, list[Hit]]:
        """The same for stretches of a folded text, in one pass over all of them."""
        joined = "\n".join([key[start:end] for start, end in spans])
        found: dict[int, list[Hit]] = {}
        # nearly every hit stands in the span that the one before stood in
        for number, hits in self.hits(joined).items():
            following = iter(spans)
            shift = limit = -1
            moved = found[number] = []
            for start, end, payload in hits:
                while start > limit:
                    low, high = next(following)
                    shift, limit = low - limit - 1, limit + 1 + high - low
                moved.append(Hit(start + shift, end + shift, payload))
        return found


def _grams(literals: Iterable[str], whole: set[str]) -> dict[str, list[tuple[str, int]]]:
    """The grams that announce each literal, with their places in it."""
    candidates = {literal: _stretches(literal) for literal in literals}
    shared = Counter(gram for found in candidates.values() for gram, _ in found)
    chosen = {}
    for literal, found in candidates.items():
        if found:
            chosen[literal] = [min(found, key=lambda place: _cost(shared[place[0]], place))]
        elif literal in whole and len(literal) <= 3:
            chosen[literal] = _with_borders(literal)
        else:
            chosen[literal] = [(literal, 0)]
    return chosen


def _cost(literals: int, place: tuple[str, int]) -> tuple[object, ...]:
    """Few grams make a small automaton, but one that announces very many literals costs time wherever it stands."""
    return literals > _CROWD, literals if literals > _CROWD else -literals, place


def _stretches(literal: str) -> list[tuple[str, int]]:
    words = list(_WORD.finditer(literal))
    found = []
    for left, right in pairwise(words):
        if left.group() in _FREQUENT and right.group() in _FREQUENT:
            continue
        start = max(left.start(), left.end() - _LETTERS_BEFORE)
        end = min(right.end(), right.start() + _LETTERS_BEHIND)
        if end - start >= _SHORTEST:
            found.append((literal[start:end], start))
    return found


def _with_borders(literal: str) -> list[tuple[str, int]]:
    if len(literal) == 3:
        return [(before + literal, -1) for before in _BEFORE]
    return [(before + literal + behind, -1) for before in _BEFORE for behind in _BEHIND]
