"""Whether a given name alone is one, by which the text calls somebody or tells relatives apart, and no leaked surname."""

from __future__ import annotations

from normalize_rules.people.acting import ACTS
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.reading import Reading
from normalize_rules.people.relatives import has_relatives, is_one_syllable, is_told_from_relatives
from normalize_rules.people.things import is_place

_SHORT_GIVEN = 4  # letters; "Yi" and "Jun" are too many other things


def is_called_by_given_name(reading: Reading, mention: Mention, person: Person | None) -> bool:
    """Whether the text may mean the given name: it tells relatives apart by it, or it is a word like many others."""
    if not person:
        return False
    document = reading.document
    if is_one_syllable(document.text[mention.start : mention.end], person) and not _acts_alone(reading, mention):
        return True
    if is_told_from_relatives(document, mention, person) or is_place(document, mention):
        return True
    if person not in reading.with_relatives:
        reading.with_relatives[person] = _has_relatives(reading, person)
    return reading.with_relatives[person]


def _has_relatives(reading: Reading, person: Person) -> bool:
    """Whether the text names somebody else of a person's family."""
    if has_relatives(reading.document, person, reading.anchored):
        return True
    given = (form.person for mention in reading.mentions for form in mention.forms if form.kind == "given")
    return any(other is not person and _are_of_one_family(other, person) for other in given)


def _acts_alone(reading: Reading, mention: Mention) -> bool:
    """Whether a short given name is who acts at the beginning of a sentence: "Qiang said so", never "the Qiang"."""
    is_long = mention.end - mention.start >= _SHORT_GIVEN
    acts = ACTS.match(reading.document.key, mention.end) is not None
    if not (is_long and acts and reading.document.is_sentence_start(mention.start)):
        return False
    form = next(form for form in mention.forms if form.person)
    return not reading.is_borne_by_another(mention, form)


def _are_of_one_family(one: Person | None, other: Person) -> bool:
    return one is not None and one.families["ap"] == other.families["ap"]
