"""The ledger answers for every edit, and `revert` takes any of them back."""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Normalizer, __version__
from normalize.batch import BatchOptions, Plain, run
from normalize.cli import main
from normalize.cli.revert import arguments as revert_arguments
from normalize.cli.revert import run as revert_command
from normalize.config import Settings
from normalize.files import FileError
from normalize.ledger.reverting import Reverted, Selection, revert
from normalize.ledger.writing import hash_of, rule_set_version
from normalize.records import RecordOptions
from normalize.report.outcome import Outcome

TEXT = "Kim Jong-un met Wladimir Putin .\nHe spoke to Xi Jinping; Jinping left for the “harbour”."
ROWS = [{"id": n, "body": f"{TEXT} {n}" if n % 3 else "quiet", "n": 1.50} for n in range(40)]


def fix(
    files: list[Path], ledger: Path, *, encoding: str = "auto", settings: Settings | None = None, **options: Any
) -> list[str]:
    """Clean files in place with a ledger; returns the errors."""
    plain = Plain(settings or Settings(), RecordOptions(fields=("body",), id_field="id"), encoding)
    found = list(run(files, plain, BatchOptions(mode="fix", changes=ledger, **options)))
    return [str(item) for item in found if isinstance(item, FileError)]


def take_back(ledger: Path, folder: Path, **selection: Any) -> list[Reverted]:
    """Take edits back; there must be no error."""
    found = list(revert(ledger, Selection(paths=(folder,), **selection)))
    assert not [str(item) for item in found if isinstance(item, FileError)]
    return [item for item in found if isinstance(item, Reverted)]


def refusals(ledger: Path, folder: Path, **selection: Any) -> list[str]:
    return [
        str(item) for item in revert(ledger, Selection(paths=(folder,), **selection)) if isinstance(item, FileError)
    ]


def entries(ledger: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ledger.read_text(encoding="utf-8").splitlines()]


def write_csv(path: Path, **dialect: Any) -> None:
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, **dialect)
        writer.writerows([["id", "body", "n"], *(row.values() for row in ROWS)])


def write_parquet(path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(ROWS), path, row_group_size=15)


def json_lines(**options: Any) -> str:
    return "".join(json.dumps(row, **options) + "\n" for row in ROWS)


MAKERS: dict[str, Any] = {
    "plain.txt": lambda path: path.write_text(TEXT, encoding="utf-8"),
    "windows.txt": lambda path: path.write_bytes(TEXT.replace("\n", "\r\n").encode()),
    "wide.txt": lambda path: path.write_bytes(b"\xff\xfe" + TEXT.encode("utf-16-le")),
    "mark.md": lambda path: path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode()),
    "escaped.jsonl": lambda path: path.write_text(json_lines()),
    "plain.jsonl": lambda path: path.write_text(json_lines(ensure_ascii=False), encoding="utf-8"),
    "odd.jsonl": lambda path: path.write_bytes(
        b'{"body" : "K\\u0069m Jong\\u002dun\\/Putin spoke\\u0020." , "x":1e5}\r\n\r\n{"body":7}\nno json\n'
        b'{"body":"Wladimir Putin \\ud83d\\ude00 spoke ."}'
    ),
    "a.csv": write_csv,
    "quoted.csv": lambda path: write_csv(path, quoting=csv.QUOTE_ALL, lineterminator="\n"),
    "a.tsv": lambda path: write_csv(path, delimiter="\t"),
    "semicolon.csv": lambda path: write_csv(path, delimiter=";"),
    "a.parquet": write_parquet,
}


@pytest.mark.parametrize("name", MAKERS)
def test_fix_then_revert_is_the_input(tmp_path: Path, name: str) -> None:
    path, ledger = tmp_path / name, tmp_path / "edits.jsonl"
    MAKERS[name](path)
    path.chmod(0o640)
    before = path.read_bytes()
    fix([path], ledger)
    after = path.read_bytes()
    assert after != before
    assert all(item.edits == len(entries(ledger)) for item in take_back(ledger, tmp_path))
    assert path.read_bytes() == before
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == sorted([name, "edits.jsonl"])
    assert take_back(ledger, tmp_path) == []  # it is taken back already


@pytest.mark.parametrize("name", MAKERS)
def test_taking_back_one_rule_after_the_other_is_the_input_too(tmp_path: Path, name: str) -> None:
    path, ledger = tmp_path / name, tmp_path / "edits.jsonl"
    MAKERS[name](path)
    before = path.read_bytes()
    fix([path], ledger)
    states = [path.read_bytes()]
    for rule in sorted({entry["rule"] for entry in entries(ledger)}):
        assert sum(item.edits for item in take_back(ledger, tmp_path, rules=(rule,)))
        states.append(path.read_bytes())
    assert len(set(states)) == len(states) > 2
    assert path.read_bytes() == before


def test_gzip_gives_its_content_back(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl.gz", tmp_path / "edits.jsonl"
    path.write_bytes(gzip.compress(json_lines().encode()))
    fix([path], ledger)
    take_back(ledger, tmp_path)
    assert gzip.decompress(path.read_bytes()) == json_lines().encode()


def test_a_named_encoding_is_remembered(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.txt", tmp_path / "edits.jsonl"
    before = "Café: Kim Jong-un spoke .".encode("cp1252")
    path.write_bytes(before)
    assert not fix([path], ledger, encoding="cp1252")
    take_back(ledger, tmp_path)
    assert path.read_bytes() == before


def test_an_entry_says_everything(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "edits.jsonl"
    path.write_text('{"id":"k7","body":"So Kim Jong-un spoke."}\n')
    fix([path], ledger)
    [entry] = entries(ledger)
    run_id = entry.pop("run")
    assert run_id.count("-") == 1
    assert entry == {
        "path": str(path),
        "row": 1,
        "record": "k7",
        "field": "body",
        "rule": "NAM001",
        "start": 3,
        "end": 14,
        "before": "Kim Jong-un",
        "after": "Kim Jong Un",
        "why": "a spelling of Kim Jong Un",
        "sha": hash_of("So Kim Jong Un spoke."),
        "was": hash_of("So Kim Jong-un spoke."),
        "tool": __version__,
        "rules": rule_set_version(Settings()),
        "reading": {"format": "jsonl"},
    }


def test_only_some_edits(tmp_path: Path) -> None:
    text, data, ledger = tmp_path / "a.txt", tmp_path / "a.jsonl", tmp_path / "edits.jsonl"
    text.write_text(TEXT, encoding="utf-8")
    data.write_text(json_lines())
    fix([text, data], ledger)
    fixed = text.read_text(encoding="utf-8"), data.read_text()
    take_back(ledger, tmp_path, files=("*.txt",))
    assert (text.read_text(encoding="utf-8"), data.read_text()) == (TEXT, fixed[1])
    take_back(ledger, tmp_path, person="xi jinping")
    assert data.read_text() == fixed[1].replace("; Xi left", "; Jinping left")
    assert refusals(ledger, tmp_path / "a.txt") == []


def test_files_that_are_not_what_the_ledger_says_stop_everything(tmp_path: Path) -> None:
    first, second, ledger = tmp_path / "a.txt", tmp_path / "b.jsonl", tmp_path / "edits.jsonl"
    first.write_text(TEXT, encoding="utf-8")
    second.write_text(json_lines())
    fix([first, second], ledger)
    second.write_text(second.read_text().replace("harbour", "harbor", 1))
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (first, second, ledger)}
    [error] = refusals(ledger, tmp_path)
    assert error == f"{second}:2:body: is not what the ledger says it became; nothing was changed"
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (first, second, ledger)} == before
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.jsonl", "edits.jsonl"]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda rows: rows[:-2], "the ledger tells of a text that is not in the file"),
        (lambda rows: [rows[0], "no json", *rows[2:]], "the ledger tells of a text that is not in the file"),
        (lambda rows: [rows[0], rows[2], rows[1], *rows[3:]], "is not what the ledger says it became"),
    ],
)
def test_rows_that_moved_are_noticed(tmp_path: Path, damage: Any, message: str) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "edits.jsonl"
    path.write_text(json_lines())
    fix([path], ledger)
    path.write_text("\n".join(damage(path.read_text().splitlines())))
    assert message in refusals(ledger, tmp_path)[0]


def test_two_runs_are_taken_back_one_after_the_other(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "edits.jsonl"
    path.write_text(json_lines())
    fix([path], ledger, settings=Settings(select=("people",)))
    between = path.read_text()
    fix([path], ledger)
    assert path.read_text() != between
    assert "a later run changed this text again" in refusals(ledger, tmp_path, rules=("NAM",))[0]
    take_back(ledger, tmp_path, rules=("TYP",))
    assert path.read_text() == between
    take_back(ledger, tmp_path)
    assert path.read_text() == json_lines()


def test_no_file_outside_the_current_folder_unless_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inside, outside = tmp_path / "here", tmp_path / "there"
    inside.mkdir()
    outside.mkdir()
    (outside / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(inside)
    fix([Path("../there/a.txt")], Path("edits.jsonl"))
    assert command("edits.jsonl") == 2
    assert "outside the current folder; name it" in capsys.readouterr().err
    assert command("edits.jsonl", "../there") == 0
    assert (outside / "a.txt").read_text(encoding="utf-8") == TEXT


def command(*words: str) -> int:
    parser = argparse.ArgumentParser()
    revert_arguments(parser)
    return revert_command(parser.parse_args(words))


def test_the_command_says_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    fix([Path("a.txt")], Path("edits.jsonl"))
    assert command("edits.jsonl", "--rule", "nam002") == 0
    assert capsys.readouterr() == ("a.txt: 1 edit in 1 text\n", "Took 1 edit back in 1 file.\n")
    assert command("edits.jsonl") == 0
    assert command("edits.jsonl") == 0
    assert capsys.readouterr().err.endswith("Nothing to take back.\n")


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"path": "a"}', '{"path": 1}', "[" * 100_000])
def test_a_file_that_is_no_ledger(tmp_path: Path, line: str) -> None:
    ledger = tmp_path / "edits.jsonl"
    ledger.write_text(line + "\n")
    [error] = revert(ledger, Selection())
    assert str(error).startswith(f"{ledger}:1: ")
    assert str(error).endswith(" is not as `normalize fix --changes` writes it; nothing was changed")


@pytest.mark.parametrize("line", ["On Monday the port was open.\n", '{"body": "x"}\n', "\n\nA story\n", "\0\xff"])
def test_a_file_that_is_no_ledger_is_not_appended_to(
    tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    article, other = tmp_path / "a.txt", tmp_path / "b.txt"
    article.write_text(TEXT, encoding="utf-8")
    other.write_bytes(line.encode("latin-1"))
    assert main(["fix", "--changes", str(other), str(article)]) == 2
    assert "b.txt: is no ledger" in capsys.readouterr().err
    assert article.read_text(encoding="utf-8") == TEXT
    assert other.read_bytes() == line.encode("latin-1")


def test_a_file_to_clean_is_no_ledger_even_when_it_is_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, other = tmp_path / "a.txt", tmp_path / "b.txt"
    article.write_text(TEXT, encoding="utf-8")
    other.touch()
    assert main(["fix", "--changes", str(other), str(article), str(other)]) == 2
    assert "b.txt: is also one of the files to clean" in capsys.readouterr().err
    assert article.read_text(encoding="utf-8") == TEXT
    assert main(["fix", "--changes", str(other), str(article)]) == 1
    assert entries(other)


def test_an_output_elsewhere_can_be_taken_back_there(tmp_path: Path) -> None:
    path, target, ledger = tmp_path / "a.jsonl", tmp_path / "out.jsonl", tmp_path / "edits.jsonl"
    path.write_text(json_lines())
    plain = Plain(records=RecordOptions(fields=("body",)))
    list(run([path], plain, BatchOptions(mode="output", output=target, changes=ledger)))
    assert {entry["path"] for entry in entries(ledger)} == {str(target)}
    take_back(ledger, tmp_path)
    assert target.read_text() == path.read_text() == json_lines()


def test_a_file_that_cannot_be_written_is_not_in_the_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, ledger = tmp_path / "a.txt", tmp_path / "edits.jsonl"
    path.write_text(TEXT, encoding="utf-8")
    assert not fix([path], ledger)
    path.write_text(TEXT, encoding="utf-8")
    earlier = ledger.read_bytes()

    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", failing)
    assert fix([path], ledger) == [f"{path}: cannot be written: No space left on device; left as it is"]
    assert ledger.read_bytes() == earlier
    assert path.read_text(encoding="utf-8") == TEXT
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "edits.jsonl"]


def test_the_rule_set_version_changes_with_the_rules(tmp_path: Path) -> None:
    phrase = '[[people]]\nname = "Jana Example"\nfamily = "Example"\ngiven = "Jana"\nlanguage = "cs"\nsource = "own"\n[[phrases]]\nfind = "{}"\nput = "x"\n'
    packs = [tmp_path / "one" / "own.toml", tmp_path / "two" / "own.toml", tmp_path / "three" / "own.toml"]
    for pack, words in zip(packs, ("old tale", "old song", "old tale"), strict=True):
        pack.parent.mkdir()
        pack.write_text(phrase.format(words), encoding="utf-8")
    one, two, three = (rule_set_version(Settings(packs=(str(pack),))) for pack in packs)
    assert one == three != two
    assert rule_set_version(Settings()) not in (one, two)
    assert rule_set_version(Settings()) == rule_set_version(Settings(style="guardian"))


@given(st.text(st.sampled_from('Kim Jong-un Wladimir Putin .,"\\/\n\t“é\ud83d😀'), max_size=60), st.booleans())
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str, ascii_only: bool) -> None:
    folder = tmp_path_factory.mktemp("ledger")
    path, ledger = folder / "a.jsonl", folder / "edits.jsonl"
    row = {"body": f"Kim Jong-un {text} Wladimir Putin ."}
    try:
        path.write_bytes(json.dumps(row, ensure_ascii=ascii_only).encode())
    except UnicodeEncodeError:  # half of a surrogate pair can only be escaped
        path.write_bytes(json.dumps(row).encode())
    before = path.read_bytes()
    text = json.loads(before)["body"]
    errors = fix([path], ledger)
    assert all("surrogate" in error for error in errors)
    cleaned = text if errors else Normalizer().clean(text).text
    assert json.loads(path.read_bytes())["body"] == cleaned
    assert ledger.exists() == (cleaned != text)
    if ledger.exists():
        take_back(ledger, folder)
    assert path.read_bytes() == before


def test_outcomes_with_a_ledger_are_those_without(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json_lines())
    plain = Plain(records=RecordOptions(fields=("body",)))
    checked = list(run([path], plain, BatchOptions()))
    fixed = list(run([path], plain, BatchOptions(mode="fix", changes=tmp_path / "edits.jsonl")))
    assert checked == fixed
    assert len([item for item in fixed if isinstance(item, Outcome)]) == len(ROWS)
