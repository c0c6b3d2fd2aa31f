"""Full names that go on and are somebody else's: "Mahmud Abbas Khan", "Qasem Soleimani-Dashtaki"."""

from __future__ import annotations

from normalize import Document, expression
from normalize.context import is_title_case
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.surroundings import is_no_name
from normalize_rules.people.title_beside import is_titled
from normalize_rules.people.titles import country_names, nationalities

# of languages whose names take another part at the end
_LONG_NAMES = frozenset("ar fa ur ps bn so ku ckb".split())
_PART = expression(r"[ \u00a0](?:al|el|ul|bin|ibn|bint|ould|Al|El|Bin|Ibn)[- \u00a0][A-Z]|-[A-Z][a-z]+\b(?!-)")
_WORD = expression(r"[ \u00a0]([A-Z][a-z]+)\b")


def goes_on(document: Document, mention: Mention, person: Person) -> bool:
    """Whether what follows a full name makes another name of it, and no title says that the person is meant.

    The long names of the Gulf are left as they stand, whoever bears them.
    """
    if _PART.match(document.text, mention.end):
        long = [name for name in person.names.values() if len(name) > mention.end - mention.start]
        return not any(document.text.startswith(name, mention.start) for name in long)
    word = _WORD.match(document.text, mention.end) if person.language in _LONG_NAMES else None
    if not word or is_no_name(word[1]) or is_title_case(document, mention.start):
        return False
    if any(is_titled(document.key, mention.start, mention.end, form) for form in mention.forms):
        return False
    return fold(word[1]) not in nationalities() and fold(word[1]) not in country_names()
