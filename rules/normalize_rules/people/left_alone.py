"""What a form would have needed that may be a listed person's and is left as it is."""

from __future__ import annotations

from normalize_rules.people.mentions import Mention
from normalize_rules.people.reading import Reading
from normalize_rules.people.strangers import common_words
from normalize_rules.people.surroundings import belongs_to_longer_name, is_followed_by_name


def missing(reading: Reading, mention: Mention) -> str:
    """What a form would need that may be a listed person's, in the order in which an editor would ask."""
    people = {form.person for form in mention.forms if form.person}
    kinds = [form.kind for form in mention.forms if form.person]
    if reading.document.is_quoted(mention.start, mention.end):
        return "it stands in a quotation"
    if reading.key(mention) in reading.part_of_other or belongs_to_longer_name(reading.document, mention):
        return "it is part of somebody else's name"
    if is_followed_by_name(reading.document, mention):
        return "the name goes on"
    if mention.start in reading.namesakes:
        return "the text speaks of another trade or place"
    if len(people) > 1:
        return "nothing in the text decides between them"
    if kinds[:1] == ["given"] and not people.isdisjoint(reading.anchored):
        return "the text names others of the family, or speaks of the given name"
    return "neither the full name stands in the text nor a title of that person beside it"


def is_word_of_nobody(reading: Reading, mention: Mention) -> bool:
    """Whether the form is a word like many others and nobody in the text could be meant, which is not worth a note."""
    meant = any(form.kind != "family" or form.person in reading.anchored for form in mention.forms)
    return not meant and reading.key(mention) in common_words()
