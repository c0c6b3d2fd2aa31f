"""Grams: of each pattern a short stretch, which many patterns share.

"im jong" announces all spellings of all names that hold it; where it stands, the text around it is looked up among
them. Forty thousand grams stand for a hundred thousand patterns, and their automaton is built in a fifth of the time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from normalize.late import expression

_WORD = expression(r"[^\W_]+")
_LETTERS_BEFORE, _LETTERS_BEHIND = 3, 4
_SHORTEST, _LONGEST = 5, 8  # of a gram; of few lengths, so that they can be looked up at each place of a text
_CROWD = 3  # a gram that announces more patterns costs time wherever it stands
_FREQUENT = frozenset(
    "the of and to in a is it that for on with as was by at from be are this has had have his he or an not will its"
    " been".split()
)

# patterns that a gram announces, each with its number, by the gram's place in them and their length
Group = Sequence[tuple[int, int, Mapping[str, int]]]


def grams_of(patterns: Sequence[str]) -> dict[str, Group]:
    """The grams that announce patterns. The gram of a pattern of one word is its beginning."""
    candidates = [_stretches(pattern) for pattern in patterns]
    shared = Counter(gram for found in candidates for gram, *_ in found)

    def cost(place: tuple[str, int, bool]) -> tuple[bool, bool, int, tuple[str, int, bool]]:
        """Few grams make a small automaton, but rather more of them than a crowded one, or one that stands everywhere."""
        count = shared[place[0]]
        return place[2], count > _CROWD, abs(count - _CROWD), place

    groups: dict[str, dict[tuple[int, int], dict[str, int]]] = {}
    for number, (pattern, found) in enumerate(zip(patterns, candidates, strict=True)):
        gram, offset, _ = min(found, key=cost, default=(pattern[:_LONGEST], 0, False))
        groups.setdefault(gram, {}).setdefault((offset, len(pattern)), {})[pattern] = number
    return {gram: [(*shape, of) for shape, of in group.items()] for gram, group in groups.items()}


def _stretches(pattern: str) -> list[tuple[str, int, bool]]:
    """Stretches of a pattern across a border of two words, where ordinary text seldom agrees by chance; with their places
    and whether one of the words is frequent.
    """
    found = []
    for left, right in pairwise(_WORD.finditer(pattern)):
        start = max(left.start(), left.end() - _LETTERS_BEFORE)
        end = min(right.end(), right.start() + _LETTERS_BEHIND, start + _LONGEST)
        frequent = (left.group() in _FREQUENT) + (right.group() in _FREQUENT)
        if end - start >= _SHORTEST and frequent < 2:
            found.append((pattern[start:end], start, bool(frequent)))
    return found
