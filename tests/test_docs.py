"""The generated pages say what the rules and tables say now, and the README's example is what the tool prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import normalize
from docs.generate import PICTURED, pages, picture
from normalize import load_rules

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


def test_no_page_is_left_of_a_family_that_is_gone() -> None:
    present = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs" / "rules").iterdir()}
    assert present == {name for name in pages() if name.startswith("rules/")}, "run `make docs`"


def test_the_index_of_rules_leads_to_every_heading() -> None:
    made = pages()
    linked = re.findall(r"^\| \[\w+\]\((rules/\w+\.md)#(.+?)\)", made["rules.md"], re.MULTILINE)
    headings = [
        (name, heading.lower().replace(" ", "-"))
        for name in made
        if name.startswith("rules/")
        for heading in re.findall(r"^## (.+)$", made[name], re.MULTILINE)
    ]
    assert sorted(linked) == sorted(headings)
    assert len(linked) == len(load_rules())


def test_the_picture_is_up_to_date() -> None:
    assert (ROOT / "docs" / "diff.svg").read_text(encoding="utf-8") == picture(), "run `make docs`"


def test_the_readmes_example_is_true() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    before, after = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)[:2]
    assert before == PICTURED
    assert normalize.clean(before).text == after


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", *sorted(f"docs/{p.name}" for p in DOCS.glob("*.md"))])
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)", (ROOT / page).read_text(encoding="utf-8")):
        assert ((ROOT / page).parent / target).exists(), target


def test_the_examples_of_the_page_on_names_are_true() -> None:
    page = (DOCS / "names.md").read_text(encoding="utf-8")
    fixed = re.findall(r"`([^`]+)` → `([^`]+)`", page)
    stays = re.findall(r"`([^`]+)` stays", page)
    assert len(fixed) > 5 < len(stays)
    for before, after in [*fixed, *((text, text) for text in stays)]:
        assert normalize.clean(before).text == after


@pytest.mark.parametrize("page", ["architecture.md", "names.md"])
def test_the_files_that_a_page_names_are_there(page: str) -> None:
    homes = (
        ROOT,
        ROOT / "normalize",
        ROOT / "rules",
        ROOT / "rules" / "normalize_rules",
        ROOT / "rules/normalize_rules/people",
    )
    for name in re.findall(r"`([\w/]+(?:\.(?:py|toml|md)|/))`", (DOCS / page).read_text(encoding="utf-8")):
        assert any((home / name).exists() for home in homes), name
