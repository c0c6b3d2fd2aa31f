"""`normalize config`: every value and where it comes from, written so that it could be a configuration itself."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from normalize.cli.options import (
    add_colour_option,
    add_file_options,
    add_rule_options,
    add_run_options,
    configuration_of,
)

if TYPE_CHECKING:
    from normalize.configuration.file import Configuration
    from normalize.configuration.layers import Value

SUMMARY = "show the settings in force, for a file or in general, and where each comes from"
EXAMPLES = """\
Examples:
  normalize config                           in the current folder
  normalize config archive/1998/seoul.txt    for this file, with its per-file tables
  normalize config style records             two of its keys or tables
  normalize config --style guardian          with the command line on top
  normalize config --output-format json
"""

_WIDE = 100  # characters in a line of a list
_COMMENT_AT = 36


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `config` takes: a path, and every option that a configuration knows."""
    add_file_options(parser)
    add_rule_options(parser)
    add_run_options(parser)
    group = parser.add_argument_group("Output")
    group.add_argument("--output-format", choices=("text", "json"), default="text", metavar="NAME", help="text or json")
    add_colour_option(group)


def run(arguments: argparse.Namespace) -> int:
    """Print the configuration, or the keys of it that were named."""
    from normalize.cli.inputs import written_paths

    paths, wanted = _sorted_out(written_paths(arguments))
    if len(paths) > 1:
        raise ValueError(f"config shows what holds for one path, and was given {len(paths)}; name one")
    path = paths[0] if paths else None
    configuration = configuration_of(arguments)
    # of a folder, what holds in general for the files in it
    inside = path / "-" if path and path.is_dir() else path
    governing = configuration.nearest(inside) if inside else configuration
    values = governing.values_for(None if path and path.is_dir() else inside)
    if wanted:
        values = {name: value for name, value in values.items() if name in wanted}
    if arguments.output_format == "json":
        _print_json(path, governing, values)
    else:
        _print_text(arguments, [] if wanted else _head(path, governing), values)
    return 0


def _sorted_out(words: Iterable[Path]) -> tuple[list[Path], set[str]]:
    """The paths, and the names of keys; a table stands for its keys. Raises ValueError for a word that is neither."""
    from normalize.config import did_you_mean
    from normalize.configuration.keys import keys
    from normalize.files import NOT_THERE

    paths: list[Path] = []
    wanted: set[str] = set()
    for word in words:
        named = {key for key in keys() if str(word) in (key, key.rpartition(".")[0])}
        if os.path.lexists(word):
            paths.append(word)
        elif named:
            wanted |= named
        else:
            raise ValueError(f"{word}: {NOT_THERE}, and no key{did_you_mean(str(word), keys(), likeness=0.8)}")
    return paths, wanted


def _print_text(arguments: argparse.Namespace, head: Iterable[str], values: Mapping[str, Value]) -> None:
    from normalize.report.terminal import Paint, one_line, wants_colour

    paint = Paint(wants_colour(sys.stdout, arguments.color))
    for line in head:
        print(paint("dim", one_line(f"# {line}")))
    for line, comment in _lines(values):
        shown = one_line(line)
        space = " " * max(2, _COMMENT_AT - len(shown)) if comment else ""
        print(
            shown
            + space
            + paint("dim" if comment == "default" else "code", f"# {one_line(comment)}" if comment else "")
        )


def _head(path: Path | None, governing: Configuration) -> Iterator[str]:
    from normalize.configuration.sources import shown

    file = shown(str(governing.file)) if governing.file else "no configuration file"
    yield f"{file}, for {path}" if path else file
    if governing.per_file and (path is None or path.is_dir()):
        tables = "1 table" if len(governing.per_file) == 1 else f"{len(governing.per_file)} tables"
        yield f"{tables} for some files; name a file to see what holds for it: {', '.join(governing.per_file)}"


def _lines(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The lines of a TOML file, each with its comment."""
    from normalize.configuration.keys import keys

    table = ""
    for name, value in values.items():
        above, _, key = name.rpartition(".")
        if above != table:
            if table or name != next(iter(values)):
                yield "", ""
            table = above
            yield f"[{table}]", ""
        whole = f"{'# ' if keys()[name].command_only else ''}{key} = {_toml(plain(value))}"
        if isinstance(value.value, tuple) and len(whole) > _WIDE:
            yield f"{key} = [", value.origin
            yield from ((line, "") for line in _wrapped(f"{_toml(item)}," for item in plain(value)))
            yield "]", ""
        else:
            yield whole, value.origin


def _wrapped(items: Iterable[str]) -> Iterator[str]:
    line = "   "
    for item in items:
        if len(line) > 3 and len(line) + len(item) >= _WIDE:
            yield line
            line = "   "
        line += f" {item}"
    yield line


def plain(value: Value) -> Any:
    """A value as TOML and JSON know it."""
    if isinstance(value.value, tuple):
        return [text for item in value.value for text in ([item] if isinstance(item, str) else item.patterns.texts)]
    return value.value


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if not isinstance(value, str):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'


def _print_json(path: Path | None, governing: Configuration, values: Mapping[str, Value]) -> None:
    import json

    report = {
        "file": str(governing.file) if governing.file else None,
        "root": str(governing.root),
        "path": str(path) if path else None,
        "values": {name: {"value": plain(value), "origin": value.origin} for name, value in values.items()},
    }
    print(json.dumps(report, indent=2))
