"""Hundreds and thousands in words, the rest of the number in digits."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, is_plural

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_VALUES = {word: number for number, word in enumerate(_WORDS)} | {
    word: number * 10 for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_NUMBER = expression(
    rf"(?<![\w.,-])(?:(\d)|({'|'.join(_VALUES)})) (hundred|thousand)(?:,? (and )?(\d{{1,3}}))? ([a-z]+)(?![\w-])"
)
_RANGE_BEFORE = expression(
    r"(?:\d|\b(?:between|hundred|thousand|million|a|or|to|than one|a few|several|(?:hundred|thousand|million) and|point)) \Z"
)
_NOT_COUNTED = frozenset("hours years days weeks months minutes times percent degrees".split())


@rule(
    code="NUM019",
    name="hundreds-in-words",
    triggers=["hundred ", "hundred, ", "thousand "],
    sources=["ar", "ha", "fr", "pt"],
    fixes=[
        ("The town fed two hundred and 35 families.", "The town fed 235 families."),
        ("Some three thousand 400 people and 3 hundred children left.", "Some 3,400 people and 300 children left."),
        ("She raised five hundred and 7 geese and nine hundred and 40 lambs.", "She raised five hundred and 7 geese and 940 lambs."),
    ],
    keeps=[
        ("A hundred and 15 families came.", "a round number and another"),
        ("two hundred 15-year-olds and two hundred 50 euro notes", "a number of things with a number"),
        ("Between one hundred and 20 people came; three hundred or 40 homes fell.", "two numbers"),
        ("It took one hundred and 10 days; two hundred and 3 others left.", "a time, and others"),
        ("Several hundred and 15 families; one hundred people", "words only, or no number"),
        ("The firm 3 Hundred People closed.", "a name"),
        ("Forty-two hundred and 15 families, a two hundred 300 liters", "other numbers"),
    ],
)  # fmt: skip
def hundreds_in_words(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "two hundred and 35 families" for 235 families

    Arabic, Hausa and French read numbers aloud this way. Only before things that are counted, with two digits or more,
    and where no range, round number or unit gives the digits another sense.
    """
    key = document.key
    for start, end, _ in hits:
        number = next(
            (m for m in _NUMBER.finditer(key, max(0, start - 10), end + 24) if m.start() < start < m.end()), None
        )
        if (
            number
            and document.text[number.start(3) : number.end()].islower()
            and not _RANGE_BEFORE.search(key, max(0, number.start() - 12), number.start())
        ):
            value = _value(number)
            if value:
                yield fix(number.start(), number.start(6) - 1, f"{value:,}", "a number half in words")


def _value(number: re.Match[str]) -> int:
    """What the number amounts to; 0 where the digits may count something else."""
    digit, word, power, joined, rest, noun = number.groups()
    if noun not in COUNTED and not (rest and is_plural(noun)):
        return 0
    unit = int(digit) if digit else _VALUES[word]
    size = 100 if power == "hundred" else 1000
    if unit > (9 if size == 100 else 999) or noun in _NOT_COUNTED or not unit:
        return 0
    if rest is None:
        return unit * size if digit and size == 100 else 0
    if len(rest) < 2 or int(rest) >= size or (not joined and noun in MONEY) or rest.startswith("0"):
        return 0
    return unit * size + int(rest) if word or size == 100 else 0
