"""Tables as a rewriting system: no cascade, no cycle, no string with two outcomes."""

from __future__ import annotations

import pytest

from normalize import Rule, RuleError, load_rules
from normalize.rewriting import refuse_cascades
from normalize.tables import rule_of


def table(code: str, *rows: dict[str, object]) -> Rule:
    head = {
        "code": code, "name": code.lower(), "kind": "phrase", "summary": "s", "why": "w", "safety": "safe",
        "fixes": [["a b", "c"], ["d e", "f"]], "keeps": [["x", "y"]] * 3,
    }  # fmt: skip
    return rule_of({"rule": head, "rows": list(rows)}, f"{code}.toml", "tests")


def test_the_built_in_tables_neither_cascade_nor_contradict() -> None:
    refuse_cascades(load_rules())


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (({"find": "red tea", "put": "black tea"}, {"find": "black tea", "put": "dark tea"}), "makes 'dark tea' again"),
        (({"find": "red tea", "put": "blue tea"}, {"find": "blue tea", "put": "red tea"}), "again"),
        (
            ({"find": "red tea", "put": "black tea"}, {"find": "Red Tea", "put": "rooibos"}),
            "give one of the rows a context",
        ),
        (({"find": "red tea", "put": "a cup of red tea"}, {"find": "cup of red", "put": "red"}), "again"),
    ],
)
def test_planted_cascades_cycles_and_contradictions_are_refused(rows: tuple[dict[str, object], ...], said: str) -> None:
    with pytest.raises(RuleError) as caught:
        refuse_cascades([table(f"TS{chr(65 + at)}001", row) for at, row in enumerate(rows)])
    assert said in str(caught.value)


def test_a_context_tells_two_outcomes_apart() -> None:
    refuse_cascades(
        [
            table("TSA001", {"find": "red tea", "put": "black tea", "near": ["china"]}),
            table("TSB001", {"find": "red tea", "put": "rooibos", "near": ["cape"]}),
        ]
    )
