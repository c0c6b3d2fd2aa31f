"""A body's name or letters as a part of a longer name: of another body, of a person with an order, of a company."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from normalize import Document, expression
from normalize.context import is_title_case
from normalize_rules.names.beside import word_before, words_after
from normalize_rules.organisations.gazetteer import Mention

_TITLE_BEHIND_NAME = expression(r"\b[A-Z][a-z]+, \Z")  # "Father Tom Ryan, OMI,"
_OPENERS = frozenset("The But And When If While As In On For By To With From After Since Both Under Even At".split())
_COUNTING = frozenset(
    "two three four five six seven eight nine ten several many some most all former senior top other".split()
)
_NAME_GOES_ON = expression(r" [A-Z][a-z]+\b(?! (?:[A-Z][a-z]+ )?(?:said|told|warned|announced))")
# what a name in another language goes on with: "... y Crédito Público", "... do Brasil", "... Nacional"
_FOREIGN_TAIL = expression(
    r"[ \u00a0](?:(?:de|del|della|delle|dello|degli|dei|des|di|da|dos|das|der|für|zu|et|e|y|und|i) \w"
    r"|(?:du|do|van|von|en|d['’]|l['’]) ?[A-ZÀ-Þ]|(?P<word>[A-ZÀ-ÞĀ-Ž]\w*))"
)
_ENGLISH_BEHIND = frozenset(
    "President Chairman Chairwoman Chair Director Chief Governor Secretary Minister Commissioner Spokesman Spokeswoman Deputy Head General"
    " Vice Speaker Foreign High Prime Justice Judge Senator Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
# adjectives of nationality, possessives and acronyms stand before a body's whole name: Russian, Ukraine's, UN
_MAY_PRECEDE = expression(
    r"(?:ian|ean|ish|ese|[mc]an|['’]s|s['’]|[A-Z]{2}|[a-z]-(?:backed|led|allied|aligned|funded|based)|\A(?:The|South|North|Former|Greek|Polish|Thai))\Z"
)


def belongs_to_longer_name(document: Document, mention: Mention) -> bool:
    """Whether the name goes on: "Weltbank-Gruppe", "Tourism Organization of the United Nations"."""
    text = document.text
    if text[mention.end : mention.end + 1] == "-" and text[mention.end + 1 : mention.end + 2].isupper():
        return True
    return _follows_capital(document, mention)


def goes_on_in_its_language(document: Document, mention: Mention) -> bool:
    """Whether a name left in another language is only the beginning of one: "Consejo de Seguridad Nacional"."""
    tail = _FOREIGN_TAIL.match(document.text, mention.end)
    return tail is not None and tail["word"] not in _ENGLISH_BEHIND


def is_behind_name(document: Document, mention: Mention) -> bool:
    """Whether the letters stand behind a name, as those of an order, a fellow or a company do: "Tom Ryan, OMI,"."""
    text, low = document.text, max(0, mention.start - 40)
    if text[mention.end : mention.end + 1] == "," and _TITLE_BEHIND_NAME.search(text, low, mention.start):
        return True
    return _follows_capital(document, mention)


def stands_beside(document: Document, mention: Mention, words: Iterable[str]) -> bool:
    """Whether one of the words stands right behind letters that no name and no number leads up to."""
    tail = " ".join(words_after(document, mention.end, 3)).lower()
    before = word_before(document, mention.start)
    if before[:1].isupper() and before not in _OPENERS and before.lower() not in _COUNTING:
        return False
    return any(tail.startswith(word) for word in words)


def is_no_surname(document: Document, places: Sequence[Mention]) -> bool:
    """Whether "Oms" at its places may be an acronym: never part of a longer name, and a short one with an article somewhere."""
    text = document.text
    if any(_has_first_name(document, at) or _NAME_GOES_ON.match(text, at.end) for at in places):
        return False
    is_long = any(at.end - at.start > 3 for at in places)
    return is_long or any(text[max(0, at.start - 4) : at.start].lower() == "the " for at in places)


def _has_first_name(document: Document, mention: Mention) -> bool:
    before = word_before(document, mention.start)
    is_name = before[:1].isupper() and before not in _OPENERS and not _MAY_PRECEDE.search(before)
    return is_name or before == "surname"


def _follows_capital(document: Document, mention: Mention) -> bool:
    """Whether a capitalised word that may be part of the name stands just before."""
    before = word_before(document, mention.start)
    if not before[:1].isupper() or _MAY_PRECEDE.search(before):
        return False
    if before.endswith(".") and document.is_sentence_start(mention.start):
        return False
    headline = is_title_case(document, mention.start)
    return not headline and not document.is_sentence_start(mention.start - len(before) - 1)
