"""Sums in Euro and Dollar, with a capital and often without an ending: "89 Euro", "3 million Dollar"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import is_title_case

_SUM = expression(
    r"(?<![\w.,:/-])(?P<amount>\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion|thousand))?) (?P<money>(?:Euro|Dollar)s?)"
    r"(?=[.,;:)!?](?!\w)|\s*(?:\n|\Z)| (?:a|an|per|in|for|from|to|more|less|each|every|on|at|is|are|was|were|by|of|with|as|and the|will|this|last|next|plus)\b)"
)
_FOOTBALL = expression(
    r"\b(?:uefa|world cups?|copa|strikers?|midfielders?|defenders?|goals?|goalkeepers?|championships?|champions|tournaments?|qualif\w+|squad|finals?"
    r"|emission\w*|diesel|norm|standard|trucks)\b"
)
_WON = expression(
    r"\b(?:w[io]n|wins|winn\w+|play(?:s|ed|ing)?|cover(?:s|ed|ing)?|go|goes|went|gone|leads?|led|olympi\w+|football|soccer|teams?|host\w*)\b"
)
_ROW_BEFORE = expression(r"\bthe ['’]?\d{2,4}(?:, ['’]?\d{2,4})*,? (?:and|or|to) ['’]?\Z")  # "the 1996 and 2000 Euros"
_AROUND = 200
_MOST_EUROS = 20  # tournaments that somebody may have won, played in or written about


@rule(
    code="NUM037",
    name="capital-euro",
    triggers=[f"{gap}{money}" for gap in (*(f"{digit} " for digit in "0123456789"), "million ", "billion ", "thousand ") for money in ("euro", "dollar")],
    sources=["de", "nl", "it", "pl", "tr"],
    fixes=[
        ("A night in the hut costs 64 Euro per head.", "A night in the hut costs 64 euros per head."),
        ("The new lock cost 2.3 million Euro, the town said.", "The new lock cost 2.3 million euros, the town said."),
        ("They paid 1,200 Dollars for the boat.", "They paid 1,200 dollars for the boat."),
        ("Each child gave 1 Euro.", "Each child gave 1 euro."),
    ],
    keeps=[
        ("Engines of the norm 6 Euro, and a fare of 9 euro, were named.", "a norm, and the plural of Irish papers"),
        ("He played at 3 Euros for Spain and in 2 World Cups.", "a tournament"),
        ("The 49 Euro ticket and a 5 Dollar bill were found.", "the sum describes a thing"),
        ("In 2016 Euro 2016 was played in France.", "a tournament"),
        ("Spain is the first team to win 4 Euros, and in 2028 Euro will be hosted by Britain.", "tournaments, and a year"),
        ("The team won 1 Euro in 1968; he saw the 96 and 64 Euros, and the 1996 and 2000 Euros.", "tournaments"),
        ("In 2008 Dollar was sold to Avis.", "a company"),
        ("Lake Hut Now Costs 64 Euro in Summer", "a headline in capitals"),
        ('"64 Euro" is what the sign says.', "a quotation"),
    ],
)  # fmt: skip
def capital_euro(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A sum in "Euro" or "Dollar" with a capital

    German writes all nouns with a capital and leaves the ending off behind a number. Only behind digits, where the sum stands for itself.
    """
    text = document.text
    for start, end, _ in hits:
        line = document.line_at(start)
        found = _SUM.finditer(text, max(line.start, start - 24), min(line.end + 1, end + 12))
        money = next((m for m in found if m.start("money") < end <= m.end("money")), None)
        if not money or document.is_quoted(*money.span()) or is_title_case(document, start):
            continue
        amount = money["amount"]
        near = max(line.start, start - _AROUND), min(line.end, end + _AROUND)
        if _FOOTBALL.search(document.key, *near) or (amount.isdigit() and _may_be_tournaments(document, money, near)):
            continue
        one = amount == "1"
        put = money["money"].lower().removesuffix("s") + ("" if one else "s")
        yield fix(*money.span("money"), put, "English writes the names of currencies small")


def _may_be_tournaments(document: Document, money: re.Match[str], near: tuple[int, int]) -> bool:
    """Whether a whole number may be a year or a few tournaments: "Spain won 4 Euros", "In 2012 Euro was held"."""
    key, amount, start = document.key, int(money["amount"]), money.start()
    if 1900 <= amount < 2100 or _ROW_BEFORE.search(key, max(near[0], start - 40), start):
        return True
    return amount <= _MOST_EUROS and (money["money"] == "Euros" or _WON.search(key, *near) is not None)
