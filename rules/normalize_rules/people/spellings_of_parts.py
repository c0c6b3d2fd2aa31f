"""The spellings of a given or a family name that an entry lists, and which of them are English."""

from __future__ import annotations

from normalize.tables import Table
from normalize_rules.people.person import STYLES, Person
from normalize_rules.people.variants import has_parts_of, is_romanised, is_spelling_of


def givens_of(person: Person, entry: Table) -> dict[str, bool]:
    """The spellings of the given name, and whether they are English."""
    found = spellings_of(entry, "given")
    if not is_romanised(person.language):
        found = {given: english for given, english in found.items() if len(given) > 2}  # "An" is an article
    for style in STYLES:
        if person.givens[style]:
            found.setdefault(person.givens[style], True)
    return found


def spellings_of(entry: Table, part: str) -> dict[str, bool]:
    """The spellings of a part of the name, and whether they are listed as English."""
    found = {entry.get(part, ""): True}
    for language, spellings in entry.get(f"{part}_forms", {}).items():
        for spelling in spellings:
            found.setdefault(spelling, language == "en")
    return {spelling: english for spelling, english in found.items() if spelling}


def is_alias(text: str, known: tuple[str, ...], language: str, listed_as_english: bool) -> bool:
    """Whether a form is another name; what leaked from another language is judged by its number of words only."""
    return not (is_spelling_of if listed_as_english else has_parts_of)(text, known, language)
