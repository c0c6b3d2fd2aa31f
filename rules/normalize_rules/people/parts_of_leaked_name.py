"""The parts of a leaked full name that stand alone in the same text: "Si" beside "Si Tszinpin"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from normalize import Document
from normalize.context import is_protected
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form, Person
from normalize_rules.people.surroundings import belongs_to_longer_name, is_followed_by_name

# words that say that the text may use a part for something else: the sign of silicon, the Spanish yes
_OTHER_SENSES = {"Si": ("silicon", "wafer", "germanium", "gallium", "se puede", "si senor", "si, senor")}


def parts_alone(
    document: Document, mentions: Iterable[Mention], decided: Mapping[int, tuple[Person, str]]
) -> Iterator[tuple[Mention, Person, str]]:
    """Each place where a part of a leaked full name stands alone, with whose it is and whether "family" or "given".

    Only names that put the family first: elsewhere the tables list the leaked surnames. A part is left alone where the
    text uses the word for something else, or where somebody else bears it.
    """
    taken = sorted(mention[:2] for mention in mentions if mention.start in decided)
    for part, (person, kind) in _leaked(document, mentions, decided).items():
        if any(word in document.key for word in _OTHER_SENSES.get(part, ())):
            continue
        if re.search(rf"(?<!\w){re.escape(part.lower())}(?!\w)", document.text):
            continue
        places = [place for place in _places(document, part) if not overlaps(place, taken)]
        if not any(belongs_to_longer_name(document, at) or is_followed_by_name(document, at) for at in places):
            yield from ((at, person, kind) for at in places if not document.is_quoted(at.start, at.end))


def overlaps(place: Mention, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place touches one of the spans, which are in order and apart."""
    index = bisect_left(taken, (place.end, 0))
    return index > 0 and place.start < taken[index - 1][1]


def _leaked(
    document: Document, mentions: Iterable[Mention], decided: Mapping[int, tuple[Person, str]]
) -> dict[str, tuple[Person, str]]:
    """Whose the parts of the leaked full names are; one that two people share is left out."""
    found: dict[str, tuple[Person, str]] = {}
    shared = set()
    for start, end, forms in mentions:
        person, kind = decided.get(start, (None, ""))
        if not person or kind != "full" or not person.family_first:
            continue
        family, _, given = document.text[start:end].partition(" ")
        if not _is_leaked(forms, person) and not _loses_marks(document, start, end, person):
            if not _is_of_the_south(family, person):
                continue
            given = ""
        last = given.rpartition(" ")[2]  # Vietnamese calls people by it: "Bình" for Tập Cận Bình
        for part, name in ((family, "family"), (given, "given"), (last, "given")):
            if len(part) > 1 and not part.isupper() and part not in _rightly(person):
                shared |= {part} if found.setdefault(part, (person, name))[0] is not person else set()
    return {part: whose for part, whose in found.items() if part not in shared}


def _is_leaked(forms: Iterable[Form], person: Person) -> bool:
    return any(form.person is person and form.kind == "full" and not form.english for form in forms)


def _is_of_the_south(family: str, person: Person) -> bool:
    """Whether a North Korean's family name is spelled as South Koreans spell it: "Choi" for Choe, "Lee" for Ri."""
    return person.language == "ko-KP" and fold(family) not in map(fold, person.families.values())


def _loses_marks(document: Document, start: int, end: int, person: Person) -> bool:
    """Whether a Vietnamese name stands with its marks, and the house writes none."""
    names, style = person.names, document.settings.style
    plain = style in names and names[style].isascii()
    return person.language == "vi" and plain and not document.text[start:end].isascii()


def _rightly(person: Person) -> set[str]:
    return {*person.families.values(), *person.givens.values()}


def _places(document: Document, part: str) -> Iterator[Mention]:
    for match in re.finditer(rf"(?<![\w@#/-]){re.escape(part)}(?![\w-])", document.text):
        if not is_protected(document, match.start(), match.start() + 1):
            yield Mention(*match.span(), ())
