"""What a start imports: counted, not timed, so that a slow import cannot creep in and no busy machine fails a test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from normalize.cli.commands import COMMANDS

DIRTY = "On Monday Kim Jong-un met Wladimir Putin in a café.\n\nThe two of them spoke for an hour .\n"
CLEAN = "The harbour board met on Monday.\n\nIt agreed to dredge the outer channel before the winter.\n"

# each takes longer to import than an article takes to be cleaned, and a check of text files needs none of them
NEVER = {
    *("rich", "pyarrow", "zstandard", "ray", "pandas", "importlib.metadata", "multiprocessing"),
    *("concurrent.futures", "csv", "gzip", "logging", "asyncio", "email", "http", "xml"),
    *("hypothesis", "normalize.testing", "normalize.suppression.baseline", "normalize.ledger.writing"),
    # accents alone are no reason to ask for mojibake
    "ftfy",
    *("normalize.report.html", "normalize.report.sarif", "normalize.report.progress"),
}
# rules may need these for a finding; an article without any has no use for them
NOT_WITHOUT_FINDINGS = {"difflib", "hashlib", "normalize.records.output", "normalize.records.journal"}
# what bare Python and the script that pip writes already have does not count
VERSION_NEEDS = {"normalize", "normalize.cli"}


def imported(*words: str, folder: Path) -> set[str]:
    """The modules that a fresh process holds after a command line."""
    code = (
        "import sys; from normalize.cli import main; main(sys.argv[1:]); "
        "sys.stderr.write(' '.join(['', 'MODULES', *sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(done.stderr.partition(" MODULES ")[2].split())


def bare(folder: Path) -> set[str]:
    code = "import sys; sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("word", ["--version", "-V", "version"])
def test_the_version_needs_nothing_but_the_version(word: str, tmp_path: Path) -> None:
    more = imported(word, folder=tmp_path) - bare(tmp_path)
    assert {name for name in more if name.startswith("normalize")} == VERSION_NEEDS
    assert not {"re", "argparse", "typing", "dataclasses", "pathlib"} & more


@pytest.mark.parametrize("command", ["check", "diff", "fix"])
def test_a_run_over_an_article_imports_nothing_that_it_does_not_need(command: str, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(DIRTY, encoding="utf-8")
    modules = imported(command, "article.txt", folder=tmp_path) - bare(tmp_path)
    assert sorted(NEVER & modules) == []
    others = {f"normalize.cli.{name.replace('-', '_')}" for name in COMMANDS if name not in ("check", "diff", "fix")}
    assert sorted(others & modules) == []


def test_a_check_of_an_article_in_order_needs_still_less(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(CLEAN, encoding="utf-8")
    modules = imported("check", "article.txt", folder=tmp_path) - bare(tmp_path)
    assert sorted((NEVER | NOT_WITHOUT_FINDINGS) & modules) == []


def test_a_configuration_file_is_what_brings_in_its_parser(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(CLEAN, encoding="utf-8")
    without = imported("check", "article.txt", folder=tmp_path)
    (tmp_path / "normalize.toml").write_text('style = "guardian"\n')
    assert "tomllib" in imported("check", "article.txt", folder=tmp_path)
    assert "tomllib" not in without
