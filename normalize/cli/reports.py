"""What the commands show while a run goes on: each takes the outcomes, and writes to a stream."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from normalize.report.paint import Paint
from normalize.report.signs import one_line

if TYPE_CHECKING:
    from normalize.report.outcome import Outcome
    from normalize.rules import Rule

    Outcomes = Iterable[Outcome]
    Rules = Mapping[str, Rule]
    Report = Callable[[Outcomes, Rules, TextIO, Paint], None]


def named(name: str) -> Report:
    """The report in one of the formats of `--output-format`."""

    def report(outcomes: Outcomes, rules: Rules, out: TextIO, paint: Paint) -> None:
        from normalize import __version__
        from normalize.report.formats import write

        write(name, outcomes, rules, out, paint=paint, version=__version__)

    return report


def concise(outcomes: Outcomes, rules: Rules, out: TextIO, paint: Paint) -> None:
    """One line a finding."""
    from normalize.report.entries import View
    from normalize.report.terminal import concise_lines

    view = View(rules, paint)
    for outcome in outcomes:
        _print(concise_lines(outcome, view), out)


def word_diff(outcomes: Outcomes, rules: Rules, out: TextIO, paint: Paint) -> None:
    """What would go and come, word by word, with rules and reasons."""
    from normalize.report.terminal import diff

    for outcome in outcomes:
        _print(diff(outcome.place, outcome.text, outcome.result, rules, paint), out)


def statistics(outcomes: Outcomes, rules: Rules, out: TextIO, paint: Paint) -> None:
    """Counts by rule, at the end."""
    codes: Counter[str] = Counter()
    for outcome in outcomes:
        codes.update(_codes(outcome))
    _print((f"{count:7,}  {_rule(code, rules, paint)}" for code, count in _by_number(codes)), out)


def by_file(outcomes: Outcomes, rules: Rules, out: TextIO, paint: Paint) -> None:
    """The number of fixes by rule in each changed file."""
    for path, of_file in groupby(outcomes, key=lambda outcome: outcome.path):
        codes = Counter(c for outcome in of_file for change in outcome.result.changes for c in change.rule.split("+"))
        if codes:
            _print([paint("path", f"{one_line(path)}:")], out)
            _print((f"{count:6,} × {_rule(code, rules, paint)}" for code, count in _by_number(codes)), out)


def nothing(outcomes: Outcomes, rules: Rules, out: TextIO, paint: Paint) -> None:
    """Draw the outcomes, which is what does the work, and show none."""
    for _ in outcomes:
        pass


# what shows nothing before all is done
AT_THE_END = (statistics, nothing)


def _codes(outcome: Outcome) -> Iterator[str]:
    for change in outcome.result.changes:
        yield from change.rule.split("+")
    for finding in outcome.result.findings:
        yield finding.rule


def _by_number(codes: Counter[str]) -> list[tuple[str, int]]:
    return sorted(codes.items(), key=lambda item: (-item[1], item[0]))


def _rule(code: str, rules: Rules, paint: Paint) -> str:
    return f"{paint('code', code)} {rules[code].name}" if code in rules else paint("code", code)


def _print(lines: Iterable[str], out: TextIO) -> None:
    encoding = getattr(out, "encoding", None) or "utf-8"
    for line in lines:
        out.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
