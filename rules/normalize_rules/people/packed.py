"""The compiled gazetteer as plain JSON values, kept between runs and read person by person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, overload

from normalize.lookup import Lookup
from normalize_rules.people.gazetteer import Form, Gazetteer, Person
from normalize_rules.people.titles import Titles

_MOST_REMEMBERED = 50_000


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
    return entries


def unpack(packed: Lookup) -> Gazetteer:
    """The gazetteer that was packed. A person is read when one of their forms stands in a text."""
    people = _People(packed)
    return Gazetteer(
        people,
        _Unpacked(packed, "form ", lambda forms: tuple([_form(people, *fields) for fields in forms])),
        _Unpacked(packed, "title ", lambda numbers: tuple([people[at] for at in numbers])),
        packed["refused"],
    )


class _People(Sequence[Person]):
    def __init__(self, packed: Lookup) -> None:
        self._packed = packed
        self._known: dict[int, Person] = {}

    def __len__(self) -> int:
        return int(self._packed["size"])

    @overload
    def __getitem__(self, at: int) -> Person: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Person]: ...
    def __getitem__(self, at: int | slice) -> Person | Sequence[Person]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        known = self._known.get(at)
        if known is None:
            if not 0 <= at < len(self):
                raise IndexError(at)
            # two threads may read one person at a time; only one of the two is ever given away
            known = self._known.setdefault(at, _person(self._packed[f"person {at}"]))
        return known


class _Unpacked(Mapping[str, tuple[Any, ...]]):
    """Values that are read when they are asked for, and the answers remembered."""

    def __init__(self, packed: Lookup, prefix: str, unpacked: Any) -> None:
        self._packed = packed
        self._prefix = prefix
        self._unpacked = unpacked
        self._known: dict[str, tuple[Any, ...] | None] = {}

    def __getitem__(self, key: str) -> tuple[Any, ...]:
        found = self._known[key] if key in self._known else self._read(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        if key in self._known:
            return self._known[str(key)] is not None
        return isinstance(key, str) and self._read(key) is not None

    def __iter__(self) -> Iterator[str]:
        length = len(self._prefix)
        return (key[length:] for key in self._packed.starting_with(self._prefix))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _read(self, key: str) -> tuple[Any, ...] | None:
        packed = self._packed.get(self._prefix + key)
        found = None if packed is None else self._unpacked(packed)
        if len(self._known) > _MOST_REMEMBERED:
            self._known.clear()
        self._known[key] = found
        return found


def _fields(person: Person) -> list[Any]:
    p = person
    return [p.name, dict(p.names), dict(p.families), dict(p.givens), p.second, p.own, p.language, p.family_first] + [
        sorted(titles) for titles in p.titles
    ]


def _person(fields: list[Any]) -> Person:
    name, names, families, givens, second, own, language, family_first, *titles = fields
    held = Titles(*map(frozenset, titles))
    return Person(name, names, families, givens, second, own, language, family_first, held)


def _form(people: _People, at: int, *rest: Any) -> Form:
    return Form(people[at] if at >= 0 else None, *rest)
