"""Which files a run is asked to take."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from normalize.files import SKIPPED_FOLDERS, TEXT_SUFFIXES
from normalize.selection.patterns import Pattern, Patterns

_PACKABLE = (".csv", ".jsonl", ".ndjson", ".tab", ".tsv")
DATA_SUFFIXES = (*(f"{kind}{packed}" for kind in _PACKABLE for packed in ("", ".gz", ".zst")), ".parquet", ".pq")
INCLUDED = tuple(f"*{suffix}" for suffix in (*sorted(TEXT_SUFFIXES), *DATA_SUFFIXES))
EXCLUDED = tuple(f"{name}/" for name in sorted(SKIPPED_FOLDERS))
MAX_FILE_SIZE = 64_000_000


class Globs(NamedTuple):
    """Patterns relative to the absolute folder `base`; `origin` says where they were written."""

    base: str
    patterns: Patterns
    origin: str = "default"

    def names(self, path: str, found_in: str) -> list[str]:
        """The names that the patterns see: those below `base`; for a path elsewhere those below `found_in`.

        None for `base` itself and the folders above it: patterns speak about what is below them.
        """
        if path == self.base or _is_below(self.base, path):
            return []
        return _names(path, self.base) if _is_below(path, self.base) else _names(path, found_in)

    def match(self, path: str) -> bool:
        """Whether they match this absolute path or a folder above it; a path elsewhere is known by its name alone."""
        names = self.names(path, os.path.dirname(path))
        return bool(names) and self.patterns.matches(names) is not None


@dataclass(frozen=True, slots=True)
class FileOptions:
    """What a run takes.

    root: absolute folder from which named files are judged with `force_exclude`.
    include, exclude: of all patterns that fit, the last one decides.
    data_files: whether the fields of data files are known; without, a walk leaves data files out.
    max_file_size: in bytes, of text files; data files are read piece by piece.
    encoding: of text files, or `auto`.
    """

    root: str = field(default_factory=os.getcwd)
    include: tuple[Globs, ...] = field(default_factory=lambda: (Globs(os.getcwd(), Patterns(INCLUDED)),))
    exclude: tuple[Globs, ...] = field(default_factory=lambda: (Globs(os.getcwd(), Patterns(EXCLUDED)),))
    hidden: bool = False
    respect_gitignore: bool = True
    force_exclude: bool = False
    follow_symlinks: bool = False
    data_files: bool = False
    max_file_size: int = MAX_FILE_SIZE
    encoding: str = "auto"

    def excluded(self, path: str, found_in: str, *, folder: bool) -> str:
        """Why `exclude` leaves out this absolute path itself, found in a folder that is taken; empty when it does not."""
        return _said(_last(self.exclude, path, found_in, folder=folder))

    def excluded_from_above(self, path: str) -> str:
        """Why `exclude` leaves out this folder or one that it is in."""
        found_in = os.path.dirname(path)
        for part_of in reversed([path, *_above(path)]):
            excluded = self.excluded(part_of, found_in, folder=True)
            if excluded:
                return excluded
        return ""

    def includes(self, path: str, found_in: str) -> bool:
        """Whether `include` takes this absolute path or a folder that it is in. Upper and lower case of a suffix are one."""
        stem, suffix = os.path.splitext(path)
        spellings = {path, stem + suffix.lower()}
        if any(_is_taken(_last(self.include, spelling, found_in, folder=False)) for spelling in spellings):
            return True
        return any(_is_taken(_last(self.include, above, found_in, folder=True)) for above in _above(path))


def _last(several: tuple[Globs, ...], path: str, found_in: str, *, folder: bool) -> tuple[Pattern, Globs] | None:
    for globs in reversed(several):
        names = globs.names(path, found_in)
        found = globs.patterns.decides(names, folder=folder) if names else None
        if found:
            return found, globs
    return None


def _is_taken(found: tuple[Pattern, Globs] | None) -> bool:
    return found is not None and not found[0].negated


def _said(found: tuple[Pattern, Globs] | None) -> str:
    return f"excluded by {found[0].text!r} ({found[1].origin})" if found and not found[0].negated else ""


def _above(path: str) -> Iterator[str]:
    """The folders that a path is in, the nearest first."""
    while (parent := os.path.dirname(path)) != path:
        yield parent
        path = parent


def _is_below(path: str, folder: str) -> bool:
    return path != folder and path.startswith(folder.rstrip(os.sep) + os.sep)


def _names(path: str, folder: str) -> list[str]:
    return path[len(folder.rstrip(os.sep)) + 1 :].split(os.sep) if _is_below(path, folder) else []
