"""Every spelling of a family name with every spelling of the given name, and the surname by itself."""

from __future__ import annotations

from collections.abc import Iterator

from normalize.fold import fold
from normalize.tables import Table
from normalize_rules.people.person import STYLES, Form, Person
from normalize_rules.people.pinyin import pinyin_syllables
from normalize_rules.people.short_forms import misnomers
from normalize_rules.people.spellings_of_parts import givens_of, is_alias, spellings_of
from normalize_rules.people.variants import is_romanised, joined_forms, name_orders

SHORTEST_SURNAME = 5
_ONE_SYLLABLE = 4  # letters of a Korean given name; two syllables have a hyphen, a blank or more letters


def combined_forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """Every family with every given spelling, in both orders, and the surname by itself."""
    alone = {fold(text) for text in entry.get("alone", ())}
    givens, wrong = givens_of(person, entry), {fold(part) for part in misnomers(person, entry)}
    known = tuple(person.families.values())
    for family, listed in _families(person, entry).items():
        alias = is_alias(family, known, person.language, listed)
        # in a language of the Latin alphabet there is one right spelling; an English variant of it is a slip, or another name
        counts = family in known or (listed and is_romanised(person.language))
        for given, given_listed in givens.items():
            yield from _full_forms(person, Form(person, "full", False, family, given, counts, alias), given_listed)
        if _is_surname_alone(person, family, listed) and fold(family) not in wrong:
            yield family, Form(person, "family", False, family, "", counts, alias, fold(family) in alone)


def _full_forms(person: Person, form: Form, given_listed: bool) -> Iterator[tuple[str, Form]]:
    """A family and a given spelling in both orders, with the given name's syllables joined in every way."""
    known = tuple(person.givens.values())
    alias = form.alias or is_alias(form.given, known, person.language, given_listed)
    counts = form.english and (form.given in known or (given_listed and is_romanised(person.language)))
    for joined in joined_forms(form.given, person.language):
        made = form._replace(english=counts and _is_tidy(joined, form.given), alias=alias)
        for text in name_orders(form.family, joined, person.language, person.family_first):
            is_turned = _is_scholars_order(text, made, person)
            yield text, made._replace(gated=is_turned, generated=is_turned)


def _is_scholars_order(text: str, form: Form, person: Person) -> bool:
    """Whether an East Asian name of two syllables stands in Western order, as those of many others do: "Qiang Li", "Jin Park"."""
    if not person.family_first or text.startswith(form.family):
        return False
    if person.language == "ko-KR":
        return form.given.isalpha() and len(form.given) <= _ONE_SYLLABLE
    return person.language == "zh" and len(pinyin_syllables(form.given.lower())) == 1


def _is_surname_alone(person: Person, family: str, listed: bool) -> bool:
    """Whether a spelling of the surname stands for the person: no plural, no half of a double name, no phrase."""
    known = person.families.values()
    is_plural = family in [f"{one}s" for one in known]
    is_part = any(fold(one).endswith((f"-{fold(family)}", f" {fold(family)}")) for one in known)
    # "fon der Lajen" is nothing else, and two surnames stand by themselves in Spanish: "Lopez Obrador"
    is_phrase = " " in family and (listed or not family[0].islower()) and person.language != "es"
    shortest = SHORTEST_SURNAME - (family in known and len(set(known)) > 1)  # "Özel", which AP writes Ozel
    return len(family) >= shortest and not (is_phrase or is_plural or is_part)


def _families(person: Person, entry: Table) -> dict[str, bool]:
    """The spellings of the family name, and whether they are English."""
    found = spellings_of(entry, "family")
    for style in STYLES:
        found.setdefault(person.families[style] or person.name, True)
    for text in entry.get("alone", ()):
        found.setdefault(text, False)
    family = person.families["ap"]
    if person.language == "pl" and family.endswith(("ski", "cki")):
        found.setdefault(f"{family[:-1]}y", False)  # by way of Russian or Ukrainian
    return found


def _is_tidy(joined: str, given: str) -> bool:
    """Whether syllables are joined as English does: by a blank or a hyphen, not by both and not at all."""
    return " -" not in joined and "- " not in joined and joined.replace("-", " ") == given.replace("-", " ")
