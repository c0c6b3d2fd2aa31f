"""The organisations as a Markdown table, for the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from normalize_rules.organisations.gazetteer import Form, Gazetteer

_CHANGED = ("acronym", "foreign", "calque")
_GATED = ("gated", "gated calque", "rival")


def markdown(gazetteer: Gazetteer) -> str:
    """A table by field and name: what is written, what is changed to it, and what needs a context.

    >>> markdown(Gazetteer((), {}, {})).splitlines()[0]
    '| Field | Name | Acronym | Changed | Changed with a context | Source |'
    """
    by_organisation: dict[int, list[Form]] = {}
    for found in gazetteer.forms.values():
        for form in found:
            by_organisation.setdefault(id(form.organisation), []).append(form)
    rows = ["| Field | Name | Acronym | Changed | Changed with a context | Source |", "| - | - | - | - | - | - |"]
    for organisation in sorted(gazetteer.organisations, key=lambda o: (o.field, o.name)):
        forms = by_organisation[id(organisation)]
        cells = (
            organisation.field.replace("_", " "),
            organisation.name,
            organisation.acronym,
            _listed(forms, _CHANGED),
            _listed(forms, _GATED),
            organisation.source,
        )
        rows.append("| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |")
    return "\n".join(rows) + "\n"


def _listed(forms: Iterable[Form], kinds: tuple[str, ...]) -> str:
    return ", ".join(sorted({form.written for form in forms if form.kind in kinds}))
