"""Untrusted input: thirteen ways in which a text, a name, a link, a pack or a configuration could do harm.

What one reader, writer or report alone guards is tested beside it, too; here everything goes through the command.
"""

from __future__ import annotations

import ast
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from normalize.cli import main

ROOT = Path(__file__).parents[1]
DIRTY = "On Monday the leader Kim Jong-un met Wladimir Putin in the port.\n"
CLEAN = "On Monday the leader Kim Jong Un met Vladimir Putin in the port.\n"
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b2J\u202e\u2066\r\u200b\x00"
FORMATS_FOR_PEOPLE = ("concise", "full", "grouped", "github")
FORMATS_FOR_PROGRAMS = ("json", "jsonl", "sarif", "gitlab", "junit", "csv", "html")

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def run(*words: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own; a minute is the end of it."""
    return subprocess.run(
        [sys.executable, "-m", "normalize", *words],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=60,
    )


# 1. control characters


@pytest.mark.parametrize("style", FORMATS_FOR_PEOPLE)
def test_no_control_character_of_a_text_or_a_name_reaches_a_terminal(style: str, capsys: Captured) -> None:
    hostile = ESCAPES.replace("\x00", "")
    control = {sign for sign in hostile if not sign.isprintable()}
    name = f"evil{hostile}.txt"
    Path(name).write_text(f"{hostile} Kim Jong-un {hostile}spoke.\n", encoding="utf-8", newline="")
    assert main(["check", "--why", "--output-format", style, name]) == 1
    assert main(["diff", name, "missing\x1b[31m.txt"]) == 2
    captured = capsys.readouterr()
    assert not control & set(captured.out + captured.err)
    assert "␛]0;owned␇" in captured.out


def test_a_filter_gives_the_text_as_it_is() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "normalize", "fix", "--preset", "copy", "--ignore", "encoding,ENC", "-"],
        input=b"\x1b[1m" + DIRTY.encode() + b"\x1b[0m\n",
        capture_output=True,
        check=False,
    )
    assert done.stdout == b"\x1b[1m" + CLEAN.encode() + b"\x1b[0m\n"


# 2. lines that a CI system takes for commands


@pytest.mark.parametrize("style", ["concise", "full", "grouped", "junit", "csv", "json"])
def test_no_line_of_a_report_is_a_workflow_command(style: str, capsys: Captured) -> None:
    hostile = f"::error file=x::owned\n##[error]owned\n::add-mask::x Kim Jong-un\r::set-output name=a::b\n{DIRTY}"
    hostile += f"::error::Kim Jong-un\n##[error]Kim Jong-un\n::error::{DIRTY}"
    Path("a\n::error::name.txt").write_text(hostile, encoding="utf-8", newline="")
    main(["check", "--output-format", style, "--why", "."])
    main(["diff", "."])
    captured = capsys.readouterr()
    for line in (captured.out + captured.err).replace("\r", "\n").splitlines():
        assert not line.lstrip().startswith(("::", "##[")), line


def test_the_commands_of_the_github_format_are_ours(capsys: Captured) -> None:
    Path("a,b:c%0A::warning::d.txt").write_text("::error::x%0A Kim Jong-un\n::error::y\n")
    main(["check", "--output-format", "github", "-q", "."])
    lines = capsys.readouterr().out.splitlines()
    assert lines
    for line in lines:
        head, _, rest = line.removeprefix("::").partition("::")
        assert line.startswith(("::error ", "::warning ", "::notice "))
        assert "a%2Cb%3Ac%250A%3A%3Awarning%3A%3Ad.txt" in head
        assert "%0A" not in rest.replace("%250A", "")


# 3. what a browser or a spreadsheet would run


def test_markup_of_an_article_is_text_in_the_html_report() -> None:
    Path("a.txt").write_text("</script><script>alert(1)</script> Kim Jong-un <img src=x onerror=alert(2)>\n")
    main(["check", "-q", "--output-format", "html", "--output-file", "report.html", "a.txt"])
    page = Path("report.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in page
    assert "default-src 'none'" in page
    assert "<script>alert(1)" not in page
    assert "<img src=x" not in page


def test_a_cell_of_the_csv_report_is_no_formula() -> None:
    import csv

    Path("=cmd.txt").write_text("+Kim Jong-un said =1+1.\n@Kim Jong-un\n-Kim Jong-un\n")
    main(["check", "-q", "--output-format", "csv", "--output-file", "report.csv", "."])
    with open("report.csv", encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert len(cells) > 10
    assert [cell for cell in cells if cell[:1] in set("=+-@\t\r")] == []


# 4. symbolic links


def test_links_in_folders_are_not_followed(here: Path) -> None:
    outside = here.parent / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text(DIRTY)
    (here / "file.txt").symlink_to(outside / "a.txt")
    (here / "folder").symlink_to(outside)
    (here / "round").symlink_to(here)
    (here / "b.txt").write_text(DIRTY)
    assert main(["fix", "."]) == 1
    assert (outside / "a.txt").read_text() == DIRTY
    assert main(["fix", "--follow-symlinks", "."]) == 1
    assert (outside / "a.txt").read_text() == CLEAN


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_named_link_that_leads_out_is_refused(here: Path, command: str, capsys: Captured) -> None:
    secret = here.parent / "secret.txt"
    secret.write_text(DIRTY)
    (here / "link.txt").symlink_to(secret)
    (here / "a.txt").write_text(DIRTY)
    assert main([command, "a.txt", "link.txt"]) == 2
    captured = capsys.readouterr()
    assert "link.txt: a symbolic link that leads out" in captured.err
    assert "link.txt:1" not in captured.out
    assert secret.read_text() == DIRTY
    assert main(["fix", "--follow-symlinks", "link.txt"]) == 1
    assert secret.read_text() == CLEAN
    assert (here / "link.txt").is_symlink()


def test_a_link_stays_a_link_and_its_file_is_replaced(here: Path) -> None:
    (here / "deep").mkdir()
    (here / "deep" / "a.txt").write_text(DIRTY)
    (here / "link.txt").symlink_to("deep/a.txt")
    assert main(["fix", "link.txt"]) == 1
    assert os.readlink("link.txt") == "deep/a.txt"
    assert (here / "deep" / "a.txt").read_text() == CLEAN
    assert sorted(os.listdir(here)) == ["deep", "link.txt"]


# 5. hard links


def test_a_file_with_several_names_is_not_parted(capsys: Captured) -> None:
    Path("a.txt").write_text(DIRTY)
    os.link("a.txt", "b.txt")
    assert main(["fix", "a.txt"]) == 2
    assert "hard link" in capsys.readouterr().err
    assert os.path.samefile("a.txt", "b.txt")
    assert Path("a.txt").read_text() == DIRTY
    assert main(["fix", "a.txt", "-o", "c.txt"]) == 0
    assert Path("c.txt").read_text() == CLEAN


# 6. writing: races, interruption


def test_a_file_that_an_editor_saves_meanwhile_is_left(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    import normalize.engine as engine
    from normalize.result import Result

    original = engine.Engine.clean

    def clean_while_saved(self: engine.Engine, *rest: object, **more: object) -> Result:
        Path("a.txt").write_text("What the editor wrote.\n")
        return original(self, *rest, **more)  # type: ignore[arg-type]

    Path("a.txt").write_text(DIRTY)
    monkeypatch.setattr(engine.Engine, "clean", clean_while_saved)
    assert main(["fix", "a.txt"]) == 2
    assert "changed on disk" in capsys.readouterr().err
    assert Path("a.txt").read_text() == "What the editor wrote.\n"
    assert os.listdir() == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_leaves_every_file_whole(here: Path, number: signal.Signals) -> None:
    paths = [here / f"{i:04}.txt" for i in range(600)]
    for path in paths:
        path.write_text(DIRTY * 5)
    child = subprocess.Popen([sys.executable, "-m", "normalize", "fix", "-q", "."], stderr=subprocess.DEVNULL)
    _wait_for(lambda: paths[5].read_text() == CLEAN * 5, child)
    child.send_signal(number)
    status = child.wait(timeout=60)
    texts = [path.read_text() for path in paths]
    assert set(texts) <= {DIRTY * 5, CLEAN * 5}
    if number == signal.SIGINT:
        assert status == 130
        assert len(os.listdir()) == len(paths)
    assert DIRTY * 5 in texts, "the run was over before it was interrupted: take more files"
    assert main(["fix", "-q", "."]) == 1
    assert {path.read_text() for path in paths} == {CLEAN * 5}


def _wait_for(happened: object, child: subprocess.Popen[bytes]) -> None:
    assert callable(happened)
    for _ in range(6000):
        if happened() or child.poll() is not None:
            return
        time.sleep(0.01)
    pytest.fail("nothing happened within a minute")


# 7. paths that lead out of the output folder


def test_no_result_is_written_outside_the_output_folder(here: Path) -> None:
    outside = here.parent / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text(DIRTY)
    (here / "b.txt").write_text(DIRTY)
    main(["fix", "-q", "-o", "clean/", "../outside/a.txt", "b.txt", str(outside / "a.txt")])
    written = [path for path in here.parent.rglob("*") if path.is_file() and path.read_text() == CLEAN]
    assert written
    assert all(path.is_relative_to(here / "clean") for path in written)


def test_an_output_folder_with_a_link_that_leads_out_is_no_way_out(here: Path) -> None:
    outside = here.parent / "outside"
    outside.mkdir()
    (here / "in" / "deep").mkdir(parents=True)
    (here / "in" / "deep" / "a.txt").write_text(DIRTY)
    (here / "in" / "b.txt").write_text(DIRTY)
    (here / "clean").mkdir()
    (here / "clean" / "deep").symlink_to(outside)
    assert main(["fix", "-q", "in", "-o", "clean"]) == 2
    assert os.listdir(outside) == []


# 8. decompression bombs


def test_a_file_that_unpacks_to_far_too_much_is_an_error(capsys: Captured) -> None:
    with gzip.open("a.jsonl.gz", "wb") as out:
        for _ in range(250):
            out.write(b'{"body": "' + b"a" * 100_000 + b'"}\n')
    assert Path("a.jsonl.gz").stat().st_size < 50_000
    assert main(["check", "--field", "body", "a.jsonl.gz"]) == 2
    assert "a.jsonl.gz" in capsys.readouterr().err


# 9. data that is code


def test_nothing_is_unpickled_or_evaluated() -> None:
    forbidden = {"eval", "exec", "compile", "__import__"}
    loaders = {("pickle", "load"), ("pickle", "loads"), ("marshal", "load"), ("marshal", "loads"), ("yaml", "load")}
    found = []
    for path in [*ROOT.glob("normalize/**/*.py"), *ROOT.glob("rules/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func
            if isinstance(called, ast.Name) and called.id in forbidden:
                found.append(f"{path.name}:{node.lineno} {called.id}")
            if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
                if (called.value.id, called.attr) in loaders:
                    found.append(f"{path.name}:{node.lineno} {called.attr}")
                if any(keyword.arg == "shell" for keyword in node.keywords):
                    found.append(f"{path.name}:{node.lineno} shell=")
    assert found == []


# 10. packs


def test_a_huge_pack_is_refused(capsys: Captured) -> None:
    with open("pack.toml", "w", encoding="utf-8") as out:
        out.write("# " + "x" * 80_000_000)
    Path("a.txt").write_text(DIRTY)
    assert main(["check", "--pack", "pack.toml", "a.txt"]) == 2
    assert "pack.toml" in capsys.readouterr().err


# 11. configuration runs no code


def test_a_configuration_imports_nothing_that_plugins_does_not_name(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.syspath_prepend(str(here))
    Path("evil_pack").mkdir()
    Path("evil_pack", "__init__.py").write_text("open('owned', 'w').close()\n")
    Path("evil_pack", "rules.py").touch()
    Path("a.txt").write_text(DIRTY)
    for content in ('packs = ["evil_pack"]\n', 'extend = "evil_pack/__init__.py"\n', 'style = "evil_pack"\n'):
        Path("normalize.toml").write_text(content)
        assert main(["check", "a.txt"]) == 2
        assert not Path("owned").exists()
    Path("normalize.toml").write_text('plugins = ["evil_pack.rules"]\n')
    main(["check", "a.txt"])
    assert Path("owned").exists()


# 12. texts that are none


def test_nul_and_lone_surrogates_and_wild_bytes_are_survived(capsys: Captured) -> None:
    Path("nul.txt").write_bytes(b"Kim Jong-un\x00spoke\x1a")
    Path("surrogate.txt").write_bytes(b"Kim Jong-un \xed\xa0\x80 spoke\n")
    Path("bad.txt").write_bytes(b"Kim Jong-un \xff\xfe spoke\n")
    Path("rows.jsonl").write_text('{"body": "Kim Jong-un \\ud800 spoke"}\n{"body": "Kim Jong-un \\u0000 left"}\n')
    before = {name: Path(name).read_bytes() for name in ("nul.txt", "surrogate.txt", "bad.txt")}
    assert main(["fix", "--field", "body", "--color", "never", "."]) == 2
    err = capsys.readouterr().err
    assert "binary" in err
    assert "byte 0xed at offset 12 (line 1)" in err
    assert "byte 0xff at offset 12 (line 1)" in err
    assert {name: Path(name).read_bytes() for name in before} == before
    rows = [json.loads(line)["body"] for line in Path("rows.jsonl").read_text().splitlines()]
    assert rows[0] == "Kim Jong Un \ud800 spoke"
    assert "\x00" not in rows[1]


def test_a_line_of_ten_megabytes_comes_to_an_end() -> None:
    sentence = "The harbour board met {} times and agreed to dredge the outer channel before the winter. "
    Path("a.txt").write_text("".join(map(sentence.format, range(110_000))) + DIRTY)
    assert Path("a.txt").stat().st_size > 9_900_000
    done = run("fix", "-q", "a.txt")
    assert done.returncode == 1, done.stderr
    assert Path("a.txt").read_text().endswith(CLEAN)


def test_thousands_of_tiny_files_are_taken(here: Path) -> None:
    for number in range(3_000):
        (here / f"{number}.txt").write_text("x")
    assert main(["check", "-q", "."]) == 0


# 13. consoles that have few characters


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
@pytest.mark.parametrize(
    "words", [("check", "--why"), ("diff",), ("check", "--output-format", "full"), ("help", "fix")]
)
def test_a_console_without_the_characters_is_written_to(encoding: str, words: tuple[str, ...]) -> None:
    Path("Übersicht 평양.txt").write_text("평양 – “Kim Jong-un” met Wladimir Putin → Łódź.\n", encoding="utf-8")
    done = run(*words, *(["."] if words[0] != "help" else []), environment={"PYTHONIOENCODING": encoding})
    assert b"Traceback" not in done.stderr
    assert done.stdout
    done.stdout.decode(encoding)
