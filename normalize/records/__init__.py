"""Data files: JSON Lines, CSV, TSV and Parquet, of which only the texts that change are touched.

`normalize.batch.run` reads and writes many files; for one file there are `outcomes_of` and `clean_file`.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.records.options import RecordOptions, format_of

if TYPE_CHECKING:
    from normalize.files import FileError
    from normalize.normalizer import Normalizer
    from normalize.report.outcome import Outcome

__all__ = ["RecordOptions", "clean_file", "format_of", "outcomes_of"]


def outcomes_of(
    path: Path, normalizer: Normalizer, options: RecordOptions | None = None
) -> Generator[Outcome | FileError, None, None]:
    """The outcome of each text of a file, and the error of each row that cannot be read; nothing is written."""
    from normalize.batch import BatchOptions, Plain, run

    return run([path], Plain(normalizer.settings, options or RecordOptions()), BatchOptions())


def clean_file(
    source: Path, target: Path, normalizer: Normalizer, options: RecordOptions | None = None, *, jobs: int = 1
) -> Generator[Outcome | FileError, None, None]:
    """As `outcomes_of`, and at the end the cleaned file is at `target`, whole or not at all."""
    from normalize.batch import BatchOptions, Plain, run

    how = BatchOptions(mode="output", output=target, jobs=jobs)
    return run([source], Plain(normalizer.settings, options or RecordOptions()), how)
