"""Dates with the month in the source language: "on 17 de mayo", "since 1 juillet"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.fold import fold
from normalize_rules.calendar import MONTH, MONTHS
from normalize_rules.numbers.american_date import american_date

# in the case in which a date has them, January first; "-" where English has the same word
_NAMES = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "Januar Februar März - Mai Juni Juli - - Oktober - Dezember",
    "nl": "januari februari maart - mei juni juli augustus - oktober - -",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sv": "januari februari mars - maj juni juli augusti - oktober - -",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie - septembrie octombrie noiembrie decembrie",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "id": "Januari Februari Maret - Mei Juni Juli Agustus - Oktober - Desember",
}
_ENGLISH = {
    fold(name): month
    for names in _NAMES.values()
    for name, month in zip(names.split(), MONTHS, strict=True)
    if name != "-"
}
_SAME = frozenset(month.lower() for month in MONTHS)
_WORDS = "|".join(sorted((name for name in _ENGLISH if name not in _SAME), key=len, reverse=True))
_LEAD = r"\b(?:on|since|until|till|from|by|before|after|to|between|and|dated)"
_DATE = expression(
    rf"{_LEAD} (?:the )?((?P<day>0?[1-9]|[12]\d|3[01])[.º°]? (?:de |di |d')?(?P<month>{_WORDS})\b(?:,? (?:de |del )?(?P<year>(?:19|20)\d\d))?)"
    r"(?![\w'’-]|[.,]\d)"
)
_MONTH_ALONE = expression(
    rf"\b(?:in|since|until|by|last|next|late|early|mid|of)[ -](?:the month of )?(?P<month>{_WORDS})\b(?![\w'’-])"
)
# as English, or as a name, they are something else
_DOUBTFUL_ALONE = frozenset(
    "mayo mars mart mai maj maja marca maart mei maret abril avril julio junio agosto marzo ekim nisan juli juni lipca".split()
)
_THINGS = frozenset("mars mart mayo mai mei maj maja".split())
_PLURAL = expression(r" [a-z]+s\b")
# streets, squares and clubs are named after days: "the 25 de Mayo stadium"
_NAMED_AFTER = expression(
    r" (?:de [A-Z]|street|avenue|square|stadium|bridge|airport|neighbou?rhood|district|school|hospital|university|movement|park|station|club|dam|plaza|brigade|terminal)"
)
_DAY_FIRST = expression(rf"\b\d{{1,2}} (?:{MONTH.lower()})\b")
_MONTH_FIRST = expression(rf"\b(?:{MONTH.lower()}) \d{{1,2}}\b")
# languages that write months in small letters: with a capital it is a name
_SMALL = frozenset(fold(name) for tongue in ("es", "fr", "pt", "it", "pl", "cs") for name in _NAMES[tongue].split())


@rule(
    code="NUM044",
    name="month-in-source-language",
    triggers={f" {name}": None for name in _ENGLISH if name not in _SAME},
    whole_words=True,
    sources=["es", "fr", "pt", "it", "de", "nl", "pl", "cs", "sv", "ro", "tr", "id"],
    fixes=[
        ("The mine was shut on 12 de octubre.", "The mine was shut on October 12."),
        ("It opened on 3 juillet 2019 with a fair.", "It opened on July 3, 2019, with a fair."),
        ("It has been shut since 24 grudnia.", "It has been shut since December 24."),
        ("It was shut on 5 May 2020 and opened on 7 de enero.", "It was shut on 5 May 2020 and opened on 7 January."),
        ("Snow fell in diciembre.", "Snow fell in December."),
    ],
    keeps=[
        ("The game was played to 9 de Julio stadium's full stands, on 25 de Mayo Avenue.", "named after a day"),
        ("The club 12 de Octubre won.", "a name"),
        ("He lived on 2 mars bars and 3 mayo jars.", "things"),
        ("She flew to Mars in mai tai bars, with fries in mayo.", "other words"),
        ('The poster read "on 17 de mayo".', "a poster"),
        ("On April 3 and by 4 August it rained.", "English"),
    ],
)  # fmt: skip
def month_in_source_language(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A month in the source language: "on 17 de mayo", "in diciembre"

    An engine takes it for a name. Behind a word of time and a day, or alone behind "in" where it is nothing else in English. The
    date is written as the other dates of the text.
    """
    key, done = document.key, -1
    for start, end, _ in hits:
        low = max(done, start - 24, 0)
        date = next(
            (m for m in _DATE.finditer(key, low, end + 16) if m.start("month") <= end - 1 < m.end("month")), None
        )
        if date:
            low, done = date.start(1), date.end()
            if not _is_name(document, date.start("month"), done):
                yield fix(
                    low, done, _date(document, date["day"], _ENGLISH[date["month"]], date["year"] or "", done), _WHY
                )
            continue
        alone = next((m for m in _MONTH_ALONE.finditer(key, low, end + 1) if m.end() == end), None)
        if alone and alone["month"] not in _DOUBTFUL_ALONE and not _is_name(document, start + 1, end):
            yield fix(start + 1, end, _ENGLISH[alone["month"]], _WHY)


_WHY = "a month left in the source language"


def _is_name(document: Document, start: int, end: int) -> bool:
    """Whether something is named after the day, or the words are somebody's own."""
    named = document.text[start].isupper() and document.key[start:end].split()[0] in _SMALL
    counted = document.key[start:end] in _THINGS and _PLURAL.match(document.key, end) is not None
    return named or counted or document.is_quoted(start, end) or _NAMED_AFTER.match(document.text, end) is not None


def _date(document: Document, day: str, month: str, year: str, end: int) -> str:
    if document.speaks_of(_DAY_FIRST) and not document.speaks_of(_MONTH_FIRST):
        return f"{int(day)} {month} {year}".rstrip()
    return american_date(month, day, year, document, end)
