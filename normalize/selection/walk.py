"""Judging paths: a walk through folders, and for a named file the walk that would come to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from normalize.files import NOT_THERE, FileError, reason_of
from normalize.selection.gitignore import GitIgnore
from normalize.selection.options import DATA_SUFFIXES, FileOptions

UNNAMED_FIELDS = "a data file, and no field is named"
_HIDDEN = "hidden (taken with --hidden)"
_VERSIONS = "the folder of a version control system"
EXPECTED = frozenset({_HIDDEN, _VERSIONS})  # what nobody wonders about

_NEVER_ENTERED = frozenset({".git", ".hg", ".svn"})  # also when everything hidden is asked for
_STDIN = Path("-")


class Judged(NamedTuple):
    """A path that a run takes, or leaves out for a reason, or cannot take."""

    path: Path
    left_out: str = ""
    error: FileError | None = None


class _Folder(NamedTuple):
    """A folder to enter: as it is shown, and its absolute path."""

    path: str
    whole: str


class Judge:
    """Judges paths; `options_of` gives the options of the files in a folder."""

    def __init__(self, options_of: Callable[[Path], FileOptions]) -> None:
        self._options_of = options_of
        self._git = GitIgnore()
        self._entered: set[tuple[int, int]] = set()

    def named(self, path: Path) -> Iterator[Judged]:
        """The verdict on a path that the user named, or on all that is in it."""
        if path == _STDIN:
            yield Judged(path)
        elif os.path.isdir(path):
            yield from self._walk(path)
        elif not os.path.lexists(path):
            yield Judged(path, error=FileError(f"{path}: {NOT_THERE}"))
        else:
            options = self._options_of(path.parent)
            left_out = self.as_walked(path) if options.force_exclude else ""
            yield Judged(path, left_out) if left_out else _sized(path, options)

    def as_walked(self, path: Path) -> str:
        """Why a walk from the root of the path's options would not come to it; empty when it would."""
        whole = os.path.abspath(path)
        root = self._options_of(path.parent).root.rstrip(os.sep)
        start = root if whole.startswith(root + os.sep) else os.path.dirname(whole).rstrip(os.sep)
        at = start
        for name in whole[len(start) + 1 :].split(os.sep):
            above, at = at, f"{at}{os.sep}{name}"
            folder = at != whole or os.path.isdir(at)
            options = self._options_of(Path(above or os.sep))
            reason = self._left_out(at, start, options, folder=folder, link=os.path.islink(at))
            if reason:
                return reason if at == whole else f"in {os.path.relpath(at)}, which is {reason}"
        return ""

    def _walk(self, top: Path) -> Iterator[Judged]:
        whole = os.path.abspath(top)
        options = self._options_of(top)
        reason = options.excluded_from_above(whole)
        if not reason and options.force_exclude and whole != options.root:
            reason = self.as_walked(top)
        if reason:
            yield Judged(top, reason)
            return
        self._entered_before(top, options)
        entered = [self._entries(_Folder(str(top), whole), whole)]
        while entered:
            for item in entered[-1]:
                if isinstance(item, _Folder):
                    entered.append(self._entries(item, whole))
                    break
                yield item
            else:
                entered.pop()

    def _entries(self, folder: _Folder, found_in: str) -> Iterator[Judged | _Folder]:
        """The verdicts on what is in a folder, sorted by name; folders to enter as they are."""
        options = self._options_of(Path(folder.whole))
        try:
            with os.scandir(folder.path) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            reason = reason_of(error)
            yield Judged(Path(folder.path), error=FileError(f"{folder.path}: cannot be listed: {reason}"))
            return
        for entry in entries:
            whole = os.path.join(folder.whole, entry.name)
            is_folder = _is_folder(entry)
            reason = self._left_out(whole, found_in, options, folder=is_folder, link=entry.is_symlink())
            if is_folder and not reason:
                reason = self._entered_before(entry, options)
            if reason:
                yield Judged(Path(entry.path), reason)
            else:
                yield _Folder(entry.path, whole) if is_folder else _sized(Path(entry.path), options)

    def _left_out(self, path: str, found_in: str, options: FileOptions, *, folder: bool, link: bool) -> str:
        """Why this absolute path, found in a folder that is taken, is left out."""
        name = os.path.basename(path)
        if name in _NEVER_ENTERED:
            return _VERSIONS
        if link and not options.follow_symlinks:
            return "a symbolic link (followed with --follow-symlinks)"
        if name.startswith(".") and not options.hidden:
            return _HIDDEN
        reason = options.excluded(path, found_in, folder=folder)
        if not reason and options.respect_gitignore:
            reason = self._git.reason(path, folder=folder)
        return reason or ("" if folder else _not_included(path, found_in, options))

    def _entered_before(self, folder: Path | os.DirEntry[str], options: FileOptions) -> str:
        """Where links are followed, each folder is entered once, so that a circle of links ends."""
        if not options.follow_symlinks:
            return ""
        status = folder.stat()
        if (status.st_dev, status.st_ino) in self._entered:
            return "a folder that was entered before"
        self._entered.add((status.st_dev, status.st_ino))
        return ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _not_included(path: str, found_in: str, options: FileOptions) -> str:
    if not options.includes(path, found_in):
        suffix = os.path.splitext(path)[1]
        return f"not included: no pattern fits {f'*{suffix}' if suffix else os.path.basename(path)}"
    return UNNAMED_FIELDS if not options.data_files and path.lower().endswith(DATA_SUFFIXES) else ""


def _sized(path: Path, options: FileOptions) -> Judged:
    """A file that is taken, if it is not too large."""
    if path.name.lower().endswith(DATA_SUFFIXES):
        return Judged(path)
    try:
        size = path.stat().st_size
    except OSError as error:
        return Judged(path, error=FileError(f"{path}: {reason_of(error)}"))
    if size <= options.max_file_size:
        return Judged(path)
    limit = f"{size:,} bytes, more than max-file-size ({options.max_file_size:,})"
    return Judged(path, error=FileError(f"{path}: {limit}; raise it with --max-file-size"))
