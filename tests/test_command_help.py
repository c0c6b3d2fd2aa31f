"""Help: complete, in the width of the terminal, and with examples that are true."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from normalize.cli import main
from normalize.cli.commands import COMMANDS, command
from normalize.cli.parser import UsageError, parse, parser_of


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("words", [[], ["help"], ["--help"], ["-h"]])
def test_the_first_page_lists_every_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, *words)
    for name in COMMANDS:
        assert re.search(rf"(?m)^  {name}\s+\S", page)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(capsys, "help", name)
    assert page.startswith(f"Usage: normalize {name} [OPTIONS]")
    assert "Examples:" in page
    assert shown(capsys, name, "--help") == page
    assert shown(capsys, name, "some.txt", "-h") == page


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_lines_are_no_wider_than_the_terminal(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for name in COMMANDS:
        page = shown(capsys, "help", name).replace(command(name).EXAMPLES.rstrip(), "")
        assert max(map(len, page.splitlines())) <= min(columns, 100)


def test_headings_are_bold_only_in_colour(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in shown(capsys, "help", "fix")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1mExamples:\x1b[0m" in shown(capsys, "help", "fix")


def test_help_for_a_mistyped_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "rulse"]) == 2
    assert "did you mean 'rules'?" in capsys.readouterr().err


def examples() -> list[tuple[str, list[str]]]:
    """Every example of every command, without what a shell makes of it."""
    found = []
    for name in COMMANDS:
        for line in command(name).EXAMPLES.splitlines():
            written = re.match(r"^  (?:.*\| )?normalize (\S.*?)(?:  .*|)$", line)
            if written:
                found.append((line.strip(), shlex.split(re.split(r" [|<>] ", written[1])[0])))
    return found


@pytest.mark.parametrize(("line", "words"), examples(), ids=lambda value: value if isinstance(value, str) else "")
def test_the_examples_are_command_lines_that_parse(line: str, words: list[str]) -> None:
    try:
        parse(words)
    except UsageError as error:
        pytest.fail(f"{line}: {error}")


def test_the_page_names_no_option_that_is_not_there() -> None:
    page = (Path(__file__).parents[1] / "docs" / "command.md").read_text(encoding="utf-8")
    known = {option for name in COMMANDS for option in parser_of(name).options}
    assert set(re.findall(r"(?<![\w/])--[a-z][a-z-]+", page)) <= known


def test_every_option_says_what_it_does() -> None:
    for name in COMMANDS:
        silent = [action.option_strings for action in parser_of(name)._actions if not action.help]
        assert silent == [], name
