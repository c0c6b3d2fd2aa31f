"""`--config FILE|KEY=VALUE`: a file to use, or values that stand on top of every file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from normalize.configuration.sources import ConfigError


def split_config_options(values: Iterable[str]) -> tuple[Path | None, dict[str, Any]]:
    """The file and the overrides in the values of `--config FILE|KEY=VALUE`. Raises ConfigError for two files.

    A value is read as TOML, and what is no TOML as a string: `jobs=2`, `style=guardian`, `records.fields=["body"]`.
    """
    file: Path | None = None
    overrides: dict[str, Any] = {}
    for value in values:
        if "=" in value and not os.path.isfile(value):
            _merge(overrides, _assigned(value))
        elif file is not None:
            raise ConfigError(f"--config {value}: {file} is the configuration already; one can extend the other")
        else:
            file = Path(value)
    return file, overrides


def _assigned(assignment: str) -> dict[str, Any]:
    """The table that KEY=VALUE means."""
    import tomllib

    key, _, value = assignment.partition("=")
    try:
        return tomllib.loads(f"{key} = {value}")
    except tomllib.TOMLDecodeError:
        pass
    try:
        table = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"--config {assignment}: {key!r} is no key; write KEY=VALUE, such as style=guardian"
        ) from error
    inner = table
    while isinstance(inner[next(iter(inner))], dict):
        inner = inner[next(iter(inner))]
    inner[next(iter(inner))] = value.strip()
    return table


def _merge(into: dict[str, Any], more: Mapping[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value
