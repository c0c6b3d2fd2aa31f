"""Russian, Ukrainian and Belarusian names by the systems of the countries whose press wrote them.

Sources: BGN/PCGN 1947 (Russian), 1965/2019 (Ukrainian), ISO 9:1995, the press practice of the countries named (Duden, Larousse,
RAE, PWN, Pravidla českého pravopisu, TDK, Taalunie, Språkrådet, A magyar helyesírás szabályai, Pravopis Matice srpske). What only differs in diacritics is the same for the folded key and is not repeated.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from normalize import expression
from normalize_rules.people.declension import declined, declined_family
from normalize_rules.people.person import Parts

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
    "Dutch": (
        "a b v g d e zj z i j k l m n o p r s t oe f ch ts tsj sj sjtsj - y - e joe ja jo i ji je g oe",
        {"ский ": "ski ", "цкий ": "tski ", "ий ": "i ", "ый ": "y "},
    ),
    "Swedish": (
        "a b v g d e zj z i j k l m n o p r s t u f ch ts tj sj sjtj - y - e ju ja jo i ji je g u",
        {"ский ": "skij ", "ий ": "ij ", "ый ": "yj "},
    ),
    "Portuguese": (
        "a b v g d e j z i i k l m n o p r s t u f kh ts tch ch chtch - y - e iu ia io i i ie g u",
        {"ий ": "i ", "ый ": "i "},
    ),
    "Hungarian": (
        "a b v g d e zs z i j k l m n o p r sz t u f h c cs s scs - i - e ju ja jo i ji je g u",
        {"ий ": "ij ", "ый ": "ij "},
    ),
    "Serbian": (
        "a b v g d e z z i j k l m n o p r s t u f h c c s sc - i - e ju ja jo i ji je g u",
        {"ский ": "ski ", "цкий ": "cki ", "ий ": "ij ", "ый ": "ij "},
    ),
}
_FROM_ENGLISH = {
    "shch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "yu": "ю", "ya": "я", "yo": "ё", "ye": "е",
    "sky ": "ский ", "skyi ": "ский ", "skiy ": "ский ", "iy ": "ий ", "yi ": "ий ", "ay": "ай", "ey": "ей", "oy": "ой",
    **dict(zip("abvgdeziyklmnoprstufh", "абвгдезиыклмнопрстуфг", strict=True)),
}  # fmt: skip
_ENGLISH = expression("|".join(sorted(_FROM_ENGLISH, key=len, reverse=True)))
_UKRAINIAN_H = frozenset(
    {
        "English",
        "English, endings in full",
        "ISO 9",
        "German",
        "Polish",
        "Czech",
        "Dutch",
        "Swedish",
        "Hungarian",
        "Serbian",
    }
)
_OF_CASES = ("English", "English, endings in full")  # case endings leak from the languages themselves


def cyrillic(native: str, language: str) -> Iterator[Parts]:
    """Given and family name of a Cyrillic full name, with or without a patronymic between them."""
    words = native.split()
    if len(words) not in (2, 3):
        return
    for system in _SYSTEMS:
        table = _table(system, language)
        yield _transliterated(words[0], *table), _transliterated(words[-1], *table)
        for given, family in declined(native, language) if system in _OF_CASES else ():
            yield _transliterated(given, *table), _transliterated(family, *table)


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


def spelled_elsewhere(surname: str) -> Iterator[str]:
    """An English surname by each system, as if it were Russian and Ukrainian; a letter that stands for several is tried as each.

    >>> sorted(set(spelled_elsewhere("Shevchuk")))[:4]
    ['Chevtchouk', 'Chevtchuk', 'Schewtschuk', 'Sevcsuk']
    """
    russian = _ENGLISH.sub(lambda match: _FROM_ENGLISH[match[0]], surname.lower() + " ").strip()
    yield from romanised_families({"ru": russian})
    yield from romanised_families({"ru": russian.replace("ы", "и")})
    yield from romanised_families({"uk": russian.replace("и", "і").replace("ы", "и")})


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
