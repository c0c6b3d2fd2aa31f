"""Written cases (`tests/cases/*.toml`), run through all default rules."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from normalize import Normalizer

CASES = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted(Path(__file__).parent.glob("cases/*.toml"))
}
NORMALIZER = Normalizer()


def all_of(kind: str) -> list[Any]:
    return [
        pytest.param(case, id=f"{name}-{number}")
        for name, table in CASES.items()
        for number, case in enumerate(table.get(kind, ()), start=1)
    ]


@pytest.mark.parametrize("case", all_of("fix"))
def test_fix(case: dict[str, str]) -> None:
    assert case["text"] != case["becomes"]
    assert NORMALIZER.clean(case["text"]).text == case["becomes"], case["why"]


@pytest.mark.parametrize("case", all_of("keep"))
def test_keep(case: dict[str, str]) -> None:
    result = NORMALIZER.clean(case["text"])
    assert result.text == case["text"], (case["why"], result.changes)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", all_of("known"))
def test_known_failure(case: dict[str, str]) -> None:
    assert NORMALIZER.clean(case["text"]).text == case["becomes"], case["why"]
