"""Korean names by the Revised Romanization of 2000, the North Korean system and McCune-Reischauer of 1939."""

from __future__ import annotations

from collections.abc import Iterator

from normalize_rules.people.cyrillic import _spelled
from normalize_rules.people.person import Parts

_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
_DPRK_INITIALS = "k kk n t tt r m p pp s ss - j jj ch kh th ph h"
_DPRK_MEDIALS = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i"
_MR_INITIALS = "k kk n t tt r m p pp s ss - ch tch ch k t p h"


def korean(native: str) -> Iterator[Parts]:
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
