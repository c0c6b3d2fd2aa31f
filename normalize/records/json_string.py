"""Edits of a JSON string as it is written, so that every escape outside the edits stays as it was."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from normalize.edits import Change
from normalize.late import expression
from normalize.records.chunk import Spelled

# one escape is one character, and so is an escaped surrogate pair
_ESCAPE = expression(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


class Places:
    """Where the characters of a string stand in its raw form, the text between its quotation marks."""

    def __init__(self, raw: str) -> None:
        self._read = [0]
        self._written = [0]
        for match in _ESCAPE.finditer(raw) if "\\" in raw else ():
            read = self._read[-1] + match.start() - self._written[-1] + 1
            self._read.append(read)
            self._written.append(match.end())

    def __getitem__(self, position: int) -> int:
        """The raw position of a position in the string."""
        number = bisect_right(self._read, position) - 1
        return self._written[number] + position - self._read[number]


@lru_cache(maxsize=1)
def places_of(raw: str) -> Places:
    """The places of a raw string, kept for whoever asks again at once."""
    return Places(raw)


def written(text: str, *, ascii_only: bool) -> str:
    """A text as it stands between quotation marks.

    >>> written("a “b”", ascii_only=True)
    'a \\\\u201cb\\\\u201d'
    """
    plain = json.dumps(text, ensure_ascii=ascii_only)[1:-1]
    return plain if plain.isascii() or _encodes(plain) else json.dumps(text)[1:-1]


def spliced(raw: str, edits: Iterable[Spelled], *, ascii_only: bool) -> str:
    r"""The raw string after edits of the string that it stands for.

    >>> print(spliced(r"caf\u00e9 a\/b", [Spelled(5, 6, "c")], ascii_only=True))
    caf\u00e9 c\/b
    """
    places = places_of(raw)
    parts: list[str] = []
    position = 0
    for edit in edits:
        new = written(edit.text, ascii_only=ascii_only) if edit.raw is None else edit.raw
        parts += raw[position : places[edit.start]], new
        position = places[edit.end]
    parts.append(raw[position:])
    return "".join(parts)


def kept_raw(raw: str, changes: Sequence[Change]) -> tuple[str | None, ...]:
    """For each change what undoing must write where the plain form of `before` would differ; empty when none does."""
    places = places_of(raw)
    stretches = [raw[places[c.start] : places[c.end]] for c in changes]
    kept = tuple(
        None if stretch == written(c.before, ascii_only=False) else stretch
        for stretch, c in zip(stretches, changes, strict=True)
    )
    return kept if any(stretch is not None for stretch in kept) else ()


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which only an escape can say
        return False
    return True
