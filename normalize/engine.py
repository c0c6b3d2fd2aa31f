"""The engine: rules propose, it decides, applies, records, and stops when nothing is left to do.

A round runs the phases in order: repair, layout, inline. In each phase all rules see the same snapshot; their fixes
are selected without overlap and applied together. Rounds repeat until one changes nothing, so the result is a text on
which a second run finds nothing to do. A set of rules that never settles changes nothing at all, and is named.

Selection is by a total order of the fixes themselves (start, longer first, the user's own first, rule code, replacement),
never by the order in which rules were loaded.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from normalize.compiled import Plan, Table, compile_rules
from normalize.config import Settings
from normalize.document import Document
from normalize.edits import Cause, Change, Edit, Piece, changes, compose, joined, pieces_of, to_original, undo
from normalize.fold import fold
from normalize.layout import close_up
from normalize.origin import Metadata
from normalize.protect import Span, merged
from normalize.rules import FOREIGN, OWN, PHASES, Fact, Finding, Phase, Rule, RuleError
from normalize.scan import Hit, Scanner, Source, Triggers, index_of

# whether a finding on a snapshot is to be dropped, as a suppression or a baseline asks
Refusal = Callable[[Document, Finding], bool]

MAX_ROUNDS = 10
# in a line longer than PARAGRAPH the triggers of the layout phase are looked for in its first characters only
PARAGRAPH, PARAGRAPH_HEAD = 120, 64
UNSETTLED = "ENG001"
RESIDUE_ONLY = "ENG003"


@dataclass(frozen=True, slots=True)
class Result:
    """The cleaned text and an account of it.

    text: the cleaned text.
    changes: what was changed, in order, in the original's coordinates.
    findings: what was seen and left alone, in the original's coordinates.
    metadata: facts that stood in removed lines, by kind (`url`, `date`, `byline`, …), with their spans; under
        `source_languages` the languages that the artefacts point to (`normalize.origin`), worked out when asked for.
    language: ISO 639-1 code of the text, `""` when it is too short to tell.
    """

    text: str
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    language: str = ""

    def __getstate__(self) -> tuple[Any, ...]:
        # plain tuples are sent to another process in half the time
        return self.text, [tuple(change) for change in self.changes], self.findings, self.metadata, self.language

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        text, made, *rest = state
        values = (text, tuple(map(Change._make, made)), *rest)
        for name, value in zip(self.__slots__, values, strict=True):
            object.__setattr__(self, name, value)

    def undo(self) -> str:
        """The original text, rebuilt from the cleaned one and the changes."""
        return undo(self.text, self.changes)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stood in the original: half-open, in code points, as `start` and `end` are.

        A changed stretch counts as a whole; what was removed at either end of the span lies outside of it. Raises
        ValueError for a span that is not in the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}:{end} is no span of this text; allowed: 0 <= start <= end <= {len(self.text)}")
        return to_original(pieces_of(self.changes), start, end)


@dataclass(frozen=True, slots=True)
class _Stage:
    """The rules of a phase, ready to run; checks by number, as the scanner counts them, each with rules that share it."""

    phase: Phase
    scanner: Scanner
    checks: Mapping[int, Sequence[Rule]]
    always: frozenset[int]
    characters: Mapping[str, Sequence[int]]  # numbers of the checks that a character calls


class Engine:
    """A fixed set of rules with settings; immutable and safe to share between threads."""

    def __init__(self, rules: Iterable[Rule], settings: Settings, plans: Mapping[Phase, Plan] | None = None) -> None:
        """`plans` are those of a compiled set that holds these rules; without them the rules are compiled now."""
        self.rules = {rule.code: rule for rule in sorted(rules, key=lambda r: r.code)}
        self.settings = settings
        self._sources = {code: rule.sources for code, rule in self.rules.items()}
        plans = plans or compile_rules(self.rules.values()).plans
        self._stages = tuple(_stage(phase, plans[phase], self.rules) for phase in PHASES)
        accepted = [Triggers(0, {fold(literal): None for literal in settings.accept})]
        self._accepted = Scanner(index_of(accepted), accepted)

    def clean(self, text: str, refuses: Refusal | None = None) -> Result:
        """Run the rules on a text until nothing changes; what `refuses` answers for is neither changed nor reported."""
        document = Document(text, self.settings)
        language = document.language
        pieces: list[Piece] = []
        facts: list[tuple[str, Fact]] = []
        worked: list[set[str]] = []
        quiet: dict[Phase, tuple[Document, list[Finding]]] = {}  # on what a phase had nothing to do, and what it left
        for _ in range(MAX_ROUNDS):
            changed: set[str] = set()
            left: list[Finding] = []
            for stage in self._stages:
                known = quiet.get(stage.phase)
                if known and known[0] is document:  # rules are deterministic: they would say the same again
                    left += known[1]
                    continue
                proposed = self._propose(stage, document)
                if refuses is not None:
                    proposed = [finding for finding in proposed if not refuses(document, finding)]
                chosen, others = self._select(stage, document, proposed)
                in_original = [_in_original(finding, pieces) for finding in others]
                left += in_original
                edits = [(edit, Cause(f.rule, f.message)) for f in chosen for edit in f.edits]
                if not edits:
                    quiet[stage.phase] = document, in_original
                    continue
                facts += ((kind, _fact_in_original(fact, pieces)) for f in chosen for kind, fact in f.facts)
                edits = close_up(document, edits) if stage.phase == "layout" else sorted(edits)
                changed |= {cause.rule for _, cause in edits}
                pieces = compose(pieces, edits)
                document = document.edited([edit for edit, _ in edits])
                document.pieces = pieces
            if not changed:
                made = changes(text, document.text, pieces)
                foreign = [f for f in _foreign_lines(document) if refuses is None or not refuses(document, f)]
                left += (_in_original(finding, pieces) for finding in foreign)
                metadata = Metadata(_by_kind(facts))
                result = Result(document.text, made, _ordered(left), metadata, language)
                metadata.made_with(result, self._sources)
                return result
            worked.append(changed)
        return Result(text, findings=(_unsettled(text, set.union(*worked[-4:])),), language=language)

    def proposals(self, document: Document) -> list[Finding]:
        """What all rules propose on one snapshot, before anything is selected; for tests and for curious people."""
        return [finding for stage in self._stages for finding in self._propose(stage, document)]

    def _propose(self, stage: _Stage, document: Document) -> list[Finding]:
        # what the user accepts may stand anywhere in a line that a rule wants to remove
        if stage.phase == "layout" and not self.settings.accept:
            hits = stage.scanner.hits_in(document.key, _heads(document))
        else:
            hits = stage.scanner.hits(document.key)
        accepted = self._accepted.hits(document.key).get(0, ()) if self.settings.accept else ()
        numbers = set(stage.always)
        numbers.update(hits)
        for character in document.others:
            if character in stage.characters:
                numbers.update(stage.characters[character])
        found: list[Finding] = []
        for number in sorted(numbers):
            rule = stage.checks[number][0]
            for finding in rule.check(document, hits.get(number, ())):
                named = _named(finding, rule.code, len(document.text))
                if named.rule in self.rules and self._may_touch(stage, document, named, accepted):
                    found.append(named)
        return found

    def _may_touch(self, stage: _Stage, document: Document, finding: Finding, accepted: Sequence[Hit]) -> bool:
        languages = self.rules[finding.rule].languages
        if languages and (document.language_at(finding.start) or "en") not in languages:
            return False
        if accepted and any(joined(finding.start, finding.end, hit.start, hit.end) for hit in accepted):
            return False
        if not document.protected:
            return True
        whole_lines = stage.phase == "layout"
        return not any(_breaks(edit, document.protected, whole_lines) for edit in finding.edits)

    def _select(
        self, stage: _Stage, document: Document, proposed: list[Finding]
    ) -> tuple[list[Finding], list[Finding]]:
        """The findings whose fixes are applied now, and those without an applicable fix."""
        wanted: list[Finding] = []
        left: list[Finding] = []
        for finding in proposed:
            (wanted if finding.edits and self._applies(finding) else left).append(finding)
        chosen = _without_overlap(wanted)
        if stage.phase == "layout" and chosen and _leaves_nothing(document, chosen):
            note = Finding(0, len(document.text), "nothing but scrape residue; left as it is", rule=RESIDUE_ONLY)
            return [], [*left, note]
        return chosen, left

    def _applies(self, finding: Finding) -> bool:
        safety = (finding.safety, self.rules[finding.rule].safety)
        if "none" in safety:
            return False
        return self.settings.unsafe or "unsafe" not in safety


def _stage(phase: Phase, plan: Plan, selected: Mapping[str, Rule]) -> _Stage:
    """A plan, narrowed to the rules that were selected."""
    sharing = [[selected[code] for code in codes if code in selected] for codes in plan.checks]
    checks = {number: group for number, group in enumerate(sharing) if group}
    tables = [_source(table, selected) for table in plan.tables]
    characters: dict[str, list[int]] = {}
    for number, group in checks.items():
        for character in {character for rule in group for character in rule.characters}:
            characters.setdefault(character, []).append(number)
    return _Stage(
        phase,
        Scanner(plan.index, tables),
        checks,
        frozenset(number for number, group in checks.items() if all(rule.reads_whole_text for rule in group)),
        characters,
    )


def _source(table: Table, selected: Mapping[str, Rule]) -> Source | None:
    rule = next((selected[code] for code in table.codes if code in selected), None)
    return Source(table.number, rule, table.whole_words) if rule else None


def _named(f: Finding, code: str, length: int) -> Finding:
    """The finding with the rule's code, if it has none, after its spans were verified."""
    if not 0 <= f.start <= f.end <= length or any(not 0 <= e.start <= e.end <= length for e in f.edits):
        raise RuleError(f"rule {f.rule or code} gave a span outside a text of {length} characters: {f}")
    return f if f.rule else f._replace(rule=code)


def _heads(document: Document) -> list[Span]:
    """The beginnings of the lines: a shape of a line is known by them, and paragraphs need not be read."""
    return [
        (start, end if end - start <= PARAGRAPH else start + PARAGRAPH_HEAD)
        for _, start, end in document.lines
        if end > start
    ]


def _breaks(edit: Edit, spans: Sequence[Span], whole_lines: bool) -> bool:
    """Whether an edit changes a protected span; deleting all of it together with its line is allowed."""
    at = bisect_left(spans, edit.start, key=itemgetter(1))
    while at < len(spans) and spans[at][0] <= edit.end:
        start, end = spans[at]
        deletes_all = whole_lines and not edit.text and edit.start <= start and end <= edit.end
        if joined(edit.start, edit.end, start, end) and not deletes_all:
            return True
        at += 1
    return False


def _without_overlap(findings: list[Finding]) -> list[Finding]:
    """The findings whose fixes can be applied together: first come in the total order, all of a fix or nothing."""
    chosen: list[Finding] = []
    taken: list[Edit] = []
    for finding in sorted(findings, key=_rank):
        if not any(_overlaps_one_of(edit, taken) for edit in finding.edits):
            chosen.append(finding)
            for edit in finding.edits:
                insort(taken, edit)
    return chosen


def _overlaps_one_of(edit: Edit, taken: list[Edit]) -> bool:
    """Whether an edit overlaps one of a sorted list without overlaps: only its neighbours there can."""
    at = bisect_left(taken, edit)
    return any(edit.overlaps(other) for other in taken[max(0, at - 2) : at + 2])


def _rank(finding: Finding) -> tuple[object, ...]:
    edits = finding.edits
    last = edits[0].end if len(edits) == 1 else max(edit.end for edit in edits)
    return (min(edits).start, -last, not finding.rule.startswith(OWN), finding.rule, edits)


def _leaves_nothing(document: Document, chosen: list[Finding]) -> bool:
    removed = merged([(edit.start, edit.end) for finding in chosen for edit in finding.edits if not edit.text])
    position = 0
    for start, end in removed:
        if document.text[position:start].strip():
            return False
        position = end
    return not document.text[position:].strip()


def _in_original(finding: Finding, pieces: Sequence[Piece]) -> Finding:
    if not pieces:
        return finding
    start, end = to_original(pieces, finding.start, finding.end)
    edits = tuple(Edit(*to_original(pieces, edit.start, edit.end), edit.text) for edit in finding.edits)
    return finding._replace(start=start, end=end, edits=edits)


def _fact_in_original(fact: Fact, pieces: Sequence[Piece]) -> Fact:
    return Fact(fact.value, *to_original(pieces, fact.start, fact.end))


def _foreign_lines(document: Document) -> Iterator[Finding]:
    if (document.language or "en") == "en":
        for start, end, language in document.foreign:
            yield Finding(start, end, f"a paragraph in another language ({language}); left as it is", rule=FOREIGN)


def _unsettled(text: str, rules: Iterable[str]) -> Finding:
    names = ", ".join(sorted(rules))
    message = f"these rules undo each other's work without end, so nothing was changed: {names}; please report this"
    return Finding(0, len(text), message, rule=UNSETTLED)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings), key=lambda f: (f.start, f.end, f.rule, f.message)))


def _by_kind(facts: Iterable[tuple[str, Fact]]) -> dict[str, tuple[Fact, ...]]:
    found: dict[str, tuple[Fact, ...]] = {}
    for kind, fact in facts:
        found[kind] = (*found.get(kind, ()), fact)
    return found
