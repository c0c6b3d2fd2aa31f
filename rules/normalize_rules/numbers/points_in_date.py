"""A date in digits with points in running text: "signed on 27.06.2019"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import MONTHS
from normalize_rules.numbers.digit_pairs import DIGITS

_DATE = expression(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)\d\d)(?![\d.:/-]*\d)(?! ?\d\d:\d\d)")
_LEAD = expression(r"\b(?:on|since|until|till|from|by|before|after|dated|between|of) (?:the )?\Z", 2)
_GOES_ON = expression(r" [a-z]")
_SENTENCE = expression(r"[a-z]{2,} [a-z]")
_LAST_DAY = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@rule(
    code="NUM039",
    name="points-in-date",
    triggers=[f"{digit}.{year}" for digit in DIGITS for year in ("19", "20")],
    sources=["de", "ru", "cs", "pl", "tr", "it"],
    fixes=[
        ("The pact was signed on 27.06.2019.", "The pact was signed on June 27, 2019."),
        ("It has been shut since 03.02.2020 for repairs.", "It has been shut since Feb. 3, 2020, for repairs."),
    ],
    keeps=[
        ("Date: 27.06.2019", "a label"),
        ("Version 2.12.2019 was released on 3.14.2019.", "a version, and no date"),
        ("27.06.2019 14:30", "a stamp"),
        ('The stamp read "on 27.06.2019" in blue.', "a quotation"),
        ("Section 1.2.2019 of the code holds.", "a number of a section"),
    ],
)
def points_in_date(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A date in digits with points, behind a preposition of time

    Only languages that put the day first write dates so, and English papers write the month as a word. Stamps, labels and
    logs keep theirs: the date must stand in a sentence.
    """
    text, seen = document.text, -1
    for hit in hits:
        date = next(
            (m for m in _DATE.finditer(text, max(seen, hit.start - 6, 0), hit.end + 3) if m.end() > hit.start), None
        )
        if not date or date.start() < seen:
            continue
        seen = date.end()
        day, month = int(date[1]), int(date[2])
        line = document.line_at(date.start())
        lead = _LEAD.search(text, max(line.start, date.start() - 14), date.start())
        if not lead or day > _LAST_DAY[month - 1] or not _SENTENCE.search(text, line.start, date.start()):
            continue
        if not document.is_quoted(date.start(), date.end()):
            put = _written(document, day, month, date[3], date.end())
            start = lead.start() + lead.group().rindex("the ") if "the " in lead.group() else date.start()
            yield fix(start, date.end(), put, "a date with points")


def _written(document: Document, day: int, month: int, year: str, end: int) -> str:
    """The date as the house writes it: AP shortens the longer months."""
    name = MONTHS[month - 1]
    if document.settings.style == "guardian":
        return f"{day} {name} {year}"
    if document.settings.style == "ap":
        name = name if 3 <= month <= 7 else "Sept." if month == 9 else f"{name[:3]}."
    return f"{name} {day}, {year}" + ("," if _GOES_ON.match(document.text, end) else "")
