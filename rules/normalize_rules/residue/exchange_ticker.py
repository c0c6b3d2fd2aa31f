"""The exchange rates that a site prints above each text, a currency in a line."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.residue.article import LINE

_CODES = (
    "usd", "eur", "rub", "gbp", "cny", "kzt", "kgs", "uzs", "tjs", "tmt", "azn", "amd", "gel", "uah", "byn", "mdl", "try", "inr", "pkr", "lkr", "bdt",
    "npr", "jpy", "krw", "chf", "sar", "aed", "ils", "irr", "pln", "czk", "huf", "ron", "rsd", "bgn", "brl", "ars", "mxn", "ngn", "zar", "kes", "idr",
    "myr", "thb", "vnd", "php", "sgd", "aud", "cad", "btc", "eth",
)  # fmt: skip
_CODE = rf"(?:{'|'.join(_CODES)})"
_RATE = expression(
    rf"[•·*▪▲▼↑↓\s-]*(?:1 ?|100 ?)?{_CODE}(?: ?[/-] ?{_CODE})?(?: ?[=:])? ?[₽$€₸]? ?\d[\d ,]*[.,]\d+(?: ?[₽$€₸]|(?: ?{_CODE}))?"
    r"(?: ?[▲▼↑↓(]? ?[-+−]?\d+(?:[.,]\d+)?%?\)?){0,2}[ ▲▼↑↓%•·|]*"
)
_OF_MONEY = expression(
    rf"\b(?:exchange rates?|currenc(?:y|ies)|dollars?|euros?|rubles?|roubles?|rates?|{'|'.join(_CODES[:5])})\b"
)
_LONGEST = 60  # characters
_SENTENCE = 40
_LEAST = 3  # rates in a row
_ABOVE = 3  # lines above the first, which are the site's
_TICKER = "• KGS/USD = 0.01151 0.1%\n• KZT/USD = 0.00208 -0.4%\n• TJS/USD = 0.09170 1.3%"


@rule(
    code="RES081",
    name="exchange-ticker",
    phase="layout",
    languages=(),
    sources=["ru"],
    triggers=[f"{code}{mark}" for code in ("usd", "eur", "rub", "gbp", "cny") for mark in (" ", "=", ":", "/", "\n")],
    fixes=[
        (f"{_TICKER}\n\nBridge reopens\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"USD 87.30\nEUR 94.16\nRUB 1.08\n\nBridge reopens\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"{_TICKER}\n\nBridge reopens\n\n{LINE}\n\nIt costs 40 dollars.", f"Bridge reopens\n\n{LINE}\n\nIt costs 40 dollars."),
        (f"Lake News\nUSD: 87,30 ▲\nEUR: 94,16 ▼\nCNY: 11,60\n{LINE}", f"Lake News\n{LINE}"),
    ],
    keeps=[
        (f"The rates of the day\nThe bank of Tartu sets these rates for Monday, it said.\n{_TICKER}", "what the text is about"),
        (f"Bank sets rates for Monday\n{_TICKER}\nThe euro fell.\nNobody knows why.", "rates below the headline, and no paragraph follows"),
        (f"USD 87.30\nEUR 94.16\n\n{LINE}", "two lines"),
        (f"{_TICKER}\nThese are the exchange rates that the bank of Tartu has set for Monday morning.", "a list and what it is"),
        (_TICKER, "nothing but rates"),
        (f"The dollar falls\n\nUSD 87.30\nEUR 94.16\nRUB 1.08\n\n{LINE}\n\nThe dollar fell to 84 soms.", "the text speaks of the currency"),
    ],
)  # fmt: skip
def exchange_ticker(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The exchange rates that a site prints above each text

    Three lines or more, a currency's code and its rate in each, at the very head of a text that goes on with something else.
    Where another line speaks of money they may belong to the text and stay.
    """
    if not hits:
        return
    keys = document.line_keys
    filled = [number for number in range(min(len(keys), 200)) if keys[number]]
    rates = [
        place for place, number in enumerate(filled) if len(keys[number]) <= _LONGEST and _RATE.fullmatch(keys[number])
    ]
    if len(rates) < _LEAST or rates[0] >= _ABOVE or rates[-1] - rates[0] >= len(rates):
        return
    others = [keys[number] for place, number in enumerate(filled) if not rates[0] <= place <= rates[-1]]
    # above the headline they are the site's, unless what comes next says what they are
    speaking = others if rates[0] else others[:2]
    if not any(len(key) > _SENTENCE for key in others[rates[0] :]) or any(map(_OF_MONEY.search, speaking)):
        return
    for place in rates:
        line = document.lines[filled[place]]
        yield Finding(line.start, line.end, "an exchange rate above the text", (Edit(line.start, line.end, ""),))
