"""Rows of kind `line`: the shapes of whole lines that a scrape leaves around an article.

    line      a regular expression for the whole folded line (lower case, straight quotes, no diacritics, outer blanks
              gone). Named groups go to the metadata under their names. A string or a list.
    cue       a literal that every such line holds, by which it is found; in a line of more than 120 characters it must
              stand in the first 40. Taken from the start of `line` when that begins with three plain characters
    raw       a regular expression that the line as it stands must match too, where capitals matter
    weak      true: the line is residue only in the company of other residue. Default: false, it is unmistakable.
    where     "head" or "tail": only before the first paragraph or after the last one; "closing": not above what may be
              the headline of another text. Default: anywhere.
    takes     "list": the headlines that follow go with it
    from      languages of the pages where it was seen
    known     where that is known from

All shapes of all packs are judged together (`normalize.page`), because a weak line needs to know its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from functools import lru_cache
from typing import Any, cast

from normalize.claims import Claim, Shape, by_weight
from normalize.dates import iso
from normalize.document import Document, Line
from normalize.edits import Edit
from normalize.fold import fold
from normalize.late import expression
from normalize.line_kinds import LONG_LINE
from normalize.page import removals
from normalize.pattern_bounds import bounds, measure
from normalize.pattern_code import announce, compiled
from normalize.rules import OWN_FAMILY, Fact, Finding, Rule, RuleError
from normalize.scan import Hit
from normalize.tables import Table, row_error

_FIELDS = {"line", "cue", "raw", "weak", "where", "takes", "from", "known", "why"}
_PLACES = ("", "head", "tail", "closing")
_PLAIN_START = expression(r"[^\\.^$*+?{}\[\]|()]+")
_QUOTED = expression(r"""["“„«'‘][^"“”„«»\n]+["”“»'’][.,]?""")
_DATES = ("date", "updated")
_EARLY_YEAR = expression(r"\b(?:1[6-8]\d\d|19[0-8]\d)\b")
_LONGEST = 1200  # characters; a longer line is read only up to here
_OPENING = 40  # in a longer line the cue must stand in its first words: a paragraph that only speaks of cookies is none


@dataclass(frozen=True, slots=True, eq=False)
class _Cue:
    """The shapes that a literal announces; told apart by identity, since they are asked for at every hit."""

    shapes: tuple[Shape, ...]


def compile_rows(rule: Rule, rows: list[Table]) -> Rule:
    """The rule with its shapes by their cues. Raises RuleError naming the row."""
    triggers: dict[str, list[Shape]] = {}
    for number, row in enumerate(rows, start=1):
        for shape, cue in _shapes(rule, number, row):
            triggers.setdefault(cue, []).append(shape)
    return replace(rule, check=check, triggers={cue: _Cue(tuple(shapes)) for cue, shapes in triggers.items()})


def with_rows(rows: list[Table]) -> Callable[[Rule], Rule]:
    """For a rule in a module, above `@rule`: it finds lines by rows as a table has them, put together by the module."""
    return lambda made: compile_rows(made, rows)


def check(document: Document, hits: Sequence[Hit]) -> Sequence[Finding]:
    """The lines that are residue, judged together; once for a document, since other rules ask for them too."""
    known = document.known.get(check)
    if known is None or known[0] != hits:
        known = document.known[check] = hits, _judged(document, hits)
    return cast("Sequence[Finding]", known[1])


def _judged(document: Document, hits: Sequence[Hit]) -> Sequence[Finding]:
    known = _claims(document, hits)
    if not known:
        return ()
    removed = removals(document.line_keys, known)
    return [_removal(document, document.lines[number], removed[number]) for number in sorted(removed)]


def pack(cue: _Cue) -> list[Any]:
    """The shapes that a cue announces as JSON has them."""
    return [astuple(shape) for shape in cue.shapes]


def unpack(packed: Iterable[Sequence[Any]]) -> _Cue:
    """The cue that was packed."""
    return _Cue(tuple([Shape(*fields) for fields in packed]))


def _claims(document: Document, hits: Sequence[Hit]) -> dict[int, Sequence[Claim]]:
    """All shapes of each line; which of them counts depends on where the line stands."""
    cues: dict[int, dict[_Cue, None]] = {}
    low = high = last = -1
    for start, _, cue in hits:
        if not low <= start <= high:  # the hits of a line follow one another
            number, low, high = document.line_at(start)
            last = high if high - low <= LONG_LINE else low + _OPENING
        if start <= last:
            cues.setdefault(number, {})[cue] = None
    claims: dict[int, Sequence[Claim]] = {}
    for number, found in cues.items():
        matches = _matches(document.line_keys[number][:_LONGEST], tuple(found))
        if matches and (fitting := _as_written(document, number, matches)):
            claims[number] = fitting
    return claims


@lru_cache(maxsize=8192)
def _matches(key: str, cues: tuple[_Cue, ...]) -> tuple[Claim, ...]:
    """The shapes whose patterns fit a folded line, by weight. Cached: the pages of a site say the same around every article."""
    found: list[Claim] = []
    letters, opening = measure(key)
    for shape in {shape: None for cue in cues for shape in cue.shapes}:
        if letters > shape.most or (shape.first and opening not in shape.first):
            continue  # most shapes never get further, and are not compiled
        match = _compiled(shape.pattern).fullmatch(key)
        if match and not _is_of_the_past(match):
            spans = [(kind, *match.span(kind)) for kind, value in match.groupdict().items() if value]
            found.append(Claim(shape, tuple(spans)))
    return tuple(sorted(found, key=by_weight))


def _is_of_the_past(match: re.Match[str]) -> bool:
    """Whether the line bears a date from before there were pages: it is a chronicle's."""
    return any(_EARLY_YEAR.search(match[kind] or "") for kind in match.re.groupindex if kind in _DATES)


def _as_written(document: Document, number: int, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Those claims whose `raw` fits the line as it stands."""
    _, start, end = document.lines[number]
    content = document.text[start:end]
    return _fitting(content, claims) if end - start <= _LONGEST else _fitting.__wrapped__(content, claims)


@lru_cache(maxsize=4096)
def _fitting(content: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    content = content.strip()
    if _QUOTED.fullmatch(content):
        return ()  # somebody says so
    return tuple([c for c in claims if not c.shape.raw or _compiled(c.shape.raw).fullmatch(content)])


def _removal(document: Document, line: Line, claim: Claim) -> Finding:
    edits = (Edit(line.start, line.end, ""),)
    facts = _facts(document, line, claim) if claim.spans else ()
    return Finding(line.start, line.end, claim.shape.message, edits, rule=claim.shape.rule, facts=facts)


def _facts(document: Document, line: Line, claim: Claim) -> tuple[tuple[str, Fact], ...]:
    content = document.text[line.start : line.end]
    blank = line.start + len(content) - len(content.lstrip())
    places = [(kind, blank + start, blank + end) for kind, start, end in claim.spans]
    return tuple([(kind, Fact(_value(kind, document.text[start:end]), start, end)) for kind, start, end in places])


def _value(kind: str, words: str) -> str:
    return iso(words) if kind in _DATES else words


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    # on first use: a text meets a few dozen of the shapes, and compiling all of them takes longer than reading it
    try:
        return compiled(pattern)
    except re.error:
        return _compiled_by_regex(pattern)


def _compiled_by_regex(pattern: str) -> re.Pattern[str]:
    """For a look behind of any width; it takes three times as long to compile."""
    import regex

    try:
        return cast("re.Pattern[str]", regex.compile(pattern))
    except regex.error as error:
        raise RuleError(f"{pattern!r} is not a regular expression: {error}") from error


def _shapes(rule: Rule, number: int, row: Table) -> Iterator[tuple[Shape, str]]:
    unknown = set(row) - _FIELDS
    if unknown:
        raise row_error(
            rule, number, row, f"unknown keys {', '.join(sorted(unknown))}; known: {', '.join(sorted(_FIELDS))}"
        )
    if row.get("where", "") not in _PLACES:
        raise row_error(rule, number, row, f"where {row['where']!r} is not one of {', '.join(map(repr, _PLACES[1:]))}")
    lines = [row["line"]] if isinstance(row.get("line"), str) else row.get("line", [])
    if not lines:
        raise row_error(rule, number, row, "has no line")
    if rule.family == OWN_FAMILY:
        _refuse_slow([*lines, row.get("raw", "")], rule, number, row)
    for pattern in filter(None, (*lines, row.get("raw"))):
        announce(pattern)
    for line in lines:
        limits = bounds(line)
        for cue in _cues(rule, number, row, line):
            shape = Shape(
                rule.code,
                line,
                row.get("raw", ""),
                row.get("weak", False),
                row.get("where", ""),
                row.get("takes") == "list",
                row.get("why", rule.summary),
                *limits,
            )
            yield shape, cue


def _refuse_slow(patterns: Iterable[str], rule: Rule, number: int, row: Table) -> None:
    """A user's pattern is looked at when it is loaded: it may be anybody's, and may run on anything."""
    from normalize.pack_limits import pattern_problem

    for pattern in patterns:
        problem = pattern_problem(pattern)
        if problem:
            raise row_error(rule, number, row, problem)
        _compiled(pattern)


def _cues(rule: Rule, number: int, row: Table, line: str) -> list[str]:
    if "cue" in row:
        cues = [row["cue"]] if isinstance(row["cue"], str) else row["cue"]
        return [fold(cue) for cue in cues]
    start = _PLAIN_START.match(line)
    plain = start.group() if start else ""
    if start and start.end() < len(line) and line[start.end()] in "?*{":
        plain = plain[:-1]  # the last character is not sure to stand there
    if len(plain) < 3:
        raise row_error(rule, number, row, f"{line!r} does not begin with three plain characters; name a cue")
    return [plain]
