"""Rule packs: the built-in one and third parties' enter by the same door.

A pack is an import package that an entry point of the group `normalize.rules` names. Every `Rule` at the top level of
one of its modules and every TOML file in it with a `[rule]` head is a rule; there is no list to edit. A user's own TOML
file, named by its path, is a pack too: one rule table, or people, agencies and phrases (`normalize_rules.own_names`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from normalize.config import did_you_mean
from normalize.rules import Rule, RuleError
from normalize.tables import read_toml, rule_of

GROUP = "normalize.rules"

# reading the entry points of an environment takes longer than cleaning fifty articles, so the built-in pack is known
# by name; a test compares this with the entry point that the distribution declares
BUILT_IN = {"news": "normalize_rules"}

_HEAD = re.compile(rb"^\[rule\]", re.MULTILINE)


def load_rules(packs: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules of the built-in pack and of the named ones, ordered by code.

    Raises RuleError for a pack that is not installed or does not import, a rule that is refused, and two rules with
    one code or name, or tables that rewrite each other's outcome.
    """
    rules = [rule for pack in (*BUILT_IN, *packs) for rule in _pack(pack)]
    for part in ("code", "name"):
        seen: dict[str, Rule] = {}
        for rule in rules:
            other = seen.setdefault(getattr(rule, part), rule)
            if other is not rule:
                raise RuleError(
                    f"{rule.where}: {part} {getattr(rule, part)!r} is taken by {other.where}; choose another"
                )
    if packs:
        from normalize.rewriting import refuse_cascades

        refuse_cascades(rules)  # the built-in tables alone are checked by a test
    return tuple(sorted(rules, key=lambda rule: rule.code))


@cache
def _pack(name: str) -> tuple[Rule, ...]:
    if name.endswith(".toml"):
        return _file(Path(name))
    module = BUILT_IN.get(name) or _entry_point(name)
    try:
        package = import_module(module)
    except ImportError as error:
        raise RuleError(f"rule pack {name!r} ({module}) does not import: {error}") from error
    return tuple(_code_rules(package)) + tuple(_table_rules(files(package), ""))


def _file(path: Path) -> tuple[Rule, ...]:
    """The rules of a user's file: a rule table, or names and phrases that join the built-in tables."""
    if not path.is_file():
        raise RuleError(f"{path}: no such file; name a TOML file or an installed rule pack")
    table = read_toml(path)
    if "rule" in table:
        return (rule_of(table, str(path), "own"),)
    return tuple(import_module(f"{BUILT_IN['news']}.own_names").rules_of(table, str(path)))


def _entry_point(name: str) -> str:
    from importlib.metadata import entry_points

    found = {entry.name: entry.value for entry in entry_points(group=GROUP)}
    if name not in found:
        installed = ", ".join(sorted(found)) or "none"
        raise RuleError(f"rule pack {name!r} is not installed{did_you_mean(name, found)}; installed packs: {installed}")
    return found[name]


def _code_rules(module: ModuleType) -> Iterator[Rule]:
    for value in vars(module).values():
        if isinstance(value, Rule) and value.where == "/".join(module.__name__.split(".")[1:]) + ".py":
            yield value
    for info in sorted(iter_modules(getattr(module, "__path__", ())), key=lambda info: info.name):
        yield from _code_rules(import_module(f"{module.__name__}.{info.name}"))


def _table_rules(folder: Traversable, path: str) -> Iterator[Rule]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        where = f"{path}{item.name}"
        if item.is_dir() and item.name != "__pycache__":
            yield from _table_rules(item, f"{where}/")
        elif item.name.endswith(".toml") and _HEAD.search(item.read_bytes()):
            yield rule_of(read_toml(item), where, where.rpartition("/")[0] or "pack")
