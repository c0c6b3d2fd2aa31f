"""Amounts, dates and times that a reader may take for another."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, note, rule
from normalize_rules.numbers.digit_pairs import DIGITS, pairs

_AMOUNT = expression(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?[ -]\Z")
_DATE = expression(r"(?<![\d./-])(0?[1-9]|1[0-2])([/.])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)(?![\d/])")
_HOUR = expression(r"(?<![\d.,:/$€£])(\d{1,2})\.([0-5]\d)\Z")


@rule(
    code="NUM012",
    name="lakh-or-crore",
    safety="none",
    triggers=[" lakh", "-lakh", " crore", "-crore"],
    sources=["hi", "ur", "bn"],
    finds=["The fund holds 48 lakh rupees.", "It reached 2.6 crore people."],
    keeps=[
        ("The lakh is a hundred thousand.", "no amount"),
        ("A crorepati won.", "another word"),
        ("Lakhs of people came.", "no amount"),
    ],
)
def lakh_or_crore(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An amount in lakh or crore

    A lakh is 100,000, a crore 10 million. Indian papers write so on purpose, others by accident, so it is reported.
    """
    for start, end, _ in hits:
        amount = _AMOUNT.search(document.text, max(0, start - 16), start + 1)
        if amount and not document.text[end : end + 1].isalnum():
            yield note(amount.start(), end, "a lakh is 100,000 and a crore is 10 million")


@rule(
    code="NUM013",
    name="ambiguous-date",
    safety="none",
    triggers=[*pairs("/"), *(f".{year}" for year in ("19", "20"))],
    finds=["It opened on 03/04/2021.", "It opened on 3.4.2021."],
    keeps=[
        ("It opened on 24/04/2021 and 04/24/2021.", "only one reading"),
        ("It opened on 04/04/2021.", "both readings agree"),
        ("Version 3.4.20 and 1/2/3", "no date"),
    ],
)
def ambiguous_date(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A date of which day and month may be exchanged

    American and European order differ, and a translated page may hold either; it is reported.
    """
    seen = -1
    for start, end, _ in hits:
        for match in _DATE.finditer(document.key, max(0, start - 6), end + 9):
            if match.start() > seen and match.start() <= start < match.end() and int(match[1]) != int(match[3]):
                seen = match.start()
                yield note(match.start(), match.end(), "day and month may be exchanged")


@rule(
    code="NUM014",
    name="point-in-time",
    safety="unsafe",
    triggers=[
        f"{digit}{joint}{half}" for digit in DIGITS for joint in (" ", "") for half in ("a.m", "p.m", "am", "pm")
    ],
    sources=["de", "ja", "ru"],
    fixes=[
        ("The alarm rang at 3.40 a.m. on Monday.", "The alarm rang at 3:40 a.m. on Monday."),
        ("It opens at 10.30am.", "It opens at 10:30am."),
    ],
    keeps=[
        ("The alarm rang at 3:40 a.m.", "a colon"),
        ("Version 2.10.30 am", "a version"),
        ("It sold 3.40 amber rings.", "another word"),
    ],
)
def point_in_time(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A point between hours and minutes: "3.40 a.m."

    British papers write so, American ones write a colon; on request only.
    """
    text = document.text
    for start, end, _ in hits:
        time = _HOUR.search(text, max(0, start - 4), start + 1)
        if time and int(time.group(1)) <= 12 and not text[end : end + 1].isalnum():
            edit = Edit(time.end(1), time.start(2), ":")
            yield Finding(time.start(), end, "a point between hours and minutes", (edit,))
