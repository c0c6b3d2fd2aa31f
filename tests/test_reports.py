"""Every format of a report: exact places, valid syntax, and nothing of an article that acts on a terminal or a CI log."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Normalizer
from normalize.cli import main
from normalize.edits import Change, Edit, replay
from normalize.report.formats import FORMATS, TERMINAL, write
from normalize.report.outcome import Outcome
from normalize.report.paint import Paint
from normalize.report.progress import progress, wanted
from normalize.report.signs import ACTIVE
from normalize.report.stats import Tally
from normalize.report.stats_text import as_json, table
from normalize.report.terminal import diff
from normalize.result import Result
from normalize.rules import Finding

RULES = {rule.code: rule for rule in Normalizer().rules}
SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"

PLAIN = "Tartu, Monday\n\nThe é-paper said Wladimir Putin came by boat .\n\nLeave a Comment\n"
HOSTILE = (
    "::error file=a::gone\r\n=HYPERLINK(1) said Wladimir Putin \x1b]0;title\x07 and \u202etxt.exe\u2028 \x9b31m\n"
    "</script><b>&amp; ]]> \ud800 \ufffe , % \t\x00 Wladimir Putin\n"
)
BAD_PATH = "=news/::warning::\n\x1b[2J%,:\u202e\udce9.txt"


def changed(path: str, text: str, *words: str, findings: Iterable[Finding] = (), **home: Any) -> Outcome:
    """An outcome in which each of `words` gives way to its first letter, or to nothing if it begins with white space."""
    found = [
        Change("NAM001", m.start(), m.end(), word, word[:1].strip(), f"why {word!r}")
        for word in words
        for m in re.finditer(re.escape(word), text)
    ]
    changes = tuple(sorted(found, key=lambda change: change.start))
    return Outcome(path, text, Result(replay(text, changes), changes, tuple(findings), language="en"), **home)


def report(name: str, *outcomes: Outcome, paint: bool = False) -> str:
    out = io.StringIO()
    write(name, outcomes, RULES, out, paint=Paint(paint), version="1.2.3")
    return out.getvalue()


def plain() -> Outcome:
    note = Finding(20, 27, "a word to look at", rule="AGY015", safety="none")
    return changed("news/a b.txt", PLAIN, "Wladimir", " .", "\n\nLeave a Comment", findings=[note])


def hostile(**home: Any) -> Outcome:
    note = Finding(0, 9, f"seen: {HOSTILE}", (Edit(0, 9, HOSTILE), Edit(12, 13, "")), rule="USR001")
    return changed(BAD_PATH, HOSTILE, "Wladimir", "\x1b", findings=[note], **home)


def rows(*outcomes: Outcome) -> list[dict[str, Any]]:
    return [json.loads(line) for line in report("jsonl", *outcomes).splitlines()]


def sarif(*outcomes: Outcome) -> dict[str, Any]:
    made = json.loads(report("sarif", *outcomes))
    assert isinstance(made, dict)
    return made


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("home", [{}, {"row": 7, "field": "::a\n,b", "record": "\x1b</script>"}])
def test_nothing_of_a_file_acts_on_a_terminal(name: str, home: dict[str, Any]) -> None:
    made = report(name, hostile(**home), plain())
    assert not ACTIVE.search(made), ACTIVE.search(made)
    commands = [line for line in made.split("\n") if line.lstrip().startswith("::")]
    if name == "github":
        assert len(commands) == len(made.splitlines()) == 8
        assert all(re.match("::(warning|notice) title=", line) for line in commands)
    elif name != "html":
        assert commands == []


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_to_report(name: str) -> None:
    made = report(name)
    assert made == "" if name in TERMINAL | {"github", "jsonl"} else made
    assert report(name, Outcome("a.txt", "Fine.", Result("Fine."))).count("a.txt") == (name == "junit")


@pytest.mark.parametrize("name", FORMATS)
def test_texts_are_taken_one_at_a_time(name: str) -> None:
    out = io.StringIO()
    lengths = []

    def outcomes() -> Iterator[Outcome]:
        for number in range(3):
            lengths.append(out.tell())
            yield changed(f"{number}.txt", PLAIN, "Wladimir")

    write(name, outcomes(), RULES, out)
    # junit says at the head of a file how many messages it has, so that it is one file behind
    begun = lengths[1:] if name == "junit" else lengths
    written = [*begun, out.tell()]
    assert all(before < after for before, after in pairwise(written))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_an_encoding_that_lacks_characters_loses_nothing_but_looks(name: str, encoding: str) -> None:
    content = io.BytesIO()
    out = io.TextIOWrapper(content, encoding=encoding, newline="")
    write(name, [hostile(), plain()], RULES, out)
    out.flush()
    made = content.getvalue().decode(encoding)
    if name in ("json", "gitlab", "sarif"):
        assert json.loads(made)
    if name == "jsonl":
        assert [json.loads(line) for line in made.splitlines()] == rows(hostile(), plain())
    if name == "junit":
        ElementTree.fromstring(made)


def test_an_unknown_format_is_named_with_what_may_be_meant() -> None:
    with pytest.raises(ValueError, match=r"no report format 'serif', did you mean 'sarif'\?; formats: concise, full"):
        report("serif")


def test_spans_cut_the_words_out_in_characters_and_bytes() -> None:
    for row in rows(plain()):
        start, end = row["span"]
        assert PLAIN[start:end] == row["before"]
        start, end = row["byte_span"]
        assert PLAIN.encode()[start:end].decode() == row["before"]


def test_a_removed_line_is_found_on_its_own_line() -> None:
    *_, last = rows(plain())
    assert (last["line"], last["column"], last["before"]) == (5, 1, "\n\nLeave a Comment")
    assert report("concise", plain()).splitlines()[-1].startswith("news/a b.txt:5:1 NAM001 [*] ")


def test_a_row_holds_the_finding_exactly() -> None:
    made = next(row for row in rows(hostile()) if row["code"] == "USR001")
    assert made["path"] == BAD_PATH
    assert made["message"] == f"seen: {HOSTILE}"
    assert made["edits"] == [{"span": [0, 9], "text": HOSTILE}, {"span": [12, 13], "text": ""}]
    assert (made["status"], made["after"]) == ("unsafe", None)


def test_json_closes_with_counts() -> None:
    made = json.loads(report("json", plain(), Outcome("b.txt", "Fine.", Result("Fine."))))
    assert made["version"] == "1.2.3"
    assert made["findings"] == rows(plain())
    assert made["summary"] == {"texts": 2, "changed": 1, "changes": 3, "unsafe": 0, "findings": 1}


_TRICKS = st.lists(
    st.sampled_from(
        ["a", "::", "::error::", "##[", "##vso[", "\n", "\r", " ", "\u2028", "\x1b", "\x85", "%", "é", "😀"]
    ),
    max_size=12,
).map("".join)


@pytest.mark.parametrize("name", FORMATS)
@given(text=_TRICKS, path=_TRICKS, data=st.data())
def test_no_text_and_no_name_can_give_a_command(name: str, text: str, path: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    change = Change("NAM001", start, end, text[start:end], "x\n::y", text)
    note = Finding(end, len(text), text, rule="AGY015", safety="none")
    made = report(name, Outcome(path, text, Result(replay(text, [change]), (change,), (note,))))
    assert not ACTIVE.search(made)
    commands = [line for line in made.split("\n") if line.lstrip().startswith("::") and "::highlight" not in line]
    assert all(line.startswith(("::warning title=", "::notice title=")) for line in commands)
    assert len(commands) == (2 if name == "github" else 0)
    if name in ("concise", "github", "jsonl"):
        assert len(made.splitlines()) == 2
    if name == "grouped":
        assert len(made.splitlines()) == 5  # the file, the findings, their number, a blank line


def test_data_files_are_named_by_row_field_and_offset() -> None:
    outcome = changed("corpus.jsonl", "By Wladimir", "Wladimir", row=17, field="body", record="https://example.org/17")
    assert report("concise", outcome).startswith("corpus.jsonl:17:body:3 NAM001 [*] ")
    assert "\n  17:body:3  NAM001" in report("grouped", outcome)
    assert report("github", outcome).startswith(
        "::warning title=NAM001 name-variant,file=corpus.jsonl,line=17::corpus.jsonl:17"
    )
    (row,) = rows(outcome)
    assert (row["row"], row["field"], row["record"]) == (17, "body", "https://example.org/17")
    (result,) = sarif(outcome)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 17}
    assert "fixes" not in result  # its characters are those of a field, not of the file


def test_full_shows_a_window_of_a_long_line() -> None:
    text = f"{'before ' * 500}Wladimir Putin{' after' * 500}"
    note = Finding(3500, 3508, "who is this?", rule="AGY015", safety="none")
    lines = report("full", changed("a.txt", text, "Wladimir", findings=[note])).split("\n")
    heads = [line.split()[1:3] for line in lines if "a.txt" in line]
    assert heads == [["AGY015", "unclear-agency-name"], ["NAM001", "name-variant"]]
    assert max(map(len, lines)) < 200
    assert any("before [-Wladimir-]{+W+} Putin after" in line for line in lines)
    marked = next(number for number, line in enumerate(lines) if "^" in line)
    column = lines[marked].index("^")
    assert lines[marked - 1][column : column + 8] == "Wladimir"
    assert lines[marked].count("^") == 8


def test_grouped_names_a_file_once() -> None:
    made = report("grouped", plain(), changed("b.txt", PLAIN, "Putin"))
    assert made.count("news/a b.txt") == 1
    assert (
        made.index("news/a b.txt") < made.index("4 findings") < made.index("\nb.txt\n  3:") < made.index("1 finding\n")
    )


def test_colours_stand_only_where_they_are_wanted() -> None:
    for name in FORMATS:
        assert ("\x1b[" in report(name, plain(), paint=True)) == (name in TERMINAL)


def test_diff_shows_removed_lines_on_lines_of_their_own() -> None:
    outcome = plain()
    lines = [line.strip() for line in diff("a.txt", PLAIN, outcome.result, RULES, Paint(False))]
    assert "[-Leave a Comment-]" in lines
    assert any("said [-Wladimir-]{+W+} Putin" in line for line in lines)


def test_sarif_is_valid() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    every = [
        changed("a.txt", f"Wladimir {rule.fixes}", "Wladimir", findings=[Finding(0, 3, "x", rule=rule.code)])
        for rule in RULES.values()
    ]
    left = Finding(1, 2, "left", rule="ENG002", left_alone=True)
    for outcomes in (
        (),
        (hostile(), plain()),
        (hostile(row=3, field="b"),),
        every,
        [changed("c.txt", "x y", findings=[left])],
    ):
        assert [error.message for error in validator.iter_errors(sarif(*outcomes))] == []


def test_sarif_gives_places_that_a_viewer_can_trust() -> None:
    (run,) = sarif(plain())["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]
        assert artifact == {"uri": "news/a%20b.txt", "uriBaseId": "%SRCROOT%"}
        region = location["physicalLocation"]["region"]
        assert min(region[name] for name in ("startLine", "startColumn", "endLine", "endColumn")) >= 1
    assert {rule["id"] for rule in rules} == {"AGY015", "NAM001"}
    for rule in rules:
        assert RULES[rule["id"]].why in rule["help"]["text"]


def test_the_fixes_of_sarif_make_the_cleaned_text() -> None:
    outcome = changed("a.txt", PLAIN, "Wladimir", " .", "\n\nLeave a Comment")
    edits, in_bytes = [], []
    for result in sarif(outcome)["runs"][0]["results"]:
        (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
        region, text = replacement["deletedRegion"], replacement["insertedContent"]["text"]
        edits.append(Edit(region["charOffset"], region["charOffset"] + region["charLength"], text))
        in_bytes.append((region["byteOffset"], region["byteOffset"] + region["byteLength"], text.encode()))
    cleaned = PLAIN.encode()
    for start, end, new in sorted(in_bytes, reverse=True):
        cleaned = cleaned[:start] + new + cleaned[end:]
    assert cleaned.decode() == outcome.result.text
    assert replay(PLAIN, [Change("", e.start, e.end, "", e.text, "") for e in edits]) == outcome.result.text


def test_paths_outside_the_folder_are_file_uris(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out" / "é:.txt"
    inside.mkdir()
    monkeypatch.chdir(inside)

    def artifact(path: Path | str) -> dict[str, str]:
        result = sarif(changed(str(path), "Wladimir", "Wladimir"))["runs"][0]["results"][0]
        found = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert isinstance(found, dict)
        return found

    assert artifact(inside / "a" / "b.txt") == {"uri": "a/b.txt", "uriBaseId": "%SRCROOT%"}
    assert artifact("./x:y.txt") == {"uri": "x%3Ay.txt", "uriBaseId": "%SRCROOT%"}
    assert artifact(outside)["uri"] == f"file://{tmp_path}/out/%C3%A9%3A.txt"


@pytest.mark.parametrize("name", ["gitlab", "sarif"])
def test_fingerprints_stay_when_lines_move_and_differ_within_a_file(name: str) -> None:
    def fingerprints(text: str) -> list[str]:
        made = json.loads(report(name, changed("a.txt", text, "Wladimir")))
        if name == "gitlab":
            return [issue["fingerprint"] for issue in made]
        return [result["partialFingerprints"]["normalize/v1"] for result in made["runs"][0]["results"]]

    text = "Wladimir came.\nWladimir came.\nSoon Wladimir left.\n"
    before = fingerprints(text)
    assert len(set(before)) == 3
    assert fingerprints(f"A new first line.\n\n{text}") == before
    assert fingerprints(text.replace("Soon", "Then"))[2] != before[2]


def test_gitlab_has_what_code_quality_asks_for() -> None:
    for issue in json.loads(report("gitlab", plain())):
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= issue.keys()
        assert issue["severity"] in ("info", "minor")
        assert issue["location"]["path"] == "news/a b.txt"
        assert issue["location"]["lines"]["begin"] >= 1


def test_github_escapes_properties_and_messages() -> None:
    for line in report("github", hostile()).splitlines():
        properties, _, message = line.removeprefix("::warning ").partition("::")
        assert not {"\r", "\n"} & set(line)
        assert "file==news/%3A%3Awarning%3A%3A%0A␛[2J%25%2C%3A⟨U+202E⟩⟨U+DCE9⟩.txt" in properties
        assert re.fullmatch(r"(?:[^%]|%25|%0A|%0D)*", message)


def test_junit_has_a_case_for_each_file() -> None:
    left = Finding(0, 3, "left", rule="NAM002", left_alone=True)
    clean = Outcome("b.txt", "Fine.", Result("Fine.", findings=(left,)))
    both = [changed("c.jsonl", PLAIN, "Putin", row=row, field="body") for row in (1, 2)]
    suite = ElementTree.fromstring(report("junit", hostile(), clean, *both).replace("\ufffe", "?"))
    cases = {case.attrib["name"]: case for case in suite.iter("testcase")}
    assert list(cases)[1:] == ["b.txt", "c.jsonl"]
    failures = [case.find("failure") for case in cases.values()]
    assert [failure is not None for failure in failures] == [True, False, True]
    assert failures[2] is not None
    assert failures[2].attrib["message"] == "2 findings"
    assert cases["b.txt"].find("system-out") is not None


def test_csv_holds_no_formula_and_one_line_a_row() -> None:
    tricks = ["=1+1", " =1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1"]
    outcomes = [changed(f"{trick}.txt", f"{trick} x", trick) for trick in tricks]
    made = report("csv", *outcomes)
    assert len(made.splitlines()) == len(tricks) + 1
    for row in csv.DictReader(io.StringIO(made)):
        for value in row.values():
            assert not value.lstrip().startswith(tuple("=+-@\t＝")), row
        assert row["before"].startswith("'")


def test_long_lines_with_many_findings_are_no_trouble() -> None:
    text = "Wladimir é " * 5_000  # one line; looking for its beginning at each finding would take minutes
    outcome = changed("a.txt", text, "Wladimir")
    for name in FORMATS:
        assert report(name, outcome).count("NAM001") >= 5_000


def _view() -> Any:
    from normalize.report.entries import View

    return View(RULES, Paint(False))


def test_statistics() -> None:
    tally = Tally(RULES)
    tally.add(plain())
    tally.add(Outcome("b.txt", "All is well here.", Result("All is well here.")))
    made = tally.statistics()
    assert (made.texts, made.words, made.changed, made.changes, made.findings) == (2, 18, 1, 3, 1)
    assert made.rules == {"NAM001": 3, "AGY015": 1}
    assert made.families == {"people": 3, "agencies": 1}
    assert made.files == {"news/a b.txt": 4}
    assert made.rate(18) == 1000
    assert made.rate(14, "news/a b.txt") == 1000


def test_statistics_as_a_table() -> None:
    tally = Tally(RULES)
    for number in range(4):
        tally.add(changed(f"{number}\x1b\n.txt", PLAIN * (number + 1), "Wladimir"))
    lines = list(table(tally.statistics(), _view(), top=2, width=80))
    assert lines[0].startswith(
        "4 texts, 140 words: 10 changes in 4, 0 findings for a person, 71.43 changes per 1,000 words"
    )
    assert "  and 2 more" in lines
    assert not any(ACTIVE.search(line) or "\n" in line or len(line) > 80 for line in lines[1:])
    bars = [line.rstrip().count("█") for line in lines if ".txt" in line]
    assert bars == sorted(bars, reverse=True)
    assert json.loads(as_json(tally.statistics()))["rules"]["NAM001"]["count"] == 10


def test_statistics_of_nothing() -> None:
    made = Tally(RULES).statistics()
    assert list(table(made, _view())) == [
        "0 texts, 0 words: 0 changes in 0, 0 findings for a person, 0.00 changes per 1,000 words"
    ]
    assert json.loads(as_json(made))["words"] == 0


def test_the_command_that_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Kim Jong-un met Wladimir Putin .\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"body": "Kim Jong-un"}\n{"body": "It rained."}\n', encoding="utf-8")
    assert main(["stats", "--isolated", "--field", "body", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(
        "3 texts, 10 words: 4 changes in 2, 0 findings for a person, 400.00 changes per 1,000 words\n"
    )
    assert re.search(r"NAM001 name-variant +3 +300\.00  █+\n", shown)
    saved = tmp_path / "stats.json"
    assert (
        main(["stats", "--isolated", "-q", "--output-format", "json", "--output-file", str(saved), str(tmp_path)]) == 0
    )
    made = json.loads(saved.read_text(encoding="utf-8"))
    assert made["files"] == {str(tmp_path / "a.txt"): {"count": 3, "per_1000_words": 500.0}}
    assert main(["stats", "--isolated", str(tmp_path / "missing.txt")]) == 2
    assert main(["stats", "--top", "0", str(tmp_path)]) == 2


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_for_a_person_who_watches() -> None:
    assert wanted(_Terminal(), "auto", environment={})
    assert not wanted(_Terminal(), "auto", environment={"PRE_COMMIT": "1"})
    assert not wanted(_Terminal(), "auto", quiet=True, environment={})
    assert not wanted(_Terminal(), "always", quiet=True, environment={})
    assert not wanted(_Terminal(), "never", environment={})
    assert not wanted(io.StringIO(), "auto", environment={})
    assert wanted(io.StringIO(), "always", environment={"PRE_COMMIT": "1"})


def test_progress_shows_the_rate_and_survives_a_wrong_total() -> None:
    pytest.importorskip("rich")
    out = _Terminal()
    with progress(2, out, "always", unit="files") as bar:
        for _ in range(5):
            bar.advance()
    assert "files/s" in out.getvalue()
    assert "5/?" in out.getvalue()


def test_progress_without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    out = _Terminal()
    with progress(2, out) as bar:
        bar.advance(2)
    assert out.getvalue() == ""
    with pytest.raises(ValueError, match=r"pip install 'newsnorm\[rich\]'"), progress(2, out, "always"):
        pass
