"""A name with its own translation beside it: "Movimento 5 Stelle, the Five Star Movement"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalize import Document, expression
from normalize_rules.organisations.declarations import ACRONYMS
from normalize_rules.organisations.gazetteer import Mention, Organisation

_REACH = 40  # characters between a name and its gloss
# marks and small words, at least one mark or "or" among them
_BETWEEN = (
    r"(?=[^\w]*[,(\[/:;=–—-]| or )[\s\"“”'‘’«»(),\[\]/:;=–—-]{1,6}(?:(?:the|or|i\.e\.|that is|meaning|literally|in English|[A-Z][A-Z0-9][A-Za-z0-9]*)"
    r"[\s\"“”'‘’«»(),\[\]/:;=–—-]{1,6}){0,4}"
)
_ONLY_BETWEEN = expression(_BETWEEN)
_WORD = expression(r"[^\W_]+")
_MARK_BEFORE = expression(r"(?:[,(\[/:;=–—-]| or(?: the)? )[\s\"“‘«]*\Z")
_MATTERS = 3  # letters of a word that tells something
_STEM = 4


def glossed(document: Document, mentions: Sequence[Mention]) -> set[Mention]:
    """The mentions that stand beside a listed name of the same body which means the same: translated, both would be one."""
    names = [(mention, bodies) for mention in mentions if (bodies := _bodies(mention))]
    found: set[Mention] = set()
    for (left, of_left), (right, of_right) in pairwise(names):
        between = document.text[left.end : right.start] if right.start - left.end <= _REACH else ""
        if between and "\n" not in between and _ONLY_BETWEEN.fullmatch(between):
            for organisation in of_left & of_right:
                if all(_means(document, mention, organisation) for mention in (left, right)):
                    found |= {left, right}
    return found


def has_own_gloss(document: Document, mention: Mention, organisation: Organisation) -> bool:
    """Whether most words of the body's English name stand just behind a name, or before it, with a mark between."""
    stems = set(_stems(organisation.name))
    if len(stems) < 2:
        return False
    line = document.line_at(mention.start)
    length = organisation.name.count(" ") + 2
    behind = _ONLY_BETWEEN.match(document.text, mention.end, min(line.end, mention.end + _REACH))
    if behind and _mostly(stems, document.text[behind.end() : min(line.end, behind.end() + 80)], slice(0, length)):
        return True
    low = max(line.start, mention.start - 80)
    mark = _MARK_BEFORE.search(document.text, max(low, mention.start - 10), mention.start)
    return bool(mark and _mostly(stems, document.text[low : mark.start()], slice(-length, None)))


def _bodies(mention: Mention) -> set[Organisation]:
    return {form.organisation for form in mention.forms if form.kind not in ACRONYMS}


def _means(document: Document, mention: Mention, organisation: Organisation) -> bool:
    """Whether a mention will be, or is nearly, the body's English name: not "Ukrainian parliament" for the Rada."""
    kinds = {form.kind for form in mention.forms if form.organisation is organisation}
    words = set(_stems(document.text[mention.start : mention.end]))
    return "name" not in kinds or not words.isdisjoint(_stems(organisation.name))


def _mostly(stems: set[str], text: str, part: slice) -> bool:
    """Whether more than half of the stems are among some words of a text."""
    words = [word[:_STEM].lower() for word in _WORD.findall(text)][part]
    return 2 * len(stems & set(words)) > len(stems)


def _stems(name: str) -> Iterator[str]:
    return (word[:_STEM].lower() for word in _WORD.findall(name) if len(word) > _MATTERS)
