"""The compiled gazetteer as plain JSON values, kept between runs and read person by person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from normalize.kept import Chosen, Entries, Numbered
from normalize.lookup import Lookup
from normalize_rules.people.gazetteer import Gazetteer
from normalize_rules.people.person import Form, Person
from normalize_rules.people.titles import Titles


def pack(gazetteer: Gazetteer) -> Mapping[str, Any]:
    """Lists and strings from which `unpack` makes the same gazetteer."""
    number = {person: at for at, person in enumerate(gazetteer.people)}
    entries: dict[str, Any] = {"size": len(gazetteer.people), "refused": dict(gazetteer.refused)}
    for person, at in number.items():
        entries[f"person {at}"] = _fields(person)
    for key, forms in gazetteer.forms.items():
        # the last number is that of nobody: a look-alike who is in no table
        entries[f"form {key}"] = [[number[form.person] if form.person else -1, *form[1:]] for form in forms]
    for title, people in gazetteer.titles.items():
        entries[f"title {title}"] = [number[person] for person in people]
    for kind, table in (("called", gazetteer.called), ("word", gazetteer.as_words)):
        for key, people in table.items():
            entries[f"{kind} {key}"] = [number[person] for person in people]
    return entries


def unpack(packed: Lookup) -> Gazetteer:
    """The gazetteer that was packed. A person is read when one of their forms stands in a text."""
    people = Numbered(packed, "person ", packed["size"], _person)
    return Gazetteer(
        people,
        Entries(packed, "form ", lambda forms: tuple([_form(people, *fields) for fields in forms])),
        Entries(packed, "title ", lambda numbers: Chosen(people, numbers)),
        Entries(packed, "called ", lambda numbers: Chosen(people, numbers)),
        Entries(packed, "word ", lambda numbers: Chosen(people, numbers)),
        packed["refused"],
    )


def _fields(person: Person) -> list[Any]:
    p = person
    return [p.name, dict(p.names), dict(p.families), dict(p.givens), p.second, p.own, p.language, p.family_first] + [
        sorted(titles) for titles in p.titles
    ]


def _person(fields: list[Any]) -> Person:
    name, names, families, givens, second, own, language, family_first, *titles = fields
    held = Titles(*map(frozenset, titles))
    return Person(name, names, families, givens, second, own, language, family_first, held)


def _form(people: Sequence[Person], at: int, *rest: Any) -> Form:
    return Form(people[at] if at >= 0 else None, *rest)
