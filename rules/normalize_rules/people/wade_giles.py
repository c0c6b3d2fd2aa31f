"""Chinese names in Wade-Giles, after the Library of Congress conversion table."""

from __future__ import annotations

from collections.abc import Iterator

from normalize_rules.people.person import Parts
from normalize_rules.people.pinyin import INITIALS, pinyin_syllables

_INITIALS = {
    "zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "j": "ch", "q": "ch", "x": "hs",
    "z": "ts", "c": "ts", "r": "j",
}  # fmt: skip
_FINALS = {
    "ian": "ien", "ong": "ung", "ie": "ieh", "ue": "ueh", "e": "e", "uo": "o", "ui": "ui", "iu": "iu", "er": "erh", "yan": "yen",
    "ye": "yeh", "you": "yu", "yi": "i",
}  # fmt: skip
_APICAL = {"zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu"}


def wade_giles(given: str, family: str) -> Iterator[Parts]:
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
        return _FINALS.get(syllable, syllable)
    return _INITIALS.get(initial, initial) + _FINALS.get(final, final)
