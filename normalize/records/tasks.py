"""The task for each file of a batch: what it is, and where its result goes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from normalize.batch_options import STREAM, BatchOptions, Configured
from normalize.records.chunk import Chunk
from normalize.records.options import format_of
from normalize.records.task import Source, Task, task_for

if TYPE_CHECKING:
    from normalize.ledger.writing import Ledger
    from normalize.records.destination import Destination
    from normalize.records.output import Target


class Tasks:
    """Makes the task for each file."""

    def __init__(
        self, configuration: Configured, options: BatchOptions, stdin: BinaryIO | None, stdout: BinaryIO | None
    ) -> None:
        self._configuration, self._options = configuration, options
        self._stdin, self._stdout = stdin, stdout
        self._ledger: Ledger | None = None
        self._destination: Destination | None = None
        if options.changes and options.mode != "check":
            from normalize.ledger.reading import refuse_other_file
            from normalize.ledger.writing import Ledger

            refuse_other_file(options.changes)
            self._ledger = Ledger(options.changes)
        if options.mode == "output" and options.output and options.output != STREAM:
            from normalize.records.destination import Destination

            self._destination = Destination(options.output, options.roots, is_folder=options.into_folder)

    def task(self, path: Path) -> Task:
        """The task for a file. Raises FileError."""
        like = self._chunk(path)
        source = Source(path, like, (self._stdin or sys.stdin.buffer) if path == STREAM else None)
        target = self._target(path, like)
        out = (self._stdout or sys.stdout.buffer) if self._options.mode != "check" and not target else None
        return task_for(source, target, out)

    def _chunk(self, path: Path) -> Chunk:
        shown = Path(self._options.stdin_name) if path == STREAM else path
        nearest = self._configuration.nearest(shown)
        limit = self._options.max_change
        return Chunk(
            path=str(shown),
            format=format_of(shown, nearest.records),
            content=b"",
            settings=self._configuration.settings_for(shown),
            options=nearest.records,
            encoding=nearest.files.encoding,
            max_change=100 if limit is None else limit,
        )

    def _target(self, path: Path, like: Chunk) -> Target | None:
        """Where the result goes; None for nowhere and for standard output."""
        if self._options.mode == "check" or (path == STREAM and not self._destination):
            return None
        if self._options.mode == "output" and not self._destination:
            return None
        from normalize.records.output import Target

        goal = self._destination.of(path) if self._destination else path
        shown = str(goal) if self._destination else like.path
        return Target(
            goal,
            shown,
            in_place=not self._destination,
            ledger=self._ledger,
            backup=self._options.backup,
            resume=self._options.resume,
            about=self._about(like),
        )

    def _about(self, like: Chunk) -> dict[str, Any]:
        if not self._ledger:
            return {}
        from normalize.ledger.writing import about

        return about(like)
