"""The compiled gazetteer as plain JSON values, kept between runs and read form by form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from normalize.kept import Entries, Numbered, with_tuples
from normalize.lookup import Lookup
from normalize_rules.places.gazetteer import Form, Gazetteer, Place

_PARTS = ("name", "names", "cues", "unless", "keeps_history", "the", "region", "source")


def pack(gazetteer: Gazetteer) -> Mapping[str, Any]:
    """Lists and strings from which `unpack` makes the same gazetteer."""
    number = {place: at for at, place in enumerate(gazetteer.places)}
    entries: dict[str, Any] = {"size": len(number)}
    for place, at in number.items():
        entries[f"place {at}"] = [getattr(place, part) for part in _PARTS]
    entries |= {f"named {name}": 1 for name in gazetteer.names}
    for key, forms in gazetteer.forms.items():
        entries[f"form {key}"] = [[number[form.place], form.kind, form.written, form.exact] for form in forms]
    return entries


def unpack(packed: Lookup) -> Gazetteer:
    """The gazetteer that was packed. A place is read when one of its forms stands in a text."""
    places = Numbered(packed, "place ", packed["size"], _place)

    def made(forms: list[Any]) -> tuple[Form, ...]:
        return tuple([Form(places[at], kind, written, exact) for at, kind, written, exact in forms])

    return Gazetteer(places, Entries(packed, "form ", made), Entries(packed, "named ", bool))


def _place(fields: Sequence[Any]) -> Place:
    return Place(*with_tuples(fields))
