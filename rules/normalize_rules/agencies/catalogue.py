"""The tables of agencies as a page for readers: `markdown(built_in())` gives Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from normalize_rules.agencies.entries import Agency, listed
from normalize_rules.agencies.gazetteer import Gazetteer

_HEAD = (
    "| name | short | country | own language | read as this agency | from |\n| --- | --- | --- | --- | --- | --- |\n"
)
_READ = ("calques", "leaked", "short_leaked", "variants", "short_variants", "acronyms", "anchored_acronyms", "quoted")


def markdown(gazetteer: Gazetteer) -> str:
    """Two Markdown tables, news agencies and newspapers, sorted by name; the same tables give the same page."""
    papers = [agency for agency in gazetteer.agencies if agency.is_paper]
    agencies = [agency for agency in gazetteer.agencies if not agency.is_paper]
    parts = []
    for title, entries in (("News agencies", agencies), ("Newspapers", papers)):
        rows = "".join(_row(agency) for agency in sorted(entries, key=lambda agency: agency.name.casefold()))
        parts.append(f"## {title} ({len(entries)})\n\n{_HEAD}{rows}")
    return "\n".join(parts)


def _row(agency: Agency) -> str:
    cells = (
        agency.name,
        "" if agency.short == agency.name else agency.short,
        agency.country,
        ", ".join(agency.entry.get("native", ())),
        "; ".join(_forms(agency)),
        agency.entry["source"],
    )
    return f"| {' | '.join(cells)} |\n"


def _forms(agency: Agency) -> Iterator[str]:
    """The listed forms; those with a context are marked."""
    entry = agency.entry
    for field_name in _READ:
        yield from listed(entry.get(field_name, ()))
    yield from (f"{text} (beside a newspaper's land)" for name in ("plain", "beside") for text in entry.get(name, ()))
    for row in entry.get("gated", ()):
        yield f"{row['form']} ({'reported' if 'hint' in row else 'in context'})"
    for kind, mark in (
        ("datelines", "dateline"),
        ("credits", "dateline"),
        ("suffixes", "site name"),
        ("site_datelines", "dateline"),
    ):
        for text in entry.get(kind, ()):
            yield f"{text} ({mark})"
