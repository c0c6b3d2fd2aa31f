"""Does a rule's time stay in proportion to the text? Doubling texts for the rule, doubling runs for its patterns.

Processor time is compared with itself, and generously: a rule is blamed only when four times the text takes far more
than four times the time, and long enough for the clock not to be what is measured.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from time import process_time
from typing import Any

import regex

from normalize.late import Late
from normalize.proofs.laws import alone
from normalize.rules import Rule

SIZES = (4_000, 16_000, 64_000)  # characters
_WORST = 8.0  # times longer for four times the text: 4 is linear, 16 is quadratic
_SECONDS = 1.0  # what is done sooner is no trouble, however it grows
_LINE = 1_200  # characters of a line that patterns are given
_PATIENCE = 0.5  # seconds for one pattern on one line


@dataclass(frozen=True, slots=True)
class Slow:
    """A text on which a rule or one of its patterns takes too long: `what`, and the text it is slow on, shortened."""

    what: str
    text: str
    said: str


def slow_parts(rule: Rule) -> Iterator[Slow]:
    """The patterns of a rule whose time explodes, or else the rule itself where it is slow on long texts."""
    found = [slow for pattern in dict.fromkeys(patterns(rule)) for slow in _slow_pattern(pattern)]
    yield from found or _slow_rule(rule)


def patterns(rule: Rule) -> Iterator[str]:
    """The regular expressions of a rule: those in its rows, or those of the module in which its check stands."""
    for payload in rule.triggers.values():
        for shape in getattr(payload, "shapes", ()):
            yield from (pattern for pattern in (shape.pattern, shape.raw) if pattern)
    module = sys.modules.get(rule.check.__module__)
    if module and not module.__name__.startswith("normalize."):
        for value in vars(module).values():
            if isinstance(value, re.Pattern | regex.Pattern | Late) and isinstance(value.pattern, str):
                yield value.pattern


def _slow_rule(rule: Rule) -> Iterator[Slow]:
    for seed in _seeds(rule)[:3]:
        for joint in ("\n\n", " "):
            short, long = _growth(rule, seed + joint)
            if long > _SECONDS and long > _WORST * short:
                short, long = _growth(rule, seed + joint)  # once more: something else may have kept the machine busy
            if long > _SECONDS and long > _WORST * short:
                said = f"{SIZES[-1]:,} characters take {long:.2f} s, a quarter of them {short:.2f} s"
                yield Slow(f"the check of {rule.code}", seed, f"{said}: more than in proportion")
                return


def _growth(rule: Rule, unit: str) -> tuple[float, float]:
    """Seconds for the last two sizes, nothing when the first one shows that the last will be quick anyway."""
    times = []
    for size in SIZES:
        times.append(_seconds(rule, unit * (size // len(unit) + 1)))
        if times[0] * 256 < _SECONDS:  # if every doubling took four times as long
            return 0.0, 0.0
    return times[-2], times[-1]


def _seconds(rule: Rule, text: str) -> float:
    """What the rule adds to the time of the engine."""
    times = []
    for engine in (alone(), alone(rule)):
        began = process_time()
        engine.clean(text)
        times.append(process_time() - began)
    return max(0.0, times[1] - times[0])


def _seeds(rule: Rule) -> list[str]:
    """The rule's examples, those first in which it has something to do, short ones first."""
    busy = sorted({*(before for before, _ in rule.fixes), *rule.finds}, key=len)
    return [*busy, *sorted({text for text, _ in rule.keeps} - {""}, key=len)]


def _slow_pattern(pattern: str) -> Iterator[Slow]:
    try:
        compiled = regex.compile(pattern)
    except regex.error:
        return  # the standard library's dialect; the rule itself is timed
    for head, pump in _attacks(pattern):
        text = (head + pump * _LINE)[:_LINE] + "\x01"
        try:
            compiled.fullmatch(text, timeout=_PATIENCE)
            compiled.search(text, timeout=_PATIENCE)
        except TimeoutError:
            shown = f"{head}{pump}{pump}{pump}…"
            said = f"more than {_PATIENCE} s on a line of {_LINE:,} characters such as {shown!r}"
            yield Slow(f"the pattern {pattern!r}", shown, said)
            return


def _attacks(pattern: str) -> Iterator[tuple[str, str]]:
    """Beginnings that a pattern takes, each with what one of its repetitions takes again and again."""
    try:
        tree = import_module("re._parser").parse(pattern)
    except (re.error, RecursionError, OverflowError):
        tree = []
    seen = dict.fromkeys([*_pumps(list(tree), ""), ("", "a"), ("", " "), ("", "0")])
    yield from list(seen)[:24]


def _pumps(tree: list[Any], head: str) -> Iterator[tuple[str, str]]:
    for at, (operation, argument) in enumerate(tree):
        before = head + "".join(_sample([item]) for item in tree[:at])
        name = str(operation)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            body = list(argument[2])
            if argument[1] > 1 and (pump := _sample(body)):
                yield before, pump
            yield from _pumps(body, before)
        elif name == "SUBPATTERN":
            yield from _pumps(list(argument[-1]), before)
        elif name == "BRANCH":
            for part in argument[1]:
                yield from _pumps(list(part), before)


def _sample(tree: Iterable[Any]) -> str:
    """Something short that a parsed pattern takes; repetitions that need not be there are left out."""
    out = []
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            out.append(chr(argument))
        elif name in ("ANY", "NOT_LITERAL"):
            out.append("a")
        elif name == "IN":
            out.append(next((c for c in "a 0-.|é" if _is_in(argument, c)), "a"))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            out.append(_sample(argument[2]) * min(argument[0], 50))
        elif name == "SUBPATTERN":
            out.append(_sample(argument[-1]))
        elif name == "BRANCH":
            out.append(_sample(argument[1][0]))
        elif name == "ATOMIC_GROUP":
            out.append(_sample(argument))
    return "".join(out)


def _is_in(items: list[Any], character: str) -> bool:
    from normalize.pack_limits import characters_of_class

    return ord(character) in characters_of_class(items)
