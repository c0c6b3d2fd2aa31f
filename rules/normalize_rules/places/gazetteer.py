"""The tables of places, compiled: every spelling of a listed place, and what it proves.

The tables are the `.toml` files of this folder with `[[places]]`, one entry a place, grouped by region:

name                   the standard English name (AP); guardian, wikipedia where those differ
old                    spellings that English used or uses beside it: replaced under a house style, under the style
                       `document` only where the text mixes them
foreign                names in other languages that mean nothing else in English text; those with marks only with them
gated                  the same, where the string is also a surname, a club or a dish: only after a preposition of place
placed                 the same without cues, where the string is nothing else in English than part of a club's or a firm's name
sited                  the same, only behind "in" and before a mark or a word that goes on: where it is also a surname ("in Wien on")
cues                   words, or beginnings of words: one must stand in the text for `old` and `gated` forms
unless                 words that disprove every form of this place in a text
inside                 longer strings that hold a form and stay: "chicken Kiev"
the                    true: the name takes an article ("in the West Bank")
history                false: `old` forms are replaced in historical contexts too
source                 where the spellings are known from
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from normalize import RuleError
from normalize.fold import fold
from normalize.tables import Table, remembered_of, tables_of
from normalize_rules.names import mentions as names
from normalize_rules.names.parts import parts_of

Kind = Literal["name", "old", "foreign", "gated", "placed", "sited", "inside"]

# the kinds of foreign names
FOREIGN: tuple[Kind, ...] = ("foreign", "gated", "placed", "sited")
STYLES = ("ap", "guardian", "wikipedia")
_FIELDS = frozenset(
    "name guardian wikipedia old foreign gated placed sited cues unless inside history the source".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A listed place. Two entries are never the same place, so identity is equality."""

    name: str
    names: Mapping[str, str]  # by house style
    cues: tuple[str, ...]
    unless: tuple[str, ...]
    keeps_history: bool  # whether the old spelling belongs to its time
    the: bool  # whether the name takes an article
    region: str  # the table it stands in
    source: str


class Form(NamedTuple):
    """A string that stands for a place; `exact`: only with its marks, because without them it may be another word."""

    place: Place
    kind: Kind
    written: str
    exact: bool


Mention: TypeAlias = names.Mention[Form]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places, their forms by folded text, which are the triggers, and their English names, folded."""

    places: Sequence[Place]
    forms: Mapping[str, tuple[Form, ...]]
    names: Collection[str] = ()


@cache
def built_in() -> Gazetteer:
    """The gazetteer of this folder's tables, which is kept between runs."""
    from normalize_rules.places.packed import pack, unpack

    return unpack(remembered_of(__package__, lambda: pack(compile_places(_entries()))))


def _entries() -> Iterator[tuple[str, Table]]:
    return ((where, row) for where, table in tables_of(__package__) for row in table.get("places", ()))


def compile_places(entries: Iterable[tuple[str, Table]]) -> Gazetteer:
    """The gazetteer of entries, each with the name of its file.

    Raises RuleError that names the file, the place and the string: for an unknown field, a row without source, a
    gated form without cue, and a string that leads to two places without a context that decides.
    """
    found: dict[str, list[Form]] = {}
    places = []
    for where, row in entries:
        place = _place(where, row)
        places.append(place)
        for form in _forms(place, row):
            _check_form(where, form)
            known = found.setdefault(fold(form.written), [])
            if form not in known:
                known.append(form)
    for key, forms in found.items():
        _check_collision(key, forms)
    _check_outputs(places, found)
    # a name is sought only where another English spelling is to be counted against it, or where it holds one of its forms
    counted = {
        form.place
        for key, forms in found.items()
        for form in forms
        if form.kind == "old" or (form.kind != "name" and key in parts_of(fold(form.place.name)))
    }
    sought = {
        key: tuple(forms)
        for key, forms in found.items()
        if any(form.kind != "name" or form.place in counted for form in forms)
    }
    return Gazetteer(tuple(places), sought, {fold(name) for place in places for name in place.names.values()})


def _place(where: str, row: Table) -> Place:
    unknown = sorted(set(row) - _FIELDS)
    name: str = row.get("name", "")
    if unknown or not name or not row.get("source"):
        problem = f"unknown field {unknown[0]!r}" if unknown else "has no source" if name else "has no name"
        raise RuleError(f"{where}: {name or row}: {problem}; known fields: {', '.join(sorted(_FIELDS))}")
    return Place(
        name,
        {style: row.get(style, name) for style in STYLES},
        tuple(map(fold, row.get("cues", ()))),
        tuple(map(fold, row.get("unless", ()))),
        row.get("history", True),
        row.get("the", False),
        where.removesuffix(".toml"),
        row["source"],
    )


def _forms(place: Place, row: Table) -> Iterator[Form]:
    for name in dict.fromkeys(place.names.values()):
        yield Form(place, "name", name, False)
    for text in row.get("old", ()):
        yield Form(place, "old", text, False)
    for text in row.get("inside", ()):
        yield Form(place, "inside", text, False)
    for kind in FOREIGN:
        for forms in row.get(kind, {}).values():
            for text in forms:
                yield Form(place, kind, text, not text.isascii())


def _check_form(where: str, form: Form) -> None:
    problem, own = "", {fold(name) for name in form.place.names.values()}
    if form.written != unicodedata.normalize("NFC", form.written) or len(form.written) < 4:
        problem = "is not composed (NFC) or is shorter than four letters"
    elif form.kind == "gated" and not form.place.cues:
        problem = "is gated; give cues"
    elif form.kind != "name" and form.written in form.place.names.values():
        problem = "is the place's own name"
    elif not form.exact and form.kind in ("old", "foreign") and fold(form.written) in own:
        problem = "differs from the name only by case or diacritics"
    if problem:
        raise RuleError(f"{where}: {form.place.name}: {form.written!r} {problem}")


def _check_collision(key: str, forms: list[Form]) -> None:
    places = {form.place for form in forms}
    if len(places) > 1 and any(form.kind != "gated" for form in forms):
        names = " and ".join(sorted({repr(place.name) for place in places}))
        raise RuleError(f"{key!r} leads to {names} without a context that decides; gate it and give cues")


def _check_outputs(places: list[Place], forms: Mapping[str, list[Form]]) -> None:
    """No replacement may contain a string that would be replaced again; the longer of two of one place is read first.

    A form that counts only with its marks is none such where they are not: "South Sudan" holds no "Sudán".
    """
    for place in places:
        for output in place.names.values():
            for literal in parts_of(fold(output)):
                for form in forms.get(literal, ()):
                    is_other = form.place is not place and not (form.exact and form.written not in output)
                    if form.kind in ("old", *FOREIGN) and is_other:
                        raise RuleError(f"{output!r} contains {literal!r}, which leads to {form.place.name!r}")
