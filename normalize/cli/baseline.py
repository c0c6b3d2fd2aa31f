"""`normalize baseline`: the findings that an archive already has, written down so that only new ones are reported."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.cli.options import add_file_options, add_rule_options

if TYPE_CHECKING:
    from normalize.configuration.file import Configuration
    from normalize.report.outcome import Outcome
    from normalize.suppression.baseline import Baseline

SUMMARY = "write down known findings, so that only new ones are reported"
EXAMPLES = """\
Examples:
  normalize baseline create known.json archive/    every finding of today; commit the file
  normalize check --baseline known.json archive/   only what is new
  normalize fix --baseline known.json archive/     the old ones stay as they are
  normalize baseline update known.json archive/2024/   as these files are now, for better or worse
  normalize baseline prune known.json archive/     forget what is gone; never adds anything

Exit status: 0 written · 2 some file could not be read, or the baseline not written
"""
_ACTIONS = ("create", "update", "prune")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `baseline` takes."""
    parser.add_argument("action", metavar="ACTION", choices=_ACTIONS, help="create, update or prune")
    parser.add_argument("file", metavar="FILE", help="the baseline, JSON; its folder is where its paths begin")
    add_file_options(parser)
    add_rule_options(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")


def run(arguments: argparse.Namespace) -> int:
    """Look at the files as they are and write the baseline."""
    import os
    from pathlib import Path

    from normalize.cli.options import configuration_of
    from normalize.config import Settings
    from normalize.normalizer import Normalizer
    from normalize.suppression.baseline import Baseline, BaselineError, load

    file = Path(arguments.file)
    if arguments.action == "create" and file.exists():
        raise BaselineError(f"{file}: is there already; use `normalize baseline update {file} PATH…`")
    old = Baseline(Path(os.path.realpath(file)).parent) if arguments.action == "create" else load(file)
    configuration = configuration_of(arguments)
    normalizers: dict[Settings, Normalizer] = {}

    def normalizer_for(path: str) -> Normalizer:
        settings = configuration.settings_for(Path(path))
        if settings not in normalizers:
            normalizers[settings] = Normalizer.of(settings)
        return normalizers[settings]

    errors: list[str] = []
    fresh = Baseline.of(_outcomes(arguments, configuration, errors), normalizer_for, old.root)
    new = old.pruned(fresh) if arguments.action == "prune" else old.updated(fresh)
    new.save(file)
    if not arguments.quiet:
        _say(file.name, old, new, looked_at=len(fresh.files))
    return 2 if errors else 0


def _outcomes(arguments: argparse.Namespace, configuration: Configuration, errors: list[str]) -> Iterator[Outcome]:
    """The texts of the files that the user named; what cannot be read is said, and noted in `errors`."""
    import sys
    from contextlib import closing

    from normalize.batch import BatchOptions, run
    from normalize.cli.complaints import Complaints
    from normalize.cli.inputs import named_paths
    from normalize.files import BinaryFileError, FileError
    from normalize.report.terminal import visible
    from normalize.selection.select import select_files

    def say(message: str) -> None:
        print(f"normalize: {visible(message)}", file=sys.stderr)

    complaints = Complaints()
    note = None if arguments.quiet else say
    files = select_files(tuple(named_paths(arguments)), configuration.files_for, note=note)
    with closing(run(files, configuration, BatchOptions(stdin_name=arguments.stdin_filename))) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, FileError):
                complaints.say(outcome)
                if not isinstance(outcome, BinaryFileError):
                    errors.append(str(outcome))
            else:
                complaints.passed(outcome.path, outcome.field)
                yield outcome
    complaints.close()


def _say(name: str, old: Baseline, new: Baseline, *, looked_at: int) -> None:
    import sys

    from normalize.report.terminal import visible

    difference = f", {len(new) - len(old):+,} since before" if len(old) not in (0, len(new)) else ""
    found = f"{len(new):,} known finding{'' if len(new) == 1 else 's'}{difference}"
    print(f"{visible(name)}: {found}; looked at {looked_at:,} file{'' if looked_at == 1 else 's'}.", file=sys.stderr)
