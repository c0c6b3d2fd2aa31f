"""Where `--output` puts a file: never outside the folder that was named, and never two files in one place."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from normalize.files import FileError, reason_of


class Destination:
    """The output path for each input path.

    `output` is the file itself when one file is cleaned, else the folder, which `is_folder` makes it in any case;
    `roots` are the paths that the user named.
    """

    def __init__(self, output: Path, roots: Iterable[Path], *, is_folder: bool = False) -> None:
        self._output = output
        self._folders = [root for root in roots if root.is_dir()]
        self._is_folder = is_folder or output.is_dir() or bool(self._folders) or len(list(roots)) > 1
        self._taken: dict[Path, Path] = {}

    def of(self, path: Path) -> Path:
        """Where the result for a path goes; its folder is made. Raises FileError."""
        target = self._output / self._below(path) if self._is_folder else self._output
        other = self._taken.setdefault(target, path)
        if other != path:
            raise FileError(f"{path}: would be written to {target}, as {other} is; clean them one after the other")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists() and path.exists() and os.path.samefile(path, target):
                raise FileError(f"{path}: is also the output; leave --output out to change it in place")
        except OSError as error:
            raise FileError(f"{target}: cannot be written: {reason_of(error)}") from error
        if self._is_folder and not _is_within(target, self._output):
            raise FileError(f"{target}: a symbolic link leads out of {self._output}; nothing is written there")
        return target

    def _below(self, path: Path) -> Path:
        """The path below the folder that it was found in, or the bare name."""
        for folder in self._folders:
            if path.is_relative_to(folder) and ".." not in path.relative_to(folder).parts:
                return path.relative_to(folder)
        return Path(path.name)


def _is_within(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
