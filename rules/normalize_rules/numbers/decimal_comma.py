"""Decimal commas."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, note, rule
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, pairs

_NUMBER = expression(r"(?<![\d.,:/])(?:\$|€|£)?\d{1,3},\d{1,2}(?![\d,.:/]*\d)")
_UNITS = (
    "million|billion|trillion|thousand|lakh|crore|mln|bln|mn|bn|tn|percent|per cent|percentage|points?|degrees?|magnitude|fold"
    "|times|hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades?|kms?|kgs?|cm|mm|kwh|mwh|mw|gw|kw|ha|m|g|l|liters?"
    "|litres?|(?:centi|milli|kilo)?met(?:er|re)s?|(?:milli|kilo)?grams?|inch(?:es)?|feet|foot|hectares?|carats?|knots?"
    "|miles?|tons?|tonnes?|pounds?|gallons?|euro|dollar|ruble"
)
# what the number may be the first of two of: "2,5 to 3,1 million"
_RANGE = r"(?: ?(?:-|to) ?\d{1,3}(?:[.,]\d{1,2})?)?"
_UNIT = expression(rf"{_RANGE}(?: ?[%€°]|[ -](?:{_UNITS})\b|(?:km|kg|cm|mm|kwh|mwh|mw|gw|kw)\b| on the richter)")
# a figure beside another one that is proved: "rose to 3,2 percent from 2,8 in May"
_FIGURE_BEFORE = expression(r"(?:\b(?:from|to|than|by|was|is|against)|;) \Z")
_FIGURE_BEHIND = expression(r" (?:in|a year|on|last|the|for|at|from|to)\b|[.;](?:\s|\Z)|, [a-z]|\)")
_BETWEEN = expression(rf" and \d{{1,3}}[.,]\d{{1,2}}(?: ?%|[ -](?:{_UNITS})\b)")
# "RUB 63,85", "56,66 RUB", "EUR0,45"
_CODE = r"(?:rub|eur|usd|gbp|chf|pln|uah|try|czk|huf|ron|sek|nok|dkk|kzt|byn|brl|ars|mxn|clp|cop|pen|cny|gel|amd|azn|rsd|bgn)"
_CODE_BEFORE = expression(rf"(?<![\w]){_CODE} ?\Z")
_CODE_BEHIND = expression(
    rf"(?: ?[-–] ?\d{{1,3}}[.,]\d{{2}})? ?{_CODE}(?!\w)| ?[-–] ?{_CODE} ?\d{{1,3}}[.,]\d{{2}}(?!\d)"
)
_COUNTED = expression(r" ([a-z]+)")
_CHANGE_BEFORE = expression(r"\b(?:by|from|to|than|about|of) \Z")
_LIST_BEHIND = expression(r",? (?:and|or) \d")
_LIST_BEFORE = expression(r"\b(?:between|versions?|articles?|points|paragraphs?|sections?|nos?|items?|numbers) \Z")
_MAGNITUDE = expression(r"\bmagnitude (?:of )?\Z")
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
        ("After 31,5 hours and 97,5 km it had cost €3,50.", "After 31.5 hours and 97.5 km it had cost €3.50."),
        ("The dollar cost 56,66 RUB, or EUR0,45 more.", "The dollar cost 56.66 RUB, or EUR0.45 more."),
        ("It cost 56,59-56,67 RUB or 57,05 – RUB 58,05.", "It cost 56.59-56.67 RUB or 57.05 – RUB 58.05."),
        ("It rose to 3,2 percent from 2,8 in May.", "It rose to 3.2 percent from 2.8 in May."),
        ("The snow is 38,5 centimeters deep.", "The snow is 38.5 centimeters deep."),
        ("Between 1,5 and 2,5 million fled.", "Between 1.5 and 2.5 million fled."),
        ("It fell by 0,3 to 2,5 to 3,1 million yuan.", "It fell by 0.3 to 2.5 to 3.1 million yuan."),
    ],
    keeps=[
        ("The port cost 3,500 euros and 1,200 people.", "thousands"),
        ("Grades of 3,2,1 and 2,1 were given.", "lists"),
        ("It has 1,25,000 people and 49,00 machines.", "Indian and broken groups"),
        ("Since 2016,3,809 families left.", "a year glued to a number"),
        ("The beer is called Alm 0,0 and the dye 1,4-dioxane; class 3,5 meets.", "names"),
        ("It rose 3.2 percent from 2,8 in May; the set was 6,3 to 7,5.", "no proved comma beside them"),
        ("Rooms cost €5,10 and 20 in turn.", "a list"),
        ("The points 4,7 and 9 are open.", "a list"),
    ],
)  # fmt: skip
def decimal_comma(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A decimal comma: "3,5 million"

    Most languages of Europe write a comma where English writes a point. One or two digits behind it and a word like
    million, percent or euros, or the word magnitude before, prove that the number is none of thousands.
    """
    key, proved, doubtful = document.key, set(), []
    for start, end, _ in hits:
        comma = start + 1
        number = _NUMBER.search(key, max(0, comma - 4), end + 12)
        if not number or not number.start() <= start < number.end():
            continue
        if _is_decimal(key, number):
            proved.add(document.line_at(comma).number)
            yield fix(comma, comma + 1, ".", "a decimal comma")
        elif _FIGURE_BEFORE.search(key, max(0, number.start() - 10), number.start()):
            doubtful.append((comma, number.end()))
    for comma, end in doubtful:
        if document.line_at(comma).number in proved and _FIGURE_BEHIND.match(key, end):
            yield fix(comma, comma + 1, ".", "a decimal comma, as another one in the line")


def _is_decimal(key: str, number: re.Match[str]) -> bool:
    """Whether a unit, a currency or a range shows that the comma stands before decimals."""
    start, end = number.span()
    counted = _COUNTED.match(key, end)
    between = _BETWEEN.match(key, end)
    measured = counted is not None and counted.group(1) in _FRACTION | MONEY
    magnitude = _MAGNITUDE.search(key, max(0, start - 14), start)
    listed = _LIST_BEFORE.search(key, max(0, start - 14), start) and not between
    return not listed and bool(_UNIT.match(key, end) or between or measured or magnitude or _is_amount(key, number))


def _is_amount(key: str, number: re.Match[str]) -> bool:
    """Whether a number shows by itself that it is no list: a currency before it, or a zero before its comma."""
    if _LIST_BEHIND.match(key, number.end()):
        return False
    if number.group()[0] in "$€£":
        return True
    if _CODE_BEFORE.search(key, max(0, number.start() - 5), number.start()) or _CODE_BEHIND.match(key, number.end()):
        return len(number.group().partition(",")[2]) > 1
    zero = number.group().startswith("0,") and int(number.group()[2:]) > 0
    return zero and _CHANGE_BEFORE.search(key, max(0, number.start() - 8), number.start()) is not None


_POINT = expression(r"(?<![\d.,:/$€£])\d{1,3}\.\d{3}(?![\d.,]*\d|%)")


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
