"""A run of check, diff or fix: which files, what becomes of them, what is said of them, and how it ends."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from normalize.batch import BatchOptions, Mode, run
from normalize.cli import reports
from normalize.cli.account import Account
from normalize.cli.options import configuration_of
from normalize.cli.refusals import refusals_of
from normalize.files import FileError
from normalize.normalizer import chosen
from normalize.packs import load_rules
from normalize.report.paint import Paint, wants_colour
from normalize.report.signs import one_line
from normalize.selection import paths_from, select_files

if TYPE_CHECKING:
    from normalize.config_file import Configuration
    from normalize.report.outcome import Outcome

STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Kind:
    """What tells the three commands apart.

    mode: what becomes of the files.
    verb: how the closing line begins: `Found`, `Would fix`, `Fixed`.
    report: what is shown when the user asks for nothing else.
    """

    mode: Mode
    verb: str
    report: reports.Report


def clean(arguments: argparse.Namespace, kind: Kind) -> int:
    """Clean what the user named, report, and return the exit status."""
    configuration = configuration_of(arguments)
    paths = _paths(arguments)
    files = list(_files(paths, configuration, arguments))
    options = _batch_options(arguments, configuration, kind, paths)
    writes = kind.mode == "fix"
    # a filter's standard output holds the text
    out = sys.stderr if writes and (STDIN in files or options.output == STDIN) else sys.stdout
    account = Account(arguments, kind.verb)
    with closing(run(files, configuration, options)) as outcomes, _progress(arguments, len(files)) as advance:
        _report(account.take(outcomes, advance), arguments, configuration, kind, out)
    account.close()
    return account.status(writes=writes, in_place=writes and not options.output and files != [STDIN])


def _paths(arguments: argparse.Namespace) -> list[Path]:
    paths = [Path(path) for path in arguments.paths]
    for source, nul in ((arguments.files_from, False), (arguments.files0_from, True)):
        if source:
            paths += paths_from(source, nul=nul)
    nothing_named = not (arguments.paths or arguments.files_from or arguments.files0_from)
    return [Path()] if nothing_named else paths


def _files(
    paths: Iterable[Path], configuration: Configuration, arguments: argparse.Namespace
) -> Iterator[Path | FileError]:
    note = None if arguments.quiet or arguments.silent else _note
    for file in select_files(paths, configuration.files_for, note=note):
        if isinstance(file, Path) and file.is_symlink() and not configuration.files_for(file.parent).follow_symlinks:
            yield _followed(file)
        else:
            yield file


def _followed(link: Path) -> Path | FileError:
    """A named link, unless it leads to a file that is neither below the link's folder nor below the current one.

    A shell's `*` names links without the user knowing it, and a repository may hold one to a file in a home folder.
    """
    target = Path(os.path.realpath(link))
    if any(target.is_relative_to(os.path.realpath(folder)) for folder in (link.parent, Path())):
        return link
    return FileError(f"{link}: a symbolic link that leads out, to {target}; name that file, or add --follow-symlinks")


def _note(message: str) -> None:
    print(f"normalize: {one_line(message)}", file=sys.stderr)


def _batch_options(
    arguments: argparse.Namespace, configuration: Configuration, kind: Kind, paths: Iterable[Path]
) -> BatchOptions:
    writes = kind.mode == "fix"
    output = Path(arguments.output) if writes and arguments.output else None
    return BatchOptions(
        mode="output" if output else kind.mode,
        jobs=configuration.jobs if isinstance(configuration.jobs, int) else "auto",
        output=output,
        roots=tuple(paths),
        changes=Path(arguments.changes) if writes and arguments.changes else None,
        resume=writes and arguments.resume,
        max_change=100 if configuration.max_change is None or not writes else configuration.max_change,
        backup=arguments.suffix if writes else "",
        stdin_name=arguments.stdin_filename,
        refusals=refusals_of(arguments, configuration),
    )


def _report(
    outcomes: Iterator[Outcome],
    arguments: argparse.Namespace,
    configuration: Configuration,
    kind: Kind,
    out: TextIO,
) -> None:
    report = _wanted(arguments, kind)
    known = load_rules(configuration.settings.packs)
    configuration.check_selectors(known)
    rules = {rule.code: rule for rule in chosen(known, configuration.settings)}
    if arguments.output_file:
        with open(arguments.output_file, "w", encoding="utf-8", newline="") as file:
            report(outcomes, rules, file, Paint(arguments.color == "always"))
    else:
        report(outcomes, rules, out, Paint(wants_colour(out, arguments.color)))


def _wanted(arguments: argparse.Namespace, kind: Kind) -> reports.Report:
    if arguments.silent and not arguments.output_file:
        return reports.nothing
    if arguments.statistics:
        return reports.statistics
    if arguments.output_format:
        return reports.named(arguments.output_format)
    if arguments.show_fixes:
        return reports.by_file
    return reports.concise if arguments.output_file and kind.mode == "fix" else kind.report


@contextmanager
def _progress(arguments: argparse.Namespace, total: int) -> Iterator[Callable[[], None]]:
    """What to call after each text; a bar is drawn only for a person who is likely to be waiting."""
    quiet = arguments.quiet or arguments.silent
    asked = arguments.progress == "always"
    if quiet or not (asked or (arguments.progress == "auto" and total > 1 and _is_watched())):
        yield lambda: None
        return
    from normalize.report.progress import progress

    with progress(total, sys.stderr, arguments.progress) as bar:
        yield bar.advance


def _is_watched() -> bool:
    # a hook runner attaches a terminal of its own when it shows colours
    return sys.stderr.isatty() and sys.stdin.isatty() and not os.environ.get("PRE_COMMIT")
