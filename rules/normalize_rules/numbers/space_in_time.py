"""A blank in a time."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.digit_pairs import pairs

_TIME = expression(r"(?<![\d.,:/-])(?:[01]?\d|2[0-3])\Z")
_MINUTES = expression(r"[0-5]\d(?![\d:,.]*\d)")
_CLOCK_AFTER = expression(
    r" ?(?:[ap]\.?m\b|o'clock|hours?\b|gmt|utc|jst|bst|est\b|cet\b|local time|moscow time|\([a-z]+ time)"
)
_CLOCK_BEFORE = expression(
    r"\b(?:at|around|from|until|till|since|by|before|after|about|to|updated at|between)(?: (?:about|around|exactly))? \Z"
)
# a headline with a number and what it counts: "Things to do before 18: 10 tips"
_COUNTED = expression(r" (?!hours\b)(?:[a-z]+ )?(?:[a-z]{3,}s|men|women|people|children)\b(?! (?:sharp|local))")


@rule(
    code="NUM010",
    name="space-in-time",
    triggers=pairs(": "),
    sources=["ru", "ja"],
    fixes=[
        ("At 5: 47 p.m. the alarm rang.", "At 5:47 p.m. the alarm rang."),
        ("It opens from 9: 00 to 20: 00.", "It opens from 9:00 to 20:00."),
    ],
    keeps=[
        ("Things to do before 18: 10 tips for life after 20: 30 women tell.", "numbers of things"),
        ("He preached on John 3: 16.", "a verse"),
        ("Spain won 1: 2 and Group 4: 10 teams", "results and groups"),
        ("The ratio is 3: 10.", "a ratio"),
    ],
)  # fmt: skip
def space_in_time(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space behind the colon of a time: "5: 47 p.m."

    Only with a word around it that shows it is a time.
    """
    key = document.key
    for start, end, _ in hits:
        hour = _TIME.search(key, max(0, start - 4), start + 1)
        minutes = _MINUTES.match(key, end - 1)
        if hour and minutes:
            before = _CLOCK_BEFORE.search(key, max(0, hour.start() - 20), hour.start())
            if before and _COUNTED.match(key, minutes.end()):
                continue
            if before or _CLOCK_AFTER.match(key, minutes.end()):
                edit = Edit(start + 2, end - 1, "")
                yield Finding(hour.start(), minutes.end(), "a space in a time", (edit,))
