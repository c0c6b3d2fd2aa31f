"""What a text itself says of its acronyms: "World Health Organization (OMS)", "auxiliary power unit (APU)"."""

from __future__ import annotations

from collections.abc import Sequence

from normalize import expression
from normalize_rules.organisations.gazetteer import Mention, Organisation

ACRONYMS = ("acronym", "gated", "declared", "rival", "own")  # the kinds of forms that are acronyms
_CLOSING = (")", ",", ";")
_SMALL_WORDS = frozenset("of the and for in on to de la del des du der und a".split())
_WORD = expression(r"[^\W_]+")


class Declarations:
    """The meanings that a text gives to acronyms.

    meaning: for each acronym that is spelled out the listed body, or None for something else.
    first_rival: of several acronyms of one body the one that is spelled out first.
    """

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.meaning: dict[str, Organisation | None] = {}
        self.first_rival: dict[Organisation, str] = {}
        ends = {mention.end: mention for mention in mentions}
        starts = {mention.start: mention for mention in mentions}
        for mention in mentions:
            if text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] in _CLOSING:
                other = ends.get(_end_before(text, mention.start - 1))
                words = text[max(0, mention.start - 120) : mention.start - 1]
            elif text.startswith(" (", mention.end):
                other = starts.get(mention.end + 2)
                words = text[mention.end + 2 : mention.end + 120].partition(")")[0]
            else:
                continue
            self._declare(mention, text[mention.start : mention.end], other, words)

    def _declare(self, mention: Mention, acronym: str, other: Mention | None, words: str) -> None:
        named = {form.organisation for form in other.forms if form.kind not in ACRONYMS} if other else set()
        meant = [form for form in mention.forms if form.kind in ACRONYMS and form.organisation in named]
        for form in meant:
            self.meaning.setdefault(acronym, form.organisation)
            if form.kind == "rival":
                self.first_rival.setdefault(form.organisation, acronym)
        if not meant and _spells(words, acronym):
            self.meaning.setdefault(acronym, None)


def initials_of(words: str) -> str:
    """The capitals that words give, small words left out.

    >>> initials_of("fans of Ohio Northern University")
    'FONU'
    """
    return "".join(word[0] for word in _WORD.findall(words) if word.lower() not in _SMALL_WORDS).upper()


def _end_before(text: str, end: int) -> int:
    """The end of the words before a place, without the blanks and quotation marks behind them."""
    while end and text[end - 1] in "”\"' \u00a0":
        end -= 1
    return end


def _spells(words: str, acronym: str) -> bool:
    """Whether the capitals of the words next to an acronym give it, small words left out.

    >>> _spells("fans of Ohio Northern University ", "ONU")
    True
    """
    initials = initials_of(words)
    return initials.endswith(acronym.upper()) or initials.startswith(acronym.upper())
