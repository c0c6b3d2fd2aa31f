"""Help that a person reads: one page for everything, one for each command."""

from __future__ import annotations

import re
import sys
from shutil import get_terminal_size
from textwrap import fill

from normalize.cli.commands import COMMANDS, GROUPS, command
from normalize.cli.parser import WIDEST, UsageError, parser_of

_ABOUT = "normalize: clean scraped, machine-translated news: artefacts, name variants, agency names, scrape residue."
_EXAMPLES = (
    ("normalize articles/", "what would be changed, one line a finding"),
    ("normalize diff articles/seoul.txt", "a word diff with the rule and the reason of every change"),
    ("normalize fix articles/", "change the files in place"),
    ("normalize fix - < raw.txt > clean.txt", "as a filter"),
    ("normalize explain NAM002", "what a rule does, why, and what it leaves alone"),
)
_STATUS = "Exit status: 0 nothing to do · 1 findings, or files changed in place · 2 an error · 130 interrupted"
_MORE = "`normalize help COMMAND` shows a command's options and examples, `normalize version` the version."


def show(name: str) -> int:
    """Print the help of a command, or of all when the name is empty. Raises UsageError for a name that is none."""
    from normalize.report.paint import Paint, wants_colour

    width = min(WIDEST, get_terminal_size().columns)
    page = _of_command(name, width) if name and name != "version" else _of_all(width)
    paint = Paint(wants_colour(sys.stdout))
    print(re.sub(r"(?m)^[A-Z][A-Za-z ]*:(?= |$)", lambda heading: paint("head", heading.group()), page), end="")
    return 0


def _of_all(width: int) -> str:
    lines = [
        fill(_ABOUT, width),
        "",
        "Usage: normalize [COMMAND] [OPTIONS] [PATH…]      (without a command: check)",
        "",
    ]
    for group, names in GROUPS.items():
        lines.append(f"{group}:")
        lines += [_line(name, command(name).SUMMARY, width) for name in names]
        lines.append("")
    lines += ["Examples:", *_examples(width), ""]
    return "\n".join([*lines, fill(_STATUS, width, subsequent_indent="  "), "", fill(_MORE, width), ""])


def _examples(width: int) -> list[str]:
    """The words with what they do beside them, or below where the terminal is narrow."""
    beside = [f"  {words:40}{about}" for words, about in _EXAMPLES]
    if max(map(len, beside)) <= width:
        return beside
    return [f"  {words}\n      {about}" for words, about in _EXAMPLES]


def _line(name: str, summary: str, width: int) -> str:
    return fill(f"  {name:12}{summary}", max(width, 40), subsequent_indent=" " * 14)


def _of_command(name: str, width: int) -> str:
    if name not in COMMANDS:
        from normalize.config import did_you_mean

        raise UsageError(f"no command {name!r}{did_you_mean(name, COMMANDS)}; see `normalize help`")
    parser = parser_of(name)
    parser.width = width
    return parser.format_help()
