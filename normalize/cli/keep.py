"""`normalize keep`: a person's decision that what was found at a place stays as it is, written beside the texts."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.cli.options import add_reading_of_named_files, add_rule_options

if TYPE_CHECKING:
    from normalize.cli.refusals import Refusals
    from normalize.configuration.file import Configuration
    from normalize.report.entries import Entry
    from normalize.report.outcome import Outcome
    from normalize.suppression.decisions import Decision

SUMMARY = "decide that what is found at a place stays as it is"
EXAMPLES = """\
Examples:
  normalize check songs.txt                      songs.txt:3:5 TRM001 [*] …
  normalize keep songs.txt:3:5                   it is neither changed nor reported any more
  normalize keep songs.txt:3:5 songs.txt:9:1 --reason "a band's name" --by desk
  normalize keep songs.txt:3:5 --select TRM001   of several findings at that place, this rule's
  normalize keep corpus.jsonl:17:body:412 --field body

A PLACE is what a line of `normalize check` begins with. The decision goes into .normalize-decisions.jsonl, beside the
configuration file or else in the current folder: commit it. It holds wherever these words stand beside the same words,
also when lines have moved. To take it back, remove its line.

Exit status: 0 written, or kept already · 2 nothing is found at one of the places, and nothing was written
"""
_MOST_PLACES = 5  # that are named where nothing is found


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `keep` takes."""
    about = "FILE:LINE:COLUMN, or FILE:ROW:FIELD:OFFSET in a data file"
    parser.add_argument("places", nargs="+", metavar="PLACE", help=about)
    parser.add_argument("--reason", default="", metavar="TEXT", help="why, for who reads the decisions")
    parser.add_argument("--by", default="", metavar="NAME", help="who decided")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    add_rule_options(parser)
    add_reading_of_named_files(parser)
    parser.set_defaults(baseline=None)


def run(arguments: argparse.Namespace) -> int:
    """Find what stands at the places and write the decisions: about all places or, after an error, about none."""
    from normalize.cli.options import configuration_of
    from normalize.cli.refusals import decisions_file, refusals_of
    from normalize.suppression.decisions import append_decisions

    configuration = configuration_of(arguments)
    wanted: dict[Path, list[str]] = {}
    for place in arguments.places:
        file, within = _split(place)
        wanted.setdefault(file, []).append(within)
    keeper = _Keeper(configuration, refusals_of(arguments, configuration), arguments.reason, arguments.by)
    made = [decision for file, places in wanted.items() for decision in keeper.decisions(file, places)]
    path = decisions_file(configuration)
    added = append_decisions(path, made)
    if not arguments.quiet:
        _say(path, added, already=len(set(made)) - added)
    return 0


def _split(place: str) -> tuple[Path, str]:
    """The file of a place, whose name may hold a colon, and the rest of it. Raises ValueError."""
    from normalize.files import NOT_THERE

    parts = place.split(":")
    for at in range(len(parts) - 1, 0, -1):
        file = ":".join(parts[:at])
        if os.path.isfile(file):
            return Path(file), ":".join(parts[at:])
    problem = "names no place in the file" if os.path.isfile(place) else NOT_THERE
    raise ValueError(f"{place}: {problem}; write FILE:LINE:COLUMN or FILE:ROW:FIELD:OFFSET, as `normalize check` does")


@dataclass(frozen=True, slots=True)
class _Keeper:
    """Makes decisions; `known` is what earlier ones already refuse."""

    configuration: Configuration
    known: Refusals | None
    reason: str
    by: str

    def decisions(self, file: Path, places: list[str]) -> Iterator[Decision]:
        """The decisions about places in a file. Raises ValueError for a place at which nothing is found."""
        from normalize.normalizer import Normalizer
        from normalize.suppression.decisions import decide

        normalizer = Normalizer.of(self.configuration.settings_for(file))
        missing = dict.fromkeys(places)
        # what is kept already is found only without the decisions: to keep it again is no error
        for refusals in (self.known, None) if self.known else (None,):
            others: dict[str, None] = {}
            for outcome in self._outcomes(file, refusals):
                entries = _entries(outcome)
                here = [entry for place in missing for entry in entries.get(place, ())]
                if here:
                    shown = [(entry.code, entry.start, entry.end) for entry in here]
                    made = decide(normalizer, outcome.text, shown, reason=self.reason, by=self.by)
                    if not made:
                        raise ValueError(f"{file}: {here[0].code} is a note about the whole text, which cannot be kept")
                    yield from made
                missing = {place: None for place in missing if place not in entries}
                if len(others) < _MOST_PLACES:
                    others |= dict.fromkeys(islice(entries, _MOST_PLACES))
            if not missing:
                return
        some = ", ".join(islice(others, _MOST_PLACES))
        found = f"; there is something at {some}" if some else ", nor anywhere else in the file"
        raise ValueError(f"{file}:{next(iter(missing))}: nothing is found there{found} (see `normalize check`)")

    def _outcomes(self, file: Path, refusals: Refusals | None) -> Iterator[Outcome]:
        """The texts of a file. Raises FileError when it cannot be read; a row that cannot is left out."""
        from normalize.batch import BatchOptions, FileError, run
        from normalize.records.chunk import RowError

        with closing(run([file], self.configuration, BatchOptions(mode="check", refusals=refusals))) as outcomes:
            for outcome in outcomes:
                if not isinstance(outcome, FileError):
                    yield outcome
                elif not isinstance(outcome, RowError):
                    raise outcome


def _entries(outcome: Outcome) -> dict[str, list[Entry]]:
    """What is found in a text, by the place in its file, as a report shows it; not what was left alone."""
    from normalize.report.entries import entries
    from normalize.report.places import Lines

    lines = Lines(outcome.text)
    found: dict[str, list[Entry]] = {}
    for entry in entries(outcome):
        if entry.status != "left-alone":
            place = (
                f"{outcome.row}:{outcome.field}:{entry.shown}"
                if outcome.row
                else "{}:{}".format(*lines.place(entry.shown))
            )
            found.setdefault(place, []).append(entry)
    return found


def _say(path: Path, added: int, *, already: int) -> None:
    import sys

    from normalize.report.signs import one_line, plural

    before = f"; {already} stood there already" if already else ""
    print(f"{one_line(os.path.relpath(path))}: {plural(added, 'decision')} added{before}.", file=sys.stderr)
