"""What a line must be for a pattern to fit all of it, known without compiling the pattern.

Compiling a long regular expression takes milliseconds, and most lines in which a cue stands are paragraphs that only use
its words. How many letters and digits a match can hold, and with which of them it can begin, follows from the pattern's
syntax; it is found when a table is compiled and kept with the shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any, NamedTuple

WIDEST = 10_000
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_OTHER = "*"  # stands for each letter and digit that is not ASCII
_ALL = _PLAIN | {_OTHER}
_LONGEST_RANGE = 2_000
_NOT_ALPHANUMERIC = ("CATEGORY_SPACE", "CATEGORY_NOT_WORD")


class Bounds(NamedTuple):
    """Of all matches of a pattern: the most letters and digits, and those that can be the first; "" where any can."""

    most: int
    first: str


class _Part(NamedTuple):
    most: int
    first: frozenset[str]
    may_hold_none: bool


_ANYTHING = _Part(WIDEST, _ALL, True)


def measure(key: str) -> tuple[int, str]:
    """The letters and digits of a folded line: how many they are, and the first one as `Bounds` has it."""
    letters = [character for character in key if character.isalnum()]
    first = letters[0] if letters else ""
    return len(letters), first if first.isascii() else _OTHER


def bounds(pattern: str) -> Bounds:
    """The bounds of a pattern for folded lines; the widest where its syntax is not the standard library's.

    >>> bounds(r"\\W*(?:read|see) also\\W*"), bounds(r"\\W*\\d{1,3} views?")
    (Bounds(most=8, first='rs'), Bounds(most=8, first='*0123456789'))
    """
    try:
        whole = _row(import_module("re._parser").parse(pattern))
    except re.error:  # \p{Lu} and the like
        return Bounds(WIDEST, "")
    return Bounds(whole.most, "" if whole.may_hold_none or whole.first == _ALL else "".join(sorted(whole.first)))


def _row(tree: Iterable[Any]) -> _Part:
    """Parts one after the other: those count for the beginning before which everything may be left out."""
    most, first, may_hold_none = 0, frozenset[str](), True
    for operation, argument in tree:
        part = _part(str(operation), argument)
        most = min(most + part.most, WIDEST)
        if may_hold_none:
            first |= part.first
            may_hold_none = part.may_hold_none
    return _Part(most, first, may_hold_none)


def _part(name: str, argument: Any) -> _Part:
    if name in ("ASSERT", "ASSERT_NOT", "AT"):  # the width of these is nothing
        return _Part(0, frozenset(), True)
    if name in ("ANY", "NOT_LITERAL"):
        return _Part(1, _ALL, True)
    if name in ("LITERAL", "IN"):
        return _one_of([(name, argument)] if name == "LITERAL" else argument)
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _row(argument[-1] if name == "SUBPATTERN" else argument)
    if name == "BRANCH":
        parts = [_row(branch) for branch in argument[1]]
        firsts = frozenset[str]().union(*(part.first for part in parts))
        return _Part(max(part.most for part in parts), firsts, any(part.may_hold_none for part in parts))
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, largest, body = argument
        part = _row(body)
        return _Part(min(part.most * int(largest), WIDEST), part.first, part.may_hold_none or least == 0)
    return _ANYTHING


def _one_of(members: Iterable[Any]) -> _Part:
    """One character out of some."""
    first: frozenset[str] = frozenset()
    may_hold_none = False
    for name, value in ((str(name), value) for name, value in members):
        if name in ("LITERAL", "RANGE"):
            low, high = value if name == "RANGE" else (value, value)
            if high - low > _LONGEST_RANGE:
                return _Part(1, _ALL, True)
            characters = [chr(code).lower() for code in range(low, high + 1)]
            first |= {c if c.isascii() else _OTHER for c in characters if c.isalnum()}
            may_hold_none = may_hold_none or not all(map(str.isalnum, characters))
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            first |= frozenset("0123456789") | {_OTHER}
        elif name == "CATEGORY" and str(value) in _NOT_ALPHANUMERIC:
            may_hold_none = True
        else:
            return _Part(1, _ALL, True)
    return _Part(int(bool(first)), first, may_hold_none)
