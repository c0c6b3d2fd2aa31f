"""What the commands do."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from normalize import Normalizer, load_rules
from normalize.cli.parser import fail, paths_of
from normalize.config import did_you_mean
from normalize.engine import Result
from normalize.files import BinaryFileError, FileError, TextFile, decode, find_files, read_text, write_text
from normalize.report.terminal import Paint, concise, diff, summary, visible, wants_colour
from normalize.rules import Rule, RuleError

_STDIN = Path("-")


def run(arguments: argparse.Namespace) -> int:
    """Run a parsed command and return its exit status."""
    try:
        return _COMMANDS[arguments.command](arguments)
    except (RuleError, ValueError, TypeError) as error:
        return fail(visible(str(error)))
    except BrokenPipeError:
        sys.stderr.close()  # the reader went away: nothing more to say, and nobody to say it to
        return 0
    except KeyboardInterrupt:
        return 130


def _normalizer(arguments: argparse.Namespace) -> Normalizer:
    return Normalizer(
        style=arguments.style,
        preset=arguments.preset,
        unsafe=arguments.unsafe_fixes,
        select=arguments.select,
        ignore=arguments.ignore,
        accept=tuple(arguments.accept),
        packs=tuple(arguments.pack),
        language=arguments.lang,
    )


def _check(arguments: argparse.Namespace) -> int:
    return _report(arguments, "Found")


def _diff(arguments: argparse.Namespace) -> int:
    return _report(arguments, "Would make")


def _report(arguments: argparse.Namespace, verb: str) -> int:
    normalizer = _normalizer(arguments)
    rules = {rule.code: rule for rule in normalizer.rules}
    paint = Paint(wants_colour(sys.stdout, arguments.color))
    lines = diff if arguments.command == "diff" else concise
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


def _shown(result: Result, arguments: argparse.Namespace) -> Result:
    """The result as the user wants to see it: forms that were left alone only with --why."""
    if arguments.why:
        return result
    return replace(result, findings=tuple(finding for finding in result.findings if not finding.left_alone))


def _fix(arguments: argparse.Namespace) -> int:
    normalizer = _normalizer(arguments)
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


def _explain(arguments: argparse.Namespace) -> int:
    rules = load_rules(tuple(arguments.pack))
    wanted = next((r for r in rules if arguments.rule in (r.code, r.name, r.code.lower())), None)
    if wanted is None:
        names = [name for rule in rules for name in (rule.code, rule.name)]
        return fail(f"no rule {visible(arguments.rule)!r}{did_you_mean(arguments.rule, names)}; see `normalize rules`")
    paint = Paint(wants_colour(sys.stdout, arguments.color))
    print("\n".join(_explanation(wanted, paint)))
    return 0


def _explanation(rule: Rule, paint: Paint) -> Iterator[str]:
    yield f"{paint('code', rule.code)} {paint('head', rule.name)}"
    yield f"{rule.summary}.\n"
    yield f"{rule.why}\n"
    languages = ", ".join(sorted(rule.languages)) or "any language"
    yield f"safety: {rule.safety} · phase: {rule.phase} · family: {rule.family} · texts in: {languages}"
    if rule.sources:
        yield f"left by translation from: {', '.join(rule.sources)}"
    yield f"defined in: {rule.where}\n"
    for before, after in rule.fixes:
        yield f"  {paint('minus', _indented(before))}\n→ {paint('plus', _indented(after))}\n"
    for text in rule.finds:
        yield f"  reports: {_indented(text)}"
    yield paint("head", "left alone on purpose:")
    for text, reason in rule.keeps:
        yield f"  {_indented(text)}{paint('dim', f'   ({reason})')}"


def _indented(text: str) -> str:
    return visible(text).replace("\n", "\n  ")


def _rules(arguments: argparse.Namespace) -> int:
    paint = Paint(wants_colour(sys.stdout, arguments.color))
    family = ""
    for rule in sorted(load_rules(tuple(arguments.pack)), key=lambda r: (r.family, r.code)):
        if rule.family != family:
            family = rule.family
            print(paint("head", family))
        mark = {"safe": " ", "unsafe": "!", "none": "?"}[rule.safety]
        print(f"  {paint('code', rule.code)} {mark} {rule.name:34} {rule.summary}")
    print("\n  ! only with --unsafe-fixes   ? reported, never changed")
    return 0


def _files(arguments: argparse.Namespace) -> Iterator[TextFile | FileError]:
    """The files that the user named, or for each that cannot be read the reason."""
    for path in find_files(paths_of(arguments)):
        try:
            if path == _STDIN:
                yield decode(_STDIN, sys.stdin.buffer.read(), arguments.encoding)
            else:
                yield read_text(path, arguments.encoding)
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


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "diff": _diff,
    "fix": _fix,
    "explain": _explain,
    "rules": _rules,
}
