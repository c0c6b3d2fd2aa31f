"""Texts on their way back: the edits of a ledger, inverted, where the rules would propose new ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from normalize.edits import Change, replay, undo
from normalize.engine import Refusal
from normalize.files import FileError
from normalize.ledger.reading import Entry, Rows
from normalize.ledger.writing import hash_of
from normalize.records.chunk import Chunk, Cleaned, Raw, Spelled
from normalize.records.rows import Texts
from normalize.report.outcome import Outcome
from normalize.result import Result


@dataclass(slots=True)
class Tally:
    """What was taken back so far."""

    edits: int = 0
    texts: int = 0


@dataclass(frozen=True, slots=True)
class Undone:
    """A text after edits were taken back.

    steps: the inverse edits, one list for each run, the last run first. whole: how the file is to write the text. kept:
    the edits that stay, on `base`, the text before them. removed: how many do not.
    """

    text: str
    steps: list[list[Spelled]] = field(default_factory=list)
    whole: str | None = None
    base: str = ""
    kept: tuple[Entry, ...] = ()
    removed: int = 0


class Undoing(Texts):
    """The texts of a chunk, as they were before the selected edits.

    `runs` are the entries of each run, the last run first; `takes` says which edits are taken back.
    """

    def __init__(self, chunk: Chunk, runs: Sequence[Rows], takes: Callable[[Entry], bool], tally: Tally) -> None:
        super().__init__(chunk)
        self._runs, self._takes, self._tally = runs, takes, tally
        self._undone = Undone("")
        self._entered: list[tuple[Outcome, Raw | None]] = []

    def result(self, text: str, refuses: Refusal | None = None) -> Result:
        return self._result(0, "", text)

    def outcome(
        self, row: int, field: str, text: str, record: str = "", refuses: Refusal | None = None
    ) -> Outcome | None:
        try:
            return Outcome(self.chunk.path, text, self._result(row, field, text), row, record, field)
        except FileError as error:
            self.found.append(error)
            return None

    def steps(self, outcome: Outcome) -> Sequence[Sequence[Spelled]]:
        return self._undone.steps

    def whole(self, outcome: Outcome) -> str | None:
        return self._undone.whole

    def cleaned(self, content: bytes | tuple[str | None, ...] | None) -> Cleaned:
        return Cleaned(content, tuple(self.found), entered=tuple(self._entered))

    def _result(self, row: int, field: str, text: str) -> Result:
        place = f"{self.chunk.path}:{row}:{field}" if row else self.chunk.path
        entries = [found for run in self._runs if (found := run.at(row, field))]
        self._undone = done = undone(place, text, entries, self._takes) if entries else Undone(text)
        if not done.removed:
            return Result(text)
        self._tally.edits += done.removed
        self._tally.texts += 1
        if done.kept:
            self._enter(row, field, done)
        inverse = tuple(Change("", s.start, s.end, text[s.start : s.end], s.text, "taken back") for s in done.steps[0])
        return Result(done.text, inverse)

    def _enter(self, row: int, field: str, done: Undone) -> None:
        """Tell the ledger which edits of a text stay."""
        stay = Result(done.text, tuple(entry.change for entry in done.kept))
        raw = Raw(tuple(entry.raw for entry in done.kept), done.kept[0].raw_value)
        self._entered.append((Outcome(self.chunk.path, done.base, stay, row, done.kept[0].record, field), raw))


def undone(place: str, text: str, runs: Sequence[list[Entry]], takes: Callable[[Entry], bool]) -> Undone:
    """A text after the edits that `takes` chooses were taken back. `runs` are its entries, the last run first.

    Raises FileError when the text is not what the ledger says.
    """
    done = Undone(text)
    if not any(takes(entry) for entries in runs for entry in entries):
        return done
    for number, entries in enumerate(runs):
        now = hash_of(done.text)
        if now == entries[0].was != entries[0].sha:
            continue  # taken back before
        if now != entries[0].sha:
            raise FileError(f"{place}: is not what the ledger says it became; nothing was changed")
        removed = [takes(entry) for entry in entries]
        if not all(removed):
            _refuse_undermining(place, entries[0].was, runs[number + 1 :], takes)
            return _in_part(done, entries, removed)
        done = _whole(place, done, entries)
    return done


def _whole(place: str, done: Undone, entries: Sequence[Entry]) -> Undone:
    original = undo(done.text, [entry.change for entry in entries])
    if hash_of(original) != entries[0].was:
        raise FileError(f"{place}: the ledger's edits do not lead back to the original; nothing was changed")
    steps = [*done.steps, inverse(entries, [True] * len(entries))]
    return Undone(original, steps, entries[0].raw_value, removed=done.removed + len(entries))


def _in_part(done: Undone, entries: Sequence[Entry], removed: Sequence[bool]) -> Undone:
    if not any(removed):
        return done
    original = undo(done.text, [entry.change for entry in entries])
    kept = tuple(entry for entry, goes in zip(entries, removed, strict=True) if not goes)
    text = replay(original, [entry.change for entry in kept])
    steps = [*done.steps, inverse(entries, removed)]
    return Undone(text, steps, None, original, kept, done.removed + sum(removed))


def inverse(entries: Iterable[Entry], removed: Iterable[bool]) -> list[Spelled]:
    """The edits that take some of a text's changes back, in the cleaned text's coordinates."""
    found = []
    shift = 0
    for entry, goes in zip(entries, removed, strict=True):
        start = entry.start + shift
        if goes:
            found.append(Spelled(start, start + len(entry.after), entry.before, entry.raw))
        shift += len(entry.after) - (entry.end - entry.start)
    return found


def _refuse_undermining(place: str, was: str, earlier: Sequence[list[Entry]], takes: Callable[[Entry], bool]) -> None:
    """An edit of an earlier run cannot go while a later one, made on top of it, stays."""
    for entries in earlier:
        if entries[0].sha == was and any(takes(entry) for entry in entries):
            raise FileError(
                f"{place}: a later run changed this text again; take its edits back first. Nothing was changed"
            )
