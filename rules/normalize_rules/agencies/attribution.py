"""Where a text says who reported something: the words before and after the name of an agency."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.calendar import SMALL_WEEKDAY

_SAYING = (
    "said|says|say|reported|reports|report|wrote|writes|announced|announces|added|adds|noted|notes|stated|states|quoted|quotes|"
    "cited|cites|carried|claimed|claims|confirmed|confirms|published|publishes|quoting|citing|broadcast|warned|learned|showed|told"
)
_AFTER = expression(rf"['\"’”,)]{{0,2}}\s(?:has |had |have |also |later |earlier |then |first |which )?(?:{_SAYING})\b")
_BEFORE = expression(
    rf"\b(?:according to|(?:{_SAYING})(?: (?:by|to))?|via|source:|interview with|speaking to|spoke to|statement to|informed|(?:this|it) is written by)"
    rf"(?: (?:the|a|an|its|their|by|to|today|also|on|{SMALL_WEEKDAY}))*"
    r"(?: [\w'’-]+){0,3}[ \"'(“]*\Z"
)
_STAFF = expression(
    r" (?:correspondent|reporter|journalist|photographer|editor|report|story|interview|office|bureau|website|site|"
    r"headquarters|chief|employee|staff|service|wire|dispatch|article|video|photo|news|source|network|agency|outlet|portal)s?\b"
)
_WINDOW = 90


def is_attribution(document: Document, start: int, end: int) -> bool:
    """Whether the words around a name say that it reported something: "according to the X", "X said", "reported X"."""
    return follows_attribution(document, start) or precedes_saying(document, end)


def follows_attribution(document: Document, start: int) -> bool:
    """Whether "according to", "reported" or the like stands before, with a few words between."""
    line = document.line_at(start)
    return _BEFORE.search(document.key, max(line.start, start - _WINDOW), start) is not None


def precedes_saying(document: Document, end: int) -> bool:
    """Whether "said", "reports" or the like follows."""
    return _AFTER.match(document.key, end) is not None


def names_staff(document: Document, end: int) -> bool:
    """Whether the agency's people or products follow, so that an article before its name belongs to them."""
    return _STAFF.match(document.key, end) is not None
