"""What a change of rules does to texts: the edits that two sides make of one text, set against each other.

differences(text, old, new)     where they come to different words, and by which rules
Tally                           the same over many texts, by rule
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from normalize.edits import Edit, apply_edits


class Made(NamedTuple):
    """An edit that a side made: `original[start:end]` became `after`, by `rule` (several joined by `+`)."""

    start: int
    end: int
    after: str
    rule: str


class Seen(NamedTuple):
    """What a side reported and did not change."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Account:
    """What one side did with one text, in the original's coordinates."""

    made: tuple[Made, ...] = ()
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of a text (`start:end`, code points) of which the sides make different words.

    old, new: what stands there afterwards; old_rules, new_rules: by which rules, none where a side left it alone.
    """

    start: int
    end: int
    old: str
    new: str
    old_rules: tuple[str, ...]
    new_rules: tuple[str, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of the new side, or those of the old one where the new one left the stretch alone."""
        return self.new_rules or self.old_rules


@dataclass(slots=True)
class Tally:
    """Counts over many texts: differences by rule and kind, and reports without a change that came or went."""

    texts: int = 0
    changed: int = 0
    only_new: Counter[str] = field(default_factory=Counter)
    only_old: Counter[str] = field(default_factory=Counter)
    otherwise: Counter[str] = field(default_factory=Counter)
    reports_come: Counter[str] = field(default_factory=Counter)
    reports_gone: Counter[str] = field(default_factory=Counter)

    def add(self, found: Sequence[Difference], old: Account, new: Account) -> None:
        """Count one text with its differences."""
        self.texts += 1
        self.changed += bool(found)
        for difference in found:
            if difference.old_rules and difference.new_rules:
                self.otherwise.update({*difference.old_rules, *difference.new_rules})
            else:
                (self.only_new if difference.new_rules else self.only_old).update(set(difference.rules))
        self.reports_come.update(report.rule for report in set(new.seen) - set(old.seen))
        self.reports_gone.update(report.rule for report in set(old.seen) - set(new.seen))

    @property
    def rules(self) -> list[str]:
        """The rules with any count, most differences first."""
        differences = self.only_new + self.only_old + self.otherwise
        return sorted(
            {*differences, *self.reports_come, *self.reports_gone}, key=lambda rule: (-differences[rule], rule)
        )


def differences(text: str, old: Account, new: Account) -> list[Difference]:
    """Where two sides come to different words. The same words by other rules, or in other portions, are none."""
    common = {made[:3] for made in old.made} & {made[:3] for made in new.made}
    only_old = [made for made in old.made if made[:3] not in common]
    only_new = [made for made in new.made if made[:3] not in common]
    return [
        difference
        for start, end in _stretches([*only_old, *only_new])
        if (difference := _difference(text, start, end, only_old, only_new)).old != difference.new
    ]


def _stretches(made: Iterable[Made]) -> Iterator[tuple[int, int]]:
    """The spans of edits, those that touch or overlap as one."""
    spans = sorted((edit.start, edit.end) for edit in made)
    if not spans:
        return
    start, end = spans[0]
    for low, high in spans[1:]:
        if low > end:
            yield start, end
            start, end = low, high
        end = max(end, high)
    yield start, end


def _difference(text: str, start: int, end: int, old: Sequence[Made], new: Sequence[Made]) -> Difference:
    words, rules = [], []
    for side in (old, new):
        inside = [made for made in side if start <= made.start and made.end <= end]
        edits = [Edit(made.start - start, made.end - start, made.after) for made in inside]
        words.append(apply_edits(text[start:end], edits))
        rules.append(tuple(dict.fromkeys(code for made in inside for code in made.rule.split("+"))))
    return Difference(start, end, words[0], words[1], rules[0], rules[1])
