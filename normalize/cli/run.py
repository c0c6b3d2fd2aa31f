"""`normalize run`: folders of data files, shard by shard, by local workers or by Ray."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from normalize.cli.options import add_colour_option, add_rule_options, configuration_of, listed, number_of_jobs

if TYPE_CHECKING:
    from normalize.distributed.planning import Plan

SUMMARY = "clean a folder of data files, shard by shard; goes on where it was stopped"
EXAMPLES = """\
Examples:
  normalize run --field body --jobs auto raw/ clean/
  normalize run --field body --resume raw/ clean/      only what is new, changed or missing
  normalize run --engine ray --field title,body raw/ clean/

Exit status: 0 all shards are done · 2 some failed, or rows could not be read; see _normalize/manifest.json in OUTPUT
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("input", metavar="INPUT", help="folder of .parquet, .jsonl or .csv files, or one of them")
    parser.add_argument("output", metavar="OUTPUT", help="new folder, for files of the same names")
    _add_run_options(parser.add_argument_group("Run"))
    _add_data_options(parser.add_argument_group("Data files"))
    add_rule_options(parser)
    group = parser.add_argument_group("Configuration")
    about = "this file, or one value (repeatable)"
    group.add_argument("--config", action="append", default=[], metavar="FILE|KEY=VALUE", help=about)
    group.add_argument("--isolated", action="store_true", help="read no configuration file")
    _add_output_options(parser.add_argument_group("Output"))


def run(arguments: argparse.Namespace) -> int:
    """Clean the folder, say how it went, and return the exit status."""
    import sys

    from normalize.distributed.running import run as run_plan
    from normalize.distributed.summary import problems, summary
    from normalize.report.paint import Paint, wants_colour
    from normalize.report.progress import progress

    prepared = _plan(arguments)
    with progress(len(prepared.tasks), sys.stderr, arguments.progress, unit="shards", quiet=arguments.quiet) as bar:
        account = run_plan(prepared, on_shard=lambda _: bar.advance())
    paint = Paint(wants_colour(sys.stderr, arguments.color))
    for line in problems(account) if arguments.quiet else summary(account, paint):
        print(line, file=sys.stderr)
    return 2 if account.failures or account.counts.bad else 0


def _add_run_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--engine", default="local", metavar="NAME", help="local (default), or ray (extra 'ray')")
    about = "address of a Ray cluster, or auto (default: Ray on this machine alone)"
    group.add_argument("--address", default="", metavar="ADDRESS", help=about)
    group.add_argument("-j", "--jobs", type=number_of_jobs, metavar="N", help="worker processes, or auto (default: 1)")
    about = "leave out the shards that are done, where input and settings are still the same"
    group.add_argument("--resume", action="store_true", help=about)
    about = "begin a shard again so often when its worker dies or its files fail (default: 2)"
    group.add_argument("--retries", type=_number, default=2, metavar="N", help=about)


def _add_data_options(group: argparse._ArgumentGroup) -> None:
    about = "columns, or JSON pointers such as /article/body, that hold text"
    group.add_argument("--field", type=listed, action="extend", metavar="NAMES", help=about)
    group.add_argument("--id-field", metavar="NAME", help="field that names a row in the ledger")
    group.add_argument("--format", metavar="NAME", help="jsonl, csv, tsv, parquet (default: by the file's name)")
    about = "write every change to a JSON line, a file a shard, below OUTPUT/_normalize/changes"
    group.add_argument("--ledger", action="store_true", help=about)
    group.add_argument("--changes-column", metavar="NAME", help="add a column of changes to Parquet shards")
    group.add_argument("--metadata-column", metavar="NAME", help="add a column of what removed lines said to them")


def _add_output_options(group: argparse._ArgumentGroup) -> None:
    when = ("auto", "always", "never")
    group.add_argument("--progress", choices=when, default="auto", metavar="WHEN", help="auto, always, never")
    add_colour_option(group)
    group.add_argument("-q", "--quiet", action="store_true", help="nothing but errors")


def _number(value: str) -> int:
    if not value.isdecimal():
        raise argparse.ArgumentTypeError(f"{value!r} is no number; use 0 or more")
    return int(value)


def _plan(arguments: argparse.Namespace) -> Plan:
    from pathlib import Path

    from normalize.batch import cores
    from normalize.distributed.planning import RunOptions, plan

    configuration = configuration_of(arguments)
    jobs = configuration.jobs
    options = RunOptions(
        engine=arguments.engine,
        workers=jobs if isinstance(jobs, int) else cores(),
        address=arguments.address,
        retries=arguments.retries,
        resume=arguments.resume,
        ledger=arguments.ledger,
        changes=arguments.changes_column,
        metadata=arguments.metadata_column,
    )
    source, output = Path(arguments.input), Path(arguments.output)
    # what governs the files of the folder, as it does for the other commands
    records = configuration.nearest(source / "shard" if source.is_dir() else source).records
    return plan(source, output, configuration.settings_for, records, options)
