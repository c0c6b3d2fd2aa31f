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
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from normalize.config import did_you_mean
from normalize.files import reason_of
from normalize.lookup import identity
from normalize.rules import OWN_FAMILY, Rule, RuleError
from normalize.tables import files_of, read_toml, rule_of

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

GROUP = "normalize.rules"

# reading the entry points of an environment takes longer than cleaning fifty articles, so the built-in pack is known
# by name; a test compares this with the entry point that the distribution declares
BUILT_IN = {"news": "normalize_rules"}

# the modules on which it depends what a table is compiled to
_COMPILERS = tuple(
    f"{name}.py"
    for name in "compiled fold grams letter_classes lines packs pattern_code phrases rules scan tables".split()
)
_HEAD = re.compile(rb"^\[rule\]", re.MULTILINE)


def load_rules(packs: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules of the built-in pack and of the named ones, ordered by code.

    Raises RuleError for a pack that is not installed or does not import, a rule that is refused, and two rules with
    one code or name, or tables that rewrite each other's outcome.
    """
    rules = [rule for pack in (*BUILT_IN, *packs) for rule in rules_of_pack(pack)]
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
def rules_of_pack(name: str) -> tuple[Rule, ...]:
    """All rules of one pack. Raises RuleError as `load_rules` does."""
    if name.endswith(".toml"):
        return _own(Path(name))
    package = _package(name)
    return tuple(_code_rules(package)) + tuple(_table_rules(files_of(package.__name__), ""))


@cache
def rules_of_file(pack: str, where: str) -> tuple[Rule, ...]:
    """The rules of one file of a pack, `where` as rules say it."""
    if pack.endswith(".toml"):
        return _own(Path(pack))
    if where.endswith(".toml"):
        return tuple(_table_rule(files_of(_package(pack).__name__) / where, where))
    inner = where.removesuffix(".py").replace("/", ".")
    module = import_module(".".join(filter(None, (_module(pack), inner))))
    return tuple(_rules_in(module))


def sources(packs: Iterable[str] = ()) -> list[bytes] | None:
    """What tells whether anything changed in the built-in pack, the named ones and the code that compiles them.

    None when a pack is no file of its own, for example one inside an archive. Raises RuleError for a pack that is not
    there.
    """
    found = [identity(str(Path(__file__).parent), *_COMPILERS)]
    for pack in (*BUILT_IN, *packs):
        if pack.endswith(".toml"):
            found.append(f"{pack}\n".encode("utf-8", "surrogateescape") + _content(Path(pack)))
            continue
        spec = _spec(_module(pack), pack)
        if spec is None or not spec.origin or not Path(spec.origin).is_file():
            return None
        folder, name = Path(spec.origin).parent, Path(spec.origin).name
        found.append(identity(str(folder), *(() if spec.submodule_search_locations else (name,))))
    return found


def installed() -> dict[str, str]:
    """The packs that are installed: their modules by name."""
    from importlib.metadata import entry_points

    return {entry.name: entry.value for entry in entry_points(group=GROUP)}


def _spec(module: str, pack: str) -> ModuleSpec | None:
    try:
        return find_spec(module)
    except ImportError as error:
        raise RuleError(f"rule pack {pack!r} ({module}) does not import: {error}") from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RuleError(
            f"{path}: {reason_of(error)}; name a TOML file that can be read, or an installed rule pack"
        ) from error


def _own(path: Path) -> tuple[Rule, ...]:
    """The rules of a user's file: a rule table, or names and phrases that join the built-in tables."""
    content = _content(path)
    if _HEAD.search(content):
        from normalize.pack_limits import refuse_large_file

        refuse_large_file(str(path), len(content))
        return (rule_of(read_toml(path), str(path), OWN_FAMILY),)
    return tuple(import_module(f"{BUILT_IN['news']}.own_names").rules_of(path, content))


def _module(pack: str) -> str:
    """The import name of a pack: an entry point's, or one with a dot as it is."""
    return BUILT_IN.get(pack) or (pack if "." in pack else _entry_point(pack))


def _package(pack: str) -> ModuleType:
    module = _module(pack)
    try:
        return import_module(module)
    except ImportError as error:
        raise RuleError(f"rule pack {pack!r} ({module}) does not import: {error}") from error


def _entry_point(name: str) -> str:
    found = installed()
    if name not in found:
        names = ", ".join(sorted(found)) or "none"
        raise RuleError(f"rule pack {name!r} is not installed{did_you_mean(name, found)}; installed packs: {names}")
    return found[name]


def _code_rules(module: ModuleType) -> Iterator[Rule]:
    from pkgutil import iter_modules

    yield from _rules_in(module)
    for info in sorted(iter_modules(getattr(module, "__path__", ())), key=lambda info: info.name):
        yield from _code_rules(import_module(f"{module.__name__}.{info.name}"))


def _rules_in(module: ModuleType) -> Iterator[Rule]:
    for value in vars(module).values():
        if isinstance(value, Rule) and value.where == "/".join(module.__name__.split(".")[1:]) + ".py":
            yield value


def _table_rules(folder: Traversable, path: str) -> Iterator[Rule]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        where = f"{path}{item.name}"
        if item.is_dir() and item.name != "__pycache__":
            yield from _table_rules(item, f"{where}/")
        elif item.name.endswith(".toml"):
            yield from _table_rule(item, where)


def _table_rule(item: Traversable, where: str) -> Iterator[Rule]:
    if _HEAD.search(item.read_bytes()):
        yield rule_of(read_toml(item), where, where.rpartition("/")[0] or "pack")
