"""Whether one of a person's own titles stands beside a form of the name."""

from __future__ import annotations

from functools import cache

from normalize import expression
from normalize_rules.people.gazetteer import BARE_OFFICES
from normalize_rules.people.person import Form

# Spain had a King Carlos III, too
_OF_MANY = frozenset(("king",))
_BRITAIN = expression(r"\b(?:britain|british|london|united kingdom|buckingham|windsor)\b")
_SPAIN = expression(r"\b(?:spain|spanish|madrid|bourbon|1[78]\d\d)\b")
_BEFORE, _BEHIND = 70, 50  # characters; the longest titles have some forty


def head_of(key: str, start: int) -> str:
    """The folded text before a name, as far as a title may reach, without the comma or the blank between."""
    return key[max(0, start - _BEFORE) : start].rstrip(" ,")


def has_title(head: str, titles: frozenset[str]) -> bool:
    """Whether a text ends with one of the titles, as a word."""
    # hardly ever one of them stands there, and of a tuple that is one question
    return head.endswith(_tuple(titles)) and any(head.endswith(title) and _ends_word(head, title) for title in titles)


def is_titled(key: str, start: int, end: int, form: Form) -> bool:
    """Whether a title of the form's own person stands before `start`, or behind `end` in apposition."""
    if form.kind == "full" and form.gated and _is_king_of_britain(key, start, form):
        return True
    return _is_titled_before(head_of(key, start), form) or _is_titled_behind(key[end : end + _BEHIND], form)


def _is_king_of_britain(key: str, start: int, form: Form) -> bool:
    """Whether a text about Britain calls a listed king of it by his name in another language: "King Carlos III"."""
    if not key.endswith("king ", 0, start) or not form.person or "british king" not in form.person.titles.full:
        return False
    return _BRITAIN.search(key) is not None and _SPAIN.search(key) is None


def _is_titled_before(head: str, form: Form) -> bool:
    """With its country, or bare for a rare form."""
    if not form.person:
        return False
    titles = form.person.titles
    if has_title(head, titles.full):
        return True
    if form.kind == "full" and form.gated:
        return has_title(head, titles.offices & BARE_OFFICES - _OF_MANY)
    return form.kind in ("given", "truncated", "full") and has_title(head, titles.offices)


def _is_titled_behind(tail: str, form: Form) -> bool:
    """With its country, behind a full name: "Dmitry Biskov, the Kremlin spokesman"."""
    if not form.person or form.kind != "full" or not tail.startswith(", "):
        return False
    said = tail[2:].removeprefix("the ")
    titles = form.person.titles.full
    return any(said.startswith(title) and not said[len(title) : len(title) + 1].isalnum() for title in titles)


@cache
def _tuple(titles: frozenset[str]) -> tuple[str, ...]:
    return tuple(titles)


def _ends_word(head: str, title: str) -> bool:
    at = len(head) - len(title)
    return at == 0 or not head[at - 1].isalnum()
