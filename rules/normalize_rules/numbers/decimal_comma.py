"""Decimal commas."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, note, rule
from normalize_rules.numbers.digit_pairs import COUNTED, pairs

_NUMBER = re.compile(r"(?<![\d.,:/])(?:\$|€|£)?\d{1,3},\d{1,2}(?![\d,.:/]*\d)")
_UNIT = re.compile(
    r" ?%|[ -](?:million|billion|trillion|thousand|mln|bln|percent|per cent|percentage|points?|degrees?)\b"
)
_COUNTED = re.compile(r" ([a-z]+)")
_LIST_BEFORE = re.compile(r"\b(?:between|versions?|articles?|points|paragraphs?|sections?|nos?|items?|numbers) \Z")
_MAGNITUDE = re.compile(r"\bmagnitude (?:of )?\Z")
_FRACTION = frozenset({"euros", "dollars", "rubles", "roubles", "pounds", "meters", "metres", "kilometers", "kilometres", "miles",
    "tons", "tonnes", "liters", "litres", "kilograms", "hectares", "square", "cubic", "acres"})  # fmt: skip


@rule(
    code="NUM003",
    name="decimal-comma",
    triggers=pairs(","),
    sources=["is", "ru", "de"],
    fixes=[
        ("The port cost 3,5 million euros.", "The port cost 3.5 million euros."),
        ("Turnout was 49,9 percent, or 50,1% in Lima.", "Turnout was 49.9 percent, or 50.1% in Lima."),
        ("A quake of magnitude 6,4 struck.", "A quake of magnitude 6.4 struck."),
    ],
    keeps=[
        ("The port cost 3,500 euros and 1,200 people.", "thousands"),
        ("Grades of 3,2,1 and 2,1 were given.", "lists"),
        ("It has 1,25,000 people and 49,00 machines.", "Indian and broken groups"),
        ("Since 2016,3,809 families left.", "a year glued to a number"),
        ("The points 4,7 and 9 are open.", "a list"),
    ],
)  # fmt: skip
def decimal_comma(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A decimal comma: "3,5 million"

    Most languages of Europe write a comma where English writes a point. One or two digits behind it and a word like
    million, percent or euros, or the word magnitude before, prove that the number is none of thousands.
    """
    key = document.key
    for start, end, _ in hits:
        comma = start + 1
        number = _NUMBER.search(key, max(0, comma - 4), end + 1)
        if not number or not number.start() <= start < number.end():
            continue
        counted = _COUNTED.match(key, number.end())
        measured = counted is not None and counted.group(1) in _FRACTION
        magnitude = _MAGNITUDE.search(key, max(0, number.start() - 14), number.start())
        listed = _LIST_BEFORE.search(key, max(0, number.start() - 14), number.start())
        if (_UNIT.match(key, number.end()) or measured or magnitude) and not listed:
            yield fix(comma, comma + 1, ".", "a decimal comma")


_POINT = re.compile(r"(?<![\d.,:/$€£])\d{1,3}\.\d{3}(?![\d.,]*\d|%)")


@rule(
    code="NUM004",
    name="point-for-thousands-comma",
    safety="none",
    triggers=pairs("."),
    sources=["tr", "de", "es"],
    finds=["The toll rose to 4.199 deaths.", "About 12.500 people fled."],
    keeps=[
        ("Growth slowed to 4.199% in May.", "a decimal"),
        ("The rial traded at 1.234 to the dollar.", "a rate"),
        ("Version 3.10.2 is 1.500 meters long.", "versions and measures"),
    ],
)
def point_for_thousands_comma(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A point that may stand for the comma between thousands: "4.199 deaths"

    Turkish, German and Spanish group digits by points. Three digits before something that is counted look like
    thousands, but only the source can tell, so they are reported.
    """
    key = document.key
    for start, end, _ in hits:
        number = _POINT.search(key, max(0, start - 3), end + 3)
        counted = number and _COUNTED.match(key, number.end())
        if number and counted and counted.group(1) in COUNTED - _FRACTION - {"grams", "feet", "barrels"}:
            yield note(number.start(), number.end(), "thousands or a decimal? The source can tell")
