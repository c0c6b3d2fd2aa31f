"""Times as French, Portuguese, German and Russian write them: 20h30, 18 o'clock."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.numbers.digit_pairs import DIGITS, is_quoted_alone

_WITH_H = expression(r"(?<![\w.,:/$€£-])([01]?\d|2[0-3])h([0-5]\d)?(?![\w:]|[.,]\d)")
# what can only be a time of the day: 08h30, 18h, 18h30, and 10h30 behind "at"
_OF_THE_DAY = r"(?:0\dh[0-5]\d|(?:1[3-9]|2[0-3])h(?:[0-5]\d)?)"
_TIME_BEFORE = expression(r"\b(at|from|until|since) \Z")
_SECOND_BEFORE = expression(rf"\bfrom {_OF_THE_DAY} (?:to|until) \Z")
_CERTAIN = expression(_OF_THE_DAY)
_CERTAIN_AT = expression(rf"{_OF_THE_DAY}|1[0-2]h[0-5]\d")
# hours counted from an event, close behind
_COUNTED_FROM = expression(r"\b(?:before|after|post|prior|from now|ahead|later|following|into|earlier)\b")
# how long something took, in a race or on a way
_DURATION_BEHIND = expression(
    r" (?:of|into|behind|ahead|mark|long|flight|drive|run|race|record|per)\b(?! (?:the|on)\b)"
)
_RACES = expression(
    r"\b(?:race|marathon|stage|record|rally|laps?|runners?|finish(?:ed|ers?|ing)?|le mans|rower|cyclists?|peloton|last(?:s|ed|ing)|takes?|took|taking|journey|trip|duration|durations"
    r"|samples?|sampled|infection|incubat\w+|dos(?:e|es|ed)|half-li(?:fe|ves)|cells?|surgery|delay(?:s|ed)?|postponed by|extend(?:s|ed|ing)?|differ(?:s|ed)?"
    r"|shr[aiu]nk|grew|grown|rose|risen|rises|increas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|cut|fell|battery|average|averag(?:es|ed|ing)|shifts?|capped"
    r"|limited|limits?|stands|stood|estimated|hours|weekly|working (?:day|week|time))\b"
)
_CLOCK = expression(
    r"\b(?:at|from|until|since|before|after|by) (1[3-9]|2[0-3]) o'? ?clock(?: sharp)?( (?:in the (?:afternoon|evening)|at night|p\.?m\.?))?(?![\w'’-])(?! (?:and )?\d)"
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
        ("The mine is open from 08h30 to 17h on Sundays.", "The mine is open from 8:30 a.m. to 5 p.m. on Sundays."),
        ("The bell rang at 10h15 and at 19h.", "The bell rang at 10:15 a.m. and at 7 p.m."),
    ],
    keeps=[
        ("She won the race in 2h30 and led at 1h15 of the ride.", "how long it took"),
        ("The stage winner came home at 4h30; the film lasts from 2h30 to 3h.", "a race, and how long it takes"),
        ("A 20h30 flight and 18h of work", "how long it takes"),
        ("The bulb draws 60 watts, 12h a day, at 16h per week.", "how long it takes"),
        ("Lambs were watched for about 24h after the operation; the drug's half-life is about 12h.", "how long"),
        ("The ferry was delayed by 2h30. They extended the ceasefire by 24h.", "how long"),
        ("Blood was drawn at 16h and 20h after infection.", "hours from an event"),
        ("Gates open from 2h before the concert.", "hours from an event"),
        ("The wait shrank from 3h to 1h; the two clocks differ by 5h.", "how long"),
        ("The charge grew from 15h to 20h, and work is capped at 10h30.", "how long"),
        ("Room 12h5 is at 25h30; it rang at 16:15h.", "no time of the day, and a style that is left"),
        ('The slip read "20h30" in chalk.', "a way of writing that is written about"),
    ],
)  # fmt: skip
def h_in_time(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A time with h: "at 20h30"

    French and Portuguese write so. Only behind at, from, until or since, and for an hour past noon or one with a zero before it:
    "by 2h30" and "about 12h" are durations. Not where a race, a flight, a rate or a treatment shows that one is meant.
    """
    key, seen = document.key, -1
    for start, end, _ in hits:
        time = next(
            (m for m in _WITH_H.finditer(key, max(0, start - 4), end + 5) if m.start() <= start < m.end()), None
        )
        if not time or time.start() <= seen:
            continue
        seen, stop = time.start(), time.end()
        if _is_of_the_day(document, seen, stop) and not is_quoted_alone(document, seen, stop):
            put = _before_stop(_american(int(time[1]), time[2] or ""), document, stop)
            yield fix(seen, stop, put, "a time as French papers write it")


def _is_of_the_day(document: Document, low: int, stop: int) -> bool:
    """Whether hours are those of a clock: by the word before, the hour itself, and nothing that counts them."""
    key, line = document.key, document.line_at(low)
    lead = _TIME_BEFORE.search(key, max(0, low - 9), low)
    if lead:
        if not (_CERTAIN_AT if lead[1] == "at" else _CERTAIN).fullmatch(key, low, stop):
            return False
    elif not _SECOND_BEFORE.search(key, max(0, low - 24), low):
        return False
    counted = _COUNTED_FROM.search(key, stop, min(line.end, stop + 30)) or _DURATION_BEHIND.match(key, stop)
    return not counted and not _RACES.search(key, max(line.start, low - 120), min(line.end, stop + 60))


@rule(
    code="NUM026",
    name="oclock-after-noon",
    triggers=[f"{digit} o{mark}clock" for digit in DIGITS for mark in ("'", "", "' ")],
    sources=["de", "ru", "zh", "ja"],
    fixes=[
        ("The fire was out at 18 o'clock.", "The fire was out at 6 p.m."),
        ("It is open until 21 o'clock in the evening on Sundays.", "It is open until 9 p.m. on Sundays."),
        ("The alarm rang before 23 o’clock in Ulm.", "The alarm rang before 11 p.m. in Ulm."),
    ],
    keeps=[
        ("It rang at 6 o'clock and at 12 o'clock.", "English"),
        ("The 18 o'clock news was late.", "the name of a program, perhaps"),
        ("Turn the screw to about 18 o'clock.", "a place on a dial"),
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


_UHR = expression(
    r"\b(?:at|from|until|till|since|before|after|by|around|about|to|and|shortly (?:before|after)) (?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minutes>[0-5]\d))? clock"
    r"(?: (?:in the (?:morning|afternoon|evening)|at night|local time(?=[.,])))?"
    r"(?=[.,;:!?)\n]|\Z| (?:on|in|at|to|until|and|when|while|as|with|for|from|by|the|a|because|but|near|local|according|after|before|that)\b)"
)
# without minutes the number may count: "about 20 clock and watch makers"
_BARE = expression(
    r"(?:at|until|till|since|before|after|around|between) \d+ clock(?: (?:in the|at night|local time)|[.,;:!?)\n]|\Z| (?:on [a-z]+day|when|while|local)\b)"
)


@rule(
    code="NUM029",
    name="clock-behind-time",
    triggers=[f"{digit} clock" for digit in DIGITS],
    sources=["de"],
    fixes=[
        ("The fire broke out at 17:20 clock on Monday.", "The fire broke out at 5:20 p.m. on Monday."),
        ("It is shut until 8.30 clock.", "It is shut until 8:30 a.m."),
        ("Around 21 clock in the evening the lights went out.", "Around 9 p.m. the lights went out."),
    ],
    keeps=[
        ("It was built at 12 clock towers; at 10:10 clock hands look like a smile.", "clocks"),
        ("He looked at 3 clock faces and at 9 clock radios in the shop.", "clocks"),
        ("They came at 7 clock and left.", "morning or evening"),
        ("It was set up by 15 clock and watch makers, about 20 clock, watch and jewelry firms; to 21 clock shops", "makers"),
        ("The chip ran at 2.5 clock cycles, the other at 4 clock speeds.", "a chip"),
        ('The slip said "at 17:20 clock" in chalk.', "a way of writing that is written about"),
    ],
)  # fmt: skip
def clock_behind_time(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "Clock" behind a time: "at 17:20 clock"

    German says Uhr behind each time and counts to 24. Without minutes only for an hour past noon.
    """
    key = document.key
    for start, end, _ in hits:
        time = next((m for m in _UHR.finditer(key, max(0, start - 24), end + 32) if m.start() < start < m.end()), None)
        if not time or document.is_quoted(*time.span()):
            continue
        hour, minutes = int(time["hour"]), time["minutes"] or ""
        if minutes or (hour > _NOON and _BARE.match(key, time.start())):
            put = _before_stop(_american(hour, minutes), document, time.end())
            yield fix(time.start("hour"), time.end(), put, "German Uhr, word by word")


_NOON = 12
