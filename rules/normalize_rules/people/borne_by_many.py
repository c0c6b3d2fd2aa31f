"""Full names that many people bear: one of them proves nobody where neither an office nor a country speaks of the person."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from normalize import Document
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.spelling import Spelling
from normalize_rules.people.strangers import common_names, shared_names
from normalize_rules.people.title_beside import has_title, head_of, is_titled


def unproved(
    document: Document, spelling: Spelling, full: Sequence[tuple[Mention, Person]], anchored: Collection[Person]
) -> set[Person]:
    """The people of whom a text has a full name that many bear, and nothing else: no office, no country, nobody else listed."""
    if document.settings.style == "document":
        return set()
    plain = {person for mention, person in full if not _is_many_others_too(document, spelling, mention, person)}
    found = {person for _, person in full} - plain
    if not found.issuperset(anchored):  # the company tells who is meant, unless everybody may bear the name
        found = {person for mention, person in full if person in found and _is_everywhere(document, mention)}
    return found - {person for mention, person in full if is_at_home(document, person) or _is_titled(document, mention)}


def is_at_home(document: Document, person: Person) -> bool:
    """Whether the text names a country or a body of which the person holds or held an office."""
    offices = person.titles.offices
    for title in person.titles.full:
        office = next((office for office in offices if title.endswith(f" {office}")), "")
        land = title.removesuffix(office).rstrip("' s") if office else title.rpartition(" of ")[2]
        if land and land in document.key:
            return True
    return not person.titles.full


def _is_titled(document: Document, mention: Mention) -> bool:
    """Whether an office stands beside a name; beside one that is everywhere it needs its country, since presidents are many."""
    if _is_everywhere(document, mention):
        head = head_of(document.key, mention.start)
        return any(form.person and has_title(head, form.person.titles.full) for form in mention.forms)
    return any(is_titled(document.key, mention.start, mention.end, form) for form in mention.forms)


def _is_everywhere(document: Document, mention: Mention) -> bool:
    return fold(document.text[mention.start : mention.end]) in common_names()


def _is_many_others_too(document: Document, spelling: Spelling, mention: Mention, person: Person) -> bool:
    """Whether a full name is common elsewhere as it stands: without its accents, or a Ukrainian's in its Russian form."""
    found, wanted = document.text[mention.start : mention.end], spelling.wanted(mention, person, "full")
    if _is_everywhere(document, mention) or fold(found) in shared_names():
        return True
    if person.language == "uk":
        if not any(form.english for form in mention.forms):
            return False
        return fold(found).partition(" ")[0] != fold(wanted).partition(" ")[0]
    return found.isascii() and not wanted.isascii() and fold(found) == fold(wanted)
