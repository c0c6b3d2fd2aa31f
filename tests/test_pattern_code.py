"""Code of expressions that was kept: it is what the compiler makes, and nothing depends on its being there."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator

import pytest

from normalize import expression, load_rules, pattern_code
from normalize.letter_classes import written_out
from normalize.lookup import Lookup
from normalize.pattern_code import announce, codes, compiled, use, version


@pytest.fixture(autouse=True)
def _own_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_code, "_tables", [])


@pytest.fixture
def no_compiler(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """While it is asked for, `re` compiles nothing."""
    monkeypatch.setattr(re, "compile", pytest.fail)
    yield
    monkeypatch.undo()


def test_every_pattern_of_the_rules_comes_back_from_its_code() -> None:
    assert load_rules()
    of = {key.partition(" ")[2]: (int(key.partition(" ")[0]), parts) for key, parts in codes()}
    assert len(of) > 2000
    kept = Lookup.of({f"{flags} {pattern}": parts for pattern, (flags, parts) in of.items()})
    use(kept)
    for pattern, (flags, parts) in of.items():
        if parts and pattern == written_out(pattern):
            # patterns are equal when their flags, their code and their text are
            assert compiled(pattern, flags) == re.compile(pattern, flags)
            assert compiled(pattern, flags).groupindex == re.compile(pattern, flags).groupindex


def test_what_is_kept_is_not_compiled(no_compiler: None) -> None:
    announce(r"(?P<a>\p{Lu}+)-(b)", re.IGNORECASE)
    use(json.loads(json.dumps(dict(codes()))))
    match = compiled(r"(?P<a>\p{Lu}+)-(b)", re.IGNORECASE).fullmatch("ÀA-B")
    assert match
    assert match.groupdict() == {"a": "ÀA"}
    assert expression(r"(?P<a>\p{Lu}+)-(b)", re.IGNORECASE).groups == 2


def test_what_is_not_kept_is_compiled() -> None:
    use({})
    assert compiled(r"\p{Lu}x").fullmatch("Éx")


@pytest.mark.parametrize("pattern", ["(never closed", r"(?<=a{1,2})b", r"[\P{Lu}x]"])
def test_a_pattern_that_the_compiler_refuses_is_refused_each_time(pattern: str) -> None:
    with pytest.raises(re.error) as first:
        compiled(pattern)
    announce(pattern)
    use(dict(codes()))
    with pytest.raises(re.error, match=re.escape(str(first.value))):
        compiled(pattern)


def test_another_version_of_the_code_is_another_table() -> None:
    assert version() == str(pattern_code._sre().MAGIC)


def test_a_python_of_which_nothing_is_known_keeps_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "name", "other")
    assert version() == ""


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"\p{Lu}", lambda c: unicodedata.category(c) == "Lu"),
        (r"\P{Ll}", lambda c: unicodedata.category(c) != "Ll"),
        (r"[^\p{L}]", lambda c: not unicodedata.category(c).startswith("L")),
        (r"[]\p{Pd}\\-]", lambda c: unicodedata.category(c) == "Pd" or c in "]\\-"),
    ],
)
def test_categories_are_those_of_the_database(pattern: str, wanted: object) -> None:
    assert callable(wanted)
    one = re.compile(written_out(pattern))
    for code in [*range(0x3000), *range(0xFF00, 0x10500), *range(0x1D400, 0x1D800)]:
        assert bool(one.fullmatch(chr(code))) == wanted(chr(code)), hex(code)


@pytest.mark.parametrize("pattern", [r"\\p{Lu}", r"[\\p{Lu}]", "p{Lu}", r"\[\d+"])
def test_what_only_looks_like_a_category_stays(pattern: str) -> None:
    assert written_out(pattern) == pattern
