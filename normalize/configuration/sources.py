"""Where configurations are written: found beside a file or above it, read as TOML, with what they extend.

The first of `.normalize.toml`, `normalize.toml` and a `[tool.normalize]` table in pyproject.toml, in the folder itself
or the nearest one above it, governs a folder. Files are read as data, whatever they say.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from normalize.files import NOT_THERE, reason_of

NAMES = (".normalize.toml", "normalize.toml", "pyproject.toml")

_LARGEST = 1_000_000  # bytes of a configuration file
_DEEPEST = 10  # files in a chain of `extend`
_NAME = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"


class ConfigError(ValueError):
    """A configuration that cannot be used; each of its messages (`args`) names the place, the value and what is allowed."""

    def __str__(self) -> str:
        return "\n".join(self.args)


class Problems:
    """The errors of one source, raised together, so that who mends one does not meet the next only then."""

    def __init__(self) -> None:
        self._found: list[str] = []

    @contextmanager
    def noted(self) -> Iterator[None]:
        """A block that may fail; what comes after it is looked at all the same."""
        try:
            yield
        except ConfigError as error:
            self._found += error.args

    def check(self) -> None:
        """Raise one ConfigError for all that was noted."""
        if self._found:
            raise ConfigError(*self._found)


class Source(NamedTuple):
    """One place that sets keys: a file, or the command line.

    name: as it is shown to the user.
    folder: absolute; paths in the table are relative to it.
    path, text: of the file; empty for the command line.
    above: the tables around it, `tool.normalize` in a pyproject.toml.
    """

    name: str
    folder: str
    table: Mapping[str, Any]
    path: str = ""
    text: str = ""
    above: tuple[str, ...] = ()

    def place(self, keys: tuple[str, ...]) -> str:
        """The file and line that set a key, or `command line`."""
        line = _line_of(self.text, (*self.above, *keys)) if self.text else 0
        return f"{self.name}:{line}" if line else self.name

    def error(self, keys: tuple[str, ...], message: str) -> ConfigError:
        """An error about a key, with its place."""
        return ConfigError(f"{self.place(keys)}: {dotted(keys)}{message}")


def governing(folder: str) -> Source | None:
    """The configuration file of a folder or the nearest one above it."""
    return next((source for at in upwards(folder) if (source := in_folder(at))), None)


def in_folder(folder: str) -> Source | None:
    """The configuration file in this very folder."""
    paths = (os.path.join(folder, name) for name in NAMES)
    return next((source for path in paths if os.path.isfile(path) and (source := _read(path))), None)


def read(path: str) -> Source:
    """The configuration in a file that was named. Raises ConfigError when it holds none."""
    source = _read(os.path.abspath(path)) if os.path.isfile(path) else None
    if source is None:
        missing = "has no [tool.normalize] table" if os.path.isfile(path) else NOT_THERE
        raise ConfigError(f"{path}: {missing}; name a TOML file, or set one value with KEY=VALUE")
    return source


def chain(source: Source) -> list[Source]:
    """A configuration with those that it extends, the most general first."""
    found = [source]
    while "extend" in found[-1].table:
        extended = _extended(found[-1])
        if any(os.path.samefile(extended.path, other.path) for other in found):
            names = " -> ".join(other.name for other in (*found, extended))
            raise found[-1].error(("extend",), f": goes round in a circle: {names}")
        if len(found) == _DEEPEST:
            raise found[-1].error(("extend",), f": more than {_DEEPEST} files extend each other")
        found.append(extended)
    return found[::-1]


def upwards(folder: str) -> list[str]:
    """A folder and those above it, the nearest first."""
    folders = [folder]
    while (parent := os.path.dirname(folders[-1])) != folders[-1]:
        folders.append(parent)
    return folders


def dotted(keys: tuple[str, ...]) -> str:
    """A key as TOML writes it.

    >>> dotted(("per-file", "copy/**", "style"))
    'per-file."copy/**".style'
    """
    return ".".join(key if re.fullmatch(r"[\w-]+", key) else f'"{key}"' for key in keys)


def shown(path: str) -> str:
    """A path as a user knows it: relative to where the command runs, if it is not far away."""
    relative = os.path.relpath(path)
    return path if relative.startswith(os.path.join("..", "..", "..")) else relative


def _extended(source: Source) -> Source:
    value = source.table["extend"]
    if not isinstance(value, str) or not value.endswith(".toml") or os.path.isabs(value):
        raise source.error(("extend",), f" = {value!r}; allowed: the path of a TOML file, relative to this one")
    path = os.path.normpath(os.path.join(source.folder, value))
    if not os.path.isfile(path):
        raise source.error(("extend",), f" = {value!r}: {NOT_THERE}")
    return read(path)


def _read(path: str) -> Source | None:
    """The configuration in a file; None for a pyproject.toml that says nothing about this tool."""
    name = shown(path)
    try:
        with open(path, "rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{name}: {reason_of(error)}") from error
    is_project = os.path.basename(path) == "pyproject.toml"
    if is_project and b"normalize" not in content:
        return None  # most projects: not worth a parse
    if len(content) > _LARGEST:
        raise ConfigError(f"{name}: more than {_LARGEST:,} bytes; a configuration is shorter than that")
    text, table = _parsed(name, content)
    above = ("tool", "normalize") if is_project else ()
    for part in above:
        table = table.get(part, {})
        if not isinstance(table, dict):
            raise ConfigError(f"{name}: {part} is no table")
    return Source(name, os.path.dirname(path), table, path, text, above) if table or not is_project else None


def _parsed(name: str, content: bytes) -> tuple[str, dict[str, Any]]:
    import tomllib  # only where there is a file

    try:
        text = content.decode("utf-8-sig")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: not UTF-8 at byte {error.start}; a TOML file is UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: no valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{name}: no valid TOML: nested too deep") from error


def _line_of(text: str, keys: tuple[str, ...]) -> int:
    """The line that sets a key or opens its table, from 1; 0 when it is not found."""
    # compiled here, since few runs have an error to place
    opens, sets = re.compile(rf"\s*\[\s*({_DOTTED})\s*\]"), re.compile(rf"\s*({_DOTTED})\s*=")
    table: tuple[str, ...] = ()
    found: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        head, key = opens.match(line), sets.match(line)
        if head:
            table = _names(head[1])
            found.setdefault(table, number)
        elif key:
            found.setdefault(table + _names(key[1]), number)
    return next((found[keys[:depth]] for depth in range(len(keys), 0, -1) if keys[:depth] in found), 0)


def _names(words: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_NAME, words))
