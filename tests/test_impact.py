"""`normalize impact`: two sides of a change, on one corpus."""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

import pytest

from normalize.cli import main
from normalize.impact import Account, Difference, Made, Seen, Tally, differences

ROOT = Path(__file__).parent.parent
TEXT = "Kim Jong-un and the corona virus were named in the the letter."


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT + "\n", encoding="utf-8")
    (folder / "b.txt").write_text("The tide rose by two metres at noon.\n", encoding="utf-8")
    return folder


def account(*made: tuple[int, int, str, str]) -> Account:
    return Account(tuple(Made(*edit) for edit in made))


def test_the_same_edits_are_no_difference() -> None:
    assert not differences(TEXT, account((0, 3, "Ken", "A")), account((0, 3, "Ken", "A")))


def test_the_same_words_by_another_rule_or_in_other_portions_are_no_difference() -> None:
    one, two = account((0, 2, "xy", "A")), account((0, 1, "x", "B"), (1, 2, "y", "C"))
    assert not differences("abc", one, two)


def test_edits_that_overlap_are_one_difference_with_the_rules_of_both_sides() -> None:
    old, new = account((0, 3, "X", "A"), (8, 9, "q", "D")), account((2, 5, "Y", "B"), (8, 9, "q", "D"))
    assert differences("abcdefghi", old, new) == [Difference(0, 5, "Xde", "abY", ("A",), ("B",))]


def test_an_edit_of_one_side_only() -> None:
    assert differences("abc", account(), account((1, 1, "-", "A+B"))) == [Difference(1, 1, "", "-", (), ("A", "B"))]


def test_a_tally_counts_by_rule_and_kind() -> None:
    tally = Tally()
    old, new = Account((), (Seen(0, 1, "R"),)), Account((Made(0, 1, "x", "N"),), ())
    tally.add(differences("abc", old, new), old, new)
    tally.add([], Account(), Account())
    assert (tally.texts, tally.changed, tally.only_new["N"], tally.reports_gone["R"]) == (2, 1, 1, 1)
    assert tally.rules == ["N", "R"]


def test_a_house_style(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["impact", "current", "style=guardian", str(corpus)]) == 1
    said = capsys.readouterr().out
    assert "1 of 2 texts come out differently (50.0%)" in said
    assert "Kim Jong Un" in said
    assert "corona" in said  # in the excerpt's surroundings
    assert "TRM001" not in said  # both sides do that


def test_rules_left_out_of_one_side_as_json(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["impact", "current", "current+ignore=TRM001,NAM", str(corpus), "--output-format", "jsonl"]) == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {rule for difference in found for rule in difference["old_rules"]} >= {"TRM001"}
    assert all(TEXT[d["start"] : d["end"]] == d["before"] and not d["new_rules"] for d in found)


def test_nothing_changes_between_a_version_and_itself(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["impact", "current", str(ROOT), str(corpus)]) == 0
    assert "0 of 2 texts come out differently" in capsys.readouterr().out


def test_a_wheel_is_run_without_being_installed(corpus: Path, tmp_path: Path) -> None:
    wheel = tmp_path / "newsnorm-9.9-py3-none-any.whl"
    stub = "class R:\n    changes = findings = ()\nclass Normalizer:\n    def clean(self, text): return R()\n"
    with zipfile.ZipFile(wheel, "w") as content:
        content.writestr("normalize/__init__.py", stub)
    assert main(["impact", str(wheel), "current", str(corpus)]) == 1
    assert main(["impact", str(wheel), str(wheel), str(corpus)]) == 0


def test_rows_of_a_data_file(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / "c.jsonl").write_text(json.dumps({"body": TEXT}) + "\n", encoding="utf-8")
    assert main(["impact", "current", "style=guardian", "--field", "body", str(corpus / "c.jsonl")]) == 1
    assert "c.jsonl:1:body:1:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("side", "said"),
    [
        ("stile=guardian", "did you mean 'style'"),
        ("no-such-thing", "no-such-thing"),
        ("current+current", "names two versions"),
        ("ignore=NAN001", "fits no rule"),
        ("empty", "neither a checkout"),
    ],
)
def test_a_side_that_cannot_be_run(
    corpus: Path, side: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["impact", "current", side, str(corpus)]) == 2
    assert said in capsys.readouterr().err


def test_an_interpreter_without_the_library(corpus: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "$@"\n', encoding="utf-8")
    bare.chmod(0o755)
    assert main(["impact", "current", str(bare), str(corpus)]) == 2
    assert "No module named 'normalize'" in capsys.readouterr().err
