"""The command on files: exit status, bytes kept, errors that name the place."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from normalize.cli import main

DIRTY = "Kim Jong-un met Wladimir Putin.\n"
CLEAN = "Kim Jong Un met Vladimir Putin.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "an article.txt"
    path.write_text(DIRTY, encoding="utf-8")
    return path


def test_check_reports_and_changes_nothing(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(article)]) == 1
    out = capsys.readouterr().out
    assert f"{article}:1:1 NAM001 [*] " in out
    assert f"{article}:1:17 NAM001 [*] " in out
    assert article.read_text() == DIRTY


def test_no_command_means_check(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(article)]) == 1
    assert "NAM001" in capsys.readouterr().out
    assert article.read_text() == DIRTY


def test_fix_writes_and_then_has_nothing_to_do(article: Path) -> None:
    article.chmod(0o640)
    assert main(["fix", str(article)]) == 1
    assert article.read_text() == CLEAN
    assert stat.S_IMODE(article.stat().st_mode) == 0o640
    before = article.stat()
    assert main(["fix", str(article)]) == 0
    assert (article.stat().st_mtime_ns, article.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert os.listdir(article.parent) == [article.name]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_fix_keeps_encoding_mark_and_line_endings(tmp_path: Path, encoding: str, mark: bytes, newline: str) -> None:
    path = tmp_path / "a.txt"
    rest = f"Él dijo: “no”.{newline}{newline}And no last line break"
    path.write_bytes(mark + f"Kim Jong-un spoke.{newline}{rest}".encode(encoding))
    assert main(["fix", str(path)]) == 1
    assert path.read_bytes() == mark + f"Kim Jong Un spoke.{newline}{rest}".encode(encoding)


def test_latin_1_is_refused_with_the_place_and_kept_when_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "latin.txt"
    content = "Kim Jong-un spoke.\nUn café.".encode("latin-1")
    path.write_bytes(content)
    assert main(["fix", str(path)]) == 2
    assert "byte 0xe9 at offset 25 (line 2)" in capsys.readouterr().err
    assert path.read_bytes() == content
    assert main(["fix", "--encoding", "latin-1", str(path)]) == 1
    assert path.read_bytes() == "Kim Jong Un spoke.\nUn café.".encode("latin-1")


def test_a_character_that_the_encoding_lacks_is_an_error_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ascii.txt"
    path.write_bytes(b"Prime Minister Viktor Orban spoke in the town of Eger on Monday.")
    assert main(["fix", "--encoding", "ascii", str(path)]) == 2
    assert "Nothing was written" in capsys.readouterr().err
    assert path.read_bytes().startswith(b"Prime Minister Viktor Orban")


def test_a_missing_path_is_an_error_and_the_others_are_processed(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fix", str(article.parent / "none.txt"), str(article)]) == 2
    assert "none.txt" in capsys.readouterr().err
    assert article.read_text() == CLEAN


def test_a_binary_file_is_skipped_with_a_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(b"Kim Jong-un\x00\x01")
    assert main(["fix", str(path)]) == 0
    assert "binary" in capsys.readouterr().err


def test_a_folder_is_walked_for_text_files(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("deep/a.txt", "b.md", ".git/c.txt", "d.py"):
        (tmp_path / name).write_text(DIRTY)
    assert main(["fix", str(tmp_path)]) == 1
    read = {name: (tmp_path / name).read_text() == CLEAN for name in ("deep/a.txt", "b.md", ".git/c.txt", "d.py")}
    assert read == {"deep/a.txt": True, "b.md": True, ".git/c.txt": False, "d.py": False}


def test_a_symbolic_link_stays_a_link(article: Path) -> None:
    link = article.parent / "link.txt"
    link.symlink_to(article.name)
    assert main(["fix", str(link)]) == 1
    assert link.is_symlink()
    assert article.read_text() == CLEAN


def test_fix_is_a_filter_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DIRTY.encode())))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(open(1, "wb", closefd=False), encoding="utf-8"))  # noqa: SIM115
    assert main(["fix", "-"]) == 0
    assert capfdbinary.readouterr().out == CLEAN.encode()


def test_no_escape_from_a_file_reaches_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "evil\x1b]0;owned\x07.txt"
    path.write_text("\x1b[31m\x9b2J\u202e::error::x Kim Jong-un spoke\rfor an hour.\n", encoding="utf-8")
    for command in ("check", "diff"):
        main([command, "--color", "never", str(path)])
        captured = capsys.readouterr()
        assert not {"\x1b", "\x07", "\x9b", "\u202e", "\r"} & set(captured.out + captured.err)
        assert "␛]0;owned␇" in captured.out


def test_diff_shows_words_rules_and_reasons(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--color", "never", str(article)]) == 1
    captured = capsys.readouterr()
    assert "[-Kim Jong-un-]{+Kim Jong Un+} met [-Wladimir Putin-]{+Vladimir Putin+}." in captured.out
    assert "NAM001 name-variant · a spelling of Kim Jong Un" in captured.out
    assert "Would fix 2 findings in 1 of 1 file (" in captured.err


def test_explain_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "NAM002"]) == 0
    assert "left alone on purpose" in capsys.readouterr().out
    assert main(["explain", "given-name-as-surnam"]) == 2
    assert "did you mean 'given-name-as-surname'?" in capsys.readouterr().err
    assert main(["rules"]) == 0
    assert "NAM002" in capsys.readouterr().out


@pytest.mark.parametrize("word", ["NAM", "nam", "people", "NAM01"])
def test_a_family_or_a_beginning_is_explained_by_its_list(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word]) == 0
    explained = capsys.readouterr().out
    assert main(["rules", word.upper() if word.startswith(("N", "n")) else word]) == 0
    assert explained == capsys.readouterr().out
    assert main(["explain", "NAM002", word]) == 0
    both = capsys.readouterr().out
    assert "left alone on purpose:" in both
    assert both.endswith(f"\n\n{explained}")


@pytest.mark.parametrize(
    ("word", "near"),
    [("peple", "people"), ("given-name-as-surnam", "given-name-as-surname"), ("NAM999", ""), ("zzz", ""), ("KAM", "")],
)
def test_only_a_near_name_is_proposed(word: str, near: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word]) == 2
    proposal = f", did you mean {near!r}?" if near else ""
    assert capsys.readouterr().err == f"normalize: no rule and no family {word!r}{proposal}; see `normalize rules`\n"


def test_bad_selection_is_an_error(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--select", "NMA", str(article)]) == 2
    assert "fits no rule" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("normalize ")


def test_a_removed_line_is_reported_on_its_own_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_text("A storm shut the port on Monday.\n\nA ferry was towed in.\n\nLeave a Comment\n", encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert f"{path}:5:1 RES013" in capsys.readouterr().out


def test_an_unknown_encoding_is_an_error_for_an_empty_file_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert main(["check", "--encoding", "nope", str(path)]) == 2
    assert "encoding = 'nope'" in capsys.readouterr().err
