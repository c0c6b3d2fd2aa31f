"""Digits with "thousand" behind them: "108 thousand people"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.numbers.counted_compound import COUNTED_BEHIND, MONEY_BEHIND, counts_a_compound
from normalize_rules.numbers.digit_pairs import is_plural
from normalize_rules.numbers.mixed_number import BEFORE, MIXED, RANGE_BEFORE, WORD_BEHIND, is_one_number

_PLAIN = expression(BEFORE + r"(?<!million )(?<!million, )(\d{1,3})(?:[.,](\d{1,3}))? thousand(?![\w-])")
_MILLIONS = expression(BEFORE + r"(\d{1,3}) million,? (?:and )?(\d{1,3}) thousand(?![\w-]|,? (?:and )?\d)")


@rule(
    code="NUM006",
    name="digits-and-thousand",
    triggers=["thousand"],
    sources=["ru", "pt", "es", "tr"],
    fixes=[
        ("About 108 thousand people left.", "About 108,000 people left."),
        ("It reached 15.2 thousand families.", "It reached 15,200 families."),
        ("They paid 1 million 200 thousand dollars.", "They paid 1.2 million dollars."),
        ("They cut 340 thousand cubic meters.", "They cut 340,000 cubic meters."),
        ("Some 9 thousand policemen guard 40 thousand lanterns.", "Some 9,000 policemen guard 40,000 lanterns."),
        ("It checked 14 thousand building sites and 3 thousand small stone bridges.", "It checked 14,000 building sites and 3,000 small stone bridges."),
        ("Some 12 thousand South Korean dock workers and 7 thousand young teachers met.", "Some 12,000 South Korean dock workers and 7,000 young teachers met."),
    ],
    keeps=[
        ("It cost 174 billion 155 million 400 thousand drams or 3 billion 467 million 200 thousand lei.", "billions before"),
        ("Some 15 to 20 thousand people left.", "a range, whose first number means thousands too"),
        ("From 20 thousand to 30 thousand left.", "a range"),
        ("Tens of thousands and 5 thousand million", "other numbers"),
        ("the 10 thousand-strong crowd", "a compound"),
        ("two thousand people", "words only"),
        (
            "From 2 to 3 million 500 thousand came to see a 3 million 400 thousand-strong army.",
            "a range and a compound",
        ),
        ("They paid 20 thousand dollars.", "sums of money are spoken of so in English too"),
        ("some 57 thousand and 640", "more of the number follows"),
        ("A 20 thousand dollar car, 30 thousand year old bones and 5 thousand in the stands", "other units"),
        ("He owed 20 thousand and the workers 30 thousand of it.", "words between"),
        ("She made 20 thousand selling lamps and 30 thousand against rivals.", "no sum of things"),
        ("It rose 12 thousand in two years and 5 thousand light years away.", "times"),
    ],
)  # fmt: skip
def digits_and_thousand(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "108 thousand" for 108,000

    English newspapers write thousands of people and things in digits; human references agree, except for sums of
    money. A range ("15 to 20 thousand") stays, since its first number would lose its thousands.
    """
    key, aloud = document.key, None
    for start, end, _ in hits:
        sum_ = next((m for m in _MILLIONS.finditer(key, max(0, start - 26), end + 8) if m.end() == end), None)
        if sum_ and not RANGE_BEFORE.search(key, max(0, sum_.start() - 16), sum_.start()):
            yield fix(sum_.start(), end, _sum_of(sum_, WORD_BEHIND.match(key, end)), "a number half in words")
            continue
        match = next((m for m in _PLAIN.finditer(key, max(0, start - 9), end + 1) if m.end() == end), None)
        if not match or RANGE_BEFORE.search(key, max(0, match.start() - 16), match.start()):
            continue
        following = WORD_BEHIND.match(key, end)
        word = following[1] if following else ""
        if word in MONEY_BEHIND:
            aloud = _reads_numbers_aloud(key) if aloud is None else aloud
        if word and (_is_counted(word) or (aloud and word in MONEY_BEHIND) or counts_a_compound(key, end)):
            yield fix(match.start(), end, _in_digits(*match.groups()), "a number half in words")


def _is_counted(word: str) -> bool:
    return word in COUNTED_BEHIND or word.endswith("men") or (is_plural(word) and word not in MONEY_BEHIND)


def _in_digits(whole: str, part: str | None) -> str:
    """Thousands with their decimals: 15.2 thousand is 15,200, and 0.5 thousand 500."""
    rest = (part or "").ljust(3, "0")
    return f"{int(whole)},{rest}" if int(whole) else f"{int(rest)}"


def _sum_of(match: re.Match[str], following: re.Match[str] | None) -> str:
    """A number of millions and thousands; sums of money are written with a point: 1.8 million yen."""
    if following and following[1] in MONEY_BEHIND:
        decimals = f"{int(match[2]):03d}".rstrip("0")
        return f"{match[1]}.{decimals} million" if decimals else f"{match[1]} million"
    return f"{match[1]},{int(match[2]):03d},000"


def _reads_numbers_aloud(key: str) -> bool:
    """Whether a text has a number in words and digits to its last digit, so that its sums of money are no style either."""
    at = key.find(" thousand ")
    while at >= 0:
        mixed = next((m for m in MIXED.finditer(key, max(0, at - 20), at + 20) if m.start() < at < m.end()), None)
        if mixed and len(mixed[4]) == 3 and is_one_number(key, mixed):
            return True
        at = key.find(" thousand ", at + 1)
    return False
