"""Names in their own script before their Latin form."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import article_edit
from normalize_rules.calendar import WEEKDAYS
from normalize_rules.wording.foreign_letters import stretches
from normalize_rules.wording.readings_of_scripts import may_be_one_name

_SOMETHING = expression(r"\S")
_NAME = expression(r"[ \u00a0]?\(([A-Z][A-Za-zÀ-ž'’.-]*(?: [A-Z][A-Za-zÀ-ž'’.-]*){0,3})\)(?!\w)")
_SPOKEN_OF = expression(
    r"\b(?:words?|phrase|terms?|characters?|letters?|signs?|slogan|hashtag|spelled|written|meaning|means|reads?|called|"
    r"titled|entitled|song|poem|kanji|hanzi|hangul|pronounced|translates?|translated|script|(?:in|the) (?:chinese|"
    r"japanese|korean|russian|ukrainian|arabic|persian|hebrew|greek|hindi|thai))\b"
)
_EXPLAINED = expression(r"[,:]? (?:means?|meaning|or|is|are|literally|translates?|in [a-z]+ means|for)\b")
# what a bracket behind a name may hold besides the name: who reports, from where, in which language
_NO_NAME = frozenset(
    "AFP AP Reuters Xinhua TASS Kyodo Yonhap KCNA Photo Video Image Source File Chinese Japanese Korean Russian Ukrainian"
    " Arabic Persian Hebrew Greek Hindi Thai English China Japan Korea Russia Ukraine Taiwan Iran Israel Egypt Syria Iraq"
    " India Greece Thailand Bulgaria Serbia Belarus Georgia Armenia Kazakhstan Lebanon Jordan Mr Ms Mrs Dr Left Right"
    " Center".split()
).union(WEEKDAYS)


@rule(
    code="WRD071",
    name="native-name-before-latin",
    sources=["zh", "ko", "ru", "uk", "ar"],
    fixes=[
        ("On Monday 习近平 (Xi Jinping) opened the fair.", "On Monday Xi Jinping opened the fair."),
        ("The coach thanked Владимир Петров (Vladimir Petrov).", "The coach thanked Vladimir Petrov."),
        ("They met a 박근혜 (Park Geun-hye) ally in Seoul.", "They met a Park Geun-hye ally in Seoul."),
    ],
    keeps=[
        ("On Monday Xi Jinping (习近平) opened the fair.", "a gloss behind the name"),
        ("The slogan 加油 (Jiayou) was seen on each wall.", "a word that the text speaks of"),
        ("The crowd called for 和平 (Peace) in the park.", "a translation"),
        ("They read Правда (Truth) in the morning.", "a translation, which sounds different"),
        ("The team of 北京 (China) won the cup.", "where it is from"),
        ("习近平 (Xi Jinping)\n李强 (Li Qiang)", "a list of names in two scripts"),
        ("They saw Xi Jinping 习近平 (Xi Jinping) there.", "the name stands before it too"),
        ("On Monday 主席习近平 (Xi Jinping) opened the fair.", "more than the name would be lost"),
    ],
)
def native_name_before_latin(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A name in its own script, with its Latin form in brackets behind it

    English gives the Latin form alone, or first. The original goes and the brackets with it, where the two are plainly
    one name: of the same consonants, or of as many syllables as the original has signs, and not spoken of as a word.
    """
    text = document.text
    for stretch in stretches(document):
        start, end = stretch.span()
        latin = _NAME.match(text, end)
        if latin and _is_one_name(stretch.group(), latin.group(1)) and _in_running_text(document, start, latin):
            name = latin.group(1)
            more = article_edit(document, start, name)
            yield fix(start, latin.end(), name, "a name in its own script before its Latin form", *more)


def _in_running_text(document: Document, start: int, latin: re.Match[str]) -> bool:
    text, key, line = document.text, document.key, document.line_at(start)
    if (start > line.start and text[start - 1] not in " \u00a0") or document.is_quoted(start, latin.end()):
        return False
    if not _SOMETHING.search(text, line.start, start) and not _SOMETHING.search(text, latin.end(), line.end):
        return False
    head = key[max(line.start, start - 60) : start]
    said_before = head.rstrip().endswith(latin.group(1).lower())
    return not (said_before or _SPOKEN_OF.search(head) or _EXPLAINED.match(key, latin.end()))


def _is_one_name(native: str, latin: str) -> bool:
    words = latin.split()
    return words[0] not in _NO_NAME and words[-1] not in _NO_NAME and may_be_one_name(native, latin)
