"""The tests of rules that need no test file: examples, laws, rows that can never fire, time.

    for verdict in verdicts(load_rules(["acme"]), only={"ACM001"}):
        for failure in verdict.failures: ...

`normalize test-rules` prints them. Texts for the laws are grown by Hypothesis where it is installed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import combinations

from normalize.config import Settings
from normalize.document import Document
from normalize.engine import Engine
from normalize.phrases import Phrase
from normalize.phrases import check as phrase_check
from normalize.proofs.laws import alone, example_faults, obeys_laws
from normalize.rules import OWN, PHASES, Finding, Rule

TEXTS = 60  # grown for each rule
_RAISES = "the check raises"


@dataclass(frozen=True, slots=True)
class Failure:
    """A test that failed: where in the rule's file, on which text, what was expected and what came, and the fault said."""

    place: str
    text: str
    said: str
    expected: str = ""
    got: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the tests of one rule say. grown: on how many grown texts its laws were tried."""

    rule: Rule
    failures: tuple[Failure, ...]
    grown: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two rules whose fixes meet in some examples: of the two, the engine takes `first`'s. `text` is one of them."""

    first: str
    second: str
    times: int
    text: str


def can_grow_texts() -> bool:
    """Whether Hypothesis is installed."""
    return find_spec("hypothesis") is not None


def verdicts(rules: Sequence[Rule], *, only: Set[str], texts: int = TEXTS, timed: bool = True) -> Iterator[Verdict]:
    """The verdict on each rule whose code is in `only`, tested among all `rules`, in their order."""
    for rule in rules:
        if rule.code in only:
            grown = texts if can_grow_texts() and _examples(rule) else 0
            yield Verdict(rule, tuple(_failures(rule, rules, grown, timed)), grown)


def overlaps(rules: Sequence[Rule], *, only: Set[str]) -> list[Overlap]:
    """Pairs of rules, one of them in `only`, whose fixes overlap in the examples of either; most frequent first."""
    engine = Engine(rules, Settings())
    phases = {rule.code: PHASES.index(rule.phase) for rule in rules}
    times: Counter[tuple[str, str]] = Counter()
    seen: dict[tuple[str, str], str] = {}
    for text in dict.fromkeys(text for rule in rules for text in _examples(rule)):
        proposed = [finding for finding in engine.proposals(Document(text, engine.settings)) if finding.edits]
        proposed.sort(key=lambda finding: (phases[finding.rule], *_rank(finding)))
        met = {(a.rule, b.rule) for a, b in combinations(proposed, 2) if _meet(a, b)}
        pairs = {pair for pair in met if not only.isdisjoint(pair)}
        times.update(pairs)
        seen |= {pair: text for pair in pairs if pair not in seen}
    return [Overlap(*pair, count, seen[pair]) for pair, count in times.most_common()]


def _failures(rule: Rule, every: Sequence[Rule], grown: int, timed: bool) -> list[Failure]:
    crash = next((f for text in _examples(rule) if (f := _crash(rule, text))), None)
    if crash:
        return [crash]
    failures = [*_example_failures(rule, every), *_law_failures(rule, _examples(rule))]
    failures += [*unhit_findings(rule), *dead_rows(rule)]
    if grown and not failures:
        failures += _grown_failures(rule, grown)
    return [*failures, *_slow_failures(rule)] if timed else failures


def _crash(rule: Rule, text: str) -> Failure | None:
    fault = _broken_law(rule, text)
    return Failure("examples", text, fault) if fault.startswith(_RAISES) else None


def _meet(a: Finding, b: Finding) -> bool:
    return a.rule != b.rule and any(x.overlaps(y) for x in a.edits for y in b.edits)


def _rank(finding: Finding) -> tuple[object, ...]:
    start, end = min(finding.edits).start, max(edit.end for edit in finding.edits)
    return start, -end, not finding.rule.startswith(OWN), finding.rule


def _examples(rule: Rule) -> list[str]:
    return [*(text for pair in rule.fixes for text in pair), *rule.finds, *(text for text, _ in rule.keeps)]


def _example_failures(rule: Rule, every: Sequence[Rule]) -> Iterator[Failure]:
    seen = set()
    for fault in example_faults(rule, every):
        place = f"{fault.kind} {fault.number}"
        if place not in seen:
            seen.add(place)
            said = f"must stay {fault.said.partition(' must stay as it is ')[2]}"
            if fault.expected == fault.got:
                said = "finds nothing here"
            elif fault.kind == "fixes":
                said = "the outcome is changed again" if fault.text == fault.expected else "is not what comes out"
            yield Failure(place, fault.text, said, fault.expected, fault.got)


def _law_failures(rule: Rule, texts: Sequence[str]) -> Iterator[Failure]:
    for text in texts:
        fault = _broken_law(rule, text)
        if fault:
            yield Failure("laws", text, fault)
            return


def _grown_failures(rule: Rule, count: int) -> list[Failure]:
    """The smallest text that Hypothesis finds to break a law."""
    from hypothesis import HealthCheck, Phase, given, settings

    from normalize.testing import texts

    last: list[Failure] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(text=texts(rule))
    def every_text_is_sound(text: str) -> None:
        fault = _broken_law(rule, text)
        if fault:
            last[:] = [Failure("laws", text, fault)]
            raise AssertionError(fault)

    try:
        every_text_is_sound()
    except AssertionError:
        return last
    return []


def _broken_law(rule: Rule, text: str) -> str:
    """What a rule breaks on a text, or "". A check may be anybody's code, and a crash is what its author wants to see."""
    try:
        obeys_laws(rule, text)
    except AssertionError as error:
        return f"breaks a law: {str(error).partition(': ')[2]}"
    except Exception as error:
        return f"{_RAISES} {type(error).__name__}: {error}"
    return ""


def unhit_findings(rule: Rule) -> Iterator[Failure]:
    """A check with triggers that also speaks without a hit would depend on which other rules are there."""
    if rule.reads_whole_text or rule.characters:
        return
    for text in _examples(rule):
        if next(iter(rule.check(Document(text), ())), None):
            yield Failure("triggers", text, "the check reports something though no trigger was hit; use its `hits`")
            return


def dead_rows(rule: Rule) -> Iterator[Failure]:
    """Rows that do not even fire on their own phrase in its own context."""
    if rule.check is not phrase_check:
        return
    engine = alone(rule)
    rows: dict[str, list[Phrase]] = {}
    for phrase in (phrase for phrases in rule.triggers.values() for phrase in phrases):
        rows.setdefault(phrase.literal, []).append(phrase)
    for literal, phrases in rows.items():
        tried = [text for phrase in phrases for text in _in_context(phrase)]
        if not any(engine.proposals(Document(text, engine.settings)) for text in tried):
            yield Failure(f"row find={literal!r}", tried[0], "can never fire: nothing is found in this text")


def _in_context(phrase: Phrase) -> Iterator[str]:
    """Texts in which a row should fire."""
    before, after, near = ((*phrase.context.get(name, ()), "")[0] for name in ("before", "after", "near"))
    words = " ".join(word for word in (before, phrase.literal, after) if word)
    tail = f" {near}" if near else ""
    yield words[0].upper() + words[1:] + " the minister" + tail if phrase.at else f"They saw {words}{tail}."
    yield f"{words}{tail} again and again."
    yield f"{near} {words}"


def _slow_failures(rule: Rule) -> Iterator[Failure]:
    from normalize.proofs.rule_probe import slow_parts

    for slow in slow_parts(rule):
        yield Failure("time", slow.text, f"{slow.what}: {slow.said}")
