"""Times as French, Portuguese, German and Russian write them: 20h30, 18 o'clock."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule
from normalize_rules.numbers.digit_pairs import DIGITS, is_quoted_alone

_LEAD = r"\b(?:at|around|about|by|until|till|since|from|before|between|past)"
_WITH_H = re.compile(r"(?<![\w.,:/$€£-])([01]?\d|2[0-4])h([0-5]\d)?(?![\w:]|[.,]\d)")
_TIME_BEFORE = re.compile(_LEAD + r" \Z")
_SECOND_BEFORE = re.compile(_LEAD + r" (?:[01]?\d|2[0-4])h(?:[0-5]\d)? (?:to|and|until|till) \Z")
# how long something took, in a race or on a way
_DURATION_BEHIND = re.compile(
    r" (?:of|into|behind|ahead|mark|long|flight|drive|run|race|record|per)\b(?! (?:the|on)\b)"
)
_RACES = re.compile(
    r"\b(?:race|marathon|stage|record|rally|laps?|runners?|finish(?:ed|ers?|ing)?|le mans|rower|cyclists?|peloton|last(?:s|ed|ing)|takes?|took|taking|journey|trip|duration)\b"
)
_CLOCK = re.compile(
    _LEAD[:-1]
    + r"|as of) (0|00|1[3-9]|2[0-4]) o'? ?clock(?: sharp)?( (?:in the (?:afternoon|evening)|at night|p\.?m\.?))?(?![\w'’-])(?! (?:and )?\d)"
)
_DAY = 24


def _american(hour: int, minutes: str) -> str:
    """The time with its half of the day.

    >>> _american(20, "30"), _american(0, "15"), _american(18, ""), _american(24, "00"), _american(12, "")
    ('8:30 p.m.', '12:15 a.m.', '6 p.m.', 'midnight', 'noon')
    """
    minutes = "" if minutes == "00" else minutes
    if not minutes and hour % 12 == 0:
        return "noon" if hour == 12 else "midnight"
    half = "a.m." if hour % _DAY < 12 else "p.m."
    return f"{hour % 12 or 12}{':' if minutes else ''}{minutes} {half}"


def _before_stop(time: str, document: Document, end: int) -> str:
    """The time without its last point where the point that ends the sentence follows."""
    return time[:-1] if time.endswith(".") and document.text[end : end + 1] == "." else time


@rule(
    code="NUM025",
    name="h-in-time",
    triggers=[*(f"{a}h{b}" for a in DIGITS for b in "012345"), *(f"{a}h{b}" for a in DIGITS for b in (" ", ".", ","))],
    sources=["fr", "pt", "es", "ro"],
    fixes=[
        ("The curfew begins at 20h30 in Lyon.", "The curfew begins at 8:30 p.m. in Lyon."),
        ("The mine is open from 9h to 17h30 on Sundays.", "The mine is open from 9 a.m. to 5:30 p.m. on Sundays."),
        ("The bell rang at 12h and at 19h45.", "The bell rang at noon and at 7:45 p.m."),
    ],
    keeps=[
        ("She won the race in 2h30 and led at 1h15 of the ride.", "how long it took"),
        ("The stage winner came home at 4h30; the film lasts from 2h30 to 3h.", "a race, and how long it takes"),
        ("A 20h30 flight and 18h of work", "how long it takes"),
        ("The bulb draws 60 watts, 12h a day, at 16h per week.", "how long it takes"),
        ("Room 12h5 is at 25h30; it rang at 16:15h.", "no time of the day, and a style that is left"),
        ('The slip read "20h30" in chalk.', "a way of writing that is written about"),
    ],
)  # fmt: skip
def h_in_time(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A time with h: "at 20h30"

    French and Portuguese write so. Only behind a preposition of time, and not where a race, a flight or a rate shows that the
    hours are a duration.
    """
    key, seen = document.key, -1
    for start, end, _ in hits:
        time = next(
            (m for m in _WITH_H.finditer(key, max(0, start - 4), end + 5) if m.start() <= start < m.end()), None
        )
        if not time or time.start() <= seen:
            continue
        seen, (low, stop) = time.start(), time.span()
        if not _TIME_BEFORE.search(key, max(0, low - 9), low) and not _SECOND_BEFORE.search(key, max(0, low - 24), low):
            continue
        line = document.line_at(low)
        if _DURATION_BEHIND.match(key, stop) or _RACES.search(
            key, max(line.start, low - 120), min(line.end, stop + 60)
        ):
            continue
        if (int(time[1]) == _DAY and time[2] not in (None, "00")) or is_quoted_alone(document, low, stop):
            continue
        yield fix(
            low,
            stop,
            _before_stop(_american(int(time[1]), time[2] or ""), document, stop),
            "a time as French papers write it",
        )


@rule(
    code="NUM026",
    name="oclock-after-noon",
    triggers=[f"{digit} o{mark}clock" for digit in DIGITS for mark in ("'", "", "' ")],
    sources=["de", "ru", "zh", "ja"],
    fixes=[
        ("The fire was out at 18 o'clock.", "The fire was out at 6 p.m."),
        ("It is open until 21 o'clock in the evening on Sundays.", "It is open until 9 p.m. on Sundays."),
        ("The alarm rang at 0 o’clock in Ulm.", "The alarm rang at midnight in Ulm."),
    ],
    keeps=[
        ("It rang at 6 o'clock and at 12 o'clock.", "English"),
        ("The 18 o'clock news was late.", "the name of a program, perhaps"),
        ("It rang at 18 o'clock 40.", "minutes follow"),
        ("It rang at 18 o'clock and 40 minutes.", "minutes follow"),
    ],
)
def oclock_after_noon(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The 24-hour clock with "o'clock": "at 18 o'clock"

    English o'clock goes to twelve.
    """
    key = document.key
    for start, end, _ in hits:
        time = next(
            (m for m in _CLOCK.finditer(key, max(0, start - 12), end + 26) if m.start() < start < m.end()), None
        )
        if time and not document.is_quoted(*time.span()):
            put = _before_stop(_american(int(time[1]), ""), document, time.end())
            yield fix(time.start(1), time.end(), put, "o'clock goes to twelve")
