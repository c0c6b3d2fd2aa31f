"""Romanisation systems: how a name in its own script comes out in other countries' Latin spelling.

A translation engine that reads a Russian name in a German text, or a Chinese one in a Russian text, gives back the
spelling of that country. Each function yields (given, family) pairs spelled throughout by one system, because nobody
mixes two; what only differs in diacritics is the same for the folded key and is not repeated here.

Sources of the tables: BGN/PCGN 1947 (Russian), 1965/2019 (Ukrainian), ISO 9:1995, the press practice of the countries
named (Duden, Larousse, RAE, PWN, Pravidla českého pravopisu, TDK), McCune-Reischauer 1939, Revised Romanization 2000,
Wade-Giles after the Library of Congress conversion table.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from normalize_rules.people.declension import declined, declined_family
from normalize_rules.people.pinyin import INITIALS, pinyin_syllables

Parts = tuple[str, str]  # given and family name


def romanised(native: Mapping[str, str], language: str, given: str, family: str) -> Iterator[Parts]:
    """The spellings of a person's given and family name by the systems for the name's languages."""
    for code in ("ru", "uk", "be"):
        if code in native:
            yield from _cyrillic(native[code], code)
    if language.startswith("ko") and "ko" in native:
        yield from _korean(native["ko"])
    if language == "zh" and given.isalpha() and family.isalpha():
        yield from _wade_giles(given, family)
    if language == "ar":
        yield from _arabic(given, family)
    if language == "ja":
        yield from _japanese(given, family)


_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў"
_SYSTEMS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    # system: (one Latin spelling a letter of _LETTERS, longer sequences that come first)
    "English": (
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya yo i yi ye g w",
        {"ий ": "y ", "ый ": "y ", "ій ": "iy "},
    ),
    "English, endings in full": (
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya e i i ie g w",
        {"ий ": "iy ", "ый ": "yy ", "ій ": "ii "},
    ),
    "ISO 9": ("a b v g d e z z i j k l m n o p r s t u f h c c s s - y - e u a e i i e g u", {}),
    "French": (
        "a b v g d e j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia io i i ie g ou",
        {"ин ": "ine ", "ий ": "i ", "ый ": "y "},
    ),
    "German": (
        "a b w g d e sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja jo i ji je g u",
        {"ий ": "i ", "ый ": "y ", "ій ": "ij ", "кс": "x"},
    ),
    "Polish": (
        "a b w g d e z z i j k l m n o p r s t u f ch c cz sz szcz - y - e ju ja jo i ji je g u",
        {"ский ": "ski ", "цкий ": "cki ", "ль": "l", "л": "l", "ий ": "ij ", "ый ": "y "},
    ),
    "Czech": (
        "a b v g d e z z i j k l m n o p r s t u f ch c c s sc - y - e ju ja jo i ji je g u",
        {"ский ": "sky ", "цкий ": "cky ", "ий ": "ij ", "ый ": "y "},
    ),
    "Spanish": (
        "a b v g d e zh z i i k l m n o p r s t u f j ts ch sh sch - i - e iu ia io i i ie g u",
        {"ий ": "i ", "ый ": "i "},
    ),
    "Turkish": (
        "a b v g d e j z i y k l m n o p r s t u f h ts c s sc - i - e yu ya yo i yi ye g v",
        {"ий ": "iy ", "ый ": "iy "},
    ),
}
_UKRAINIAN_H = frozenset({"English", "English, endings in full", "ISO 9", "German", "Polish", "Czech"})


_OF_CASES = ("English", "English, endings in full")  # case endings leak from the languages themselves


def declined_families(native: Mapping[str, str]) -> Iterator[str]:
    """A Slavic surname in those cases in which it can be nobody's nominative."""
    for code in ("ru", "uk"):
        for family in declined_family(native[code], code) if code in native else ():
            yield from (_transliterated(family, *_table(system, code)) for system in _OF_CASES)


def romanised_families(native: Mapping[str, str]) -> Iterator[str]:
    """A Cyrillic surname by each system: "Syrskij" beside "Oleksandr Syrskyi"."""
    for code in ("ru", "uk", "be"):
        for system in _SYSTEMS if code in native else ():
            yield _transliterated(native[code].split()[-1], *_table(system, code))


def _cyrillic(native: str, language: str) -> Iterator[Parts]:
    """Given and family name of a Cyrillic full name, with or without a patronymic between them."""
    words = native.split()
    if len(words) not in (2, 3):
        return
    for system in _SYSTEMS:
        table = _table(system, language)
        yield _transliterated(words[0], *table), _transliterated(words[-1], *table)
        for given, family in declined(native, language) if system in _OF_CASES else ():
            yield _transliterated(given, *table), _transliterated(family, *table)


def _table(system: str, language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Letters and sequences of a system, for a language."""
    letters, sequences = _SYSTEMS[system]
    table = dict(zip(_LETTERS, _spelled(letters), strict=True))
    if language in ("uk", "be") and system in _UKRAINIAN_H:
        table |= {"г": "h"}
    if language == "uk":
        table |= {"и": "y"}
    return table, sequences


@cache
def _spelled(letters: str) -> tuple[str, ...]:
    return tuple("" if letter == "-" else letter for letter in letters.split(" "))


def _transliterated(word: str, table: Mapping[str, str], sequences: Mapping[str, str]) -> str:
    text = unicodedata.normalize("NFC", word.lower()) + " "
    for cyrillic, latin in sequences.items():
        text = text.replace(cyrillic, latin)
    return "".join(table.get(letter, letter) for letter in text).strip().replace("'", "").replace("’", "").capitalize()


_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
_DPRK_INITIALS = "k kk n t tt r m p pp s ss - j jj ch kh th ph h"
_DPRK_MEDIALS = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i"
_MR_INITIALS = "k kk n t tt r m p pp s ss - ch tch ch k t p h"


def _korean(native: str) -> Iterator[Parts]:
    """Family and given name of three Hangul syllables by the Revised, the North Korean and McCune's system."""
    if len(native) != 3 or not all("가" <= syllable <= "힣" for syllable in native):
        return
    for initials, medials in (
        (_INITIALS, _MEDIALS),
        (_DPRK_INITIALS, _DPRK_MEDIALS),
        (_MR_INITIALS, _DPRK_MEDIALS),
    ):
        family, first, second = (_syllable(syllable, _spelled(initials), _spelled(medials)) for syllable in native)
        yield f"{first} {second}", family


def _syllable(character: str, initials: tuple[str, ...], medials: tuple[str, ...]) -> str:
    index = ord(character) - ord("가")
    initial, medial, final = index // 588, index % 588 // 28, index % 28
    return (initials[initial] + medials[medial] + _spelled(_FINALS)[final]).capitalize()


_WADE_INITIALS = {
    "zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "j": "ch", "q": "ch", "x": "hs",
    "z": "ts", "c": "ts", "r": "j",
}  # fmt: skip
_WADE_FINALS = {
    "ian": "ien", "ong": "ung", "ie": "ieh", "ue": "ueh", "e": "e", "uo": "o", "ui": "ui", "iu": "iu", "er": "erh", "yan": "yen",
    "ye": "yeh", "you": "yu", "yi": "i",
}  # fmt: skip
_APICAL = {"zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu"}


def _wade_giles(given: str, family: str) -> Iterator[Parts]:
    syllables = pinyin_syllables(given.lower())
    if syllables and len(syllables) <= 2 and pinyin_syllables(family.lower()) == [family.lower()]:
        parts = [_wade_syllable(syllable) for syllable in syllables]
        yield "-".join([parts[0].capitalize(), *parts[1:]]), _wade_syllable(family.lower()).capitalize()


def _wade_syllable(syllable: str) -> str:
    if syllable in _APICAL:
        return _APICAL[syllable]
    initial = next((i for i in INITIALS if i and syllable.startswith(i)), "")
    final = syllable[len(initial) :]
    if initial in ("y", "w", ""):
        return _WADE_FINALS.get(syllable, syllable)
    return _WADE_INITIALS.get(initial, initial) + _WADE_FINALS.get(final, final)


_ARABIC_GIVEN = (
    ("Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed", "Mohamad"),
    ("Ahmed", "Ahmad"),
    ("Hussein", "Hussain", "Husayn", "Hossein"),
    ("Hassan", "Hasan"),
    ("Abdullah", "Abdallah"),
    ("Khaled", "Khalid"),
    ("Youssef", "Yousef", "Yusuf", "Yousuf"),
    ("Omar", "Umar"),
    ("Ibrahim", "Ebrahim"),
    ("Mahmoud", "Mahmud"),
    ("Mustafa", "Moustafa", "Mostafa"),
    ("Faisal", "Faysal", "Feisal"),
    ("Saud", "Saoud"),
    ("Ismail", "Ismael"),
    ("Hamad", "Hamed"),
    ("Tamim", "Tameem"),
)
_ARTICLES = ("al-", "el-", "Al-", "El-", "Al ", "El ", "al ", "el ")


def _arabic(given: str, family: str) -> Iterator[Parts]:
    """Vowels of the commonest given names, and the article of the family name."""
    givens = next((group for group in _ARABIC_GIVEN if given in group), (given,))
    bare = next((family[len(article) :] for article in _ARTICLES if family.startswith(article)), "")
    families = [f"{article}{bare}" for article in ("al-", "el-", "Al ", "El ")] if bare else [family]
    for spelled in givens:
        for name in families:
            yield spelled, name
    if family.endswith("an"):
        yield given, f"{family}e"  # as French does: Nahyane, Salmane
    if " bin " in f" {family} ":
        yield given, family.replace("bin ", "ben ").replace("Bin ", "Ben ")
        yield given, family.replace("bin ", "ibn ")


_KUNREI = (
    ("shi", "si"),
    ("chi", "ti"),
    ("tsu", "tu"),
    ("fu", "hu"),
    ("ji", "zi"),
    ("sha", "sya"),
    ("sho", "syo"),
    ("shu", "syu"),
)


def _japanese(given: str, family: str) -> Iterator[Parts]:
    """Kunrei spelling, and the long o at the end of a given name."""
    kunrei = [given.lower(), family.lower()]
    for hepburn, other in _KUNREI:
        kunrei = [part.replace(hepburn, other) for part in kunrei]
    yield kunrei[0].capitalize(), kunrei[1].capitalize()
    if given.endswith("o"):
        yield f"{given}u", family
        yield f"{given}h", family
