"""Full names that go on and are somebody else's: "Mahmud Abbas Khan", "Qasem Soleimani-Dashtaki"."""

from __future__ import annotations

from normalize import Document, expression
from normalize.context import is_title_case
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.sound_alike import is_name_in_tables
from normalize_rules.people.surroundings import is_no_name
from normalize_rules.people.title_beside import is_titled
from normalize_rules.people.titles import country_names, nationalities

# of languages whose names take another part at the end
_LONG_NAMES = frozenset("ar fa ur ps bn so ku ckb".split())
_PART = expression(r"[ \u00a0](?:al|el|ul|bin|ibn|bint|ould|Al|El|Bin|Ibn)[- \u00a0][A-Z]|-[A-Z][a-z]+\b(?!-)")
# the houses that reign on the Gulf, behind the names of those who do, with the beginning of their titles
_DYNASTY = expression(r"[ \u00a0][Aa]l[- ](Thani|Nahyane?|Maktoum|Sa(?:o)?ud|Sabah|Khalifa)\b")
_REIGNS_IN = {
    "T": ("qatar",), "N": ("emirat", "uae"), "M": ("emirat", "uae", "dubai"), "K": ("bahrain",), "Sab": ("kuwait",),
    "Sao": ("saudi",), "Sau": ("saudi",),
}  # fmt: skip
_NAME_BEFORE = expression(r"(?<![\w-])((?:Al-|El-)?[A-Z][a-z]+)[ \u00a0]\Z")
_HONORIFICS = frozenset("sheikh shaikh sayyid sayed mullah imam haji hajji emir prince king sultan mirza khan".split())
_WORD = expression(r"[ \u00a0]([A-Z][a-z]+)\b")


def goes_on(document: Document, mention: Mention, person: Person) -> bool:
    """Whether what follows a full name makes another name of it, and no title says that the person is meant.

    The long names of the Gulf are left as they stand, whoever bears them, and so are those with another given name in front.
    """
    if person.language in _LONG_NAMES and _given_name_before(document, mention):
        return True
    if _is_of_own_house(document, mention, person):
        return all(form.english for form in mention.forms if form.person is person)
    if _PART.match(document.text, mention.end):
        long = [name for name in person.names.values() if len(name) > mention.end - mention.start]
        return not any(document.text.startswith(name, mention.start) for name in long)
    word = _WORD.match(document.text, mention.end) if person.language in _LONG_NAMES else None
    if not word or is_no_name(word[1]) or is_title_case(document, mention.start):
        return False
    if any(is_titled(document.key, mention.start, mention.end, form) for form in mention.forms):
        return False
    return fold(word[1]) not in nationalities() and fold(word[1]) not in country_names()


def _is_of_own_house(document: Document, mention: Mention, person: Person) -> bool:
    """Whether the house that reigns in the person's country is named behind the name: "Tamim ben Hamad Al Thani"."""
    house = _DYNASTY.match(document.text, mention.end)
    lands = next((lands for start, lands in _REIGNS_IN.items() if house and house[1].startswith(start)), ())
    return " bin " in person.name and any(title.startswith(lands) for title in person.titles.full) if lands else False


def _given_name_before(document: Document, mention: Mention) -> bool:
    """Whether another given name stands before a full one: "Al-Saadi Muammar Gaddafi", "Mohamed Anwar el-Sadat"."""
    word = _NAME_BEFORE.search(document.text, max(0, mention.start - 30), mention.start)
    if not word or is_no_name(word[1]) or fold(word[1]) in _HONORIFICS:
        return False
    return word[1].startswith(("Al-", "El-")) or is_name_in_tables(fold(word[1]))
