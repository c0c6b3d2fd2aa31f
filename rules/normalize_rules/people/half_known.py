"""Whether half of a name is sure and foreign and the other half nobody's, behind the office: "US President Tzo Baiden"."""

from __future__ import annotations

from collections.abc import Iterator

from normalize_rules.people.gazetteer import BARE_OFFICES, built_in
from normalize_rules.people.person import Person
from normalize_rules.people.sound_alike import is_name_in_tables, is_office

_LONGEST_FAMILY = 4  # letters of a Korean family name, in any of its spellings
_TWO_SYLLABLES = 6  # letters


def who_is_half_known(key: str, title: str) -> Person | None:
    """The only holder of a country's office of whose folded name one half is sure.

    Either the surname, in a spelling that English never has, behind a word that is no name in the tables; or a Korean given
    name of two syllables behind a short family name in another spelling.

    >>> who_is_half_known("tzo bayden", "us president").name, who_is_half_known("hunter bayden", "us president")
    ('Joe Biden', None)
    >>> who_is_half_known("li jae-myung", "south korean president").name
    'Lee Jae Myung'
    """
    first, blank, last = key.partition(" ")
    if not blank or title in BARE_OFFICES or not is_office(title):
        return None
    near = set(_by_surname(first, last, title)) | set(_by_given_name(first, last, title))
    return near.pop() if len(near) == 1 else None


def _by_surname(given: str, family: str, title: str) -> Iterator[Person]:
    if given.isalpha() and not is_name_in_tables(given):
        for form in built_in().forms.get(family, ()):
            if form.kind == "family" and not form.english and not form.gated and form.person:
                yield from _holder(form.person, title)


def _by_given_name(family: str, given: str, title: str) -> Iterator[Person]:
    if len(family) <= _LONGEST_FAMILY and len(given) >= _TWO_SYLLABLES:
        for form in built_in().forms.get(given, ()):
            if form.kind == "given" and form.person and form.person.language.startswith("ko"):
                yield from _holder(form.person, title)


def _holder(person: Person, title: str) -> Iterator[Person]:
    if person in built_in().titles.get(title, ()):
        yield person
