"""What git leaves out of a work tree: the .gitignore files of the folders above a path, and .git/info/exclude.

As in git, a file nearer to the path wins over one further up, and outside of a work tree nothing is ignored. Not read
are a user's global ignore file, so that a run gives the same on every machine, and the index: a tracked file that
matches counts as ignored.
"""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from normalize.selection.patterns import Patterns

_LARGEST = 1_000_000  # bytes of an ignore file that are read


class _Ignores(NamedTuple):
    """The patterns of one ignore file, relative to `folder`."""

    folder: str
    file: str
    patterns: Patterns


class GitIgnore:
    """Answers for many paths; each ignore file is read once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[_Ignores, ...] | None] = {}

    def reason(self, path: str, *, folder: bool) -> str:
        """Why git ignores this absolute path itself, whatever is said of the folders above it; empty when it does not."""
        above, _ = os.path.split(path)
        for ignores in self._above(above) or ():
            parts = path[len(ignores.folder) :].strip(os.sep).split(os.sep)
            found = ignores.patterns.decides(parts, folder=folder)
            if found:
                return "" if found.negated else f"ignored by {found.text!r} of {ignores.file}"
        return ""

    def _above(self, folder: str) -> tuple[_Ignores, ...] | None:
        """The ignore files that hold in a folder, the nearest first; None outside of a work tree."""
        unknown = []
        while folder not in self._known:
            unknown.append(folder)
            parent = os.path.dirname(folder)
            if os.path.lexists(os.path.join(folder, ".git")):
                self._known[folder] = (*_read(folder, ".gitignore"), *_read(folder, ".git", "info", "exclude"))
            elif parent == folder:
                self._known[folder] = None
            else:
                folder = parent
        ignores = self._known[folder]
        for below in reversed(unknown):
            if below not in self._known:
                self._known[below] = None if ignores is None else (*_read(below, ".gitignore"), *ignores)
            ignores = self._known[below]
        return ignores


def _read(folder: str, *names: str) -> tuple[_Ignores, ...]:
    """The patterns of an ignore file, if there is one. As git does, a symbolic link is not followed."""
    path = os.path.join(folder, *names)
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return ()
        with open(path, "rb") as file:
            content = file.read(_LARGEST)
    except OSError:
        return ()
    lines = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n")
    patterns = Patterns(lines)
    return (_Ignores(folder, "/".join(names), patterns),) if patterns else ()
