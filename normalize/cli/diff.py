"""`normalize diff`: show what `fix` would do."""

from __future__ import annotations

import argparse

from normalize.cli.options import add_file_options, add_output_options, add_rule_options

SUMMARY = "show what fix would do as a word diff; change nothing"
EXAMPLES = """\
Examples:
  normalize diff articles/seoul.txt      a word diff with the rule and the reason of every change
  normalize diff --color always . | less -R
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `diff` takes."""
    add_file_options(parser)
    add_rule_options(parser)
    add_output_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show the changes in their surroundings."""
    from normalize.cli.texts import report
    from normalize.report.terminal import diff

    return report(arguments, diff, "Would make")
