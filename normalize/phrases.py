"""Rows of kind `phrase`: a literal, what to put for it, and the context it needs.

find      the phrase; `{was|were} held virtual` stands for two phrases. A string or a list.
put       the replacement; `{1}` is the first alternative as it was found. "" drops the phrase, and moves the
          capital when a sentence began with it. Left out: the row is a finding, `hint` says what to do.
at        "sentence": only where a sentence begins; "line": only where a paragraph does
before, after            one of these must stand just before / after (blanks and quotation marks between are free)
not_before, not_after    none of these may
near, not_near           one of these words must / none may stand in the same line
case      "exact": letter for letter; "name": a capital stays where the next word has one, as in the name of an office.
          Default: any case, and the replacement follows it.
quoted    true: also inside quotation marks, where the words are somebody's own. Default: false.
from      languages whose translations leave it
known     where that is known from
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Any

from normalize.context import article_edit, in_case_of, is_word, stands_after, stands_before, stands_in
from normalize.document import Document
from normalize.edits import Edit
from normalize.fold import fold
from normalize.late import expression
from normalize.rules import Finding, Rule
from normalize.scan import Hit
from normalize.tables import Table, row_error

_FIELDS = {
    "find", "put", "hint", "at", "before", "after", "not_before", "not_after", "near", "not_near", "case", "quoted",
    "from", "known", "why",
}  # fmt: skip
_CONTEXT = ("before", "after", "not_before", "not_after", "near", "not_near")
_PLACES = ("sentence", "line")
_CASES = ("exact", "name")
_CHOICE = expression(r"\{([^{}]*)\}")
_NEXT_LETTER = expression(r"[,:]?\s+(?=(\w))")

_CAPITAL_AHEAD = expression(r" [^\W\d_a-z]")
# the second clause of what hung on a phrase that is dropped: "Let us inform you that he left and that she stayed"
_SENTENCE = expression(r"[^.!?\n]{1,400}")
_SECOND_THAT = expression(
    r"\band( that)(?= (?:the|an?|he|she|it|they|we|his|her|its|their|there|no|some|all|[A-Z][\w'’-]*)\b)"
)

_Context = Mapping[str, tuple[str, ...]]
# whether one of some words stands in the line of a number; a line may be as long as a book
_Lines = dict[tuple[int, tuple[str, ...]], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One spelled-out phrase of a row."""

    rule: str
    literal: str
    put: str | None
    message: str
    context: _Context
    at: str  # "", "sentence" or "line"
    case: str  # "", "exact" or "name"
    quoted: bool


def compile_rows(rule: Rule, rows: list[Table]) -> Rule:
    """The rule with a trigger for each phrase of its rows. Raises RuleError naming the row."""
    triggers: dict[str, list[Phrase]] = {}
    for number, row in enumerate(rows, start=1):
        # alternatives that differ only in case are one phrase
        spelled = {fold(phrase.literal): phrase for phrase in reversed(list(_phrases(rule, number, row)))}
        for key, phrase in spelled.items():
            same = triggers.setdefault(key, [])
            clash = [p for p in same if p.put != phrase.put and p.context == phrase.context and p.case == phrase.case]
            if clash:
                raise row_error(
                    rule, number, row, f"{phrase.literal!r} already leads to {clash[0].put!r}; give a context"
                )
            same.append(phrase)
    spelled_out = {key: tuple(phrases) for key, phrases in triggers.items()}
    return replace(rule, check=check, triggers=spelled_out, whole_words=True)


def check(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The findings of all phrase rules whose literals were hit."""
    lines: _Lines = {}
    for start, end, phrases in hits:
        if is_word(document.text, start, end):
            for phrase in phrases:
                if _fits(document, start, end, phrase, lines):
                    yield from _findings(document, start, end, phrase)
                    break


def pack(phrases: Sequence[Phrase]) -> list[Any]:
    """The phrases of a literal as JSON has them."""
    return [astuple(phrase) for phrase in phrases]


def unpack(packed: Iterable[Sequence[Any]]) -> tuple[Phrase, ...]:
    """The phrases that were packed."""
    return tuple([_unpacked(*fields) for fields in packed])


def _unpacked(rule: str, literal: str, put: str | None, message: str, context: _Context, *more: Any) -> Phrase:
    words = {name: tuple(found) for name, found in context.items()}
    return Phrase(rule, literal, put, message, words, *more)


def _fits(document: Document, start: int, end: int, phrase: Phrase, lines: _Lines) -> bool:
    if phrase.case == "exact" and document.text[start:end] != phrase.literal:
        return False
    if phrase.at and not _begins(document, start, phrase.at):
        return False
    if phrase.context and not _context_fits(document, start, end, phrase.context, lines):
        return False
    return phrase.quoted or not document.is_quoted(start, end)


def _begins(document: Document, start: int, what: str) -> bool:
    """Whether a line, or a sentence, begins at a place."""
    if what == "line":
        return not document.text[document.line_at(start).start : start].strip()
    return document.is_sentence_start(start)


def _context_fits(document: Document, start: int, end: int, context: _Context, lines: _Lines) -> bool:
    for name, words in context.items():
        if name.endswith("before"):
            found = stands_before(document.key, start, words)
        elif name.endswith("after"):
            found = stands_after(document.key, end, words)
        else:
            found = _stands_near(document, start, words, lines)
        if found == (name[:4] == "not_"):
            return False
    return True


def _stands_near(document: Document, position: int, words: tuple[str, ...], lines: _Lines) -> bool:
    """Whether one of the words stands in the line of a place, looked for once in each line."""
    number, start, end = document.line_at(position)
    found = lines.get((number, words))
    if found is None:
        found = lines[number, words] = stands_in(document.key, start, end, words)
    return found


def _findings(document: Document, start: int, end: int, phrase: Phrase) -> Iterator[Finding]:
    found = document.text[start:end]
    if phrase.put:
        text = _cased(document, start, end, phrase)
        if text != found:
            edits = (Edit(start, end, text), *article_edit(document, start, text))
            yield Finding(start, end, phrase.message, edits, rule=phrase.rule)
        return
    following = _NEXT_LETTER.match(document.text, end)
    if phrase.put is None or not following or "\n" in following.group():
        yield Finding(start, end, phrase.message, rule=phrase.rule, safety="none")
        return
    more = _without_second_that(document, following.end()) if phrase.literal.endswith(" that") else ()
    edit = Edit(start, following.end(), "")
    if found[0].isupper() and not following.group(1).isupper():
        edit = Edit(start, following.end() + 1, following.group(1).upper())
    yield Finding(start, end, phrase.message, (edit, *more), rule=phrase.rule)


def _without_second_that(document: Document, start: int) -> tuple[Edit, ...]:
    """The edits that drop "that" from further clauses of a sentence that lost what they hung on."""
    sentence = _SENTENCE.match(document.text, start)
    if not sentence:
        return ()
    found = _SECOND_THAT.finditer(document.text, start, sentence.end())
    return tuple(Edit(*match.span(1), "") for match in found if not document.is_quoted(*match.span(1)))


def _cased(document: Document, start: int, end: int, phrase: Phrase) -> str:
    """The replacement of a phrase, in the case that the row asks for."""
    put = phrase.put or ""
    if phrase.case == "exact":
        return put
    text = in_case_of(document, start, end, put)
    is_name = phrase.case == "name" and document.text[start].isupper() and _CAPITAL_AHEAD.match(document.text, end)
    return text[:1].upper() + text[1:] if is_name else text


def _phrases(rule: Rule, number: int, row: Table) -> Iterator[Phrase]:
    unknown = set(row) - _FIELDS
    if unknown:
        raise row_error(
            rule, number, row, f"unknown keys {', '.join(sorted(unknown))}; known: {', '.join(sorted(_FIELDS))}"
        )
    finds = [row["find"]] if isinstance(row.get("find"), str) else row.get("find")
    if not finds or not all(isinstance(find, str) and len(find) > 1 for find in finds):
        raise row_error(rule, number, row, "find must be a phrase of two characters or more, or a list of them")
    put = row.get("put")
    if put is None and "hint" not in row:
        raise row_error(rule, number, row, 'has neither put nor hint; put = "" drops the phrase')
    if row.get("at", "sentence") not in _PLACES:
        raise row_error(rule, number, row, f"at = {row['at']!r}; allowed: {', '.join(map(repr, _PLACES))}")
    if row.get("case", "name") not in _CASES:
        raise row_error(rule, number, row, f"case = {row['case']!r}; allowed: {', '.join(map(repr, _CASES))}")
    context = {name: tuple(_folded(row[name])) for name in _CONTEXT if name in row}
    for find in finds:
        for literal, chosen in _spelled_out(find):
            text = None if put is None else _filled(put, chosen)
            yield Phrase(
                rule.code,
                literal,
                text,
                row.get("why") or row.get("hint") or rule.summary,
                context,
                row.get("at", ""),
                row.get("case", ""),
                row.get("quoted", False),
            )


def _spelled_out(find: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each phrase that a pattern stands for, with the alternatives chosen in it."""
    parts = _CHOICE.split(find)
    for chosen in itertools.product(*(part.split("|") for part in parts[1::2])):
        words = list(parts)
        words[1::2] = chosen
        yield "".join(words), chosen


def _filled(put: str, chosen: Sequence[str]) -> str:
    for number, words in enumerate(chosen, start=1):
        put = put.replace(f"{{{number}}}", words)
    return put


def _folded(words: Any) -> Iterator[str]:
    for item in [words] if isinstance(words, str) else words:
        for literal, _ in _spelled_out(item):
            yield fold(literal)
