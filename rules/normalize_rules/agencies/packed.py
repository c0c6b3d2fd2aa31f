"""The compiled gazetteer as plain JSON values, kept between runs and read form by form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any

from normalize.kept import Entries, Numbered, with_tuples
from normalize.lookup import Lookup
from normalize_rules.agencies.entries import Agency, Form, Gate
from normalize_rules.agencies.gazetteer import Gazetteer


def pack(gazetteer: Gazetteer) -> Mapping[str, Any]:
    """Lists and strings from which `unpack` makes the same gazetteer."""
    number = {agency: at for at, agency in enumerate(gazetteer.agencies)}
    entries: dict[str, Any] = {"size": len(number), "words": dict(gazetteer.words)}
    for agency, at in number.items():
        entries[f"agency {at}"] = _fields(agency)
    for key, forms in gazetteer.forms.items():
        entries[f"form {key}"] = [_form_fields(number[form.agency], form) for form in forms]
    for short, agency in gazetteer.shorts.items():
        entries[f"short {short}"] = number[agency]
    return entries


def unpack(packed: Lookup) -> Gazetteer:
    """The gazetteer that was packed. An agency is read when one of its forms stands in a text."""
    agencies = Numbered(packed, "agency ", packed["size"], _agency)
    return Gazetteer(
        agencies,
        Entries(packed, "form ", lambda forms: tuple([_form(agencies, *fields) for fields in forms])),
        Entries(packed, "short ", lambda at: agencies[at]),
        {word: (name, country) for word, (name, country) in packed["words"].items()},
    )


def _fields(a: Agency) -> list[Any]:
    named = [a.name, a.short, a.country, a.article, a.prefers_short, a.agency_word]
    return [*named, sorted(a.acronyms), a.entry, a.is_paper]


def _agency(fields: Sequence[Any]) -> Agency:
    name, short, country, article, prefers_short, agency_word, acronyms, entry, is_paper = fields
    return Agency(name, short, country, article, prefers_short, agency_word, frozenset(acronyms), entry, is_paper)


def _form_fields(agency: int, f: Form) -> list[Any]:
    return [agency, f.text, f.kind, f.put, f.rule, f.gate and astuple(f.gate), f.any_case, f.hint]


def _form(
    agencies: Sequence[Agency], at: int, text: str, kind: str, put: str, rule: str, gate: Any, *rest: Any
) -> Form:
    return Form(agencies[at], text, kind, put, rule, _gate(gate) if gate else None, *rest)


def _gate(fields: Sequence[Any]) -> Gate:
    return Gate(*with_tuples(fields))
