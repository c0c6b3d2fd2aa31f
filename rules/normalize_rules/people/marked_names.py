"""Full names with accents or hyphens in a text, of people whom no table has: "Jolanta Brzęczek", "Marie-Luise Vogt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from normalize import Document, Hit, expression
from normalize.fold import fold
from normalize.protect import merged
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.titles import country_names

MARKED = expression(r"[\u00c0-\u024f]")
_WORD = r"[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_a-z][^\W\d_]+)?"
# a first name, perhaps of two parts, and a surname; the next pair may begin with the second word
_PAIR = expression(rf"(?<![\w-])({_WORD}) (?=({_WORD})(?![\w-]))")
FIRST_NAME = expression(_WORD)
_PART = r"(?:[^\W\d_a-z][\w'’.-]*|d[aeiou]s?|del|della|bin|ben|al|el|van|von|der|den)"
_AROUND = expression(rf"(?<![\w-])(?:{_PART} ){{1,3}}\Z"), expression(rf"(?: {_PART}){{1,3}}")
_NEAR = 40  # characters around a mark in which the name is looked for
TITLES = frozenset(
    "mayor president minister judge chief general colonel captain major lieutenant sergeant admiral marshal doctor dr mr mrs ms miss sir"
    " lady father sister brother bishop archbishop cardinal rabbi imam sheikh professor prof director chairman chairwoman coach captain"
    " king queen prince princess secretary premier chancellor commissioner ambassador senator deputy governor comrade spokesman spokeswoman"
    " leader lawyer attorney prosecutor inspector officer lawmaker candidate actor actress singer author writer journalist chef nurse"
    " midfielder defender goalkeeper striker forward".split()
)
NO_FIRST_NAME = TITLES | frozenset(
    "the a an in on at of and but for from with by to as when if after before vice prime"
    # what names of places and clubs begin with
    " la le les los las el il al san santa santo saint sao new old north south east west northern southern eastern western real club"
    " atletico deportivo rio costa puerto port villa monte mount cape lake isla playa plaza pico hotel"
    # of firms and bodies
    " grupo groupe gruppo group banco banca banque bolsa partido parti partito movimiento clube fundacion instituto universidad ciudad"
    " cidade cafe galeria canal radio operation".split()
)
_NO_SURNAME = frozenset(
    "region city province county district university river street avenue square airport party club bank council institute academy"
    " island islands mountains valley bridge festival prize award cup museum church cathedral museum stadium station".split()
)


def marked_names(document: Document, hits: Sequence[Hit]) -> dict[str, tuple[str, str]]:
    """The unlisted full names with accents or hyphens, by their folded form; read around the marks, not throughout."""
    marks = [hit.end for hit in hits]
    for character in sorted(document.others):
        if MARKED.match(character):
            marks += places_of(document.text, character)
    found: dict[str, tuple[str, str]] = {}
    for low, high in merged([(max(0, mark - _NEAR), mark + _NEAR) for mark in marks]):
        for match in _PAIR.finditer(document.text, low, high):
            key = _key_of_marked_name(match[1], match[2])
            if key and not _is_part_of_listed_name(document.text, match):
                found.setdefault(key, (match[1], match[2]))
    return found


@lru_cache(maxsize=4096)
def _key_of_marked_name(first: str, surname: str) -> str:
    """The folded full name of somebody whom no table has, with accents or a hyphen that may get lost; "" for other words."""
    if not (MARKED.search(first + surname) or "-" in first) or first.isupper() or surname.isupper():
        return ""  # capitals are a list's or a headline's, and no spelling of the name
    key, last = fold(f"{first} {surname}"), fold(surname)
    if fold(first) in NO_FIRST_NAME or last in _NO_SURNAME or last in country_names():
        return ""
    return "" if last in built_in().forms else key


def _is_part_of_listed_name(text: str, pair: re.Match[str]) -> bool:
    """Whether a name in the tables shares a word with a pair: "Secretary Tô Lâm", "Nataša Pirc Musar"."""
    before, after = _AROUND
    above = before.search(text, max(0, pair.start() - _NEAR), pair.start())
    below = after.match(text, pair.end(2))
    neighbours = [tuple(words[0].split()) if words else () for words in (above, below)]
    return _shares_word(neighbours[0], (pair[1], pair[2]), neighbours[1])


@lru_cache(maxsize=4096)
def _shares_word(before: tuple[str, ...], pair: tuple[str, str], after: tuple[str, ...]) -> bool:
    words = [fold(word) for word in (*before, *pair, *after)]
    first, end = len(before), len(before) + len(pair)
    spans = ((low, high) for low in range(end) for high in range(max(low + 2, first + 1), len(words) + 1))
    listed = built_in().forms
    return any(" ".join(words[low:high]) in listed for low, high in spans)


def places_of(text: str, what: str) -> list[int]:
    found = []
    at = text.find(what)
    while at >= 0:
        found.append(at)
        at = text.find(what, at + 1)
    return found
