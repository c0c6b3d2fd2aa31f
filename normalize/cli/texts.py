"""What check, diff and fix have in common: read texts, clean them, show or write the result."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from normalize import Normalizer
from normalize.cli.options import settings_of
from normalize.engine import Result
from normalize.files import BinaryFileError, FileError, TextFile, decode, find_files, read_text, write_text
from normalize.report.terminal import Paint, summary, visible, wants_colour
from normalize.rules import Rule

_STDIN = Path("-")


def report(arguments: argparse.Namespace, lines: Callable[..., Iterator[str]], verb: str) -> int:
    normalizer = Normalizer(**settings_of(arguments))
    rules = {rule.code: rule for rule in normalizer.rules}
    paint = Paint(wants_colour(sys.stdout, arguments.color))
    results, errors = [], 0
    for file in _files(arguments):
        if isinstance(file, FileError):
            errors += _complain(file)
            continue
        result = _shown(normalizer.clean(file.text), arguments)
        results.append(result)
        name = arguments.stdin_filename if file.path == _STDIN else str(file.path)
        for line in lines(name, file.text, result, rules, paint):
            print(_printable(line))
    _summarise(arguments, results, rules, verb)
    found = any(result.changes or any(not f.left_alone for f in result.findings) for result in results)
    return 2 if errors else int(found and not arguments.exit_zero)


def fix(arguments: argparse.Namespace) -> int:
    normalizer = Normalizer(**settings_of(arguments))
    rules = {rule.code: rule for rule in normalizer.rules}
    results, errors = [], 0
    filtered = False
    for file in _files(arguments):
        if isinstance(file, FileError):
            errors += _complain(file)
            continue
        result = _shown(normalizer.clean(file.text), arguments)
        try:
            if file.path == _STDIN:
                filtered = True
                sys.stdout.buffer.write(file.encoded(result.text))
                sys.stdout.flush()
            elif result.changes:
                write_text(file, result.text)
        except FileError as error:
            errors += _complain(error)
            continue
        results.append(result)
    _summarise(arguments, results, rules, "Made")
    changed = any(result.changes for result in results)
    return 2 if errors else int(changed and not filtered and not arguments.exit_zero)


def _shown(result: Result, arguments: argparse.Namespace) -> Result:
    """The result as the user wants to see it: forms that were left alone only with --why."""
    if arguments.why:
        return result
    return replace(result, findings=tuple(finding for finding in result.findings if not finding.left_alone))


def _files(arguments: argparse.Namespace) -> Iterator[TextFile | FileError]:
    """The files that the user named, or for each that cannot be read the reason."""
    for path in find_files(Path(path) for path in arguments.paths or ["."]):
        try:
            if path == _STDIN:
                yield decode(_STDIN, sys.stdin.buffer.read(), arguments.encoding or "auto")
            else:
                yield read_text(path, arguments.encoding or "auto")
        except FileError as error:
            yield error


def _complain(error: FileError) -> int:
    """Say it; a binary file is worth a note, not a failure."""
    print(f"normalize: {visible(str(error))}", file=sys.stderr)
    return 0 if isinstance(error, BinaryFileError) else 1


def _summarise(arguments: argparse.Namespace, results: list[Result], rules: dict[str, Rule], verb: str) -> None:
    if not arguments.quiet and any(result.changes or result.findings for result in results):
        paint = Paint(wants_colour(sys.stderr, arguments.color))
        sys.stdout.flush()  # the summary closes the report, also where both go to one file
        for line in summary(results, rules, paint, verb=verb):
            print(line, file=sys.stderr)


def _printable(line: str) -> str:
    """The line as the terminal's encoding can show it."""
    encoding = sys.stdout.encoding or "utf-8"
    return line.encode(encoding, "backslashreplace").decode(encoding)
