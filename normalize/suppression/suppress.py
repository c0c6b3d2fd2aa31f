"""Suppression: what stands in a text itself to keep a rule away from a place.

    <!-- normalize: off NAM002 -->  …  <!-- normalize: on NAM002 -->      from here to there, or to the end
    <!-- normalize: ignore-next MTA014 reason="a title" -->               the next line that is not blank
    %% normalize: off NAM, typography                                     the same in plain text, on a line of its own
    … the state agency New China [sic] said …                             the words directly before the mark

A directive names codes, beginnings of codes, names or families; one that names none means every rule, and says its
reason. Directives are read from each snapshot that the engine makes, and no fix may touch one, nor take away or split
the line that `ignore-next` speaks of: so a place means the same in every round. What is not needed, not known or not
explained is a finding itself (docs/suppression.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from normalize.document import Document
from normalize.edits import joined
from normalize.engine import Engine, Refusal
from normalize.protect import Span
from normalize.result import Result
from normalize.rules import FOREIGN, Finding, Rule
from normalize.suppression.directives import ALL, Directive, Key, Region, View, near, read

UNUSED, UNKNOWN, UNEXPLAINED = "SUP001", "SUP002", "SUP003"
SUPPRESSION_CODES: Mapping[str, str] = {
    UNUSED: "unused-suppression",
    UNKNOWN: "unknown-suppression",
    UNEXPLAINED: "suppression-without-reason",
}
VERBS = ("off", "on", "ignore-next")

_MOST_SUGGESTIONS = 20  # looking for a name that was meant takes milliseconds, and a text may be anybody's
_LONGEST_CODE = 80

_S = TypeVar("_S", bound=Span | Region)


def clean(engine: Engine, text: str, refuses: Refusal | None = None) -> Result:
    """Clean a text as its directives allow, and report the directives that are not needed, known or explained."""
    suppression = Suppression(text, engine.rules, engine.settings.packs)

    def either(document: Document, finding: Finding) -> bool:
        return suppression.refuses(document, finding) or (refuses is not None and refuses(document, finding))

    result = engine.clean(text, either)
    document = Document(text, engine.settings)
    own = [f for f in suppression.findings() if refuses is None or not refuses(document, f)]
    own = [f for f in own if not any(fits(s, f.rule, SUPPRESSION_CODES[f.rule]) for s in engine.settings.ignore)]
    found = sorted([*result.findings, *own], key=lambda f: (f.start, f.end, f.rule, f.message))
    return replace(result, findings=tuple(found))


class Suppression:
    """Answers for the directives of one text, and remembers which of them were needed."""

    def __init__(self, text: str, rules: Mapping[str, Rule], packs: Sequence[str] = ()) -> None:
        self._original = self._view = read(text)
        self._text = text
        self._rules, self._packs = rules, packs
        self._fitting: dict[str, list[tuple[str, str]]] = {}
        self._used: set[tuple[Key, str]] = set()

    def refuses(self, document: Document, finding: Finding) -> bool:
        """Whether a directive keeps a finding's rule away from where it stands in a snapshot."""
        if self._text is not document.text:
            self._text, self._view, self._fitting = document.text, read(document.text), {}
        return self._is_off(finding) or _breaks(self._view, document.text, finding)

    def findings(self) -> Iterator[Finding]:
        """What is wrong with the directives of the original, once the text is cleaned."""
        for directive, selector in self._original.idle:
            yield _finding(directive, UNUSED, f"`{_said(directive, selector)}` ends nothing; remove it")
        suggestions = iter(range(_MOST_SUGGESTIONS))
        for directive in self._original.directives:
            if directive.verb not in VERBS:
                problem = f"no directive {directive.verb!r}{_meant(directive.verb, VERBS)}; one of {', '.join(VERBS)}"
                yield _finding(directive, UNKNOWN, problem)
            elif directive.verb != "on":
                yield from self._faults(directive, suggestions)

    def _faults(self, directive: Directive, suggestions: Iterator[int]) -> Iterator[Finding]:
        if not directive.selectors and not directive.reason:
            problem = f'`{directive.verb}` without rules needs a reason: name the rules, or add reason="…"'
            yield _finding(directive, UNEXPLAINED, problem)
        for selector in directive.selectors or ("",):
            if not any(fits(selector, r.code, r.name, r.family) for r in self._rules.values()):
                problem = unknown(selector, self._packs, suggest=next(suggestions, None) is not None)
                if problem:
                    yield _finding(directive, UNKNOWN, problem)
            elif (directive.key, selector) not in self._used:
                said = _said(directive, selector)
                yield _finding(directive, UNUSED, f"`{said}` suppresses nothing; remove it")

    def _is_off(self, finding: Finding) -> bool:
        code = finding.rule
        if code not in self._fitting:
            rule = self._rules.get(code)
            name, family = (rule.name, rule.family) if rule else ("", "")
            self._fitting[code] = [asked for asked in self._view.regions if fits(asked[1], code, name, family)]
        off = False
        for asked in self._fitting[code]:
            for region in _joined(self._view.regions[asked], finding):
                off = True
                if not finding.left_alone:  # nobody would have seen it
                    self._used.add((region.key, asked[1]))
        return off


def record_refusal(value: object, rules: Iterable[Rule], packs: Sequence[str] = ()) -> Refusal | None:
    """What the `_normalize` key of a record asks: `{"off": ["NAM"], "reason": "…"}`; None where there is no such key.

    Raises ValueError for a value of another shape, a code that fits no rule, and "ALL" without a reason.
    """
    if value is None:
        return None
    selectors = _record_selectors(value)
    rules = tuple(rules)
    for selector in selectors:
        if not any(fits(selector, r.code, r.name, r.family) for r in rules):
            problem = unknown(selector, packs)
            if problem:
                raise ValueError(problem)
    codes = {r.code for r in rules if any(fits(s, r.code, r.name, r.family) for s in selectors)}
    return lambda _, finding: finding.rule in codes or (finding.rule == FOREIGN and "" in selectors)


def fits(selector: str, code: str, name: str = "", family: str = "") -> bool:
    """Whether a selector means a rule: the beginning of its code, its name or its family."""
    return code.startswith(selector) or selector in (name, family)


def unknown(selector: str, packs: Sequence[str], *, suggest: bool = True) -> str:
    """What to say of a selector that fits no rule of the built-in pack and the named ones; "" if it fits one."""
    from normalize.packs import load_rules

    rules = load_rules(tuple(packs))
    if fits(selector, FOREIGN) or any(fits(selector, r.code, r.name, r.family) for r in rules):
        return ""
    names = {name for rule in rules for name in (rule.code, rule.name, rule.family)} if suggest else ()
    return f"no rule {selector!r}{_meant(selector, names)}; see `normalize rules`"


def _breaks(view: View, text: str, finding: Finding) -> bool:
    """Whether a fix touches a directive, a line that one speaks of, or the word before a [sic]."""
    if any(True for _ in _joined(view.fixed, finding)):
        return True
    for start, end in _places(finding):
        for low, high in near(view.sics, start, end):
            if start < high and not (start <= low and high <= end):
                return True
    for edit in finding.edits:
        for low, high in near(view.lines, edit.start, edit.end):
            empties = not edit.text.strip() and edit.start <= low and high <= edit.end
            if empties or "\n" in edit.text or "\n" in text[edit.start : edit.end]:
                return True
    return False


def _places(finding: Finding) -> Iterable[Span]:
    return [(edit.start, edit.end) for edit in finding.edits] or [(finding.start, finding.end)]


def _joined(spans: Sequence[_S], finding: Finding) -> Iterator[_S]:
    """The spans that share something with what a finding changes, or points at."""
    for start, end in _places(finding):
        yield from (span for span in near(spans, start, end) if joined(start, end, span[0], span[1]))


def _record_selectors(value: object) -> list[str]:
    """The selectors in a record's key, "" for all rules."""
    shape = f'{value!r} is not of the form {{"off": ["NAM002"], "reason": "…"}}'
    if not isinstance(value, dict) or set(value) - {"off", "reason"} or "off" not in value:
        raise ValueError(shape)
    off = [value["off"]] if isinstance(value["off"], str) else value["off"]
    if not isinstance(off, list) or not all(isinstance(selector, str) and selector for selector in off):
        raise ValueError(shape)
    if ALL in off and not value.get("reason"):
        raise ValueError('"ALL" needs a reason: add "reason": "…"')
    return ["" if selector == ALL else selector for selector in off]


def _finding(directive: Directive, code: str, message: str) -> Finding:
    return Finding(directive.start, directive.end, message, rule=code, safety="none")


def _said(directive: Directive, selector: str) -> str:
    return f"{directive.verb} {selector}".strip()


def _meant(word: str, allowed: Iterable[str]) -> str:
    from normalize.config import did_you_mean

    return did_you_mean(word[:_LONGEST_CODE], allowed)
