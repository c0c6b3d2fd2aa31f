"""What a run writes besides cleaned texts: a report and a ledger, never over a file that the run reads."""

from __future__ import annotations

import argparse
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import TextIO

from normalize.cli.inputs import STDIN
from normalize.files import TEXT_SUFFIXES, FileError
from normalize.selection.options import DATA_SUFFIXES

_WRITTEN: Mapping[str, str] = {"output": "--output", "output_file": "--output-file", "changes": "--changes"}
_READ: Mapping[str, str] = {"baseline": "--baseline", "files_from": "--files-from", "files0_from": "--files0-from"}


def refuse_overwriting(arguments: argparse.Namespace, files: Iterable[Path | FileError]) -> None:
    """Raise ValueError when the report or the ledger would take the place of something that the run reads or writes."""
    written = _named(arguments, _WRITTEN)
    for (one, path), (other, same) in combinations(written.items(), 2):
        if os.path.realpath(path) == os.path.realpath(same):
            raise ValueError(f"{path}: is named by {one} and by {other}; write to two files. Nothing was written")
    read = _named(arguments, _READ)
    for option, path in written.items():
        # a file that is not there is no input: then nothing is compared, however many there are
        if option != "--output" and (status := _status(path)):
            what = _same(status, read, files)
            if what:
                raise ValueError(f"{path}: is also {what}; name another file for {option}. Nothing was written")


def _same(status: os.stat_result, read: Mapping[str, str], files: Iterable[Path | FileError]) -> str:
    """What the run reads this file as; empty when it does not."""
    for option, path in read.items():
        if (other := _status(path)) and os.path.samestat(status, other):
            return f"the file of {option}"
    for file in files:
        if isinstance(file, Path) and file != STDIN and (other := _status(file)) and os.path.samestat(status, other):
            return "one of the files to clean"
    return ""


def _status(path: str | Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except OSError:  # it is not there, or the run will say what is wrong with it
        return None


def refuse_unclear_output(output: str | None, named: Collection[Path]) -> None:
    """Raise ValueError where --output may be meant as a file and would become a folder.

    A folder that is not there yet is clear by its slash, or as the counterpart of a single folder.
    """
    if not output or output == str(STDIN) or os.path.isdir(output) or is_folder(output):
        return
    folders = [path for path in named if path.is_dir()]
    several = len(named) > 1
    looks_like_a_file = os.path.exists(output) or output.lower().endswith((*TEXT_SUFFIXES, *DATA_SUFFIXES))
    if several or (folders and looks_like_a_file):
        what = f"{len(named)} paths" if several else f"the folder {folders[0]}"
        raise ValueError(
            f"--output {output}: {what} cannot be written to one file; name a folder that is there, or a new one with "
            f"a slash: {output}/. Nothing was written"
        )


def is_folder(output: str) -> bool:
    """Whether --output is written as a folder, with a slash at its end."""
    return output.endswith(tuple(filter(None, (os.sep, os.altsep))))


@contextmanager
def report_file(name: str) -> Iterator[TextIO]:
    """The file of a report, in its place when the block ends well, so that half a report is never taken for a whole.

    Raises FileError when it cannot be written. What is no ordinary file, as /dev/stderr is none, is written as it is.
    """
    if os.path.exists(name) and not os.path.isfile(name):
        with open(name, "w", encoding="utf-8", newline="") as out:
            yield out
        return
    from io import TextIOWrapper

    from normalize.records.partial import Partial, mode_of

    mode = mode_of(os.stat(name)) if os.path.exists(name) else 0o644
    partial = Partial(Path(name), name, None, mode)
    try:
        out = TextIOWrapper(partial.file, encoding="utf-8", newline="", write_through=True)
        yield out
        out.flush()
        partial.complete()
        partial.commit()
    except BaseException:
        partial.discard()
        raise


def _named(arguments: argparse.Namespace, options: Mapping[str, str]) -> dict[str, str]:
    """The files that were named with some options; a command need not have all of them."""
    given = {option: getattr(arguments, name, None) for name, option in options.items()}
    return {option: path for option, path in given.items() if path and path != str(STDIN)}
