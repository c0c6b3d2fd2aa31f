"""Rows of kind `line`: the shapes of whole lines that a scrape leaves around an article.

    line      a regular expression for the whole folded line (lower case, straight quotes, no diacritics, outer blanks
              gone). Named groups go to the metadata under their names. A string or a list.
    cue       a literal that every such line holds, by which it is found; in a line of more than 120 characters it must
              stand in the first 40. Taken from the start of `line` when that begins with three plain characters
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
from functools import lru_cache
from typing import cast

from normalize.dates import iso
from normalize.document import Document, Line
from normalize.edits import Edit
from normalize.fold import fold
from normalize.rules import OWN_FAMILY, Fact, Finding, Rule, RuleError
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


@dataclass(frozen=True, slots=True, eq=False)
class _Cue:
    """The shapes that a literal announces; told apart by identity, since they are asked for at every hit."""

    shapes: tuple[Shape, ...]


_Match = tuple[Shape, tuple[tuple[str, int, int], ...]]


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
    return replace(rule, check=check, triggers={cue: _Cue(tuple(shapes)) for cue, shapes in triggers.items()})


def is_paragraph(key: str) -> bool:
    """Whether a folded line reads as body text: long, or a sentence with its full stop."""
    return len(key) > _LONG_LINE or (
        len(key) > _SHORTEST_SENTENCE and key.rstrip("\"')]").endswith((".", "!", "?", "…"))
    )


def _may_be_headline(key: str) -> bool:
    """Whether a line under a heading of links may be one of them: a question or dots at its end are a headline's too."""
    return not is_paragraph(key) or (len(key) <= _LONG_LINE and key.endswith(("?", "!", "…", "...")))


def _is_scrap(key: str) -> bool:
    """Whether a line is a few digits or marks: the counter of a button, a separator."""
    return len(key) <= 6 and not any(character.isalpha() for character in key)


def _may_go(key: str) -> bool:
    """Whether an unknown line between two of residue may go with them: not a sentence, however short."""
    return not is_paragraph(key) and not key.rstrip("\"')]").endswith((".", "!", "?", "…"))


def check(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The lines that are residue, judged together."""
    found = _claims(document, hits)
    if not found:
        return
    keys = document.line_keys
    filled = [i for i, key in enumerate(keys) if key]
    body = _body(keys, filled, found)
    last = body[-1] if body else len(keys)
    claims = {i: claim for i, known in found.items() if (claim := _best(known, i, body))}
    removed = {i: claim for i, claim in claims.items() if not claim.shape.weak}
    grown = -1
    while grown < len(removed):
        grown = len(removed)
        _take_company(document, filled, claims, removed, body)
        _take_lists(document, filled, claims, removed, last)
    for index in sorted(removed):
        yield _removal(document.lines[index], removed[index])


def _body(keys: Sequence[str], filled: list[int], claims: dict[int, list[_Claim]]) -> list[int]:
    """The paragraphs. Under a heading of links a question, or a line that ends in dots, is a headline and no paragraph."""
    body: list[int] = []
    listing = False
    for i in filled:
        if i in claims:
            listing = listing or any(claim.shape.takes_list for claim in claims[i])
        elif is_paragraph(keys[i]) and not (listing and _may_be_headline(keys[i])):
            body.append(i)
            listing = False
    return body


def _best(known: list[_Claim], index: int, body: list[int]) -> _Claim | None:
    """The claim that counts at this place: a sure one before a weak one, one that takes a list before others."""
    fitting = [claim for claim in known if _in_place(claim.shape, index, body)]
    return min(fitting, key=lambda c: (c.shape.weak, not c.shape.takes_list, c.shape.rule), default=None)


def _claims(document: Document, hits: Sequence[Hit]) -> dict[int, list[_Claim]]:
    """All shapes of each line; which of them counts depends on where the line stands."""
    cues: dict[int, dict[_Cue, None]] = {}
    low = high = last = -1
    for start, _, cue in hits:
        if not low <= start <= high:  # the hits of a line follow one another
            number, low, high = document.line_at(start)
            last = high if high - low <= _LONG_LINE else low + _OPENING
            of_line = cues.setdefault(number, {})
        if start <= last:
            of_line[cue] = None
    claims: dict[int, list[_Claim]] = {}
    for number, found in cues.items():
        line = document.lines[number]
        matches = _matches(document.text[line.start : line.end], document.line_keys[number], tuple(found))
        if matches:
            claims[number] = [_Claim(shape, _facts(document, line, spans) if spans else ()) for shape, spans in matches]
    return claims


@lru_cache(maxsize=8192)
def _matches(content: str, key: str, cues: tuple[_Cue, ...]) -> tuple[_Match, ...]:
    """The shapes of a line and the named spans in it. Cached: the pages of a site say the same around every article."""
    offset = len(content) - len(content.lstrip())
    found: dict[Shape, tuple[tuple[str, int, int], ...]] = {}
    for shape in {shape: None for cue in cues for shape in cue.shapes}:
        match = _compiled(shape.pattern).fullmatch(key[:_LONGEST])
        if match and (not shape.raw or _compiled(shape.raw).fullmatch(content.strip())):
            spans = ((kind, *match.span(kind)) for kind, value in match.groupdict().items() if value)
            found[shape] = tuple((kind, start + offset, end + offset) for kind, start, end in spans)
    return tuple(found.items())


def _facts(document: Document, line: Line, spans: tuple[tuple[str, int, int], ...]) -> tuple[tuple[str, Fact], ...]:
    places = ((kind, line.start + start, line.start + end) for kind, start, end in spans)
    return tuple((kind, Fact(_value(kind, document.text[start:end]), start, end)) for kind, start, end in places)


def _value(kind: str, words: str) -> str:
    return iso(words) if kind in ("date", "updated") else words


def _in_place(shape: Shape, index: int, body: list[int]) -> bool:
    """A sure line of the head may also stand between the standfirst and the text."""
    if not shape.where or not body:
        return True
    if shape.where == "head":
        return index < body[0] or (not shape.weak and len(body) > 2 and index < body[1])
    return index > body[-1]


def _take_lists(
    document: Document, filled: list[int], claims: dict[int, _Claim], removed: dict[int, _Claim], last: int
) -> None:
    """Remove the headlines under a removed heading such as "Related news", after the last paragraph."""
    for at, index in enumerate(filled):
        claim = claims.get(index) if index in removed and index > last else None
        if claim and claim.shape.takes_list:
            for follower in filled[at + 1 : at + 1 + _MOST_LISTED]:
                if follower not in claims and not _may_be_headline(document.line_keys[follower]):
                    break
                removed.setdefault(follower, claims.get(follower) or _Claim(claim.shape, ()))


def _take_company(
    document: Document, filled: list[int], claims: dict[int, _Claim], removed: dict[int, _Claim], body: list[int]
) -> None:
    """Remove weak lines next to removed ones, and after the last paragraph what stands between two removed lines.

    Not in the head: there the line between two of residue is the headline. Not a sentence, however short.
    """
    first, last = (body[0], body[-1]) if body else (-1, len(document.lines))
    changed = True
    while changed:
        changed = False
        for at, index in enumerate(filled):
            if index in removed:
                continue
            sides = (filled[at - 1] if at else None, filled[at + 1] if at + 1 < len(filled) else None)
            company = [removed[i] for i in sides if i is not None and i in removed]
            key = document.line_keys[index]
            if company and (index in claims or (not first <= index <= last and _is_scrap(key))):
                removed[index] = claims.get(index) or _Claim(company[0].shape, ())
                changed = True
            elif company and index > last and all(i in removed or i in claims for i in sides) and _may_go(key):
                removed[index] = _Claim(company[0].shape, ())
                changed = True


def _removal(line: Line, claim: _Claim) -> Finding:
    edits = (Edit(line.start, line.end, ""),)
    return Finding(line.start, line.end, claim.shape.message, edits, rule=claim.shape.rule, facts=claim.facts)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    # on first use: a text meets a few dozen of the shapes, and compiling all of them takes longer than reading it
    try:
        return re.compile(pattern)
    except re.error:
        return _compiled_by_regex(pattern)


def _compiled_by_regex(pattern: str) -> re.Pattern[str]:
    """For classes such as \\p{Lu} and a look behind of any width; it takes three times as long to compile."""
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
    if row.get("where", "") not in ("", "head", "tail"):
        raise row_error(rule, number, row, f"where {row['where']!r} is not 'head' or 'tail'")
    lines = [row["line"]] if isinstance(row.get("line"), str) else row.get("line", [])
    if not lines:
        raise row_error(rule, number, row, "has no line")
    if rule.family == OWN_FAMILY:
        _refuse_slow([*lines, row.get("raw", "")], rule, number, row)
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
