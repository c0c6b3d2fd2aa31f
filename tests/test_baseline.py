"""Baseline and decisions: what is known stays as it is, in every round; what is new is found."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Document, Finding, Normalizer, load_rules
from normalize.cli import main
from normalize.edits import joined
from normalize.engine import Refusal
from normalize.report.outcome import Outcome
from normalize.suppression.baseline import Baseline, BaselineError, load
from normalize.suppression.decisions import Decision, Decisions, append_decisions, decide, load_decisions
from normalize.suppression.fingerprint import any_of, fingerprint, fingerprints
from normalize.testing import texts

NORMALIZER = Normalizer()
RULES = load_rules()
OLD = "The minister said , on Monday, that the corona virus had not reached the port of Busan.\n"
NEW = "Another report from the north said , a day later, that nobody knew of the corona virus.\n"


def kept(text: str, rule: str = "", **said: str) -> list[Decision]:
    """Decisions about all that is found in a text, or by one rule."""
    result = NORMALIZER.clean(text)
    shown = [(found.rule, found.start, found.end) for found in result.changes if rule in found.rule]
    shown += [(found.rule, found.start, found.end) for found in result.findings if rule in found.rule]
    return decide(NORMALIZER, text, shown, **said)


def baseline(root: Path, **archive: str) -> Baseline:
    outcomes = [
        Outcome(str(root / name.replace("__", ".")), text, NORMALIZER.clean(text)) for name, text in archive.items()
    ]
    return Baseline.of(outcomes, lambda _: NORMALIZER, root)


def test_an_old_archive_is_quiet_and_stays_as_it_is(tmp_path: Path) -> None:
    known = baseline(tmp_path, a__txt=OLD)
    result = NORMALIZER.clean(OLD, refuses=known.refuses_for(str(tmp_path / "a.txt")))
    assert (result.text, result.changes, result.findings) == (OLD, (), ())
    assert NORMALIZER.clean(OLD, refuses=known.refuses_for(str(tmp_path / "b.txt"))).changes


@pytest.mark.parametrize("text", [NEW + "\n\n" + OLD, OLD + "\n" + NEW, "Busan.\n" + OLD + NEW + "It was late .\n"])
def test_only_what_is_new_is_fixed_wherever_the_lines_have_drifted_to(tmp_path: Path, text: str) -> None:
    result = NORMALIZER.clean(text, refuses=baseline(tmp_path, a__txt=OLD).refuses_for(str(tmp_path / "a.txt")))
    assert OLD in result.text
    assert "north said, a day later, that nobody knew of the coronavirus." in result.text


def test_a_fix_within_the_context_does_not_wake_a_kept_finding_in_the_next_round() -> None:
    text = "Let us inform us that the corona virus reached the port of Busan on Monday."
    result = NORMALIZER.clean(text, refuses=Decisions(tuple(kept(text, "TRM001"))).refuses())
    assert result.text == "The corona virus reached the port of Busan on Monday."


def test_a_finding_is_known_by_one_half_when_the_other_side_was_edited(tmp_path: Path) -> None:
    known = baseline(tmp_path, a__txt=OLD)
    for edited in (OLD.replace("Busan", "Incheon"), OLD.replace("The minister", "A spokesman of the ministry")):
        result = NORMALIZER.clean(edited, refuses=known.refuses_for(str(tmp_path / "a.txt")))
        assert result.text == edited


def test_the_same_words_once_more_are_new(tmp_path: Path) -> None:
    refuses = baseline(tmp_path, a__txt=OLD).refuses_for(str(tmp_path / "a.txt"))
    result = NORMALIZER.clean(OLD + "He wrote: " + OLD, refuses=refuses)
    assert sum("TRM001" in change.rule for change in result.changes) == 1


def test_one_refusal_serves_the_texts_of_a_data_file(tmp_path: Path) -> None:
    refuses = baseline(tmp_path, a__txt=OLD).refuses_for(str(tmp_path / "a.txt"))
    for text in (OLD, OLD, "Let us inform us that " + OLD, OLD):
        assert NORMALIZER.clean(text, refuses=refuses).text.endswith(OLD.removeprefix("The "))


def test_what_a_directive_suppresses_is_not_counted(tmp_path: Path) -> None:
    assert len(baseline(tmp_path, a__txt="%% normalize: off TRM, TYP\n" + OLD)) == 0


def test_a_baseline_is_saved_sorted_and_read_back_the_same(tmp_path: Path) -> None:
    known = baseline(tmp_path, b__txt=OLD, a__txt=NEW, empty__txt="Nothing.")
    file = tmp_path / "known.json"
    known.save(file)
    first = file.read_bytes()
    again = load(file)
    again.save(file)
    assert file.read_bytes() == first
    assert len(again) == len(known) > 3
    assert list(json.loads(first)["files"]) == ["a.txt", "b.txt"]
    assert not list(tmp_path.glob("*.partial"))
    refuses = pickle.loads(pickle.dumps(again)).refuses_for(str(tmp_path / "b.txt"))
    assert not NORMALIZER.clean(OLD, refuses=refuses).changes


def test_update_takes_what_was_looked_at_and_prune_only_removes(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    known = baseline(tmp_path, a__txt=OLD, b__txt=OLD, gone__txt=OLD)
    fresh = baseline(tmp_path, a__txt=NEW)
    assert fresh.files["a.txt"] == known.updated(fresh).files["a.txt"]
    assert known.updated(fresh).files["b.txt"] == known.files["b.txt"]
    pruned = known.pruned(baseline(tmp_path, a__txt=OLD.replace("corona virus", "coronavirus") + NEW))
    assert set(pruned.files) == {"a.txt", "b.txt"}
    assert 0 < len(pruned) < len(known) - len(OLD) // 1000
    assert set(pruned.files["a.txt"]) < set(known.files["a.txt"]) | {""}
    assert pruned.files["b.txt"] == known.files["b.txt"]


@pytest.mark.parametrize(
    "content",
    ["", "[1]", '{"version": 2, "files": {}}', '{"version": 1}', '{"version": 1, "files": {"a": {"TYP001": {"x": -1}}}}', "[" * 9999],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_refused_with_a_remedy(tmp_path: Path, content: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BaselineError, match="normalize baseline create"):
        load(file)
    with pytest.raises(BaselineError, match="no such file or folder"):
        load(tmp_path / "nowhere.json")


@given(data=st.data())
def test_nothing_known_is_touched_or_reported_whatever_the_text(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(RULES).flatmap(texts), label="old")
    known = Baseline(Path("/a"), {"b.txt": fingerprints(NORMALIZER, text)})
    result = NORMALIZER.clean(text, refuses=known.refuses_for("/a/b.txt"))
    assert result.text == text
    assert [f for f in result.findings if not f.left_alone] == []


@given(data=st.data())
def test_fixes_of_other_rules_never_wake_a_kept_finding(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from([rule for rule in RULES if rule.safety == "safe"]), label="rule")
    text = data.draw(texts(rule), label="text")
    kept: list[tuple[int, int]] = []

    def watching(refuses: Refusal) -> Refusal:
        def answer(document: Document, finding: Finding) -> bool:
            refused = refuses(document, finding)
            if refused and document.text is text:
                kept.extend((edit.start, edit.end) for edit in finding.edits)
            return refused

        return answer

    marks = {code: counts for code, counts in fingerprints(NORMALIZER, text).items() if code == rule.code}
    result = NORMALIZER.clean(text, refuses=watching(Baseline(Path("/a"), {"b": marks}).refuses_for("/a/b")))
    for change in result.changes:
        if change.rule == rule.code:
            assert not any(joined(change.start, change.end, *span) for span in kept), change


def test_what_is_known_is_known_after_a_fix_in_an_earlier_phase() -> None:
    first = "The Central Telegraph Agency of Korea (CTAC) reports a launch. CTAC gave no time."
    known = {rule: counts for rule, counts in fingerprints(NORMALIZER, first).items() if rule == "AGY001"}
    refuses = Baseline(Path("/a"), {"b.txt": known}).refuses_for("/a/b.txt")
    for text in ("\u200b" + first, "\u200b" * 3 + first):  # one after the other, as in a data file
        assert "Central Telegraph Agency of Korea" in NORMALIZER.clean(text, refuses=refuses).text


def test_a_fingerprint_is_of_words_and_not_of_typography_or_lines() -> None:
    plain = Document('x. A "good" day for the minister of finance: the corona virus went away, he said on Monday.')
    other = Document(
        "y\n\nA “good”  day for the Minister\nof finance – the corona virus went away , he said on\nMonday!"
    )
    marks = {fingerprint("TRM001", d, d.text.index("corona"), d.text.index(" went")) for d in (plain, other)}
    assert len(marks) == 1
    assert fingerprint("TRM002", plain, 50, 56) not in marks


def test_decisions_are_kept_beside_the_texts(tmp_path: Path) -> None:
    file = tmp_path / ".normalize-decisions.jsonl"
    assert load_decisions(file).made == ()
    made = kept(OLD, reason="a quotation", by="desk")
    assert append_decisions(file, made) == len(made) > 1
    assert append_decisions(file, made) == 0
    decisions = load_decisions(file)
    assert set(decisions.made) == set(made)
    result = NORMALIZER.clean(NEW + OLD + "He wrote: " + OLD, refuses=decisions.refuses())
    assert result.text.count(OLD) == 2
    assert "knew of the coronavirus" in result.text


def test_a_decision_about_words_that_have_changed_is_asked_again(tmp_path: Path) -> None:
    file = tmp_path / "d.jsonl"
    file.write_text(
        '{"rule":"TRM001","hash":"0.0","decision":"keep"}', encoding="utf-8"
    )  # without a newline at its end
    append_decisions(file, kept(OLD))
    decisions = load_decisions(file)
    changed = OLD.replace("reached the port", "come to the town").replace("minister", "king")
    assert "coronavirus" in NORMALIZER.clean(changed, refuses=decisions.refuses()).text
    assert NORMALIZER.clean(OLD, refuses=decisions.refuses()).text == OLD


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "2: not JSON"),
        ("[]", "2: a decision is an object with"),
        ('{"rule": "TYP001"}', "2: a decision is an object with"),
        ('{"rule": "TYP001", "hash": 3, "decision": "keep"}', "2: a decision is an object with"),
        ('{"rule": "TYP001", "hash": "a.b", "decision": "kept"}', "did you mean 'keep'"),
    ],
)
def test_a_bad_decision_is_refused_with_its_line(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "d.jsonl"
    file.write_text(f'{{"rule":"TYP001","hash":"a.b","decision":"keep"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(BaselineError, match=said):
        load_decisions(file)


@given(data=st.data())
def test_what_is_kept_is_found_no_more(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(RULES).flatmap(texts), label="text")
    result = NORMALIZER.clean(text)
    if not result.changes:
        return
    change = data.draw(st.sampled_from(result.changes))
    decisions = Decisions(tuple(decide(NORMALIZER, text, [(change.rule, change.start, change.end)])))
    assert {decision.rule for decision in decisions.made} == set(change.rule.split("+"))
    again = NORMALIZER.clean(text, refuses=decisions.refuses())
    assert (change.rule, change.start, change.end) not in [(c.rule, c.start, c.end) for c in again.changes]


def test_refusals_are_put_together() -> None:
    def yes(*_: Any) -> bool:
        return True

    assert any_of(None, None) is None
    assert any_of(None, yes) is yes
    both = any_of(lambda *_: False, yes)
    assert both is not None
    assert NORMALIZER.clean(OLD, refuses=both).text == OLD


def test_the_command_lets_an_old_archive_adopt_the_tool(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    old = tmp_path / "archive" / "old.txt"
    old.parent.mkdir()
    old.write_text(OLD, encoding="utf-8")
    assert main(["baseline", "create", "known.json", "archive"]) == 0
    assert main(["baseline", "create", "known.json", "archive"]) == 2
    assert "known.json: is there already; use `normalize baseline update" in capsys.readouterr().err
    assert main(["check", "--baseline", "known.json", "archive"]) == 0
    old.write_text(NEW + "\n" + OLD, encoding="utf-8")
    assert main(["fix", "-q", "--baseline", "known.json", "archive"]) == 1
    assert old.read_text(encoding="utf-8").endswith(OLD)
    assert "knew of the coronavirus" in old.read_text(encoding="utf-8")
    old.write_text("Nothing is left.\n", encoding="utf-8")
    assert main(["baseline", "prune", "known.json", "archive"]) == 0
    assert len(load(tmp_path / "known.json")) == 0
    assert main(["baseline", "update", "nowhere.json", "archive"]) == 2


SONGS = (
    "The band of the harbour sang of a fever.\n\nThe corona virus was a song , too, which nobody in the town knew by heart.\n\n"
    "In the evening the corona virus reached the port.\n"
)


def keep(*words: str) -> int:
    return main(["keep", *words])


def test_the_command_keeps_what_is_found_at_a_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    songs, decisions = Path("songs.txt"), Path(".normalize-decisions.jsonl")
    songs.write_text(SONGS, encoding="utf-8")
    assert keep("./songs.txt:3:5", "--reason", "a band's name", "--by", "desk") == 0
    assert capsys.readouterr().err == f"{decisions}: 1 decision added.\n"
    made = json.loads(decisions.read_text(encoding="utf-8"))
    assert list(made) == ["rule", "hash", "decision", "reason", "by"]
    assert (made["rule"], made["decision"], made["reason"], made["by"]) == ("TRM001", "keep", "a band's name", "desk")
    assert keep("songs.txt:3:5", "songs.txt:3:28") == 0
    assert capsys.readouterr().err == f"{decisions}: 1 decision added; 1 stood there already.\n"
    assert main(["fix", "-q", "songs.txt"]) == 1
    assert songs.read_text(encoding="utf-8") == SONGS.replace("corona virus reached", "coronavirus reached")
    assert main(["check", "songs.txt"]) == 0
    assert main(["check", "--no-suppressions", "-q", "songs.txt"]) == 1


def test_what_is_kept_is_known_again_when_the_rest_of_a_short_text_is_fixed() -> None:
    text = "The corona virus was a song.\n\nThe corona virus reached the port.\n"
    decisions = Decisions(tuple(decide(NORMALIZER, text, [("TRM001", 4, 16)])))
    fixed = NORMALIZER.clean(text, refuses=decisions.refuses())
    assert fixed.text == "The corona virus was a song.\n\nThe coronavirus reached the port.\n"
    assert NORMALIZER.clean(fixed.text, refuses=decisions.refuses()).text == fixed.text


def test_a_place_is_as_a_report_shows_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a:1.txt").write_text("One.\n\n" + SONGS, encoding="utf-8")
    Path("c.jsonl").write_text('{"body": 3}\n' + json.dumps({"body": SONGS}) + "\n", encoding="utf-8")
    for name in ("a:1.txt", "c.jsonl"):
        main(["check", "-q", "--field", "body", name])
        places = [line.split(" ")[0] for line in capsys.readouterr().out.splitlines()]
        assert len(places) == 3
        assert keep("--field", "body", "-q", *places) == 0
        main(["check", "-q", "--field", "body", name])
        assert capsys.readouterr().out == ""
        Path(".normalize-decisions.jsonl").unlink()  # it holds for the same words in the other file, too


def test_one_rule_of_several_at_a_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Let us inform us that Wladimir Putin came to the port of Busan on Monday.\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    assert keep("a.txt:1:23", "--select", "NAM") == 0
    assert main(["fix", "-q", "a.txt"]) == 1
    assert Path("a.txt").read_text(encoding="utf-8") == "Wladimir Putin came to the port of Busan on Monday.\n"


def test_decisions_stand_beside_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "normalize.toml").write_text('style = "guardian"\n', encoding="utf-8")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    Path("songs.txt").write_text(SONGS, encoding="utf-8")
    assert keep("songs.txt:5:20") == 0
    assert (tmp_path / ".normalize-decisions.jsonl").exists()
    assert not Path(".normalize-decisions.jsonl").exists()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (
            "songs.txt:3:6",
            "songs.txt:3:6: nothing is found there; there is something at 3:5, 3:28, 5:20 (see `normalize ",
        ),
        (
            "songs.txt",
            "songs.txt: names no place in the file; write FILE:LINE:COLUMN or FILE:ROW:FIELD:OFFSET, as `norm",
        ),
        ("none.txt:1:1", "none.txt:1:1: no such file or folder; write FILE:LINE:COLUMN"),
        ("clean.txt:1:1", "clean.txt:1:1: nothing is found there, nor anywhere else in the file (see"),
        ("cut.txt:1:1", "cut.txt: ENG003 is a note about the whole text, which cannot be kept"),
        ("binary.txt:1:1", "binary.txt: binary file"),
    ],
)
def test_a_place_at_which_nothing_is_found_writes_nothing(
    place: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"songs": SONGS, "clean": "The ferries ran on time.\n", "cut": "Leave a Comment\n", "binary": "\0"}
    for name, text in texts.items():
        Path(f"{name}.txt").write_text(text, encoding="utf-8")
    assert keep("songs.txt:3:5", place) == 2
    assert capsys.readouterr().err.startswith(f"normalize: {said}")
    assert not Path(".normalize-decisions.jsonl").exists()
