"""Options that several commands share, and what they mean for a run's configuration.

An option of the configuration has no default here: only what a user wrote overrides a configuration file.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from normalize.configuration.file import Configuration

OUTPUT_FORMATS = "concise full grouped json jsonl sarif github gitlab junit csv html".split()
FAIL_LEVELS = ("info", "warning", "error")
# the options of `fix` alone, as they stand for a command that writes nothing
_WRITES_NOTHING: Mapping[str, Any] = {
    "output": None,
    "suffix": "",
    "changes": None,
    "resume": False,
    "show_fixes": False,
    "exit_zero_even_if_changed": False,
}
_WHEN = ("auto", "always", "never")

# option (as argparse names it) -> key of the configuration file
_KEYS: Mapping[str, str] = {
    "select": "select",
    "ignore": "ignore",
    "extend_select": "extend-select",
    "extend_ignore": "extend-ignore",
    "style": "style",
    "preset": "preset",
    "unsafe_fixes": "unsafe-fixes",
    "lang": "language",
    "pack": "packs",
    "accept": "accept",
    "accept_file": "accept-files",
    "suppressions": "suppressions",
    "include": "include",
    "exclude": "exclude",
    "extend_exclude": "extend-exclude",
    "force_exclude": "force-exclude",
    "respect_gitignore": "respect-gitignore",
    "hidden": "hidden",
    "follow_symlinks": "follow-symlinks",
    "max_file_size": "max-file-size",
    "encoding": "encoding",
    "format": "records.format",
    "field": "records.fields",
    "id_field": "records.id-field",
    "jobs": "jobs",
    "max_change": "max-change",
}


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Options that choose rules and say how they work."""
    group = parser.add_argument_group("Rules")
    _add_list(group, "--select", "RULES", "only these: codes, their beginning, names, families")
    _add_list(group, "--ignore", "RULES", "not these")
    _add_list(group, "--extend-select", "RULES", "these besides the configured ones")
    _add_list(group, "--extend-ignore", "RULES", "nor these, besides the configured ones")
    _add_value(group, "--style", "NAME", "house style of names: ap, guardian, wikipedia, document")
    _add_value(group, "--preset", "NAME", "article, or copy: edited text with nothing around it to remove")
    _add_switch(group, "--unsafe-fixes", "also fixes that may change the meaning")
    _add_switch(group, "--no-unsafe-fixes", "only safe fixes", key="unsafe_fixes", value=False)
    _add_value(group, "--lang", "CODE", "language of the texts, two letters such as en, or auto")
    group.add_argument("--pack", action="append", metavar="NAME", help="add a rule pack or a TOML file (repeatable)")
    group.add_argument("--accept", action="append", metavar="TEXT", help="a string never to touch (repeatable)")
    about = "a file of such strings, one a line (repeatable)"
    group.add_argument("--accept-file", action="append", metavar="FILE", help=about)
    _add_switch(group, "--no-suppressions", "heed no directive in a text", key="suppressions", value=False)


def add_file_options(parser: argparse.ArgumentParser) -> None:
    """Paths, and options that choose among files and say how they are read."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input (default: .)")
    _add_selection(parser.add_argument_group("Files"))
    group = parser.add_argument_group("Data files")
    _add_fields(group)
    _add_value(group, "--id-field", "NAME", "field that names a row in reports")
    _add_configuration(parser.add_argument_group("Configuration"))


def add_reading_of_named_files(parser: argparse.ArgumentParser) -> None:
    """Options that say how files are read that the command names in a way of its own."""
    group = parser.add_argument_group("Files")
    _add_fields(group)
    _add_encoding(group)
    _add_configuration(parser.add_argument_group("Configuration"))


def add_pack_options(parser: argparse.ArgumentParser) -> None:
    """Options that say which rules there are."""
    group = parser.add_argument_group("Options")
    group.add_argument("--pack", action="append", metavar="NAME", help="add a rule pack or a TOML file (repeatable)")
    _add_configuration(group)
    add_colour_option(group)


def _add_fields(group: argparse._ArgumentGroup) -> None:
    _add_value(group, "--format", "NAME", "text, jsonl, csv, tsv, parquet (default: by the file's name)")
    _add_list(group, "--field", "NAMES", "columns, or JSON pointers such as /article/body, that hold text")


def _add_encoding(group: argparse._ArgumentGroup) -> None:
    _add_value(group, "--encoding", "NAME", "of the files (default: by their mark, else UTF-8)")


def _add_configuration(group: argparse._ArgumentGroup) -> None:
    about = "this file, or one value (repeatable)"
    group.add_argument("--config", action="append", default=[], metavar="FILE|KEY=VALUE", help=about)
    group.add_argument("--isolated", action="store_true", help="read no configuration file")


def _add_selection(group: argparse._ArgumentGroup) -> None:
    _add_list(group, "--include", "GLOB", "only files like these")
    _add_list(group, "--exclude", "GLOB", "not files like these")
    _add_list(group, "--extend-exclude", "GLOB", "nor these, besides the configured ones")
    _add_switch(group, "--force-exclude", "exclude also files that are named (for hooks)")
    _add_switch(group, "--hidden", "also hidden files and folders")
    _add_switch(group, "--follow-symlinks", "follow links found in folders, and named ones that lead out")
    _add_switch(group, "--no-respect-gitignore", "also files that git ignores", key="respect_gitignore", value=False)
    _add_value(group, "--max-file-size", "SIZE", "skip larger files, such as 64MB")
    _add_value(group, "--files-from", "FILE", "read paths from a file or -, one a line")
    _add_value(group, "--files0-from", "FILE", "the same, with NUL between them")
    _add_encoding(group)
    group.add_argument("--stdin-filename", default="-", metavar="NAME", help="name to show for standard input")


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Options that say what is shown, where, and how the command ends."""
    group = parser.add_argument_group("Output")
    about = ", ".join(OUTPUT_FORMATS)
    group.add_argument("--output-format", type=one_of(OUTPUT_FORMATS), metavar="NAME", help=about)
    _add_value(group, "--output-file", "FILE", "write the report there")
    group.add_argument("--statistics", action="store_true", help="counts by rule instead of findings")
    group.add_argument("--why", action="store_true", help="also what was left alone, and what evidence was missing")
    _add_value(group, "--baseline", "FILE", "leave alone what stands in this baseline")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 also with findings or changed files")
    about = "fail for info (all), warning (also what a person must read; default), or error (what fix changes)"
    group.add_argument("--fail-level", type=one_of(FAIL_LEVELS), metavar="LEVEL", help=about)
    add_colour_option(group)
    group.add_argument("-q", "--quiet", action="store_true", help="no summary and no notes")
    group.add_argument("-s", "--silent", action="store_true", help="nothing but errors and the exit status")
    group.add_argument("-v", "--verbose", action="store_true", help="also files without findings")


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Options for many files."""
    group = parser.add_argument_group("Run")
    about = "worker processes, or auto (default: 1)"
    group.add_argument("-j", "--jobs", type=number_of_jobs, metavar="N", help=about)
    group.add_argument("--progress", type=one_of(_WHEN), default="auto", metavar="WHEN", help="auto, always, never")


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """All options of a command that reports on files and changes none."""
    add_rule_options(parser)
    add_file_options(parser)
    add_output_options(parser)
    add_run_options(parser)
    parser.set_defaults(**_WRITES_NOTHING)


def add_colour_option(group: argparse._ActionsContainer) -> None:
    """`--color`; NO_COLOR and FORCE_COLOR are heeded too."""
    group.add_argument("--color", type=one_of(_WHEN), default="auto", metavar="WHEN", help="auto, always, never")


def _add_value(group: argparse._ActionsContainer, name: str, metavar: str, about: str) -> None:
    group.add_argument(name, metavar=metavar, help=about)


def _add_list(group: argparse._ActionsContainer, name: str, metavar: str, about: str) -> None:
    group.add_argument(name, type=listed, action="extend", metavar=metavar, help=about)


def _add_switch(
    group: argparse._ActionsContainer, name: str, about: str, *, key: str | None = None, value: bool = True
) -> None:
    """A switch for a key of the configuration: None where it is not written."""
    dest = key or name.lstrip("-").replace("-", "_")
    group.add_argument(name, dest=dest, action="store_const", const=value, help=about)


def configuration_of(arguments: argparse.Namespace) -> Configuration:
    """The configuration of a run: what the user wrote, over the nearest configuration files, over the defaults.

    Raises ConfigError, which names the file, the line, the value and what is allowed.
    """
    from pathlib import Path

    from normalize.configuration.file import load, split_config_options

    given = vars(arguments)
    explicit, inline = split_config_options(given.get("config") or ())
    written = {key: given[name] for name, key in _KEYS.items() if given.get(name) is not None}
    overrides: dict[str, Any] = {**inline, **written}
    return load(Path.cwd(), explicit=explicit, isolated=given.get("isolated", False), overrides=overrides)


def one_of(allowed: Sequence[str]) -> Callable[[str], str]:
    """What takes one of the allowed words, and refuses another with a proposal."""

    def checked(value: str) -> str:
        if value not in allowed:
            from normalize.config import did_you_mean

            raise argparse.ArgumentTypeError(f"{value!r}{did_you_mean(value, allowed)}; allowed: {', '.join(allowed)}")
        return value

    return checked


def listed(value: str) -> tuple[str, ...]:
    """The parts of a value with commas."""
    return tuple(part.strip() for part in value.split(",") if part.strip())


def number_of_jobs(value: str) -> int | str:
    """`auto`, or a number of processes from 1."""
    if value == "auto":
        return value
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of workers; use auto or a number from 1")
    return int(value)
