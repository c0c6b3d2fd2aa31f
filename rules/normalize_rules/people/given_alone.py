"""The given name alone of a politician whom the text has named in full: "Viktor Orbán … Viktor blamed traders"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from normalize import Document, Finding, expression, fix
from normalize.context import is_protected
from normalize.fold import fold
from normalize_rules.people.acting import ACTS
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
    style = house_of(document)
    for person in people:
        given, family = person.givens[style], person.families[style]
        if not _may_lose_surname(person) or not _may_stand_alone(document.text, given):
            continue
        alone = _places_alone(document, given, family, person)
        if alone and document.speaks_of(_AT_HOME):
            return
        for start in alone:
            end = start + len(given)
            if _is_who_acts(document, start, end):
                wanted = family[0].upper() + family[1:]
                yield fix(start, end, wanted, f"{given!r} is the given name of {person.name}", rule="NAM013")


@lru_cache(maxsize=4096)
def _may_lose_surname(person: Person) -> bool:
    """Whether English calls a person by the surname, and the given name is no surname of others."""
    given = fold(person.givens["ap"])
    language = person.language.split("-")[0]
    if not person.titles.full or person.family_first or person.own or language in _BY_GIVEN_NAME or given in _FOND:
        return False
    if language == "ar" and given.isalpha():
        return False  # shared by too many
    is_surname = any(form.kind == "family" and form.english for form in built_in().forms.get(given, ()))
    is_called_so = person.second not in ("", person.families["ap"])
    return len(given) >= _SHORTEST and bool(person.families["ap"]) and not is_surname and not is_called_so


def _may_stand_alone(text: str, given: str) -> bool:
    """Whether a word stands anywhere but right before a capital, which is quicker to see than where it does."""
    return any(not (behind[:1].isspace() and behind[1:2].isupper()) for behind in text.split(given)[1:])


def _places_alone(document: Document, given: str, family: str, person: Person) -> list[int]:
    """Where the given name stands alone behind the full one; nowhere, if somebody else may have it or the surname."""
    text, key = document.text, document.key
    named, alone = -1, []
    for match in re.finditer(rf"(?<![\w’'@#/-]){re.escape(given)}(?![\w-])", text):
        behind = _NAME_BEHIND.match(text, match.end())
        before = _CAPITAL_BEFORE.search(text, max(0, match.start() - 24), match.start())
        if behind:
            own = any(key[match.end() : behind.end()].strip().endswith(fold(f)) for f in person.families.values())
            if not own:
                return []
            named = match.start() if named < 0 else named
        elif before or named < 0:
            return []
        else:
            alone.append(match.start())
    relatives = re.search(
        rf"(?<![\w-])(?!{re.escape(given)})[A-ZÀ-Þ][\w’-]+[ \u00a0]{re.escape(family)}(?![\w-])", text
    )
    return [] if relatives and not _is_title(relatives[0].split()[0]) else alone


def _is_title(word: str) -> bool:
    return word.lower() in _TITLES


_TITLES = frozenset(
    "president minister chancellor premier chairman chairwoman governor mayor senator justice judge general king secretary mr mrs ms dr"
    " leader chief the but and while when meanwhile then after before since as if later".split()
)


def _is_who_acts(document: Document, start: int, end: int) -> bool:
    if not document.is_sentence_start(start) or document.is_quoted(start, end) or is_protected(document, start, end):
        return False
    acts = ACTS.match(document.key, end) or _DOES.match(document.key, end)
    return (
        acts is not None
        and not acts[0].startswith(("'", " and "))
        and not introduces_stranger(document, Mention(start, end, ()))
    )
