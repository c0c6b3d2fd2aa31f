"""What stands directly around the name of an agency: a longer name, an explanation, an article, another agency."""

from __future__ import annotations

from functools import cache

from normalize import Document, expression
from normalize.context import stands_before
from normalize_rules.agencies.attribution import precedes_saying
from normalize_rules.agencies.entries import Agency
from normalize_rules.agencies.gazetteer import built_in

_THE = expression(r"(?<![\w'’-])[Tt]he \Z")
_NEXT_WORD = expression(r"[ \u00a0]([\w'’-]+)")
_WORD_BEFORE = expression(r"([\w'’.-]+)[ \u00a0]\Z")
_EXPLAINED = expression(r"([\w-]+)(,? ?[(\[–-]? ?)(?:or |the |that is )*\Z")
_TOLD = expression(
    r"(?:\b(?:in english|english name|(?:also|is|was|formerly|originally|then) (?:called|known as|named)|literal(?:ly| meaning|ly means)?|meaning"
    r"|means|translat(?:es|ed|ion)(?: as| to| of)?|renamed|founded as|established as|under the name|formerly"
    r"|stands? for|short for|comes? from|(?:rendered|spelled|written|read) as|calls? it|turns? it into|acronym of|abbreviation (?:of|for))[:,]? ?(?:the )?[\"“'(]?"
    r"|[a-z]new )\Z"
)
# words that make a company, a prize or a building of a name
_GROWS = frozenset(
    "corporation corp co inc ltd limited group holdings association award prize building tower street school union act "
    "foundation television tv radio center centre university college company fund index".split()
)
_LEADS = frozenset("the a an according from by in at on as and or but source author reporter to via with while".split())
_WINDOW = 30


def article_before(document: Document, start: int) -> int | None:
    """Where "the" before a place begins, or None."""
    match = _THE.search(document.text, max(0, start - 5), start)
    return match.start() if match else None


def word_before(document: Document, start: int) -> str:
    """The word before a place, or ""; a number is one here, as in "2019 Xinhua", and none for `names.beside.word_before`."""
    match = _WORD_BEFORE.search(document.text, max(0, start - _WINDOW), start)
    return match[1] if match else ""


def grows(document: Document, end: int) -> bool:
    """Whether a capitalised word goes on: "New China Life"."""
    match = _NEXT_WORD.match(document.text, end)
    return bool(match and (match[1][0].isupper() or match[1].casefold() in _GROWS))


def is_part_of_name(document: Document, start: int, end: int) -> bool:
    """Whether a longer name holds the form: "South German News Agency", "China News Network Corporation"."""
    text = document.text
    following = _NEXT_WORD.match(text, end)
    if following and following[1].casefold() in _GROWS:
        return True
    if following and following[1] in ("of", "for") and text[following.end() + 1 : following.end() + 2].isupper():
        return True
    word = word_before(document, start)
    if not word or not word[0].isupper() or word.casefold() in _LEADS:
        return False
    return word[-1] not in ".:" and not word.endswith(("'s", "’s"))


def is_explanation(document: Document, start: int, agency: Agency) -> bool:
    """Whether the form explains a name that stands before it: "dpa, the German News Agency"."""
    match = _EXPLAINED.search(document.text, max(0, start - _WINDOW), start)
    if not match or not match[2]:
        return False
    own = {agency.short.casefold(), agency.name.split(" ")[-1].casefold()} - {
        "agency"
    }  # which may be a word of the sentence
    return match[1].casefold() in own or (match[1] in built_in().shorts and match[2].strip() in (",", "(", "[", ",("))


def is_spoken_of(document: Document, start: int) -> bool:
    """Whether a name is told instead of used (agencies are translated, where `names.spoken_of` asks of spellings): "in English: …", "also called …"; or begins with a word that is glued on."""
    return _TOLD.search(document.key, max(0, start - 2 * _WINDOW), start) is not None


def short_after(document: Document, end: int) -> Agency | None:
    """The agency whose short name stands directly after a place."""
    match = _NEXT_WORD.match(document.text, end)
    word = match[1].removesuffix("'s").removesuffix("’s") if match else ""
    return built_in().shorts.get(word) or _shouted().get(word) if word else None


def wants_article(document: Document, start: int, end: int) -> bool:
    """Whether a name is a word of a sentence here, not an item of a list or a credit."""
    if document.is_sentence_start(start):
        return precedes_saying(document, end)
    return stands_before(document.key, start, ("according to", "by", "from", "told", "reported", "said", "to", "with"))


@cache
def _shouted() -> dict[str, Agency]:
    return {short.upper(): agency for short, agency in built_in().shorts.items()}
