"""An unlisted surname that sounds like that of the only person it can be: "Hakan Fidan … Fedan is due in Cairo"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normalize import Document, Finding, expression, fix
from normalize.context import is_protected
from normalize.fold import fold
from normalize_rules.people.acting import SPOKEN_TO, is_firm
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.sound_alike import SYLLABIC, have_one_sound
from normalize_rules.people.strangers import common_words, introduces_stranger

_NAMED = expression(
    r"(?<![\w@#/-])([A-ZÀ-Þ][\w]{4,}) (?:said|says|told|added|noted|denied|refused|vowed|warned|pledged|promised|asked|urged|described|called|is due|is to"
    r"|will|has said|had said|also|later|did|met|spoke|signed|visited|arrived|announced|insisted|stressed|thanked|declared|ordered)\b"
    rf"|{SPOKEN_TO}"
)


def heard_alone(document: Document, people: Iterable[Person]) -> Iterator[Finding]:
    """The findings for surnames by which one of these people, whose full names stand in the text, can only be meant.

    The word begins a sentence and acts, or is spoken to, is nobody's name in the tables and no word of the text, has the consonants of the
    surname and its first letter, and stands once: whoever else is meant was introduced before. Names of syllables have too few
    sounds for that.
    """
    families = {person: fold(_surname(person, "ap")) for person in people if _is_long_enough(person)}
    if not families:
        return
    for match in _NAMED.finditer(document.text):
        start, end = match.span(1 if match[1] else 2)
        key = document.key[start:end]
        bearers = [person for person, family in families.items() if _is_heard(key, family)]
        begins = match[2] is not None or document.is_sentence_start(start)
        if len(bearers) == 1 and begins and _stands_alone(document, start, end, key):
            name = _surname(bearers[0], house_of(document))
            yield fix(start, end, name, f"sounds like {bearers[0].name}, whom the text names", rule="NAM012")


def house_of(document: Document) -> str:
    """The style in which a name is written that nothing in the text decides."""
    return "ap" if document.settings.style == "document" else document.settings.style


def _surname(person: Person, style: str) -> str:
    """What English calls the person by: the family name, or the last word of a name without one."""
    return person.families[style] or person.second


def _is_long_enough(person: Person) -> bool:
    family = _surname(person, "ap")
    is_one_word = family.replace("-", "").isalpha() and person.second in ("", family)
    return is_one_word and not person.family_first and person.language.split("-")[0] not in SYLLABIC


def _is_heard(key: str, family: str) -> bool:
    return key[0] == family[0] and key != family and have_one_sound(key, family)


def _stands_alone(document: Document, start: int, end: int, key: str) -> bool:
    text, word = document.text, document.text[start:end]
    if document.is_quoted(start, end) or is_protected(document, start, start + 1):
        return False
    if is_firm(text, end):
        return False
    if key in built_in().forms or key in common_words() or word.lower() in text:
        return False
    return text.count(word) == 1 and not introduces_stranger(document, Mention(start, end, ()))
