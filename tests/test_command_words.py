"""What the words of a command line mean: commands, options, and names of files that look like either."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.cli import main
from normalize.cli.commands import COMMANDS, command
from normalize.cli.parser import UsageError, parse, split

DIRTY = "On Monday the leader Kim Jong-un met Wladimir Putin in the port.\n"
CLEAN = "On Monday the leader Kim Jong Un met Vladimir Putin in the port.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "name", "rest"),
    [
        (["fix", "a.txt"], "fix", ["a.txt"]),
        (["a.txt"], "check", ["a.txt"]),
        (["-q", "fix", "a.txt"], "fix", ["-q", "a.txt"]),
        (["--color", "never", "diff"], "diff", ["--color", "never"]),
        (["--color=never", "diff"], "diff", ["--color=never"]),
        (["--select", "rules", "a.txt"], "check", ["--select", "rules", "a.txt"]),
        (["-"], "check", ["-"]),
        (["-q"], "check", ["-q"]),
        (["./fix"], "check", ["./fix"]),
    ],
)
def test_the_command_is_the_first_word_that_can_be_one(words: list[str], name: str, rest: list[str]) -> None:
    assert split(words) == (name, rest)


def test_a_mistyped_command_is_not_taken_for_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(DIRTY)
    assert main(["chek", "a.txt"]) == 2
    captured = capsys.readouterr()
    assert "did you mean 'check'?" in captured.err
    assert captured.out == ""


def test_a_file_that_is_called_nearly_like_a_command_is_a_file() -> None:
    Path("chek").write_text(DIRTY)
    assert main(["chek"]) == 1


@pytest.mark.parametrize("name", ["-dash é.txt", "--", "--no-such-option", "-x", "--select.txt", "-q.txt", "-"])
@pytest.mark.parametrize("order", ["first", "last"])
def test_the_name_of_a_file_is_a_file_whatever_it_looks_like(name: str, order: str) -> None:
    if name == "-":
        pytest.skip("a dash alone is standard input; ./- is the file")
    for path in (name, "other.txt"):
        Path(path).write_text(DIRTY, encoding="utf-8")
    paths = [name, "other.txt"] if order == "first" else ["other.txt", name]
    assert main(["fix", "-q", *paths]) == 1
    assert Path(name).read_text(encoding="utf-8") == CLEAN
    assert Path("other.txt").read_text(encoding="utf-8") == CLEAN


@pytest.mark.parametrize("name", ["--diff", "-q", "--unsafe-fixes", "--select=NAM", "--help"])
def test_a_word_that_is_an_option_and_a_file_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (name, "other.txt"):
        Path(path).write_text(DIRTY)
    assert main(["fix", "other.txt", name]) == 2
    assert f"'./{name}'" in capsys.readouterr().err
    assert Path("other.txt").read_text() == DIRTY
    assert main(["fix", f"./{name}"]) == 1


def test_options_end_at_two_dashes() -> None:
    Path("a.txt").write_text(DIRTY)
    assert main(["fix", "-q", "--", "a.txt", "--diff"]) == 2  # a missing file, not an option
    assert Path("a.txt").read_text() == CLEAN


def test_options_may_stand_between_paths() -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(DIRTY)
    assert main(["fix", "a.txt", "--ignore", "TYP", "b.txt", "-q"]) == 1
    assert Path("b.txt").read_text() == CLEAN


def test_an_unknown_option_is_refused_with_a_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(DIRTY)
    assert main(["fix", "--selct", "NAM", "a.txt"]) == 2
    assert "unknown option '--selct', did you mean '--select'?" in capsys.readouterr().err
    assert Path("a.txt").read_text() == DIRTY


def test_a_word_too_many_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "bash", "zsh"]) == 2
    assert "'zsh' is one word too many; see `normalize completion --help`" in capsys.readouterr().err


def test_an_option_is_not_guessed_from_its_beginning() -> None:
    with pytest.raises(UsageError, match="unknown option '--unsafe'"):
        parse(["fix", "--unsafe"])


@pytest.mark.parametrize(
    "words",
    [["fix", "--max-change", "lots"], ["check", "-j", "0"], ["check", "--output-format", "xlm"], ["check", "--select"]],
)
def test_a_bad_value_is_refused_with_the_option_and_what_is_allowed(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    message = capsys.readouterr().err
    assert message.startswith("normalize: ")
    assert words[1] in message
    assert message.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "missing"),
    [
        ("baseline", "ACTION, FILE"),
        ("impact", "OLD, NEW"),
        ("revert", "LEDGER"),
        ("explain", "RULE"),
        ("keep", "PLACE"),
    ],
)
def test_only_what_is_required_is_missed(command: str, missing: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command]) == 2
    said = f"the following arguments are required: {missing}; see `normalize {command} --help`"
    assert capsys.readouterr().err == f"normalize: {said}\n"


def test_a_language_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").touch()
    assert main(["check", "--lang", "qq", "a.txt"]) == 2
    assert "allowed: 'auto' or a two-letter code of ISO 639-1, such as 'en' or 'uk'" in capsys.readouterr().err
    assert main(["check", "--lang", "UK", "a.txt"]) == 0


def test_escapes_in_words_do_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "--\x1b]0;owned\x07"]) == 2
    assert main(["no such\x1b[31m.txt"]) == 2
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_is_there(name: str) -> None:
    module = command(name)
    assert module.SUMMARY
    assert not module.SUMMARY.endswith(".")
    assert f"normalize {name}" in module.EXAMPLES
