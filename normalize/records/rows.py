"""Cleaning one text of a row, whatever the format, and keeping account of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cached_property

from normalize.config import Settings
from normalize.edits import Change
from normalize.engine import Refusal
from normalize.files import FileError
from normalize.normalizer import Normalizer
from normalize.records.chunk import BadRowError, Chunk, Cleaned, Raw, RowError, Spelled
from normalize.report.outcome import Outcome
from normalize.result import Result
from normalize.rules import Rule

# asked for each text, by the path of its file: what a baseline or a decision forbids
Refusals = Callable[[str], Refusal | None]


class Texts:
    """Cleans the texts of one chunk and collects what was found, in order."""

    def __init__(self, chunk: Chunk, refusals: Refusals | None = None, normalizer: Normalizer | None = None) -> None:
        self.chunk = chunk
        self.found: list[Outcome | FileError] = []
        self.raws: dict[int, Raw] = {}
        self.hinted: set[str] = set()  # fields of which it was said what may be meant
        self._given = normalizer
        self._refusals = refusals

    @cached_property
    def _normalizer(self) -> Normalizer:
        return self._given or normalizer_of(self.chunk.settings)

    @property
    def rules(self) -> Iterable[Rule]:
        """The rules that run."""
        return self._normalizer.rules

    def cleaned(self, content: bytes | tuple[str | None, ...] | None) -> Cleaned:
        """The account of the chunk with its new content."""
        return Cleaned(content, tuple(self.found), self.raws)

    def result(self, text: str, refuses: Refusal | None = None) -> Result:
        """The result for one text; `refuses` is what its own row forbids."""
        general = self._refusals(self.chunk.path) if self._refusals else None
        if general and refuses:
            from normalize.suppression.fingerprint import any_of

            return self._normalizer.clean(text, refuses=any_of(general, refuses))
        return self._normalizer.clean(text, refuses=general or refuses)

    def outcome(
        self, row: int, field: str, text: str, record: str = "", refuses: Refusal | None = None
    ) -> Outcome | None:
        """The outcome of one text of a row, or None after an error: one bad text must not stop a million others."""
        try:
            result = self.result(text, refuses)
            refuse_too_much(result.changes, text, self.chunk.max_change)
        except BadRowError as bad:
            self.wrong(row, field, bad.problem)
        except Exception as error:
            self.wrong(row, field, f"cleaning failed: {type(error).__name__}: {error}")
        else:
            return Outcome(self.chunk.path, text, result, row, record, field)
        return None

    def steps(self, outcome: Outcome) -> Sequence[Sequence[Spelled]]:
        """The edits that make the new text, one list after another."""
        return [[Spelled(c.start, c.end, c.after) for c in outcome.result.changes]]

    def whole(self, outcome: Outcome) -> str | None:
        """How the file is to write the whole new value, if that is known."""
        return None

    def keep(self, outcome: Outcome, raw: Raw | None = None) -> None:
        """Take an outcome into the account, with what undoing it has to know."""
        if raw:
            self.raws[len(self.found)] = raw
        self.found.append(outcome)

    def wrong(self, row: int, field: str, problem: str, hint: str = "") -> None:
        """Take an error into the account."""
        self.found.append(RowError(self.chunk.path, row, field, problem, hint))


def normalizer_of(settings: Settings) -> Normalizer:
    """A normalizer for settings; equal settings share one compiled set of rules."""
    return Normalizer(**{field.name: getattr(settings, field.name) for field in fields(settings)})


def refuse_too_much(changes: Iterable[Change], text: str, limit: float) -> None:
    """Raise BadRowError when more than `limit` per cent of a text would be changed."""
    if limit < 100 and text:
        share = 100 * sum(c.end - c.start for c in changes) / len(text)
        if share > limit:
            raise BadRowError(
                f"{share:.0f} % of the text would change, more than {limit:g} %; look at it with `normalize diff`, "
                "or raise --max-change"
            )


def not_text(field: str, value: object) -> str:
    """What is wrong with a field whose value is no text."""
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return f"{field!r} is {kinds.get(type(value), type(value).__name__)}, not a string"
