"""Triggers of the rules on numbers, and the words they look for around a number."""

from normalize import Document, expression
from normalize_rules.calendar import MONTH_OR_SHORT

DIGITS = "0123456789"
MONTH_BEFORE = expression(rf"\b(?:{MONTH_OR_SHORT})\.? \Z")
# what is counted or measured, in the plural as it stands behind a number, and currencies
COUNTED = frozenset(
    "people persons men women children cases deaths infections patients tests doses vaccinations soldiers troops"
    " refugees workers employees residents voters votes families households houses homes apartments schools students"
    " teachers doctors companies firms jobs vehicles cars trucks tickets spectators fans passengers tourists visitors"
    " copies prisoners migrants victims injured dead wounded civilians citizens inhabitants participants protesters"
    " kilograms liters litres tons tonnes kilometers kilometres meters metres miles hectares acres barrels square cubic"
    " feet grams megawatts customers subscribers users members followers consumers clients readers officers guests"
    " pupils farmers pilgrims nurses volunteers guests drivers animals sheep cattle cows goats pigs chickens birds trees"
    " seats shares books bottles sacks bags boxes containers meals tents beds rooms buildings villages farms shops stores"
    " stations flights ships boats weapons shells rockets missiles drones mines bullets rounds letters complaints"
    " applications signatures crimes accidents fires earthquakes samples".split()
)
MONEY = frozenset(
    "euros dollars rubles roubles pounds yuan yen won hryvnias hryvnia kroner kronor crowns francs zlotys zloty lira"
    " rupees pesos tenge dinars reais shillings naira cedis rand baht rupiah ringgit dong riyals dirhams leva lei forints"
    " koruna korunas soms somoni manats drams lari taka kyat birr bolivars soles kuna".split()
)


# plural in form, but nothing that a number in front of them counts; or a verb
_NO_THINGS = frozenset(
    "others was has does is its this thus plus versus says goes comes remains means shows gains always perhaps across"
    " besides towards afterwards sometimes yes as us".split()
)


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like several of something.

    >>> is_plural("lanterns"), is_plural("has"), is_plural("glass"), is_plural("")
    (True, False, False, False)
    """
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _NO_THINGS


def is_quoted_alone(document: Document, start: int, end: int) -> bool:
    """Whether a number with its unit is all that stands between quotation marks: the text is about how it was written."""
    text = document.text
    return text[start - 1 : start] in ('"', "“", "‘", "'") and text[end : end + 2].lstrip(".")[:1] in (
        '"',
        "”",
        "’",
        "'",
    )


def pairs(between: str) -> list[str]:
    """Two digits with something between, all hundred of them: rare enough for triggers.

    >>> len(pairs(", ")), pairs(", ")[12]
    (100, '1, 2')
    """
    return [f"{first}{between}{second}" for first in DIGITS for second in DIGITS]
