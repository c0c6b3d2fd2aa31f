"""Full names that many people bear: one of them proves nobody where neither an office nor a country speaks of the person."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from normalize import Document
from normalize.context import stands_in
from normalize.fold import fold
from normalize_rules.people.introduced import is_introduced
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.spelling import Spelling
from normalize_rules.people.strangers import common_names, shared_names
from normalize_rules.people.title_beside import has_title, head_of, is_titled

_ACRONYM = 3  # letters: "us" is a word of every text, "US" is not


def unproved(
    document: Document, spelling: Spelling, full: Sequence[tuple[Mention, Person]], anchored: Collection[Person]
) -> set[Person]:
    """The people of whom a text has a full name that many bear, and nothing else: no office, no country, nobody else listed."""
    plain = {person for mention, person in full if not _is_many_others_too(document, spelling, mention, person)}
    found = {person for _, person in full} - plain
    if not found.issuperset(anchored):  # the company tells who is meant, unless everybody may bear the name
        found = {person for mention, person in full if person in found and _is_everywhere(document, mention)}
    if not found:
        return found
    doubted = {person for mention, person in full if _is_doubted(document, mention)}
    at_home = {person for person in found if is_at_home(document, person)}
    titled = {person for mention, person in full if person in found and _is_titled(document, mention)}
    return found - titled - {person for person in at_home if person.titles.full or person not in doubted}


def is_at_home(document: Document, person: Person) -> bool:
    """Whether the text names a country or a body of which the person holds or held an office."""
    words, acronyms = _lands(person)
    return (
        not person.titles.full
        or stands_in(document.key, 0, len(document.key), words)
        or stands_in(document.text, 0, len(document.text), acronyms)
    )


@lru_cache(maxsize=1024)
def _lands(person: Person) -> tuple[frozenset[str], frozenset[str]]:
    """The countries and bodies of a person's offices in all their words: "american", "americans"; and the acronyms: "US"."""
    offices = sorted(person.titles.offices, key=len, reverse=True)
    found = set()
    for title in person.titles.full:
        office = next((office for office in offices if title.endswith(f" {office}")), "")
        found.add(title.removesuffix(office).rstrip().removesuffix("'s") if office else title.rpartition(" of ")[2])
    found.discard("")
    acronyms = {land for land in found if len(land) <= _ACRONYM}
    words = found - acronyms
    return frozenset(words | {f"{land}s" for land in words}), frozenset(land.upper() for land in acronyms)


def _is_titled(document: Document, mention: Mention) -> bool:
    """Whether an office stands beside a name; beside one that is everywhere it needs its country, since presidents are many."""
    if _is_everywhere(document, mention):
        head = head_of(document.key, mention.start)
        return any(form.person and has_title(head, form.person.titles.full) for form in mention.forms)
    return any(is_titled(document.key, mention.start, mention.end, form) for form in mention.forms)


def _is_everywhere(document: Document, mention: Mention) -> bool:
    return fold(document.text[mention.start : mention.end]) in common_names()


def _is_doubted(document: Document, mention: Mention) -> bool:
    """Whether the spelling is rather others', or the text introduces somebody by it."""
    return fold(document.text[mention.start : mention.end]) in shared_names() or is_introduced(document, mention)


def _is_many_others_too(document: Document, spelling: Spelling, mention: Mention, person: Person) -> bool:
    """Whether a full name is common elsewhere as it stands: without its accents, or a Ukrainian's in its Russian form."""
    if _is_doubted(document, mention):
        return True
    if document.settings.style == "document":
        return False  # the text's own English spellings stay anyway
    found, wanted = document.text[mention.start : mention.end], spelling.wanted(mention, person, "full")
    if _is_everywhere(document, mention):
        return True
    if person.language == "uk":
        if not any(form.english for form in mention.forms):
            return False
        return fold(found).partition(" ")[0] != fold(wanted).partition(" ")[0]
    return found.isascii() and not wanted.isascii() and fold(found) == fold(wanted)
