"""`normalize impact`: what a change of rules does to a corpus, before it is merged."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from normalize.cli.options import add_colour_option, add_file_options, add_rule_options, one_of

if TYPE_CHECKING:
    from normalize.configuration.file import Configuration
    from normalize.files import FileError
    from normalize.impact import Difference, Tally
    from normalize.impact.sides import Side
    from normalize.report.outcome import Outcome
    from normalize.report.paint import Paint
    from normalize.rules import Rule

SUMMARY = "what a change of rules does to a corpus, before it is merged"
EXAMPLES = """\
A side is what to run, and how, joined by "+":
  current                 this installation, as configured here
  ../checkout  x.whl      another version: a checkout, a wheel, an environment or its python
  style=guardian          a value of the configuration
  other.toml              a configuration file instead of the nearest one

Examples:
  normalize impact current style=guardian articles/           another house style
  normalize impact current packs=names.toml articles/         a table of your own
  normalize impact ../release . articles/                     two checkouts
  normalize impact old.whl old.whl+ignore=NAM articles/       an older version, with and without names
  normalize impact current ../branch --field body news.jsonl  a data file

Exit status: 0 every text comes out the same, 1 some do not, 2 error
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `impact` takes."""
    parser.add_argument("old", metavar="OLD", help="the side to compare with")
    parser.add_argument("new", metavar="NEW", help="the side with the change")
    add_file_options(parser)
    add_rule_options(parser)
    group = parser.add_argument_group("Output")
    shape, about = one_of(("text", "jsonl")), "text or jsonl (default: text)"
    group.add_argument("--output-format", dest="shape", type=shape, default="text", metavar="NAME", help=about)
    group.add_argument("--show", type=int, default=3, metavar="N", help="excerpts of each rule (default: 3)")
    add_colour_option(group)


def run(arguments: argparse.Namespace) -> int:
    """Clean every text on both sides and show where they come to different words."""
    from normalize.impact import Tally
    from normalize.impact.shown import table
    from normalize.packs import load_rules
    from normalize.report.paint import Paint, wants_colour

    paint = Paint(wants_colour(sys.stdout, arguments.color))
    tally = Tally()
    with ExitStack() as stack:
        old, new = (_side(word, arguments, stack) for word in (arguments.old, arguments.new))
        rules = {rule.code: rule for rule in load_rules(new.configuration.settings.packs)}
        show = _Excerpts(rules, paint, arguments)
        failed = _compare(arguments, old, new, tally, show)
    if arguments.shape == "text":
        print("\n".join([*table(tally, arguments.old, arguments.new, rules, paint), *show.kept]))
    return 2 if failed else int(tally.changed > 0)


class _Running(NamedTuple):
    """A side at work: what was asked for, and the process that does it."""

    configuration: Configuration
    process: Side


def _compare(arguments: argparse.Namespace, old: _Running, new: _Running, tally: Tally, show: _Excerpts) -> bool:
    """Every text on both sides at once; whether a file could not be read."""
    from normalize.cli.complaints import Complaints
    from normalize.files import BinaryFileError, FileError
    from normalize.impact import differences

    complaints = Complaints()
    failed = False
    for found in _texts(arguments, old.configuration):
        if isinstance(found, FileError):
            failed = failed or not isinstance(found, BinaryFileError)
            complaints.say(found)
            continue
        complaints.passed(found.path, found.field)
        for side in (old, new):
            side.process.ask(found.text, side.configuration.settings_for(Path(found.path)))
        accounts = old.process.answer(), new.process.answer()
        different = differences(found.text, *accounts)
        tally.add(different, *accounts)
        for difference in different:
            show.take(found, difference)
    complaints.close()
    return failed


class _Excerpts:
    """Shows differences: as JSON at once, for a person the first few of each rule, after the counts."""

    def __init__(self, rules: Mapping[str, Rule], paint: Paint, arguments: argparse.Namespace) -> None:
        self.kept: list[str] = []
        self._rules, self._paint = rules, paint
        self._most, self._as_json = arguments.show, arguments.shape == "jsonl"
        self._count: Counter[str] = Counter()

    def take(self, outcome: Outcome, difference: Difference) -> None:
        """Show one, or leave it at its count."""
        from normalize.impact.shown import as_json, excerpt

        if self._as_json:
            print(as_json(outcome, difference))
        elif any(self._count[rule] < self._most for rule in difference.rules):
            self._count.update(difference.rules)
            self.kept += excerpt(outcome, difference, self._rules, self._paint)


def _side(word: str, arguments: argparse.Namespace, stack: ExitStack) -> _Running:
    """A side, started. Raises SideError or ConfigError, which name the part of the word that is wrong."""
    from tempfile import TemporaryDirectory
    from zipfile import ZipFile

    from normalize.impact.sides import CURRENT, SideError, running, version_of

    def unpack(wheel: Path) -> Path:
        folder = stack.enter_context(TemporaryDirectory())
        with ZipFile(wheel) as content:
            content.extractall(folder)
        return Path(folder)

    parts = [word] if Path(word).exists() else word.split("+")
    versions = [(part, version_of(part, unpack)) for part in parts]
    named = [version for _, version in versions if version]
    if len(named) > 1:
        raise SideError(f"{word}: names two versions, {named[0].name} and {named[1].name}; a side is one of them")
    version = named[0] if named else version_of(CURRENT, unpack)
    assert version
    configuration = _configuration(arguments, [part for part, known in versions if not known])
    return _Running(configuration, stack.enter_context(running(version)))


def _configuration(arguments: argparse.Namespace, values: list[str]) -> Configuration:
    """The configuration of the run with a side's values on top."""
    from argparse import Namespace

    from normalize.cli.options import configuration_of

    given = vars(arguments)
    files = [value for value in values if "=" not in value]
    kept = [value for value in given["config"] if not files or "=" in value]
    keys = {value.partition("=")[0] for value in values}
    # what the side says wins over the same option of the command line
    written = {name: None if name.replace("_", "-") in keys else value for name, value in given.items()}
    return configuration_of(Namespace(**{**written, "config": [*kept, *map(_as_toml, values)]}))


def _as_toml(value: str) -> str:
    """A side's value as `--config` takes it: what has commas is a list there."""
    import json

    key, equals, words = value.partition("=")
    if not equals or "," not in words or words.startswith(("[", '"', "'")):
        return value
    return f"{key}=[{', '.join(map(json.dumps, words.split(',')))}]"


def _texts(arguments: argparse.Namespace, configuration: Configuration) -> Iterator[Outcome | FileError]:
    """The texts of the files that the user named, and what cannot be read."""
    from normalize.batch import BatchOptions, Plain, run
    from normalize.cli.inputs import named_paths
    from normalize.config import Settings
    from normalize.packs import load_rules
    from normalize.report.signs import one_line
    from normalize.selection.select import select_files

    def note(said: str) -> None:
        print(f"normalize: {one_line(said)}", file=sys.stderr)

    files = select_files(tuple(named_paths(arguments)), configuration.files_for, note=note)
    # the loop over files cleans what it reads; one rule is the least that it can run
    least = Settings(select=(load_rules()[0].code,), language="en")
    options = BatchOptions(stdin_name=arguments.stdin_filename)
    yield from run(files, Plain(least, configuration.records, configuration.files.encoding), options)
