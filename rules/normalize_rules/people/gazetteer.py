"""The tables of people, compiled: every way in which a listed name may stand in a text, and whose it is.

The tables are the `.toml` files of this folder, one entry a person; `README.md` beside them explains the fields. A form is a
string with what it can prove: a full name proves the person, a surname or given name needs the full name in the same
text or the person's own title beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, NamedTuple

from normalize import RuleError
from normalize.fold import fold
from normalize.tables import Table, remembered_of, tables_of
from normalize_rules.people.romanize import declined_families, romanised
from normalize_rules.people.titles import Titles, titles_of
from normalize_rules.people.variants import (
    has_parts_of,
    is_romanised,
    is_spelling_of,
    joined_forms,
    name_orders,
    separators,
)

STYLES = ("ap", "guardian", "wikipedia")
Kind = Literal["full", "family", "given", "truncated", "last", "other"]

_FIELDS = frozenset(
    "name guardian wikipedia family given order second language native wikidata roles family_forms given_forms "
    "other_forms gated aliases lookalikes source checked sex alone misnomers".split()
)
_SHORTEST = 4  # letters of a trigger; shorter ones stand inside too many words
_SHORTEST_SURNAME = 5
_SHORTEST_GLUED = 8
_GIVEN_NAMES_ALONE = ("tr", "az")  # languages whose press calls people by their given names without the surname
# offices that say enough without their country
BARE_OFFICES = frozenset(("president", "prime minister", "chancellor", "premier", "pope", "king", "foreign minister"))
_BEFORE_LAST = tuple("mr. mr ms. chairman president leader comrade marshal dictator minister".split())
_AFTER_LAST = tuple(
    "said says told added ordered vowed warned wrote called has had did signed met arrived visited pledged urged stressed noted"
    " thanked praised expressed denied promised spoke attended announced wants will"
    " also reiterated emphasized emphasised conveyed hosted congratulated asked gave turned died took resigned received"
    " explained stated insisted inspected led became returned traveled travelled flew".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """A listed person. Two entries are never the same person, so identity is equality."""

    name: str
    names: Mapping[str, str]  # full name by house style
    families: Mapping[str, str]  # family name by house style
    givens: Mapping[str, str]  # given name by house style
    second: str  # second reference where it is not the family name
    own: bool  # from a user's file, which wins over the built-in tables
    language: str
    family_first: bool
    titles: Titles = field(repr=False)


class Form(NamedTuple):
    """A string that stands for a person.

    `family` and `given` are the parts of a full name as spelled here, "" where it has no such parts; `english` tells
    spellings that English publications use from leaked foreign ones; a `gated` form proves nothing by itself; an
    `alias` is another name and no other spelling (Puff Daddy, Elizabeth Truss): it proves the person and stays; a
    surname that is `alone` is a foreign spelling that nobody else bears, and needs no further evidence.
    """

    person: Person | None
    kind: Kind
    gated: bool = False
    family: str = ""
    given: str = ""
    english: bool = False
    alias: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """People, their forms by folded text, and who has or had a title, by the folded title with or without its country."""

    people: Sequence[Person]
    forms: Mapping[str, tuple[Form, ...]]
    titles: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    refused: Mapping[str, int] = field(default_factory=dict)  # how many strings were not taken as they came, by reason


@cache
def built_in() -> Gazetteer:
    """The gazetteer of this folder's tables; compiling them takes seconds, so the outcome is kept."""
    from normalize_rules.people.packed import pack, unpack

    return unpack(remembered_of(__package__, lambda: pack(compile_people(_entries()))))


def _entries() -> Iterator[tuple[str, Table]]:
    return ((where, entry) for where, table in tables_of(__package__) for entry in table.get("people", ()))


def compile_people(entries: Iterable[tuple[str, Table]], own: bool = False) -> Gazetteer:
    """The gazetteer of entries, each with the name of its file; `own` marks a user's.

    A full form that two people share proves neither and is gated; one that is a third person's usual name is dropped,
    unless it is gated and the third person is a look-alike: then it needs the title.
    Raises RuleError that names the file, the person and the field.
    """
    people = []
    refused: Counter[str] = Counter()
    owned: dict[str, dict[tuple[Person | None, Kind], Form]] = {}
    usual: dict[str, Person | None] = {}
    entries = list(entries)
    for where, entry in entries:
        person = _person(where, entry, own)
        people.append(person)
        for name in set(person.names.values()):
            for spelled in separators(name):
                usual.setdefault(fold(spelled), person)
    for _, entry in entries:
        for look_alike in entry.get("lookalikes", ()):
            if len(look_alike) >= _SHORTEST and " " in look_alike:
                for spelled in separators(look_alike):
                    usual.setdefault(fold(spelled), None)
    for key in usual:
        owned[key] = {}
    for person, (_, entry) in zip(people, entries, strict=True):
        for text, form in _forms(person, entry):
            key = fold(text)
            if form.kind == "full" and usual.get(key, person) is not person and not (form.gated and usual[key] is None):
                refused["another person's usual name"] += 1
                continue
            if len(key) >= _SHORTEST:
                known = owned.setdefault(key, {}).get((person, form.kind))
                if known is None or (known.gated and not form.gated) or (form.english and not known.english):
                    owned[key][(person, form.kind)] = form
    for key, person_or_none in usual.items():
        if person_or_none is None:
            owned[key][(None, "other")] = Form(None, "other")
    forms = {key: _told_apart(tuple(found.values()), refused) for key, found in owned.items() if found}
    refused["needs the full name or a title"] = sum(
        all(f.kind != "full" or f.gated for f in found) for found in forms.values()
    )
    return Gazetteer(tuple(people), forms, _titles(people), refused)


def _titles(people: Iterable[Person]) -> dict[str, tuple[Person, ...]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        for title in person.titles.full | person.titles.offices.intersection(BARE_OFFICES):
            if len(title) >= _SHORTEST:
                found.setdefault(title, []).append(person)
    return {title: tuple(holders) for title, holders in found.items()}


def _told_apart(forms: tuple[Form, ...], refused: Counter[str]) -> tuple[Form, ...]:
    """The forms of one string; full names that several people share are gated."""
    full = {form.person for form in forms if form.kind == "full" and not form.gated}
    if len(full) > 1:
        refused["shared by several people"] += 1
        return tuple(form._replace(gated=True) if form.kind == "full" else form for form in forms)
    return forms


def _person(where: str, entry: Table, own: bool) -> Person:
    name: str = entry.get("name", "")
    unknown = set(entry) - _FIELDS
    if not name or unknown:
        problem = (
            f"unknown field {sorted(unknown)[0]!r}; known: {', '.join(sorted(_FIELDS))}" if unknown else "has no name"
        )
        raise RuleError(f"{where}: {name or entry}: {problem}")
    names = {style: entry.get(style, name) for style in STYLES[1:]} | {"ap": name}
    family, given = entry.get("family", ""), entry.get("given", "")
    if entry.get("order") != "single" and not (family in name and given in name and family and given):
        raise RuleError(f'{where}: {name}: family and given must be parts of the name, or order = "single"')
    for full in (full for full in names.values() if "(" in full):
        raise RuleError(f"{where}: {name}: the name {full!r} has a bracket, which would be written into texts")
    own_parts = _split(name, name, family)
    parts = {style: _split(full, name, family) if full != name else own_parts for style, full in names.items()}
    return Person(
        name,
        names,
        {style: parts[style][0] for style in parts},
        {style: parts[style][1] for style in parts},
        entry.get("second", ""),
        own,
        entry.get("language", "en"),
        entry.get("order") == "family-first",
        titles_of(entry.get("roles", ())),
    )


def _split(full: str, name: str, family: str) -> tuple[str, str]:
    """Family and given name in a full name of another style, cut where `family` stands in `name`."""
    if not family:
        return "", ""
    words, count = full.split(" "), len(family.split(" "))
    if name.startswith(family):
        return " ".join(words[:count]), " ".join(words[count:])
    return " ".join(words[-count:]), " ".join(words[:-count])


def _forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """Every string that may stand for a person, with what it is."""
    families, givens = _spellings(entry, "family"), _spellings(entry, "given")
    for style in STYLES:
        families.setdefault(person.families[style] or person.name, True)
        if person.givens[style]:
            givens.setdefault(person.givens[style], True)
        if style == "ap" or person.names[style] != person.name:
            for spelled in separators(person.names[style]):
                yield spelled, Form(person, "full", False, person.families[style], person.givens[style], True)
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
        alias = not is_spelling_of(text, known, person.language)
        for spelled in separators(text):
            yield spelled, Form(person, "full" if whole else "family", True, alias=alias)
    misnomers = entry.get("misnomers", ())
    if person.language == "vi" and person.second not in ("", person.families["ap"]):
        misnomers = [
            *misnomers,
            person.families["ap"],
        ]  # every third Vietnamese bears the name, so nobody is called by it
    for misnomer in misnomers:
        yield from _beside_others(misnomer, Form(person, "last", given=misnomer))
    if not person.families["ap"]:
        return
    alone = {fold(text) for text in entry.get("alone", ())}
    for text in entry.get("alone", ()):
        families.setdefault(text, False)
    families_known, givens_known = tuple(person.families.values()), tuple(person.givens.values())
    # in a language of the Latin alphabet there is one right spelling; an English variant of it is a slip, or another name
    several_are_right = is_romanised(person.language)
    for family, listed in families.items():
        family_alias = _is_alias(family, families_known, person.language, listed)
        family_counts = family in families_known or (listed and several_are_right)
        for given, given_listed in givens.items():
            alias = family_alias or _is_alias(given, givens_known, person.language, given_listed)
            counts = family_counts and (given in givens_known or (given_listed and several_are_right))
            for joined in joined_forms(given, person.language):
                form = Form(person, "full", False, family, given, counts and _is_tidy(joined, given), alias)
                for text in name_orders(family, joined, person.language, person.family_first):
                    yield text, form
        is_plural = family in [f"{known}s" for known in families_known]
        is_part = any(fold(known).endswith((f"-{fold(family)}", f" {fold(family)}")) for known in families_known)
        is_phrase = " " in family and (listed or not family[0].islower())  # "fon der Lajen" is nothing else
        if len(family) >= _SHORTEST_SURNAME and not (is_phrase or is_plural or is_part or family in misnomers):
            yield family, Form(person, "family", False, family, "", family_counts, family_alias, fold(family) in alone)
    yield from _romanised_forms(person, entry)
    glued = f"{person.families['ap']}{person.givens['ap']}".replace(" ", "").replace("-", "")
    if person.family_first and person.language.startswith(("zh", "ko")) and len(glued) >= _SHORTEST_GLUED:
        yield glued, Form(person, "full", True, english=True)  # "XiJinping", which alone may be a hashtag or a handle
    if person.family_first or person.language == "ja":
        yield from _short_forms(person, givens)
    elif " " in person.givens["ap"] and person.language in _GIVEN_NAMES_ALONE:
        yield person.givens["ap"], Form(person, "truncated")
        yield person.givens["ap"].split(" ")[-1], Form(person, "given")


def _romanised_forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """Full names by romanisation systems. Korean and Chinese ones are gated: each is many other people's name as well."""
    native = entry.get("native", {})
    gated = person.language.split("-")[0] in ("ko", "zh")
    for given, family in romanised(native, person.language, person.givens["ap"], person.families["ap"]):
        form = Form(person, "full", gated, family, given)
        for joined in joined_forms(given, person.language):
            for text in name_orders(family, joined, person.language, person.family_first):
                yield text, form
    for text in declined_families(native):
        if len(text) >= _SHORTEST_SURNAME:
            yield text, Form(person, "family", False, text)


def _is_alias(text: str, known: tuple[str, ...], language: str, listed_as_english: bool) -> bool:
    """Whether a form is another name; what leaked from another language is judged by its number of words only."""
    return not (is_spelling_of if listed_as_english else has_parts_of)(text, known, language)


def _is_tidy(joined: str, given: str) -> bool:
    """Whether syllables are joined as English does: by a blank or a hyphen, not by both and not at all."""
    return " -" not in joined and "- " not in joined and joined.replace("-", " ") == given.replace("-", " ")


def _short_forms(person: Person, givens: Mapping[str, bool]) -> Iterator[tuple[str, Form]]:
    """A given name taken for a surname, and a name that lost its last syllable."""
    for given in givens:
        for spelled in joined_forms(given, person.language):
            if len(spelled) >= _SHORTEST + 1:
                yield spelled, Form(person, "given")
    syllables = person.givens["ap"].replace("-", " ").split(" ")
    if len(syllables) == 2 and person.language.startswith("ko"):
        yield f"{person.families['ap']} {syllables[0]}", Form(person, "truncated")
    if len(syllables) == 2 and person.language == "ko-KP":
        yield from _beside_others(syllables[1], Form(person, "last", given=syllables[1]))


def _beside_others(part: str, form: Form) -> Iterator[tuple[str, Form]]:
    """A short part of a name with what may stand beside it: alone it stands inside too many words."""
    yield from ((f"{title} {part}", form) for title in _BEFORE_LAST)
    yield from ((f"{part} {verb}", form) for verb in _AFTER_LAST)
    yield from ((f"{part}{mark}", form) for mark in ("'s ", ", who "))


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
