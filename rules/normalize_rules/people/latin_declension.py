"""Case endings that languages in Latin script give to foreign names: "Markom Ruttem", "Kaja Kallasega", "Kamala Harrisová".

An engine that meets an inflected name it does not know copies it. Here is what Polish, Czech, Slovak, Croatian, Slovene,
Lithuanian, Estonian, Finnish and Hungarian make of a name that they write as English does. Only what can be nobody's
nominative: "Paula Biya" is a woman's name, so an ending -a counts only where both parts have one; what a language
shares with given names of others ("Willem", "Julie") is left out.

Source: the declension tables of Wielki słownik ortograficzny PWN, Internetová jazyková příručka, Hrvatski pravopis 2013, VLKK for
Lithuanian, and the grammars of VISK (Finnish), Eesti keele käsiraamat and A magyar helyesírás szabályai (12th edition).
"""

from __future__ import annotations

from collections.abc import Iterator

from normalize_rules.people.person import WOMANS_ENDINGS

Parts = tuple[str, str]  # given and family name

_VOWELS = "aeiouyáéíóúýäöüåæøõ"
_SOFT = "szšžcčj"  # behind which the Czech genitive is -e: "Friedricha Merze"
_FRONT, _BACK = "eéiíöüőű", "aáoóuú"
_SHORTEST = 4  # letters of a name; shorter ones with an ending are names of their own
# names and words that an ending makes of a given name
_NAMES = frozenset("willem salem malcolm custom freedom wisdom random golem anthem carlom schulze".split())

# what stands after a consonant, case by case, in a given name and in the family name beside it
_CASES = (
    ("a", "a"), ("owi", "owi"), ("ovi", "ovi"), ("u", "u"), ("em", "em"), ("om", "om"), ("em", "om"), ("om", "em"),
    ("as", "as"), ("o", "o"), ("ui", "ui"), ("a", "e"), ("e", "a"), ("e", "e"),
)  # fmt: skip
_PLAIN = ("owi", "ovi", "em", "om", "ui")  # which tell a case by themselves
# the same cases of names that do not end in a consonant
_OF_SKI = {"a": ("iego", "ého"), "owi": ("iemu",), "ovi": ("ému",), "em": ("im",), "om": ("ým",)}
_OF_A = {"a": ("y",), "owi": ("ie",), "ovi": ("ovi",), "em": ("ou",), "om": ("om",), "u": ("u",)}
_OF_E = {"a": ("ego", "eho"), "owi": ("emu",), "ovi": ("emu",), "em": ("em",)}
_OF_I = {"a": ("ego", "ho"), "owi": ("emu",), "ovi": ("mu",), "em": ("m",)}
# not -ista and -sta: a Trumpista is one of Trump's followers
_ESTONIAN_AND_FINNISH = ("ga", "le", "lt", "lle", "lta", "lla", "ssa")
_HUNGARIAN = {_FRONT: ("nek", "ről", "hez", "től", "ért"), _BACK: ("nak", "ról", "hoz", "tól", "ért")}


def inflected(given: str, family: str) -> Iterator[Parts]:
    """A full name in the cases of those languages: both parts in one case, or the given name in an unmistakable one.

    >>> made = set(inflected("Mark", "Rutte"))
    >>> [("Markom", "Ruttem") in made, ("Markiem", "Rutte") in made, ("Marka", "Rutte") in made]
    [True, True, False]
    """
    for of_given, of_family in _CASES:
        for first in _with(given, of_given):
            yield from ((first, last) for last in _with(family, of_family))
    if given[-1:].lower() not in _VOWELS:  # Salim is no Sali, and Laurie no Laura
        yield from ((first, family) for first in _plain(given) if first.lower() not in _NAMES)
    yield from _of_given_in_a(given, family)


def inflected_surnames(family: str) -> Iterator[str]:
    """A surname in the cases whose endings no English name has, and that of a woman in Czech and Slovak.

    >>> [name in set(inflected_surnames("Kallas")) for name in ("Kallasem", "Kallasega", "Kallasová", "Kallasa")]
    [True, True, True, False]
    """
    if not family[-1:].isalpha():
        return  # "Kennedy Jr."
    yield from _of_woman(family)
    yield from _plain(family)
    if len(family) >= _SHORTEST:
        if family[-1].lower() not in _VOWELS:
            yield f"{family}ului"  # Romanian
        yield from _finnic(family)
        yield from _hungarian(family)


def _of_woman(family: str) -> Iterator[str]:
    """The surname that Czech and Slovak give to a woman: "Harrisová", "Meloniová", "von der Leyenová"."""
    if family.endswith(("ová", "ova")):
        yield from (f"{family[:-3]}{ending}" for ending in WOMANS_ENDINGS if ending != "ová")
        return
    stem = family[:-1] if family[-1].lower() in "ao" else family
    if len(stem) >= _SHORTEST - 1 and not family.endswith(("ská", "ska")):
        yield from (f"{stem}{ending}" for ending in WOMANS_ENDINGS)


def _plain(name: str) -> Iterator[str]:
    if len(name) >= _SHORTEST:
        yield from (made for ending in _PLAIN for made in _with(name, ending))


def _with(name: str, ending: str) -> Iterator[str]:
    """A name in the case that `ending` gives to one with a consonant at its end."""
    lower = name.lower()
    if len(name) < _SHORTEST - 1:
        return
    if lower.endswith(("ski", "cki", "ský", "cký", "sky")):
        yield from (f"{name[:-1]}{of_ski}" for of_ski in _OF_SKI.get(ending, ()))
    elif lower.endswith("o") and ending not in ("as", "o", "ui"):
        yield f"{name[:-1]}{ending}"
    elif lower.endswith("a"):
        yield from (f"{name[:-1]}{of_a}" for of_a in _OF_A.get(ending, ()))
    elif lower.endswith(("e", "é")):
        yield from (f"{name[:-1]}{of_e}" for of_e in _OF_E.get(ending, ()))
    elif lower.endswith(("i", "y", "í", "ý")):
        yield from (f"{name}{of_i}" for of_i in _OF_I.get(ending, ()))
    elif ending == "e":
        if lower[-1] in _SOFT and len(name) >= _SHORTEST and f"{lower}e" not in _NAMES:
            yield f"{name}e"
    elif lower[-1] not in _VOWELS:
        yield f"{name}{ending}"
        if ending == "em" and lower[-1] in "kg":
            yield f"{name}iem"
        if lower[-2:] in ("ek", "el", "er", "ec", "ar"):
            yield f"{name[:-2]}{name[-1]}{ending}"  # Pavel, Pavlem; Aleksandar, Aleksandrom


def _of_given_in_a(given: str, family: str) -> Iterator[Parts]:
    """A woman's given name in a case before a surname that has none: "Kamalą Harris", "Ursulom von der Leyen"."""
    if not given.endswith("a"):
        return
    if len(given) > _SHORTEST:
        for ending in ("ą", "ę", "ou", "om", *(("i",) if given.endswith("ia") else ())):
            yield f"{given[:-1]}{ending}", family
    for last in _of_woman(family):
        if not last.endswith("ová"):
            yield from ((f"{given[:-1]}{ending}", last) for ending in ("y", "e", "i", "í", "u", "ou"))


def _finnic(name: str) -> Iterator[str]:
    """Estonian and Finnish endings, which want a vowel before them: "Kallasega", "Trumpille"."""
    last = name[-1].lower()
    joints = ("",) if last in _VOWELS else ("e", "i") if last == "s" else ("i",)
    yield from (f"{name}{joint}{ending}" for joint in joints for ending in _ESTONIAN_AND_FINNISH)


def _hungarian(name: str) -> Iterator[str]:
    """Hungarian endings, which follow the last vowel of a name; that of -val doubles the last consonant: "Trumppal"."""
    last = name[-1].lower()
    vowel = next((letter for letter in reversed(name.lower()) if letter in _FRONT + _BACK), "a")
    vowels = _FRONT if vowel in _FRONT else _BACK
    stem = f"{name[:-1]}{ {'a': 'á', 'e': 'é', 'o': 'ó'}[last] }" if last in "aeo" else name
    yield from (f"{stem}{ending}" for ending in _HUNGARIAN[vowels])
    if last not in "xwqy":
        joint = "v" if last in _VOWELS else last
        yield f"{stem}{joint}{'el' if vowels == _FRONT else 'al'}"
