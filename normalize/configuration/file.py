"""The configuration of a run: the command line over the nearest configuration files over the defaults.

Each file that is cleaned is governed by the nearest configuration in its folder or above it; configurations are not
merged, but one may name another that it extends. Values are put on top of each other in this order: the defaults, the
extended file, the governing file, its per-file tables in their order, the command line. Reading a configuration runs
no code; rule packs with code are imported later, and only those that `plugins` or the command line name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from normalize.config import Settings
from normalize.configuration.keys import NO_LIMIT, keys
from normalize.configuration.layers import Given, Layer, Value, combined, layers_of
from normalize.configuration.option import split_config_options
from normalize.configuration.sources import ConfigError, Problems, Source, chain, in_folder, read, shown
from normalize.files import reason_of
from normalize.records.options import RecordOptions
from normalize.selection.options import FileOptions, Globs
from normalize.selection.patterns import Patterns, literal

if TYPE_CHECKING:
    from normalize.rules import Rule

__all__ = ["ConfigError", "Configuration", "load", "split_config_options"]

_LARGEST_LIST = 10_000_000  # bytes of an accept-list
_Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True, eq=False)
class Configuration:
    """What holds in one folder and below, and, through `nearest`, what holds elsewhere.

    root: the folder that patterns are relative to.
    file: the configuration file, None for defaults and command line only.
    settings: for files that no per-file table matches.
    jobs: number of processes, or `auto`.
    max_change: per cent of a text that a fix may change, None for no limit.
    """

    root: Path
    file: Path | None
    settings: Settings
    files: FileOptions
    records: RecordOptions
    jobs: int | str
    max_change: int | None
    _layers: _Layers = field(repr=False)
    _lookup: _Lookup = field(repr=False)
    _by_tables: dict[tuple[int, ...], Settings] = field(default_factory=dict, repr=False)

    def nearest(self, path: Path) -> Configuration:
        """The configuration that governs a file. Raises ConfigError for one that cannot be used."""
        return self._lookup.governing(os.path.dirname(os.path.abspath(path)))

    def settings_for(self, path: Path) -> Settings:
        """The settings for a file: of its nearest configuration, with the per-file tables that match it."""
        governing = self.nearest(path)
        tables = governing._layers.matching(path)
        if not tables:
            return governing.settings
        if tables not in governing._by_tables:
            governing._by_tables[tables] = _settings(governing._layers.values(tables))
        return governing._by_tables[tables]

    def files_for(self, folder: Path) -> FileOptions:
        """How files in a folder are chosen, by the configuration that governs it."""
        return self._lookup.governing(os.path.abspath(folder)).files

    def values_for(self, path: Path | None = None) -> _Values:
        """Every key with its value and origin, for a file or in general."""
        if path is None:
            return self._layers.values(())
        layers = self.nearest(path)._layers
        return layers.values(layers.matching(path))

    def check_selectors(self, rules: Iterable[Rule]) -> None:
        """Raise ConfigError for a selector that fits none of the rules, also in a table that no file has met yet."""
        known = tuple(rules)
        problems = Problems()
        for given in self._layers.given("select", "ignore", "extend-select", "extend-ignore"):
            for selector in given.value:
                unfit = _unfit(selector, known)
                with problems.noted():
                    if unfit:
                        raise given.source.error(given.keys, f" holds {selector!r}, which {unfit}")
        problems.check()

    @property
    def per_file(self) -> tuple[str, ...]:
        """The patterns of the per-file tables, in their order."""
        return tuple(text for layer in self._layers.per_file if layer.files for text in layer.files.patterns.texts)

    @property
    def origins(self) -> Mapping[str, str]:
        """Where each value comes from: `default`, a file and line, `command line`."""
        return {name: value.origin for name, value in self.values_for().items()}


def load(
    start: Path, *, explicit: Path | None = None, isolated: bool = False, overrides: Mapping[str, Any] | None = None
) -> Configuration:
    """The configuration that governs the folder `start`.

    `explicit` names a file to use for all files instead of the nearest ones; its patterns are relative to `start`.
    `isolated` reads no file. `overrides` are the command line: keys as in a file, dotted or nested; None is not given.
    Raises ConfigError.
    """
    if explicit and isolated:
        raise ConfigError(
            f"--isolated reads no configuration file, but --config names {explicit}; leave one of them out"
        )
    folder = os.path.abspath(start)
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    command = Source("command line", folder, given)
    return _Lookup(folder, command, read(str(explicit)) if explicit else None, isolated).governing(folder)


class _Layers(NamedTuple):
    """The layers of one configuration, the most general first: `general`, then `per_file`, then `command`."""

    root: str
    general: tuple[Layer, ...]
    per_file: tuple[Layer, ...]
    command: Layer

    def matching(self, path: Path) -> tuple[int, ...]:
        """The per-file layers that hold for a file, by number."""
        if not self.per_file:
            return ()
        whole = os.path.abspath(path)
        return tuple(at for at, layer in enumerate(self.per_file) if layer.files and layer.files.match(whole))

    def accept_lists(self) -> tuple[Globs, ...]:
        """Patterns for the accept-lists: a run does not clean the files that it is told to heed."""
        paths = dict.fromkeys(path for given in self.given("accept-files") for path in given.value)
        return tuple(Globs(os.sep, Patterns([literal(path)]), "an accept-list") for path in paths)

    def given(self, *names: str) -> Iterator[Given]:
        """What any layer says of these keys."""
        for layer in (*self.general, *self.per_file, self.command):
            yield from (given for name, given in layer.given.items() if name in names)

    def values(self, tables: tuple[int, ...]) -> _Values:
        return combined((*self.general, *(self.per_file[at] for at in tables), self.command), self.root)


class _Lookup:
    """Finds the configuration of each folder, once."""

    def __init__(self, start: str, command: Source, explicit: Source | None, isolated: bool) -> None:
        self._start = start
        self._command = command
        self._everywhere = self._made(explicit, start) if explicit or isolated else None
        self._default: Configuration | None = None
        self._known: dict[str, Configuration] = {}

    def governing(self, folder: str) -> Configuration:
        if self._everywhere:
            return self._everywhere
        unknown: list[str] = []
        found: Configuration | None = None
        while found is None:
            found = self._known.get(folder)
            if found is None:
                unknown.append(folder)
                source = in_folder(folder)
                parent = os.path.dirname(folder)
                if source or parent == folder:
                    found = self._made(source, folder) if source else self._without_file()
                folder = parent
        self._known.update(dict.fromkeys(unknown, found))
        return found

    def _without_file(self) -> Configuration:
        self._default = self._default or self._made(None, self._start)
        return self._default

    def _made(self, source: Source | None, root: str) -> Configuration:
        general: list[Layer] = []
        per_file: list[Layer] = []
        for part in chain(source) if source else ():
            layer, some = layers_of(part, root)
            general.append(layer)
            per_file += some
        command, some = layers_of(self._command, self._start)
        layers = _Layers(root, tuple(general), (*per_file, *some), command)
        return _configuration(Path(source.path) if source else None, layers, self)


def _configuration(file: Path | None, layers: _Layers, lookup: _Lookup) -> Configuration:
    values = layers.values(())
    given = {name: value.value for name, value in values.items()}
    records = RecordOptions(**{key.field: given[name] for name, key in keys().items() if name.startswith("records.")})
    names = (field.name for field in fields(FileOptions))
    files = {name: given[key] for name in names if (key := name.replace("_", "-")) in given}
    files["exclude"] += layers.accept_lists()
    return Configuration(
        root=Path(layers.root),
        file=file,
        settings=_settings(values),
        files=FileOptions(root=layers.root, data_files=bool(records.fields), **files),
        records=records,
        jobs=given["jobs"],
        max_change=None if given["max-change"] == NO_LIMIT else given["max-change"],
        _layers=layers,
        _lookup=lookup,
    )


def _settings(values: _Values) -> Settings:
    given = {
        key.field: values[name].value for name, key in keys().items() if key.field and not name.startswith("records.")
    }
    lists = [item for path in values["accept-files"].value for item in _listed(path)]
    given["accept"] = tuple(dict.fromkeys([*given["accept"], *lists]))
    given["packs"] = tuple(dict.fromkeys([*given["packs"], *values["plugins"].value]))
    return Settings(**given)


def _unfit(selector: str, rules: tuple[Rule, ...]) -> str:
    """Why no rule fits a selector; empty when one does."""
    from normalize.normalizer import chosen

    try:
        chosen(rules, Settings(ignore=(selector,)))
    except ValueError as error:
        return str(error).removeprefix(f"ignore={selector!r} ")
    return ""


@lru_cache(maxsize=256)
def _listed(path: str) -> tuple[str, ...]:
    """The strings in an accept-list: one a line; blank lines and those that begin with # say nothing."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read(_LARGEST_LIST + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else f"not UTF-8 at byte {error.start}"
        raise ConfigError(f"{shown(path)}: accept-list cannot be read: {reason}") from error
    if len(text) > _LARGEST_LIST:
        raise ConfigError(f"{shown(path)}: accept-list is larger than {_LARGEST_LIST:,} characters")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
