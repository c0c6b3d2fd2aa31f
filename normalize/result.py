"""What a run gives back: the cleaned text, and an account of it in the original's coordinates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from normalize.edits import Change, pieces_of, to_original, undo
from normalize.rules import Finding


@dataclass(frozen=True, slots=True)
class Result:
    """The cleaned text and an account of it.

    text: the cleaned text.
    changes: what was changed, in order, in the original's coordinates.
    findings: what was seen and left alone, in the original's coordinates.
    metadata: facts that stood in removed lines, by kind (`url`, `date`, `byline`, …), with their spans; under
        `source_languages` the languages that the artefacts point to (`normalize.origin`), worked out when asked for.
    language: ISO 639-1 code of the text, `""` when it is too short to tell.
    """

    text: str
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    language: str = ""

    def __getstate__(self) -> tuple[Any, ...]:
        # plain tuples are sent to another process in half the time
        return self.text, [tuple(change) for change in self.changes], self.findings, self.metadata, self.language

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        text, made, *rest = state
        values = (text, tuple(map(Change._make, made)), *rest)
        for name, value in zip(self.__slots__, values, strict=True):
            object.__setattr__(self, name, value)

    def undo(self) -> str:
        """The original text, rebuilt from the cleaned one and the changes."""
        return undo(self.text, self.changes)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stood in the original: half-open, in code points, as `start` and `end` are.

        A changed stretch counts as a whole; what was removed at either end of the span lies outside of it. Raises
        ValueError for a span that is not in the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}:{end} is no span of this text; allowed: 0 <= start <= end <= {len(self.text)}")
        return to_original(pieces_of(self.changes), start, end)
