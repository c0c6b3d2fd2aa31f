"""Whether a name sounds like a listed one, as it does after a way through another script: Barbuk for Baerbock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from normalize import expression
from normalize.fold import fold
from normalize.tables import files_of, read_toml
from normalize_rules.people.gazetteer import BARE_OFFICES, built_in
from normalize_rules.people.person import Person

# one person at a time holds such an office; many a senator, envoy or player may have a name that sounds like another's
_OFFICE = expression(
    r"(?:president|prime minister|premier|chancellor|minister|secretary|secretary[- ]general|secretary of (?:state|defense)"
    r"|foreign policy chief|commissioner|speaker|king|queen|crown prince|central bank (?:governor|chief|president)"
    r"|(?:army|military|nato|iaea|who|imf|ecb|un|eu|world bank|kremlin|wto|unesco|interpol)[\w ]* (?:chief|head|spokes(?:man|woman|person)))"
    r"(?: of [\w .-]+)?"
)
_BLANK = expression(" ")
_JOINED = expression(r"\b(abd[aeiu]?l?) ")  # Abdul Majeed, Abdelmadjid
# by syllables, in which a vowel or a mark makes another name
SYLLABIC = frozenset("zh ko vi th km my lo".split())
_SPELLINGS = (
    ("sch", "s"), ("sh", "s"), ("tz", "s"), ("ts", "s"), ("zh", "s"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("gh", "g"),
    ("kh", "k"), ("ch", "k"), ("ck", "k"), ("dj", "j"), ("x", "ks"),
)  # fmt: skip
_SOUNDS = str.maketrans("zcqvwph", "skkffbg", "y")
_VOWELS = frozenset("aeiou")
_FEWEST = 4  # consonants of a whole name
_LONGER = 2  # letters


def who_sounds_like(key: str, title: str, is_at_home: Callable[[Person], bool] | None = None) -> Person | None:
    """The only person whose name sounds like a folded one behind a folded title, if the name is no other.

    Both have the same consonants, part by part; a part that differs is nobody's name in the tables. Behind a title
    without a country one part must be right, unless `is_at_home` says that the text names the person's country.

    >>> who_sounds_like("annalina barbuk", "german foreign minister").name
    'Annalena Baerbock'
    >>> who_sounds_like("annalena birbock", "foreign minister").name, who_sounds_like("anna barbuk", "foreign minister")
    ('Annalena Baerbock', None)
    """
    found = _parts(key)
    holders = _holders(title).get(_sound(found[-1]), ()) if len(found) > 1 else ()
    is_bare = title in BARE_OFFICES
    near = {
        person
        for person, wanted in holders
        if _are_alike(found, wanted)
        and (not is_bare or _has_right_part(found, wanted) or (is_at_home and is_at_home(person)))
    }
    return near.pop() if len(near) == 1 else None


def is_office(title: str) -> bool:
    """Whether a folded title, with its country or without, is an office that one person at a time holds."""
    return any(_OFFICE.fullmatch(title, at) for at in (0, *(match.end() for match in _BLANK.finditer(title))))


def is_name_in_tables(word: str) -> bool:
    """Whether a folded word is part of a listed person's name as some house writes it."""
    return word in _names()


def _has_right_part(found: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(a == b for a, b in zip(found, wanted, strict=True))


def _are_alike(found: Sequence[str], wanted: Sequence[str]) -> bool:
    if len(found) != len(wanted):
        return False
    *given, family = zip(found, wanted, strict=True)
    return _are_one([family]) and (_are_one(given) or _are_translated(given))


def _are_one(pairs: Iterable[tuple[str, str]]) -> bool:
    return all(a == b or have_one_sound(a, b) for a, b in pairs)


def _are_translated(given: Sequence[tuple[str, str]]) -> bool:
    """Whether a given name is the other in another language: Giuseppe for Josep."""
    return len(given) == 1 and any(row.issuperset(given[0]) for row in _translations())


def have_one_sound(part: str, wanted: str) -> bool:
    """Whether two folded words have the same consonants, and the first of them is no name in the tables.

    >>> have_one_sound("roote", "rutte"), have_one_sound("hassan", "hussein")
    (True, False)
    """
    return not is_name_in_tables(part) and _sound(part) == _sound(wanted) and abs(len(part) - len(wanted)) <= _LONGER


@cache
def _translations() -> Sequence[frozenset[str]]:
    table = read_toml(files_of(__package__).joinpath("translated_given_names.toml"))
    return [frozenset(row) for row in table["names"]]


@lru_cache(maxsize=1024)
def _holders(title: str) -> Mapping[str, Sequence[tuple[Person, Sequence[str]]]]:
    """The names of those who have or had an office of one person, by the sound of the last word."""
    found: dict[str, list[tuple[Person, Sequence[str]]]] = {}
    if is_office(title):
        for person in built_in().titles[title]:
            for parts in {tuple(_parts(fold(name))) for name in person.names.values()}:
                sounds = [_sound(part) for part in parts]
                is_long = len(sounds[-1]) > 1 and len("".join(sounds)) >= _FEWEST
                if is_long and person.language.split("-")[0] not in SYLLABIC:
                    found.setdefault(sounds[-1], []).append((person, parts))
    return found


def _parts(key: str) -> list[str]:
    return _JOINED.sub(r"\1", key).split(" ")


@cache
def _sound(part: str) -> str:
    """The consonants of a folded name, those that scripts confuse as one; a vowel at its beginning is an "a".

    >>> _sound("stoltenberg"), _sound("shtoltenburg"), _sound("abbe")
    ('stltnbrg', 'stltnbrg', 'ab')
    """
    for spelled, sound in _SPELLINGS:
        part = part.replace(spelled, sound)
    part = part.translate(_SOUNDS)
    heard = ["a"] if part[:1] in _VOWELS else []
    for character in part:
        if character.isalpha() and character not in _VOWELS and heard[-1:] != [character]:
            heard.append(character)
    return "".join(heard)


@cache
def _names() -> frozenset[str]:
    """Every word of the names in the tables: none of them is a slip."""
    return frozenset(
        word for person in built_in().people for name in person.names.values() for word in fold(name).split()
    )
