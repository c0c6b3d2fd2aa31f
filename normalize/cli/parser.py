"""Arguments and help."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from normalize.config import PRESETS, STYLES

COMMANDS = ("check", "diff", "fix", "explain", "rules")

_ABOUT = "Clean scraped, machine-translated news: artefacts, name variants, agency names, scrape residue."
_EXAMPLES = """\
examples:
  normalize articles/                     what would be changed, one line a finding
  normalize diff articles/seoul.txt       a word diff with the rule and the reason of every change
  normalize fix articles/                 change the files in place
  normalize fix - < raw.txt > clean.txt   as a filter
  normalize explain NAM002                what a rule does, why, and what it leaves alone

exit status: 0 nothing to do · 1 findings, or files changed in place · 2 error
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The parsed arguments. Without a command, `check`."""
    # a hook runner hands over the names of files as they are, also one that looks like an option
    words = [
        f"./{word}" if word.startswith("-") and word != "-" and Path(word).is_file() else word for word in arguments
    ]
    first = next((word for word in words if not word.startswith("-")), None)
    if words and first not in COMMANDS and not {"-h", "--help"} & set(words):
        words.insert(0, "check")
    return _parser().parse_args(words)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="normalize", description=_ABOUT, epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-V", "--version", action="store_true", help="show the version and stop")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, about in (
        ("check", "report findings; change nothing"),
        ("diff", "show what fix would do as a word diff; change nothing"),
        ("fix", "apply fixes in place; with -, from standard input to standard output"),
    ):
        command = commands.add_parser(name, help=about, description=about.capitalize() + ".")
        command.add_argument(
            "paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input (default: .)"
        )
        _add_options(command)
    explain = commands.add_parser("explain", help="explain a rule: what, why, safety, examples")
    explain.add_argument("rule", help="a rule's code or name")
    rules = commands.add_parser("rules", help="list the rules")
    for command in (explain, rules):
        command.add_argument("--pack", action="append", default=[], metavar="NAME", help="add a rule pack (repeatable)")
        command.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    return parser


def _add_options(command: argparse.ArgumentParser) -> None:
    rules = command.add_argument_group("rules")
    rules.add_argument(
        "--select", type=_list, default=(), metavar="RULES", help="only these: codes, their start, names, families"
    )
    rules.add_argument("--ignore", type=_list, default=(), metavar="RULES", help="not these")
    rules.add_argument("--style", choices=STYLES, default="ap", help="house style of names (default: ap)")
    rules.add_argument("--preset", choices=PRESETS, default="article", help="copy: no residue or duplicate removal")
    rules.add_argument("--unsafe-fixes", action="store_true", help="also apply fixes that may change the meaning")
    rules.add_argument(
        "--accept", action="append", default=[], metavar="TEXT", help="a string never to touch (repeatable)"
    )
    rules.add_argument("--pack", action="append", default=[], metavar="NAME", help="add a rule pack (repeatable)")
    rules.add_argument("--lang", default="auto", metavar="CODE", help="language of the texts (default: auto)")
    command.add_argument(
        "--encoding", default="auto", metavar="NAME", help="encoding of the files (default: UTF-8 or by their mark)"
    )
    command.add_argument("--stdin-filename", default="-", metavar="NAME", help="name to show for standard input")
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    command.add_argument(
        "--why", action="store_true", help="also say which forms were left alone, and what evidence was missing"
    )
    command.add_argument("-q", "--quiet", action="store_true", help="no summary")
    command.add_argument("--exit-zero", action="store_true", help="exit 0 even with findings or changed files")


def _list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def paths_of(arguments: argparse.Namespace) -> list[Path]:
    """The paths that the user named, the current folder if none."""
    return [Path(path) for path in arguments.paths or ["."]]


def fail(message: str) -> int:
    """Say what went wrong and return the exit status of an error."""
    print(f"normalize: {message}", file=sys.stderr)
    return 2
