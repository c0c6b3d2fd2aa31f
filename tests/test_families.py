"""The families of rules stand beside each other: what two of them need lies below both, so that each can be read alone."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import normalize_rules

from normalize.packs import load_rules

ROOT = Path(normalize_rules.__path__[0])
FAMILIES = {path.parent.relative_to(ROOT).parts[0] for path in ROOT.glob("*/*.toml")} | {
    rule.relative_to(ROOT).parts[0] for rule in ROOT.glob("*/*.py") if "@rule(" in rule.read_text(encoding="utf-8")
}
EXCEPTIONS = {
    # the countries are compiled with the titles of people and kept with them; an agency asks for its country's words
    ("agencies/misspelt_beside_agency.py", "normalize_rules.people.titles"),
}


def test_no_family_imports_another() -> None:
    assert {found for family in FAMILIES for found in _imports_of_siblings(family)} == EXCEPTIONS


def test_what_is_shared_knows_no_family() -> None:
    shared = [path for path in ROOT.rglob("*.py") if path.relative_to(ROOT).parts[0] not in FAMILIES]
    above = {"own_names.py"}  # a user's tables join those of several families
    for path in shared:
        if path.name not in above:
            assert not [name for name in _imports(path) if _family(name)], path


def test_a_file_of_one_rule_is_named_as_the_rule_is() -> None:
    rules = defaultdict(list)
    for rule in load_rules():
        rules[rule.where].append(rule.name.replace("-", "_"))
    for where, names in rules.items():
        assert len(names) > 1 or Path(where).stem == names[0], where


def _imports_of_siblings(family: str) -> Iterator[tuple[str, str]]:
    for path in (ROOT / family).rglob("*.py"):
        for name in _imports(path):
            if _family(name) not in ("", family):
                yield path.relative_to(ROOT).as_posix(), name


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "normalize_rules")
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _family(name: str) -> str:
    """The family of rules that a module belongs to, or ""."""
    package, _, rest = name.partition(".")
    family = rest.partition(".")[0]
    return family if package == "normalize_rules" and family in FAMILIES else ""
