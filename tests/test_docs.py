"""The generated pages say what the rules and tables say now, and the README's example is what the tool prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import normalize
from docs.generate import PICTURED, pages, picture

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


def test_the_picture_is_up_to_date() -> None:
    assert (ROOT / "docs" / "diff.svg").read_text(encoding="utf-8") == picture(), "run `make docs`"


def test_the_readmes_example_is_true() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    before, after = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)[:2]
    assert before == PICTURED
    assert normalize.clean(before).text == after


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
