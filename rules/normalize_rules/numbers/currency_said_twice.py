"""A currency before the amount and behind it: "$50 dollars"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_WORDS = {"$": ("dollar", "dollars"), "€": ("euro", "euros"), "£": ("pound", "pounds")}
_AMOUNT = expression(r"(?<![\w$€£])([$€£])\d[\d,.]*(?: (?:thousand|million|billion|trillion))?\Z")
_REACH = 24  # characters of the longest amount


@rule(
    code="NUM045",
    name="currency-said-twice",
    triggers=[f" {word}" for words in _WORDS.values() for word in words],
    whole_words=True,
    sources=["es", "tr", "ar", "pt"],
    fixes=[
        ("A ticket costs $50 dollars, twice as much.", "A ticket costs $50, twice as much."),
        ("The bridge cost €3.5 million euros.", "The bridge cost €3.5 million."),
    ],
    keeps=[
        ("It costs 50 dollars, or $50.", "once each"),
        ("He changed €40 pounds were short of.", "two currencies"),
        ("She paid US$50 dollar coins.", "coins"),
        ("“I paid $50 dollars,” he said.", "somebody's own words"),
        ("The $1 dollar coin is rare.", "a coin"),
    ],
)  # fmt: skip
def currency_said_twice(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A currency before the amount and behind it: "$50 dollars"

    The sign is read as the word, so the word behind the amount says it again. A word in the singular may belong to a coin or a note.
    """
    for start, end, _ in hits:
        amount = _AMOUNT.search(document.text, max(0, start - _REACH), start)
        word = document.key[start + 1 : end]
        if amount and word == _WORDS[amount[1]][1] and not document.is_quoted(start, end):
            yield fix(start, end, "", f"the sign {amount[1]} says it already")
