"""Statistics of a run: how often each rule, family, source language and file, and per 1,000 words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from normalize.origin import source_languages
from normalize.report.outcome import Outcome
from normalize.rules import Rule

Number = TypeVar("Number", int, float)
ENGINE = "engine"  # the family of findings that no rule made


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of what was changed or found.

    texts, words: how many texts, and words in them as they arrived. changed: texts with a change.
    changes: what `fix` changes; findings: what it leaves for a person. A change that several rules made counts once
        here and once for each of them below.
    rules, families, files: changes and findings by code, family and path, the most frequent first.
    words_of: words by path.
    languages: changes and findings by the language of origin that they point to, in shares (`normalize.origin`).
    """

    texts: int
    words: int
    changed: int
    changes: int
    findings: int
    rules: Mapping[str, int]
    families: Mapping[str, int]
    languages: Mapping[str, float]
    files: Mapping[str, int]
    words_of: Mapping[str, int]

    def rate(self, count: float, path: str = "") -> float:
        """A count per 1,000 words of all texts, or of a file's."""
        words = self.words_of.get(path, self.words)
        return 1000 * count / words if words else 0.0


class Tally:
    """Running statistics; they grow with the rules and the files, not with the texts of a data file."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._texts = self._words = self._changed = self._changes = self._findings = 0
        self._codes: Counter[str] = Counter()
        self._families: Counter[str] = Counter()
        self._files: Counter[str] = Counter()
        self._words_of: Counter[str] = Counter()
        self._languages: dict[str, float] = {}

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        result = outcome.result
        self._texts += 1
        words = len(outcome.text.split())
        self._words += words
        self._changed += bool(result.changes)
        self._changes += len(result.changes)
        self._findings += len(result.findings)
        self._files[outcome.path] += len(result.changes) + len(result.findings)
        self._words_of[outcome.path] += words
        for rule in (*(c.rule for c in result.changes), *(f.rule for f in result.findings)):
            codes = rule.split("+")
            self._codes.update(codes)
            self._families.update({self._family(code) for code in codes})
        if result.changes or result.findings or result.metadata:
            for origin in source_languages(result, self._rules.values()):
                share = self._languages.get(origin.language, 0.0)
                self._languages[origin.language] = share + origin.weight

    def statistics(self) -> Statistics:
        """The statistics so far."""
        return Statistics(
            texts=self._texts,
            words=self._words,
            changed=self._changed,
            changes=self._changes,
            findings=self._findings,
            rules=_ordered(self._codes),
            families=_ordered(self._families),
            languages={name: round(share, 1) for name, share in _ordered(self._languages).items()},
            files=_ordered(+self._files),
            words_of=dict(self._words_of),
        )

    def _family(self, code: str) -> str:
        return self._rules[code].family if code in self._rules else ENGINE


def _ordered(counts: Mapping[str, Number]) -> dict[str, Number]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
