"""The clock of twenty-four hours with the halves of the day behind it."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.digit_pairs import DIGITS, is_quoted_alone

_TIME = expression(r"(?<![\d.,:/$€£-])(\d{1,2})[:.]([0-5]\d)\Z")
_FROM = expression(r"(?<![\d.,:/$€£-])(\d{1,2})[:.]([0-5]\d)(?: ?- ?| to | and | until | till )\Z")
_MINUTES_MISSING = expression(r"\b(?:at|around|about|by|until|till|since|from|before|after) (\d{1,2})\Z")
_HALVES = ("a.m", "p.m", "am", "pm")


@rule(
    code="NUM015",
    name="clock-twice",
    triggers={f"{digit}{blank}{half}": half[0] for digit in DIGITS for blank in (" ", "") for half in _HALVES},
    sources=["es", "tr", "ru", "vi"],
    fixes=[
        ("The alarm rang at 21:40 p.m. on Monday.", "The alarm rang at 9:40 p.m. on Monday."),
        ("It opens at 0:15 a.m. and shuts at 13 p.m.", "It opens at 12:15 a.m. and shuts at 1 p.m."),
        ("It is open from 14:00 to 16:30 pm.", "It is open from 2:00 to 4:30 pm."),
    ],
    keeps=[
        ("The alarm rang at 9:40 p.m., not at 21:40.", "one clock each"),
        ("It came at 12:40 p.m. or at 12:10 a.m.", "twelve is right in both clocks"),
        ("The alarm rang at 21:40 a.m.", "the halves contradict each other"),
        ("It is open from 11:00 to 16:30 p.m.", "the first half of the day is in it"),
        ("It weighs 15 pm and is 0.50 amber; verse 13:14 am I", "units and other words"),
        ('The ticket said "21:40 p.m." and was shown around.', "a slip that is written about"),
        ("He said: in 19 p.m. posts", "no time"),
    ],
)
def clock_twice(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A time of the 24-hour clock with "p.m.": "21:40 p.m."

    Only where both clocks agree: hours from 13 with p.m., the hour 0 with a.m.; in a range, when both times do.
    """
    key = document.key
    for start, end, half in hits:
        time = _TIME.search(key, max(0, start - 5), start + 1)
        if not time and key[end - 2] == ".":  # without its point "15 pm" may be a unit
            time = _MINUTES_MISSING.search(key, max(0, start - 10), start + 1)
        if not time or key[end : end + 1].isalnum() or is_quoted_alone(document, time.start(1), end):
            continue
        hours = [time]
        first = _FROM.search(key, max(0, time.start() - 14), time.start())
        if first:
            hours.append(first)
        edits = [_edit(hour, half) for hour in hours]
        if all(edits):
            yield Finding(
                hours[-1].start(1), end, "the 24-hour clock and the halves of the day", tuple(e for e in edits if e)
            )


def _edit(time: re.Match[str], half: str) -> Edit | None:
    """The hour as the half of the day counts it, or None where the two do not go together."""
    hour = int(time[1])
    if half == "p" and 13 <= hour <= 23:
        return Edit(*time.span(1), str(hour - 12))
    if half == "a" and hour == 0:
        return Edit(*time.span(1), "12")
    return None
