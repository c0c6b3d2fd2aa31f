"""A user's own names and phrases: a TOML file that works like the built-in tables and wins over them.

[[people]]                    fields as in people/README.md; name, language and source are enough
name = "Jane Doe"
family = "Doe"
given = "Jane"
family_forms = { fr = ["Dou"] }

[[agencies]]                  fields as in agencies/*.toml

[[phrases]]                   rows as in normalize.phrases
find = "the house of tears"
put = "the Tränenpalast"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from normalize import Rule, RuleError
from normalize.lookup import identity, remembered
from normalize.phrases import compile_rows
from normalize.tables import read_toml, refuse_wrong_types
from normalize_rules.agencies.gazetteer import compile_agencies
from normalize_rules.agencies.resolve import resolve as resolve_agencies
from normalize_rules.people.gazetteer import compile_people
from normalize_rules.people.packed import pack, unpack
from normalize_rules.people.resolve import resolve as resolve_people

_KINDS = ("people", "agencies", "phrases")
# what the fields of an entry hold, where that is not one string
_PERSON: Mapping[str, Any] = {
    "lists": ("roles", "gated", "aliases", "lookalikes", "alone", "misnomers"),
    "by_language": ("family_forms", "given_forms", "other_forms"),
}
_FORMS = "calques leaked short_leaked variants short_variants acronyms anchored_acronyms".split()
_AGENCY: Mapping[str, Any] = {
    "lists": ("native", "datelines", "site_datelines", "credits", "suffixes", "tags", *_FORMS),
    "by_language": _FORMS,
    "switches": ("agency_word", "article", "short_gated", "after_agency"),
}
_GATE: Mapping[str, Any] = {
    "lists": ("before", "after", "near", "document", "not_near", "not_document"),
    "switches": ("any_case",),
}
_PHRASE: Mapping[str, Any] = {"switches": ("quoted",), "strings": ("put", "hint", "why", "at", "case")}


def rules_of(path: Path, content: bytes) -> Iterator[Rule]:
    """A rule for each kind of entry in a user's file. Raises RuleError naming the file, the entry and what is wrong."""
    where = str(path)
    here = Path(__file__)
    code = identity(str(here.parent / "people")), identity(str(here.parent), here.name)
    kept = remembered("own", [where.encode("utf-8", "surrogateescape"), content, *code], lambda: _packed(path))
    if "size" in kept:
        yield _rule(where, "USR001", "own-people", resolve_people, unpack(kept).forms)
    if "agencies" in kept:
        agencies = compile_agencies([(where, {"agencies": kept["agencies"]})]).forms
        yield _rule(where, "USR002", "own-agencies", resolve_agencies, agencies)
    if "phrases" in kept:
        bare = _rule(where, "USR003", "own-phrases", resolve_people, {})
        yield replace(compile_rows(bare, kept["phrases"]), summary="A phrase from your own table")


def _packed(path: Path) -> dict[str, Any]:
    """The file's tables, people compiled: with a hundred thousand of them that takes its time."""
    table, where = read_toml(path), str(path)
    unknown = set(table) - set(_KINDS)
    if unknown or not table:
        found = f"unknown table {sorted(unknown)[0]!r}" if unknown else "nothing in it"
        raise RuleError(f"{where}: {found}; a file of your own holds [[people]], [[agencies]], [[phrases]] or a [rule]")
    for kind in table:
        _refuse_wrong_entries(where, kind, table[kind])
    people = table.pop("people", None)
    packed = pack(compile_people([(where, entry) for entry in people], own=True)) if people else {}
    return {**packed, **table}


def _refuse_wrong_entries(where: str, kind: str, entries: Any) -> None:
    """Raises RuleError for what is no list of tables, and for a field that does not hold what it should."""
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RuleError(f"{where}: {kind} must be tables, each under [[{kind}]]")
    for number, entry in enumerate(entries, start=1):
        place = f"{kind} {number} ({entry.get('name') or entry.get('find') or '?'})"
        if kind == "people":
            rest = {name: value for name, value in entry.items() if name != "native"}
            refuse_wrong_types(where, place, rest, **_PERSON)
            refuse_wrong_types(where, f"{place}: native", _table(where, place, entry.get("native", {})))
        elif kind == "agencies":
            rest = {name: value for name, value in entry.items() if name != "gated"}
            refuse_wrong_types(where, place, rest, **_AGENCY)
            rows = entry.get("gated", [])
            for row in rows if isinstance(rows, list) else [rows]:
                gate = {name: value for name, value in _table(where, place, row).items() if name != "modern"}
                refuse_wrong_types(where, f"{place}: gated", gate, **_GATE)
        else:
            refuse_wrong_types(where, place, entry, **_PHRASE)


def _table(where: str, place: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise RuleError(f"{where}: {place}: {value!r} stands where a table of names and values is wanted")
    return value


def _rule(where: str, code: str, name: str, check: object, forms: object) -> Rule:
    """A rule that brings triggers to the check that judges the built-in names; its findings carry that check's codes."""
    return Rule(
        code=code,
        name=name,
        family="own",
        phase="inline",
        summary="Names from your own table",
        why="Listed in a file that you named.",
        safety="safe",
        check=check,  # type: ignore[arg-type]
        triggers=forms,  # type: ignore[arg-type]
        whole_words=True,
        where=where,
    )
