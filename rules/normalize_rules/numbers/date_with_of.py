"""Dates with "of" in them, and dates glued to their year."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import MONTH, MONTHS
from normalize_rules.numbers.american_date import american_date
from normalize_rules.numbers.digit_pairs import DIGITS

_YEAR = r"(?:19|20)\d\d(?![\d-]|[.,:/]\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH_FIRST = expression(rf"\b({MONTH}) ({_DAY})(?:st|nd|rd|th)? of({_YEAR}| {_YEAR})")
_GLUED = expression(rf"\b(?:{MONTH}) {_DAY},{_YEAR}")
_DAY_FIRST = expression(
    rf"\b([Oo]n|[Ss]ince|[Uu]ntil|till|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Ii]n|dated|to|between|of)( the)? ({_DAY}) of ({MONTH})"
    rf"(?:(?:,? of|,)? ({_YEAR}))?(?![\w'’-])"
)
# "by 12 of May's men", "on 3 of March and April days", "from 5 of May Davis": the number counts what follows
_COUNTS = expression(rf" (?:[A-Z]|and (?:{MONTH})\b|days?\b)")


@rule(
    code="NUM023",
    name="date-with-of",
    triggers=[*(f"{digit} of {month.lower()}" for digit in DIGITS for month in MONTHS), *(f" of {c}" for c in ("19", "20")),
        *(f"{o} of {c}" for o in ("st", "nd", "rd", "th") for c in ("19", "20"))],
    sources=["es", "pt", "it", "ro"],
    fixes=[
        ("The pact of May 9 of 2022, was signed in Lima.", "The pact of May 9, 2022, was signed in Lima."),
        ("It opened on June 4 of 1998 with a fair.", "It opened on June 4, 1998, with a fair."),
        ("The truck was found on 14 of July.", "The truck was found on July 14."),
        ("It has been shut since the 3 of March of 2019.", "It has been shut since March 3, 2019."),
    ],
    keeps=[
        ("On the 14th of July they dance; in May of 2022 it rained.", "English"),
        ("On January 3 of this year it snowed.", "no year in digits"),
        ("It rained on 14 of July's days and on 3 of March and April days.", "a number of days"),
        ("By 12 of May Davis had sold her boat, with 20 of 2000 seats free.", "a name, and a share"),
        ("Of June 20 of 2000 ships came.", "a share with a word for what is counted"),
        ("In June 4 of 2000 ships sank.", "a share with a word for what is counted"),
    ],
)  # fmt: skip
def date_with_of(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A date with "of": "May 9 of 2022", "on 14 of July"

    Spanish, Portuguese and Italian join the parts of a date by "of". Only with a year in digits, or behind a preposition of time.
    """
    text, seen = document.text, -1
    for start, end, _ in hits:
        if start < seen:
            continue
        low, high = max(0, start - 24), end + 24
        first = next((m for m in _MONTH_FIRST.finditer(text, low, high) if m.start() < start < m.end()), None)
        if first:
            if not _counts_plural(text, first):
                seen = first.end()
                yield fix(
                    *first.span(), american_date(first[1], first[2], first[3], document, first.end()), "a date with of"
                )
            continue
        day = next((m for m in _DAY_FIRST.finditer(text, low, high) if m.start() < start < m.end()), None)
        if day and not _COUNTS.match(text, day.end()):
            seen = day.end()
            lead = {"in": "on", "In": "On"}.get(day[1], day[1])
            put = f"{lead} {american_date(day[4], day[3], day[5] or '', document, day.end())}"
            yield fix(*day.span(), put, "a date with of")


def _counts_plural(text: str, date: re.Match[str]) -> bool:
    """Whether "4 of 2000 ships" is a share: behind "in" or "of" and before something that is counted."""
    lead = text[max(0, date.start() - 4) : date.start()].lower()
    return lead.endswith(("in ", "of ")) and re.match(r" [a-z]{3,}s\b", text[date.end() : date.end() + 24]) is not None


@rule(
    code="NUM024",
    name="year-glued-to-date",
    triggers=[f"{digit},{century}" for digit in DIGITS for century in ("19", "20")],
    sources=["zh", "id"],
    fixes=[
        ("It opened on May 3,2023 in Ipoh.", "It opened on May 3, 2023 in Ipoh."),
        ("BEIJING, March 14,2019 -- The dam broke.", "BEIJING, March 14, 2019 -- The dam broke."),
    ],
    keeps=[
        ("It sold 3,200 boats in May 3,201 in June.", "thousands"),
        ("Version May 3,2023.1 is out.", "a version"),
        ("It opened on May 3, 2023.", "a blank is there"),
    ],
)
def year_glued_to_date(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No blank between the day and the year: "May 3,2023"

    Four digits behind the comma are no group of thousands.
    """
    text = document.text
    for start, end, _ in hits:
        for date in _GLUED.finditer(text, max(0, start - 14), end + 4):
            if date.start() < start < date.end():
                comma = date.end() - 4
                yield fix(comma, comma, " ", "no blank before the year")
