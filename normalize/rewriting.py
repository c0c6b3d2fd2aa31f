"""Phrase tables of all rules as one rewriting system.

What a row writes must be left alone by every other row: else the outcome would take several passes, might depend on
which rules are selected, or would never settle. A string must not lead to two replacements unless a context tells them
apart. Rows with a context are not compared: the context decides, and the laws watch over them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normalize.context import is_word
from normalize.fold import fold
from normalize.phrases import Phrase, check
from normalize.rules import OWN, Rule, RuleError
from normalize.scan import Scanner, Triggers, index_of


def refuse_cascades(rules: Iterable[Rule]) -> None:
    """Raise RuleError for a replacement that another row changes, or a string with two replacements.

    The message names both rules, the string and what it would become.
    """
    # a user's own phrase wins over a built-in one, so the two do not contradict each other
    phrases = sorted(_free_phrases(rules), key=lambda phrase: not phrase.rule.startswith(OWN))
    by_key: dict[str, Phrase] = {}
    for phrase in phrases:
        other = by_key.setdefault(fold(phrase.literal), phrase)
        told_apart = (other.case == phrase.case == "exact") or other.rule.startswith(OWN) != phrase.rule.startswith(OWN)
        if other.put != phrase.put and not told_apart:
            raise RuleError(
                f"{phrase.rule}: {phrase.literal!r} leads to {phrase.put!r}, in {other.rule} to {other.put!r}; "
                "give one of the rows a context"
            )
    tables = [Triggers(0, by_key, whole_words=True)]
    scanner = Scanner(index_of(tables), tables)
    for phrase in phrases:
        put = phrase.put or ""
        for start, end, again in scanner.hits(fold(put)).get(0, ()):
            if is_word(put, start, end) and _changes(again, put[start:end]):
                raise RuleError(
                    f"{phrase.rule}: writes {put!r} for {phrase.literal!r}, of which {again.rule} makes {again.put!r} again; "
                    "write the outcome at once"
                )


def _free_phrases(rules: Iterable[Rule]) -> Iterator[Phrase]:
    """The phrases that are replaced wherever they stand."""
    for rule in rules:
        if rule.check is check and rule.safety == "safe":
            for phrases in rule.triggers.values():
                yield from (p for p in phrases if p.put is not None and not p.context and not p.at)


def _changes(phrase: Phrase, found: str) -> bool:
    return (
        phrase.put != found
        and not (phrase.case == "exact" and phrase.literal != found)
        and found.lower() != (phrase.put or "").lower()
    )
