"""What long runs have found, each as its smallest case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from normalize import clean
from normalize.files import decode
from normalize.rules import RuleError
from normalize.tables import rule_of

HEAD = {
    "code": "OWN001",
    "name": "own",
    "kind": "phrase",
    "summary": "A phrase",
    "why": "Because.",
    "safety": "safe",
    "fixes": [["a b", "c d"], ["A b", "C d"]],
    "keeps": [["x", "y"], ["z", "y"], ["q", "y"]],
}
ROW = {"find": "a b", "put": "c d"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_named_encoding_adds_no_mark(encoding: str) -> None:
    content = "Hanoi\n".encode({"utf-8-sig": "utf-8"}.get(encoding, f"{encoding}-le"))
    file = decode(Path("a.txt"), content, encoding)
    assert file.encoded(file.text) == content


@pytest.mark.parametrize(
    ("head", "row"),
    [({"code": []}, {}), ({"code": {}}, {}), ({"kind": []}, {}), ({}, {"put": 1}), ({}, {"near": 1})],
    ids=str,
)
def test_a_value_of_the_wrong_type_in_a_rule_file(head: dict[str, Any], row: dict[str, Any]) -> None:
    with pytest.raises(RuleError, match=r"a\.toml"):
        rule_of({"rule": HEAD | head, "rows": [ROW | row]}, "a.toml", "own")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The French daily Liberation said so.", "The French daily Libération said so."),
        ("The French daily Libération said so.", "The French daily Libération said so."),
        ("General Secretary Tô Lâm left. General Secretary To Lam left.",
         "General Secretary To Lam left. General Secretary To Lam left."),
        ("General Aide Nataša Pirc Musar left. Natasa Pirc Musar left.",
         "General Aide Natasa Pirc Musar left. Natasa Pirc Musar left."),
    ],
)  # fmt: skip
def test_names_settle(text: str, wanted: str) -> None:
    """What stands already is not written again, and no rule takes parts of a listed name for somebody unlisted."""
    result = clean(text, language="en")
    assert (result.text, [f.rule for f in result.findings if f.rule == "ENG001"]) == (wanted, [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Swedish State\u00a0Minister Ingvar Carlsson spoke.", "Swedish Prime Minister Ingvar Carlsson spoke."),
        ("He said it was the century I was born in.", "He said it was the century I was born in."),
        ("Bavarian State\u00a0Minister Erwin Huber spoke.", "Bavarian State Minister Erwin Huber spoke."),
        ("THE AGENCE FRANCE PRESSE REPORTED RAIN.", "THE AGENCE FRANCE-PRESSE REPORTED RAIN."),
        ("THE AGENCE FRANCE-PRESSE REPORTED RAIN.", "THE AGENCE FRANCE-PRESSE REPORTED RAIN."),
    ],
)
def test_a_trigger_written_otherwise(text: str, wanted: str) -> None:
    """With another blank, and in capitals; and the word without what it announces."""
    result = clean(text, language="en")
    assert (result.text, [f.rule for f in result.findings if f.rule == "ENG001"]) == (wanted, [])


def test_cues_that_overlap_where_the_opening_of_a_long_line_ends() -> None:
    """The cue that ends later begins earlier, and only it stands in the opening."""
    text = "nobody was hurt. A ferry to Burgas lost part date 2025-03-14 when it hit the quay of the port before a strike vote, framed."
    assert clean(text, language="en").text == text


def test_a_vertical_tab_keeps_apart_what_it_kept_apart() -> None:
    assert (
        clean("x@y.example\x0b`the the , corona virus`", language="en").text == "x@y.example\n`the the , corona virus`"
    )


def test_code_is_code_before_and_after_what_nobody_sees_is_gone() -> None:
    """What looks like code behind a letter is none, and taking out the mark between them must not make it so."""
    text = "Z\u200b`the the , corona virus` "
    once = clean(text, language="en").text
    assert once == clean(text.replace("\u200b", ""), language="en").text
    assert clean(once, language="en").text == once
