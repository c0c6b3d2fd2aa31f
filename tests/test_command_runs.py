"""Runs of check, diff and fix: exit status, closing lines, what is shown where, and the options of a run."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from normalize.cli import main

DIRTY = "On Monday the leader Kim Jong-un met Wladimir Putin in the port.\n"
CLEAN = "On Monday the leader Kim Jong Un met Vladimir Putin in the port.\n"
# a rule reports this and changes nothing
TO_READ = "The ministry said it had recieved the note.\nAccording to New China, trade grew by a third.\n"
FRENCH = "Le ministre a dit lundi que le pont serait ouvert avant la première neige de cette année."
FOREIGN = f"{CLEAN}The port was open and the bridge was not.\n\n{FRENCH} {FRENCH}\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(**texts: str) -> None:
    for name, text in texts.items():
        Path(f"{name}.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "text", "status"),
    [
        (["check"], CLEAN, 0),
        (["check"], DIRTY, 1),
        (["check", "--fail-level", "error"], DIRTY, 1),
        (["check", "--exit-zero"], DIRTY, 0),
        (["check"], TO_READ, 1),
        (["check", "--fail-level", "error"], TO_READ, 0),
        (["check"], FOREIGN, 0),
        (["check", "--fail-level", "info"], FOREIGN, 1),
        (["diff"], DIRTY, 1),
        (["diff"], CLEAN, 0),
        (["fix"], CLEAN, 0),
        (["fix"], DIRTY, 1),
        (["fix", "--exit-zero"], DIRTY, 0),
        (["fix", "--exit-zero-even-if-changed"], DIRTY, 0),
        (["fix", "--exit-zero-even-if-changed"], DIRTY + TO_READ, 1),
        (["fix"], TO_READ, 1),
        (["fix", "--fail-level", "error"], TO_READ, 0),
        (["fix", "--fail-level", "error"], DIRTY, 1),
        (["fix", "-o", "out.txt"], DIRTY, 0),
        (["fix", "-o", "out.txt"], TO_READ, 0),
        (["fix", "-o", "out.txt", "--fail-level", "warning"], TO_READ, 1),
    ],
)
def test_exit_status(words: list[str], text: str, status: int) -> None:
    write(a=text)
    assert main([*words, "a.txt"]) == status


@pytest.mark.parametrize("command", ["check", "diff", "fix"])
def test_an_error_outweighs_everything_and_stops_nothing(command: str, capsys: Captured) -> None:
    write(b=DIRTY)
    assert main([command, "--exit-zero", "a.txt", "b.txt"]) == 2
    captured = capsys.readouterr()
    assert "a.txt: no such file" in captured.err
    assert "in 1 of 1 file" in captured.err


@pytest.mark.parametrize("words", [["fix", "--check"], ["fix", "--diff"]])
def test_fix_can_be_told_to_write_nothing(words: list[str]) -> None:
    write(a=DIRTY)
    assert main([*words, "a.txt"]) == 1
    assert Path("a.txt").read_text() == DIRTY


def test_closing_lines_of_a_check(capsys: Captured) -> None:
    write(a=DIRTY, b=CLEAN, c=TO_READ)
    main(["check"])
    err = capsys.readouterr().err.splitlines()
    assert err[0].startswith("Found 3 findings in 2 of 3 files (")
    assert err[1] == "[*] 2 fixable with `normalize fix`."


def test_closing_line_of_a_fix_says_what_is_left(capsys: Captured) -> None:
    write(a=DIRTY, c=TO_READ)
    main(["fix"])
    err = capsys.readouterr().err
    assert err.startswith("Fixed 2 findings in 1 of 2 files (")
    assert ", 1 left for a person (see `normalize check`)." in err


def test_a_clean_run_says_nothing(capsys: Captured) -> None:
    write(a=CLEAN)
    for command in ("check", "diff", "fix"):
        assert main([command, "a.txt"]) == 0
    captured = capsys.readouterr()
    assert captured.out + captured.err == ""


def test_quiet_silent_and_verbose(capsys: Captured) -> None:
    write(a=DIRTY, b=CLEAN)
    main(["check", "-q"])
    quiet = capsys.readouterr()
    assert quiet.err == ""
    assert quiet.out.count("\n") == 2
    main(["check", "-s", "none.txt", "a.txt"])
    silent = capsys.readouterr()
    assert silent.out == ""
    assert silent.err == "normalize: none.txt: no such file or folder\n"
    main(["check", "-v"])
    assert "b.txt: nothing to report\n" in capsys.readouterr().err


def test_a_run_that_finds_no_file_says_so(capsys: Captured) -> None:
    assert main(["check"]) == 0
    assert "no file to clean" in capsys.readouterr().err


@pytest.mark.parametrize("shape", ["text", "json"])
def test_there_are_no_statistics_of_nothing_but_errors(shape: str, capsys: Captured) -> None:
    Path("latin.txt").write_bytes(b"caf\xe9")
    Path("report").write_text("the last one")
    for words in ([], ["--output-file", "report"]):
        assert main(["stats", "--output-format", shape, *words, "nope", "latin.txt"]) == 2
        assert capsys.readouterr().out == ""
    assert Path("report").read_text() == "the last one"
    write(a=DIRTY)
    assert main(["stats", "--output-format", shape, "nope", "a.txt"]) == 2
    captured = capsys.readouterr()
    assert "NAM001" in captured.out
    assert captured.err.startswith("normalize: nope: no such file or folder\nCounted 2 findings in 1 of 1 file")


def test_statistics_are_counts_by_rule(capsys: Captured) -> None:
    write(a=DIRTY * 3, c=TO_READ)
    main(["check", "--statistics", "--color", "never"])
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[0][:3] == ["6", "NAM001", "name-variant"]
    assert [line[0] for line in lines] == ["6", "1"]


def test_show_fixes_lists_files_and_rules(capsys: Captured) -> None:
    write(a=DIRTY * 3, b=CLEAN)
    main(["fix", "--show-fixes"])
    assert capsys.readouterr().out == "a.txt:\n     6 × NAM001 name-variant\n"


def test_a_report_goes_to_a_file(capsys: Captured) -> None:
    write(a=DIRTY)
    assert main(["check", "--output-format", "json", "--output-file", "report.json", "a.txt"]) == 1
    assert capsys.readouterr().out == ""
    assert "NAM001" in Path("report.json").read_text(encoding="utf-8")
    json.loads(Path("report.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "gitlab", "csv", "junit", "html", "github"])
def test_a_format_for_programs_is_utf8_whatever_the_console_is(
    name: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    Path("é.txt").write_text(DIRTY)
    console = io.TextIOWrapper(open(1, "wb", closefd=False), encoding="ascii")  # noqa: SIM115
    monkeypatch.setattr(sys, "stdout", console)
    assert main(["check", "-q", "--output-format", name, "."]) == 1
    out = capfdbinary.readouterr().out.decode("utf-8")
    assert "NAM001" in out
    if name == "json":
        json.loads(out)


def test_a_filter_keeps_its_output_for_the_text(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DIRTY.encode())))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(open(1, "wb", closefd=False), encoding="utf-8"))  # noqa: SIM115
    assert main(["fix", "--show-fixes", "--output-format", "concise", "--stdin-filename", "wire.txt", "-"]) == 0
    captured = capfdbinary.readouterr()
    assert captured.out == CLEAN.encode()
    assert b"wire.txt:1:22 NAM001 [*]" in captured.err


def test_a_filter_takes_no_files(capsys: Captured) -> None:
    write(a=DIRTY)
    assert main(["fix", "-", "a.txt"]) == 2
    assert "name no file beside the -" in capsys.readouterr().err
    assert Path("a.txt").read_text() == DIRTY


def test_a_report_that_cannot_be_written_is_an_error_before_anything_is_changed(capsys: Captured) -> None:
    write(a=DIRTY)
    assert main(["fix", "--output-format", "json", "--output-file", "none/report.json", "a.txt"]) == 2
    assert (
        capsys.readouterr().err
        == "normalize: none/report.json: cannot be written: no such file or folder; left as it is\n"
    )
    assert Path("a.txt").read_text() == DIRTY


def test_a_report_does_not_take_the_place_of_what_is_read(capsys: Captured) -> None:
    write(a=DIRTY, b=DIRTY)
    Path("list").write_text("b.txt\n")
    for words in (["check", "a.txt"], ["stats", "a.txt"], ["diff", "."], ["fix", "."], ["fix", "./a.txt"]):
        assert main([*words, "--output-file", "a.txt"]) == 2
        assert (
            "a.txt: is also one of the files to clean; name another file for --output-file" in capsys.readouterr().err
        )
    assert main(["check", "--files-from", "list", "--output-file", "list"]) == 2
    assert main(["fix", "a.txt", "-o", "out.txt", "--output-file", "./out.txt"]) == 2
    assert "named by --output and by --output-file" in capsys.readouterr().err
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "b.txt", "list"]
    assert Path("a.txt").read_text() == Path("b.txt").read_text() == DIRTY
    assert main(["check", "a.txt", "--output-file", "b.txt"]) == 1  # it was not asked to read this one
    assert "NAM" in Path("b.txt").read_text()


def test_a_report_is_whole_or_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    write(a=DIRTY)
    Path("report").write_text("the last one")

    def interrupted(*_: object) -> None:
        assert Path("report").read_text() == "the last one"
        raise KeyboardInterrupt

    monkeypatch.setattr("normalize.report.concise.write", interrupted)
    assert main(["check", "a.txt", "--output-format", "concise", "--output-file", "report"]) == 130
    assert Path("report").read_text() == "the last one"
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "report"]
    assert main(["check", "a.txt", "--output-file", os.devnull]) == 1
    assert not Path(os.devnull).is_file()


def test_files_from_a_list(capsys: Captured) -> None:
    write(a=DIRTY, b=DIRTY, c=DIRTY)
    Path("list").write_text("a.txt\nb.txt\n")
    Path("list0").write_bytes(b"c.txt\0")
    assert main(["fix", "-q", "--files-from", "list", "--files0-from", "list0"]) == 1
    assert {Path(name).read_text() for name in ("a.txt", "b.txt", "c.txt")} == {CLEAN}
    Path("list").write_text("")
    write(a=DIRTY)
    assert main(["fix", "--files-from", "list"]) == 0
    assert Path("a.txt").read_text() == DIRTY


def test_the_output_folder_is_not_cleaned_itself() -> None:
    write(a=DIRTY)
    Path("sub").mkdir()
    Path("sub/b.txt").write_text(DIRTY)
    for _ in range(2):
        assert main(["fix", "-q", "-o", "clean", "."]) == 0
        assert {path.as_posix() for path in Path("clean").rglob("*.txt")} == {"clean/a.txt", "clean/sub/b.txt"}
    # what is named is cleaned wherever it is
    assert main(["fix", "-q", "-o", ".", "sub"]) == 0
    assert Path("b.txt").read_text() == CLEAN


def test_the_ledger_in_a_folder_of_data_is_no_data() -> None:
    Path("a.jsonl").write_text(json.dumps({"text": DIRTY}) + "\n")
    words = ["fix", "-q", "--field", "text", "--changes", "edits.jsonl"]
    assert [main([*words, "."]) for _ in range(2)] == [1, 0]
    assert main(["revert", "-q", "edits.jsonl"]) == 0
    assert json.loads(Path("a.jsonl").read_text()) == {"text": DIRTY}
    assert main([*words, "edits.jsonl"]) == 2  # what is named is meant


@pytest.mark.parametrize(
    ("words", "output"),
    [
        (["a.txt", "b.txt"], "out.txt"),
        (["a.txt", "b.txt"], "out"),
        (["a.txt", "sub"], "out"),
        (["a.txt", "b.txt"], "list"),
        (["sub"], "out.txt"),
        (["."], "list"),
    ],
)
def test_a_folder_is_not_made_by_accident(words: list[str], output: str, capsys: Captured) -> None:
    write(a=DIRTY, b=DIRTY)
    Path("sub").mkdir()
    Path("list").touch()
    before = sorted(Path().rglob("*"))
    assert main(["fix", "-o", output, *words]) == 2
    assert f"new one with a slash: {output}/. Nothing was written" in capsys.readouterr().err
    assert sorted(Path().rglob("*")) == before


def test_an_output_folder_is_made_when_it_is_written_as_one() -> None:
    write(a=DIRTY, b=DIRTY)
    assert main(["fix", "-q", "-o", "one/", "a.txt"]) == 0
    assert main(["fix", "-q", "-o", "new/two/", "a.txt", "b.txt"]) == 0
    assert main(["fix", "-q", "-o", "new", "a.txt", "b.txt"]) == 0
    assert main(["fix", "-q", "-o", "three", "new/two"]) == 0
    made = {path.as_posix() for folder in ("one", "new", "three") for path in Path(folder).rglob("*.txt")}
    assert made == {
        "one/a.txt",
        "new/two/a.txt",
        "new/two/b.txt",
        "new/a.txt",
        "new/b.txt",
        "three/a.txt",
        "three/b.txt",
    }


@pytest.mark.parametrize("words", [["check"], ["fix"], ["stats"], ["check", "-s"], ["baseline", "create", "known"]])
def test_a_field_that_no_row_has_is_said_once(words: list[str], capsys: Captured) -> None:
    row = json.dumps({"id": 1, "body": DIRTY, "meta": {"title": "x"}})
    Path("a.jsonl").write_text(f"{row}\n" * 5000)
    assert main([*words, "-q", "--field", "bdy,body", "a.jsonl"]) == 2
    assert [line for line in capsys.readouterr().err.splitlines() if "bdy" in line] == [
        "normalize: a.jsonl:1:bdy: there is no 'bdy', did you mean 'body'? It has: body, /meta/title; the row is left "
        "as it is",
        "normalize: a.jsonl:…:bdy: there is no 'bdy', in 4,999 more rows; left as they are",
    ]


def test_errors_of_one_kind_are_counted_after_the_first(capsys: Captured) -> None:
    good = json.dumps({"body": CLEAN})
    Path("a.jsonl").write_text("\n".join([good, *(f'{{"body": {n}}}\n{{"x": {" " * n}' for n in range(9)), good, "{}"]))
    Path("b.jsonl").write_text("nonsense\n")
    assert main(["check", "--field", "body", "a.jsonl", "b.jsonl"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert sum("a.jsonl:" in line and "'body' is a number" in line for line in said) == 4
    assert "normalize: a.jsonl:…:body: 'body' is a number, not a string, in 6 more rows; left as they are" in said
    assert "normalize: a.jsonl:…: not JSON: Expecting value at character …, in 6 more rows; left as they are" in said
    assert said[-1].startswith("normalize: b.jsonl:1: not a JSON object")
    assert sum("there is no 'body'" in line for line in said) == 1
    assert len(said) == 10


def test_kinds_of_errors_beyond_measure_are_counted_together(capsys: Captured) -> None:
    from normalize.cli.complaints import Complaints
    from normalize.records.chunk import RowError

    complaints = Complaints()
    for number in range(1000):
        complaints.say(RowError("a.jsonl", number + 1, "", f"strange {'x' * number}"))
    complaints.close()
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 54
    assert said[-1] == "normalize: a.jsonl:…: other errors, in 947 more rows; left as they are"


def test_output_suffix_and_changes(here: Path) -> None:
    write(a=DIRTY)
    assert main(["fix", "-q", "-o", "out", "--changes", "ledger.jsonl", "."]) == 0
    assert Path("a.txt").read_text() == DIRTY
    assert Path("out/a.txt").read_text() == CLEAN
    edits = [json.loads(line) for line in Path("ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert any(edit.get("before") == "Kim Jong-un" for edit in edits)
    assert main(["fix", "-q", "--suffix", ".old", "a.txt"]) == 1
    assert Path("a.txt.old").read_text() == DIRTY
    assert Path("a.txt").read_text() == CLEAN


def test_fix_and_revert(here: Path) -> None:
    write(a=DIRTY, b=CLEAN)
    assert main(["fix", "-q", "--changes", "ledger.jsonl", "a.txt", "b.txt"]) == 1
    assert main(["revert", "ledger.jsonl"]) in (0, 1)
    assert Path("a.txt").read_text() == DIRTY


def test_max_change_refuses_a_file_and_goes_on(capsys: Captured) -> None:
    write(a=DIRTY, b=CLEAN * 20 + DIRTY)
    assert main(["fix", "--max-change", "10", "a.txt", "b.txt"]) == 2
    assert "a.txt" in capsys.readouterr().err
    assert Path("a.txt").read_text() == DIRTY
    assert Path("b.txt").read_text() == CLEAN * 21


def test_a_baseline_leaves_what_was_there_before() -> None:
    old = (
        f"The harbour board opened its books to the press at noon. {DIRTY}The board will meet again after the summer.\n"
    )
    write(a=old)
    assert main(["baseline", "create", "baseline.json", "a.txt"]) == 0
    assert main(["check", "--baseline", "baseline.json", "a.txt"]) == 0
    assert main(["fix", "--baseline", "baseline.json", "a.txt"]) == 0
    write(a=old + "\nKim Jong-un left again.\n")
    assert main(["fix", "-q", "--baseline", "baseline.json", "a.txt"]) == 1
    assert Path("a.txt").read_text() == old + "\nKim Jong Un left again.\n"


def test_directives_are_heeded_unless_told_otherwise() -> None:
    text = "%% normalize: off NAM001\n" + DIRTY + "%% normalize: on NAM001\n"
    write(a=text)
    assert main(["fix", "a.txt"]) == 0
    assert Path("a.txt").read_text() == text
    assert main(["fix", "-q", "--no-suppressions", "a.txt"]) == 1
    assert "Kim Jong Un" in Path("a.txt").read_text()


def test_configuration_and_command_line() -> None:
    write(a=CLEAN)
    Path("normalize.toml").write_text('style = "guardian"\n')
    main(["fix", "-q", "a.txt"])
    assert "Kim Jong-un" in Path("a.txt").read_text()
    main(["fix", "-q", "--style", "ap", "a.txt"])
    assert "Kim Jong Un" in Path("a.txt").read_text()
    Path("normalize.toml").unlink()
    main(["fix", "-q", "--isolated", "--config", "style=guardian", "a.txt"])
    assert "Kim Jong-un" in Path("a.txt").read_text()


def test_two_processes_give_what_one_gives(capsys: Captured) -> None:
    for number in range(40):
        write(**{f"t{number:02}": (DIRTY if number % 3 else TO_READ) * 3})
    shown = []
    for jobs in ("1", "2"):
        assert main(["check", "-j", jobs, "-q", "--color", "never"]) == 1
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert shown[0].count("\n") > 40


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    import subprocess

    write(**{f"t{number}": DIRTY * 500 for number in range(20)})
    check = subprocess.Popen(
        [sys.executable, "-m", "normalize", "check"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ),
    )
    assert check.stdout is not None
    assert check.stderr is not None
    check.stdout.readline()
    check.stdout.close()
    said = check.stderr.read()
    check.stderr.close()
    assert check.wait(timeout=60) == 141
    assert said == b""
