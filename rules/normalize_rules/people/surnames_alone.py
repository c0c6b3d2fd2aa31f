"""The surname alone in a text that misspells the full name: "Viktor Urban … Urban", "Olaf Schulz … Schultz"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from normalize import Document, expression
from normalize.context import is_protected
from normalize.fold import fold
from normalize_rules.people.acting import ACTS
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.mentions import Mention
from normalize_rules.people.one_slip import is_one_letter_off
from normalize_rules.people.parts_of_leaked_name import overlaps
from normalize_rules.people.person import Person
from normalize_rules.people.sound_alike import have_one_sound
from normalize_rules.people.strangers import introduces_stranger
from normalize_rules.people.surroundings import belongs_to_longer_name, is_followed_by_name

_WORD = expression(r"(?<![\w@#/-])[^\W\d_a-z][\w]{3,}(?![\w-])")
_DOES = expression(
    r" (?:ha[sd] (?:already|been|long|never|said|to)|will|did|refused|denied|added|noted|remained|left)\b"
)

Wrong = dict[str, Person]  # surnames as the full names of a text misspell them, folded


def surnames_alone(
    document: Document, mentions: Iterable[Mention], decided: Mapping[int, tuple[Person, str]]
) -> Iterator[tuple[Mention, Person, str]]:
    """Each place where a surname stands alone that was misspelled in the full name, in the same way or with the same sound.

    Tables list the surnames that foreign texts have; a word such as Urban is none. It is left where the text has it in
    small letters, or in somebody else's name; one that only sounds alike is the person's where its bearer acts.
    """
    wrong = _misspelled(document, mentions, decided)
    if not wrong:
        return
    present = {person for person, _ in decided.values()}
    taken = sorted(mention[:2] for mention in mentions if mention.start in decided)
    words: Iterator[Mention] = (Mention(*match.span(), ()) for match in _WORD.finditer(document.text))
    places = [word for word in words if not overlaps(word, taken)]
    others = {_key(document, at) for at in places if _is_anothers(document, at)}
    for at in places:
        key = _key(document, at)
        person = _bearer(document, at, key, wrong, present) if key not in others else None
        if person and not document.is_quoted(at.start, at.end) and not is_protected(document, at.start, at.start + 1):
            yield at, person, "family"


def _misspelled(document: Document, mentions: Iterable[Mention], decided: Mapping[int, tuple[Person, str]]) -> Wrong:
    """The surnames of full names that are no spelling of the house, and who bears them."""
    found: Wrong = {}
    for start, end, _ in mentions:
        person, kind = decided.get(start, (None, ""))
        if person and kind == "full" and not person.family_first and _is_one_word(person.families["ap"]):
            last = document.key[start:end].rpartition(" ")[2]
            if last not in {fold(family) for family in person.families.values()}:
                found[last] = person
    return found


def _is_one_word(family: str) -> bool:
    return family.replace("-", "").isalpha()


def _bearer(document: Document, at: Mention, key: str, wrong: Wrong, present: Set[Person]) -> Person | None:
    """Who is meant by a word that stands alone, if anybody."""
    acts = ACTS.match(document.key, at.end) or _DOES.match(document.key, at.end)
    bearers = {form.person for form in built_in().forms.get(key, ()) if form.person}
    person = wrong.get(key)
    if person is None and acts:
        person = next((p for family, p in wrong.items() if _is_alike(key, family, p) and bearers <= {p}), None)
    if person is None or bearers & present - {person}:
        return None
    if document.text[at.start : at.end].lower() in document.text:
        return None
    return person if acts or not document.is_sentence_start(at.start) else None


def _is_alike(key: str, wrong: str, person: Person) -> bool:
    """Whether a word sounds like a surname, and is one letter away from it or from how the text spells it."""
    family = fold(person.families["ap"])
    return have_one_sound(key, family) and (is_one_letter_off(key, family) or is_one_letter_off(key, wrong))


def _is_anothers(document: Document, at: Mention) -> bool:
    """Whether a word stands in a name, or the text introduces somebody by it."""
    in_name = belongs_to_longer_name(document, at) or is_followed_by_name(document, at)
    return in_name or introduces_stranger(document, at)


def _key(document: Document, at: Mention) -> str:
    return document.key[at.start : at.end]
