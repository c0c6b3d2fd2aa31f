"""The places as a Markdown table, for the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from normalize_rules.places.gazetteer import Form, Gazetteer


def markdown(gazetteer: Gazetteer) -> str:
    """A table by region and name: the name in each house style, and the spellings that lead to it.

    >>> markdown(Gazetteer((), {})).splitlines()[0]
    '| Region | AP | Guardian | Wikipedia | Older spellings | Foreign names | With a context | Source |'
    """
    by_place: dict[int, list[Form]] = {}
    for found in gazetteer.forms.values():
        for form in found:
            by_place.setdefault(id(form.place), []).append(form)
    rows = [
        "| Region | AP | Guardian | Wikipedia | Older spellings | Foreign names | With a context | Source |",
        "| - | - | - | - | - | - | - | - |",
    ]
    for place in sorted(gazetteer.places, key=lambda place: (place.region, place.name)):
        forms = by_place.get(id(place), [])
        names = (place.names["ap"], place.names["guardian"], place.names["wikipedia"])
        spellings = (_listed(forms, "old"), _listed(forms, "foreign"), _listed(forms, "gated", "placed", "sited"))
        cells = (place.region.replace("_", " "), *names, *spellings, place.source)
        rows.append("| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |")
    return "\n".join(rows) + "\n"


def _listed(forms: Iterable[Form], *kinds: str) -> str:
    return ", ".join(sorted({form.written for form in forms if form.kind in kinds}))
