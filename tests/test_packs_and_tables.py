"""The one door for rules: what is refused, with which words; and a third party's pack, installed for real."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import tomllib
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

from normalize import RuleError, rule
from normalize.packs import BUILT_IN, GROUP
from normalize.tables import rule_of

HEAD: dict[str, Any] = {
    "code": "TST001",
    "name": "a-test",
    "kind": "phrase",
    "summary": "A test",
    "why": "To see what is refused.",
    "safety": "safe",
    "fixes": [["the grey cat", "the gray cat"], ["grey", "gray"]],
    "keeps": [["Greyhound", "a word"], ["GREYS", "a word"], ['"grey"', "quoted"]],
}
ROWS = [{"find": "grey", "put": "gray"}]


def test_a_sound_table_is_a_rule() -> None:
    made = rule_of({"rule": HEAD, "rows": ROWS}, "tests/a.toml", "tests")
    assert (made.code, made.family, list(made.triggers)) == ("TST001", "tests", ["grey"])


@pytest.mark.parametrize(
    ("change", "rows", "said"),
    [
        ({"summary": ""}, ROWS, "has no summary"),
        ({"why": ""}, ROWS, "has no why"),
        ({"safety": "maybe"}, ROWS, "safety 'maybe' is not"),
        ({"code": "T1"}, ROWS, "three capitals and three digits"),
        ({"fixes": HEAD["fixes"][:1]}, ROWS, "has 1 fixes"),
        ({"keeps": HEAD["keeps"][:2]}, ROWS, "has 2 keeps"),
        ({"fixes": [["x", "x"], ["y", "z"]]}, ROWS, "changes nothing"),
        ({"kind": "phrases"}, ROWS, "kind 'phrases' is not one of"),
        ({"colour": "red"}, ROWS, "unknown keys in [rule]: colour"),
        ({}, [], "has no [[rows]]"),
        ({}, [{"find": "grey"}], "row 1 (find='grey'): has neither put nor hint"),
        ({}, [*ROWS, {"find": "grey", "putt": "gray"}], "row 2 (find='grey', putt='gray'): unknown keys putt"),
        ({}, [*ROWS, {"find": "Grey", "put": "white"}], "already leads to 'gray'; give a context"),
        ({"kind": "line"}, [{"line": "[a-z]+"}], "name a cue"),
        ({"kind": "line"}, [{"line": "share this", "where": "top"}], "where 'top' is not"),
    ],
)
def test_a_table_is_refused_with_its_file_and_row(change: dict[str, Any], rows: list[Any], said: str) -> None:
    with pytest.raises(RuleError) as caught:
        rule_of({"rule": HEAD | change, "rows": rows}, "tests/a.toml", "tests")
    assert said in str(caught.value)
    assert "tests/a.toml" in str(caught.value)


def test_a_list_of_the_file_stands_for_its_strings() -> None:
    lists = {"paper": ["paper", "card"]}
    row = {"find": "grey", "put": "gray", "after": ["@paper", "wool"]}
    spelled_out = row | {"after": ["paper", "card", "wool"]}
    head = HEAD | {"fixes": [["grey card", "gray card"], ["grey wool", "gray wool"]]}
    made = rule_of({"rule": head, "lists": lists, "rows": [row]}, "tests/a.toml", "tests")
    assert made.triggers == rule_of({"rule": head, "rows": [spelled_out]}, "tests/a.toml", "tests").triggers


@pytest.mark.parametrize(
    ("lists", "row", "said"),
    [
        (
            {"paper": ["card"]},
            {"after": ["@papers", "@paper"]},
            "after holds '@papers', which is no list of the file; known: @paper",
        ),
        ({}, {"after": ["@paper"]}, "known: none; write it under [lists]"),
        ({"paper": ["card"]}, {}, "no row uses paper"),
        ({"paper": "card"}, {"after": ["@paper"]}, "[lists]: paper = 'card'; allowed: a list of strings"),
        (["card"], {}, "allowed: a table, [lists]"),
    ],
)
def test_a_wrong_list_is_refused(lists: Any, row: dict[str, Any], said: str) -> None:
    with pytest.raises(RuleError) as caught:
        rule_of({"rule": HEAD, "lists": lists, "rows": [ROWS[0] | row]}, "tests/a.toml", "tests")
    assert said in str(caught.value)
    assert "tests/a.toml" in str(caught.value)


def test_a_code_rule_without_keeps_is_refused() -> None:
    with pytest.raises(RuleError, match="has 0 keeps"):

        @rule(code="TST001", name="a-test", fixes=[("a", "b"), ("c", "d")], keeps=[], triggers=["abc"])
        def check(document: Any, hits: Any) -> Any:
            """Summary

            Reason.
            """


def test_the_built_in_pack_is_the_one_that_the_distribution_declares() -> None:
    declared = {entry.name: entry.value for entry in entry_points(group=GROUP) if entry.name in BUILT_IN}
    assert declared == BUILT_IN


PACK = {
    "pyproject.toml": """
        [build-system]
        requires = ["hatchling"]
        build-backend = "hatchling.build"
        [project]
        name = "acme-rules"
        version = "1.0"
        [project.entry-points."normalize.rules"]
        acme = "acme_rules"
        [tool.hatch.build.targets.wheel]
        packages = ["acme_rules"]
    """,
    "acme_rules/__init__.py": '"""The rules of a house."""',
    "acme_rules/spelling.toml": """
        [rule]
        code = "ACM001"
        name = "acme-house-spelling"
        kind = "phrase"
        summary = "The house writes gray"
        why = "Decided in 1998."
        safety = "safe"
        fixes = [["A grey cat.", "A gray cat."], ["GREY", "GRAY"]]
        keeps = [["Greyhound", "a word"], ['"grey"', "a quotation"], ["Ashgrey", "a word"]]
        [[rows]]
        find = "grey"
        put = "gray"
    """,
    "acme_rules/loud.py": '''
        from normalize import fix, rule

        @rule(code="ACM002", name="acme-loud-headline", triggers=["!!"],
              fixes=[("Rain!!", "Rain!"), ("Snow!!!", "Snow!")],
              keeps=[("Rain!", "one mark"), ("`a!!`", "code"), ("", "nothing")])
        def loud(document, hits):
            """Marks of exclamation in a row

            One is loud enough.
            """
            for hit in hits:
                if document.text[hit.start - 1 : hit.start] != "!":
                    end = hit.end
                    while document.text[end : end + 1] == "!":
                        end += 1
                    yield fix(hit.start + 1, end, "", "one is loud enough")
    ''',
}


def test_a_third_partys_pack_is_built_installed_and_used(tmp_path: Path) -> None:
    for name, content in PACK.items():
        path = tmp_path / "pack" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(content), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--target", str(tmp_path / "site"), str(tmp_path / "pack")], check=True)
    script = (
        "import normalize; from normalize.testing import examples_hold\n"
        "rules = [r for r in normalize.load_rules(['acme']) if r.code.startswith('ACM')]\n"
        "assert [r.where for r in rules] == ['spelling.toml', 'loud.py'], rules\n"
        "for r in rules: examples_hold(r, rules)\n"
        "assert normalize.clean('A grey cat!!', packs=['acme']).text == 'A gray cat!'\n"
        "assert normalize.clean('A grey cat!!').text == 'A grey cat!!'\n"
    )
    environment = {"PYTHONPATH": str(tmp_path / "site"), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_all_tables_of_the_built_in_pack_are_utf_8_in_normal_form_c() -> None:
    import unicodedata

    root = Path(__file__).parent.parent / "rules"
    for file in sorted(root.rglob("*.toml")):
        text = file.read_text(encoding="utf-8")
        tomllib.loads(text)
        assert unicodedata.is_normalized("NFC", text), file


@pytest.mark.parametrize(
    ("head", "rows", "said"),
    [
        ({"code": []}, [{"find": "a b", "put": "c d"}], "[rule]: code = []"),
        ({"keeps": "x"}, [{"find": "a b", "put": "c d"}], "keeps = 'x'"),
        ({}, [{"find": ["a b", 1], "put": "c d"}], "row 1: find = ['a b', 1]"),
        ({}, [{"find": "a b", "put": 3}], "row 1: put = 3; allowed: a string"),
        ({}, [{"find": "a b", "put": "c d", "quoted": "yes"}], "quoted = 'yes'; allowed: true or false"),
        ({}, "x", "rows must be tables"),
    ],
)
def test_a_table_with_a_value_of_the_wrong_type_is_refused_with_its_place(
    head: dict[str, object], rows: object, said: str
) -> None:
    whole = {
        "code": "OWN001", "name": "own", "kind": "phrase", "summary": "A", "why": "B.", "safety": "safe",
        "fixes": [["a b", "c d"], ["A b", "C d"]], "keeps": [["x", "y"], ["z", "y"], ["q", "y"]],
    }  # fmt: skip
    with pytest.raises(RuleError) as caught:
        rule_of({"rule": whole | head, "rows": rows}, "a.toml", "own")
    assert said in str(caught.value)
    assert "a.toml" in str(caught.value)
