"""Deciding, in one document, whose name stands where: full forms first, then the short and damaged ones.

Pass 1 finds full names, longest first, so that "Kim Jong Il" and "Wang Jinping" shield themselves; they are the
anchors. Pass 2 decides the rest from the anchors and from titles, before or after them in the text. What lacks
evidence is reported and left alone; what another name explains is not even reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalize import Document, Finding, Hit
from normalize_rules.people.anchors import anchor, proved
from normalize_rules.people.borne_by_many import unproved
from normalize_rules.people.contrasted import contrasted
from normalize_rules.people.evidence import decide
from normalize_rules.people.given_alone import given_alone
from normalize_rules.people.heard_alone import heard_alone
from normalize_rules.people.left_alone import is_word_of_nobody, missing
from normalize_rules.people.mentions import Mention, mentions_in
from normalize_rules.people.parts_of_leaked_name import parts_alone
from normalize_rules.people.reading import Reading
from normalize_rules.people.spelling import Spelling
from normalize_rules.people.surnames_alone import surnames_alone
from normalize_rules.people.writing import Writing, english_ending, why_left


def resolve(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The findings of all rules about people."""
    mentions = mentions_in(document, hits)
    if not _are_settled(document, mentions):
        return _findings(Reading(document, mentions))
    named = {person for mention in mentions if (person := proved(mention.forms))}
    return [*heard_alone(document, named), *given_alone(document, named)]


def _are_settled(document: Document, names: Sequence[Mention]) -> bool:
    """Whether all of the names are full ones that prove their person and stand as the house writes them."""
    style = document.settings.style
    if style == "document":
        return not names
    for start, end, forms in names:
        person = proved(forms)
        if person is None or person.names[style] != document.text[start:end] or english_ending(document, end, person):
            return False
    return True


def _findings(reading: Reading) -> Iterator[Finding]:
    document, mentions, decided = reading.document, reading.mentions, reading.decided
    anchor(reading)
    decide(reading)
    writing = _writing(reading)
    alone = [*parts_alone(document, mentions, decided), *surnames_alone(document, mentions, decided)]
    named = {person for person, kind in decided.values() if kind == "full"}
    yield from heard_alone(document, named)
    yield from given_alone(document, named)
    known = decided.keys() | {mention.start for mention, _, _ in alone}
    for mention, person, kind in alone:
        yield from writing.findings(mention, person, kind)
    for mention in mentions:
        if mention.start in decided:
            yield from writing.findings(mention, *decided[mention.start])
        elif mention.start not in known and not is_word_of_nobody(reading, mention):
            yield from why_left(document, mention, missing(reading, mention))


def _writing(reading: Reading) -> Writing:
    """How names are written in a document whose names are decided."""
    document, full = reading.document, reading.full()
    spelling = Spelling(document, reading.mentions, reading.decided)
    left = unproved(document, spelling, full, reading.anchored)
    return Writing(document, spelling, left, contrasted(document, full))
