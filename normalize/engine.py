"""The engine: rules propose, it decides, applies, records, and stops when nothing is left to do.

A round runs the phases in order: repair, layout, inline. In each phase all rules see the same snapshot; their fixes
are selected without overlap and applied together. Rounds repeat until one changes nothing, so the result is a text on
which a second run finds nothing to do. A set of rules that never settles changes nothing at all, and is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from normalize.compiled import Plan, Table, compile_rules
from normalize.config import Settings
from normalize.document import Document
from normalize.edits import Cause, Edit, Piece, changes, compose, joined, to_original
from normalize.fold import fold
from normalize.layout import close_up
from normalize.origin import Metadata
from normalize.overlap import breaks, leaves_nothing, without_overlap
from normalize.protect import Span
from normalize.result import Result
from normalize.rules import FOREIGN, PHASES, Fact, Finding, Phase, Rule, RuleError
from normalize.scan import Hit, Scanner, Source, Triggers, index_of

# whether a finding on a snapshot is to be dropped, as a suppression or a baseline asks
Refusal = Callable[[Document, Finding], bool]

MAX_ROUNDS = 10
# in a line longer than PARAGRAPH the triggers of the layout phase are looked for in its first characters only
PARAGRAPH, PARAGRAPH_HEAD = 120, 64
UNSETTLED = "ENG001"
RESIDUE_ONLY = "ENG003"


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
        self.sources = {code: rule.sources for code, rule in self.rules.items()}
        plans = plans or compile_rules(self.rules.values()).plans
        self.stages = tuple(_stage(phase, plans[phase], self.rules) for phase in PHASES)
        accepted = [Triggers(0, {fold(literal): None for literal in settings.accept})]
        self._accepted = Scanner(index_of(accepted), accepted)

    def clean(self, text: str, refuses: Refusal | None = None) -> Result:
        """Run the rules on a text until nothing changes; what `refuses` answers for is neither changed nor reported."""
        run = _Run(self, Document(text, self.settings), refuses)
        worked = []
        for _ in range(MAX_ROUNDS):
            changed = run.round()
            if not changed:
                return run.result()
            worked.append(changed)
        return Result(text, findings=(_unsettled(text, set.union(*worked[-4:])),), language=run.language)

    def proposals(self, document: Document) -> list[Finding]:
        """What all rules propose on one snapshot, before anything is selected; for tests and for curious people."""
        return [finding for stage in self.stages for finding in self.propose(stage, document)]

    def propose(self, stage: _Stage, document: Document) -> list[Finding]:
        """What the rules of a phase propose on one snapshot."""
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
        return not any(breaks(edit, document.protected, whole_lines) for edit in finding.edits)

    def select(self, stage: _Stage, document: Document, proposed: list[Finding]) -> tuple[list[Finding], list[Finding]]:
        """The findings of a phase whose fixes are applied now, and those without an applicable fix."""
        wanted: list[Finding] = []
        left: list[Finding] = []
        for finding in proposed:
            (wanted if finding.edits and self._applies(finding) else left).append(finding)
        chosen = without_overlap(wanted)
        if stage.phase == "layout" and chosen and leaves_nothing(document, chosen):
            note = Finding(0, len(document.text), "nothing but scrape residue; left as it is", rule=RESIDUE_ONLY)
            return [], [*left, note]
        return chosen, left

    def _applies(self, finding: Finding) -> bool:
        safety = (finding.safety, self.rules[finding.rule].safety)
        if "none" in safety:
            return False
        return self.settings.unsafe or "unsafe" not in safety


class _Run:
    """One text on its way through the rounds."""

    def __init__(self, engine: Engine, document: Document, refuses: Refusal | None) -> None:
        self.engine = engine
        self.original = document.text
        self.document = document
        self.language = document.language
        self.refuses = refuses
        self.pieces: list[Piece] = []
        self.facts: list[tuple[str, Fact]] = []
        self.left: list[Finding] = []  # in the round that is under way
        # the snapshot on which a phase had nothing to do, and what it left there
        self.quiet: dict[Phase, tuple[Document, list[Finding]]] = {}

    def round(self) -> set[str]:
        """One pass of all phases; the codes of the rules that changed something."""
        self.left = []
        return {code for stage in self.engine.stages for code in self._phase(stage)}

    def result(self) -> Result:
        """The account of the last round, which changed nothing."""
        made = changes(self.original, self.document.text, self.pieces)
        foreign = self._wanted(_foreign_lines(self.document))
        left = [*self.left, *(_in_original(finding, self.pieces) for finding in foreign)]
        metadata = Metadata(_by_kind(self.facts))
        result = Result(self.document.text, made, _ordered(left), metadata, self.language)
        metadata.made_with(result, self.engine.sources)
        return result

    def _phase(self, stage: _Stage) -> set[str]:
        document = self.document
        known = self.quiet.get(stage.phase)
        if known and known[0] is document:  # rules are deterministic: they would say the same again
            self.left += known[1]
            return set()
        chosen, others = self.engine.select(stage, document, self._wanted(self.engine.propose(stage, document)))
        in_original = [_in_original(finding, self.pieces) for finding in others]
        self.left += in_original
        if not any(finding.edits for finding in chosen):
            self.quiet[stage.phase] = document, in_original
            return set()
        return self._apply(stage, chosen)

    def _wanted(self, findings: Iterable[Finding]) -> list[Finding]:
        refuses, document = self.refuses, self.document
        return [finding for finding in findings if refuses is None or not refuses(document, finding)]

    def _apply(self, stage: _Stage, chosen: Sequence[Finding]) -> set[str]:
        self.facts += ((kind, _fact_in_original(fact, self.pieces)) for f in chosen for kind, fact in f.facts)
        edits = [(edit, Cause(f.rule, f.message)) for f in chosen for edit in f.edits]
        edits = close_up(self.document, edits) if stage.phase == "layout" else sorted(edits)
        self.pieces = compose(self.pieces, edits)
        self.document = self.document.edited([edit for edit, _ in edits])
        self.document.pieces = self.pieces
        return {cause.rule for _, cause in edits}


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
