"""Places where a text names its source without a sentence: datelines, credits in brackets, site names after a headline."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from normalize import Document, expression
from normalize.fold import fold
from normalize.tables import files_of, read_toml

_CLOSED = {"[": "]", "(": ")", "【": "】"}
_DATELINE_HEAD = expression(
    r"\s*(?:[A-Z][\w.'’-]*(?:[ /,]{1,2}|\Z)){1,4}(?:\d{1,2}(?:st|nd|rd|th)?[ .,]{0,2}(?:[A-Z][a-z]+\.? ?)?)?(?:(?:19|20)\d\d ?)?\Z"
)
_DASH_AFTER = expression(r" ?[-–—‒]{1,2}(?:\s|\Z|\w)")
_DASH_BEFORE = expression(r"(?:\w[\"'”’»)!?.]*\s*[-–—‒|_]{1,2}|\w\s+[-–—|]{1,2})\s*\Z")
_DATE_AFTER = expression(r"(?:, (?:[\w.-]+, )?(?:on )?(?:\d|[A-Z][a-z]{2,8}\.? \d)|\s?\((?:[Rr]eporter|[Aa]uthor))")
_HEADLINE = 15
_DATELINE = 40


@cache
def cities() -> frozenset[str]:
    """Folded names of the places that open datelines."""
    return frozenset(fold(city) for city in read_toml(files_of(__package__) / "dateline_cities.toml")["cities"])


def dateline(document: Document, start: int, end: int) -> bool:
    """Whether a tag such as "Joint" closes a dateline: "[Beijing Joint]", "New York Joint:".

    The dateline opens its line and holds nothing else but a listed place; brackets are closed as they were opened.
    """
    head = fold(_head(document, start))
    opened = head.strip()[:1]
    is_place = head.strip(" [(【") in cities() and head.endswith(" ")
    return is_place and _CLOSED.get(opened, ":") == document.text[end]


def is_credit(document: Document, start: int, end: int, names: Iterable[str]) -> bool:
    """Whether brackets stand in a dateline: behind a place and a date, before a dash, or at the line's very start.

    Behind one of the agency's own `names`, brackets explain the name.
    """
    head = _head(document, start)
    if not _DASH_AFTER.match(document.text, end) or any(name in head.casefold() for name in names):
        return False
    return not head.strip() or (len(head) <= _DATELINE and _DATELINE_HEAD.match(head) is not None)


def is_suffix(document: Document, start: int, end: int) -> bool:
    """Whether a name closes a headline behind a dash, or opens a line before a date."""
    line = document.line_at(start)
    closes = line.end - end <= 3 and not document.text[end : line.end].strip(" .\"”'")
    if closes and start - line.start >= _HEADLINE:
        return _DASH_BEFORE.search(_head(document, start)) is not None
    return opens_line(document, start, end)


def opens_line(document: Document, start: int, end: int) -> bool:
    """Whether a name opens its line before a date or a reporter's name."""
    return not _head(document, start).strip(" [(\"“'") and _DATE_AFTER.match(document.text, end) is not None


def _head(document: Document, start: int) -> str:
    """The last characters of the line before a place: more than any dateline has."""
    return document.text[max(document.line_at(start).start, start - 2 * _DATELINE) : start]
