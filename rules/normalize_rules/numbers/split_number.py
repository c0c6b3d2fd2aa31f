"""Blanks between a number and what belongs to it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine, has_wide_gap
from normalize_rules.numbers.digit_pairs import DIGITS

_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_ORDINAL = expression(r"(?<![\d.,:/-])\d{1,3}\Z")
_CURRENCY = "$€£¥"


@rule(
    code="NUM007",
    name="space-before-percent",
    triggers=[f"{digit} %" for digit in DIGITS],
    sources=["zh", "de", "fr"],
    fixes=[
        ("Turnout was 37 % in May.", "Turnout was 37% in May."),
        ("It fell by 0.5 %.", "It fell by 0.5%."),
    ],
    keeps=[
        ("The code computes 7 % 3 first.", "an operator"),
        ("Town   37 %\nOslo   12 %", "columns"),
        ("Turnout was 37% in May.", "no space"),
    ],
)
def space_before_percent(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space between a number and the percent sign

    German, French and Chinese style; English sets none.
    """
    text = document.text
    in_columns = OncePerLine(document, has_wide_gap)
    for start, end, _ in hits:
        after = text[end : end + 2].strip()
        is_sign = not after[:1].isalnum() or (text[end] == " " and not after[:1].isdigit())
        if is_sign and not in_columns(start):
            yield fix(start + 1, end - 1, "", "a space before the percent sign")


@rule(
    code="NUM008",
    name="space-in-ordinal",
    triggers=[*(f"{digit} th" for digit in DIGITS), "1 st", "2 nd", "3 rd"],
    sources=["zh"],
    fixes=[
        ("The road opened on the 24 th.", "The road opened on the 24th."),
        ("On July 3 rd and on the 21 st of May", "On July 3rd and on the 21st of May"),
    ],
    keeps=[
        ("He lives at 21 St. John's Road and 3 RD Avenue.", "street names"),
        ("The 5 thieves fled.", "a word"),
        ("It has 12 st and 4 rd marks.", "the wrong ending"),
    ],
)
def space_in_ordinal(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space in an ordinal number: "24 th"

    Only the ending that the number has in English, in small letters.
    """
    text = document.text
    for start, end, _ in hits:
        number = _ORDINAL.search(text, max(0, start - 6), start + 1)
        ending = text[end - 2 : end]
        if number and not text[end : end + 1].isalnum() and ending == _ending(number.group()):
            yield fix(start + 1, end - 2, "", "a space in an ordinal number")


def _ending(number: str) -> str:
    return "th" if number[-2:] in ("11", "12", "13") else _ENDINGS.get(number[-1], "th")


@rule(
    code="NUM009",
    name="space-behind-currency",
    triggers=[f"{sign} {digit}" for sign in _CURRENCY for digit in DIGITS],
    sources=["vi", "ja", "ru"],
    fixes=[
        ("The port cost $ 25 billion.", "The port cost $25 billion."),
        ("It sold for € 3.50 and £ 2.", "It sold for €3.50 and £2."),
    ],
    keeps=[
        ("A 5 $ 3 B", "a sign between two numbers"),
        ("Price: 100 € 20 people came.", "a sign behind its number"),
        ("Item   $   25\nTotal  $  125", "columns"),
    ],
)
def space_behind_currency(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space between the sign of a currency and the amount

    English sets none. A sign with a number before it belongs to that one.
    """
    text = document.text
    for start, end, _ in hits:
        if not text[max(0, start - 2) : start].strip()[-1:].isdigit():
            yield fix(start + 1, end - 1, "", "a space behind the sign of a currency")
