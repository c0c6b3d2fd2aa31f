"""Every string that may stand for a listed person, made from the parts of the name and from the lists of the entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from normalize.fold import fold
from normalize.tables import Table
from normalize_rules.people.combined_forms import SHORTEST_SURNAME, combined_forms
from normalize_rules.people.foreign_forms import inflected_forms, romanised_forms
from normalize_rules.people.person import STYLES, Form, Person
from normalize_rules.people.short_forms import beside_others, misnomers, short_forms
from normalize_rules.people.spellings_of_parts import is_alias
from normalize_rules.people.variants import is_spelling_of, separators

_SHORTEST_GLUED = 8
_EITHER_ORDER = ("hu", "ja", "ko-KR", "ko-KP", "vi", "zh")  # read in both orders without a title


def forms_of(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """Every string that may stand for a person, with what it proves; the first of equal ones counts."""
    yield from _house_forms(person)
    yield from _turned_forms(person)
    yield from _listed_forms(person, entry)
    yield from ((text, Form(person, "full", gated=True)) for text in _translated(person, entry))
    for misnomer in misnomers(person, entry):
        yield from beside_others(misnomer, Form(person, "last", given=misnomer))
    if person.families["ap"]:
        yield from combined_forms(person, entry)
        yield from romanised_forms(person, entry.get("native", {}))
        yield from inflected_forms(person, entry)
        yield from _glued_forms(person)
        yield from short_forms(person, entry)


def _house_forms(person: Person) -> Iterator[tuple[str, Form]]:
    """The name as each house style writes it."""
    for style in STYLES:
        if style == "ap" or person.names[style] != person.name:
            for spelled in separators(person.names[style]):
                yield spelled, Form(person, "full", False, person.families[style], person.givens[style], True)


def _turned_forms(person: Person) -> Iterator[tuple[str, Form]]:
    """The surname before the given name, as Russian lists and Indian papers have it: read only behind the person's title."""
    if person.family_first or person.language in _EITHER_ORDER:
        return
    for style in STYLES:
        family, given = person.families[style], person.givens[style]
        if family and given:
            yield f"{family} {given}", Form(person, "full", True, family, given, generated=True)


def _listed_forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """Other names, and whole forms that cannot be put together from parts."""
    aliases = dict.fromkeys(entry.get("aliases", ()))
    for text in aliases:
        for spelled in separators(text, person.language):
            yield spelled, Form(person, "full", text in entry.get("gated", ()), alias=True)
    for text, english in _other_forms(entry):
        alias = is_alias(text, tuple(person.names.values()), person.language, english)
        for spelled in separators(text, person.language):
            yield spelled, Form(person, "full", english=english, alias=alias)
    for text in (text for text in entry.get("gated", ()) if text not in aliases):
        whole = " " in text
        known = tuple((person.names if whole else person.families).values())
        # with no word of the person's it is no shorter or pet form, but another reading of the signs
        alias = not is_spelling_of(text, known, person.language) and (not whole or _shares_word(text, known))
        for spelled in separators(text):
            yield spelled, Form(person, "full" if whole else "family", True, alias=alias)


def _translated(person: Person, entry: Table) -> Iterator[str]:
    """Full names put into English as words, or only their surnames."""
    yield from entry.get("translated", ())
    for given in dict.fromkeys(person.givens.values()):
        yield from (f"{given} {word}" for word in entry.get("as_words", ()))


def _shares_word(text: str, names: Iterable[str]) -> bool:
    return not set(fold(text).split()).isdisjoint(word for name in names for word in fold(name).split())


def _glued_forms(person: Person) -> Iterator[tuple[str, Form]]:
    """ "XiJinping", which alone may be a hashtag or a handle."""
    glued = f"{person.families['ap']}{person.givens['ap']}".replace(" ", "").replace("-", "")
    if person.family_first and person.language.startswith(("zh", "ko")) and len(glued) >= _SHORTEST_GLUED:
        yield glued, Form(person, "full", True, english=True)


def _other_forms(entry: Table) -> Iterator[tuple[str, bool]]:
    other: Mapping[str, Any] = entry.get("other_forms", {})
    for language, forms in other.items():
        for text in forms:
            if " " in text or len(text) >= SHORTEST_SURNAME + 2:
                yield text, language == "en"
