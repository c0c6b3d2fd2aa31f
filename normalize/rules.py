"""What a rule is: a check with its examples, and the findings it yields.

Rules only propose. A check reads a document and yields findings; the engine decides which fixes are applied, and no
rule ever builds the new text.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from normalize.document import Document
from normalize.edits import Edit
from normalize.fold import fold
from normalize.scan import Hit

Phase = Literal["repair", "layout", "inline"]
Safety = Literal["safe", "unsafe", "none"]
Check = Callable[[Document, Sequence[Hit]], Iterable["Finding"]]

PHASES: tuple[Phase, ...] = ("repair", "layout", "inline")
OWN = "USR"  # code prefix of rules from a user's own tables
FOREIGN = "ENG002"  # code of the engine's finding for a paragraph in another language
OWN_FAMILY = "own"  # family of rules from a file that a user named
ENGLISH = frozenset({"en"})
ANY_LANGUAGE: frozenset[str] = frozenset()


class RuleError(ValueError):
    """A rule, a table or a pack that the loader refuses; the message names the file, the place and the remedy."""


class Fact(NamedTuple):
    """Something that a removed stretch said: `value` stood at `start:end`."""

    value: str
    start: int
    end: int


class Finding(NamedTuple):
    """What a rule saw at `start:end`, with or without a fix.

    `edits` are applied together or not at all. `safety` lowers the rule's own for this finding. `facts` go to
    `Result.metadata` when the fix is applied. `rule` is filled in by the engine unless several rules share a check.
    `left_alone` marks a form that was seen and not touched for lack of evidence; the message says what was missing.
    """

    start: int
    end: int
    message: str
    edits: tuple[Edit, ...] = ()
    rule: str = ""
    safety: Safety = "safe"
    facts: tuple[tuple[str, Fact], ...] = ()
    left_alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Rule:
    """A check with the texts that document and guard it.

    code, name: `TYP001` and the problem's name, which reads after "allow …".
    fixes: (before, after), at least two; finds: for a rule without fixes, texts in which it must report.
    keeps: (text, reason), at least three texts that must not change.
    triggers: folded literals, each with a payload for the check; the check runs only where one of them stands.
    whole_words: triggers count only where no letter or digit goes on at their ends; many of them cost next to nothing.
    characters: the check also runs when the text holds one of these characters that are not ASCII.
    languages: languages of the text on which the rule works; empty means all.
    sources: languages whose translations leave the artefact.
    Rules that share one `check` are run together, and their findings name the rule.
    """

    code: str
    name: str
    family: str
    phase: Phase
    summary: str
    why: str
    safety: Safety
    check: Check
    fixes: tuple[tuple[str, str], ...] = ()
    finds: tuple[str, ...] = ()
    keeps: tuple[tuple[str, str], ...] = ()
    triggers: Mapping[str, Any] = field(default_factory=dict)
    whole_words: bool = False
    characters: frozenset[str] = frozenset()
    languages: frozenset[str] = ENGLISH
    sources: tuple[str, ...] = ()
    where: str = ""

    def __repr__(self) -> str:
        return f"<Rule {self.code} {self.name}>"

    @property
    def reads_whole_text(self) -> bool:
        """Whether the check runs on every text."""
        return not self.triggers and not self.characters


def rule(
    *,
    code: str,
    name: str,
    fixes: Iterable[tuple[str, str]] = (),
    keeps: Iterable[tuple[str, str]],
    finds: Iterable[str] = (),
    phase: Phase = "inline",
    safety: Safety = "safe",
    triggers: Iterable[str] | Mapping[str, Any] = (),
    whole_words: bool = False,
    characters: Iterable[str] = (),
    languages: Iterable[str] = ENGLISH,
    sources: Iterable[str] = (),
    summary: str = "",
    check: Check | None = None,
) -> Callable[[Check], Rule]:
    """Make a `Rule` of a check; the docstring's first line is the summary, the rest of it the reason.

    `check` names another function that does the work, for rules that share one. Triggers are literals, or a mapping
    of folded literals to what the check is given with a hit.
    """
    table = triggers if isinstance(triggers, Mapping) else {fold(literal): None for literal in triggers}

    def make(function: Check) -> Rule:
        head, _, reason = (inspect.getdoc(function) or "").partition("\n")
        module = function.__module__.split(".")
        made = Rule(
            code=code,
            name=name,
            family=module[1] if len(module) > 2 else module[-1],
            phase=phase,
            summary=(summary or head).strip(),
            why=" ".join(reason.split()),
            safety=safety,
            check=check or function,
            fixes=tuple(fixes),
            finds=tuple(finds),
            keeps=tuple(keeps),
            triggers=table,
            whole_words=whole_words,
            characters=frozenset(characters),
            languages=frozenset(languages),
            sources=tuple(sources),
            where="/".join(module[1:]) + ".py",
        )
        validate(made)
        return made

    return make


def validate(made: Rule) -> None:
    """Refuse a rule that cannot be trusted or explained.

    Raises RuleError with the rule's file, its code and what is missing.
    """

    def refuse(problem: str) -> None:
        raise RuleError(f"{made.where}: rule {made.code or '?'} ({made.name or '?'}): {problem}")

    if not (made.code[:3].isalpha() and made.code[:3].isupper() and made.code[3:].isdigit() and len(made.code) == 6):
        refuse(f"code {made.code!r} is not three capitals and three digits, such as 'TYP001'")
    if not made.name or made.name != made.name.lower() or " " in made.name:
        refuse(f"name {made.name!r} is not lower case with hyphens, such as 'space-before-stop'")
    for part in ("summary", "why"):
        if not getattr(made, part):
            refuse(f"has no {part}; say it in a sentence")
    if made.safety not in ("safe", "unsafe", "none"):
        refuse(f"safety {made.safety!r} is not 'safe', 'unsafe' or 'none'")
    if made.phase not in PHASES:
        refuse(f"phase {made.phase!r} is not one of {', '.join(PHASES)}")
    if made.safety == "none" and len(made.finds) < 2:
        refuse(f"has {len(made.finds)} finds; a rule without fixes needs at least two texts in which it reports")
    if made.safety != "none" and len(made.fixes) < 2:
        refuse(f"has {len(made.fixes)} fixes; give at least two (before, after)")
    if len(made.keeps) < 3:
        refuse(f"has {len(made.keeps)} keeps; give at least three texts that must not change, each with a reason")
    for before, after in made.fixes:
        if before == after:
            refuse(f"fix {before!r} changes nothing; put it under keeps")
    for text, reason in made.keeps:
        if not reason:
            refuse(f"keep {text!r} has no reason")
    # a big table that is read piece by piece was checked when it was compiled
    for literal in made.triggers if isinstance(made.triggers, dict) else ():
        if not literal or (len(literal) == 1 and (literal.isalnum() or literal in " ,.\n'\"-")):
            refuse(f"trigger {literal!r} stands in every text; use at least two characters")


def fix(start: int, end: int, text: str, message: str, *more: Edit, rule: str = "", safety: Safety = "safe") -> Finding:
    """A finding whose fix replaces `start:end` with `text`, together with `more` edits."""
    return Finding(start, end, message, (Edit(start, end, text), *more), rule=rule, safety=safety)


def note(start: int, end: int, message: str, *, rule: str = "") -> Finding:
    """A finding for a person to read, without a fix."""
    return Finding(start, end, message, rule=rule, safety="none")
