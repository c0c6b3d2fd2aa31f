"""`normalize fix`: change files in place, or filter standard input."""

from __future__ import annotations

import argparse

from normalize.cli.options import add_file_options, add_output_options, add_rule_options, add_run_options

SUMMARY = "apply fixes in place; with -, from standard input to standard output"
EXAMPLES = """\
Examples:
  normalize fix articles/                                in place; bytes, encoding and line endings are kept
  normalize fix --diff articles/                         only show it
  normalize fix - < raw.txt > clean.txt                  as a filter
  normalize fix raw/ -o clean/ --changes ledger.jsonl    elsewhere, with a record that `normalize revert` reads
  normalize fix --field title,body -j 2 corpus.jsonl     two fields of every row, two processes

Exit status is 1 when a file was changed or a person has to read something, so that a hook stops.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `fix` takes."""
    add_rule_options(parser)
    add_file_options(parser)
    _add_writing(parser.add_argument_group("Fixing"))
    add_output_options(parser)
    add_run_options(parser)


def _add_writing(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--diff", action="store_true", help="as `normalize diff`: write nothing")
    group.add_argument("--check", action="store_true", help="as `normalize check`: write nothing")
    group.add_argument("-o", "--output", metavar="PATH", help="write the results there; a folder ends in /")
    group.add_argument("--suffix", default="", metavar=".BAK", help="keep the old file under its name with this added")
    group.add_argument("--changes", metavar="FILE", help="append a JSON line an edit, from which `revert` goes back")
    group.add_argument("--resume", action="store_true", help="go on where an interrupted run stopped")
    about = "refuse a file of which more would change (default: 90)"
    group.add_argument("--max-change", type=_percent, metavar="PERCENT", help=about)
    group.add_argument("--show-fixes", action="store_true", help="list the number of fixes by file and rule")
    group.add_argument("--exit-zero-even-if-changed", action="store_true", help="changed files are no failure")


def run(arguments: argparse.Namespace) -> int:
    """Write the cleaned texts."""
    from normalize.cli import check, diff, reports
    from normalize.cli.session import Kind, clean

    if arguments.check:
        return check.run(arguments)
    if arguments.diff:
        return diff.run(arguments)
    return clean(arguments, Kind("fix", "Fixed", reports.nothing))


def _percent(value: str) -> int:
    number = value.removesuffix("%")
    if not number.isdecimal() or not 0 <= int(number) <= 100:
        raise argparse.ArgumentTypeError(f"{value!r} is no share; use a whole number from 0 to 100")
    return int(number)
