"""A run of check, diff or fix: the files, what becomes of them, what is said of them, and how it ends."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

from normalize.batch import BatchOptions, Mode, run
from normalize.cli import reports
from normalize.cli.account import Account, NothingReadError
from normalize.cli.inputs import STDIN, Inputs, inputs_of
from normalize.cli.options import configuration_of
from normalize.cli.outputs import is_folder, refuse_overwriting, refuse_unclear_output, report_file
from normalize.cli.refusals import refusals_of
from normalize.cli.watching import watched
from normalize.compiled import compiled
from normalize.normalizer import chosen
from normalize.report.paint import Paint, wants_colour

if TYPE_CHECKING:
    from collections.abc import Mapping

    from normalize.configuration.file import Configuration
    from normalize.report.outcome import Outcome
    from normalize.rules import Rule


@dataclass(frozen=True, slots=True)
class Kind:
    """What tells the three commands apart.

    mode: `fix` writes, `check` does not.
    verb: how the closing line begins: `Found`, `Would fix`, `Fixed`.
    report: what is shown when the user asks for nothing else.
    at_the_end: whether this report shows nothing before all is done, and nothing when no input could be read.
    """

    mode: Literal["check", "fix"]
    verb: str
    report: reports.Report
    at_the_end: bool = False

    @property
    def writes(self) -> bool:
        """Whether the cleaned texts are written."""
        return self.mode == "fix"


def clean(arguments: argparse.Namespace, kind: Kind) -> int:
    """Clean what the user named, report, and return the exit status."""
    configuration = configuration_of(arguments)
    inputs = inputs_of(arguments, configuration)
    refuse_overwriting(arguments, inputs.files)
    options = _batch_options(arguments, configuration, inputs, kind)
    rules = _rules(configuration)
    report = _report(arguments, kind)
    out = _stream(inputs, options)
    account = Account(arguments, kind.verb)
    with closing(run(inputs.files, configuration, options)) as outcomes:
        waits = report in reports.AT_THE_END or (kind.at_the_end and report is kind.report)
        streams = not waits and not arguments.output_file and out.isatty()
        drawn = watched(outcomes, len(inputs.files), arguments, streams=streams)
        with suppress(NothingReadError):
            _show(report, account.take(drawn, needs_one=kind.at_the_end), rules, arguments, out)
    account.close()
    return account.status(writes=kind.writes, in_place=options.mode == "fix" and not inputs.is_stream)


def _batch_options(
    arguments: argparse.Namespace, configuration: Configuration, inputs: Inputs, kind: Kind
) -> BatchOptions:
    jobs: int | Literal["auto"] = configuration.jobs if isinstance(configuration.jobs, int) else "auto"
    refusals = refusals_of(arguments, configuration)
    if not kind.writes:
        return BatchOptions(mode="check", jobs=jobs, stdin_name=arguments.stdin_filename, refusals=refusals)
    if STDIN in inputs.files and not inputs.is_stream:
        raise ValueError("`fix -` is a filter for standard input; name no file beside the -. Nothing was written")
    refuse_unclear_output(arguments.output, inputs.named)
    mode: Mode = "output" if arguments.output else "fix"
    return BatchOptions(
        mode=mode,
        jobs=jobs,
        output=Path(arguments.output) if arguments.output else None,
        into_folder=is_folder(arguments.output or ""),
        roots=inputs.named,
        changes=Path(arguments.changes) if arguments.changes else None,
        resume=arguments.resume,
        max_change=100 if configuration.max_change is None else configuration.max_change,
        backup=arguments.suffix,
        stdin_name=arguments.stdin_filename,
        refusals=refusals,
    )


def _rules(configuration: Configuration) -> dict[str, Rule]:
    """The rules that run, by code. Raises ConfigError for a selection that fits none."""
    known = compiled(configuration.settings.packs).rules.values()
    configuration.check_selectors(known)
    return {rule.code: rule for rule in chosen(known, configuration.settings)}


def _report(arguments: argparse.Namespace, kind: Kind) -> reports.Report:
    if arguments.silent and not arguments.output_file:
        return reports.nothing
    if arguments.statistics:
        return reports.statistics
    if arguments.output_format:
        return reports.named(arguments.output_format)
    if arguments.show_fixes:
        return reports.by_file
    return reports.concise if arguments.output_file and kind.writes else kind.report


def _stream(inputs: Inputs, options: BatchOptions) -> TextIO:
    """Where reports go: a filter's standard output holds the text."""
    filters = options.output == STDIN or (options.mode != "check" and options.output is None and inputs.is_stream)
    return sys.stderr if filters else sys.stdout


def _show(
    report: reports.Report,
    outcomes: Iterator[Outcome],
    rules: Mapping[str, Rule],
    arguments: argparse.Namespace,
    out: TextIO,
) -> None:
    if arguments.output_file:
        with report_file(arguments.output_file) as file:
            report(outcomes, rules, file, Paint(arguments.color == "always"))
    else:
        report(outcomes, rules, out, Paint(wants_colour(out, arguments.color)))
