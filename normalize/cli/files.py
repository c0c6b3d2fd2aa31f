"""`normalize files`: what a run would take, and why not the rest."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.cli.options import add_file_options, configuration_of

if TYPE_CHECKING:
    from normalize.configuration.file import Configuration
    from normalize.selection.select import Judged

SUMMARY = "list the files that a run would take; with --why, those that it would not"
EXAMPLES = """\
Examples:
  normalize files                          from the current folder down
  normalize files --why archive/           what is left out, and the pattern or option that says so
  normalize files -0 | xargs -0 wc -w      names of any kind, safely
  normalize files --force-exclude a.txt    as a hook would judge it
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `files` takes."""
    add_file_options(parser)
    group = parser.add_argument_group("Output")
    group.add_argument("--why", action="store_true", help="what is left out and why, instead of what is taken")
    group.add_argument("-0", "--null", action="store_true", help="end names with NUL, as they are")


def run(arguments: argparse.Namespace) -> int:
    """Print the files, or what is left out with the reasons. Status 2 for a path that cannot be taken."""
    from normalize.cli.inputs import named_paths
    from normalize.report.terminal import one_line
    from normalize.selection.select import judge, select_files

    configuration = configuration_of(arguments)
    paths = tuple(named_paths(arguments))
    failed = False
    if arguments.why:
        for judged in judge(paths, configuration.files_for):
            failed = failed or judged.error is not None
            for line in _reasons(judged, configuration):
                print(one_line(line))
        return 2 if failed else 0
    for file in select_files(paths, configuration.files_for, note=_note):
        if not isinstance(file, Path):
            failed = True
            _note(str(file))
        elif arguments.null:
            sys.stdout.buffer.write(bytes(file) + b"\0")
        else:
            print(one_line(str(file)))
    return 2 if failed else 0


def _reasons(judged: Judged, configuration: Configuration) -> Iterator[str]:
    from normalize.selection.select import why_not

    if judged.error:
        yield str(judged.error)
    elif judged.left_out:
        yield f"{judged.path}: {judged.left_out}"
    elif reason := "" if str(judged.path) == "-" else why_not(judged.path, configuration.files_for):
        yield f"{judged.path}: taken because it is named; otherwise {reason}"


def _note(message: str) -> None:
    from normalize.report.terminal import one_line

    print(f"normalize: {one_line(message)}", file=sys.stderr)
