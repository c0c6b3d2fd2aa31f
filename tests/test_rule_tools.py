"""The rule author's tools: test-rules must fail for what is wrong, new-rule must fail until it is filled in."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from normalize import Document, Finding, Hit, Rule, RuleError, fix, load_rules
from normalize.cli import main
from normalize.cli.completion import SHELLS, described
from normalize.pack_limits import MAX_FILE, MAX_PATTERN, pattern_problem, refuse_large_file
from normalize.proofs import rule_probe
from normalize.proofs.rule_tests import Failure, overlaps, verdicts
from normalize.rules import Check
from normalize.tables import rule_of

TABLE = """\
[rule]
code = "ACM001"
name = "acme-spelling"
kind = "phrase"
summary = "The house writes gray"
why = "Decided in 1998."
safety = "safe"
fixes = {fixes}
keeps = {keeps}
[[rows]]
find = {find}
put = "gray"
"""
FIXES = [["A grey cat.", "A gray cat."], ["GREY", "GRAY"]]
KEEPS = [["Greyhound", "a word"], ['"grey"', "a quotation"], ["Ashgrey", "a word"]]


@pytest.fixture(autouse=True)
def _short_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_probe, "SIZES", (100, 400, 1_600))


def table(
    folder: Path, fixes: Sequence[object] = FIXES, keeps: Sequence[object] = KEEPS, find: object = "grey"
) -> Path:
    """A pack of one table; JSON's strings and lists are TOML's too."""
    file = folder / "acme.toml"
    filled = {"fixes": json.dumps(fixes), "keeps": json.dumps(keeps), "find": json.dumps(find)}
    file.write_text(TABLE.format(**filled), encoding="utf-8")
    return file


def report(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["test-rules", "--texts", "10", *words])
    out = capsys.readouterr()
    return status, out.out, out.err


def test_a_sound_table_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = report(capsys, str(table(tmp_path)))
    assert status == 0
    assert out.startswith("✓ ACM001 acme-spelling")
    assert "2 fixes · 3 keeps · 10 grown texts" in out
    assert err == "1 of 1 rule sound.\n"
    assert report(capsys, "-q", str(tmp_path))[1] == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"fixes": [["A grey cat sat.", "A grey dog sat."], FIXES[1]]},
            ["acme.toml: fixes 1: is not what comes out", "expected  A grey dog sat.", "got       A gray cat sat.",
             "A [-grey-]{+gray+} [-dog-]{+cat+} sat."],
        ),
        (
            {"keeps": [*KEEPS[:2], ["They are grey.", "an adjective"]]},
            ["acme.toml: keeps 3: must stay (an adjective); changed by [('ACM001', 'grey', 'gray')]", "[-grey-]{+gray+}"],
        ),
        (
            {"keeps": [*KEEPS[:2], ["The corona virus.", "said so"]]},
            ["keeps 3: must stay (said so); changed by [('TRM001'"],
        ),
        ({"fixes": [*FIXES, ["A grey , cat.", "A gray , cat."]]}, ["fixes 3: the outcome is changed again"]),
        ({"find": ["grey", "gray"]}, ["row find='gray'", "can never fire"]),
        ({"fixes": [["a\x1b[31mb", "c"], ["d", "e"]]}, ["text      a␛[31mb"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_shown_with_its_place_and_a_word_diff(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: dict[str, list[object]], said: list[str]
) -> None:
    status, out, err = report(capsys, str(table(tmp_path, **change)))
    assert status == 1
    assert err == "0 of 1 rule sound.\n"
    assert out.startswith("✗ ACM001")
    for words in said:
        assert words in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[rule]\n", "is not one of phrase, line"),
        ("rule = 3", "unknown table 'rule'"),
        ("[[people", "not a TOML file"),
        (TABLE.format(fixes="[]", keeps="[]", find='"grey"'), "has 0 fixes"),
        (TABLE.format(fixes="[]", keeps="[]", find='"grey"').replace("ACM001", "TYP001"), "fixes"),
    ],
)
def test_a_pack_that_does_not_load_is_named_and_the_others_are_tested(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, said: str
) -> None:
    (tmp_path / "broken.toml").write_text(content, encoding="utf-8")
    status, out, err = report(capsys, str(tmp_path / "broken.toml"), str(table(tmp_path)))
    assert status == 2
    assert f"✗ {tmp_path / 'broken.toml'}: " in out
    assert said in out
    assert "✓ ACM001" in out
    assert err == "1 of 1 rule sound, 1 pack refused.\n"


def test_a_table_of_the_built_in_pack_is_tested_by_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    import normalize_rules

    rule = next(rule for rule in load_rules() if rule.where.endswith(".toml"))
    status, out, _ = report(capsys, str(Path(normalize_rules.__path__[0], rule.where)))
    assert (status, out[:8]) == (0, f"✓ {rule.code}")


def test_without_a_pack_there_is_nothing_to_test_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert report(capsys, "--packs") == (0, "", "No rule to test: no pack is named.\n")


def planted(check: Check, *fixes: tuple[str, str]) -> Rule:
    return Rule(
        code="BAD001", name="planted", family="tests", phase="inline", summary="s", why="w", safety="safe", check=check,
        fixes=fixes, keeps=(("x", "a"), ("y", "b"), ("z", "c")), triggers={"the the": None},
    )  # fmt: skip


def failures(rule: Rule) -> list[Failure]:
    [verdict] = verdicts([rule], only={rule.code}, texts=80, timed=False)
    return list(verdict.failures)


def test_a_check_that_crashes_is_a_failure_that_says_how() -> None:
    def crashes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        for hit in hits:
            yield fix(hit.start, hit.start + 4 * bool(document.text[hit.end + 4]), "", "twice")

    found = failures(planted(crashes, ("To the the port", "To the port"), ("By the the sea", "By the sea")))
    assert [failure.said for failure in found] == ["the check raises IndexError: string index out of range"]
    assert found[0].text == "By the the sea"


def test_a_check_that_ignores_its_hits_is_a_failure() -> None:
    def ignores(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
        at = document.text.find("the the")
        if at >= 0 and document.text[at + 7 : at + 8] != " ":
            yield fix(at, at + 4, "", "twice")

    found = failures(planted(ignores, ("To the the", "To the"), ("By the the", "By the")))
    assert [failure.place for failure in found] == ["triggers"]


@pytest.mark.parametrize(("power", "blamed"), [(1, []), (2, ["the check of BAD001"])])
def test_a_check_whose_time_grows_faster_than_the_text_is_blamed(
    monkeypatch: pytest.MonkeyPatch, power: int, blamed: list[str]
) -> None:
    def nothing(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        return iter(())

    def seconds(rule: Rule, text: str) -> float:
        return float((len(text) / 100) ** power)

    monkeypatch.setattr(rule_probe, "_seconds", seconds)
    rule = planted(nothing, ("To the the port", "x"), ("By the the sea", "x"))
    assert [slow.what for slow in rule_probe.slow_parts(rule)] == blamed


def test_a_pattern_whose_time_explodes_is_named() -> None:
    row = {"line": "share (?:a|aa)+", "cue": "share"}
    head = {"code": "ACM001", "name": "a", "kind": "line", "summary": "s", "why": "w", "safety": "safe"}
    examples = {"fixes": [["share a", "x"], ["share aa", "y"]], "keeps": [["x", "y"]] * 3}
    rule = rule_of({"rule": head | examples, "rows": [row]}, "a.toml", "acme")
    assert [slow.what for slow in rule_probe.slow_parts(rule)] == ["the pattern 'share (?:a|aa)+'"]


def test_overlaps_name_the_winner() -> None:
    def longer(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        yield from (fix(hit.start, hit.end, "a", "longer") for hit in hits)

    def shorter(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        yield from (fix(hit.start, hit.start + 3, "a", "shorter") for hit in hits)

    first = planted(longer, ("To the the port", "To a port"))
    second = Rule(**{f: getattr(first, f) for f in Rule.__slots__} | {"code": "AAA001", "check": shorter})
    assert [(o.first, o.second, o.times) for o in overlaps([second, first], only={"AAA001"})] == [
        ("BAD001", "AAA001", 1)
    ]
    assert overlaps([second, first], only={"ZZZ001"}) == []


@pytest.mark.parametrize(
    "pattern",
    [r"(\w+\s?)+$", r"(a+)+", r"([a-z]+)*!", r"((a|b)+)+", r"(?:\w+|\d+)+", r"(.*)*", r"(x+x+)+y", r"(.*,)+x"],
)
def test_a_pattern_that_repeats_a_repetition_is_refused(pattern: str) -> None:
    assert "repeats a repetition" in pattern_problem(pattern)


@pytest.mark.parametrize(
    "pattern",
    [r"(?:[a-z]+ )+page", r"(?: [a-z]+)*", r"(?:\d+, )*\d+", r"(\w+\.){1,5}com", r"(?:\w++ ?)+", r"\S+(?: \S+)*", "("],
)
def test_a_pattern_with_something_between_its_rounds_is_not(pattern: str) -> None:
    assert pattern_problem(pattern) == ""


def test_patterns_and_files_have_a_limit() -> None:
    assert f"more than {MAX_PATTERN:,}" in pattern_problem("a" * (MAX_PATTERN + 1))
    refuse_large_file("a.toml", MAX_FILE)
    with pytest.raises(RuleError, match=r"a\.toml: 4,000,001 bytes"):
        refuse_large_file("a.toml", MAX_FILE + 1)


@pytest.mark.parametrize("words", [[], ["--code"], ["--family", "typography"], ["--rule-code", "ACM007"]])
def test_a_new_rule_lints_and_fails_until_it_is_filled_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    (tmp_path / "__init__.py").write_text('"""A package, as a module needs one."""\n')
    assert main(["new-rule", "loud-headline", "--dir", str(tmp_path), *words]) == 0
    [file] = tmp_path.glob("loud*")
    text = file.read_text(encoding="utf-8")
    assert main(["new-rule", "loud-headline", "--dir", str(tmp_path), *words]) == 2
    assert "is there already" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text
    if file.suffix == ".toml":
        status, out, _ = report(capsys, str(file))
        assert status == 1
        assert "fixes 1: is not what comes out" in out
        filled = text.replace("FILL IN: a sentence with the fault, as you found it.", "We saw the words to find.")
        filled = filled.replace("FILL IN: the same sentence as it should be.", "We saw the words to put.")
        filled = filled.replace("FILL IN: another one.", "The words to find.")
        done = file.rename(tmp_path / "filled.toml")  # a process reads a pack once
        done.write_text(filled.replace('"FILL IN: as it should be."', '"The words to put."'), encoding="utf-8")
        assert report(capsys, str(done))[0] == 0
    _lint(tmp_path)


def test_codes_of_new_rules_are_free_and_follow_the_last_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        main(["new-rule", name, "--family", "typography", "--dir", str(tmp_path)])
    taken = {rule.code for rule in load_rules()}
    codes = [line for file in sorted(tmp_path.iterdir()) for line in file.read_text().split("\n") if "code =" in line]
    last = max(code for code in taken if code.startswith("TYP"))
    assert codes == [f'code = "TYP{int(last[3:]) + more:03}"' for more in (1, 2)]
    assert main(["new-rule", "three", "--rule-code", "TYP001"]) == 2
    assert "is that of space-before-mark" in capsys.readouterr().err
    assert main(["new-rule", "Not_A_Name", "--dir", str(tmp_path)]) == 2


def test_a_new_pack_is_built_and_its_own_tests_fail_until_it_is_filled_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", "loud-headline", "--pack", "acme", "--family", "house"]) == 0
    install, test = printed_commands(capsys)
    assert main(["new-rule", "shy-headline", "--code", "--dir", "acme/acme_rules/house"]) == 0
    assert printed_commands(capsys) == [test]
    _lint(tmp_path)
    assert install[:3] == ["pip", "install", "-e"]
    project = install[3].removesuffix("[test]")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--target", str(tmp_path / "site"), tmp_path / project], check=True)
    # where the words were printed, and where a folder has the name of the pack, too
    done = subprocess.run(
        [sys.executable, "-m", *test, "--texts", "1"],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "\N{BALLOT X} ACM001 loud-headline" in done.stdout
    assert "\N{BALLOT X} OWN001 shy-headline" in done.stdout
    assert done.stderr.startswith("0 of 2 rules sound.")


def printed_commands(capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    """The commands that new-rule proposes, as words."""
    return [shlex.split(line, comments=True) for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]


def test_the_commands_that_new_rule_prints_for_a_table_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", "loud-headline", "--dir", "my rules"]) == 0
    [words] = printed_commands(capsys)
    assert words == ["normalize", "test-rules", "my rules/loud_headline.toml"]
    assert report(capsys, *words[2:])[0] == 1


def test_a_module_outside_a_pack_is_refused_since_nothing_could_test_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", "loud-headline", "--code"]) == 2
    assert "begin one with --pack NAME" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_tables_may_hold_a_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table(tmp_path)
    for name in ("normalize.toml", "pyproject.toml"):
        (tmp_path / name).write_text('[tool.normalize]\nstyle = "ap"\n')
    status, out, err = report(capsys, str(tmp_path))
    assert (status, err.split(".")[0]) == (0, "1 of 1 rule sound"), out


def _lint(folder: Path) -> None:
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent))
    if ruff:
        rules = ["--isolated", "--quiet", "--line-length", "120"]
        subprocess.run(
            [ruff, "check", *rules, "--select", "E,F,I,B,UP,SIM,RUF,PT,C4,N,PERF,RET", "."], check=True, cwd=folder
        )
        subprocess.run([ruff, "format", "--check", *rules, "."], check=True, cwd=folder)


def script(shell: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["completion", shell]) == 0
    file = folder / f"normalize.{shell}"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


@pytest.mark.parametrize("shell", SHELLS)
def test_a_completion_script_is_one_for_its_shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], shell: str
) -> None:
    file = script(shell, tmp_path, capsys)
    program = shutil.which(shell)
    if not program:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run([program, "-n", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("normalize chec", ["check"]),
        ("normalize check --styl", ["--style"]),
        ("normalize check --style gu", ["guardian"]),
        ("normalize explain TYP001", ["TYP001"]),
        ("normalize baseline up", ["update"]),
        ("normalize -q check --presen", []),
    ],
)
def test_bash_and_fish_complete(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, expected: list[str]
) -> None:
    words = line.split(" ")
    bash = f"source {script('bash', tmp_path, capsys)}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _normalize; "
    asked = {"bash": bash + 'printf "%s\\n" "${COMPREPLY[@]}"', "fish": f"source FILE; complete -C '{line}'"}
    asked["fish"] = asked["fish"].replace("FILE", str(script("fish", tmp_path, capsys)))
    for shell, code in asked.items():
        program = shutil.which(shell)
        if program:
            done = subprocess.run([program, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
            assert [found.split("\t")[0] for found in done.stdout.split("\n") if found.strip()] == expected, shell


def test_every_command_and_option_is_described() -> None:
    commands = {command.name: command for command in described()}
    assert {"check", "fix", "keep", "baseline", "test-rules", "new-rule", "completion", "help", "version"} <= set(
        commands
    )
    assert all(command.about for command in commands.values())
    assert any("--select" in option.names and "TYP001" in option.values for option in commands["check"].options)
