"""All literal triggers of all rules in one pass over the text (Aho-Corasick).

Running a thousand regular expressions one by one costs 26 to 96 ms an article; one pass for all triggers with local
checks behind it stays flat at a fraction of a millisecond, however many rules there are.

An automaton of a hundred thousand patterns takes longer to build than fifty articles to read, and 50 MB in each process. So
of many patterns only grams are looked for (`normalize.grams`), which gives the same matches: in the first article place by
place, then by an automaton that is a third as large and hardly slower.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from normalize.grams import Group, grams_of

FIRST = 0x100  # kinds of owners are characters from here on, which JSON has as they are
# short words stand inside many others and are looked for together with what may stand beside them
_SHORT = 3
_BEFORE, _BEHIND = " (\n/-\"'", " ),.;:'-\n\"?!"
_LEFT, _RIGHT = 1, 2
_DENSE_LIMIT = 1_000  # the fastest automaton needs some 4 KB a pattern, and its time to be built
_SMALL = 10_000  # an automaton of fewer patterns is built at once
_FEW_CHARACTERS = 20_000  # after these the automaton of grams has soon earned the time it takes to build
_BY_END = itemgetter(1, 0)
_BY_MATCH_END = itemgetter(2)

Span = tuple[int, int]
_Owner = tuple[int, Any, int]  # number of the check, payload, the sides on which no letter may go on
_Found = tuple[int, int, tuple[_Owner, ...]]  # characters of the pattern before and behind the literal, its owners


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
    """What is looked for, and in which tables each pattern stands. Plain values, to be kept between runs.

    The pattern at `i` stands for the literal `patterns[i][before : len - behind]` of the tables `of`, where
    `before, behind, *of = owners[ord(which[i]) - FIRST]`: a few hundred kinds of owners for a hundred thousand patterns.
    Where there are `grams`, of these `lengths`, the patterns stand in their `groups`, and `patterns` is empty.
    """

    patterns: Sequence[str]
    which: str
    owners: Sequence[Sequence[int]]
    lengths: Sequence[int] = ()
    grams: Sequence[str] = ()
    groups: Mapping[str, Group] = {}


def index_of(tables: Sequence[Triggers]) -> Index:
    """The index of all literals in tables; the tables are known in it by their numbers in the sequence."""
    literals: dict[str, list[int]] = {}
    for number, triggers in enumerate(tables):
        for literal in triggers.table:
            literals.setdefault(literal, []).append(number)
    patterns: list[str] = []
    which: list[str] = []
    kinds: dict[tuple[int, ...], int] = {}
    for literal, of in literals.items():
        short = len(literal) <= _SHORT and literal.isalnum()
        whole = [number for number in of if tables[number].whole_words] if short else []
        loose = [number for number in of if number not in whole]
        for pattern, before, behind in _with_borders(literal) if whole else ():
            patterns.append(pattern)
            which.append(chr(kinds.setdefault((before, behind, *whole), FIRST + len(kinds))))
        if loose:
            patterns.append(literal)
            which.append(chr(kinds.setdefault((0, 0, *loose), FIRST + len(kinds))))
    grams = grams_of(patterns) if len(patterns) > _SMALL else {}
    lengths = sorted(set(map(len, grams)))
    return Index([] if grams else patterns, "".join(which), [list(kind) for kind in kinds], lengths, list(grams), grams)


class Scanner:
    """Finds the triggers of numbered checks in folded text. A table that is None is not looked at."""

    def __init__(self, index: Index, tables: Sequence[Triggers | Source | None]) -> None:
        self._index = index
        self._tables = tables
        self._found: dict[int, _Found] = {}
        self._automaton = None if index.grams else _automaton(index.patterns)
        self._groups: dict[int | str, Group] = {}  # by the gram or its number in the index
        self._grams = frozenset(index.grams)
        self._characters = 0

    def hits(self, key: str) -> dict[int, list[Hit]]:
        """The hits of each check in a folded text, in order of their ends."""
        return self._hits(key, [(0, len(key))])

    def hits_in(self, key: str, spans: Sequence[Span]) -> dict[int, list[Hit]]:
        """The same for stretches of a folded text, in one pass over all of them."""
        return self._hits("\n".join([key[start:end] for start, end in spans]), spans)

    def _hits(self, key: str, spans: Sequence[Span]) -> dict[int, list[Hit]]:
        """The hits in what stands at `spans` of a text, joined by line breaks."""
        hits: dict[int, list[Hit]] = {}
        if not self._index.which:
            return hits
        found, new, get = self._found, tuple.__new__, hits.get
        framed = f"\n{key}\n"  # the borders of the text are borders of words
        last = len(key)
        following = iter(spans)
        shift = limit = -1  # from a place in the joined text to one in the whole, up to the end of a span
        matches = self._matches(framed)
        if len(spans) > 1:  # those of an automaton are in order already
            matches = sorted(matches, key=_BY_MATCH_END)
        for pattern, start, end in matches:
            before, behind, owners = found.get(pattern) or self._read(pattern, framed[start:end])
            start += before - 1
            end -= behind + 1
            if start < 0 or end > last:
                continue
            while start > limit:
                low, high = next(following)
                shift, limit = low - limit - 1, limit + 1 + high - low
            for number, payload, sides in owners:
                if sides and (
                    (sides & _LEFT and framed[start].isalnum()) or (sides & _RIGHT and framed[end + 1].isalnum())
                ):
                    continue
                hit = new(Hit, (start + shift, end + shift, payload))  # half the time of Hit(…), on the hottest line
                known = get(number)
                if known is None:
                    hits[number] = [hit]
                else:
                    known.append(hit)
        for group in hits.values():
            if len(group) > 1:
                group.sort(key=_BY_END)
        return hits

    def _matches(self, framed: str) -> Sequence[tuple[int, int, int]]:
        """The number, start and end of each pattern in a text."""
        if not self._index.grams and self._automaton is not None:
            return self._automaton.find_matches_as_indexes(framed, overlapping=True)
        matches, groups = [], self._groups
        for gram, at, _ in self._gram_places(framed):
            group = groups.get(gram)
            if group is None:
                named = gram if isinstance(gram, str) else self._index.grams[gram]
                group = groups[gram] = self._index.groups[named]
            for offset, length, patterns in group:
                start = at - offset
                pattern = patterns.get(framed[start : start + length])
                if pattern is not None:
                    matches.append((pattern, start, start + length))
        return matches

    def _gram_places(self, framed: str) -> Sequence[tuple[int | str, int, int]]:
        """Each gram in a text, or its number, with its start and end."""
        grams = self._grams  # before the automaton, since another thread may put that in their place
        if self._automaton is None:
            self._characters += len(framed)
            if self._characters > _FEW_CHARACTERS:
                self._automaton = _automaton(self._index.grams)
                self._grams = frozenset()
        if self._automaton is not None:
            return self._automaton.find_matches_as_indexes(framed, overlapping=True)
        return [
            (gram, start, start + length)
            for length in self._index.lengths
            for start in range(len(framed) - length + 1)
            if (gram := framed[start : start + length]) in grams
        ]

    def _read(self, pattern: int, text: str) -> _Found:
        """The owners of a pattern with their payloads, read when it is first found: a text meets few of them."""
        before, behind, *numbers = self._index.owners[ord(self._index.which[pattern]) - FIRST]
        literal = text[before : len(text) - behind]
        found = before, behind, tuple(self._owners(literal, numbers))
        self._found[pattern] = found
        return found

    def _owners(self, literal: str, numbers: Sequence[int]) -> Iterator[_Owner]:
        sides = _LEFT * literal[0].isalnum() | _RIGHT * literal[-1].isalnum()
        for number in numbers:
            source = self._tables[number]
            if source is not None:
                yield source.number, source.table[literal], sides if source.whole_words else 0


def _automaton(patterns: Sequence[str]) -> AhoCorasick:
    dense = Implementation.DFA if len(patterns) <= _DENSE_LIMIT else None
    return AhoCorasick(patterns or ["\0"], matchkind=MatchKind.Standard, store_patterns=False, implementation=dense)


def _with_borders(literal: str) -> list[tuple[str, int, int]]:
    if len(literal) == _SHORT:
        return [(before + literal, 1, 0) for before in _BEFORE]
    return [(before + literal + behind, 1, 1) for before in _BEFORE for behind in _BEHIND]
