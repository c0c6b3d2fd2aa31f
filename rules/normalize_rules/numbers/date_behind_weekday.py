"""A date in brackets behind the day of the week: "on Thursday (25)", "on Tuesday (8/11/2022)"."""

from collections.abc import Iterator, Sequence
from datetime import date

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine
from normalize.document import Line
from normalize_rules.calendar import SMALL_WEEKDAYS

_MONTHS = 12
_SPAN = 10  # between days of one piece of news
_FULL = expression(r" \(([0-3]?\d)([/.-])([01]?\d|[0-3]\d)\2((?:20)?\d\d)\)")
_DAY_AND_MONTH = expression(r" \(([0-3]?\d)/([01]?\d)\)")
_DAY = expression(r" \(([0-3]?\d)(?:th|st|nd|rd)?\)")
_LEAD = expression(r"(?:\b(?:on|since|until|till|by|from|for|between|and|to|last|this|next|before|after)|,) \Z")
_WORD_BEHIND = expression(r"[.,;:!?)\n]|\Z| (?:[a-z]|[A-Z][a-z]+ (?=[a-z]))")
# behind days in such a line the number may count something
_COUNTS = expression(
    r"\b(?:most|fewest|least|highest|lowest|peak(?:ed|s)?|busiest|average|on average|fewer|followed by|respectively|table|scores?|per day|each day|"
    r"incidents by|more [a-z]+(?: [a-z]+)? (?:on|than)|than (?:on )?[a-z]+day|rose|number of|murders?|record|turnout|games|matches|goals|points"
    r"|scored|struck|equali[sz]ed|header|penalty|minute|netted|sent off|temperatures?|rainfall|the (?:high|low)|lower|higher|fell (?:to|by|short)|tally|times|spikes?|daily|breakdown)\b"
)


@rule(
    code="NUM028",
    name="date-behind-weekday",
    triggers={f"{day} (": number for number, day in enumerate(SMALL_WEEKDAYS)},
    sources=["pt", "id", "es"],
    fixes=[
        ("The dam broke on Thursday (25), the mayor said.", "The dam broke on Thursday, the mayor said."),
        ("Boats sank on Tuesday (8/11/2022) off Ende.", "Boats sank on Tuesday off Ende."),
        ("It rained on Saturday (9/17/2022).", "It rained on Saturday."),
        ("It rained from Monday (3) to Wednesday (5).", "It rained from Monday to Wednesday."),
    ],
    keeps=[
        ("Most calls came on Friday (17), the fewest on Sunday (3).", "counts"),
        ("More calls came on Saturday (14) than on Sunday (8); the high on Monday (21) was lower.", "counts"),
        ("Calls came on Friday (17) and on Sunday (3).", "days and numbers that do not agree"),
        ("It sank on Tuesday (9/11/2022).", "no Tuesday in either order, so that one of the two is wrong"),
        ("Joe Friday (17) and Sheffield Wednesday (2) won.", "names"),
        ("Open on Friday (10-18) and Saturday (40).", "hours, and no day"),
        ("On Monday (Labor Day) and Tuesday (May 3) it rained.", "English"),
    ],
)  # fmt: skip
def date_behind_weekday(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A day's number or date in brackets behind its name

    Brazilian papers write "na quinta-feira (25)" and Indonesian ones "Selasa (8/11/2022)"; English news has the day alone. A full date
    must fall on that day, day or month first; numbers behind several days must be as far apart as the days are.
    """
    behind = [(hit.end - 2, hit.payload) for hit in hits]
    agree = _numbers_agree(document, behind)
    counts = OncePerLine(document, _speaks_of_counts)
    for at, weekday in behind:
        line = document.line_at(at)
        low = at - len(SMALL_WEEKDAYS[weekday])
        if not _LEAD.search(document.text, max(line.start, low - 9), low) and low != line.start:
            continue
        end = _end_of_date(document.text, at, weekday, agree)
        if end is None or document.is_quoted(at, end) or not _WORD_BEHIND.match(document.text, end):
            continue
        if _DAY.match(document.text, at) and (low == line.start or counts(at)):
            continue
        yield fix(at, end, "", "the date behind the day")


def _speaks_of_counts(document: Document, line: Line) -> bool:
    return _COUNTS.search(document.key, line.start, line.end) is not None


def _end_of_date(text: str, at: int, weekday: int, agree: bool) -> int | None:
    """Where a date in brackets ends that is one of this day of the week, or None."""
    full = _FULL.match(text, at)
    if full:
        first, second, year = int(full[1]), int(full[3]), int(full[4])
        year += 2000 if year < 100 else 0
        days = (_weekday(year, second, first), _weekday(year, first, second))
        return full.end() if weekday in days else None
    short = _DAY_AND_MONTH.match(text, at)
    if short:
        first, second = int(short[1]), int(short[2])
        is_date = _MONTHS < first <= 31 and 1 <= second <= _MONTHS
        return short.end() if is_date else None
    day = _DAY.match(text, at)
    return day.end() if day and agree and 1 <= int(day[1]) <= 31 else None


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _numbers_agree(document: Document, behind: Sequence[tuple[int, int]]) -> bool:
    """Whether all bare numbers behind days of the week may be days of one month."""
    days = []
    offsets = set()
    for at, weekday in behind:
        day = _DAY.match(document.text, at)
        if day:
            days.append(int(day[1]))
            offsets.add((days[-1] - weekday) % 7)
    return len(offsets) < 2 and (not days or max(days) - min(days) <= _SPAN)
