"""Expressions that are compiled on first use: the same answers, and none that could not be compiled."""

from __future__ import annotations

import pickle
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import normalize_rules
import pytest

import normalize
from normalize import expression
from normalize.late import Late

_SHOWN = (normalize, normalize_rules)
_RUNS_ON_IMPORT = "__main__"


def _expressions() -> Iterator[tuple[str, Late]]:
    for package in _SHOWN:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith(_RUNS_ON_IMPORT):
                for name, value in vars(import_module(found.name)).items():
                    yield from ((f"{found.name}.{name}", late) for late in _late(value))


def _late(value: object) -> Iterator[Late]:
    """The expressions in a value, those in its parts included."""
    if isinstance(value, Late):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _late(part)
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from _late(part)


def test_every_expression_of_the_project_compiles() -> None:
    found = dict(_expressions())
    assert len(found) > 500
    for name, late in found.items():
        try:
            late.search("")
        except re.error as error:
            pytest.fail(f"{name}: {error}")


def test_it_answers_as_a_compiled_one_does() -> None:
    late, compiled = expression(r"(?P<a>x+)(y)?", re.IGNORECASE), re.compile(r"(?P<a>x+)(y)?", re.IGNORECASE)
    text = "aXxyb xx"
    assert late.pattern == compiled.pattern
    assert late.findall(text) == compiled.findall(text)
    assert [match.span() for match in late.finditer(text, 2)] == [match.span() for match in compiled.finditer(text, 2)]
    assert late.sub("-", text) == compiled.sub("-", text)
    assert (late.groups, late.groupindex) == (compiled.groups, compiled.groupindex)
    assert late.fullmatch("xy")
    assert not late.match("axy")


def test_no_match_is_asked_which_object_found_it() -> None:
    """The `re` of a match is never the object that stands for it."""
    for package in _SHOWN:
        for file in Path(package.__path__[0]).rglob("*.py"):
            assert ".re is " not in file.read_text(encoding="utf-8"), file


def test_a_wrong_one_says_so_when_it_is_used() -> None:
    wrong = expression("(")
    with pytest.raises(re.error, match="missing"):
        wrong.search("a")
    assert not hasattr(wrong, "scanner")  # what `re` has besides is not for rules


def test_it_can_be_sent_to_another_process() -> None:
    used = expression("a(b)")
    used.search("ab")
    assert pickle.loads(pickle.dumps(used)).fullmatch("ab")[1] == "b"
