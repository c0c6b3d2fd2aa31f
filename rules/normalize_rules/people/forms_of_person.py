"""Every string that may stand for a listed person, made from the parts of the name and from the lists of the entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from normalize.fold import fold
from normalize.tables import Table
from normalize_rules.people.latin_declension import inflected, inflected_surnames
from normalize_rules.people.person import STYLES, Form, Person
from normalize_rules.people.pinyin import pinyin_syllables
from normalize_rules.people.romanize import declined_families, romanised, romanised_families
from normalize_rules.people.variants import (
    has_parts_of,
    is_romanised,
    is_spelling_of,
    joined_forms,
    name_orders,
    separators,
)

_SHORTEST_SYLLABLE = 5  # letters of a given name by itself
_SHORTEST_SURNAME = 5
_PARTICLES = frozenset("von van der den de di del le la dos da".split())
_CALLED_BY_GIVEN_NAME = ("vi", "th")  # languages whose press never calls people by the family name
_SHORTEST_GLUED = 8
_ONE_SYLLABLE = 4  # letters of a Korean given name; two syllables have a hyphen, a blank or more letters
_SHORTEST_INFLECTED = 6
_WORDS = ("So",)  # last syllables that begin English sentences: "So said the king"
_EITHER_ORDER = ("hu", "ja", "ko-KR", "ko-KP", "vi", "zh")  # read in both orders without a title
_GIVEN_NAMES_ALONE = ("tr", "az")  # languages whose press calls people by their given names without the surname
_BEFORE_LAST = tuple("mr. mr ms. chairman president leader comrade marshal dictator minister".split())
_AFTER_LAST = tuple(
    "said says told added ordered vowed warned wrote called has had did signed met arrived visited pledged urged stressed noted"
    " thanked praised expressed denied promised spoke attended announced wants will"
    " also reiterated emphasized emphasised conveyed hosted congratulated asked gave turned died took resigned received"
    " explained stated insisted inspected led became returned traveled travelled flew".split()
)


def forms_of(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """Every string that may stand for a person, with what it proves; the first of equal ones counts."""
    yield from _house_forms(person)
    yield from _turned_forms(person)
    yield from _listed_forms(person, entry)
    for misnomer in _misnomers(person, entry):
        yield from _beside_others(misnomer, Form(person, "last", given=misnomer))
    if person.families["ap"]:
        yield from _combined_forms(person, entry)
        yield from _romanised_forms(person, entry.get("native", {}))
        yield from _inflected_forms(person)
        yield from _glued_forms(person)
        yield from _short_forms(person, entry)


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
        alias = _is_alias(text, tuple(person.names.values()), person.language, english)
        for spelled in separators(text, person.language):
            yield spelled, Form(person, "full", english=english, alias=alias)
    for text in (text for text in entry.get("gated", ()) if text not in aliases):
        whole = " " in text
        known = tuple((person.names if whole else person.families).values())
        # with no word of the person's it is no shorter or pet form, but another reading of the signs
        alias = not is_spelling_of(text, known, person.language) and (not whole or _shares_word(text, known))
        for spelled in separators(text):
            yield spelled, Form(person, "full" if whole else "family", True, alias=alias)


def _shares_word(text: str, names: Iterable[str]) -> bool:
    return not set(fold(text).split()).isdisjoint(word for name in names for word in fold(name).split())


def _misnomers(person: Person, entry: Table) -> list[str]:
    """Parts of the name that are wrong as a second reference."""
    misnomers = [*entry.get("misnomers", ())]
    if person.language in _CALLED_BY_GIVEN_NAME and person.second not in ("", person.families["ap"]):
        misnomers.append(person.families["ap"])
    return misnomers


def _combined_forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """Every family with every given spelling, in both orders, and the surname by itself."""
    alone = {fold(text) for text in entry.get("alone", ())}
    givens, misnomers = _givens(person, entry), {fold(part) for part in _misnomers(person, entry)}
    known = tuple(person.families.values())
    for family, listed in _families(person, entry).items():
        alias = _is_alias(family, known, person.language, listed)
        # in a language of the Latin alphabet there is one right spelling; an English variant of it is a slip, or another name
        counts = family in known or (listed and is_romanised(person.language))
        for given, given_listed in givens.items():
            yield from _full_forms(person, Form(person, "full", False, family, given, counts, alias), given_listed)
        if _is_surname_alone(person, family, listed) and fold(family) not in misnomers:
            yield family, Form(person, "family", False, family, "", counts, alias, fold(family) in alone)


def _full_forms(person: Person, form: Form, given_listed: bool) -> Iterator[tuple[str, Form]]:
    """A family and a given spelling in both orders, with the given name's syllables joined in every way."""
    known = tuple(person.givens.values())
    alias = form.alias or _is_alias(form.given, known, person.language, given_listed)
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
    shortest = _SHORTEST_SURNAME - (family in known and len(set(known)) > 1)  # "Özel", which AP writes Ozel
    return len(family) >= shortest and not (is_phrase or is_plural or is_part)


def _families(person: Person, entry: Table) -> dict[str, bool]:
    """The spellings of the family name, and whether they are English."""
    found = _spellings(entry, "family")
    for style in STYLES:
        found.setdefault(person.families[style] or person.name, True)
    for text in entry.get("alone", ()):
        found.setdefault(text, False)
    family = person.families["ap"]
    if person.language == "pl" and family.endswith(("ski", "cki")):
        found.setdefault(f"{family[:-1]}y", False)  # by way of Russian or Ukrainian
    return found


def _givens(person: Person, entry: Table) -> dict[str, bool]:
    """The spellings of the given name, and whether they are English."""
    found = _spellings(entry, "given")
    if not is_romanised(person.language):
        found = {given: english for given, english in found.items() if len(given) > 2}  # "An" is an article
    for style in STYLES:
        if person.givens[style]:
            found.setdefault(person.givens[style], True)
    return found


def _glued_forms(person: Person) -> Iterator[tuple[str, Form]]:
    """ "XiJinping", which alone may be a hashtag or a handle."""
    glued = f"{person.families['ap']}{person.givens['ap']}".replace(" ", "").replace("-", "")
    if person.family_first and person.language.startswith(("zh", "ko")) and len(glued) >= _SHORTEST_GLUED:
        yield glued, Form(person, "full", True, english=True)


def _romanised_forms(person: Person, native: Mapping[str, str]) -> Iterator[tuple[str, Form]]:
    """Full names by romanisation systems. Korean and Chinese ones are gated: each is many other people's name as well."""
    gated = person.language.split("-")[0] in ("ko", "zh")
    for given, family in romanised(native, person.language, person.givens["ap"], person.families["ap"]):
        form = Form(person, "full", gated, family, given)
        for joined in joined_forms(given, person.language):
            for text in name_orders(family, joined, person.language, person.family_first):
                yield text, form
    for text in declined_families(native):
        if len(text) >= _SHORTEST_SURNAME:
            yield text, Form(person, "family", False, text)
    for text in romanised_families(native):
        if len(text) >= _SHORTEST_SURNAME:
            yield text, Form(person, "family", False, text, generated=True)


def _inflected_forms(person: Person) -> Iterator[tuple[str, Form]]:
    """A name in Latin script in the cases of other languages: "Markom Ruttem", and "Ruttem" beside the full name."""
    if is_romanised(person.language) or person.family_first:
        return
    family, given = person.families["ap"], person.givens["ap"]
    if given:
        for first, last in inflected(given, family):
            yield f"{first} {last}", Form(person, "full", False, last, first)
    for last in inflected_surnames(family):
        if len(last) >= _SHORTEST_INFLECTED:
            yield last, Form(person, "family", False, last, generated=True)


def _is_alias(text: str, known: tuple[str, ...], language: str, listed_as_english: bool) -> bool:
    """Whether a form is another name; what leaked from another language is judged by its number of words only."""
    return not (is_spelling_of if listed_as_english else has_parts_of)(text, known, language)


def _is_tidy(joined: str, given: str) -> bool:
    """Whether syllables are joined as English does: by a blank or a hyphen, not by both and not at all."""
    return " -" not in joined and "- " not in joined and joined.replace("-", " ") == given.replace("-", " ")


def _short_forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """A given name taken for a surname, and a name that lost its last syllable."""
    given = person.givens["ap"]
    yield from _cut_before_family(person)
    if person.family_first or person.language == "ja":
        yield from _parts_of_given_name(person, entry)
    elif " " in given and person.language in _GIVEN_NAMES_ALONE:
        yield given, Form(person, "truncated")
        yield given.split(" ")[-1], Form(person, "given")


def _cut_before_family(person: Person) -> Iterator[tuple[str, Form]]:
    """A name that was cut behind the particles of the family name: "Ursula von der"."""
    particles, _, last = person.families["ap"].rpartition(" ")
    if particles and set(fold(particles).split()) <= _PARTICLES and last:
        yield f"{person.givens['ap']} {particles}", Form(person, "truncated")


def _parts_of_given_name(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    for given in _givens(person, entry):
        for spelled in joined_forms(given, person.language):
            if len(spelled) >= _SHORTEST_SYLLABLE:
                yield spelled, Form(person, "given")
    syllables = person.givens["ap"].replace("-", " ").split(" ")
    if len(syllables) == 2 and person.language.startswith("ko"):
        yield f"{person.families['ap']} {syllables[0]}", Form(person, "truncated")
    if len(syllables) == 2 and person.language == "ko-KP" and syllables[1] not in _WORDS:
        yield from _beside_others(syllables[1], Form(person, "last", given=syllables[1]))


def _beside_others(part: str, form: Form) -> Iterator[tuple[str, Form]]:
    """A short part of a name with what may stand beside it: alone it stands inside too many words."""
    yield from ((f"{title} {part}", form) for title in _BEFORE_LAST)
    yield from ((f"{part} {verb}", form) for verb in _AFTER_LAST)
    yield from ((f"{part}{mark}", form) for mark in ("'s ", ", who ", " and his ", " and her "))


def _spellings(entry: Table, part: str) -> dict[str, bool]:
    """The spellings of a part of the name, and whether they are listed as English."""
    found = {entry.get(part, ""): True}
    for language, spellings in entry.get(f"{part}_forms", {}).items():
        for spelling in spellings:
            found.setdefault(spelling, language == "en")
    return {spelling: english for spelling, english in found.items() if spelling}


def _other_forms(entry: Table) -> Iterator[tuple[str, bool]]:
    other: Mapping[str, Any] = entry.get("other_forms", {})
    for language, forms in other.items():
        for text in forms:
            if " " in text or len(text) >= _SHORTEST_SURNAME + 2:
                yield text, language == "en"
