"""The language of a text and of its lines: script, then function words, then langdetect.

langdetect costs four times as much as ftfy and is dependable only above some 60 letters, so it is asked last. It is
random unless seeded, not safe to load from several threads, and raises on text without letters: here it has a seed
and a lock, reads its profiles in a fixed order, and "I don't know" is the answer `""`.
"""

from __future__ import annotations

import re
import threading
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from normalize.late import expression

UNKNOWN = ""

_MIN_LETTERS = 60
_MIN_SMALL = 40  # characters of words that are no names
_MIN_WORDS = 8
_SURE = 0.95

# words that English text cannot do without and that other languages spell otherwise, for the cheapest test of all
_MARKERS = (" of ", " and ", " that ", " with ", " from ", " has ", " have ", " said ", " which ", " are ")
_WORD = expression(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")

_FUNCTION_WORDS = {
    "en": "the of and to in a that is for on with was as by it at from his her he she has have had be an are were their"
    " they which who will would been its this not but said after or about more than over into also when says no up",
    "fr": "le la les des du et est une dans pour que qui sur avec au aux par ce cette ses son sont ont pas plus été",
    "de": "der die das und ist den dem ein eine mit von für auf nicht im zu sich des auch als wird bei nach aus hat",
    "es": "el la los las de del y que en una por con para su se al es como más fue ha han sus lo",
    "pt": "o os as do da dos das e que em um uma para com não por se na no ao é mais foi são pela pelo",
    "it": "il lo gli di del della dei delle che è e un una per con non si nel alla sono da ha anche dal",
    "nl": "de het een en van ik dat die niet zijn op aan met voor er maar om ook als bij naar wordt uit te",
    "pl": "i w z na się nie że do jest to od przez po oraz jak dla ale który która są za ze był była",
    "cs": "a v se na je že z do s ve pro za od při podle který která jsou byl byla ale jako",
    "sv": "och att det som en på är av för den med till inte har de ett om var från han",
    "da": "og at det som en på er af for den med til ikke har de et om var fra han blev",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi sonra kadar ancak",
    "id": "yang dan di ke dari untuk dengan ini itu pada adalah tidak akan dalam oleh juga",
    "ro": "și si în este la cu pe din care pentru nu sunt mai fost al ale că",
    "hr": "i u je na se da su za od ne koji kako što bi iz ali sa biti",
    "sq": "dhe në të e për me nga që është një si nuk më por ka",
    "vi": "và của là có không các trong được cho với người này đã một những",
    "hu": "a az és hogy nem is egy van volt meg ez de el már csak",
    "fi": "ja on ei että se oli hän mutta myös kuin joka sen ovat",
}
_WORDS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_ENGLISH = _WORDS["en"]
_FOREIGN = {language: words - _ENGLISH for language, words in _WORDS.items() if language != "en"}
# one letter proves little ("a", "e", "i" are initials and list marks)
_TELLING = frozenset(word for words in _FOREIGN.values() for word in words if len(word) > 1)
# particles of names, and English words of headlines that show that they are no more: "chief met Ursula von der Leyen"
_PARTICLES = frozenset("von der van den de la las los del di da do dos das du des le al el ten ter zu".split())
_HEADLINE_WORDS = frozenset(
    "met meets chief foreign policy visits told spoke calls talks warns urges leader leaders".split()
)
_READ = 4000  # characters

_SCRIPTS = (
    ("ko", r"[\uac00-\ud7af\u1100-\u11ff]"),
    ("ja", r"[\u3040-\u30ff]"),
    ("zh", r"[\u3400-\u4dbf\u4e00-\u9fff]"),
    ("ru", r"[\u0400-\u04ff]"),
    ("ar", r"[\u0600-\u06ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("hy", r"[\u0530-\u058f]"),
)


def is_plainly_english(line: str) -> bool:
    """Whether a line has the function words of English; a quick test that says no when in doubt.

    >>> is_plainly_english("The head of the office said that the treaty was signed.")
    True
    """
    if " the " not in line and not line.startswith("The "):
        return False
    for marker in _MARKERS:
        if marker in line:
            return True
    return line.count(" the ") > 1


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, or `""` when it is too short to tell.

    A code for a script shared by several languages (Cyrillic, Arabic, Devanagari) is as good as langdetect is.
    The first 4,000 characters are read.
    """
    head = text[:_READ]
    return _language_of(head, head.isupper() and text.isupper())


@lru_cache(maxsize=4096)
def _language_of(text: str, in_capitals: bool) -> str:
    words = _WORD.findall(text)
    if not words:
        return UNKNOWN
    script = _script(text, sum(map(len, words)))
    if script:
        return _detect(text) or script if script in ("ru", "ar", "hi") and len(words) >= _MIN_WORDS else script
    # "Si", "Un" and "Le" are names too: a function word is counted where it is written small, or begins the text
    words = [word.lower() for word in words] if in_capitals else [words[0].lower(), *words[1:]]
    if not _HEADLINE_WORDS.isdisjoint(words) and not _PARTICLES.isdisjoint(words):
        words = _without_particles(words)
    english = len([word for word in words if word in _ENGLISH])
    language, foreign = _most_foreign(words)
    if english >= 2 and english >= 2 * foreign and english >= 0.12 * len(words):
        return "en"
    if foreign >= 2 and foreign > 2 * english and foreign >= 0.1 * len(words):
        return language
    if len(words) < _MIN_WORDS or sum(map(len, words)) < _MIN_LETTERS:
        return UNKNOWN
    found = _detect(text)
    if found in ("en", UNKNOWN) or in_capitals:
        return found
    # names are spelled as in their own country, whatever language speaks of them: the other words have to agree
    small = " ".join(word for word in words if word.islower())
    return found if len(small) >= _MIN_SMALL and _detect(small) == found else UNKNOWN


def _without_particles(words: list[str]) -> list[str]:
    """The words without the particles between capitals, which belong to names."""
    kept: list[str] = []
    run: list[str] = []
    for word in words:
        if word in _PARTICLES and (run or (kept and kept[-1][0].isupper())):
            run.append(word)
            continue
        if run and not word[0].isupper():
            kept += run
        run = []
        kept.append(word)
    return kept + run


def _most_foreign(words: list[str]) -> tuple[str, int]:
    """The language other than English that has most of the words as function words, and how many."""
    present = _TELLING.intersection(words)
    if len(present) < 2:
        return UNKNOWN, 0
    language = max(_FOREIGN, key=lambda one: len(present & _FOREIGN[one]))
    if len(present & _FOREIGN[language]) < 2:
        return UNKNOWN, 0
    return language, len([word for word in words if word in _FOREIGN[language]])


def _script(text: str, letters: int) -> str:
    """The language of the script that most of the letters are in, or `""` for Latin."""
    if text.isascii():
        return UNKNOWN
    for language, characters in _SCRIPTS:
        # Chinese and Japanese say in one sign what takes English five letters; kana beside kanji is Japanese
        share = 0.2 if language == "zh" else 0.1 if language == "ja" else 0.4
        if len(_letters(characters).findall(text)) >= share * letters:
            return language
    return UNKNOWN


@cache
def _letters(characters: str) -> re.Pattern[str]:
    return re.compile(characters)  # on first use: most texts are ASCII


_lock = threading.Lock()


@cache
def _factory() -> Any:
    from langdetect import detector_factory

    factory = detector_factory.DetectorFactory()
    factory.seed = 0
    profiles = sorted(Path(detector_factory.PROFILES_DIRECTORY).glob("[!.]*"))
    factory.load_json_profile([p.read_text(encoding="utf-8") for p in profiles if p.is_file()])
    return factory


def _detect(text: str) -> str:
    from langdetect.lang_detect_exception import LangDetectException

    with _lock:
        factory = _factory()
    detector = factory.create()
    detector.append(text[:1000])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return UNKNOWN
    if not found or found[0].prob < _SURE:
        return UNKNOWN
    return str(found[0].lang).partition("-")[0]
