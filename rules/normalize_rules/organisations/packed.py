"""The compiled gazetteer as plain JSON values, kept between runs and read form by form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any

from normalize.kept import Entries, Numbered, with_tuples
from normalize.lookup import Lookup
from normalize_rules.organisations.gazetteer import Form, Gazetteer, Organisation


def pack(gazetteer: Gazetteer) -> Mapping[str, Any]:
    """Lists and strings from which `unpack` makes the same gazetteer."""
    number = {organisation: at for at, organisation in enumerate(gazetteer.organisations)}
    entries: dict[str, Any] = {"size": len(number)}
    for organisation, at in number.items():
        entries[f"organisation {at}"] = astuple(organisation)
    for literal, organisation in gazetteer.bracketed.items():
        entries[f"bracketed {literal}"] = number[organisation]
    for kind, table in (("form", gazetteer.forms), ("trigger", gazetteer.triggers)):
        for key, forms in table.items():
            entries[f"{kind} {key}"] = [[number[form.organisation], *form[1:]] for form in forms]
    return entries


def unpack(packed: Lookup) -> Gazetteer:
    """The gazetteer that was packed. An organisation is read when one of its forms stands in a text."""
    organisations = Numbered(packed, "organisation ", packed["size"], _organisation)

    def made(forms: list[Any]) -> tuple[Form, ...]:
        return tuple([Form(organisations[at], *rest) for at, *rest in forms])

    return Gazetteer(
        organisations,
        Entries(packed, "form ", made),
        Entries(packed, "trigger ", made),
        Entries(packed, "bracketed ", lambda at: organisations[at]),
    )


def _organisation(fields: Sequence[Any]) -> Organisation:
    return Organisation(*with_tuples(fields))
