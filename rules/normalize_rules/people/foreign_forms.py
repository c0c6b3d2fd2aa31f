"""Forms that other scripts and other languages give a name: by a romanisation system, in a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from normalize.tables import Table
from normalize_rules.people.arabic import french_families
from normalize_rules.people.combined_forms import SHORTEST_SURNAME
from normalize_rules.people.cyrillic import declined_families, romanised_families
from normalize_rules.people.kunrei import long_families
from normalize_rules.people.latin_declension import inflected, inflected_surnames
from normalize_rules.people.person import Form, Person
from normalize_rules.people.romanize import romanised
from normalize_rules.people.variants import is_romanised, joined_forms, name_orders

_SHORTEST_INFLECTED = 6
_WITH_CASES = ("pl", "cs", "sk", "hr", "sr", "sl")


def romanised_forms(person: Person, native: Mapping[str, str]) -> Iterator[tuple[str, Form]]:
    """Full names by romanisation systems. Korean and Chinese ones are gated: each is many other people's name as well."""
    gated = person.language.split("-")[0] in ("ko", "zh")
    for given, family in romanised(native, person.language, person.givens["ap"], person.families["ap"]):
        form = Form(person, "full", gated, family, given)
        for joined in joined_forms(given, person.language):
            for text in name_orders(family, joined, person.language, person.family_first):
                yield text, form
    for text in declined_families(native):
        if len(text) >= SHORTEST_SURNAME:
            yield text, Form(person, "family", False, text)
    for text in romanised_families(native):
        if len(text) >= SHORTEST_SURNAME:
            yield text, Form(person, "family", False, text, generated=True)
    others = french_families(person.families["ap"]) if person.language == "ar" else ()
    for text in long_families(person.families["ap"]) if person.language == "ja" else others:
        if len(text) >= SHORTEST_SURNAME:
            yield text, Form(person, "family", False, text, generated=True)


def inflected_forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """A name in Latin script in the cases of other languages: "Markom Ruttem", and "Ruttem" beside the full name.

    The given name may be in that language's own spelling: "Cyryla Ramaphosy", of Cyryl.
    """
    if is_romanised(person.language) or person.family_first:
        return
    family, given = person.families["ap"], person.givens["ap"]
    if given:
        own = [text for language in _WITH_CASES for text in entry.get("given_forms", {}).get(language, ())]
        for spelled in dict.fromkeys((given, *own)):
            for first, last in inflected(spelled, family):
                yield f"{first} {last}", Form(person, "full", False, last, first)
    for last in inflected_surnames(family):
        if len(last) >= _SHORTEST_INFLECTED:
            yield last, Form(person, "family", False, last, generated=True)
