"""`normalize stats`: how often which rule, family, source language and file, and per 1,000 words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from normalize.cli.options import add_colour_option, add_file_options, add_rule_options, add_run_options, one_of

if TYPE_CHECKING:
    from normalize.report.outcome import Outcome
    from normalize.report.paint import Paint
    from normalize.report.stats import Statistics
    from normalize.rules import Rule

SUMMARY = "count by rule, family, source language and file"
EXAMPLES = """\
Examples:
  normalize stats articles/                            a table with bars
  normalize stats --top 50 --select NAM articles/      more lines, only names
  normalize stats --field body -j auto corpus.jsonl    a data file, on all cores
  normalize stats --output-format json articles/       for a program
"""

# a run wants to know these too; statistics show what there is and fail only for an error
_AS_CHECK = {
    "baseline": None,
    "exit_zero": True,
    "exit_zero_even_if_changed": True,
    "fail_level": None,
    "output_format": None,
    "show_fixes": False,
    "silent": False,
    "statistics": False,
    "verbose": False,
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `stats` takes."""
    add_file_options(parser)
    add_rule_options(parser)
    group = parser.add_argument_group("Output")
    shape, about = one_of(("text", "json")), "text or json (default: text)"
    group.add_argument("--output-format", dest="shape", type=shape, default="text", metavar="NAME", help=about)
    group.add_argument("--output-file", metavar="FILE", help="write the statistics there")
    group.add_argument("--top", type=_number, default=15, metavar="N", help="lines of each part (default: 15)")
    group.add_argument("--why", action="store_true", help="count also what was left alone for lack of evidence")
    add_colour_option(group)
    group.add_argument("-q", "--quiet", action="store_true", help="no notes, no progress")
    add_run_options(parser)
    parser.set_defaults(**_AS_CHECK)


def run(arguments: argparse.Namespace) -> int:
    """Count over all texts and show the counts."""
    from normalize.cli.session import Kind, clean

    def report(outcomes: Iterable[Outcome], rules: Mapping[str, Rule], out: TextIO, paint: Paint) -> None:
        from normalize.report.stats import Tally

        tally = Tally(rules)
        for outcome in outcomes:
            tally.add(outcome)
        for line in _shown(tally.statistics(), rules, out, paint, arguments):
            out.write(line.encode(out.encoding, "backslashreplace").decode(out.encoding))

    return clean(arguments, Kind("check", "Counted", report, at_the_end=True))


def _shown(
    statistics: Statistics, rules: Mapping[str, Rule], out: TextIO, paint: Paint, arguments: argparse.Namespace
) -> Iterable[str]:
    from shutil import get_terminal_size

    from normalize.report.entries import View
    from normalize.report.stats_text import as_json, table

    if arguments.shape == "json":
        return [as_json(statistics)]
    width = get_terminal_size().columns if out.isatty() else 100
    return (line + "\n" for line in table(statistics, View(rules, paint), top=arguments.top, width=width))


def _number(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of lines; use a number from 1")
    return int(value)
