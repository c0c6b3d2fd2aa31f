"""How far a run is, for a person who waits."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.files import FileError
    from normalize.report.outcome import Outcome


def watched(
    outcomes: Iterator[Outcome | FileError], files: int, arguments: argparse.Namespace, *, streams: bool
) -> Iterator[Outcome | FileError]:
    """The outcomes, with a bar while they are drawn when somebody is likely to look at one.

    `streams`: findings go by on a terminal, which shows well enough that the run goes on. The bar is gone before
    anything is shown at the end.
    """
    if not _is_wanted(arguments, files, streams):
        return outcomes
    return _with_bar(outcomes, files, arguments.progress)


def _is_wanted(arguments: argparse.Namespace, files: int, streams: bool) -> bool:
    if arguments.progress != "auto" or arguments.quiet or arguments.silent:
        return bool(arguments.progress == "always")
    # a hook runner attaches a terminal of its own when it shows colours
    waits = sys.stderr.isatty() and sys.stdin.isatty() and not os.environ.get("PRE_COMMIT")
    return waits and files > 0 and not streams


def _with_bar(outcomes: Iterator[Outcome | FileError], files: int, choice: str) -> Iterator[Outcome | FileError]:
    from normalize.report.progress import progress

    with progress(files, sys.stderr, choice) as bar:
        for outcome in outcomes:
            yield outcome
            bar.advance()
