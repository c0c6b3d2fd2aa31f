"""Whether a name in another script and a Latin name may be the same: by their consonants, or by their syllables."""

import re
import unicodedata

from normalize import expression

_HAN = expression(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_ALPHABETS = expression(r"(?:GREEK|CYRILLIC|HEBREW|ARABIC) (?:CAPITAL |SMALL )?LETTER ")
_VOWELS = expression(r"[aeiouü]+|y(?![aeiou])")
# a syllable of Chinese or Korean names ends in a vowel or one of a few consonants; most English words do not
_SYLLABLES = expression(r"(?:[b-df-hj-np-tv-z]{0,2}[aeiouüy]{1,4}(?:ng|rk|[nrklmpt])?)+")
_ADJECTIVES = expression(r"\b(?:FINAL|SHORT|UKRAINIAN|BYELORUSSIAN-UKRAINIAN|DOTLESS|FARSI) ")
_SECOND_LETTER = frozenset(("EL", "EM", "EN", "ER", "ES", "EF"))  # Cyrillic letters named after a vowel and themselves
_DIGRAPHS = (("kh", ""), ("sh", "s"), ("zh", "s"), ("ch", "s"), ("ts", "t"), ("th", "t"), ("ph", "f"), ("x", "ks"))
# consonants that one sound is written with in different romanisations; h and w come and go
_CLASSES = str.maketrans("bpvfgkqcszjdtlrmn", "bbbbkkksssst" + "tlrnn", "aeiouyhw'’.- ")


def may_be_one_name(native: str, latin: str) -> bool:
    """Whether two spellings may be of one name. False for scripts that are not known here.

    >>> may_be_one_name("Владимир Путин", "Vladimir Putin"), may_be_one_name("Правда", "Truth")
    (True, False)
    >>> may_be_one_name("习近平", "Xi Jinping"), may_be_one_name("小明", "University Professor")
    (True, False)
    """
    if _HAN.fullmatch(native):
        return _has_syllables(latin, len(native))
    consonants = _consonants(native)
    return len(consonants) > 1 and consonants == _skeleton(latin)


def _has_syllables(latin: str, count: int) -> bool:
    """Whether two words or more are syllables of the kind that signs are read with, one for each sign."""
    words = re.split(r"[ '’-]", latin.lower())
    shaped = len(latin.split()) > 1 and all(_SYLLABLES.fullmatch(word) for word in words)
    return shaped and count == sum(len(_VOWELS.findall(word)) for word in words)


def _consonants(native: str) -> str:
    """The consonants of a name in an alphabet or in Hangul, as Unicode names its letters; "" for other scripts."""
    spelled = []
    for letter in native:
        name = unicodedata.name(letter, "")
        if name.startswith("HANGUL SYLLABLE "):
            spelled.append(name.rpartition(" ")[2].lower())
        elif _ALPHABETS.match(name):
            spelled.append(_sound(_ADJECTIVES.sub("", _ALPHABETS.sub("", name)).split(" ")[0]))
        elif letter.isalpha():
            return ""
    return _skeleton("".join(spelled))


def _sound(name: str) -> str:
    """The consonant that a letter's name tells, "" for a vowel: VE is v, EL is l, SHCHA is s, XI is ks."""
    if name in ("SOFT", "HARD", "HA", "KHAH") or name[0] in "AEIOUY":
        return name[1].lower() if name in _SECOND_LETTER else ""
    return {"CHI": "", "XI": "ks", "PSI": "ps", "CHE": "s", "WAW": "", "VAV": ""}.get(name, name[0].lower())


def _skeleton(latin: str) -> str:
    """The consonants of a romanised name, alike ones made equal and doubled ones single."""
    key = re.sub(r"\bpark\b", "pak", latin.lower())
    for written, sound in _DIGRAPHS:
        key = key.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", key.translate(_CLASSES))
