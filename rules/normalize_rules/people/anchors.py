"""Full names: the ones that prove a listed person, and the ones that somebody else bears."""

from __future__ import annotations

from collections.abc import Iterable

from normalize import Document
from normalize_rules.people.mentions import Mention
from normalize_rules.people.namesakes import namesakes
from normalize_rules.people.person import Form, Person
from normalize_rules.people.reading import Reading
from normalize_rules.people.strangers import introduces_stranger
from normalize_rules.people.surroundings import belongs_to_longer_name, is_followed_by_name
from normalize_rules.people.things import is_thing

_SHORT = ("given", "truncated", "last", "family")


def anchor(reading: Reading) -> None:
    """Pass 1: full names, those that only one person can have first."""
    document = reading.document
    full = [(mention, person) for mention in reading.mentions if (person := proved(mention.forms))]
    reading.namesakes = namesakes(document, full)
    for mention in reading.mentions:
        person = proved(mention.forms)
        if person and mention.start not in reading.namesakes:
            reading.settle(mention, person, "full")
        key = reading.key(mention)
        if person is None or not person.family_first:
            reading.first_names.update(key.split(" ")[:-1])
        for form in mention.forms:
            _note_others(reading, mention, form, key)


def proved(forms: Iterable[Form]) -> Person | None:
    """The only person whose full name the forms are, if there is one."""
    found = None
    for form in forms:
        if form.kind == "full" and form.person and not form.gated:
            if found:
                return None
            found = form.person
    return found


def _note_others(reading: Reading, mention: Mention, form: Form, key: str) -> None:
    """Note what a form tells of people who are not in the tables."""
    if form.kind == "other":
        reading.others.add(key)
        reading.part_of_other |= {key.partition(" ")[2], key.rpartition(" ")[0]}
        reading.other_surnames.setdefault(key.rpartition(" ")[2], []).append(mention.start)
    if form.kind == "family" and introduces_stranger(reading.document, mention):
        reading.strangers.add(key)
    if form.kind in _SHORT and _is_part_of_other_name(reading.document, mention, form.kind):
        reading.part_of_other.add(key)
        if form.kind == "family":
            reading.borne_at.setdefault(key, []).append(mention.start)


def _is_part_of_other_name(document: Document, mention: Mention, kind: str) -> bool:
    """Whether somebody else bears the form: "Wang Jinping", "Shinzo Tanaka", "Lyudmila Putina"."""
    if belongs_to_longer_name(document, mention):
        return True
    return kind == "given" and is_followed_by_name(document, mention) and not is_thing(document, mention)
