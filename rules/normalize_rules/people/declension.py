"""Case endings of Russian and Ukrainian names, as an engine leaves them: "talks with Vladimirom Putinym".

Only what can be nobody's nominative: "Aleksandra Petrova" is a woman's name, so the genitive of a man with a surname in
-ov or -in is given only after first names that no woman bears in that form. Surnames that are not declined yield nothing.

Source: the declension tables of the Russian Grammar of 1980 (§ 1172 ff.) and of the Ukrainian orthography of 2019 (§ 101 ff.).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Cases = Mapping[str, str]  # ending by case, after the stem

_HARD = {"genitive": "а", "dative": "у", "instrumental": "ом", "locative": "е"}
_HUSHED = {"genitive": "а", "dative": "у", "instrumental": "ем", "locative": "е"}  # after ж, ч, ш, щ, ц
_SOFT = {"genitive": "я", "dative": "ю", "instrumental": "ем", "locative": "е"}
_IN_IY = {"genitive": "ия", "dative": "ию", "instrumental": "ием", "locative": "ии"}
_POSSESSIVE = {"genitive": "а", "dative": "у", "instrumental": "ым", "locative": "е"}  # -ов, -ев, -ин
_SKY = {"genitive": "ого", "dative": "ому", "instrumental": "им", "locative": "ом"}
_ADJECTIVE = {"genitive": "ого", "dative": "ому", "instrumental": "ым", "locative": "ом"}
_KO = {"genitive": "ка", "dative": "ку", "instrumental": "ком", "locative": "кові"}  # Ukrainian only

_CONSONANTS = "бвгґдзклмнпрстфх"
# in these the genitive of the first name is no woman's name
_MEN_ONLY = frozenset(
    "владимир сергей дмитрий виктор андрей михаил николай юрий алексей борис игорь григорий эммануил джо дональд"
    " володимир сергій дмитро віктор андрій михайло микола юрій олексій ігор".split()
)


def declined(native: str, language: str) -> Iterator[tuple[str, str]]:
    """A man's given and family name, both in one case, for each case that is told from a nominative.

    >>> list(declined("Владимир Владимирович Путин", "ru"))[2]
    ('владимиром', 'путиным')
    """
    words = native.lower().split()
    if len(words) not in (2, 3):
        return
    given, family = words[0], words[-1]
    first, last = _of_given(given), _of_family(family, language)
    if first and last:
        for case in ("genitive", "dative", "instrumental", "locative"):
            if case != "genitive" or given in _MEN_ONLY or last[1] in (_SKY, _ADJECTIVE):
                yield first[0] + first[1][case], last[0] + last[1][case]


def declined_family(native: str, language: str) -> Iterator[str]:
    """The surname alone in the cases that no woman's surname sounds like."""
    last = _of_family(native.lower().split()[-1], language)
    if last and last[1] in (_POSSESSIVE, _SKY, _ADJECTIVE):
        yield from (last[0] + last[1][case] for case in ("dative", "instrumental"))


def _of_given(name: str) -> tuple[str, Cases] | None:
    if name.endswith(("ий", "ій")):
        return (name[:-2], _IN_IY) if name.endswith("ий") else (name[:-1], _SOFT)
    if name.endswith(("й", "ь")):
        return name[:-1], _SOFT
    return (name, _HARD) if name[-1] in _CONSONANTS else None


def _of_family(name: str, language: str) -> tuple[str, Cases] | None:
    if name.endswith(("ский", "цкий", "ський", "цький")):
        return name[:-2], _SKY
    if name.endswith(("ый", "ой", "ий")):
        return name[:-2], _ADJECTIVE
    if name.endswith("ко"):
        return (name[:-2], _KO) if language == "uk" else None
    if name.endswith(("ов", "ев", "ёв", "єв", "ин", "ын", "ін", "їн")) and len(name) > 4:
        return name, _POSSESSIVE
    if name[-1] in "жчшщц":
        return name, _HUSHED
    if name.endswith(("й", "ь")):
        return name[:-1], _SOFT
    return (name, _HARD) if name[-1] in _CONSONANTS else None
