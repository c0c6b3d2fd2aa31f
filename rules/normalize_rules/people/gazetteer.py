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

from normalize import RuleError, expression
from normalize.fold import fold
from normalize.tables import Table, remembered_of, tables_of
from normalize_rules.people.person import STYLES, Form, Kind, Person
from normalize_rules.people.titles import titles_of
from normalize_rules.people.variants import separators

_FIELDS = frozenset(
    "name guardian wikipedia family given order second language native wikidata roles family_forms given_forms "
    "other_forms gated aliases lookalikes source checked sex alone misnomers translated as_words".split()
)
_SHORTEST = 4  # letters of a trigger; shorter ones stand inside too many words
# offices that say enough without their country
BARE_OFFICES = frozenset(("president", "prime minister", "chancellor", "premier", "pope", "king", "foreign minister"))
# languages that write foreign names as they sound; others keep the spelling, and what is listed for them may be a translation
_RESPELLING = frozenset(("ru", "uk", "bg", "mk", "sr", "lv", "lt", "az"))
# what tells a respelling from a name that others bear: "Dzho" and "Uiliam", not "Kristian"
_AS_IT_SOUNDS = expression(r"dz|zh|kh|ui|uo|yu|iu|ay|ey|ei|ks|j[aeou]|shch|[^i]as$|us$")
_SLAVIC = frozenset(("ru", "uk", "be", "bg", "mk", "sr", "hr", "bs", "sl", "pl", "cs", "sk"))
_Owned = dict[str, dict[tuple[Person | None, Kind], Form]]  # by the folded text


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """People, their forms by folded text, and who has or had a title, by the folded title with or without its country.

    called: who has or had a title, by the title and the given name, folded: "prime minister mark".
    as_words: whose surname engines put into English, by the word, folded: "sands".
    """

    people: Sequence[Person]
    forms: Mapping[str, tuple[Form, ...]]
    titles: Mapping[str, Sequence[Person]] = field(default_factory=dict)
    called: Mapping[str, Sequence[Person]] = field(default_factory=dict)
    as_words: Mapping[str, Sequence[Person]] = field(default_factory=dict)
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
    from normalize_rules.people.forms_of_person import forms_of

    listed = _with_shared_given_names([(_person(where, entry, own), entry) for where, entry in entries])
    refused: Counter[str] = Counter()
    usual = _usual_names(listed)
    bearers: dict[str, set[Person]] = {}
    for person, _ in listed:
        for family in person.families.values():
            bearers.setdefault(fold(family), set()).add(person)
    owned: _Owned = {key: {} for key in usual}
    for person, entry in listed:
        gated = {fold(text) for text in entry.get("gated", ())}
        for text, form in forms_of(person, entry):
            key = fold(text)
            if key in gated and not form.english:
                form = form._replace(gated=True)  # what the table gates no generator sets free
            if form.kind == "full" and usual.get(key, person) is not person and not (form.gated and usual[key] is None):
                refused["another person's usual name"] += 1
            elif form.kind == "family" and not form.english and key in bearers and person not in bearers[key]:
                refused["another person's surname"] += 1  # "Čaputová" is no wife of Caputo
            elif len(key) >= _SHORTEST:
                _take(owned.setdefault(key, {}), form)
    for key in (key for key, person_or_none in usual.items() if person_or_none is None):
        owned[key][(None, "other")] = Form(None, "other")
    forms = {key: _told_apart(tuple(found.values()), refused) for key, found in owned.items() if found}
    refused["needs the full name or a title"] = sum(
        all(f.kind != "full" or f.gated for f in found) for found in forms.values()
    )
    people = [person for person, _ in listed]
    titles = _titles(people)
    return Gazetteer(tuple(people), forms, titles, _called(titles), _as_words(listed), refused)


def _with_shared_given_names(listed: Sequence[tuple[Person, Table]]) -> list[tuple[Person, Table]]:
    """The entries with the respellings of a given name that are listed for one bearer given to all of the same language."""
    shared: dict[tuple[str, str, str], dict[str, None]] = {}
    for person, entry in listed:
        for language in _RESPELLING & entry.get("given_forms", {}).keys():
            forms = shared.setdefault((person.language, person.givens["ap"], language), {})
            forms.update(
                dict.fromkeys(form for form in entry["given_forms"][language] if _AS_IT_SOUNDS.search(fold(form)))
            )
    return [(person, _with_forms(person, entry, shared)) for person, entry in listed]


def _with_forms(person: Person, entry: Table, shared: Mapping[tuple[str, str, str], Iterable[str]]) -> Table:
    given, own = person.givens["ap"], entry.get("given_forms", {})
    # "Aleksandar Novak" is a Serb and no Alexander Novak
    found = {
        language: list(dict.fromkeys([*own.get(language, ()), *shared[person.language, given, language]]))
        for language in sorted(_RESPELLING - (_SLAVIC if person.language in _SLAVIC else frozenset()))
        if (person.language, given, language) in shared
    }
    return {**entry, "given_forms": {**own, **found}} if given and found else entry


def _usual_names(listed: Iterable[tuple[Person, Table]]) -> dict[str, Person | None]:
    """Whose usual name a folded string is, None for a look-alike who is in no table."""
    usual: dict[str, Person | None] = {}
    for person, _ in listed:
        for name in set(person.names.values()):
            for spelled in separators(name):
                usual.setdefault(fold(spelled), person)
    for _, entry in listed:
        for look_alike in entry.get("lookalikes", ()):
            if len(look_alike) >= _SHORTEST and " " in look_alike:
                for spelled in separators(look_alike):
                    usual.setdefault(fold(spelled), None)
    return usual


def _take(found: dict[tuple[Person | None, Kind], Form], form: Form) -> None:
    """Add a form to those of one string; of two of one person and kind the one that proves more stays."""
    known = found.get((form.person, form.kind))
    if known is None or (known.gated and not form.gated) or (form.english and not known.english):
        found[(form.person, form.kind)] = form


def _titles(people: Iterable[Person]) -> dict[str, tuple[Person, ...]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        for title in person.titles.full | person.titles.offices.intersection(BARE_OFFICES):
            if len(title) >= _SHORTEST:
                found.setdefault(title, []).append(person)
    return {title: tuple(holders) for title, holders in found.items()}


def _as_words(listed: Iterable[tuple[Person, Table]]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person, entry in listed:
        for word in entry.get("as_words", ()):
            found.setdefault(fold(word), []).append(person)
    return found


def _called(titles: Mapping[str, Sequence[Person]]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for title, holders in titles.items():
        for person in holders:
            given = person.givens["ap"]
            for spelled in sorted({given, given.replace("-", " ")} - {""}):
                found.setdefault(f"{title} {fold(spelled)}", []).append(person)
    return found


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
