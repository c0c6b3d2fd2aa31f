"""`normalize revert`: take back edits that a ledger tells of."""

from __future__ import annotations

import argparse

SUMMARY = "undo the edits recorded in a ledger (fix --changes)"
EXAMPLES = """\
Examples:
  normalize fix --changes edits.jsonl articles/     every edit is one line of edits.jsonl
  normalize revert edits.jsonl                      the files as they were, byte for byte
  normalize revert edits.jsonl articles/seoul.txt   one file
  normalize revert edits.jsonl --rule NAM002        one rule's edits; the others stay
  normalize revert edits.jsonl --person "Xi Jinping"

A file that is not what the ledger says it became stops everything: nothing is changed then, and the exit status is 2.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `revert` takes."""
    parser.add_argument("ledger", metavar="LEDGER", help="a file that fix --changes wrote")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders (default: all that it names)")
    parser.add_argument(
        "--rule", action="append", default=[], metavar="CODE", help="only edits of this rule, or of codes that begin so"
    )
    parser.add_argument("--file", action="append", default=[], metavar="GLOB", help="only paths that fit the pattern")
    parser.add_argument("--person", default="", metavar="NAME", help="only edits that name this person")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")


def run(arguments: argparse.Namespace) -> int:
    """Take the edits back. Returns 0, or 2 when there was an error."""
    import sys
    from pathlib import Path

    from normalize.files import FileError
    from normalize.ledger.reverting import Selection, revert
    from normalize.report.terminal import visible

    selection = Selection(
        rules=tuple(code for codes in arguments.rule for code in codes.upper().split(",") if code),
        files=tuple(arguments.file),
        person=arguments.person,
        paths=tuple(Path(path) for path in arguments.paths),
    )
    failed = False
    edits = files = 0
    for item in revert(Path(arguments.ledger), selection):
        if isinstance(item, FileError):
            failed = True
            print(f"normalize: {visible(str(item))}", file=sys.stderr)
        else:
            edits, files = edits + item.edits, files + 1
            if not arguments.quiet:
                print(f"{visible(item.path)}: {_counted(item.edits, 'edit')} in {_counted(item.texts, 'text')}")
    if not arguments.quiet and not failed:
        done = f"Took {_counted(edits, 'edit')} back in {_counted(files, 'file')}."
        print(done if edits else "Nothing to take back.", file=sys.stderr)
    return 2 if failed else 0


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
