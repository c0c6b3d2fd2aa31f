"""`normalize new-rule`: a rule, or a whole pack, to fill in. Its test fails until that is done; nothing is overwritten."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template

from normalize.cli.options import add_colour_option
from normalize.late import expression

SUMMARY = "begin a rule, or a pack of rules, from a template"
EXAMPLES = """\
Examples:
  normalize new-rule loud-headline                 a table, loud_headline.toml, here
  normalize new-rule loud-headline --code --dir acme/acme_rules      a module, in a pack
  normalize new-rule loud-headline --pack acme     a pack to install: acme/, with its first rule and its tests

Name the rule after the problem, so that it reads after "allow …". Then fill in what says FILL IN, and run
`normalize test-rules FILE`. Nothing is ever overwritten.
"""
_NAME = expression(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_PACKAGE = "__init__.py"
_CODE = expression(r"[A-Z]{3}[0-9]{3}\Z")

_TABLE = """\
# FILL IN everything below; then: normalize test-rules $file
[rule]
code = "$code"
name = "$name"
kind = "phrase"
summary = "FILL IN: what is wrong, in a line"
why = "FILL IN: where it comes from, and why an editor would never undo the fix."
safety = "safe"
fixes = [
  ["FILL IN: a sentence with the fault, as you found it.", "FILL IN: the same sentence as it should be."],
  ["FILL IN: another one.", "FILL IN: as it should be."],
]
keeps = [
  ["FILL IN: a text that looks like the fault and is none.", "FILL IN: why it stays"],
  ["FILL IN: the words inside a name.", "FILL IN: why they stay"],
  ["FILL IN: the words said by somebody.", "FILL IN: why they stay"],
]

[[rows]]
find = "the words to find"
put = "the words to put"
"""
_MODULE = '''\
"""FILL IN: what is wrong, in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule


@rule(
    code="$code",
    name="$name",
    triggers=["the words to find"],
    fixes=[
        ("FILL IN: a sentence with the fault, as you found it.", "FILL IN: the same sentence as it should be."),
        ("FILL IN: another one.", "FILL IN: as it should be."),
    ],
    keeps=[
        ("FILL IN: a text that looks like the fault and is none.", "FILL IN: why it stays"),
        ("FILL IN: the words inside a name.", "FILL IN: why they stay"),
        ("FILL IN: the words said by somebody.", "FILL IN: why they stay"),
    ],
)
def $function(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """FILL IN: what is wrong, in a line

    FILL IN: where it comes from, and why an editor would never undo the fix.
    """
    for hit in hits:
        if not document.is_quoted(hit.start, hit.end):
            yield fix(hit.start, hit.end, "the words to put", "FILL IN: the reason, for a person")
'''
_PYPROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "$pack-rules"
version = "0.1.0"
description = "Rules of $pack for normalize"
requires-python = ">=3.11"
dependencies = ["newsnorm"]

[project.optional-dependencies]
test = ["newsnorm[testing]", "pytest"]

[project.entry-points."normalize.rules"]
$pack = "$package"

[tool.hatch.build.targets.wheel]
packages = ["$package"]
"""
_TESTS = '''\
"""Every rule of the pack does what its examples say and obeys the laws; a new rule needs no test of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from normalize import Rule, load_rules
from normalize.testing import examples_hold, obeys_laws, texts

EVERY = load_rules(["$pack"])
RULES = [rule for rule in EVERY if rule.code.startswith("$prefix")]
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@each_rule
def test_examples(rule: Rule) -> None:
    examples_hold(rule, EVERY)


@each_rule
@given(data=st.data())
def test_laws(rule: Rule, data: st.DataObject) -> None:
    obeys_laws(rule, data.draw(texts(rule)))
'''
_README = """\
# $pack-rules

Rules of $pack for `normalize`. A rule is one file in `$package/`; `normalize new-rule NAME --dir $package` begins another.

    pip install -e '.[test]'
    normalize test-rules $pack
    normalize check --pack $pack articles/
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `new-rule` takes."""
    parser.add_argument("name", metavar="NAME", help="the rule's name, such as loud-headline")
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--table", action="store_true", help="a TOML table of phrases (default)")
    kinds.add_argument("--code", action="store_true", help="a Python module, for logic, in a pack")
    parser.add_argument("--family", metavar="NAME", help="what the rule belongs to; decides the beginning of its code")
    parser.add_argument("--rule-code", metavar="CODE", help="the rule's code (default: the next free one)")
    parser.add_argument("--dir", metavar="FOLDER", default=".", help="where to write (default: here)")
    parser.add_argument("--pack", metavar="NAME", help="write a pack with this name, and the rule in it")
    add_colour_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say what to do next."""
    for what in ("name", "pack", "family"):
        given = getattr(arguments, what)
        if given is not None and not _NAME.match(given):
            raise ValueError(f"{what} {given!r} is not lower case with hyphens, such as 'loud-headline'")
    if arguments.code and not arguments.pack and not Path(arguments.dir, _PACKAGE).is_file():
        raise ValueError(
            f"{arguments.dir}: no folder of a pack, and a rule in Python is loaded and tested with its pack; "
            "begin one with --pack NAME, or name a folder with an __init__.py with --dir. Nothing was written"
        )
    stem = arguments.name.replace("-", "_")
    code = _code(arguments)
    file = f"{stem}.py" if arguments.code else f"{stem}.toml"
    words = {"code": code, "name": arguments.name, "function": stem, "file": file, "prefix": code[:3]}
    if arguments.pack:
        files = _pack(arguments, words)
    else:
        files = {Path(arguments.dir, file): Template(_MODULE if arguments.code else _TABLE).substitute(words)}
    _write(files)
    print("\n".join([*(f"wrote {path}" for path in files), "", *_next_steps(arguments, next(iter(files)))]))
    return 0


def _pack(arguments: argparse.Namespace, words: Mapping[str, str]) -> dict[Path, str]:
    root = Path(arguments.dir, arguments.pack)
    package = f"{arguments.pack.replace('-', '_')}_rules"
    known = {**words, "pack": arguments.pack, "package": package, "file": arguments.pack}
    folder = root / package / (arguments.family or "").replace("-", "_")
    files = {
        folder / words["file"]: _MODULE if arguments.code else _TABLE,
        root / "pyproject.toml": _PYPROJECT,
        root / "README.md": _README,
        root / package / "__init__.py": '"""The rules of $pack."""\n',
        root / "tests" / "test_rules.py": _TESTS,
    }
    if arguments.family:
        files[folder / "__init__.py"] = f'"""Rules about {arguments.family}."""\n'
    return {path: Template(content).substitute(known) for path, content in files.items()}


def _write(files: Mapping[Path, str]) -> None:
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there:
        raise ValueError(f"{there[0]}: is there already; nothing was written. Choose another name or --dir")
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(content)


def _code(arguments: argparse.Namespace) -> str:
    """The rule's code: as asked, or the next free number after the codes of its family, pack or folder."""
    from normalize.packs import load_rules

    asked: str | None = arguments.rule_code
    if asked is not None and not _CODE.match(asked):
        raise ValueError(f"code {asked!r} is not three capitals and three digits, such as 'ACM001'")
    rules = load_rules()
    taken = {rule.code: rule.name for rule in rules}
    if asked:
        if asked in taken:
            raise ValueError(f"code {asked!r} is that of {taken[asked]}; choose another")
        return asked
    family = {rule.code[:3] for rule in rules if rule.family == arguments.family}
    name = re.sub(r"[^a-z]", "", arguments.pack or arguments.family or "own")
    prefix = min(family) if family and not arguments.pack else f"{name}xxx"[:3].upper()
    known = {*taken, *_codes_in(Path(arguments.dir))}
    last = max((int(code[3:]) for code in known if code.startswith(prefix)), default=0)  # a gap is a retired code
    return f"{prefix}{last + 1:03}"


def _codes_in(folder: Path) -> set[str]:
    """The codes in the rule files of a folder, so that a second new rule gets another one."""
    files: Iterable[Path] = [*folder.glob("*.toml"), *folder.glob("*.py")] if folder.is_dir() else []
    found = (re.findall(r'^\s*code ?= ?"([A-Z]{3}[0-9]{3})"', _text(file), re.MULTILINE) for file in files)
    return {code for codes in found for code in codes}


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _next_steps(arguments: argparse.Namespace, file: Path) -> list[str]:
    from shlex import quote

    if arguments.pack:
        root = Path(arguments.dir, arguments.pack)
        test = [f"pip install -e {quote(f'{root}[test]')}", f"normalize test-rules {arguments.pack}"]
    elif arguments.code:
        pack = _pack_of(Path(arguments.dir).absolute())
        test = [f"normalize test-rules {pack or 'PACK     # the name under which the pack is installed'}"]
    else:
        test = [f"normalize test-rules {quote(str(file))}"]
    return [
        "Three keeps first, then two fixes, then the rest: fill in what says FILL IN, and run",
        *(f"  {t}" for t in test),
    ]


def _pack_of(folder: Path) -> str:
    """The name of the pack that a folder with modules belongs to, as its project declares it; empty where none does."""
    import tomllib

    package = ""
    while (folder / _PACKAGE).is_file():
        package, folder = folder.name, folder.parent
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
        declared: Mapping[str, str] = project["project"]["entry-points"]["normalize.rules"]
    except (OSError, ValueError, KeyError):
        return ""
    return next((name for name, module in declared.items() if module == package), "")
