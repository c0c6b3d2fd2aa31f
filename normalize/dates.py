"""Dates that pages print, in ISO 8601 where they can be read in one way only."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from normalize.late import expression

_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"(?<!\d)(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark){_YEAR}(?!\d)",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY}\.?[ -]{_MONTH},?[ -]{_YEAR}\b",
    )
)
_TIME = expression(
    r"(?:\s|,|t|@|at|[-–|])*(?P<hour>\d{1,2})[:h](?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\.\d+)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<zone>z\b|utc\b|gmt\b|[+-]\d\d:\d\d)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def iso(words: str) -> str:
    """The date in the words as ISO 8601, with the local time where one follows; the words where that is not certain.

    >>> iso("March 3, 2023 16:48"), iso("03.03.2024"), iso("2024-05-07T10:15:00Z")
    ('2023-03-03T16:48', '2024-03-03', '2024-05-07T10:15:00Z')
    >>> iso("05/07/2024"), iso("2 hours ago")
    ('05/07/2024', '2 hours ago')
    """
    found = [match for pattern in _DATES for match in pattern.finditer(words)]
    if len(found) != 1:
        return words
    match = found[0]
    day = _day(match.groupdict())
    if day is None:
        return words
    return day.strftime("%Y-%m-%d") + _time(words, match.end())


def _day(parts: dict[str, str | None]) -> datetime | None:
    """The day that the parts of a date name, or None where day and month could change places."""
    year = int(parts["year"] or 0)
    if parts.get("first"):
        days = {
            _valid(year, int(parts[a] or 0), int(parts[b] or 0)) for a, b in (("first", "second"), ("second", "first"))
        }
        days.discard(None)
        return days.pop() if len(days) == 1 else None
    month = (parts["month"] or "").lower()
    return _valid(year, _MONTHS.get(month[:3]) or int(month), int(parts["day"] or 0))


def _valid(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day)
    except ValueError:
        return None


def _time(words: str, position: int) -> str:
    """`T16:48` for the time of day that follows a date, or nothing."""
    match = _TIME.match(words, position)
    if not match:
        return ""
    hour, half = int(match["hour"]), (match["half"] or "")[:1].lower()
    if hour > 23 or int(match["minute"]) > 59 or (half and not 1 <= hour <= 12):
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    seconds = f":{match['second']}" if match["second"] and int(match["second"]) < 60 else ""
    zone = (match["zone"] or "").lower()
    return f"T{hour:02d}:{match['minute']}{seconds}{'Z' if zone.isalpha() else zone}"
