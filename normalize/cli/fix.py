"""`normalize fix`: change files in place, or filter standard input."""

from __future__ import annotations

import argparse

from normalize.cli.options import add_file_options, add_output_options, add_rule_options

SUMMARY = "apply fixes in place; with -, from standard input to standard output"
EXAMPLES = """\
Examples:
  normalize fix articles/                  in place; bytes, encoding and line endings are kept
  normalize fix - < raw.txt > clean.txt    as a filter
  normalize fix --style guardian copy/     Zelenskiy instead of Zelenskyy

Exit status is 1 when a file was changed, so that a hook stops; a second run then exits 0.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `fix` takes."""
    add_file_options(parser)
    add_rule_options(parser)
    add_output_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the cleaned texts."""
    from normalize.cli.texts import fix

    return fix(arguments)
