"""Limits for rule files that a user names: how large, how long a pattern, and no pattern whose time explodes.

A pattern such as `(\\w+ ?)+!` tries every way to divide a line into words before it gives up: twice the time for each
character more. Such patterns are known by their shape: a repetition inside a repetition with nothing between two
rounds that the inner one could not have taken itself.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from normalize.rules import RuleError

MAX_FILE = 4_000_000  # bytes
MAX_PATTERN = 4_000  # characters

_MANY = 16  # a repetition of at most this many rounds is no danger by itself
_ALPHABET = frozenset(map(ord, string.printable + "éßя中"))


def refuse_large_file(where: str, size: int) -> None:
    """Raise RuleError for a rule file that is too large to be one."""
    if size > MAX_FILE:
        raise RuleError(
            f"{where}: {size:,} bytes, more than {MAX_FILE:,}; split the file, or make it an installed pack"
        )


def pattern_problem(pattern: str) -> str:
    """Why a user's pattern is refused; "" for a sound one. A syntax error is left to the one who compiles it."""
    if len(pattern) > MAX_PATTERN:
        return f"a pattern of {len(pattern):,} characters, more than {MAX_PATTERN:,}; use several"
    try:
        tree = _parsed(pattern)
    except (re.error, RecursionError, OverflowError):
        return ""
    inner = next(_explosions(tree), None)
    if inner is None:
        return ""
    return (
        f"the pattern {pattern!r} repeats a repetition with nothing between its rounds, which takes twice the time for "
        "each character more; drop one of the two, or begin each round with a character that the inner one cannot take"
    )


def _explosions(tree: Iterable[Any]) -> Iterator[Any]:
    """The repetitions in a parsed pattern whose rounds cannot be told from those of one inside them."""
    for operation, argument in tree:
        if operation in _repeats():
            _, most, body = argument
            if most > _MANY and _is_ambiguous(list(body)):
                yield argument
        for part in _parts(operation, argument):
            yield from _explosions(part)


def _is_ambiguous(body: list[Any]) -> bool:
    """Whether a round may end with a repetition and the next begin with what that one takes too."""
    for at, (operation, argument) in enumerate(body):
        if operation in _repeats() and argument[1] > _MANY:
            taken = _characters(argument[2])
            others = [*body[at + 1 :], *body[:at]]  # what comes until this repetition begins again
            if not _holds_other(others, taken):
                return True
        elif any(_is_ambiguous(list(part)) for part in _parts(operation, argument)) and len(body) == 1:
            return True
    return False


def _characters(tree: Iterable[Any]) -> frozenset[int]:
    """The characters that a match may hold, of an alphabet of examples."""
    found: set[int] = set()
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            found.add(argument)
        elif name == "NOT_LITERAL":
            found |= _ALPHABET - {argument}
        elif name == "ANY":
            found |= _ALPHABET
        elif name == "IN":
            found |= characters_of_class(argument)
        else:
            for part in _parts(operation, argument):
                found |= _characters(part)
    return frozenset(found)


def characters_of_class(items: list[Any]) -> frozenset[int]:
    """The characters of a parsed class such as `[a-z]`, of an alphabet of examples."""
    found: set[int] = set()
    negated = False
    for operation, argument in items:
        name = str(operation)
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            found.add(argument)
        elif name == "RANGE":
            found |= {code for code in _ALPHABET if argument[0] <= code <= argument[1]}
        elif name == "CATEGORY":
            shape = re.compile(_CATEGORIES.get(str(argument), "."), re.DOTALL)
            found |= {code for code in _ALPHABET if shape.match(chr(code))}
    return frozenset(_ALPHABET - found if negated else found)


_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}


def _parts(operation: Any, argument: Any) -> list[Any]:
    """The patterns inside one."""
    name = str(operation)
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return [argument[2]]
    if name == "SUBPATTERN":
        return [argument[-1]]
    if name == "BRANCH":
        return list(argument[1])
    if name in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    if name == "GROUPREF_EXISTS":
        return [part for part in argument[1:] if part]
    return []  # a possessive repetition or an atomic group never gives back what it took


def _holds_other(tree: Iterable[Any], taken: frozenset[int]) -> bool:
    """Whether every match holds a character that is none of those taken."""
    for operation, argument in tree:
        name = str(operation)
        if name in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
            if taken.isdisjoint(_characters([(operation, argument)])):
                return True
        elif name == "BRANCH":
            if all(_holds_other(part, taken) for part in argument[1]):
                return True
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            if argument[0] > 0 and _holds_other(argument[2], taken):
                return True
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            body = argument[-1] if name == "SUBPATTERN" else argument
            if _holds_other(body, taken):
                return True
    return False


@cache
def _repeats() -> tuple[Any, ...]:
    constants = import_module("re._constants")
    return constants.MAX_REPEAT, constants.MIN_REPEAT


def _parsed(pattern: str) -> Any:
    return import_module("re._parser").parse(pattern)
