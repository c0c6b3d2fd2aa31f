"""The mark of an ordinal behind the day of a date: a point, or the French "er"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import SMALL_MONTHS, SMALL_WEEKDAY
from normalize_rules.numbers.digit_pairs import DIGITS

_DAY = expression(rf"\b(?:on|since|until|till|from|dated|{SMALL_WEEKDAY},?)(?: the)? (?:0?[1-9]|[12]\d|3[01])\Z")
_BEHIND = expression(
    r" \d{4}\b|[,;)]|\.?(?:\s*\Z|\n)| (?:in|at|and|to|until|for|with|when|as|after|during|near|this|last|the)\b"
)


@rule(
    code="NUM018",
    name="point-in-date",
    triggers={
        **{f"{digit}. {month}": "." for digit in DIGITS for month in SMALL_MONTHS},
        **{f" 1er {month}": "er" for month in SMALL_MONTHS},
    },
    sources=["de", "cs", "no", "fi", "sr", "fr"],
    fixes=[
        ("The mill opened on 12. March 1987 in Ulm.", "The mill opened on 12 March 1987 in Ulm."),
        ("It is shut from 3. May until 9. June.", "It is shut from 3 May until 9 June."),
        ("The law applies from 1er July.", "The law applies from 1 July."),
    ],
    keeps=[
        ("The boy was 12. March was cold.", "the end of a sentence"),
        ("He died on 12. May he rest in peace.", "the end of a sentence"),
        ("1. March for Life, 2. April Fools", "a list"),
        ("It opened on 12 March 1987.", "no point"),
        ("The 1er Mai in Paris, the 1er Marché", "French"),
    ],
)
def point_in_date(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A point behind the day of a date: "12. March"

    German, Czech and Nordic languages write ordinals so. Only behind a word that begins a date, and where the sentence
    goes on as behind a date. The "1er" of French needs no more than an English month.
    """
    text, key = document.text, document.key
    for start, end, mark in hits:
        if mark == "er":
            if not text[end : end + 1].isalpha():
                yield fix(start + 2, start + 4, "", "the ordinal of another language")
            continue
        day = _DAY.search(key, max(0, start - 24), start + 1)
        if day and text[start + 3].isupper() and _BEHIND.match(key, end):
            yield fix(start + 1, start + 2, "", "a point behind the day of a date")
