"""The compiled gazetteer as plain JSON values, to be kept between runs."""

from __future__ import annotations

from typing import Any

from normalize.tables import Table
from normalize_rules.people.gazetteer import Form, Gazetteer, Person
from normalize_rules.people.titles import Titles


def pack(gazetteer: Gazetteer) -> Table:
    """Lists and strings from which `unpack` makes the same gazetteer."""
    number = {person: at for at, person in enumerate(gazetteer.people)}
    return {
        "people": [
            [p.name, dict(p.names), dict(p.families), dict(p.givens), p.second, p.own, p.language, p.family_first]
            + [sorted(titles) for titles in p.titles]
            for p in gazetteer.people
        ],
        "forms": {
            key: [[number[f.person] if f.person else -1, *f[1:]] for f in forms]
            for key, forms in gazetteer.forms.items()
        },
        "refused": dict(gazetteer.refused),
    }


def unpack(packed: Table) -> Gazetteer:
    """The gazetteer that was packed."""
    people = tuple([_person(fields) for fields in packed["people"]])
    # the last index is that of nobody: a look-alike who is in no table
    owners = (*people, None)
    forms = {key: tuple([Form(owners[at], *rest) for at, *rest in found]) for key, found in packed["forms"].items()}
    return Gazetteer(people, forms, packed["refused"])


def _person(fields: list[Any]) -> Person:
    name, names, families, givens, second, own, language, family_first, *titles = fields
    held = Titles(*map(frozenset, titles))
    return Person(name, names, families, givens, second, own, language, family_first, held)
