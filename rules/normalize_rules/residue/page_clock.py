"""The clock and the counters of the page, one to a line: "18:12, May 3", "Newsroom | 03/03/2024 - 18:12h", "Views: 2093".

The shapes are put together from parts here, because all of them hold a date, a time or both, and a pattern that spells
these out each time cannot be read.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.calendar import MONTH_STEM, SMALL_MONTHS
from normalize_rules.residue.article import LINE

_MONTH = rf"(?:{MONTH_STEM})[a-z]{{0,6}}\b\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b\.?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?|\d{{1,2}}(?:st|nd|rd|th)?[. -]{{1,2}}{_MONTH}"
    rf"(?:[ ,.-]{{1,2}}{_YEAR})?|{_YEAR}[-/.] ?\d{{1,2}}[-/.] ?\d{{1,2}}\.?|\d{{1,2}}[-/.] ?\d{{1,2}}[-/.] ?(?:{_YEAR}\.?|\d\d))"
    rf"(?:,? \(?{_WEEKDAY}\)?)?"
)
_DAY = rf"(?:{_DATE}|today|yesterday)"
_ZONE = r"\(?(?:gmt|utc|wib|wita|msk|[a-z]{1,3}t|(?:in )?[a-z]{4,12} time)(?: ?[+-] ?\d\d?(?::?\d\d)?)?\)?"
_TIME = rf"\d{{1,2}}[:.h]\d\d(?:[:.]\d\d)?(?: ?(?:[ap]\.? ?m\b\.?|hrs?\b\.?|h\b\.?|hours|o'clock|clock)){{0,2}}(?: {_ZONE})?"
_BETWEEN = r"[ ,|@·•/-]{1,4}(?:at |um )?"
_MOMENT = rf"(?:{_DAY}{_BETWEEN}{_TIME}|{_TIME}{_BETWEEN}{_DATE})"
_STATE = r"(?:as of|status|state|stand|login)"
_CLOSE = r"(?<!\d\.)(?: \(link\))?[ )\]|]*"  # digits and a full stop at the end are a sentence's
_NUMERIC = ["/20", ".20", "-20", *map(str, range(2000, 2036))]
_SPOKEN = [f"{month} {digit}" for month in SMALL_MONTHS for digit in range(10)]
_SPOKEN += [f"{digit} {month}" for month in SMALL_MONTHS for digit in range(10)]
_SPOKEN += ["today", "yesterday"]
_MINUTES = r"(?:\d{1,2}|an?|one|two|three|four|five) ?(?:min(?:ute)?s?\b\.?|m\b)(?:[, ]{1,2}(?:and )?\d{1,2} ?s(?:ec(?:ond)?s?)?\b\.?)?"
_COUNTED = (
    r"(?:hits|views|visits|visitors|viewed|(?:number of |total |page |post )?(?:reads|readings|views|visits)|read)"
)
_SECTIONS = (
    "politics", "world", "economy", "society", "sport", "sports", "incidents", "accidents", "culture", "science", "business", "news", "regions",
    "photo", "video", "opinion", "health", "technology", "finance", "army", "europe", "main", "in the world", "all news",
)  # fmt: skip
_SECTION = rf"(?:{'|'.join(_SECTIONS)})"

ROWS: list[dict[str, Any]] = [
    {
        "line": [
            rf"(?P<byline>(?:[\w.'& ]{{0,25}}\b)?(?:desk|editor(?:ial|s)?(?: \w+)?|staff|newsroom|news|redaction|agency|agencies|\w+\.(?:com|net|org|id|in|tr)))"
            rf" ?[|·•,/-] ?(?P<date>{_MOMENT}){_CLOSE}",
            rf"(?P<date>{_MOMENT}){_CLOSE}",
            rf"(?P<date>{_MOMENT}) ?(?:->|→|=>|>>?) ?{_TIME}{_CLOSE}",
            rf"(?:author|source|written by|by|text|prepared by) ?[:：] ?(?P<byline>[\w.'& /-]{{2,40}}?) ?[|·•,] ?(?P<date>{_MOMENT})(?: ?(?:->|→|=>|>>?) ?{_TIME})?{_CLOSE}",
            rf"(?P<byline>[\w.'& /-]{{2,40}}?) ?[|·•] ?(?P<date>{_MOMENT}) ?(?:->|→|=>|>>?) ?{_TIME}{_CLOSE}",
            rf"(?P<date>{_MOMENT}) ?[/|] ?(?P<byline>[a-z][a-z.,& -]{{1,40}})",
            rf"{_STATE} ?: ?(?P<date>{_DATE}){_CLOSE}",
            rf"{_STATE} ?: ?(?P<date>{_DATE}{_BETWEEN}\d{{1,2}}[:.]\d\d ?(?:o'clock|clock|uhr))\W*",
            rf"(?:[\d.,k ]{{1,12}} (?:times read|views?|reads)|{_COUNTED} ?[:|]? ?[\d.,k ]{{1,12}}(?: ?(?:times|views))?)",
        ],
        "cue": ["as of", "status", "state:", "stand:", "times read", "views", "reads", "hits", "visit", "viewed", "readings", "read:", *_NUMERIC, *_SPOKEN],
        "where": "head",
    },
    {
        "line": [
            r"(?P<date>\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:z|[+-]\d\d:?\d\d))",
            r"\d{1,2}:\d\d,",
            r"(?P<date>\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?) - source ?: ?(?P<credit>[\w .,'&-]{2,40})",
            r"- \d[\d.,k ]{0,10} views",
        ],
        "cue": [*(f":{digit}" for digit in range(6)), "views", "source:"],
        "raw": r"[-\d].*",
        "where": "head",
    },
    {
        "line": rf"(?P<byline>[a-z][\w.'& -]{{1,30}}?)(?: ?[|·•]| -|,) ?(?P<date>{_MOMENT}){_CLOSE}",
        "cue": _NUMERIC,
        "weak": True,
        "where": "head",
    },
    {
        "line": [
            r"[👁👀👓🗨💬🕑🕒🕓⏱](?:\W*\d[\d., ]{0,9}k?){1,2}\W*",
            r"\d[\d., ]{0,9}k? views?\W{1,3}\d[\d., ]{0,6} (?:comments?|likes|shares|reposts)\W*",
            r"[👁👀](?:\W*\d[\d., ]{0,9}k?)\W*[💬🗨❤👍](?:\W*\d[\d., ]{0,9}k?)\W*",
        ],
        "cue": [" view", "👁", "👀", "👓", "🗨", "💬", "🕑", "🕒", "🕓", "⏱"],
    },
    {
        "line": [
            rf"(?P<date>{_DATE}(?:{_BETWEEN}{_TIME})?) ?[|·•] ?\d[\d., ]{{0,9}}(?: views?)?",
            rf"\d[\d., ]{{0,9}} ?[|·•] ?(?P<date>{_DATE}(?:{_BETWEEN}{_TIME})?)",
            rf"(?P<date>{_TIME}(?:{_BETWEEN}{_DATE})?) ?[|·•] ?\d[\d., ]{{0,9}}(?: views?)?",
        ],
        "cue": [f"{mark}{space}{digit}" for mark in "|·•" for space in ("", " ") for digit in range(10)],
        "weak": True,
        "where": "head",
    },
    {
        "line": rf"(?P<date>\d{{1,2}}:\d\d)(?P<section>{_SECTION}(?: ?[,/|]? ?{_SECTION}){{0,3}}) ?:?|(?:{_SECTION}){{1,3}}\d{{1,2}}:\d\d ?:?",
        "cue": [f"{digit}{label}" for label in _SECTIONS for digit in range(10)]
        + [f"{label}{digit}" for label in _SECTIONS for digit in range(3)],
        "raw": r"(?:\d{1,2}:\d\d)?\p{Lu}.*",
        "where": "head",
    },
    {
        "line": [
            rf"(?P<section>{_SECTION}) ?[,|·•/-]? ?(?P<date>{_TIME}(?:{_BETWEEN}{_DATE})?|{_MOMENT})",
            rf"(?P<date>{_TIME}(?:{_BETWEEN}{_DATE})?|{_MOMENT}) ?[,|·•/-]? ?(?P<section>{_SECTION})",
        ],
        "cue": [*(f"{label}{mark}" for label in _SECTIONS for mark in (" 0", " 1", " 2", ",", " |", "|")), *(f"{digit}{mark}{label}" for label in _SECTIONS for digit in range(10) for mark in (" ", ", ", " | "))],
        "raw": r".*\p{Lu}.*",
        "weak": True,
        "where": "head",
    },
    {
        "line": [
            rf"(?:(?:estimated|article|average|approximate) )?(?:reading|read)(?: ?time| duration)? ?[:|-]? ?(?:about |approx(?:\.|imately)? |ca\.? |~)?{_MINUTES}",
            rf"time to read(?:ing)? ?[:|-]? ?{_MINUTES}",
            r"this (?:news|article|page|post|story) (?:has been|was) (?:read|viewed) [\d., ]{1,12} times\W*",
            rf"(?:about |approx(?:\.|imately)? |ca\.? |~)?{_MINUTES} (?:of )?(?:reading|read)(?: time)?",
        ],
        "cue": ["read", "viewed"],
    },
]  # fmt: skip


@with_rows(ROWS)
@rule(
    code="RES042",
    name="page-clock",
    phase="layout",
    languages=(),
    sources=["de", "tr", "it", "es", "ko", "hi", "id"],
    check=check,
    fixes=[
        (f"03.03.2024. 18:12 -> 19:05\n{LINE}", LINE),
        (f"18:12, May 3\n{LINE}", LINE),
        (f"Sunday 3 March 2024 - 6:12 pm (Mecca time)\n{LINE}", LINE),
        (f"03.03.2024 - 18:12 clock\n{LINE}", LINE),
        (f"Author: Mira K. | 03.03.2024. 18:12 >> 19:05\n{LINE}", LINE),
        (f"08:12EconomyPhoto:\nBudget vote is near\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\n3 May 2024 | 4 093\n👁 2 093\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\n\n 20:58,\n\n{LINE}", f"Budget vote is near\n\n{LINE}"),
        (f"Budget vote is near\n2024-03-03T18:12:44+00:00\n- 49 views\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\n2024-03-03 18:12:44 - Source: Lake News\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\nViews: 2093\nReading time: 2 min 30 s\n{LINE}", f"Budget vote is near\n{LINE}"),
    ],
    keeps=[
        ("Departure: 02.08.2023 17:40\nArrival: 02.08.2023 19:05", "another timetable than the page's"),
        ("Entry: 19:30\nThe concert is free for pupils.", "the doors of a concert"),
        (
            f"{LINE}\nMonday, August 18, 2025, 14:20\nThe mayor said so.",
            "a moment between paragraphs may be a heading",
        ),
        ("The river stood at 6.4 meters as of March 14, 2024, 6:40 a.m.", "a sentence"),
        ("3 May 2024 | 4 093\n4 May 2024 | 4 112\nThe river rises, the town hall said on Sunday.", "gauge readings"),
        ("20:45 Sport\nThe channel shows the final of the cup on Sunday.", "a program"),
        ("18:12, May said, was the hour when the lights went out.", "a name"),
        (f"{LINE}\n2024-03-03T18:12:44+00:00 pump 4 stopped\n2024-03-03T18:13:02+00:00\n{LINE}", "a log"),
        (f"{LINE}\n20:58,\nsaid the clock", "verse"),
        ("Status: missing since 11/22/2023", "a portrait"),
        (f"{LINE}\nViews: 2093\nThe film has been taken down, the mayor said.", "a film's counter"),
        ("The town fell silent.\n2 minutes of silence\nThen the trams rang their bells.", "another kind of minutes"),
        ("The port is open again.\nPublished August 8, 2020 - 16:33.\nShips left at dawn.", "ends as a sentence"),
    ],
)
def page_clock(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A line of labels, dates and times of the page

    "As of", "Entry", "Status", "modified", "Act." are what translators make of the labels under a headline. With a date to
    the minute behind them, or a second label, they are the page's clock and not the story's. A date and a time without
    a label go only above the text. Date, last change and writer go to the metadata.
    """
    return check(document, hits)
