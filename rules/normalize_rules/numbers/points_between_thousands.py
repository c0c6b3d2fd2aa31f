"""Points between the thousands, and a comma before the decimals."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, is_plural, is_quoted_alone, pairs

_NUMBER = expression(
    r"(?<![\w.,:/'’-])[1-9]\d{0,2}(?:(?:[.'’]\d{3}){2,4}(?:,\d{1,2})?|['’]\d{3}(?=[ \u00a0](?:swiss )?(?:francs|people|euros|dollars|meters|metres|square|tons|tonnes|inhabitants|residents|jobs|visitors|votes|homes))|\.\d{3},\d{1,2})(?![\w'’]|[.,:/-]\d)"
)
_UNIT = expression(r" ?[%€$£]| (?:of )?([a-z]+)")
_MONEY_BEFORE = expression(r"(?:[$€£¥]|\b(?:rs|rp|usd|eur|chf|cop|clp|ars|idr|vnd|brl|try|tl)\.?) ?\Z")
_WORD_BEFORE = expression(r"([^\W\d_]+)\.?:? \Z")
_NUMBERED = frozenset(
    "version versions ip address server host phone tel telephone call number numbers no nr id code account case file law"
    " decree docket passport card dni rut run cpf cnpj release build firmware at".split()
)
_MEASURED = frozenset("square cubic tons tonnes liters litres hectares".split())
_REACH = 22


@rule(
    code="NUM016",
    name="points-between-thousands",
    triggers=[*pairs("."), *pairs("'")],
    sources=["es", "tr", "de", "pt", "id", "it"],
    fixes=[
        ("The fine is 3.450.000 pesos.", "The fine is 3,450,000 pesos."),
        ("It cost R$2.100.300,50 in all, or 1.250,75 euros each.", "It cost R$2,100,300.50 in all, or 1,250.75 euros each."),
        ("Bern paid 1'250'000 francs, and the town of 1.300.000 agreed.", "Bern paid 1,250,000 francs, and the town of 1,300,000 agreed."),
    ],
    keeps=[
        ("The server is 192.168.100.200 and version 2.100.300 runs there.", "an address and a version"),
        ("Her card 12.345.678-9 and DNI 30.123.000 were lost.", "numbers of papers"),
        ("Call 600.555.123 or 55.123.456.789.", "phone numbers"),
        ('The form held "3.450.000" pesos where "3,450,000" was meant.', "a slip that is written about"),
        ("The toll rose to 4.199 deaths.", "one point, which may be a decimal"),
        ("Turnover was 1,250,000.50 euros.", "English"),
        ("The euro bought 1.085 dollars, 1.086,50 was said.", "rates"),
    ],
)  # fmt: skip
def points_between_thousands(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Points between the thousands of a number: "3.450.000"

    No decimal has two points, so the number is written as in Spanish, Turkish, German or Indonesian; Swiss papers set
    apostrophes. A word for what is counted, a currency or zeros at the end tell it from a version, an address and the
    number of a phone or a paper.
    """
    key, seen = document.key, -1
    for start, end, _ in hits:
        if start < seen:
            continue
        for number in _NUMBER.finditer(key, max(0, start - 3), end + _REACH):
            if number.start() <= start < number.end() and _is_amount(document, number):
                seen = number.end()
                yield Finding(*number.span(), "points between the thousands", tuple(_edits(number)))


def _is_amount(document: Document, number: re.Match[str]) -> bool:
    key, (start, end) = document.key, number.span()
    if is_quoted_alone(document, start, end):
        return False
    if _MONEY_BEFORE.search(key, max(0, start - 6), start):
        return True
    before = _WORD_BEFORE.search(document.text, max(document.line_at(start).start, start - 20), start)
    if before and (before[1].lower() in _NUMBERED or (before[1].isupper() and len(before[1]) > 1)):
        return False
    unit = _UNIT.match(key, end)
    if unit:
        word = unit[1] or ""
        if not word or word in COUNTED | MONEY | _MEASURED or is_plural(word):
            return True
    return bool(before) and number.group().endswith((".000", "'000")) and len(number.group()) < 12


def _edits(number: re.Match[str]) -> Iterator[Edit]:
    for place, mark in enumerate(number.group(), number.start()):
        if mark == ",":
            yield Edit(place, place + 1, ".")
        elif not mark.isdigit():
            yield Edit(place, place + 1, ",")
