"""Every option and argument that names a file, with a file that is not there: one line that names it, and status 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.cli import main
from normalize.cli.commands import COMMANDS
from normalize.cli.parser import parser_of

Captured = pytest.CaptureFixture[str]

# what the commands that take paths also need, before and after the option
_AROUND: dict[str, tuple[list[str], list[str]]] = {
    "baseline": (["create", "known.json"], []),
    "impact": (["current", "current"], []),
    "keep": (["a.txt:1:11"], []),
    "run": (["raw", "clean", "--field", "body"], []),
    "explain": (["NAM001"], []),
    "new-rule": (["loud-headline"], []),
}
_LISTS = ("--files-from", "--files0-from")
_FOR_FILES = {
    "--accept-file": "nowhere",
    "--baseline": "nowhere",
    "--changes": "nowhere/edits.jsonl",
    "--config": "nowhere",
    "--files-from": "nowhere",
    "--files0-from": "nowhere",
    "--output-file": "nowhere/report",
    "--pack": "nowhere.toml",
}
_ARGUMENTS = (
    "check nowhere.txt",
    "diff nowhere.txt",
    "fix nowhere.txt",
    "stats nowhere.txt",
    "files nowhere.txt",
    "files --why nowhere.txt",
    "impact current current nowhere.txt",
    "impact nowhere.whl current a.txt",
    "baseline create known.json nowhere.txt",
    "baseline create nowhere/known.json a.txt",
    "baseline update nowhere.json a.txt",
    "baseline prune nowhere.json a.txt",
    "revert nowhere.jsonl",
    "keep nowhere.txt:1:1",
    "run --field body nowhere clean",
    "test-rules nowhere.toml",
    "init nowhere",
    "config nowhere",
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("On Monday Kim Jong-un met Wladimir Putin.\n", encoding="utf-8")
    Path("raw").mkdir()
    Path("raw/a.jsonl").write_text('{"body": "Wladimir Putin came."}\n')


def _options() -> list[tuple[str, str]]:
    """Every option of every command that names a file to read, or one to write in a folder that must be there."""
    return [
        (name, option)
        for name in COMMANDS
        for option in parser_of(name).options
        if option in _FOR_FILES and (name, option) != ("new-rule", "--pack")  # the name of a pack to write
    ]


def is_refused(words: list[str], capsys: Captured, said: str = "nowhere") -> None:
    assert main(words) == 2
    captured = capsys.readouterr()
    assert said in captured.out + captured.err
    assert "No such file" not in captured.out + captured.err  # one sentence for it everywhere, and not the system's
    assert "Traceback" not in captured.err
    assert Path("a.txt").read_text(encoding="utf-8") == "On Monday Kim Jong-un met Wladimir Putin.\n"


@pytest.mark.parametrize(("name", "option"), _options(), ids=lambda part: part)
def test_an_option_that_names_a_missing_file(name: str, option: str, capsys: Captured) -> None:
    before, after = _AROUND.get(name, ([], []))
    is_refused([name, *before, option, _FOR_FILES[option], *after], capsys)


@pytest.mark.parametrize(("name", "option"), [pair for pair in _options() if pair[1] in _LISTS], ids=lambda part: part)
def test_a_folder_is_no_list(name: str, option: str, capsys: Captured) -> None:
    before, after = _AROUND.get(name, ([], []))
    is_refused([name, *before, option, "raw", *after], capsys, "raw: cannot be read as a list of files")


@pytest.mark.parametrize("line", _ARGUMENTS)
def test_an_argument_that_names_a_missing_file(line: str, capsys: Captured) -> None:
    is_refused(line.split(), capsys)


def test_every_option_that_names_a_file_is_tried() -> None:
    metavars = {
        option: str(action.metavar)
        for name in COMMANDS
        for action in parser_of(name)._actions
        for option in action.option_strings
    }
    assert {option for option, metavar in metavars.items() if metavar.startswith("FILE")} <= set(_FOR_FILES)


def test_a_baseline_and_an_impact_heed_a_list(capsys: Captured) -> None:
    Path("b.txt").write_text("Wladimir Putin came.\n")
    Path("list").write_text("b.txt\n")
    assert main(["baseline", "create", "known.json", "--files-from", "list"]) == 0
    assert "looked at 1 file." in capsys.readouterr().err
    Path("list").write_text("")
    assert main(["impact", "current", "style=wikipedia", "--files-from", "list"]) == 0
