"""`normalize check`: report findings and change nothing."""

from __future__ import annotations

import argparse

from normalize.cli.options import add_file_options, add_output_options, add_rule_options

SUMMARY = "report findings; change nothing"
EXAMPLES = """\
Examples:
  normalize check articles/                  one line a finding; exit status 1 if there is one
  normalize check --select NAM,agencies .    only names and agencies
  normalize check --why seoul.txt            also what was left alone, and what evidence was missing
  git show :a.txt | normalize check -        as it stands in the index
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `check` takes."""
    add_file_options(parser)
    add_rule_options(parser)
    add_output_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report what would be changed and what a person should read."""
    from normalize.cli.texts import report
    from normalize.report.terminal import concise

    return report(arguments, concise, "Found")
