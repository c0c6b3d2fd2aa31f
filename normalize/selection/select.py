"""Which files a run takes: one judgement for the files that a walk finds and for those that are named.

A named file is taken whatever it is called; a named folder is walked. With `force_exclude`, which hooks use, a named
file is taken exactly when a walk from the configuration's folder would find it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from normalize.files import TEXT_SUFFIXES, FileError, reason_of
from normalize.selection.options import DATA_SUFFIXES, FileOptions, Globs
from normalize.selection.walk import EXPECTED, UNNAMED_FIELDS, Judge, Judged

__all__ = ["DATA_SUFFIXES", "FileOptions", "Globs", "Judged", "judge", "paths_from", "select_files", "why_not"]

OptionsOf = Callable[[Path], FileOptions]


def select_files(
    paths: Iterable[Path], options: FileOptions | OptionsOf, *, note: Callable[[str], None] | None = None
) -> Iterator[Path | FileError]:
    """The files to take, sorted and each once; an error in the place of a path that cannot be taken.

    `options` are those of all files, or a function that gives those of the files in a folder. `-` passes through.
    `note` is told, at the end, of data files whose fields nobody named, and when there was nothing to take; like the
    errors, its messages name files and have to be made visible before they are shown.
    """
    notes = _Notes()
    for judged in judge(paths, options):
        notes.add(judged)
        if not judged.left_out:
            yield judged.error or judged.path
    if note:
        for message in notes.messages():
            note(message)


def judge(paths: Iterable[Path], options: FileOptions | OptionsOf) -> Iterator[Judged]:
    """Every path that is looked at, with the verdict; a folder that is left out stands for all that is in it."""
    options_of = options if callable(options) else lambda _: options
    judge = Judge(options_of)
    named = sorted(set(paths))
    twice = len(named) > 1 or any(options_of(path).follow_symlinks for path in named)  # one walk sees a file once
    seen: set[str] = set()
    for path in named:
        for judged in judge.named(path):
            if twice:
                identity = os.path.realpath(judged.path)
                if identity in seen:
                    continue
                seen.add(identity)
            yield judged


def why_not(path: Path, options: FileOptions | OptionsOf) -> str:
    """Why a walk from the configuration's folder would leave this path out; empty when it would take it."""
    return Judge(options if callable(options) else lambda _: options).as_walked(path)


def paths_from(source: str, *, nul: bool = False) -> list[Path]:
    """The paths in a list: one a line, or ended by NUL characters. `-` is standard input.

    Raises FileError when the list cannot be read.
    """
    try:
        if source == "-":
            import sys

            content = sys.stdin.buffer.read()
        else:
            content = Path(source).read_bytes()
    except OSError as error:
        raise FileError(f"{source}: cannot be read as a list of files: {reason_of(error)}") from error
    items = content.split(b"\0") if nul else content.replace(b"\r\n", b"\n").split(b"\n")
    return [Path(os.fsdecode(item)) for item in items if item]


class _Notes:
    """What is said at the end about paths that were left out."""

    def __init__(self) -> None:
        self._taken = self._left_out = self._data = 0
        self._first = self._first_data = Judged(Path())

    def add(self, judged: Judged) -> None:
        if not judged.left_out:
            self._taken += 1
        elif judged.left_out == UNNAMED_FIELDS:
            self._first_data = self._first_data if self._data else judged
            self._data += 1
        else:
            if not self._left_out or self._first.left_out in EXPECTED:
                self._first = judged
            self._left_out += 1

    def messages(self) -> Iterator[str]:
        if self._data:
            yield (
                f"{_count(self._data, 'data file')} left out (first: {self._first_data.path}): name the fields that "
                "hold text, with --field or as fields under [records] in the configuration"
            )
        if self._taken:
            return
        if self._left_out:
            yield (
                f"no file to clean: {_count(self._left_out, 'path')} left out (such as {self._first.path}, "
                f"{self._first.left_out}); `normalize files --why` lists them all"
            )
        elif not self._data:
            yield f"no file to clean; a folder is searched for {', '.join(sorted(TEXT_SUFFIXES))} and data files"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
