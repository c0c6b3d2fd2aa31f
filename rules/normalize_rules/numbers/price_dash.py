"""The dash in place of the cents of a price."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.digit_pairs import DIGITS

_PRICE = expression(r"(?<![\w.,:/-])\d{1,3}(?:[.,]\d{3})*(,-{1,2})(?=\s|[.;:)]|\Z)")
_MONEY_BEHIND = expression(r" (?:euros?|francs|kroner|kronor|crowns|dollars|pounds|zlotys|€|kr|chf|eur)")
_MONEY_BEFORE = expression(r"(?:[$€£]|\b(?:eur|chf|kr|fr)\.?) ?\Z")


@rule(
    code="NUM020",
    name="price-dash",
    triggers=[f"{digit},-" for digit in DIGITS],
    sources=["de", "nl", "no", "da"],
    fixes=[
        ("A seat costs 25,- euros in Ulm.", "A seat costs 25 euros in Ulm."),
        ("The boat cost €3.500,– in May.", "The boat cost €3,500 in May."),
    ],
    keeps=[
        ("In 1999,- he said - it was shut.", "a comma and a dash"),
        ("It costs 25.50 euros.", "cents"),
        ("The ranges 3,-4 and 5,- of it", "no price"),
    ],
)
def price_dash(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A dash in place of the cents: "25,- euros"

    German, Dutch and Nordic shops write so. Only beside a currency.
    """
    key = document.key
    for start, end, _ in hits:
        price = next(
            (m for m in _PRICE.finditer(key, max(0, start - 12), end + 2) if m.start() <= start < m.end()), None
        )
        if not price:
            continue
        if _MONEY_BEHIND.match(key, price.end()) or _MONEY_BEFORE.search(key, max(0, price.start() - 6), price.start()):
            points = [Edit(at, at + 1, ",") for at in range(price.start(), price.start(1)) if key[at] == "."]
            yield Finding(*price.span(), "a dash in place of the cents", (*points, Edit(*price.span(1), "")))
