"""Sums in Euro and Dollar, with a capital and often without an ending: "89 Euro", "3 million Dollar"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule
from normalize.context import is_title_case

_SUM = re.compile(
    r"(?<![\w.,:/-])(?P<amount>\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion|thousand))?) (?P<money>(?:Euro|Dollar)s?)"
    r"(?=[.,;:)!?](?!\w)|\s*(?:\n|\Z)| (?:a|an|per|in|for|from|to|more|less|each|every|on|at|is|are|was|were|by|of|with|as|and the|will|this|last|next|plus)\b)"
)
_FOOTBALL = re.compile(
    r"\b(?:uefa|world cups?|copa|strikers?|midfielders?|defenders?|goals?|goalkeepers?|championships?|champions|tournaments?|qualif\w+|squad|finals?"
    r"|emission\w*|diesel|norm|standard|trucks)\b"
)
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
        if amount.isdigit() and (
            1900 <= int(amount) < 2100 or (money["money"] == "Euros" and int(amount) <= _MOST_EUROS)
        ):
            continue  # "Spain won 4 Euros"
        if _FOOTBALL.search(document.key, max(line.start, start - _AROUND), min(line.end, end + _AROUND)):
            continue
        one = amount == "1"
        put = money["money"].lower().removesuffix("s") + ("" if one else "s")
        yield fix(*money.span("money"), put, "English writes the names of currencies small")
