"""The files of a run: what the user named, walked and judged, and whether a named link may be followed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.files import FileError
from normalize.report.signs import one_line
from normalize.selection.select import paths_from, select_files

if TYPE_CHECKING:
    from normalize.configuration.file import Configuration

STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Inputs:
    """named: the paths that the user named. files: those to take, with an error in the place of one that cannot be."""

    named: tuple[Path, ...]
    files: tuple[Path | FileError, ...]

    @property
    def is_stream(self) -> bool:
        """Whether standard input is all there is."""
        return self.files == (STDIN,)


def inputs_of(arguments: argparse.Namespace, configuration: Configuration) -> Inputs:
    """The inputs that the arguments name; what is worth a note is said on standard error."""
    named = tuple(named_paths(arguments))
    note = None if arguments.quiet or arguments.silent else _note
    files = _without_output(select_files(named, configuration.files_for, note=note), named, arguments)
    return Inputs(named, tuple(_followed(file, configuration) for file in files))


def named_paths(arguments: argparse.Namespace) -> Iterator[Path]:
    """The paths of the command line and of the lists that it names; without any, the current folder.

    Raises FileError for a list that cannot be read.
    """
    yield from written_paths(arguments)
    if not (arguments.paths or arguments.files_from or arguments.files0_from):
        yield Path()


def written_paths(arguments: argparse.Namespace) -> Iterator[Path]:
    """As `named_paths`, but none when none is named."""
    yield from map(Path, arguments.paths)
    if arguments.files_from:
        yield from paths_from(arguments.files_from)
    if arguments.files0_from:
        yield from paths_from(arguments.files0_from, nul=True)


def _without_output(
    files: Iterable[Path | FileError], named: Collection[Path], arguments: argparse.Namespace
) -> Iterator[Path | FileError]:
    """The files, without what a walk found of an earlier run: its output folder and its ledger.

    A ledger that is none is refused before anything is written, so that no article is left out in silence.
    """
    written = [getattr(arguments, name, None) for name in ("output", "changes")]  # not every command writes
    made = [Path(os.path.realpath(path)) for path in written if path]
    walked = {Path(os.path.realpath(path)) for path in named if made and path.is_dir()}
    made = [path for path in made if not walked.isdisjoint(path.parents)]
    for file in files:
        if not made or isinstance(file, FileError) or file in named or not _is_in(file, made):
            yield file


def _is_in(file: Path, made: Iterable[Path]) -> bool:
    real = Path(os.path.realpath(file))
    return any(real.is_relative_to(path) for path in made)


def _followed(file: Path | FileError, configuration: Configuration) -> Path | FileError:
    """The file, unless it is a link to one that is neither below the link's folder nor below the current one.

    A shell's `*` names links without the user knowing it, and a repository may hold one to a file in a home folder.
    """
    if isinstance(file, FileError) or not file.is_symlink() or configuration.files_for(file.parent).follow_symlinks:
        return file
    target = Path(os.path.realpath(file))
    if any(target.is_relative_to(os.path.realpath(folder)) for folder in (file.parent, Path())):
        return file
    return FileError(f"{file}: a symbolic link that leads out, to {target}; name that file, or add --follow-symlinks")


def _note(message: str) -> None:
    print(f"normalize: {one_line(message)}", file=sys.stderr)
