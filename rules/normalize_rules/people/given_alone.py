"""The given name alone of a politician whom the text has named in full: "Viktor Orbán … Viktor blamed traders"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from normalize import Document, Finding, expression, fix
from normalize.context import is_protected
from normalize.fold import fold
from normalize.protect import Span
from normalize_rules.people.acting import ACTS, is_firm
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.heard_alone import house_of
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.strangers import introduces_stranger

_DOES = expression(
    r" (?:(?:also|later|then|now|himself|herself) )?(?:has|had|will|would|did|is|was|does|spoke|gave|made|took|went|came|left|led|held|won|lost"
    r"|began|sent|kept|got|ran|sold|brought|bought|thought|found|fell|drew|chose|broke|became|says|wants|plans|hopes|[a-z]{3,}ed)\b"
)
# where the press, the English one too, calls people by their given names, or they have no other
_BY_GIVEN_NAME = frozenset("is am ti id ms my th mn ta si bo dv lo km so te kn ml or".split())
# politicians whom English papers like to call so
_FOND = frozenset(
    "boris hillary bernie rishi beto nikki jeb evo cristina lula dilma pepe keiko benazir imran arnold indira sonia rahul priyanka".split()
)
_SHORTEST = 4  # letters
_POLITE = ("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms")  # before a surname only
_POLITE_BEFORE = tuple(f"{word} " for word in _POLITE)
# a text about somebody's family or youth, or an interview, calls people by their given names
_AT_HOME = expression(
    r"\b(?:wife|husband|widow|brothers?|sisters?|siblings?|sons?|daughters?|mother|father|dad|mum|mom|parents?|uncle|aunt|nephew|niece|cousins?|twins?|marri\w+"
    r"|divorced|couple|childhood|grew up|as a boy|as a girl|young|classmates?|school friends?|nicknamed?|first[ -]names?|biograph\w+|biopic|memoirs?"
    r"|novel|film|series|episode|play|character|musical|king|queen|prince|princess|saint|interviewer)\b"
)
_CAPITAL_BEFORE = expression(r"(?:\b[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]*)[ \u00a0]\Z")
_NAME_BEHIND = expression(r"[ \u00a0](?:(?:de|da|van|von|der|al|el|bin|ben|dos|di|del|la)[ \u00a0-])*[A-ZÀ-Þ][\w’-]+")


def given_alone(document: Document, people: Iterable[Person]) -> Iterator[Finding]:
    """The findings for given names by which one of these people, whose full names stand in the text, is called.

    The name begins a sentence and acts, behind the full name; nobody else in the text has it or the surname; and nothing in the
    text speaks of a family or a youth, where given names are right.
    """
    for person in people:
        called = _given_names(person)
        alone = [place for given in called for place in _places_alone(document, given, called, person)]
        if alone and document.speaks_of(_AT_HOME) and _is_at_home(document, person):
            return
        if any(introduces_stranger(document, Mention(start, end, ())) for start, end in alone):
            continue
        wanted = person.second or person.families[house_of(document)]
        for start, end in alone:
            if _is_who_acts(document, start, end):
                message = f"{document.text[start:end]!r} is the given name of {person.name}"
                yield fix(start, end, wanted[0].upper() + wanted[1:], message, rule="NAM013")


def _is_at_home(document: Document, person: Person) -> bool:
    """Whether the text speaks of a family or a youth otherwise than in "Petro's wife", which is how it calls him."""
    family = fold(person.second or person.families["ap"])
    return any(
        not document.key.endswith((f"{family}'s ", f"{family}' "), 0, match.start())
        for match in _AT_HOME.finditer(document.key)
    )


@lru_cache(maxsize=4096)
def _given_names(person: Person) -> Sequence[str]:
    """The folded given names by which a text may call somebody whom English calls by the surname; the longest first."""
    family, language = fold(person.second or person.families["ap"]), person.language.split("-")[0]
    if not person.titles.full or person.family_first or person.own or language in _BY_GIVEN_NAME:
        return ()
    name = fold(person.name)
    given = fold(person.givens["ap"]) or (name.removesuffix(f" {family}") if name.endswith(f" {family}") else "")
    found = dict.fromkeys((given, given.partition(" ")[0], given.rpartition(" ")[2]))
    return [
        word
        for word in found
        if len(word) >= _SHORTEST and family not in ("", *given.split()) and _is_nobodys(word, language)
    ]


def _is_nobodys(given: str, language: str) -> bool:
    """Whether a given name is no surname in the tables, none that papers like to use, and not shared by too many."""
    is_surname = any(form.kind == "family" and form.english for form in built_in().forms.get(given, ()))
    return not is_surname and given not in _FOND and not (language == "ar" and given.isalpha())


def _places_alone(document: Document, given: str, called: Collection[str], person: Person) -> list[Span]:
    """Where the given name stands alone behind the full one; nowhere, if somebody else may have it or the surname."""
    text, key = document.text, document.key
    if not _may_stand_alone(key, text, given):
        return []
    names = tuple(fold(name) for name in person.names.values())
    families = [fold(family) for family in person.families.values() if family]
    named, alone = False, []
    for match in re.finditer(rf"(?<![\w'@#/-]){re.escape(given)}(?![\w-])", key):
        start, end = match.span()
        if not text[start].isupper():
            return []  # a word
        if key.startswith(tuple(f"{given} {family}" for family in families), start) or key.startswith(names, start):
            named = True
        elif not named or _NAME_BEHIND.match(text, end) or _has_name_before(text, start):
            if not _is_inside_name(key, start, names):
                return []
        else:
            alone.append((start, end))
    return [] if alone and _has_relatives(document, called, person) else alone


def _has_name_before(text: str, start: int) -> bool:
    before = _CAPITAL_BEFORE.search(text, max(0, start - 24), start)
    return before is not None and before[0][:-1] not in _POLITE


def _is_inside_name(key: str, start: int, names: Iterable[str]) -> bool:
    """Whether a folded full name of the person holds a place: "Javad" in "Mohammad Javad Zarif"."""
    return any(key.find(name, max(0, start - len(name)), start + len(name)) >= 0 for name in names)


def _may_stand_alone(key: str, text: str, given: str) -> bool:
    """Whether a name stands anywhere but right before another capital, which is quicker to see than where it does."""
    at = key.find(given)
    while at >= 0:
        end = at + len(given)
        if not (text[end : end + 1].isspace() and text[end + 1 : end + 2].isupper()):
            return True
        at = key.find(given, end)
    return False


def _has_relatives(document: Document, called: Collection[str], person: Person) -> bool:
    """Whether the text has the surname behind another given name."""
    families = "|".join({re.escape(fold(family)) for family in (*person.families.values(), person.second) if family})
    own = {*called, *fold(person.name).split()}
    return any(
        document.text[match.start()].isupper() and match[1] not in own and match[1] not in _TITLES
        for match in re.finditer(rf"(?<![\w-])([^\W\d_][\w'-]+)[ \u00a0](?:{families})(?![\w-])", document.key)
    )


_TITLES = frozenset(
    "president minister chancellor premier chairman chairwoman governor mayor senator justice judge general king secretary mr mrs ms dr"
    " leader chief the but and while when meanwhile then after before since as if later".split()
)


def _is_who_acts(document: Document, start: int, end: int) -> bool:
    if document.is_quoted(start, end) or is_protected(document, start, end):
        return False
    if document.text.endswith(_POLITE_BEFORE, 0, start):
        return True
    if not document.is_sentence_start(start) or is_firm(document.text, end):
        return False
    acts = ACTS.match(document.key, end) or _DOES.match(document.key, end)
    return acts is not None and not acts[0].startswith(("'", " and "))
