"""Patterns of paths, as .gitignore writes them: the one syntax of exclude, include, per-file tables and .gitignore files.

A pattern without a slash fits a name at any depth, one with a slash a path below the folder it is relative to; a slash
at the end fits folders only; `*`, `?` and `[a-z]` stay within a name, `**` spans folders; `!` takes back what a pattern
before it matched. Names are compared one by one and no search goes back more than one step, so that neither a hostile
pattern nor a long path takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from normalize.late import expression

_ANY = None  # a `**` between slashes: folders, none or more
_SPECIAL = frozenset("*?[\\")
_POSIX = {
    "alnum": "a-zA-Z0-9", "alpha": "a-zA-Z", "blank": " \\t", "cntrl": "\\x00-\\x1f\\x7f", "digit": "0-9",
    "graph": "!-~", "lower": "a-z", "print": " -~", "punct": "!-/:-@\\[-`{-~", "space": " \\t-\\r",
    "upper": "A-Z", "xdigit": "0-9a-fA-F",
}  # fmt: skip
_POSIX_CLASS = expression(r"\[:([a-z]*):\]")
_LONGEST = 4096  # characters; no path is longer
_NEVER = expression(r"(?!)")

_Name = str | re.Pattern[str] | None


class Pattern(NamedTuple):
    """One pattern; `text` is what the user wrote."""

    text: str
    names: tuple[_Name, ...]
    negated: bool = False
    folders_only: bool = False
    anywhere: bool = False

    def fits(self, parts: Sequence[str], *, folder: bool) -> bool:
        """Whether it fits this path, given by its names from the folder that the pattern is relative to."""
        if self.folders_only and not folder:
            return False
        return _same(self.names[0], parts[-1]) if self.anywhere else _fits(self.names, parts)


class Patterns:
    """Patterns of one origin; where several fit a path, the last one decides."""

    __slots__ = ("_last_first", "texts")

    def __init__(self, lines: Iterable[str]) -> None:
        made = [pattern for pattern in map(parse, lines) if pattern]
        self.texts = tuple(pattern.text for pattern in made)
        self._last_first = tuple(reversed(made))

    def decides(self, parts: Sequence[str], *, folder: bool) -> Pattern | None:
        """The pattern that decides about this path itself, taking back or not; None when none fits."""
        return next((p for p in self._last_first if p.fits(parts, folder=folder)), None)

    def matches(self, parts: Sequence[str], *, folder: bool = False) -> Pattern | None:
        """The pattern that matches the path or a folder above it. Below a matched folder nothing is taken back."""
        for depth in range(1, len(parts) + 1):
            found = self.decides(parts[:depth], folder=folder or depth < len(parts))
            if found and not found.negated:
                return found
        return None

    def __bool__(self) -> bool:
        return bool(self._last_first)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Patterns) and self.texts == other.texts

    def __hash__(self) -> int:
        return hash(self.texts)

    def __repr__(self) -> str:
        return f"Patterns({list(self.texts)!r})"


def parse(line: str) -> Pattern | None:
    """The pattern of a line, or None for a comment, a blank line, slashes only, and what is too long for a path."""
    body = line.rstrip("\r\n")
    stripped = body.rstrip(" ")
    body = f"{stripped} " if stripped.endswith("\\") and stripped != body else stripped
    if not body or body.startswith("#") or len(body) > _LONGEST:
        return None
    text, negated = body, body.startswith("!")
    body = body[negated:]
    folders_only = body.endswith("/")
    body = body.removesuffix("/")
    anywhere = "/" not in body
    names = tuple(map(_name, _split(body.removeprefix("/"))))
    if not body.removeprefix("/"):
        return None
    if names[-1] is _ANY:
        names = (*names, _name("*")) if not anywhere else (_name("*"),)
    return Pattern(text, names, negated, folders_only, anywhere)


def literal(path: str) -> str:
    """The pattern that fits this very path."""
    return "".join(f"\\{c}" if c in _SPECIAL or c in " #!" else c for c in path)


def _fits(names: Sequence[_Name], parts: Sequence[str]) -> bool:
    """Whether the names fit all the parts. A failed part is tried again only at the last `**`."""
    at, part, retry_at, retry_part = 0, 0, -1, 0
    while part < len(parts):
        if at < len(names) and names[at] is _ANY:
            at, retry_at, retry_part = at + 1, at + 1, part
        elif at < len(names) and _same(names[at], parts[part]):
            at, part = at + 1, part + 1
        elif retry_at >= 0:
            retry_part += 1
            at, part = retry_at, retry_part
        else:
            return False
    return at == len(names)


def _same(name: _Name, part: str) -> bool:
    return name == part if isinstance(name, str) else name is not None and name.fullmatch(part) is not None


def _split(body: str) -> list[str]:
    """The names between the slashes of a pattern; a slash in a class separates nothing, and matches nothing."""
    names, start, at = [], 0, 0
    while at < len(body):
        if body[at] == "[":
            expression, at = _class(body, at + 1)
            if not expression:
                return [body]  # not closed: the whole pattern fits nothing
            continue
        if body[at] == "/":
            names.append(body[start:at])
            start = at + 1
        at += 2 if body[at] == "\\" and body[at + 1 : at + 2] != "/" else 1
    return [*names, body[start:]]


def _name(glob: str) -> _Name:
    """What one name between slashes has to be: itself, an expression, or anything at all."""
    if glob == "**":
        return _ANY
    if not _SPECIAL & set(glob):
        return glob
    pieces: list[str] = [""]  # between stars
    at = 0
    while at < len(glob):
        if glob[at] == "*":
            pieces += [""] if pieces[-1] or len(pieces) == 1 else []
            at += 1
            continue
        expression, at = _one(glob, at)
        if not expression:
            return _NEVER
        pieces[-1] += expression
    first, *others = pieces
    # after a star the first place that fits is as good as any, so that nothing is ever tried twice
    middle = "".join(f"(?>.*?{piece})" for piece in others[:-1])
    return re.compile(first + middle + (f".*{others[-1]}" if others else ""), re.DOTALL)


def _one(glob: str, at: int) -> tuple[str, int]:
    """The expression of the character, escape or class that begins here, and where the next one begins."""
    if glob[at] == "?":
        return ".", at + 1
    if glob[at] == "\\":
        return (re.escape(glob[at + 1]), at + 2) if at + 1 < len(glob) else ("", at)
    return _class(glob, at + 1) if glob[at] == "[" else (re.escape(glob[at]), at + 1)


def _class(glob: str, at: int) -> tuple[str, int]:
    """The expression of a class whose bracket is just before; empty when it is not closed."""
    negated = glob[at : at + 1] in ("!", "^")
    at += negated
    start, items = at, ""
    while at < len(glob) and (glob[at] != "]" or at == start):
        posix = _POSIX_CLASS.match(glob, at)
        if posix:
            if posix[1] not in _POSIX:
                return "", at
            items, at = items + _POSIX[posix[1]], posix.end()
            continue
        low, at = _literal(glob, at)
        high = low
        if glob[at : at + 1] == "-" and glob[at + 1 : at + 2] not in ("", "]"):
            high, at = _literal(glob, at + 1)
        if low <= high:  # a range the wrong way round holds nothing
            items += f"{re.escape(low)}-{re.escape(high)}"
    if at >= len(glob):
        return "", at
    if not items:
        return ("." if negated else "(?!)"), at + 1
    return f"[{'^' if negated else ''}{items}]", at + 1


def _literal(glob: str, at: int) -> tuple[str, int]:
    if glob[at] == "\\" and at + 1 < len(glob):
        return glob[at + 1], at + 2
    return glob[at], at + 1
