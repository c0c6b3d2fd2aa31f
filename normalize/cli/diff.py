"""`normalize diff`: show what `fix` would do."""

from __future__ import annotations

import argparse

from normalize.cli.options import add_reading_options

SUMMARY = "show what fix would do as a word diff; change nothing"
EXAMPLES = """\
Examples:
  normalize diff articles/seoul.txt             every change with its rule and its reason
  normalize diff --style guardian articles/     in another house style
  normalize diff --color always . | less -R     page by page
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `diff` takes."""
    add_reading_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show the changes in their surroundings."""
    from normalize.cli import reports
    from normalize.cli.session import Kind, clean

    return clean(arguments, Kind("check", "Would fix", reports.word_diff))
