"""Configuration: what wins, what is refused and with which words, and that no file runs code."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.cli import main
from normalize.cli.init import HOOK, STARTER
from normalize.config import Settings
from normalize.configuration.file import ConfigError, Configuration, load, split_config_options
from normalize.configuration.keys import keys
from normalize.normalizer import chosen
from normalize.packs import load_rules
from normalize.records.options import RecordOptions

PAGE = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file in a folder that becomes the current one."""
    monkeypatch.chdir(tmp_path)

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written


def style_of(path: str, **options: Any) -> str:
    return load(Path(), **options).settings_for(Path(path)).style


# where it is looked for


def test_without_a_file_the_defaults_hold(write: Write) -> None:
    configuration = load(Path())
    assert configuration.file is None
    assert configuration.settings == configuration.settings_for(Path("a/b.txt")) == Settings()
    assert configuration.records == RecordOptions()
    assert (configuration.jobs, configuration.max_change) == (1, 90)
    assert set(configuration.origins.values()) == {"default"}


def test_the_nearest_file_governs_and_nothing_is_merged(write: Write) -> None:
    write("normalize.toml", 'style = "guardian"\nignore = ["TYP"]')
    write("desk/.normalize.toml", 'style = "wikipedia"')
    write("desk/sub/pyproject.toml", '[project]\nname = "normalize-less"')
    assert style_of("a.txt") == "guardian"
    assert style_of("desk/a.txt") == style_of("desk/sub/deep/a.txt") == "wikipedia"
    assert load(Path()).settings_for(Path("desk/a.txt")).ignore == ()
    assert load(Path("desk/sub")).file == Path("desk/.normalize.toml").absolute()


def test_the_order_of_names_in_one_folder(write: Write) -> None:
    write("pyproject.toml", '[tool.normalize]\nstyle = "wikipedia"\n[tool.normalize.records]\nfields = ["body"]')
    assert style_of("a.txt") == "wikipedia"
    assert load(Path()).records.fields == ("body",)
    write("normalize.toml", 'style = "guardian"')
    assert style_of("a.txt") == "guardian"
    write(".normalize.toml", 'style = "document"')
    assert style_of("a.txt") == "document"


def test_a_named_file_or_none_holds_everywhere(write: Write) -> None:
    write("normalize.toml", 'style = "guardian"')
    write("desk/normalize.toml", 'style = "wikipedia"')
    write("ci/strict.toml", 'style = "document"\n[per-file."desk/*"]\npreset = "copy"')
    named = load(Path(), explicit=Path("ci/strict.toml"))
    assert named.settings_for(Path("desk/a.txt")) == Settings(style="document", preset="copy")
    assert style_of("desk/a.txt", isolated=True) == "ap"
    with pytest.raises(ConfigError, match=r"--isolated reads no configuration file, but --config names ci/strict.toml"):
        load(Path(), explicit=Path("ci/strict.toml"), isolated=True)


def test_files_are_chosen_by_the_configuration_of_their_folder(write: Write) -> None:
    write("desk/normalize.toml", 'exclude = ["/raw"]')
    configuration = load(Path())
    assert configuration.files_for(Path("desk/x")).root == str(Path("desk").absolute())
    assert configuration.files_for(Path("other")).root == str(Path().absolute())


# what wins


@given(
    st.sampled_from(["ap", "guardian", None]), st.sampled_from(["wikipedia", None]), st.sampled_from(["document", None])
)
def test_the_command_line_wins_over_tables_over_the_file_over_the_defaults(
    tmp_path_factory: pytest.TempPathFactory, general: str | None, table: str | None, command: str | None
) -> None:
    folder = tmp_path_factory.mktemp("law")
    lines = [f'style = "{general}"' if general else "", '[per-file."wire/*"]', f'style = "{table}"' if table else ""]
    (folder / "normalize.toml").write_text("\n".join(lines))
    configuration = load(folder, overrides={"style": command})
    assert configuration.settings_for(folder / "wire/a.txt").style == (command or table or general or "ap")
    assert configuration.settings_for(folder / "a.txt").style == (command or general or "ap")


def test_a_later_table_wins_and_a_folder_means_what_is_in_it(write: Write) -> None:
    write(
        "normalize.toml",
        '[per-file."copy"]\nstyle = "guardian"\npreset = "copy"\n[per-file."*.md"]\nstyle = "document"',
    )
    settings = load(Path()).settings_for
    assert (settings(Path("copy/a.md")).style, settings(Path("copy/a.md")).preset) == ("document", "copy")
    assert (settings(Path("copy/x/a.txt")).style, settings(Path("b.txt")).style) == ("guardian", "ap")


def test_what_extends_adds_and_what_protects_adds_up(write: Write) -> None:
    write("base.toml", 'ignore = ["AGY"]\nextend-ignore = ["NUM"]\naccept = ["A"]\nselect = ["NAM"]')
    write("lists/keep.txt", "\ufeffC\n\n# no\n D \n")
    write("normalize.toml", 'extend = "base.toml"\nignore = ["TYP"]\naccept = ["B"]\naccept-files = ["lists/keep.txt"]')
    settings = load(Path(), overrides={"accept": ["E"], "extend-ignore": ["WRD"], "extend-select": ["DUP"]}).settings
    assert settings.ignore == ("TYP", "NUM", "WRD")
    assert settings.accept == ("A", "B", "E", "C", "D")
    assert settings.select == ("NAM", "DUP")


def test_extending_an_empty_selection_still_selects_everything(write: Write) -> None:
    configuration = load(Path(), overrides={"extend-select": ["DUP"]})
    assert configuration.settings.select == ("ALL", "DUP")
    assert configuration.origins["select"] == "default + command line"
    rules = load_rules()
    assert chosen(rules, configuration.settings) == chosen(rules, Settings())


def test_per_file_ignores_are_short_for_a_table(write: Write) -> None:
    write("normalize.toml", 'ignore = ["TYP"]\n[per-file-ignores]\n"talks/**" = ["WRD"]\n"*.md" = ["NUM"]')
    assert load(Path()).settings_for(Path("talks/a.md")).ignore == ("TYP", "WRD", "NUM")


def test_files_are_relative_to_where_they_are_named_and_patterns_to_what_is_governed(write: Write) -> None:
    pack = write("style/names.toml", "")
    keep = write("style/keep.txt", "Teh")
    write(
        "style/base.toml", 'packs = ["names.toml"]\naccept-files = ["keep.txt"]\n[per-file."raw/*"]\nstyle = "document"'
    )
    write("desk/normalize.toml", 'extend = "../style/base.toml"')
    configuration = load(Path("desk"))
    assert configuration.settings.packs == (str(pack),)
    assert configuration.settings.accept == ("Teh",)
    assert configuration.values_for()["accept-files"].value == (str(keep),)
    assert configuration.settings_for(Path("desk/raw/a.txt")).style == "document"
    assert configuration.settings_for(Path("style/raw/a.txt")).style == "ap"


def test_an_accept_list_is_not_cleaned_itself(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("lists/keep [1].txt", "Teh")
    write("keep [1].txt", "An article.")
    write("normalize.toml", 'accept-files = ["lists/keep [1].txt"]')
    assert main(["files"]) == 0
    assert capsys.readouterr().out == "keep [1].txt\n"


def test_a_configuration_goes_to_other_processes(write: Write) -> None:
    write("normalize.toml", '[per-file."copy/**"]\npreset = "copy"')
    configuration = load(Path())
    again: Configuration = pickle.loads(pickle.dumps(configuration))
    assert (
        again.settings_for(Path("copy/a.txt"))
        == configuration.settings_for(Path("copy/a.txt"))
        == Settings(preset="copy")
    )


# what is refused


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('stile = "ap"', "normalize.toml:1: stile: unknown key, did you mean 'style'?; allowed: accept,"),
        ("\nunsafe_fixes = true", "normalize.toml:2: unsafe_fixes: unknown key, did you mean 'unsafe-fixes'?"),
        ('style = "gardian"', "normalize.toml:1: style = 'gardian', did you mean 'guardian'?; allowed: 'ap', 'guardian',"),
        ('unsafe-fixes = "yes"', "unsafe-fixes = 'yes'; allowed: true, false"),
        ("select = [1]", "select = [1]; allowed: a list of rules"),
        ('language = "english"', "language = 'english'; allowed: 'auto' or a two-letter code"),
        ('max-file-size = "12 potatoes"', "allowed: a size such as '64MB'"),
        ("max-change = 0", "max-change = 0; allowed: a number of per cent from 1 to 100"),
        ("jobs = true", "jobs = True; allowed: 'auto' or a number of processes from 1"),
        ("jobs = 1000000", "jobs = 1000000; allowed: 'auto' or a number of processes from 1 to 256"),
        ("follow-symlinks = true", "follow-symlinks: only the command line decides that, with --follow-symlinks"),
        ('encoding = "utf-9"', "encoding = 'utf-9'; allowed: 'auto' or a name such as"),
        ('[records]\nfeilds = ["a"]', "normalize.toml:2: records.feilds: unknown key, did you mean 'fields'?; allowed: del"),
        ('[records]\nformat = "josnl"', "normalize.toml:2: records.format = 'josnl', did you mean 'jsonl'?; allowed: 'auto'"),
        ("[records]\nmax-ratio = true", "records.max-ratio = True; allowed: a number"),
        ("records = 3", "records = 3; allowed: a table"),
        ('[per-file."a"]\n[per-file."b*"]\npresett = "copy"', "normalize.toml:3: per-file.\"b*\".presett: unknown key, did"),
        ('[per-file."a"]\njobs = 2', "per-file.a.jobs: is set for all files or for none; a per-file table may set"),
        ('[per-file."!a"]\nstyle = "ap"', 'normalize.toml:1: per-file."!a": no pattern; allowed: one such as'),
        ('[per-file-ignores]\n"*.md" = [1]', 'normalize.toml:2: per-file-ignores."*.md" = [1]; allowed: a list of rules'),
        ('packs = ["mydesk"]', "packs holds 'mydesk'; allowed: TOML files, relative to this one; a pack with Python code"),
        ('packs = ["none.toml"]', "packs holds 'none.toml': no such file or folder; paths are relative to "),
        ('accept-files = ["none.txt"]', "accept-files holds 'none.txt': no such file"),
        ('plugins = ["os; import x"]', "plugins = ['os; import x']; allowed: a list of rule packs with Python code"),
        ('extend = "/etc/base.toml"', "extend = '/etc/base.toml'; allowed: the path of a TOML file, relative to this one"),
        ('extend = "passwords.txt"', "extend = 'passwords.txt'; allowed: the path of a TOML file"),
        ('extend = "none.toml"', "normalize.toml:1: extend = 'none.toml': no such file"),
        ('extend = "normalize.toml"', "extend: goes round in a circle: normalize.toml -> normalize.toml"),
        ("style = ", "normalize.toml: no valid TOML: "),
        ("style = 'ap'\nstyle = 'ap'", "normalize.toml: no valid TOML: "),
    ],
)  # fmt: skip
def test_what_means_nothing_is_an_error_with_place_and_remedy(write: Write, text: str, message: str) -> None:
    write("normalize.toml", text)
    with pytest.raises(ConfigError) as error:
        load(Path())
    assert message in str(error.value)


def test_a_selector_that_fits_no_rule_is_an_error_with_its_place(write: Write) -> None:
    rules = load_rules()
    write("normalize.toml", 'select = ["NAM", "TYP"]\n\n[per-file."*.md"]\nextend-ignore = ["given-name-as-surnam"]')
    with pytest.raises(ConfigError) as error:
        load(Path()).check_selectors(rules)
    assert str(error.value).startswith(
        "normalize.toml:4: per-file.\"*.md\".extend-ignore holds 'given-name-as-surnam', which fits no rule, did you mean "
        "'given-name-as-surname'?; allowed: a code"
    )
    load(Path(), isolated=True, overrides={"ignore": ["NAM002", "people"]}).check_selectors(rules)


def test_all_errors_of_a_file_are_told_at_once(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "normalize.toml",
        'stile = "ap"\njobs = 0\npacks = ["a.toml", "b.toml"]\n\n[records]\nfeilds = ["body"]\nmax-ratio = true\n\n'
        '[per-file."a*"]\npresett = "copy"\nstyle = "gardian"\n\n[per-file."!b"]\nstyle = "ap"\n',
    )
    with pytest.raises(ConfigError) as error:
        load(Path())
    places = [message.partition(";")[0] for message in error.value.args]
    assert places == [
        "normalize.toml:1: stile: unknown key, did you mean 'style'?",
        "normalize.toml:2: jobs = 0",
        "normalize.toml:3: packs holds 'a.toml': no such file or folder",
        "normalize.toml:3: packs holds 'b.toml': no such file or folder",
        "normalize.toml:6: records.feilds: unknown key, did you mean 'fields'?",
        "normalize.toml:7: records.max-ratio = True",
        "normalize.toml:10: per-file.\"a*\".presett: unknown key, did you mean 'preset'?",
        "normalize.toml:11: per-file.\"a*\".style = 'gardian', did you mean 'guardian'?",
        'normalize.toml:13: per-file."!b": no pattern',
    ]
    assert pickle.loads(pickle.dumps(error.value)).args == error.value.args
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "".join(f"normalize: {message}\n" for message in error.value.args)


def test_all_selectors_that_fit_no_rule_are_told_at_once(write: Write) -> None:
    write("normalize.toml", 'select = ["NAM", "XYZ"]\nignore = ["no-such-rule"]')
    with pytest.raises(ConfigError) as error:
        load(Path()).check_selectors(load_rules())
    assert [message.partition(", which")[0] for message in error.value.args] == [
        "normalize.toml:1: select holds 'XYZ'",
        "normalize.toml:2: ignore holds 'no-such-rule'",
    ]


def test_a_file_that_is_something_else_is_not_told_in_full(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("normalize.toml", "".join(f"key-{number} = 1\n" for number in range(13)))
    assert main(["check"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 11
    assert said[-1] == "normalize: and 3 more errors in the configuration"


def test_errors_in_other_places(write: Write) -> None:
    write("pyproject.toml", '[project]\nname = "x"\n[tool.normalize]\nstyle = "gardian"')
    with pytest.raises(ConfigError, match=r"^pyproject.toml:4: style = 'gardian', did you mean 'guardian'\?"):
        load(Path())
    with pytest.raises(ConfigError, match=r"^command line: stile: unknown key, did you mean 'style'\?"):
        load(Path(), isolated=True, overrides={"stile": "ap"})
    write("other/pyproject.toml", "[project]")
    with pytest.raises(ConfigError, match=r"^other/pyproject.toml: has no \[tool.normalize\] table"):
        load(Path(), explicit=Path("other/pyproject.toml"))
    write("pyproject.toml", "")
    write("desk/normalize.toml", "jobs = -1")
    configuration = load(Path())
    with pytest.raises(ConfigError, match=r"^desk/normalize.toml:1: jobs = -1"):
        configuration.settings_for(Path("desk/a.txt"))


def test_extends_in_a_circle_and_in_a_long_chain_end(write: Write) -> None:
    write("normalize.toml", 'extend = "sub/a.toml"')
    write("sub/a.toml", 'extend = "../sub/b.toml"')
    write("sub/b.toml", 'extend = "../normalize.toml"')
    with pytest.raises(ConfigError, match=r"circle: normalize.toml -> sub/a.toml -> sub/b.toml -> normalize.toml"):
        load(Path())
    for number in range(20):
        write(f"chain/{number}.toml", f'extend = "{number + 1}.toml"')
    with pytest.raises(ConfigError, match="more than 10 files extend each other"):
        load(Path(), explicit=Path("chain/0.toml"))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a = [" + b"[" * 100_000, b"#" * 1_000_001, b'style = "a\x00p"'])
def test_a_damaged_file_is_an_error_with_its_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "normalize.toml").write_bytes(content)
    with pytest.raises(ConfigError, match=r"normalize\.toml: "):
        load(tmp_path)


@given(st.dictionaries(st.sampled_from(["style", "jobs", "packs", "records", "per-file", "extend", "x"]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2), max_leaves=4,
)))  # fmt: skip
def test_any_table_is_a_configuration_or_a_configuration_error(table: dict[str, Any]) -> None:
    with contextlib.suppress(ConfigError):
        load(Path("/"), isolated=True, overrides=table)


# no code


def test_no_configuration_imports_anything_but_named_plugins(write: Write) -> None:
    """With a module of each name that a configuration could mention on the path, none is imported."""
    trap = 'raise SystemExit("imported")'
    for name in ("trap", "sitecustom", "names", "normalize_trap"):
        write(f"modules/{name}.py", trap)
    write("names.toml", '[[phrases]]\nfrom = "held virtual"\nto = "held a virtual"\n')
    write("normalize.toml", 'packs = ["names.toml"]\naccept = ["trap"]\nresidue-keywords = ["__import__(\'trap\')"]')
    write("a.txt", "A ferry was towed in.\n")
    environment = {**os.environ, "PYTHONPATH": "modules"}
    command = [sys.executable, "-m", "normalize", "config"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "imported" in done.stderr) == (0, False)
    write("normalize.toml", 'packs = ["trap"]')
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "named under plugins" in done.stderr


def test_plugins_reach_the_settings_as_packs(write: Write) -> None:
    write("normalize.toml", 'plugins = ["mydesk.rules", "house-style"]')
    assert load(Path(), overrides={"packs": ["house-style"]}).settings.packs == ("house-style", "mydesk.rules")


# the command line


def test_config_option_takes_a_file_and_values() -> None:
    file, overrides = split_config_options(
        ["house.toml", "style=guardian", "jobs=2", 'records.fields=["a", "b"]', "records.id-field=url",
         'per-file."copy/**".preset=copy', "accept=New China"]
    )  # fmt: skip
    assert file == Path("house.toml")
    assert overrides == {
        "style": "guardian", "jobs": 2, "records": {"fields": ["a", "b"], "id-field": "url"},
        "per-file": {"copy/**": {"preset": "copy"}}, "accept": "New China",
    }  # fmt: skip
    settings = load(Path("/"), isolated=True, overrides=overrides).settings_for(Path("/copy/a.txt"))
    assert (settings.preset, settings.accept) == ("copy", ("New China",))
    with pytest.raises(ConfigError, match="one can extend the other"):
        split_config_options(["a.toml", "b.toml"])
    with pytest.raises(ConfigError, match="'a b' is no key; write KEY=VALUE"):
        split_config_options(["a b=1"])


def test_dotted_and_nested_overrides_are_the_same() -> None:
    dotted = load(Path("/"), isolated=True, overrides={"records.fields": ("a",), "records.id-field": None})
    nested = load(Path("/"), isolated=True, overrides={"records": {"fields": ["a"]}})
    assert dotted.records == nested.records == RecordOptions(fields=("a",))
    assert dotted.files.data_files


def test_config_shows_every_value_and_its_origin(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("normalize.toml", 'style = "guardian"\naccept = ["a \\u001b\\"b"]\n\n[per-file."copy/**"]\npreset = "copy"')
    write("copy/a.txt", "")
    assert main(["config", "--extend-ignore", "TYP", "copy/a.txt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# normalize.toml, for copy/a.txt\n")
    lines = {line.split(" = ")[0]: line for line in out.partition("[records]")[0].splitlines()}
    assert re.fullmatch(r'style = "guardian" +# normalize.toml:1', lines["style"])
    assert re.fullmatch(r'preset = "copy" +# normalize.toml:5 per-file."copy/\*\*"', lines["preset"])
    assert re.fullmatch(r'ignore = \["TYP"\] +# command line', lines["ignore"])
    assert re.fullmatch(r'quotes = "majority" +# default', lines["quotes"])
    assert "\x1b" not in out
    # what is shown is a configuration itself, and the same one
    write("shown/normalize.toml", out)
    assert load(Path("shown")).settings == load(Path(), overrides={"extend-ignore": ["TYP"]}).settings_for(
        Path("copy/b")
    )
    assert {key for key in keys() if "." not in key and key[:6] not in ("extend", "follow")} <= set(tomllib.loads(out))


def test_config_as_json_and_for_a_folder(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    path = write("desk/normalize.toml", 'style = "guardian"\n[per-file."*"]\nstyle = "document"')
    assert main(["config", "desk", "--output-format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["file"], shown["root"], shown["path"]) == (str(path), str(path.parent), "desk")
    assert shown["values"]["style"] == {"value": "guardian", "origin": "desk/normalize.toml:1"}
    assert shown["values"]["records.fields"] == {"value": [], "origin": "default"}
    assert main(["config", "desk"]) == 0
    assert "# 1 table for some files; name a file to see what holds for it: *" in capsys.readouterr().out
    assert main(["config", "desk", "."]) == 2
    assert "config shows what holds for one path" in capsys.readouterr().err


def test_a_configuration_error_ends_the_command_with_status_2(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("normalize.toml", 'stile = "\x7f"')
    write("a.txt", "Kim Jong-un spoke.\n")
    for command in ("check", "fix", "files", "config"):
        assert main([command]) == 2
        assert capsys.readouterr().err.startswith("normalize: normalize.toml")
    assert Path("a.txt").read_text() == "Kim Jong-un spoke.\n"


def test_fix_heeds_the_tables_for_some_files(write: Write) -> None:
    write("normalize.toml", 'exclude = ["raw"]\n[per-file."wire/*"]\nstyle = "guardian"')
    for name in ("a.txt", "wire/a.txt", "raw/a.txt"):
        write(name, "Kim Jong Un met Kim Jong-un.\n")
    assert main(["fix"]) == 1
    assert Path("a.txt").read_text() == "Kim Jong Un met Kim Jong Un.\n"
    assert Path("wire/a.txt").read_text() == "Kim Jong-un met Kim Jong-un.\n"
    assert Path("raw/a.txt").read_text() == "Kim Jong Un met Kim Jong-un.\n"


# init


def test_init_writes_a_configuration_that_changes_nothing_and_never_overwrites(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("pyproject.toml", '[project]\nname = "x"')
    assert main(["init"]) == 0
    assert "id: normalize" in capsys.readouterr().out
    assert load(Path()).settings == Settings()
    assert Path("normalize.toml").read_text(encoding="utf-8") == STARTER
    assert main(["init"]) == 2
    assert "normalize.toml is a configuration already; nothing was written" in capsys.readouterr().err
    write("desk/pyproject.toml", '[tool.normalize]\nstyle = "ap"')
    assert main(["init", "desk"]) == 2
    assert not Path("desk/normalize.toml").exists()
    assert main(["init", "none"]) == 2
    assert "none: no such folder" in capsys.readouterr().err


def test_the_starter_names_no_page_that_an_installed_user_does_not_have() -> None:
    assert "docs/" not in STARTER


def test_the_examples_of_the_starter_are_valid(write: Write) -> None:
    write("names-to-keep.txt", "")
    write("our-names.toml", "")
    write("normalize.toml", re.sub(r"^# (?=[\w-]+ = |\[)", "", STARTER, flags=re.MULTILINE))
    configuration = load(Path())
    assert configuration.records.fields == ("title", "/article/body")
    assert configuration.settings_for(Path("copy/a.txt")).preset == "copy"


def test_the_hook_of_init_is_the_one_that_the_project_offers() -> None:
    offered = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = re.search(r"entry: .*", HOOK)
    assert entry
    assert entry[0] in offered


# the page


@pytest.mark.parametrize("number", range(PAGE.count("```toml")))
def test_the_examples_of_the_page_are_configurations(write: Write, number: int) -> None:
    example = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[number]
    write("normalize.toml", "")
    write("desk/our-names.toml", "")
    write("desk/normalize.toml", example)
    configuration = load(Path("desk"))
    rules = load_rules()
    for path in ("a.txt", "copy/a.md", "wire/a.txt", "interviews/a.txt"):
        assert chosen(rules, configuration.settings_for(Path("desk", path)))


def test_the_page_has_every_key_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `([\w-]+)`(?: ●)? \| (.*?) \|", PAGE, re.MULTILINE))
    marked = set(re.findall(r"^\| `([\w-]+)` ●", PAGE, re.MULTILINE))
    general = {name: key for name, key in keys().items() if "." not in name and not key.command_only}
    assert set(rows) == set(general)
    assert marked == {name for name, key in general.items() if key.per_file}
    for name, shown in rows.items():
        if shown.startswith("`"):
            default = general[name].default
            assert json.loads(shown.strip("`")) == (list(default) if isinstance(default, tuple) else default), name
    for field in fields(RecordOptions):
        assert f"`{field.name.replace('_', '-')}`" in PAGE


def test_every_setting_has_a_key() -> None:
    assert {key.field for name, key in keys().items() if key.field and "." not in name} == {
        f.name for f in fields(Settings)
    }


def test_the_command_shows_keys_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["config", "style"]) == 0
    assert tomllib.loads(shown := capsys.readouterr().out) == {"style": "ap"}
    assert shown.count("\n") == 1
    assert main(["config", "--style", "guardian", "records.format", "style"]) == 0
    assert tomllib.loads(capsys.readouterr().out) == {"style": "guardian", "records": {"format": "auto"}}
    assert main(["config", "records", "--output-format", "json"]) == 0
    assert {name.partition(".")[0] for name in json.loads(capsys.readouterr().out)["values"]} == {"records"}
    (tmp_path / "style").touch()
    assert main(["config", "style"]) == 0
    assert "for style" in capsys.readouterr().out


@pytest.mark.parametrize(("word", "near"), [("nope", ""), ("styl", ", did you mean 'style'?"), ("a/b.txt", "")])
def test_the_command_refuses_what_is_neither_path_nor_key(
    word: str, near: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["config", word]) == 2
    assert capsys.readouterr() == ("", f"normalize: {word}: no such file or folder, and no key{near}\n")
