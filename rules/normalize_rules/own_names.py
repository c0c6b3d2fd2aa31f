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

from collections.abc import Iterator
from dataclasses import replace

from normalize import Rule, RuleError
from normalize.phrases import compile_rows
from normalize.tables import Table
from normalize_rules.agencies.gazetteer import compile_agencies
from normalize_rules.agencies.resolve import resolve as resolve_agencies
from normalize_rules.people.gazetteer import compile_people
from normalize_rules.people.resolve import resolve as resolve_people

_KINDS = ("people", "agencies", "phrases")


def rules_of(table: Table, where: str) -> Iterator[Rule]:
    """A rule for each kind of entry in a user's file. Raises RuleError naming the file, the entry and what is wrong."""
    unknown = set(table) - set(_KINDS)
    if unknown or not table:
        found = f"unknown table {sorted(unknown)[0]!r}" if unknown else "nothing in it"
        raise RuleError(f"{where}: {found}; a file of your own holds [[people]], [[agencies]], [[phrases]] or a [rule]")
    if "people" in table:
        forms = compile_people([(where, entry) for entry in table["people"]], own=True).forms
        yield _rule(where, "USR001", "own-people", resolve_people, forms)
    if "agencies" in table:
        agencies = compile_agencies([(where, {"agencies": table["agencies"]})]).forms
        yield _rule(where, "USR002", "own-agencies", resolve_agencies, agencies)
    if "phrases" in table:
        bare = _rule(where, "USR003", "own-phrases", resolve_people, {})
        yield replace(compile_rows(bare, table["phrases"]), summary="A phrase from your own table")


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
        where=where,
    )
