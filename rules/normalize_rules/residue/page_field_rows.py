"""What a line of the page's own fields looks like: rows of fields with marks between them, in any order.

A field is spelled out once, since the same field stands now first and now last.
"""

from typing import Any

from normalize_rules.calendar import MONTH_OR_SHORT, MONTH_STEM, MONTH_STEMS

_MONTH = f"(?:{MONTH_OR_SHORT})"
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_ZONE = r"(?:ist|pkt|npt|gmt|utc|msk|wib|wita|bst|gst|sgt|hkt|jst|kst|ce?s?t|ee?s?t|edt|pst|pdt|cdt)(?: ?[+-]\d{1,2}\b(?::\d\d)?)?"
_UNIT = r"(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?"
_WORD = rf"(?:\d{{1,2}}h\d\d|\d{{1,4}}(?:st|nd|rd|th|h|[ap]m)?|{_MONTH}|{_WEEKDAY}|{_ZONE}|{_UNIT}|(?:moscow|local|mecca|kyiv|beijing|tehran|istanbul|delhi) time|[ap]\. ?m|[ap]m|an?|ago|at|on|um|hrs|h|today|yesterday|o'clock|clock)"
# possessive, so that a row of figures is read in one way only; a mark with blanks belongs to a moment before a time of day
_MOMENT = rf"(?=\D{{0,24}}\d|today|yesterday)(?:\b{_WORD}(?:\b|(?=updat|publ|last upd|modif|read))(?:\.?,? ?[\[(]?(?=[\w\[(])| ?[-|@·/] ?(?=\d{{1,2}}[:.h]\d\d)|[./:-](?=\d))?+[.)\]]{{0,2}}){{1,12}}+"
# what German, Turkish, Spanish, Korean and Indian pages call it, by way of a translator
_PUBLISHED = (
    r"(?:(?:first |time )?(?:date (?:of )?)?(?:publish(?:ed|ing)?|publication|posted|written|as of|status|state|stand|login|creat(?:ed|ion)|added|uploaded|entered|entry"
    r"|input|release|broadcast|registered|approv(?:ed|al)|deliver(?:ed|y))(?: (?:date|time|at|on))?)"
)
_UPDATED = (
    r"(?:(?:last |latest |final )?(?:date of (?:the )?(?:last )?)?(?:updat(?:ed?|ing)|modif(?:ied|ication|y)|edit(?:ed)?|revis(?:ed|ion)|chang(?:ed?|ing)"
    r"|correct(?:ed|ion)|adapted|adjusted|amended|actuali[sz]ed|act\.)(?: (?:date|time|at|on|in)){0,2})"
)
_BEHIND = r" ?[:|-]? ?"
_LENGTH = r"(?:about |approx(?:\.|imately)? |ca\.? |less than |[<~] ?)?(?:\d{1,2}|an?|one|two|three|four|five) ?(?:min(?:ute)?s?\b\.?|')(?:,? (?:and )?\d{1,2} ?s(?:ec(?:ond)?s?)?\b\.?)?"
_READING = rf"(?:(?:estimated |article |average )?read(?:ing)?(?: ?time| duration)?{_BEHIND}{_LENGTH}(?: read)?|{_LENGTH}(?: of)? read(?:ing)?(?: time)?)"
_COUNT = (
    r"(?:\d[\d.,]{0,7}k? (?:comments?|views?|reads|shares?|likes)|(?:comments?|views?|shares?) ?[:(] ?\d[\d.,]{0,7}k?)"
)
_NAME = r"(?!(?:the|any|all|land|sea|air|day|night|train|car|bus|foot)\b)[\w.'&-]+(?: (?!(?:to|in|of|for|the|a|on|at|with|from|as|is)\b)[\w.'&-]+){0,3}?"
_BY = r"(?:(?:(?:written|edited|reported|posted|published|compiled|updated|translated) )?by|text|author|reporter|editor)(?: ?: ?| )"
_AGENCIES = (
    "reuters", "afp", "ap", "dpa", "efe", "ansa", "pti", "ani", "tnn", "ians", "uni", "press trust of india", "tass", "xinhua", "yonhap", "lusa",
    "belga", "tanjug", "hina", "srna", "fena", "beta", "pap", "ctk", "tasr", "mti", "anadolu", "aa", "dha", "iha", "agencies", "europa press",
    "bloomberg",
)  # fmt: skip
_AGENCY = rf"(?:{'|'.join(_AGENCIES)})"
_DESK = (
    r"(?:newsroom|redaction|(?:staff |special |our |own )?(?:writer|reporter|correspondent)s?|(?:web|news|online|digital|central|national|international|foreign|city|sports?) ?desk"
    r"|editorial(?: (?:staff|team|office|board|department|dept\.?))?|(?:the )?editors)"
)
_SECTION = (
    r"(?:world|politics|economy|business|society|sports?|culture|science|health|technology|news|regional|domestic|india|national|international|local"
    r"|opinion|entertainment|education|share|print|save|listen)"
)
_SOURCE = rf"(?:(?P<agency>(?:[a-z]{{3,20}} )?\(?{_AGENCY}\)?)|{_DESK}|{_SECTION})"
_APART = r"[ |•·/>,;.()\[\]-]{0,5}(?:and )?"


def _fields(writer: str) -> str:
    """One to six fields; `writer` is what stands before a name."""
    field = (
        rf"{_UPDATED}{_BEHIND}(?P<updated>{_MOMENT})|{_READING}|{_COUNT}|{writer}(?P<byline>{_NAME})|{_SOURCE}"
        rf"|(?:{_PUBLISHED}{_BEHIND})?(?P<date>{_MOMENT})"
    )
    return rf"\W{{0,3}}(?:(?:{field}){_APART}){{1,6}}(?:(?<=ist - )[a-z]{{3,15}}(?: [a-z]{{3,12}})?)?"


_FIELDS = _fields(_BY)
_NAME_AND_FIELDS = _fields(rf"(?:{_BY}|^)")
_CLOCK = r"(?=.*\d(?:[:.h]\d\d|\d\d\d| ?[ap]\.?m| \w+ ago))"
_A_DAY_OR_MINUTE = r"(?=.*(?:\d[:.h]\d\d|\d[ ./-]\w{1,9}[ .,/-]{1,2}(?:19|20)\d\d|[a-z]{3}\.? \d{1,2},? (?:19|20)\d\d))"
_TO_THE_MINUTE = rf"(?!.*\bentry\W{{1,3}}\d\d?[:.]\d\d\W*$)(?=.*\d[:.h]\d\d)(?=.*(?:\b(?:{MONTH_STEM})|\d[./-] ?\d|(?:19|20)\d\d|today|yesterday))"
# log-ins, parcels, programs and cases have these moments too, so there a second one tells the page
_OTHERS_TOO = r"(?!\W*(?:login|registered|deliver\w*|broadcast|entered|status|state)\b(?!.*(?:updat|modif|edited|\|)))"
# a page is no older than the web
_RECENT = r"(?!.*(?:^|[ ./-])(?:1[0-8]\d\d|19[0-8]\d|199[0-4])(?![\d:]))"
_TWO_DAYS = r"(?=.*\d[ ./-]\w{1,9}[ .,/-]{1,2}(?:19|20)\d\d\W.*\b(?:updat|modif).*\d)"
_MOMENT_OF_A_DAY = rf"{_RECENT}(?:{_TO_THE_MINUTE}|{_TWO_DAYS})"
_PUBLISHED_CUES = ["publ", "posted", "written: ", "written : ", "creat", "added", "uploaded", "enter", "entry", "input", "release", "broadcast", "registered", "approv", "deliver",
    "as of", "status", "state", "stand", "login"]  # fmt: skip
_UPDATED_CUES = [
    "updat",
    "modif",
    "chang",
    "edit",
    "revis",
    "correct",
    "adapted",
    "adjusted",
    "amended",
    "actuali",
    "act.",
]
_READ_CUES = ["min read", "mins read", "minute read", "minutes read", "min. read", "' read", "min of read", "minutes of read", "minute of read",
    "reading time", "read time", "reading:", "reading duration", "min reading", "minute reading", "minutes reading", "min. reading"]  # fmt: skip
_CAPITAL_NAME = r"\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2} ?[|•·/–—-].*"
# a diary's or a log's day is no page's
_LONG_AGO = r"(?!.*(?:[a-z],?|\d[./-]) ?1(?:[0-8]\d\d|9[0-8]\d)\b)"
_CAPITALS = (
    _LONG_AGO + r"(?!.*\b(?:[Bb]y|BY|Text|Author|Reporter|Editor)\b[ :]{1,3}\p{Ll})[^.!?]{0,3}[\p{Lu}\d<~].*(?<!\d\.)"
)
_NEWS_AGENCY = (
    rf"(?:associated press|agence france-presse|canadian press|press association|field level media|{_AGENCY})"
)
_FIRST_NAMES = r"(?:\p{Lu}[\p{L}.’'-]+ ){2,4}"
ROWS: list[dict[str, Any]] = [
    {
        "line": rf"(?=.*\bread)(?=.*(?:\d ?(?:min|')|less than a)){_FIELDS}",
        "cue": [*_READ_CUES, "less than a minute"],
        "raw": _CAPITALS,
    },
    {
        "line": rf"(?=.*\bread){_NAME_AND_FIELDS}",
        "cue": _READ_CUES,
        "raw": _CAPITAL_NAME,
        "weak": True,
        "where": "head",
    },
    {
        "line": rf"{_MOMENT_OF_A_DAY}{_NAME_AND_FIELDS}",
        "cue": [f"{mark}{label}" for mark in ("|", "| ", "· ", "• ", "/ ") for label in (*_PUBLISHED_CUES, *_UPDATED_CUES)],
        "raw": _CAPITAL_NAME,
    },
    {
        "line": rf"{_MOMENT_OF_A_DAY}{_FIELDS}",
        "cue": [*_PUBLISHED_CUES, *_UPDATED_CUES],
        "raw": f"(?i:{_OTHERS_TOO}){_CAPITALS}",
    },
    {
        "line": rf"{_RECENT}(?=.*(?:updat|publish|posted|modified|(?:edited|written|reported) by|[|·•] ?(?:by|as of|status|state|stand)\b)){_CLOCK}{_FIELDS}",
        "cue": ["updat", "publish", "posted", "modified", "| as of", "| status", "| state", "| stand", "· as of", "• as of", "edited by", "written by", "reported by", "| by ", "|by ", "· by ", "• by "],
        "raw": _CAPITALS,
        "where": "head",
    },
    {
        "line": rf"{_RECENT}(?:as of|status|state|stand){_BEHIND}(?P<date>{_MOMENT})",
        "cue": ["as of", "status", "state", "stand"],
        "raw": _CAPITALS,
        "weak": True,
        "where": "head",
    },
    {
        "line": rf"{_RECENT}{_A_DAY_OR_MINUTE}(?:by ?:? |author: ?)?(?P<byline>(?:[\w.']+ ){{0,2}}{_DESK}(?: [\w.']+){{0,2}}?)(?: ?[|•·,/-] ?| )(?P<date>{_MOMENT})\W{{0,2}}",
        "cue": ["newsroom", "redaction", "desk", "editorial", "editors", "writer", "reporter", "correspondent"],
        "raw": r"(?:By |Author)?[: ]{0,2}\p{Lu}.*(?<!\d\.)",
        "where": "head",
    },
    {
        "line": rf"(?=.*\d[:.h]\d\d)(?P<agency>{_AGENCY})(?: ?[|•·,/-] ?| )(?P<date>{_MOMENT})\W{{0,2}}",
        "cue": [f"{agency}{mark}" for agency in _AGENCIES for mark in (" 0", " 1", " 2", " 3", " -", " |", " /", " ·", " •", ",")]
        + [f"{agency} {month}" for agency in _AGENCIES for month in MONTH_STEMS],
        "raw": r"(?:\p{Lu}|dpa).*(?<!\d\.)",
        "where": "head",
    },
    {
        "line": rf"{_MOMENT_OF_A_DAY}(?P<agency>{_NEWS_AGENCY})(?P<date>{_MONTH}\.? {_MOMENT})\W{{0,2}}",
        "cue": ["associated press", "agence france", "canadian press", "press association", "field level media"]
        + [agency + month for agency in _AGENCIES for month in MONTH_STEMS],
        "raw": r"\p{Lu}[\p{L} -]*?\p{L}(?=\p{Lu}\p{Ll}{2}).*(?<!\d\.)",
        "where": "head",
    },
    {
        "line": rf"{_MOMENT_OF_A_DAY}(?P<byline>[\w.'-]+(?: [\w.'-]+){{1,3}}) (?:published|posted|updated)(?: on| at)?{_BEHIND}(?P<date>{_MOMENT})\W{{0,2}}",
        "cue": ["published", "posted", "updated"],
        "raw": rf"{_FIRST_NAMES}(?:Published|Posted|Updated)\b.*(?<!\d\.)",
        "where": "head",
    },
]  # fmt: skip
