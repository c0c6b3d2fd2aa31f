"""Where names stand in a document: the hits that are capitalised words, the longest where several overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from normalize import Document, Hit
from normalize.context import in_reading_order, is_protected
from normalize.fold import fold
from normalize_rules.names import mentions as names
from normalize_rules.people.person import WOMANS_ENDINGS, Form

# what may follow a name after a hyphen: "Putin-led"
_SUFFIXES = tuple("led backed era style like linked appointed friendly aligned controlled chaired".split())
# with the person's own first name such a surname is nobody else's, even if the text lost its marks
_WOMANS = (*WOMANS_ENDINGS, "ova", "ove")
# how a Turkish genitive begins, behind a name
_TURKISH = tuple(f"{mark}{letter}" for mark in "'’" for letter in "ıiuün")


Mention: TypeAlias = names.Mention[Form]


def mentions_in(document: Document, hits: Sequence[Hit]) -> list[Mention]:
    """The hits that stand as capitalised words, the longest where several overlap."""
    text, style, has_protected = document.text, document.settings.style, bool(document.protected)
    found = []
    taken = 0
    for start, end, forms in _in_order(text, hits):
        if start < taken or end == start or not (text[start].isupper() or text[start] in "'‘’" or _begins_small(forms)):
            continue
        if _is_inside_word(text, start, end) or (has_protected and is_protected(document, start, start + 1)):
            continue
        start, forms = _with_given_name(document, start, forms, taken)
        words = text[start:end]
        taken = end
        # a surname that already stands as it should proves nothing and needs nothing
        settled = forms[0].kind == "family" and _is_as_it_should(words, forms, style)
        if (not words.islower() or " " in words) and (not settled or text.startswith(_TURKISH, end)):
            found.append(names.Mention(start, end, forms))
    return found


def _with_given_name(document: Document, start: int, forms: tuple[Form, ...], low: int) -> tuple[int, tuple[Form, ...]]:
    """A foreign spelling of a surname together with the person's own given name before it, which make a full name."""
    for form in forms:
        given = form.person.givens["ap"] if form.person and form.kind == "family" and not form.english else ""
        first = start - len(given) - 1
        stands_before = given and not form.gated and first >= low and document.key[first:start] == f"{fold(given)} "
        if stands_before and not document.text[first - 1 : first].isalnum():
            gated = form.generated and not (form.family.endswith(_WOMANS) and given.endswith("a"))
            return first, (form._replace(kind="full", given=given, gated=gated, generated=False),)
    return start, forms


def _in_order(text: str, hits: Sequence[Hit]) -> list[Hit]:
    if not any(hit[2][0].kind == "last" for hit in hits):
        return in_reading_order(hits)
    # without its neighbour a part of a name may stand where a surname of others was found
    forms: dict[tuple[int, int], tuple[Form, ...]] = {}
    for hit in hits:
        start, end, of_hit = _without_neighbour(text, hit) if hit[2][0].kind == "last" else hit
        known = forms.get((start, end), ())
        if not known or "last" in (known[0].kind, of_hit[:1] and of_hit[0].kind):
            forms[start, end] = known + of_hit  # of two tables the first wins, the user's own
    return in_reading_order([Hit(start, end, of_hit) for (start, end), of_hit in forms.items()])


def _begins_small(forms: tuple[Form, ...]) -> bool:
    """Whether a form is a surname that begins with a particle or an article: "fon der Lajen", "al-Assad", "da Silva"."""
    family = forms[0].given if forms[0].kind == "last" else forms[0].family
    return forms[0].kind in ("family", "last") and family[:1].islower() and (" " in family or "-" in family)


def _is_as_it_should(words: str, forms: tuple[Form, ...], style: str) -> bool:
    return style != "document" and all(
        form.kind == "family" and form.person and form.person.families[style] == words for form in forms
    )


def _without_neighbour(text: str, hit: Hit) -> Hit:
    """A last syllable is found together with the word beside it, which is no part of the name."""
    form: Form = hit.payload[0]
    length = len(form.given)
    # a particle may begin the sentence: "Da Silva said"
    spellings = (form.given, form.given[:1].upper() + form.given[1:])
    if text[hit.start : hit.start + length] in spellings:
        return Hit(hit.start, hit.start + length, hit.payload)
    if text[hit.end - length : hit.end] in spellings:
        return Hit(hit.end - length, hit.end, hit.payload)
    return Hit(hit.start, hit.start, ())


def _is_inside_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    if before != " " and (before.isalnum() or before in "_@#/"):
        return True
    after = text[end] if end < len(text) else " "
    if after == " ":
        return False
    if after.isalnum() or after == "_":
        return True
    if after in "-‐‑" and end + 1 < len(text) and text[end + 1].islower():
        return not text.startswith(_SUFFIXES, end + 1)
    return False
