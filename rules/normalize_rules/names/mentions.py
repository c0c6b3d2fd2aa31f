"""Where names of a table stand in a document: as words with a capital, the longest where several overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from normalize import Document, Hit
from normalize.context import in_reading_order, is_protected, is_word

F = TypeVar("F")


class Mention(NamedTuple, Generic[F]):
    """A string of the tables at its place, with all that it may stand for: forms `F` of the family's gazetteer."""

    start: int
    end: int
    forms: tuple[F, ...]


def mentions(document: Document, hits: Sequence[Hit]) -> list[Mention[Any]]:
    """The hits that stand as words with a capital outside protected spans, the longest where several overlap."""
    text, found, taken = document.text, [], 0
    for start, end, forms in in_reading_order(hits):
        if start < taken or text[start:end].islower() or not _is_name_like(text, start, end):
            continue
        if not is_protected(document, start, start + 1):
            found.append(Mention(start, end, forms))
            taken = end
    return found


def has_capitals(found: str, written: str) -> bool:
    """Whether a name has the capitals of a listed one: "Power of the people" may be what it says."""
    return all(a.isupper() for a, b in zip(found, written, strict=True) if b.isupper())


def _is_name_like(text: str, start: int, end: int) -> bool:
    """Whether the string is a word of its own, not part of a number or a code such as "UE-5"."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in ("@", "#", "_", "&") or after == "&" or not is_word(text, start, end):
        return False
    coded = after in ("-", "‑", ".", "+") and text[end + 1 : end + 2].isdigit()
    return not coded and not (before in ("-", ".") and text[max(0, start - 2) : start - 1].isdigit())
