"""Whose a short, damaged or shared form is: a title beside it tells, or a full name anywhere in the text."""

from __future__ import annotations

from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form, Person
from normalize_rules.people.reading import Reading
from normalize_rules.people.title_beside import has_title, head_of, is_titled
from normalize_rules.people.vetoes import may_mean


def decide(reading: Reading) -> None:
    """Pass 2: what needs an anchor or a title, until no decision gives a new anchor."""
    settled = reading.decided.keys() | reading.namesakes
    waiting = [mention for mention in reading.mentions if mention.start not in settled]
    while True:
        left = []
        for mention in waiting:
            person_kind = _evidence(reading, mention)
            if person_kind:
                reading.titled[reading.key(mention)] = person_kind[0]
                reading.settle(mention, *person_kind)
            else:
                left.append(mention)
        if len(left) == len(waiting):
            return
        waiting = left


def _evidence(reading: Reading, mention: Mention) -> tuple[Person, str] | None:
    """The one person whom a short, damaged or shared form can mean here."""
    key = reading.document.key
    head = head_of(key, mention.start)
    titled = [form for form in mention.forms if is_titled(key, mention.start, mention.end, form)]
    for candidates, by_title in ((titled, True), (_known(reading, mention), False)):
        form = _only_one(reading, head, candidates) if candidates else None
        if form and form.person and may_mean(reading, mention, form, by_title):
            return form.person, form.kind
        if candidates:
            return None
    return _alone(reading, mention)


def _known(reading: Reading, mention: Mention) -> list[Form]:
    """The forms of people who are known to be in the text."""
    if any(form.kind == "other" for form in mention.forms):
        # it is somebody else's name as well; a title tells, here or at another place of the text
        told = reading.titled.get(reading.key(mention))
        return [form for form in mention.forms if form.person and form.person is told]
    return [form for form in mention.forms if form.person in reading.anchored]


def _only_one(reading: Reading, head: str, forms: list[Form]) -> Form | None:
    """The form of the only person, of the only one in the text, or of the only one who still has the title."""
    for group in (
        forms,
        [form for form in forms if form.person in reading.anchored],
        [form for form in forms if form.person and has_title(head, form.person.titles.current)],
    ):
        if len({form.person for form in group}) == 1:
            return group[0]
    return None


def _alone(reading: Reading, mention: Mention) -> tuple[Person, str] | None:
    """The only bearer of a leaked surname, where the text has no other use of the word: a poutine is a dish."""
    form = next((form for form in mention.forms if form.alone), None)
    if not form or not form.person or len({f.person for f in mention.forms}) > 1:
        return None
    text = reading.document.text
    if not may_mean(reading, mention, form, by_title=False) or text[mention.start : mention.end].lower() in text:
        return None
    return form.person, form.kind
