"""Fingerprints: a finding known again by what it says and where it stands, not by its line.

A fingerprint is made of the rule, the words found and the words before and after them, all in the original text,
folded, and without spaces and marks: so it survives other lines, other typography, and whatever other rules have done
by the round in which the finding turns up. It has a half for each side, because an edit nearby is mostly on one side.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Mapping
from hashlib import blake2b

from normalize.document import Document
from normalize.edits import joined, to_original
from normalize.engine import Refusal
from normalize.late import expression
from normalize.normalizer import Normalizer
from normalize.rules import Finding

CONTEXT = 32  # characters on each side, without spaces and marks
_WINDOW = 4 * CONTEXT
_TELLING = 24  # fewer characters on a side do not tell a place by themselves
_BETWEEN_WORDS = expression(r"[\W_]+")


def fingerprint(rule: str, document: Document, start: int, end: int) -> str:
    """The fingerprint of `start:end` in a text: `left.right`, `-` for a side that tells nothing alone."""
    key = document.key
    found = key[start:end]
    before = _words(key[max(0, start - _WINDOW) : start])[-CONTEXT:]
    after = _words(key[end : end + _WINDOW])[:CONTEXT]
    if len(before) < _TELLING and len(after) < _TELLING:
        return _hash(rule, "both", found, before, after)
    left = _hash(rule, "left", found, before) if len(before) >= _TELLING else "-"
    right = _hash(rule, "right", found, after) if len(after) >= _TELLING else "-"
    return f"{left}.{right}"


def have_one_half(mark: str, other: str) -> bool:
    """Whether two fingerprints are taken for the same finding.

    >>> have_one_half("a.b", "a.c"), have_one_half("-.b", "-.c")
    (True, False)
    """
    return bool(set(mark.split(".")) & set(other.split(".")) - {"-"})


def fingerprints(normalizer: Normalizer, text: str) -> dict[str, Counter[str]]:
    """By rule, the fingerprints of what is found in a text as it stands; what its directives suppress is not there."""
    found: dict[tuple[str, int, int], None] = {}

    def refuse_all(_: Document, finding: Finding) -> bool:
        if not finding.left_alone:
            found[finding.rule, finding.start, finding.end] = None
        return True  # nothing is changed, so that everything is seen in the original

    normalizer.clean(text, refuses=refuse_all)
    document = Document(text, normalizer.settings)
    by_rule: dict[str, Counter[str]] = {}
    for rule, start, end in found:
        by_rule.setdefault(rule, Counter())[fingerprint(rule, document, start, end)] += 1
    return by_rule


def any_of(*refusals: Refusal | None) -> Refusal | None:
    """One refusal for several; None where there is none."""
    asked = [refusal for refusal in refusals if refusal is not None]
    if len(asked) < 2:
        return asked[0] if asked else None
    return lambda document, finding: any(refuses(document, finding) for refuses in asked)


class Known:
    """Refuses the findings that are known, in each text as often as they were counted.

    by_rule: for each rule its fingerprints and how often each is known. One half of a fingerprint is enough: words
    that were edited on one side are still the same words, and doubt leaves the text alone.
    """

    def __init__(self, by_rule: Mapping[str, Mapping[str, int]]) -> None:
        self._known = by_rule
        self._halves = _by_half(by_rule)
        self._original: Document | None = None
        self._left: dict[str, Counter[str]] = {}
        self._kept: dict[str, list[tuple[int, int]]] = {}

    def __call__(self, document: Document, finding: Finding) -> bool:
        """Whether a finding is known. What was known in one round is so in the next, whatever became of its words."""
        pieces = document.pieces
        # asked of every finding: the first one of a known rule may come when the original is gone
        if self._original is None or (document is not self._original and not pieces):
            self._begin(document)
        if finding.rule not in self._known:
            return False
        start, end = to_original(pieces, finding.start, finding.end)
        kept = self._kept.setdefault(finding.rule, [])
        at = bisect_right(kept, (end, end))
        if any((start, end) == span or joined(start, end, *span) for span in kept[max(0, at - 2) : at]):
            return True
        known = self._take(finding.rule, start, end)
        if known:
            insort(kept, (start, end))
        return known

    def _begin(self, document: Document) -> None:
        """Another text: a snapshot in which nothing has been changed yet."""
        self._original = document
        self._left = {}
        self._kept = {}

    def _take(self, rule: str, start: int, end: int) -> bool:
        assert self._original is not None
        mark = fingerprint(rule, self._original, start, end)
        if rule not in self._left:
            self._left[rule] = Counter(self._known[rule])
        left = self._left[rule]
        for known in (mark, *(k for half in mark.split(".") for k in self._halves.get((rule, half), ()))):
            if left[known] > 0:
                left[known] -= 1
                return True
        return False


def _by_half(by_rule: Mapping[str, Mapping[str, int]]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for rule, counts in by_rule.items():
        for mark in counts:
            for half in mark.split("."):
                if "." in mark and half != "-":
                    found.setdefault((rule, half), []).append(mark)
    return found


def _words(key: str) -> str:
    return _BETWEEN_WORDS.sub(" ", key).strip()


def _hash(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
