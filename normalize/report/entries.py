"""What a report lists of a text: changes and findings in one order and one shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from normalize.edits import Change, Edit
from normalize.engine import RESIDUE_ONLY, UNSETTLED
from normalize.report.outcome import Outcome
from normalize.report.paint import Paint
from normalize.report.signs import one_line, short
from normalize.rules import FOREIGN, Finding, Rule

Status = Literal["fixable", "unsafe", "found", "left-alone"]

MARKS: Mapping[Status, str] = {"fixable": "[*] ", "unsafe": "[!] ", "found": "", "left-alone": ""}
_ENGINE = {UNSETTLED: "unsettled-rules", FOREIGN: "foreign-paragraph", RESIDUE_ONLY: "only-residue"}


@dataclass(frozen=True, slots=True)
class View:
    """What a report knows besides the outcomes: the rules by code, its colours, the version of the tool."""

    rules: Mapping[str, Rule]
    paint: Paint
    version: str = ""

    def name(self, code: str) -> str:
        """The name of a rule, or of several joined by `+`; the code itself where there is none."""
        return "+".join(self.rules[one].name if one in self.rules else _own_name(one) for one in code.split("+"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A change or a finding, at `start:end` of the original.

    code: a rule's code, or several joined by `+`.
    edits: the fix, in the original's coordinates; empty without one.
    status: `fixable` (`fix` makes the change), `unsafe` (`fix --unsafe-fixes` does), `found` (for a person to judge),
        `left-alone` (seen, and not touched for lack of evidence).
    shown: where a person looks for it: the line break that a removed line takes along is not where it stands.
    """

    code: str
    start: int
    end: int
    message: str
    edits: tuple[Edit, ...]
    status: Status
    shown: int

    @property
    def after(self) -> str | None:
        """What `start:end` becomes, or None where that is more than one replacement, or none."""
        one = self.edits[0] if len(self.edits) == 1 else None
        return one.text if one and (one.start, one.end) == (self.start, self.end) else None


def entries(outcome: Outcome) -> list[Entry]:
    """The changes and findings of an outcome, in the order of the text."""
    found = [_of_change(change) for change in outcome.result.changes]
    found += [_of_finding(finding) for finding in outcome.result.findings]
    return sorted(found, key=lambda e: (e.shown, e.code, e.end, e.message))


def said(entry: Entry, text: str) -> str:
    """The message on one line; for a change with what goes and what comes."""
    if entry.status != "fixable":
        return one_line(entry.message)
    before = repr(short(text[entry.start : entry.end]))
    after = entry.after
    return one_line(f"{entry.message}: {before} → {short(after)!r}" if after else f"{entry.message}: {before} removed")


def where(outcome: Outcome, line: int, column: int, entry: Entry) -> str:
    """`path:line:column`, or in a data file `path:row:field:offset`; the offset is that of the span, from 0."""
    if outcome.row:
        return f"{one_line(outcome.place)}:{entry.shown}"
    return f"{one_line(outcome.path)}:{line}:{column}"


def _own_name(code: str) -> str:
    """The name of what is found without a rule: by the engine, or about directives in a text."""
    if code in _ENGINE:
        return _ENGINE[code]
    if code.startswith("SUP"):
        from normalize.suppression.suppress import SUPPRESSION_CODES

        return SUPPRESSION_CODES.get(code, code)
    return code


def _of_change(change: Change) -> Entry:
    leading = len(change.before) - len(change.before.lstrip("\r\n")) if change.before.strip() else 0
    edit = Edit(change.start, change.end, change.after)
    return Entry(change.rule, change.start, change.end, change.why, (edit,), "fixable", change.start + leading)


def _of_finding(finding: Finding) -> Entry:
    status: Status = "unsafe" if finding.edits else "left-alone" if finding.left_alone else "found"
    return Entry(finding.rule, finding.start, finding.end, finding.message, finding.edits, status, finding.start)
