"""What is said while tables are compiled for the first time, and when they cannot be kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from normalize.cli import main
from normalize.lookup import remembered

Captured = pytest.CaptureFixture[str]
OWN = '[[people]]\nname = "Jana Example"\nfamily = "Example"\ngiven = "Jana"\nlanguage = "cs"\nsource = "own"\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("PRE_COMMIT", raising=False)
    Path("a.txt").write_text("On Monday Kim Jong-un met Wladimir Putin.\n", encoding="utf-8")


def compile_during(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Captured, *, terminal: bool = True
) -> list[str]:
    """What a command says on standard error that compiles two tables on its way."""

    def compiling(*_: object) -> None:
        for name in ("one", "two"):
            assert dict(remembered(name, [b"source"], lambda: {"key": 1})) == {"key": 1}
        raise ValueError("the end")

    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    monkeypatch.setattr("normalize.cli.session.configuration_of", compiling)
    assert main([*words, "a.txt"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said.pop() == "normalize: the end"
    return said


def test_a_terminal_is_told_once(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    [line] = compile_during(["check"], monkeypatch, capsys)
    assert line.startswith("normalize: compiling the rule tables, once ")
    assert compile_during(["check"], monkeypatch, capsys) == []  # they are kept


@pytest.mark.parametrize("words", [["check", "-q"], ["fix", "-s"], ["stats", "-q"]])
def test_who_asked_for_quiet_is_not_told(words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    assert compile_during(words, monkeypatch, capsys) == []


def test_neither_is_a_pipe_nor_a_hook(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    assert compile_during(["check"], monkeypatch, capsys, terminal=False) == []
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path.cwd() / "other"))
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert compile_during(["check"], monkeypatch, capsys) == []


@pytest.mark.parametrize(
    ("cache", "reason"),
    [
        (
            "/dev/null",
            "/dev/null/newsnorm: Not a directory; set XDG_CACHE_HOME to a folder that can be written",
        ),
        ("relative", "there is no home folder; set XDG_CACHE_HOME to the path of a folder"),
    ],
)
def test_a_cache_that_cannot_be_written_is_worth_a_note(
    cache: str, reason: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    [line] = compile_during(["check"], monkeypatch, capsys, terminal=False)
    assert line == f"normalize: the compiled rule tables cannot be kept, so that every run compiles them anew: {reason}"


def test_a_pack_of_ones_own_is_compiled_with_a_word(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    Path("own.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["explain", "--pack", "own.toml", "NAM001"]) == 0
    assert capsys.readouterr().err.count("compiling the rule tables") == 1


def test_the_time_is_counted_from_the_start(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    times = iter([100.0, 117.25])
    monkeypatch.setattr("time.monotonic", lambda: next(times, 117.25))
    monkeypatch.setattr("normalize.cli.account.monotonic", lambda: 117.25)
    assert main(["check", "a.txt"]) == 1
    assert "(17.2 s)." in capsys.readouterr().err
