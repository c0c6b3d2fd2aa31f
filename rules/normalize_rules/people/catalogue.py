"""The people as a Markdown table, for the documentation."""

from __future__ import annotations

from normalize_rules.people.gazetteer import Gazetteer
from normalize_rules.people.person import STYLES


def markdown(gazetteer: Gazetteer) -> str:
    """A table by name: the name in each house style where it differs, second reference, language, number of forms.

    >>> markdown(Gazetteer((), {})).splitlines()[0]
    '0 people, 0 forms.'
    """
    counts: dict[str, int] = {}
    for forms in gazetteer.forms.values():
        for name in {form.person.name for form in forms if form.person}:
            counts[name] = counts.get(name, 0) + 1
    rows = [
        f"{len(gazetteer.people)} people, {len(gazetteer.forms)} forms.\n",
        "| AP | Guardian | Wikipedia | Second reference | Name's language | Forms |",
        "| - | - | - | - | - | - |",
    ]
    for person in sorted(gazetteer.people, key=lambda p: p.name):
        names = [person.name] + [n if (n := person.names[style]) != person.name else "" for style in STYLES[1:]]
        second = person.second or person.families["ap"] or person.name
        rows.append("| " + " | ".join([*names, second, person.language, str(counts.get(person.name, 0))]) + " |")
    return "\n".join(rows) + "\n"
