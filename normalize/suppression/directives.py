"""Directives: what a text says to this tool in comments and marks, read from one snapshot of it.

`normalize.suppression.suppress` gives the forms and does what they say. Reading is linear in the text, whatever stands in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple, TypeVar

from normalize.late import expression
from normalize.protect import Span

ALL = "ALL"

# characters of a comment: a bound, so that a line of a million openings is read once
_DIRECTIVE = expression(r"<!--[ \t]*normalize:([^\n]{0,400}?)-->|^[ \t]*%%[ \t]*normalize:([^\n]*)", re.MULTILINE)
_REASON = expression(r"\breason\s*=\s*[\"“']([^\"”]*)")
_SIC = expression(r"[\[(]sic!?[\])]")
_FILLED = expression(r"\S")
_LONGEST_WORD = 80

Key = tuple[str, int]
_S = TypeVar("_S", bound=tuple[int, int] | tuple[int, int, Key])


class Directive(NamedTuple):
    """A directive at `text[start:end]`. `key`, its words and how often they stood before, is the same in every round."""

    start: int
    end: int
    verb: str
    selectors: tuple[str, ...]
    reason: str
    key: Key


class Region(NamedTuple):
    """A stretch in which rules are switched off, because the directive with this key says so."""

    start: int
    end: int
    key: Key


@dataclass(frozen=True, slots=True)
class View:
    """What the directives of one snapshot ask. All spans are in order, by their starts and by their ends.

    regions: by verb and selector; the selector "" means every rule.
    fixed: the directives, with the line breaks around those that have a line of their own.
    lines: the lines that `ignore-next` speaks of.
    sics: from the word before the mark to its end.
    idle: directives `on`, each with a selector for which nothing is switched off.
    """

    directives: tuple[Directive, ...] = ()
    regions: Mapping[tuple[str, str], Sequence[Region]] = field(default_factory=dict)
    fixed: tuple[Span, ...] = ()
    lines: tuple[Span, ...] = ()
    sics: tuple[Span, ...] = ()
    idle: tuple[tuple[Directive, str], ...] = ()


def read(text: str) -> View:
    """What a text's directives ask.

    >>> read("%% normalize: off NAM\\nKim Jong-un").regions
    {('off', 'NAM'): (Region(start=0, end=34, key=('off NAM', 0)),)}
    """
    directives = tuple(_directives(text)) if "normalize:" in text else ()
    targets = _targets(text, directives)
    regions, idle = _regions(directives, targets, len(text))
    return View(
        directives,
        {asked: tuple(found) for asked, found in regions.items()},
        tuple(_with_breaks(text, directive) for directive in directives),
        tuple(dict.fromkeys(targets[d] for d in directives if d.verb == "ignore-next")),
        tuple(_with_word(text, mark) for mark in _SIC.finditer(text)) if "sic" in text else (),
        tuple(idle),
    )


def near(spans: Sequence[_S], start: int, end: int) -> Iterator[_S]:
    """The spans that share something with a stretch or touch it."""
    at = bisect_right(spans, end, key=itemgetter(0))
    while at and spans[at - 1][1] >= start:
        at -= 1
        yield spans[at]


def _directives(text: str) -> Iterator[Directive]:
    seen: Counter[str] = Counter()
    for match in _DIRECTIVE.finditer(text):
        body = " ".join((match[1] or match[2] or "").split())
        reason = _REASON.search(body)
        words = re.split(r"[ ,]+", body[: reason.start()] if reason else body)
        selectors = tuple(dict.fromkeys(word for word in words[1:] if word))
        whole = match[0].strip()
        start = match.start() + match[0].index(whole)
        said = reason[1].strip(" '") if reason else ""
        key = (body, seen[body])
        yield Directive(start, start + len(whole), words[0], () if ALL in selectors else selectors, said, key)
        seen[body] += 1


def _targets(text: str, directives: Sequence[Directive]) -> dict[Directive, Span]:
    """For each directive what follows it: the rest of its line, or else the next line with words that are no directive."""
    found: dict[Directive, Span] = {}
    following: Directive | None = None
    for directive in reversed(directives):
        word = _FILLED.search(text, directive.end)
        if word and following and word.start() == following.start:
            found[directive] = found[following]
        else:
            start = word.start() if word else len(text)
            stop = text.find("\n", start, following.start if following else len(text))
            stop = stop if stop >= 0 else (following.start if following else len(text))
            found[directive] = (start, start + len(text[start:stop].rstrip()))
        following = directive
    return found


def _regions(
    directives: Sequence[Directive], targets: Mapping[Directive, Span], length: int
) -> tuple[dict[tuple[str, str], list[Region]], list[tuple[Directive, str]]]:
    """The regions, and the directives `on` that end nothing."""
    found: dict[tuple[str, str], list[Region]] = {}
    idle: list[tuple[Directive, str]] = []
    opened: dict[str, Directive] = {}
    for directive in directives:
        selectors = directive.selectors or ("",)
        if directive.verb == "ignore-next":
            for selector in selectors:
                found.setdefault(("ignore-next", selector), []).append(Region(*targets[directive], directive.key))
        elif directive.verb == "off":
            for selector in selectors:
                opened.setdefault(selector, directive)
        elif directive.verb == "on":
            for selector in directive.selectors or tuple(opened) or ("",):
                was = opened.pop(selector, None)
                if was is None:
                    idle.append((directive, selector))
                else:
                    found.setdefault(("off", selector), []).append(Region(was.start, directive.end, was.key))
    for selector, was in opened.items():
        found.setdefault(("off", selector), []).append(Region(was.start, length + 1, was.key))
    return found, idle


def _with_breaks(text: str, directive: Directive) -> Span:
    """A directive, and the line breaks around it if it has a line of its own: no other line may be joined to it."""
    before = text[max(0, directive.start - _LONGEST_WORD) : directive.start].rstrip(" \t")
    after = text[directive.end : directive.end + _LONGEST_WORD].lstrip(" \t\r")
    if before[-1:] not in ("", "\n") or after[:1] not in ("", "\n"):
        return directive.start, directive.end
    return max(0, directive.start - 1), min(len(text), text.find("\n", directive.end) + 1 or len(text))


def _with_word(text: str, mark: re.Match[str]) -> Span:
    """A [sic] with the word before it."""
    words = text[max(0, mark.start() - _LONGEST_WORD) : mark.start()].rstrip(" \u00a0")
    word = re.split(r"\s", words)[-1]
    blanks = mark.start() - max(0, mark.start() - _LONGEST_WORD) - len(words)
    return (mark.start() - blanks - len(word) if word else mark.start()), mark.end()
