"""Regular expressions whose compiled code is kept between runs.

A fresh process that cleans one article needs some two hundred expressions, and compiling them took a third of its time.
What the standard library's compiler makes of a pattern is a list of numbers. It is kept with the rules
(`normalize.lookup`); `_sre.compile`, the last step of `re.compile`, checks the numbers again and is done in a fiftieth of
the time. Another version of that code is another table, and a Python without it compiles as usual.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, cast

from normalize.letter_classes import written_out

_MOST_TABLES = 16  # as many sets of rules as are remembered in a process

_announced: dict[tuple[str, int], None] = {}
_tables: list[Mapping[str, Any]] = []


def announce(pattern: str, flags: int = 0) -> None:
    """Say that a pattern may be needed, so that its code is kept with the tables that are made next."""
    _announced[pattern, flags] = None


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""What `re.compile` gives, but `\p{…}` is understood. Raises `re.error` for a pattern that is none."""
    key = _key(pattern, flags)
    for table in _tables:
        parts = table.get(key)
        if parts:
            return _read(pattern, parts)
        if parts is not None:
            break  # the compiler refused it, and says again why
    return re.compile(written_out(pattern), flags)


def use(table: Mapping[str, Any]) -> None:
    """Take code from this table from now on, and from those that were named last."""
    _tables[:] = [table, *_tables[: _MOST_TABLES - 1]]


def codes() -> Iterator[tuple[str, Any]]:
    """The code of all patterns that were announced, by their keys; `[]` for one that the compiler refuses."""
    for pattern, flags in _announced:
        try:
            yield _key(pattern, flags), _code(written_out(pattern), flags)
        except re.error:
            yield _key(pattern, flags), []


def version() -> str:
    """The version of the code that this Python reads, `""` for one that is known to read none."""
    return str(_sre().MAGIC) if sys.implementation.name == "cpython" else ""


def _key(pattern: str, flags: int) -> str:
    return f"{int(flags)} {pattern}"


def _code(pattern: str, flags: int) -> Sequence[Any]:
    """What the steps of `re.compile` before the last one give."""
    tree = import_module("re._parser").parse(pattern, flags)
    state = tree.state
    return import_module("re._compiler")._code(tree, flags), flags | state.flags, state.groups - 1, state.groupdict


def _read(pattern: str, parts: Sequence[Any]) -> re.Pattern[str]:
    code, flags, groups, index = parts
    names: list[str | None] = [None] * (groups + 1)
    for name, number in index.items():
        names[number] = name
    return cast("re.Pattern[str]", _sre().compile(pattern, flags, code, groups, index, tuple(names)))


def _sre() -> Any:
    return import_module("_sre")
