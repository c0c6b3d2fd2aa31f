"""`normalize check`: report findings and change nothing."""

from __future__ import annotations

import argparse

from normalize.cli.options import add_reading_options

SUMMARY = "report findings; change nothing"
EXAMPLES = """\
Examples:
  normalize check articles/                  one line a finding; exit status 1 if there is one
  normalize check --select NAM,agencies .    only names and agencies
  normalize check --why seoul.txt            also what was left alone, and what evidence was missing
  normalize check --field body corpus.jsonl --output-format html --output-file report.html
  git show :a.txt | normalize check -        a file as it stands in the index

Lines are `path:line:column CODE message`, or `path:row:field:offset …` in a data file.
[*] `normalize fix` changes it; [!] only with --unsafe-fixes; no mark: a person has to read it.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `check` takes."""
    add_reading_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report what would be changed and what a person should read."""
    from normalize.cli import reports
    from normalize.cli.session import Kind, clean

    return clean(arguments, Kind("check", "Found", reports.concise))
