"""Given names that tell relatives apart: "his sons, Jong Il and Man Il", "Hsien Loong and his brother Lee Hsien Yang"."""

from __future__ import annotations

from collections.abc import Iterable

from normalize import Document, expression
from normalize.context import is_title_case
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.pinyin import pinyin_syllables

_KIN = expression(
    r"\b(?:sons?|daughters?|brothers?|sisters?|child(?:ren)?|siblings?|nephews?|nieces?|cousins?|twins?|wife|husband|baby|boys?|girls?)"
    r"(?:,? (?:was |were |named |called )?|, (?:[a-z]+ ){0,3})\Z"
)
_BY_PARENT = expression(
    r"\b(?:mother|father|parents|grandmother|grandfather|aunt|uncle|teachers?|classmates) [a-z]+ \Z"
)
_SPEAKER = expression(r"[A-Z][A-Z .,'’()-]{3,50}:\s")  # in a transcript
_LONGEST_LABEL = 60
_SIBLINGS = expression(r"\b(?:brothers?|sisters?|siblings?)\b")
# of two syllables, joined or not
_GIVEN = expression(r"[^\W\d_a-z][^\W\d_]*(?:-[^\W\d_]+| [^\W\d_a-z][^\W\d_]{1,4}(?![\w'’-]))?")
_JOINED_BEFORE = expression(r"([^\W\d_a-z][^\W\d_]+-[^\W\d_a-z]?[^\W\d_]+),? (?:and|or) \Z")
_JOINED_AFTER = expression(r",? (?:and|or) [^\W\d_a-z][^\W\d_]+-[^\W\d_]+\b")
_VOWELS = expression(r"[aeiouy]+")


def is_told_from_relatives(document: Document, mention: Mention, person: Person) -> bool:
    """Whether a given name stands alone because the text speaks of kin, or lists given names.

    It is left alone, too, where the family name stands before it, glued to another word ("byKim Jong Il"), and in a
    transcript, where people call each other so.
    """
    text, low = document.text, max(0, mention.start - 60)
    if _BY_PARENT.search(document.key, low, mention.start) or _is_in_transcript(document, mention):
        return True
    if _KIN.search(document.key, low, mention.start) or _JOINED_BEFORE.search(text, low, mention.start):
        return True
    if _JOINED_AFTER.match(text, mention.end):
        return True
    return text[low : mention.start].endswith(f"{person.families['ap']} ")


def _is_in_transcript(document: Document, mention: Mention) -> bool:
    """Whether a speaker's name in capitals opens the line, or a short line with a colon stands above it."""
    line = document.line_at(mention.start)
    if _SPEAKER.match(document.text, line.start, line.end):
        return True
    above = next((key for key in reversed(document.line_keys[max(0, line.number - 2) : line.number]) if key), "")
    return above.endswith(":") and len(above) <= _LONGEST_LABEL


def has_relatives(document: Document, person: Person, others: Iterable[Person]) -> bool:
    """Whether the text names somebody else of the family: a listed person, or "Lee Boo-jin" beside Lee Jae-yong."""
    family = person.families["ap"]
    listed = [other for other in others if other is not person and other.families["ap"] == family]
    if listed and document.speaks_of(_SIBLINGS):
        return True
    # the news calls who holds an office by the surname, whatever the father's was
    if any(other.titles.current or not person.titles.current for other in listed):
        return True
    own = {_solid(given) for bearer in (person, *listed) for given in bearer.givens.values()}
    at = document.text.find(f"{family} ")
    while at >= 0:
        given = _GIVEN.match(document.text, at + len(family) + 1)
        if (
            given
            and _solid(given[0]) not in own
            and _is_given_name(given[0], person)
            and not is_title_case(document, at)
        ):
            return True
        at = document.text.find(f"{family} ", at + 1)
    return False


def is_one_syllable(given: str, person: Person) -> bool:
    """Whether a given name is one syllable, as many words, surnames and places are: "Qiang", "Zheng"."""
    return person.family_first and given.isalpha() and len(_VOWELS.findall(fold(given))) == 1


def _is_given_name(word: str, person: Person) -> bool:
    """Whether a word is a given name of the person's language: "Boo-jin", "Yuanping"."""
    if person.language.startswith("zh") and word.isalpha():
        return bool(pinyin_syllables(word.lower()))
    return not word.isalpha()


def _solid(given: str) -> str:
    return fold(given).replace("-", "").replace(" ", "")
