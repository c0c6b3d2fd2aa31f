"""Things that bear a person's name: institutions, streets, ships, works, and places of the same name."""

from __future__ import annotations

import re

from normalize import Document, expression
from normalize.context import is_title_case
from normalize_rules.people.mentions import Mention
from normalize_rules.people.surroundings import WORD_AFTER, word_before
from normalize_rules.people.words_around import BUILDINGS, PLACES, THINGS, THINGS_OF, VESSELS

_NAME_AFTER = expression(r"(?:[ \u00a0][^\W\d_a-z][\w-]*){1,4}")
_IN_CATALOGUE = expression(r", [A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)?(?:\.(?= [\"“„«A-Z_*])|:|,? \(?\d{4}\b|, ed)")
# what follows the name of somebody in the title of a book about him, or in a list of books
_TITLED = expression(
    r": (?:A|An|The|Inside|My) [A-Z][\w-]+(?: [A-Z]|[ ,.;(]|\Z)|['’]s [A-Z][\w-]+(?: [A-Z][\w-]+)* (?:by [A-Z]|\([A-Z])"
    r"|(?:,? (?:and the )?[A-Z“\"][^!?\n]{0,120})? \((?:[A-Z][\w .&'’-]*(?:: [\w &'’-]+)?, )?(?:19|20)\d\d\)"
    r"|\. [A-Z][\w ]+: [A-Z][\w &'’-]+, (?:19|20)\d\d\b"
)
_PLURAL_BEFORE = expression(r"\b(?:other|little|many|more|few|two|three|new|would-be) \Z")
_TO_PLACE = expression(r"\b(?:visited|toured|reached|left|to|from|at|of|outside|through|around) \Z")
_IN_PLACE = expression(r"\b(?:in|near|(?:town|city|county|village|district|port|capital) of) \Z")


def is_thing(document: Document, mention: Mention) -> bool:
    """Whether the name is that of an institution, a street or a work: "Kim Il Sung Square", "Avenida Lenine".

    In a list of books the surname comes first: 'Lawrow, Sergej. "Wege." Berlin, 2014.'
    """
    if _IN_CATALOGUE.match(document.text, mention.end) and document.is_sentence_start(mention.start):
        return True
    before, _ = word_before(document.text, mention.start)
    if before in VESSELS or (before[:1].isupper() and before.lower() in THINGS_OF):
        return True
    if _TITLED.match(document.text, mention.end) or _is_plural(document, mention):
        return True
    match = _NAME_AFTER.match(document.text, mention.end)
    words = match.group().lower().split() if match else []
    if len(words) > 1 and is_title_case(document, mention.end):
        words = words[:1]
    small = WORD_AFTER.match(document.text, mention.end)
    return not THINGS.isdisjoint(words) or bool(small and small[1] in BUILDINGS)


def is_place(document: Document, mention: Mention) -> bool:
    """Whether a given name is a place's: "in Jinping", or "visited Jinping" in a text with "Jinping county"."""
    if _IN_PLACE.search(document.key, max(0, mention.start - 15), mention.start):
        return True
    if not _TO_PLACE.search(document.key, max(0, mention.start - 12), mention.start):
        return False
    word = re.escape(document.key[mention.start : mention.end])
    return re.search(rf"(?<!\w){word} (?:{'|'.join(sorted(PLACES))})\b", document.key) is not None


def _is_plural(document: Document, mention: Mention) -> bool:
    """Whether people like the bearer are spoken of: "other Muammar Gaddafis"."""
    is_many = _PLURAL_BEFORE.search(document.key, max(0, mention.start - 12), mention.start) is not None
    return is_many and document.key[mention.end - 1] == "s"
