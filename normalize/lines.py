"""Rows of kind `line`: the shapes of whole lines that a scrape leaves around an article.

    line      a regular expression for the whole folded line (lower case, straight quotes, no diacritics, outer blanks
              gone). Named groups go to the metadata under their names. A string or a list.
    cue       a literal that every such line holds in its first 160 characters, by which it is found; taken from the
              start of `line` when that begins with three plain characters or more
    raw       a regular expression that the line as it stands must match too, where capitals matter
    weak      true: the line is residue only in the company of other residue. Default: false, it is unmistakable.
    where     "head" or "tail": only before the first paragraph or after the last one. Default: anywhere.
    takes     "list": the headlines that follow go with it
    from      languages of the pages where it was seen
    known     where that is known from

All shapes of all packs are judged together, because a weak line needs to know its neighbours: "Newsletter" between
two paragraphs may be a subheading, between "Log in" and "0 comments" it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from re._parser import parse  # type: ignore[import-not-found]

import regex

from normalize.document import Document, Line
from normalize.edits import Edit
from normalize.fold import fold
from normalize.rules import Fact, Finding, Rule, RuleError
from normalize.scan import Hit
from normalize.tables import Table, row_error

_FIELDS = {"line", "cue", "raw", "weak", "where", "takes", "from", "known", "why"}
_PLAIN_START = re.compile(r"[^\\.^$*+?{}\[\]|()]+")
_LONGEST = 1200  # characters; a longer line is read only up to here
_LONG_LINE = 120
_OPENING = 40  # in a longer line the cue must stand in its first words: a paragraph that only speaks of cookies is none
_SHORTEST_SENTENCE = 30
_MOST_LISTED = 20


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A line that is residue."""

    rule: str
    pattern: str
    raw: str
    weak: bool
    where: str
    takes_list: bool
    message: str


@dataclass(frozen=True, slots=True)
class _Claim:
    """A line that has a shape."""

    shape: Shape
    facts: tuple[tuple[str, Fact], ...]


def compile_rows(rule: Rule, rows: list[Table]) -> Rule:
    """The rule with its shapes by their cues. Raises RuleError naming the row."""
    triggers: dict[str, list[Shape]] = {}
    for number, row in enumerate(rows, start=1):
        for shape, cue in _shapes(rule, number, row):
            triggers.setdefault(cue, []).append(shape)
    return replace(rule, check=check, triggers={cue: tuple(shapes) for cue, shapes in triggers.items()})


def is_paragraph(key: str) -> bool:
    """Whether a folded line reads as body text: long, or a sentence with its full stop."""
    return len(key) > _LONG_LINE or (
        len(key) > _SHORTEST_SENTENCE and key.rstrip("\"')]").endswith((".", "!", "?", "…"))
    )


def check(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The lines that are residue, judged together."""
    claims = _claims(document, hits)
    if not claims:
        return
    keys = document.line_keys
    filled = [i for i, key in enumerate(keys) if key]
    body = [i for i in filled if i not in claims and is_paragraph(keys[i])]
    first, last = (body[0], body[-1]) if body else (len(keys), -1)
    claims = {i: claim for i, claim in claims.items() if _in_place(claim.shape, i, first, last)}
    removed = {i: claim for i, claim in claims.items() if not claim.shape.weak}
    _take_lists(document, filled, claims, removed, last)
    _take_company(document, filled, claims, removed, (first, last))
    for index in sorted(removed):
        yield _removal(document.lines[index], removed[index])


def _claims(document: Document, hits: Sequence[Hit]) -> dict[int, _Claim]:
    claims: dict[int, _Claim] = {}
    tried: set[tuple[int, Shape]] = set()
    keys = document.line_keys
    for start, _, shapes in hits:
        line = document.line_at(start)
        number, length = line.number, len(keys[line.number])
        if length > _LONG_LINE and start - line.start > _OPENING:
            continue
        for shape in shapes:
            least, most = _width(shape.pattern)
            if least <= length <= most and (number, shape) not in tried:
                tried.add((number, shape))
                known = claims.get(number)
                if known is None or (known.shape.weak and not shape.weak):
                    claim = _claim(document, line, shape)
                    if claim:
                        claims[number] = claim
    return claims


def _claim(document: Document, line: Line, shape: Shape) -> _Claim | None:
    key = document.line_keys[line.number]
    match = _compiled(shape.pattern).fullmatch(key[:_LONGEST])
    content = document.text[line.start : line.end]
    if not match or (shape.raw and not _compiled(shape.raw).fullmatch(content.strip())):
        return None
    offset = line.start + document.key[line.start : line.end].index(key)
    facts = []
    for kind, value in match.groupdict().items():
        if value:
            start, end = (offset + at for at in match.span(kind))
            facts.append((kind, Fact(document.text[start:end], start, end)))
    return _Claim(shape, tuple(facts))


def _in_place(shape: Shape, index: int, first: int, last: int) -> bool:
    return not shape.where or (index < first if shape.where == "head" else index > last)


def _take_lists(
    document: Document, filled: list[int], claims: dict[int, _Claim], removed: dict[int, _Claim], last: int
) -> None:
    """Remove the headlines after a heading such as "Related news", as long as no body text comes after them."""
    for at, index in enumerate(filled):
        claim = claims.get(index)
        if claim and claim.shape.takes_list and (index > last or not claim.shape.weak):
            for follower in filled[at + 1 : at + 1 + _MOST_LISTED] if index > last else ():
                if is_paragraph(document.line_keys[follower]) and follower not in claims:
                    break
                removed.setdefault(index, claim)
                removed.setdefault(follower, _Claim(claim.shape, ()))


def _take_company(
    document: Document,
    filled: list[int],
    claims: dict[int, _Claim],
    removed: dict[int, _Claim],
    body: tuple[int, int],
) -> None:
    """Remove weak lines next to removed ones, and short lines outside the body that stand between two removed ones."""
    changed = True
    while changed:
        changed = False
        for at, index in enumerate(filled):
            if index in removed:
                continue
            before = filled[at - 1] if at else None
            after = filled[at + 1] if at + 1 < len(filled) else None
            company = [removed[i] for i in (before, after) if i in removed and i is not None]
            outside = not body[0] <= index <= body[1]
            if company and index in claims:
                removed[index] = claims[index]
                changed = True
            elif len(company) == 2 and outside and not is_paragraph(document.line_keys[index]):
                removed[index] = _Claim(company[0].shape, ())
                changed = True


def _removal(line: Line, claim: _Claim) -> Finding:
    edits = (Edit(line.start, line.end, ""),)
    return Finding(line.start, line.end, claim.shape.message, edits, rule=claim.shape.rule, facts=claim.facts)


@cache
def _width(pattern: str) -> tuple[int, int]:
    """The least and the greatest length of a line that a pattern can match: most lines need not be tried."""
    try:
        least, most = parse(pattern).getwidth()
    except (re.error, RecursionError):
        return 0, _LONGEST  # what only the regex module understands
    return least, min(int(most), _LONGEST)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> regex.Pattern[str]:
    # on first use: a text meets a few dozen of the shapes, and compiling all of them takes longer than reading it
    try:
        return regex.compile(pattern)
    except regex.error as error:
        raise RuleError(f"{pattern!r} is not a regular expression: {error}") from error


def _shapes(rule: Rule, number: int, row: Table) -> Iterator[tuple[Shape, str]]:
    unknown = set(row) - _FIELDS
    if unknown:
        raise row_error(
            rule, number, row, f"unknown keys {', '.join(sorted(unknown))}; known: {', '.join(sorted(_FIELDS))}"
        )
    if row.get("where", "") not in ("", "head", "tail"):
        raise row_error(rule, number, row, f"where {row['where']!r} is not 'head' or 'tail'")
    lines = [row["line"]] if isinstance(row.get("line"), str) else row.get("line", [])
    if not lines:
        raise row_error(rule, number, row, "has no line")
    for line in lines:
        for cue in _cues(rule, number, row, line):
            shape = Shape(
                rule.code,
                line,
                row.get("raw", ""),
                row.get("weak", False),
                row.get("where", ""),
                row.get("takes") == "list",
                row.get("why", rule.summary),
            )
            yield shape, cue


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
