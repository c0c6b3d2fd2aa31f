"""Where values stand in the text of a JSON object.

The standard library's decoder reads and checks each value; only the way to it, from key to key, is walked here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from normalize.late import expression
from normalize.records.chunk import BadRowError

_BLANK = expression(r"[ \t\n\r]*")
_decode = json.JSONDecoder().raw_decode
# a field, and the keys that are still to go
_Wanted = Sequence[tuple[str, tuple[str, ...]]]


class Located(NamedTuple):
    """A value and its place: `text[start:end]` is how the file writes it."""

    start: int
    end: int
    value: Any


def steps_of(field: str) -> tuple[str, ...]:
    """The keys on the way to a field: a JSON pointer's, or the one key that a plain name is.

    >>> steps_of("/article/a~1b"), steps_of("body")
    (('article', 'a/b'), ('body',))
    """
    if not field.startswith("/"):
        return (field,)
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in field[1:].split("/"))


def locate(text: str, wanted: Mapping[str, tuple[str, ...]], start: int = 0) -> dict[str, Located]:
    """The wanted values that a JSON object holds, by field.

    Raises BadRowError when the text is no JSON object, or a wanted key stands in it twice.

    >>> locate('{"id": 1, "body": "a\\\\u0020b"}', {"body": ("body",)})
    {'body': Located(start=18, end=28, value='a b')}
    """
    start = _skip(text, start)
    if not text.startswith("{", start):
        raise BadRowError("not a JSON object")
    found: dict[str, Located] = {}
    try:
        end = _skip(text, _walk(text, start, tuple(wanted.items()), found))
    except json.JSONDecodeError as error:
        raise BadRowError(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise BadRowError("JSON that is nested too deep") from None
    if end != len(text):
        raise BadRowError(f"not JSON: more text after the object, at character {end + 1}")
    return found


def _walk(text: str, at: int, wanted: _Wanted, found: dict[str, Located]) -> int:
    """Go through the object or array that starts at `at`; returns where it ends."""
    seen = set()
    members = _Members(text, at)
    for key, start in members:
        asked = [(field, steps[1:]) for field, steps in wanted if steps[0] == key]
        if asked and key in seen:
            raise BadRowError(f"the key {key!r} stands twice", asked[0][0])
        seen.add(key)
        deeper = [(field, steps) for field, steps in asked if steps]
        if deeper and text[start] in "{[":
            members.at = _walk(text, start, deeper, found)
        if len(deeper) < len(asked) or not deeper or text[start] not in "{[":
            value, members.at = _decode(text, start)
            found.update((field, Located(start, members.at, value)) for field, steps in asked if not steps)
    return members.at


class _Members:
    """The keys of an object, or the numbers of an array, each with the start of its value.

    Whoever iterates moves `at` behind the value; after the last one it is behind the closing bracket.
    """

    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at

    def __iter__(self) -> Iterator[tuple[str, int]]:
        is_object = self.text[self.at] == "{"
        close = "}" if is_object else "]"
        self.at = _skip(self.text, self.at + 1)
        number = 0
        if self.text.startswith(close, self.at):
            self.at += 1
            return
        while True:
            yield self._key() if is_object else str(number), self.at
            number += 1
            self.at = _skip(self.text, self.at)
            if self.text.startswith(close, self.at):
                self.at += 1
                return
            self._expect(",")

    def _key(self) -> str:
        if not self.text.startswith('"', self.at):
            raise json.JSONDecodeError("Expecting property name enclosed in double quotes", self.text, self.at)
        key: str
        key, end = _decode(self.text, self.at)
        self.at = _skip(self.text, end)
        self._expect(":")
        return key

    def _expect(self, sign: str) -> None:
        if not self.text.startswith(sign, self.at):
            raise json.JSONDecodeError(f"Expecting {sign!r} delimiter", self.text, self.at)
        self.at = _skip(self.text, self.at + 1)


def _skip(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at
