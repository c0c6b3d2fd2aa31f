"""Triggers of the rules on numbers, and the words they look for around a number."""

import re

DIGITS = "0123456789"
MONTH_BEFORE = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.? \Z"
)
# what is counted or measured, in the plural as it stands behind a number, and currencies
COUNTED = frozenset(
    "people persons men women children cases deaths infections patients tests doses vaccinations soldiers troops"
    " refugees workers employees residents voters votes families households houses homes apartments schools students"
    " teachers doctors companies firms jobs vehicles cars trucks tickets spectators fans passengers tourists visitors"
    " copies prisoners migrants victims injured dead wounded civilians citizens inhabitants participants protesters"
    " kilograms liters litres tons tonnes kilometers kilometres meters metres miles hectares acres barrels square cubic"
    " feet grams megawatts".split()
)
MONEY = frozenset(
    "euros dollars rubles roubles pounds yuan yen won hryvnias hryvnia kroner kronor crowns francs zlotys zloty lira"
    " rupees pesos tenge dinars".split()
)


def pairs(between: str) -> list[str]:
    """Two digits with something between, all hundred of them: rare enough for triggers.

    >>> len(pairs(", ")), pairs(", ")[12]
    (100, '1, 2')
    """
    return [f"{first}{between}{second}" for first in DIGITS for second in DIGITS]
