"""Parts of a name that stand for all of it: a given name taken for a surname, a name that lost its end, a syllable beside a verb."""

from __future__ import annotations

from collections.abc import Iterator

from normalize.fold import fold
from normalize.tables import Table
from normalize_rules.people.person import Form, Person
from normalize_rules.people.spellings_of_parts import givens_of
from normalize_rules.people.variants import joined_forms

_SHORTEST_SYLLABLE = 5  # letters of a given name by itself
_PARTICLES = frozenset("von van der den de di del le la dos da bin".split())
_WORDS = ("So",)  # last syllables that begin English sentences: "So said the king"
_CALLED_BY_GIVEN_NAME = ("vi", "th")  # languages whose press never calls people by the family name
_GIVEN_NAMES_ALONE = ("tr", "az")  # languages whose press calls people by their given names without the surname
_BEFORE_LAST = tuple("mr. mr ms. chairman president leader comrade marshal dictator minister".split())
_AFTER_LAST = tuple(
    "said says told added ordered vowed warned wrote called has had did signed met arrived visited pledged urged stressed noted"
    " thanked praised expressed denied promised spoke attended announced wants will"
    " also reiterated emphasized emphasised conveyed hosted congratulated asked gave turned died took resigned received"
    " explained stated insisted inspected led became returned traveled travelled flew".split()
)


def short_forms(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    """A given name taken for a surname, and a name that lost its last syllable."""
    given = person.givens["ap"]
    yield from _cut_before_family(person)
    if person.family_first or person.language == "ja":
        yield from _parts_of_given_name(person, entry)
    elif " " in given and person.language in _GIVEN_NAMES_ALONE:
        yield given, Form(person, "truncated")
        yield given.split(" ")[-1], Form(person, "given")


def misnomers(person: Person, entry: Table) -> list[str]:
    """Parts of the name that are wrong as a second reference."""
    misnomers = [*entry.get("misnomers", ())]
    if person.language in _CALLED_BY_GIVEN_NAME and person.second not in ("", person.families["ap"]):
        misnomers.append(person.families["ap"])
    return misnomers


def beside_others(part: str, form: Form) -> Iterator[tuple[str, Form]]:
    """A short part of a name with what may stand beside it: alone it stands inside too many words."""
    yield from ((f"{title} {part}", form) for title in _BEFORE_LAST)
    yield from ((f"{part} {verb}", form) for verb in _AFTER_LAST)
    yield from ((f"{part}{mark}", form) for mark in ("'s ", ", who ", " and his ", " and her "))


def _cut_before_family(person: Person) -> Iterator[tuple[str, Form]]:
    """A name that was cut behind the particles of the family name: "Ursula von der"."""
    particles, _, last = person.families["ap"].rpartition(" ")
    if particles and set(fold(particles).split()) <= _PARTICLES and last:
        yield f"{person.givens['ap']} {particles}", Form(person, "truncated")


def _parts_of_given_name(person: Person, entry: Table) -> Iterator[tuple[str, Form]]:
    for given in givens_of(person, entry):
        for spelled in joined_forms(given, person.language):
            if len(spelled) >= _SHORTEST_SYLLABLE:
                yield spelled, Form(person, "given")
    syllables = person.givens["ap"].replace("-", " ").split(" ")
    if len(syllables) == 2 and person.language.startswith("ko"):
        yield f"{person.families['ap']} {syllables[0]}", Form(person, "truncated")
    if len(syllables) == 2 and person.language == "ko-KP" and syllables[1] not in _WORDS:
        yield from beside_others(syllables[1], Form(person, "last", given=syllables[1]))
