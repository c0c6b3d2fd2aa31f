"""The account of a run: errors said as they come, counts for the closing lines, and the exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from time import monotonic

from normalize.cli.complaints import Complaints
from normalize.cli.options import FAIL_LEVELS
from normalize.engine import RESIDUE_ONLY, UNSETTLED
from normalize.files import BinaryFileError, FileError
from normalize.report.counts import Counts
from normalize.report.outcome import Outcome
from normalize.report.paint import Paint, wants_colour
from normalize.report.signs import one_line, plural
from normalize.rules import FOREIGN

# reported, but nothing that a person has to do something about
_NOTES = frozenset({FOREIGN, RESIDUE_ONLY})
_NOTE, _TO_READ = range(2)  # how grave it is when something is left, as FAIL_LEVELS counts; a change is graver


class NothingReadError(Exception):
    """No input could be read, so that there is nothing that a report could be about."""


class Account:
    """Counts what goes by. Draw `take` to its end, then ask for `close` and `status`."""

    def __init__(self, arguments: argparse.Namespace, verb: str) -> None:
        self._arguments = arguments
        self._verb = verb
        self._counts = Counts()
        self._complaints = Complaints()
        self._files = self._errors = 0
        self._gravest = -1  # of the findings without a fix that is applied
        self._with_findings = 0
        self._last = ""

    def take(self, outcomes: Iterable[Outcome | FileError], *, needs_one: bool = False) -> Iterator[Outcome]:
        """The outcomes to report, counted; errors are said on standard error.

        Raises NothingReadError at the end, if the report needs at least one, when there were errors and nothing else.
        """
        try:
            for outcome in outcomes:
                if isinstance(outcome, FileError):
                    self._complain(outcome)
                else:
                    self._complaints.passed(outcome.path, outcome.field)
                    yield self._counted(outcome)
        finally:
            self._complaints.close()
        if needs_one and self._errors and not self._counts.texts:
            raise NothingReadError

    def close(self) -> None:
        """Say how the run went, on standard error, unless there is nothing to say or it was asked to be quiet."""
        counts = self._counts
        found = counts.changes + counts.unsafe + counts.notes
        if found and not (self._arguments.quiet or self._arguments.silent):
            sys.stdout.flush()  # the closing lines end the report, also where both go to one file
            paint = Paint(wants_colour(sys.stderr, self._arguments.color))
            for line in self._closing():
                print(paint("head", line), file=sys.stderr)

    def status(self, *, writes: bool, in_place: bool) -> int:
        """The exit status: 2 after an error, 1 for findings or, in place, for changed files, else 0.

        `writes`: the findings that were fixed are gone. A filter, which writes but not in place, is there to change
        texts, so that it fails only for what is left and only when a level is asked for.
        """
        if self._errors:
            return 2
        if self._arguments.exit_zero:
            return 0
        forgiven = self._arguments.exit_zero_even_if_changed if in_place else writes
        if self._counts.changes and not forgiven:
            return 1
        level = self._arguments.fail_level
        if level is None and writes and not in_place:
            return 0
        return int(self._gravest >= FAIL_LEVELS.index(level or "warning"))

    def _complain(self, error: FileError) -> None:
        """Say it; a binary file is worth a note, not a failure."""
        if not isinstance(error, BinaryFileError):
            self._errors += 1
        elif self._arguments.quiet or self._arguments.silent:
            return
        self._complaints.say(error)

    def _counted(self, outcome: Outcome) -> Outcome:
        """The outcome as the user wants to see it: what was left alone for lack of evidence only with `--why`."""
        result = outcome.result
        weighed = [finding for finding in result.findings if not finding.left_alone]
        self._counts.add(replace(result, findings=tuple(weighed)))
        self._files += outcome.path != self._last
        self._last = outcome.path
        for finding in weighed:
            self._gravest = max(self._gravest, _NOTE if finding.rule in _NOTES else _TO_READ)
            self._errors += finding.rule == UNSETTLED
        self._with_findings += bool(result.changes or weighed)
        if self._arguments.verbose and not (result.changes or weighed):
            print(f"{one_line(outcome.place)}: nothing to report", file=sys.stderr)
        return outcome if self._arguments.why else outcome._replace(result=replace(result, findings=tuple(weighed)))

    def _closing(self) -> Iterator[str]:
        counts = self._counts
        left = counts.unsafe + counts.notes
        took = f"({monotonic() - self._arguments.began:.1f} s)"
        if self._verb == "Found":
            yield f"Found {plural(counts.changes + left, 'finding')} in {self._where(self._with_findings)} {took}."
            unsafe = f", [!] {counts.unsafe} more with `--unsafe-fixes`" if counts.unsafe else ""
            yield f"[*] {counts.changes} fixable with `normalize fix`{unsafe}."
        else:
            rest = f", {left} left for a person (see `normalize check`)" if left else ""
            yield f"{self._verb} {plural(counts.changes, 'finding')} in {self._where(counts.changed)} {took}{rest}."

    def _where(self, number: int) -> str:
        texts = self._counts.texts
        if texts == self._files:
            return f"{number:,} of {plural(texts, 'file')}"
        return f"{number:,} of {plural(texts, 'text')} in {plural(self._files, 'file')}"
