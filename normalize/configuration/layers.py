"""From tables to values: each table is checked into a layer, and layers are put on top of each other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from normalize.config import did_you_mean
from normalize.configuration.keys import Key, NotAllowedError, keys
from normalize.configuration.sources import Problems, Source, dotted
from normalize.selection.options import Globs
from normalize.selection.patterns import Patterns

_TABLES = ("per-file", "per-file-ignores", "records", "extend")
_FILES_OF_PATTERNS = ("include", "extend-include", "exclude", "extend-exclude")


class Given(NamedTuple):
    """A checked value and where it was written."""

    value: Any
    source: Source
    keys: tuple[str, ...]

    @property
    def origin(self) -> str:
        """Where it was written: `normalize.toml:4`, `normalize.toml:9 per-file."copy/**"`, `command line`."""
        place = self.source.place(self.keys)
        return f"{place} {dotted(self.keys[:2])}" if self.keys[0].startswith("per-file") else place


class Value(NamedTuple):
    """What a key holds in the end, and what was given for it, the most general first."""

    value: Any
    given: tuple[Given, ...] = ()
    has_default: bool = True

    @property
    def origin(self) -> str:
        """Where it comes from: `default`, or the places that set it."""
        origins = dict.fromkeys(given.origin for given in self.given)
        return " + ".join((["default"] if self.has_default else []) + list(origins))


class Layer(NamedTuple):
    """The values that one table sets, for all files or for some."""

    given: Mapping[str, Given]
    files: Globs | None = None


def layers_of(source: Source, root: str) -> tuple[Layer, list[Layer]]:
    """What a source sets for all files, and its layers for some, in its order.

    `root` is the absolute folder that its patterns are relative to. Raises ConfigError for all that is wrong in it.
    """
    general: dict[str, Given] = {}
    per_file: list[Layer] = []
    problems = Problems()
    for name, value in source.table.items():
        with problems.noted():
            if name in ("per-file", "per-file-ignores"):
                per_file += _per_file(source, name, value, root)
            elif name == "extend":
                if not source.path:
                    raise source.error((name,), ": only a configuration file can extend another")
            elif name == "records":
                general |= {f"records.{key}": given for key, given in _table(source, (name,), value, root).items()}
            else:
                general[name] = _given(source, tuple(name.split(".")) if name in keys() else (name,), value, root)
    problems.check()
    return Layer(general), per_file


def combined(layers: Iterable[Layer], root: str) -> dict[str, Value]:
    """The value of every key: the last layer that sets it wins, and what extends adds up."""
    values = {name: Value(_default(key, root)) for name, key in keys().items() if key.extends in ("", name)}
    more: dict[str, list[Given]] = {}
    for layer in layers:
        for name, given in layer.given.items():
            extends = keys()[name].extends
            if extends:
                more.setdefault(extends, []).append(given)
            else:
                values[name] = Value(given.value, (given,), has_default=False)
    if "select" in more and not values["select"].value:
        values["select"] = values["select"]._replace(value=("ALL",))  # what an empty selection means, to add to it
    for name, added in more.items():
        values[name] = _extended(values[name], added)
    return values


def _extended(base: Value, added: list[Given]) -> Value:
    adding = [given for given in added if given.value]
    items = dict.fromkeys([*base.value, *(item for given in adding for item in given.value)])
    return Value(tuple(items), (*base.given, *adding), base.has_default and bool(base.value or not adding))


def _default(key: Key, root: str) -> Any:
    return (Globs(root, Patterns(key.default)),) if key.name in _FILES_OF_PATTERNS else key.default


def _per_file(source: Source, name: str, tables: Any, root: str) -> list[Layer]:
    """One layer for each pattern of `[per-file."pattern"]` tables, or of `per-file-ignores`."""
    _needs_table(source, (name,), tables)
    layers: list[Layer] = []
    problems = Problems()
    for pattern, table in tables.items():
        at = (name, pattern)
        files = Globs(root, Patterns([pattern]))
        with problems.noted():
            if not files.patterns or pattern.startswith("!"):
                raise source.error(at, ": no pattern; allowed: one such as 'copy/**' or '*.md'")
            if name == "per-file-ignores":
                layers.append(Layer({"extend-ignore": _checked(source, at, keys()["extend-ignore"], table)}, files))
            else:
                layers.append(Layer(_table(source, at, table, ""), files))
    problems.check()
    return layers


def _table(source: Source, at: tuple[str, ...], table: Any, root: str) -> dict[str, Given]:
    """The checked values of a table's keys. Raises ConfigError for all that cannot be used."""
    _needs_table(source, at, table)
    found: dict[str, Given] = {}
    problems = Problems()
    for key, value in table.items():
        with problems.noted():
            found[key] = _given(source, (*at, key), value, root)
    problems.check()
    return found


def _given(source: Source, at: tuple[str, ...], value: Any, root: str) -> Given:
    """The checked value of a key. Raises ConfigError that names the place and what is allowed."""
    per_file = at[0] == "per-file"
    name = at[-1] if per_file else ".".join(at)
    key = keys().get(name)
    if key is None or (per_file and not key.per_file):
        raise source.error(at, _unknown(at, per_file, known=key is not None))
    if key.command_only and source.path:
        raise source.error(at, f": only the command line decides that, with --{name}")
    given = _checked(source, at, key, value)
    if name in _FILES_OF_PATTERNS:
        return given._replace(value=(Globs(root, Patterns(given.value), given.origin),))
    if name in ("packs", "accept-files"):
        return given._replace(value=_all_resolved(source, at, given.value))
    return given


def _checked(source: Source, at: tuple[str, ...], key: Key, value: Any) -> Given:
    try:
        return Given(key.check(value), source, at)
    except NotAllowedError as error:
        allowed = str(error)
        sign = ", " if allowed.startswith("did you mean") else "; "
        raise source.error(at, f" = {value!r}{sign}{allowed}") from None


def _unknown(at: tuple[str, ...], per_file: bool, *, known: bool) -> str:
    if known:
        names = sorted(key.name for key in keys().values() if key.per_file)
        return f": is set for all files or for none; a per-file table may set {', '.join(names)}"
    if per_file:
        allowed = [key.name for key in keys().values() if key.per_file]
    elif len(at) > 1:
        allowed = [name.partition(".")[2] for name in keys() if name.startswith(f"{at[0]}.")]
    else:
        allowed = [*(name for name in keys() if "." not in name), *_TABLES]
    return f": unknown key{did_you_mean(at[-1], allowed)}; allowed: {', '.join(sorted(allowed))}"


def _all_resolved(source: Source, at: tuple[str, ...], items: Iterable[str]) -> tuple[str, ...]:
    paths: list[str] = []
    problems = Problems()
    for item in items:
        with problems.noted():
            paths.append(_resolved(source, at, item))
    problems.check()
    return tuple(paths)


def _resolved(source: Source, at: tuple[str, ...], item: str) -> str:
    """The absolute path of a file that a table names; on the command line a pack may also be an installed one."""
    is_pack = at[-1] == "packs"
    if is_pack and not item.endswith(".toml"):
        if not source.path:
            return item
        remedy = "allowed: TOML files, relative to this one; a pack with Python code is named under plugins"
        raise source.error(at, f" holds {item!r}; {remedy}")
    path = os.path.normpath(os.path.join(source.folder, item))
    if not os.path.isfile(path):
        raise source.error(at, f" holds {item!r}: no such file or folder; paths are relative to {source.folder}")
    return path


def _needs_table(source: Source, at: tuple[str, ...], value: Any) -> None:
    if not isinstance(value, Mapping):
        raise source.error(at, f" = {value!r}; allowed: a table")
