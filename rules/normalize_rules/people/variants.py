"""Spellings that follow from the parts of a name and its language, so that no table has to list them.

Case, diacritics, kinds of hyphen, apostrophe and space are the same for the folded key (`normalize.fold`); what is left are
the ways of joining syllables and the order of the parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize import expression
from normalize.fold import fold
from normalize_rules.people.pinyin import pinyin_syllables

_SYLLABIC = ("ko", "zh")
_LATIN = frozenset(
    "en es fr de it pt nl sv da no nb nn fi et lv lt pl cs sk hu ro tr az hr sl bs sr sq fil id ms vi is ga mt ca eu gl sw so ha"
    " yo ig zu xh af lb mi sm to fj cy rw rn ln mg tl".split()
)
_ALIKE = 0.7  # of two spellings of a word; nicknames (Liz, Elizabeth) have less in common
_ARTICLES = ("ar", "fa", "he", "ur")  # al-, el-: joined in one spelling, apart in the next
_ARTICLE = expression(r"\b(?:[ae][ldnrstz]h?|ul|ud|us)[ -]")
_NO_ARTICLE = expression(r"(?!)")
_INITIAL = expression(r"\b(?:(?!^[IVX]\.)[^\W\d_]|Ts|Kh|Md)\.")  # "X. Frederik" is Hungarian for Frederik X
_PART = 4  # letters of a further part of the name
_PET_FORM = 5  # letters; a longer given name that gains some ("Emmanuelle") is misspelled
_EASTERN_ORDER = ("ko", "zh", "ja", "hu", "vi")


def separators(name: str, language: str = "") -> Iterator[str]:
    """A name, and the same with each hyphen as space, solid, and with a stray blank beside it.

    Of an East Asian name in three words the last two are the given name, and a hyphen may join them.

    >>> list(separators("Tsai Ing-wen"))
    ['Tsai Ing-wen', 'Tsai Ing wen', 'Tsai Ingwen', 'Tsai Ing -wen', 'Tsai Ing- wen']
    >>> list(separators("Choi Sun Hee", "ko-KP"))
    ['Choi Sun Hee', 'Choi Sun-Hee', 'Choi SunHee', 'Choi Sun -Hee', 'Choi Sun- Hee']
    """
    yield name
    if name.count(" ") == 2 and "-" not in name and language.split("-")[0] in _SYLLABIC:
        head, _, tail = name.rpartition(" ")
        for joint in ("-", "", " -", "- "):
            yield f"{head}{joint}{tail}"
    if "-" in name:
        for other in (" ", "", " -", "- "):
            yield name.replace("-", other)


def joined_forms(given: str, language: str) -> Iterator[str]:
    """The ways to join the syllables of an East Asian given name; other names stand as they are.

    >>> list(joined_forms("Jong Un", "ko-KP"))
    ['Jong Un', 'Jong-Un', 'JongUn', 'Jong -Un', 'Jong- Un']
    >>> list(joined_forms("Jinping", "zh"))[:3]
    ['Jinping', 'Jin Ping', 'Jin-Ping']
    """
    yield given
    if language.split("-")[0] in _SYLLABIC:
        syllables = given.replace("-", " ").split(" ")
        if len(syllables) == 1 and language == "zh":
            syllables = [part.capitalize() for part in pinyin_syllables(given.lower())]
        if len(syllables) == 2:
            for joint in (" ", "-", "", " -", "- "):
                joined = joint.join(syllables)
                if joined != given:
                    yield joined
    elif "-" in given:
        yield given.replace("-", " ")


def name_orders(family: str, given: str, language: str, family_first: bool) -> Iterator[str]:
    """The full name in its own order, and for East Asian and Hungarian names in the other one too.

    >>> list(name_orders("Kishida", "Fumio", "ja", False))
    ['Fumio Kishida', 'Kishida Fumio']
    """
    orders = [f"{family} {given}", f"{given} {family}"]
    if not family_first:
        orders.reverse()
    yield orders[0]
    if language.split("-")[0] in _EASTERN_ORDER:
        yield orders[1]


def is_romanised(language: str) -> bool:
    """Whether names in a language are written in another script, so that several spellings of them are right."""
    return language.split("-")[0] not in _LATIN


def has_parts_of(text: str, known: Sequence[str], language: str) -> bool:
    """Whether a string has as many words as one of the known forms, syllables and articles apart, and no initials instead.

    >>> has_parts_of("Jay Y. Lee", ["Lee Jae-yong"], "ko-KR")
    False
    """
    written_apart = language.split("-")[0]
    slack = 9 if written_apart in (*_SYLLABIC, "ja") else 1 if written_apart in _ARTICLES else 0
    return any(
        _difference(text, name) <= slack and len(_INITIAL.findall(text)) <= len(_INITIAL.findall(name))
        for name in known
    )


def _difference(text: str, name: str) -> int:
    """How many words more one has; a hyphen may stand for a blank ("Abdel Fattah"), or between syllables ("Pu-tin")."""
    blanks, hyphens = text.count(" ") - name.count(" "), text.count("-") - name.count("-")
    return min(abs(blanks), abs(blanks + hyphens))


def is_spelling_of(text: str, known: Sequence[str], language: str) -> bool:
    """Whether a string that English uses spells one of the known forms otherwise, rather than being another name.

    >>> is_spelling_of("Zelensky", ["Zelenskyy"], "uk"), is_spelling_of("Elizabeth", ["Liz"], "en")
    (True, False)
    >>> is_spelling_of("John Lee Ka-chiu", ["John Lee"], "zh-HK")
    False
    """
    if text in known:
        return True
    if not has_parts_of(text, known, language) or any(_is_pet_form(text, name, language) for name in known):
        return False
    if is_romanised(language):
        article = _ARTICLE if language in _ARTICLES else _NO_ARTICLE
        return any(not _has_further_part(article.sub("", fold(text)), article.sub("", fold(name))) for name in known)
    return any(_are_alike(fold(text).split(), fold(name).split()) for name in known)


def is_same_name(text: str, name: str, language: str, english: bool) -> bool:
    """Whether a full name is another in another spelling; of what leaked from another language only the words are counted."""
    return (is_spelling_of if english and is_romanised(language) else has_parts_of)(text, (name,), language)


def _is_pet_form(text: str, name: str, language: str) -> bool:
    """Whether the first word of one is short for that of the other: Rafa and Rafael, Vlad and Vladimir, Pete and Peter."""
    (ours, _, rest), (theirs, _, other_rest) = fold(text).partition(" "), fold(name).partition(" ")
    short, long = sorted((ours, theirs), key=len)
    left_out = len(long) - len(short)
    if not short or rest != other_rest or not long.startswith(short) or left_out < (1 if language == "en" else 2):
        return False
    return short == ours or len(short) <= _PET_FORM


def _has_further_part(text: str, name: str) -> bool:
    """Whether one of two folded names has a word more, which its letters show to be no syllable or article set apart."""
    fewer, more = sorted((text.split(), name.split()), key=len)
    if len(fewer) == len(more) or "the" in more:  # "Abdullah the Second"
        return False
    return sum(map(len, more)) - sum(map(len, fewer)) >= _PART


def _are_alike(words: Sequence[str], wanted: Sequence[str]) -> bool:
    from difflib import SequenceMatcher  # only while tables are compiled, and a start should not wait for it

    if len(words) != len(wanted):
        return False
    pairs = zip(words, wanted, strict=True)
    return all(a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE for a, b in pairs)
