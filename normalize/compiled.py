"""Rules as the engine needs them: which of them share a check, and the index of their triggers.

Compiling all tables takes seconds, so the outcome is kept between runs (`normalize.lookup`), and a rule's own module or
table is loaded when one of its triggers stands in a text: an article meets a tenth of the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, NamedTuple

from normalize import pattern_code
from normalize.kept import Entries
from normalize.lookup import Lookup, remembered
from normalize.packs import BUILT_IN, load_rules, rules_of_file, rules_of_pack, sources
from normalize.rules import OWN, PHASES, Check, Phase, Rule
from normalize.scan import Index, Triggers, index_of
from normalize.tables import kinds_of_rows

_LIGHT = ("code", "name", "family", "phase", "summary", "safety", "whole_words", "where")
_SETS = ("characters", "languages")
_OF_ROWS = ("check", "triggers")
_BETWEEN = "\x7f"  # grams that are kept: one string of them is read in half the time of a list; it stands in none
_HEAVY = tuple(f.name for f in fields(Rule) if f.name not in (*_LIGHT, *_SETS, "sources"))


class Table(NamedTuple):
    """Triggers that the rules `codes` have in common, for the check `number`."""

    number: int
    codes: Sequence[str]
    whole_words: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """A phase: the codes of the rules that share each check, their tables of triggers, and the index of all of them."""

    checks: Sequence[Sequence[str]]
    tables: Sequence[Table]
    index: Index


@dataclass(frozen=True, slots=True)
class Compiled:
    """Rules by code, in order, and a plan for each phase."""

    rules: Mapping[str, Rule]
    plans: Mapping[Phase, Plan]


@lru_cache(maxsize=16)
def compiled(packs: tuple[str, ...]) -> Compiled:
    """The rules of the built-in pack and of the named ones, compiled. Raises RuleError as `load_rules` does."""
    found = sources(packs)
    if found is None:  # a pack that is no file on this disk, of which nobody can tell whether it changed
        return compile_rules(load_rules(packs))
    if pattern_code.version():
        of = [*found, pattern_code.version().encode()]
        pattern_code.use(remembered("patterns", of, lambda: _codes(packs)))
    return _unpacked(remembered("rules", found, lambda: dict(_packed(compile_rules(load_rules(packs)), packs))))


def _codes(packs: Iterable[str]) -> Mapping[str, Any]:
    load_rules(packs)  # they announce their patterns
    return dict(pattern_code.codes())


def compile_rules(rules: Iterable[Rule]) -> Compiled:
    """Compile rules that are in memory."""
    by_code = {rule.code: rule for rule in sorted(rules, key=lambda rule: rule.code)}
    return Compiled(by_code, {phase: _plan([r for r in by_code.values() if r.phase == phase]) for phase in PHASES})


def _plan(rules: Sequence[Rule]) -> Plan:
    """Rules that share a check are one entry: it runs once, on the hits of all of them."""
    sharing: dict[Check, list[Rule]] = {}
    for rule in rules:
        sharing.setdefault(rule.check, []).append(rule)
    tables: list[tuple[Table, Mapping[str, Any]]] = []
    for number, group in enumerate(sharing.values()):
        # rules that share a check often share their triggers too, the same object
        same: dict[int, list[Rule]] = {}
        for rule in group:
            same.setdefault(id(rule.triggers), []).append(rule)
        tables += (
            (Table(number, [rule.code for rule in one], one[0].whole_words), one[0].triggers)
            for one in same.values()
            if one[0].triggers
        )
    # the user's own tables come first, so that their forms win over the built-in ones
    tables.sort(key=lambda table: not table[0].codes[0].startswith(OWN))
    index = index_of([Triggers(table.number, triggers, table.whole_words) for table, triggers in tables])
    return Plan([[rule.code for rule in group] for group in sharing.values()], [table for table, _ in tables], index)


class _Kept(Rule):
    """A rule of which only the light parts were read; the others are loaded from its file when somebody asks.

    What rows were compiled to is kept, too, so that a table works without being read again.
    """

    __slots__ = ("_kept", "_kind", "_pack", "_reads_whole_text")
    _kept: Lookup
    _kind: str  # of its rows, "" for a rule that is code
    _pack: str
    _reads_whole_text: bool

    def __getattr__(self, name: str) -> Any:
        if name not in _HEAVY:
            raise AttributeError(name)
        if self._kind and name in _OF_ROWS:
            kind = kinds_of_rows()[self._kind]
            parts = {"check": kind.check, "triggers": Entries(self._kept, _key(self, ""), kind.unpack)}
        else:
            whole = next(rule for rule in rules_of_file(self._pack, self.where) if rule.code == self.code)
            parts = {part: getattr(whole, part) for part in _HEAVY if not (self._kind and part in _OF_ROWS)}
        for part, value in parts.items():
            object.__setattr__(self, part, value)
        return parts[name]

    @property
    def reads_whole_text(self) -> bool:
        return self._reads_whole_text


def _packed(made: Compiled, packs: Iterable[str]) -> Iterator[tuple[str, Any]]:
    pack_of = {rule.code: pack for pack in (*BUILT_IN, *packs) for rule in rules_of_pack(pack)}
    kind_of = {rule.code: _kind(rule) for rule in made.rules.values()}
    yield (
        "rules",
        [
            [getattr(rule, part) for part in _LIGHT]
            + [sorted(getattr(rule, part)) for part in _SETS]
            + [list(rule.sources), rule.reads_whole_text, pack_of[rule.code], kind_of[rule.code]]
            for rule in made.rules.values()
        ],
    )
    for rule in made.rules.values():
        if kind_of[rule.code]:
            pack = kinds_of_rows()[kind_of[rule.code]].pack
            yield from ((_key(rule, literal), pack(payload)) for literal, payload in rule.triggers.items())
    for phase, plan in made.plans.items():
        *small, grams, groups = plan.index
        yield phase, [plan.checks, plan.tables, small, _BETWEEN.join(grams)]
        yield from ((f"{phase} gram {gram}", group) for gram, group in groups.items())


def _unpacked(kept: Lookup) -> Compiled:
    rules = {rule.code: rule for rule in (_kept_rule(kept, parts) for parts in kept["rules"])}
    plans = {}
    for phase in PHASES:
        checks, tables, small, joined = kept[phase]
        grams = joined.split(_BETWEEN) if joined else []
        patterns, which, owners, lengths = small
        groups = Entries(kept, f"{phase} gram ", list)
        index = Index(patterns, which, owners, lengths, grams, groups)
        plans[phase] = Plan(checks, [Table(*table) for table in tables], index)
    return Compiled(rules, plans)


def _kind(rule: Rule) -> str:
    return next((name for name, kind in kinds_of_rows().items() if rule.check is kind.check), "")


def _key(rule: Rule, literal: str) -> str:
    return f"trigger {rule.code} {literal}"


def _kept_rule(kept: Lookup, parts: Sequence[Any]) -> Rule:
    rule = object.__new__(_Kept)
    *light, characters, languages, of, reads_whole_text, pack, kind = parts
    values = dict(zip(_LIGHT, light, strict=True)) | {"languages": frozenset(languages), "sources": tuple(of)}
    values |= {"characters": frozenset(characters), "_kept": kept, "_kind": kind, "_pack": pack}
    values["_reads_whole_text"] = reads_whole_text
    for name, value in values.items():
        object.__setattr__(rule, name, value)
    if pack.endswith(".toml"):
        rules_of_file(pack, rule.where)  # a file of the user's may change or go away while texts are cleaned
    return rule
