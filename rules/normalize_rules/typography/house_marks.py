"""Which quotation marks a text should have: the ones asked for, or its own."""

from __future__ import annotations

from typing import NamedTuple

from normalize import Document


class Marks(NamedTuple):
    """The marks of a style."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str
    apostrophe: str


STRAIGHT = Marks('"', '"', "'", "'", "'")
CURLY = Marks("“", "”", "‘", "’", "’")
_STYLES = {"straight": STRAIGHT, "curly": CURLY}


def asked_for(document: Document) -> Marks | None:
    """The style that the settings ask for, or None when the text keeps its own."""
    return _STYLES.get(getattr(document.settings, "quotes", "keep"))


def curly_doubles(document: Document) -> int:
    """How many curly double marks a text has; the one that closes „so“ is none of them."""
    if document.others.isdisjoint("“”"):
        return 0
    return max(0, sum(map(document.text.count, "“”")) - document.text.count("„"))


def marks_of(document: Document) -> Marks:
    """The style for a new pair of marks: the one asked for, or that of most double marks in the text."""
    asked = asked_for(document)
    if asked:
        return asked
    text = document.text
    curly = curly_doubles(document)
    if curly or text.count('"'):
        return CURLY if curly > text.count('"') else STRAIGHT
    return CURLY if "’" in document.others and text.count("’") > text.count("'") else STRAIGHT
