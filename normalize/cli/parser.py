"""From words to a command with its arguments.

A hook runner hands over names of files as they are, in any order, also one that looks like an option. A word that is
the name of a file is therefore a path; a word that is both an option and the name of a file is refused, not guessed.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NoReturn

from normalize.cli.commands import COMMANDS, Command, command

WIDEST = 100  # characters in a line of help
_MISSING = "the following arguments are required: "
HELP = frozenset({"-h", "--help"})
# what may stand before the command
_FLAGS = frozenset({"-q", "--quiet", "-s", "--silent", "-v", "--verbose", "--isolated"})
_WITH_VALUE = frozenset({"--color", "--config"})


class UsageError(Exception):
    """Words that make no sense; the message names them and the remedy."""


def parse(words: Sequence[str]) -> tuple[str, argparse.Namespace | None]:
    """The command's name and its arguments, None when its help is asked for. Raises UsageError."""
    name, rest = split(words)
    parser = parser_of(name)
    plain = list(_with_plain_paths(rest, parser.options))
    if not HELP.isdisjoint(plain):
        return name, None
    arguments, unknown = parser.parse_known_intermixed_args(plain)
    if unknown:
        raise parser.refusal(unknown[0])
    return name, arguments


def split(words: Sequence[str]) -> tuple[str, list[str]]:
    """The command's name and the other words. Raises UsageError for a mistyped command."""
    at = _first_word(words)
    if at == len(words):
        return "check", list(words)
    word = words[at]
    if word in COMMANDS:
        return word, [*words[:at], *words[at + 1 :]]
    if word.replace("-", "").isalpha() and not (word.startswith("-") or os.path.lexists(word)):
        from normalize.config import did_you_mean

        close = did_you_mean(word, [*COMMANDS, "help", "version"])
        if close:
            raise UsageError(f"no command and no file {word!r}{close}")
    return "check", list(words)


def parser_of(name: str) -> CommandParser:
    """The parser of one command."""
    chosen = command(name)
    parser = CommandParser(name, chosen)
    chosen.arguments(parser)
    return parser


class CommandParser(argparse.ArgumentParser):
    """A parser whose help is laid out for reading and whose errors are exceptions."""

    def __init__(self, name: str, chosen: Command) -> None:
        super().__init__(
            prog=f"normalize {name}",
            usage=f"normalize {name} [OPTIONS]",  # argparse would write one of its own, with every option, at each call
            description=f"{chosen.SUMMARY[0].upper()}{chosen.SUMMARY[1:].rstrip('.')}.",
            epilog=chosen.EXAMPLES,
            add_help=False,
            allow_abbrev=False,
        )
        self.width = WIDEST
        self._positionals.title = "Arguments"
        self._optionals.title = "Options"

    @property
    def options(self) -> list[str]:
        """Every option as it may be written."""
        return [*self._option_string_actions, *HELP]

    def refusal(self, word: str) -> UsageError:
        """What to say of a word that fits nowhere."""
        if not word.startswith("-"):
            return UsageError(f"{word!r} is one word too many; see `{self.prog} --help`")
        from normalize.config import did_you_mean

        close = did_you_mean(word.partition("=")[0], self.options)
        return UsageError(f"unknown option {word!r}{close}; see `{self.prog} --help`")

    def format_help(self) -> str:
        from textwrap import fill

        formatter = self._get_formatter()
        usage = f"Usage: {self.prog} [OPTIONS] {self._usage_of_positionals()}"
        formatter.add_text(fill(usage, self.width, subsequent_indent=" " * 7))
        formatter.add_text(fill(self.description or "", self.width))
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _usage_of_positionals(self) -> str:
        formatter = self._get_formatter()
        actions = self._get_positional_actions()
        return " ".join(formatter._format_args(action, str(action.metavar or action.dest)) for action in actions)

    def _get_formatter(self) -> argparse.HelpFormatter:
        # asked for with every argument that is added, so the terminal's width is left to whoever shows the help
        return _Layout(self.prog, max_help_position=28, width=self.width)

    def error(self, message: str) -> NoReturn:
        # argparse counts the paths, which may be left out, among what is missing
        missing = message.removeprefix(_MISSING).split(", ")
        if message.startswith(_MISSING):
            optional = {str(action.metavar) for action in self._get_positional_actions() if action.nargs in ("*", "?")}
            message = _MISSING + ", ".join(name for name in missing if name not in optional)
        raise UsageError(f"{message}; see `{self.prog} --help`")


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Names an option's value once: `-o, --output PATH`."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        value = self._format_args(action, str(action.metavar or action.dest.upper()))
        return f"{', '.join(action.option_strings)} {value}"


def _first_word(words: Sequence[str]) -> int:
    """Where the first word stands that is no option which may come before a command."""
    at = 0
    while at < len(words) and (words[at] in _FLAGS | _WITH_VALUE or words[at].startswith(("--color=", "--config="))):
        at += 2 if words[at] in _WITH_VALUE else 1
    return min(at, len(words))


def _with_plain_paths(words: Iterable[str], options: Sequence[str]) -> Iterator[str]:
    """The words, with `./` before each path that looks like an option; `--` ends the options."""
    only_paths = False
    for word in words:
        if not word.startswith("-") or word == "-":
            yield word
        elif only_paths:
            yield f"./{word}"
        elif os.path.lexists(word):
            if word.partition("=")[0] in options:
                raise UsageError(f"{word!r} is an option and the name of a file; write {f'./{word}'!r} for the file")
            yield f"./{word}"
        elif word == "--":
            only_paths = True
        else:
            yield word
