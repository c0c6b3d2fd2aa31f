"""What is kept between runs is what the tables and modules say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from normalize_rules.agencies import packed as packed_agencies
from normalize_rules.agencies.gazetteer import compile_agencies
from normalize_rules.organisations import packed as packed_organisations
from normalize_rules.organisations.gazetteer import compile_organisations
from normalize_rules.places import packed as packed_places
from normalize_rules.places.gazetteer import compile_places

from normalize.compiled import compile_rules, compiled
from normalize.kept import Chosen, Entries, Numbered
from normalize.lookup import Lookup
from normalize.packs import load_rules
from normalize.rules import Rule
from normalize.tables import kinds_of_rows, tables_of

WHOLE = load_rules()
KEPT = compiled(()).rules
OF_ROWS = [rule for rule in WHOLE if any(rule.check is kind.check for kind in kinds_of_rows().values())]


def packed(rule: Rule) -> Mapping[str, Any]:
    """The triggers in plain values, which can be compared."""
    [kind] = [kind for kind in kinds_of_rows().values() if rule.check is kind.check]
    return {literal: kind.pack(payload) for literal, payload in rule.triggers.items()}


def test_kept_rules_are_the_loaded_ones() -> None:
    assert list(KEPT) == [rule.code for rule in WHOLE]
    for whole in WHOLE:
        kept = KEPT[whole.code]
        for part in ("name", "summary", "safety", "characters", "languages", "sources", "fixes", "keeps", "why"):
            assert getattr(kept, part) == getattr(whole, part), (whole.code, part)
        assert kept.check is whole.check


@pytest.mark.parametrize("whole", OF_ROWS, ids=lambda rule: rule.code)
def test_kept_triggers_lead_to_what_the_rows_say(whole: Rule) -> None:
    assert packed(KEPT[whole.code]) == packed(whole)


def test_a_kept_table_works_without_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.cache_clear()
    monkeypatch.setattr("normalize.compiled.rules_of_file", None)
    try:
        rule = compiled(()).rules[OF_ROWS[0].code]
        assert packed(rule) == packed(OF_ROWS[0])
    finally:
        compiled.cache_clear()


def test_kept_plans_are_the_compiled_ones() -> None:
    for phase, plan in compile_rules(WHOLE).plans.items():
        kept = compiled(()).plans[phase]
        assert list(map(list, kept.checks)) == list(map(list, plan.checks))
        assert list(kept.index.patterns) == list(plan.index.patterns)
        assert list(kept.index.grams) == list(plan.index.grams)
        for gram in list(plan.index.grams)[::997]:
            assert [list(group) for group in kept.index.groups[gram]] == [list(g) for g in plan.index.groups[gram]]


def test_the_packed_gazetteer_of_agencies_is_the_compiled_one() -> None:
    made = compile_agencies(tables_of("normalize_rules.agencies"))
    again = packed_agencies.unpack(Lookup.of(packed_agencies.pack(made)))
    assert packed_agencies.pack(again) == packed_agencies.pack(made)
    assert [a.entry for a in again.agencies] == [a.entry for a in made.agencies]
    assert [a.acronyms for a in again.agencies] == [a.acronyms for a in made.agencies]
    assert {f.gate for key in made.forms for f in made.forms[key]} == {
        f.gate for k in made.forms for f in again.forms[k]
    }


def test_the_packed_gazetteer_of_organisations_is_the_compiled_one() -> None:
    entries = (
        (where, row)
        for where, table in tables_of("normalize_rules.organisations")
        for row in table.get("organisations", ())
    )
    made = compile_organisations(entries)
    again = packed_organisations.unpack(Lookup.of(packed_organisations.pack(made)))
    assert packed_organisations.pack(again) == packed_organisations.pack(made)
    assert [o.cues for o in again.organisations] == [o.cues for o in made.organisations]


def test_the_packed_gazetteer_of_places_is_the_compiled_one() -> None:
    entries = ((where, row) for where, table in tables_of("normalize_rules.places") for row in table.get("places", ()))
    made = compile_places(entries)
    again = packed_places.unpack(Lookup.of(packed_places.pack(made)))
    assert packed_places.pack(again) == packed_places.pack(made)
    assert [(p.cues, p.names) for p in again.places] == [(p.cues, p.names) for p in made.places]


def test_an_object_of_a_kept_table_is_made_once() -> None:
    kept = Lookup.of({"thing 0": [1], "thing 1": [2], "by a": 1})
    things = Numbered(kept, "thing ", 2, tuple)
    named = Entries(kept, "by ", lambda at: things[at])
    assert named["a"] is named["a"] is things[1] is things[-1:][0]
    assert list(named) == ["a"]
    assert "b" not in named
    with pytest.raises(IndexError):
        things[2]


def test_chosen_objects_are_read_when_somebody_looks_at_them() -> None:
    kept = Lookup.of({"thing 0": [1], "thing 1": [2], "thing 2": [3]})
    read: list[int] = []

    def make(fields: list[int]) -> int:
        read.extend(fields)
        return fields[0]

    chosen = Chosen(Numbered(kept, "thing ", 3, make), [2, 0])
    assert len(chosen) == 2
    assert not read
    assert list(chosen) == [3, 1]
    assert (1 in chosen, 2 in chosen, chosen[-1], chosen[:1]) == (True, False, 1, (3,))
    assert read == [3, 1]
