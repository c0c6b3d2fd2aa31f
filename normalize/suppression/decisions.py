"""Decisions: what a person decided about single findings, kept beside the texts and not in them.

`.normalize-decisions.jsonl` holds one JSON object a line: the rule, the fingerprint of the finding, `keep`, the reason
and by whom. A decision counts wherever the words stand beside the same words.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from normalize.config import did_you_mean
from normalize.document import Document
from normalize.edits import joined, to_original
from normalize.engine import Refusal
from normalize.files import reason_of
from normalize.normalizer import Normalizer
from normalize.protect import Span
from normalize.result import Result
from normalize.rules import Finding
from normalize.suppression.baseline import BaselineError
from normalize.suppression.fingerprint import Known, fingerprint, have_one_half

_KINDS = ("keep",)
_KEYS = ("rule", "hash", "decision", "reason", "by")


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """`keep` the words of the finding with this `hash` as they are."""

    rule: str
    hash: str
    decision: str = "keep"
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of a file."""

    made: tuple[Decision, ...] = ()

    def refuses(self) -> Refusal:
        """A refusal for texts, one after the other."""
        known: dict[str, dict[str, int]] = {}
        for decision in self.made:
            known.setdefault(decision.rule, {})[decision.hash] = sys.maxsize
        return Known(known)


def load_decisions(path: Path) -> Decisions:
    """The decisions in a file, none if there is no file. Raises BaselineError naming the line that is wrong."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return Decisions()
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(f"{path}: cannot be read: {error}") from error
    return Decisions(tuple(_decision(path, at, line) for at, line in enumerate(lines, start=1) if line.strip()))


def decide(
    normalizer: Normalizer, text: str, shown: Collection[tuple[str, int, int]], *, reason: str = "", by: str = ""
) -> list[Decision]:
    """Decisions to keep what is found at some places of a text.

    shown: code, start and end as in a change or a finding of the result; a change may be the work of several rules, in
    several rounds, and may be a part of a fix: what is decided about are the findings behind it.
    """
    behind = _behind(normalizer, text, shown)
    document = Document(text, normalizer.settings)
    made = [Decision(rule, fingerprint(rule, document, *span), "keep", reason, by) for rule, span in behind]
    # where a text begins or ends, words are known by one side only, and what stands there may be about to be fixed
    result = normalizer.clean(text, refuses=Decisions(tuple(made)).refuses())
    document = Document(result.text, normalizer.settings)
    for decision, (rule, span) in zip(tuple(made), behind, strict=True):
        then = _in_cleaned(result, *span)
        mark = fingerprint(rule, document, *then) if then else decision.hash
        if not have_one_half(mark, decision.hash):
            made.append(replace(decision, hash=mark))
    return made


def append_decisions(path: Path, decisions: Iterable[Decision]) -> int:
    """Add to a file the decisions that it does not hold yet; how many. Raises BaselineError."""
    have = {(d.rule, d.hash) for d in load_decisions(path).made}
    new = list({(d.rule, d.hash): d for d in decisions if (d.rule, d.hash) not in have}.values())
    if not new:
        return 0
    lines = "".join(json.dumps(asdict(decision), ensure_ascii=False) + "\n" for decision in new)
    try:
        with path.open("ab") as out:  # one write, so that two runs at once do not mix their lines
            at_end = os.fstat(out.fileno()).st_size
            out.write((("\n" if at_end and not _ends_with_newline(path) else "") + lines).encode())
    except OSError as error:
        raise BaselineError(f"{path}: cannot be written: {reason_of(error)}") from error
    return len(new)


def _behind(normalizer: Normalizer, text: str, shown: Collection[tuple[str, int, int]]) -> list[tuple[str, Span]]:
    """The findings of all rounds, by rule and span in the original, whose fixes made what is shown."""
    found: dict[tuple[str, Span], set[Span]] = {}

    def note(document: Document, finding: Finding) -> bool:
        if not finding.left_alone:
            span = to_original(document.pieces, finding.start, finding.end)
            places = {to_original(document.pieces, edit.start, edit.end) for edit in finding.edits}
            found.setdefault((finding.rule, span), set()).update(places or {span})
        return False

    normalizer.clean(text, refuses=note)
    return sorted(
        (rule, span)
        for (rule, span), places in found.items()
        if any(
            rule in code.split("+") and any(place == (start, end) or joined(start, end, *place) for place in places)
            for code, start, end in shown
        )
    )


def _in_cleaned(result: Result, start: int, end: int) -> Span | None:
    """Where a stretch of the original stands in the cleaned text; None when it was changed."""
    shift = 0
    for change in result.changes:
        if change.start >= end:
            break
        if change.end > start:
            return None
        shift += len(change.after) - len(change.before)
    return start + shift, end + shift


def _decision(path: Path, number: int, line: str) -> Decision:
    try:
        made: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"{path}:{number}: not JSON: {error}; mend or remove the line") from error
    values = [made.get(key, "") for key in _KEYS] if isinstance(made, dict) else []
    if not values or not all(isinstance(value, str) for value in values) or not (values[0] and values[1]):
        raise BaselineError(f"{path}:{number}: a decision is an object with rule, hash and decision; mend the line")
    if values[2] not in _KINDS:
        meant = did_you_mean(values[2], _KINDS)
        raise BaselineError(f"{path}:{number}: decision {values[2]!r}{meant}; allowed: {', '.join(_KINDS)}")
    return Decision(*values)


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
