"""The sign of a currency behind its number: "19 €", "27€"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.context import OncePerLine, has_wide_gap
from normalize.document import Line
from normalize_rules.numbers.digit_pairs import DIGITS

_SIGNS = "€$£"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,6}(?:\.\d{1,2})?"
_AMOUNT = expression(
    rf"(?<![\w.,:/$€£%=#*+-])(?<!\d[ \u00a0\u202f])(?:(?P<first>{_NUMBER})(?P<joint> to | or | and |[-–])(?={_NUMBER}))?(?P<number>{_NUMBER})(?P<power> (?:million|billion|thousand))?"
    r"(?P<sign>[ \u00a0\u202f]?[€$£])(?![\w$€£(]|[ \u00a0]?\d|[.,:-]\w)"
)
_RANGE = expression(r"\b(?P<lead>from|between|of|for|at|cost|costs|about|around|to) \Z")
_SMALL_WORD = expression(r"(?<![\w.])[a-z]+(?![\w])")
_LABEL = expression(r"\b(?:Series|Type|Class|No\.|Number|Phase|Room|Page|Chapter) \Z|\d,(?: and| or)? \Z")
_FULL_STOP = expression(r"[.!?:][\"”’)]*\s*\Z")
# a sign in front of letters or brackets is one of a program or a formula
_CODE = expression(
    r"[$][A-Za-z_{(\\]|[+*^\])]\$|[={}|\\<>\t]|->|\b(?:style guide|symbols?|(?:euro|dollar|pound) sign|signs? reads?|prompts?|notation|syntax|regex|keyboard)\b"
)
_PART = 20_000  # of a line, which may be as long as a book
_GOES_ON = expression(r"[,;:)]* [a-z]{2,} [a-z]*|[,;)] [a-z]")
_SAID = 6  # words that make a quotation somebody's sentence


@rule(
    code="NUM035",
    name="currency-behind-number",
    triggers=[f"{before}{gap}{sign}" for sign in _SIGNS for gap in (" ", "") for before in DIGITS] + [f"{power} {sign}" for power in ("million", "billion", "thousand") for sign in _SIGNS],
    sources=["de", "fr", "es", "it", "ru"],
    fixes=[
        ("A bed in the hut now costs 34 €, the club said.", "A bed in the hut now costs €34, the club said."),
        ("They paid 1,250€ for a goat and 12.50 £ for its bell.", "They paid €1,250 for a goat and £12.50 for its bell."),
        ("The new lock will cost 4.2 million € in all.", "The new lock will cost €4.2 million in all."),
        ("Seats are sold for 15 to 40 € at the gate.", "Seats are sold for €15 to €40 at the gate."),
        ("It costs 3 to 4 million € a year to run the hall.", "It costs €3 million to €4 million a year to run the hall."),
        ("Rooms in the village cost 60-80 € a night.", "Rooms in the village cost €60-80 a night."),
        ('"We pay 700 € a month for two rooms," she said.', '"We pay €700 a month for two rooms," she said.'),
    ],
    keeps=[
        ("A bed in the hut now costs €34 and a meal costs €9 or € nine.", "a sign before its number"),
        ("The lot with 5 € 2 coins was sold to a man from Ulm.", "a sign between two numbers"),
        ("Soup   4 €\nBread and butter   2 €\nSoup of the day | 4 €", "a table of prices"),
        ("Soup of the day with bread and butter 4 €", "a menu"),
        ("The sign on the door of the shop says \"9 €\" and no more.", "a word from a sign"),
        ("Set the price to 5 $ and call it with $x = 5$ in the loop.", "a program"),
        ("Write $5 as in the style guide and not 5 $, the editors said.", "how it is written"),
        ("The pattern that the page shows ends with [0-9]$ in its code.", "a pattern"),
        ("They chose from rooms 3 and 40 € at the gate of the fair.", "two numbers of two kinds"),
        ("The paper sold 1.250 € worth of stamps in the old town.", "thousands or decimals"),
        ("It grew from 500 to 4 million € in a year, they say.", "the first number may be of another size"),
        ("Coins of 5, 10, 20 € were found, and of 5, 10, and 20 €, in the well.", "a row, of which the first numbers have no sign"),
        ("The Series 1 £ stamp and the Series 2 £ stamp are rare.", "numbers of a name"),
        ("The 49€-Ticket of the German railways sells well.", "a name"),
    ],
)  # fmt: skip
def currency_behind_number(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The sign of a currency behind the amount

    German, French and Spanish set it there, English in front. Only in lines that read as prose, not between two numbers
    and not in a table or a program.
    """
    text, seen = document.text, -1
    in_prose = OncePerLine(document, _is_prose)
    for start, end, _ in hits:
        if start < seen:
            continue
        low = max(document.line_at(start).start, start - 26)
        amount = next((m for m in _AMOUNT.finditer(text, low, end + 3) if m.start() <= start < m.end()), None)
        if amount and _LABEL.search(text, max(0, low - 20), amount.start()):
            continue  # a number of a name, or the last of a row
        if not amount or not in_prose(start) or not _in_sentence(document, *amount.span()):
            continue
        seen = amount.end()
        yield from _turned_round(document, amount)


def _turned_round(document: Document, amount: re.Match[str]) -> Iterator[Finding]:
    """The amount with its sign in front; the first number of a range gets one of its own."""
    sign = amount["sign"].strip()
    edits = [Edit(amount.start("number"), amount.start("number"), sign), Edit(*amount.span("sign"), "")]
    if amount["first"]:
        lead = _RANGE.search(document.key, max(0, amount.start() - 12), amount.start())
        if not lead or (amount["joint"] == " and " and lead["lead"] != "between"):
            return
        edits.append(Edit(amount.start("first"), amount.start("first"), sign))
        if not amount["joint"].startswith(" "):
            del edits[0]
        elif amount["power"]:  # "3 to 4 million €" says of the first number by its size alone what it counts
            first, second = (float(amount[part].replace(",", "")) for part in ("first", "number"))
            if first >= second:
                return
            edits.append(Edit(amount.end("first"), amount.end("first"), amount["power"]))
    yield Finding(*amount.span(), "the sign of a currency behind the amount", tuple(sorted(edits)))


def _is_prose(document: Document, line: Line) -> bool:
    """Whether a line has words of a sentence, and neither columns nor code."""
    part = document.text[line.start : min(line.end, line.start + _PART)]
    return len(_SMALL_WORD.findall(part)) >= 3 and not _CODE.search(part) and not has_wide_gap(document, line)


def _in_sentence(document: Document, start: int, end: int) -> bool:
    """Whether a sentence goes on behind an amount or ends with a stop, unlike a line of a menu; and no sign is quoted."""
    text, spans = document.text, document.quotations
    if document.is_quoted(start, end):
        low, high = spans[bisect_right(spans, (start, len(text))) - 1]
        return sum(word.islower() for word in text[low:high].split()) >= _SAID
    line = document.line_at(start)
    return bool(_GOES_ON.match(text, end, line.end)) or bool(
        _FULL_STOP.search(text, max(end - 1, line.end - 4), line.end)
    )
