"""Words with a capital in English that a translation wrote small; the rules of two files share this check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from normalize import Document, Finding, Hit, expression, fix
from normalize.context import is_word
from normalize.tables import Table, files_of, read_toml
from normalize_rules.names.beside import is_foreign_phrase

_NEXT = expression(r"[ \u00a0-]([^\W\d_][\w'’-]*)")
_LAST = expression(r"([\w'’-]+)[ \u00a0-]\Z")
_NUMBER = expression(
    r"\d(?:st|nd|rd|th)?,? (?:of )?\Z|\b(?:in|since|until|by|of|from|last|next|this|on|to|early|late|mid|for|and|before|after|till|through|during) \Z"
)
_DATE = expression(r",? \d")
# "no rain before august."
_OF_TIME = expression(r"\b(?:in|since|until|by|before|after|till) \Z")
_ENDS = expression(r"[.,;:)]|\n|\Z")
_DAY = expression(r"\b[0-3]?\d \Z")
_CODE = set("/\\=<>{}_@#.")


# Ukrainian outlets write Russia and what is Russian small, in protest
_PROTEST = expression(r"(?<![\w/.@#&=-])(?:russia|russians|moscow|putin)(?![\w/@=-]|\.\w)")
_ON_PURPOSE = ("russian", "belarusian")


class _Word(NamedTuple):
    rule: str
    kind: str
    not_before: frozenset[str]
    not_after: frozenset[str]
    only_before: frozenset[str] = frozenset()


def capital_lost(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Words of the table `capitals.toml` in small letters, in lines that use capitals."""
    text = document.text
    on_purpose = _is_on_purpose(text) if any(word.kind == "nationalities" for _, _, word in hits) else False
    for start, end, word in hits:
        if on_purpose and text[start:end] in _ON_PURPOSE:
            continue
        if not text[start].islower() or not text[start:end].islower() or not is_word(text, start, end):
            continue
        if _is_prose(document, start, end) and _fits(text, start, end, word) and not document.is_quoted(start, end):
            why = f"English writes {text[start:end]!r} with a capital"
            yield fix(start, start + 1, text[start].upper(), why, rule=word.rule)


def _is_on_purpose(text: str) -> bool:
    """Whether a name that no translation writes small stands small in running text, as it does in protest."""
    return ("russia" in text or "moscow" in text) and _PROTEST.search(text) is not None


def words(kind: str, rule: str) -> Mapping[str, _Word]:
    """The triggers of one list of the table."""
    row = _table()[kind]
    contexts = [frozenset(row.get(part, "").split()) for part in ("not_before", "not_after", "only_before")]
    return {word: _Word(rule, kind, *contexts) for word in row["words"].split()}


@cache
def _table() -> Table:
    return read_toml(files_of(__package__).joinpath("capitals.toml"))


def _is_prose(document: Document, start: int, end: int) -> bool:
    """Whether the line begins sentences with capitals, and the word is no part of an address, a tag or a code."""
    text, line = document.text, document.line_at(start)
    if text[start - 1 : start] in _CODE or text[end : end + 1] in _CODE - {"."} or text[end : end + 1].isdigit():
        return False
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
        return False
    first = next((c for c in text[line.start : min(line.end, line.start + 20)] if c.isalpha()), "")
    return first.isupper() and not is_foreign_phrase(document, start)


def _fits(text: str, start: int, end: int, word: _Word) -> bool:
    following, last = _NEXT.match(text, end), _LAST.search(text, max(0, start - 20), start)
    if following and following[1].lower() in word.not_before:
        return False
    if last and last[1].lower() in word.not_after:
        return False
    if word.only_before and not (following and following[1] in word.only_before):
        return False
    if word.kind == "dated_months":
        if _OF_TIME.search(text, max(0, start - 8), start) and _ENDS.match(text, end):
            return True
        return bool(_DAY.search(text, max(0, start - 4), start) or _DATE.match(text, end))
    if word.kind == "months":
        return bool(_NUMBER.search(text, max(0, start - 12), start) or _DATE.match(text, end))
    return True
