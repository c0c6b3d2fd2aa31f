"""Billions counted in thousands of millions: "3 thousand million euros", "3,500 million euros"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.numbers.digit_pairs import DIGITS, MONEY

_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
# "3 thousand million", "1.5 thousand million", "2 thousand 350 million", "two thousand million"
_IN_WORDS = expression(
    rf"(?<![\w.,:/-])[$€£¥]?(?:(?P<whole>\d{{1,3}}(?:\.\d{{1,2}})?)|(?P<word>{_WORDS})) thousand(?: (?:and )?(?P<part>\d{{3}}))? millions?\b(?=[.,;:)]| \S)"
)
# whole hundreds of millions: three digits that say more may be decimals, as German sets a comma before them
_IN_DIGITS = expression(r"(?<![\w.,:/$€£¥-])(?P<whole>\d{1,3}),(?P<part>\d00) millions?(?= )")
_MILLIONS = expression(r"\d[ -]?(?:millions?|mln|mn|m)\b")
_COUNTED = expression(r"(?P<of> of)?(?: [a-z.]{2,})? (?P<what>[a-z]+)\b")
_OF_HOMES = expression(r" (?:euro|dollar|pound|peso|ruble|yen|yuan|franc)\b")  # so many million-dollar homes
_OF_THE_WORD = expression(
    r"\b(?:long scale|short scale|words?|term|milliard|(?:billion|million) (?:is|means|was)|meant|call(?:ed)? (?:an?|it|one|\d)|zeros?)\b"
)
# a bare number before it is the first of a pair or a row, of which the word behind the last speaks: "between 900 and 1,200 million"
_PAIR_BEFORE = expression(
    r"(?<![\d.,])(?P<first>\d[\d.,]*)(?: (?:thousand|euros?|dollars?))?,? ?(?:to|and|or|by|until|-|–|,) ?[$€£¥]?\Z"
)
_PAIR_BEHIND = expression(r"(?: [a-z]+)? (?:to|and|or|-|–) [$€£¥]?\d")
_LARGER = ("million ", "billion ", "trillion ")  # the number is the rest of another
_AROUND = 120


@rule(
    code="NUM031",
    name="thousand-million",
    triggers=[" thousand million", *(f" thousand {digit}" for digit in DIGITS), " thousand and ", "00 million"],
    sources=["es", "it", "pt", "ca"],
    fixes=[
        ("The harbor of Gijon will get 4 thousand million euros.", "The harbor of Gijon will get 4 billion euros."),
        ("It lost 1.5 thousand million of pesos and $6 thousand million.", "It lost 1.5 billion pesos and $6 billion."),
        ("Between 2 and 3 thousand millions of euros are missing.", "Between 2 and 3 billion euros are missing."),
        ("The canal cost 2 thousand 350 million soles.", "The canal cost 2.35 billion soles."),
        ("The bank set aside 3,500 million euros.", "The bank set aside 3.5 billion euros."),
        ("The fund holds two thousand million dollars.", "The fund holds two billion dollars."),
    ],
    keeps=[
        ("In Britain, 2 thousand million pounds was the word for what is now a billion: a billion was a million million.", "the words themselves"),
        ("A thousand million is a billion; several thousand million stars shine.", "no number"),
        ('"We need 3 thousand million euros," she said.', "somebody's own words"),
        ("Sales rose from 1,234 million euros to 1,500 million euros.", "a report that counts in millions"),
        ("Sales were 1,500 million euros against 987 million euros.", "a report that counts in millions"),
        ("It has 1,159 million euros and EUR 1,500 million.", "decimals or thousands"),
        ("Of the 40 thousand 300 million-dollar homes burned.", "two numbers"),
        ("It sold 20 thousand 300 million years ago.", "a time"),
        ("The league pays 3 billion 6,500 million dollars in all.", "the rest of another number"),
        ("About 20 thousand million dollar homes burned.", "homes worth a million"),
        ("The plant costs between 900 and 1,200 million euros; debt fell from 2,300 to 1,900 million euros.", "the first number counts millions too"),
        ("Losses were 850, 900 and 1,200 million euros in three years; it gets between 500 and 2 thousand million euros.", "a row"),
        ("Aid rose by 1,200 million dollars to $950m.", "a report that counts in millions"),
        ("It pays between 50 and 2 thousand million euros, and from 2 thousand to 3 thousand million euros.", "the first number counts millions too"),
        ("It paid 5 thousand to 300 million people.", "words between"),
    ],
)  # fmt: skip
def thousand_million(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A thousand millions where English counts billions

    Spanish, Italian and Portuguese have no word of their own for 10 to the ninth, so "3 thousand million" is 3 billion.
    A range keeps its sense, since both its numbers count the same.
    """
    key, seen = document.key, -1
    for start, end, _ in hits:
        if start < seen:
            continue
        low, high = max(0, start - 12), end + 16
        found = (m for shape in (_IN_WORDS, _IN_DIGITS) for m in shape.finditer(key, low, high))
        number = next((m for m in found if m.start() < end and start < m.end()), None)
        if not number or document.is_quoted(*number.span()) or not _is_sum(document, number):
            continue
        seen = number.end()
        counted = _COUNTED.match(key, seen)
        of = counted.end("of") if counted and counted["of"] else seen
        yield fix(number.start(), of, _in_billions(number), "a thousand million is a billion")


def _is_sum(document: Document, number: re.Match[str]) -> bool:
    """Whether the number is one of billions, in a text that does not speak about the words."""
    key, line = document.key, document.line_at(number.start())
    near = max(line.start, number.start() - _AROUND), min(line.end, number.end() + _AROUND)
    if _OF_THE_WORD.search(key, *near) or key.endswith(_LARGER, 0, number.start()):
        return False
    if _OF_HOMES.match(key, number.end()) and not key.endswith((" a ", "\na "), 0, number.start()):
        return False
    before = _PAIR_BEFORE.search(key, max(0, number.start() - 24), number.start())
    if before and "thousand" in before.group():
        return False  # "from 2 thousand to 3 thousand million euros"
    if before and not _counts_the_same(before["first"], number):
        return False
    if number.re.pattern == _IN_DIGITS.pattern and _PAIR_BEHIND.match(key, number.end()):
        return False
    if number.re.pattern == _IN_WORDS.pattern and number["whole"] and not number["part"]:
        return True
    if number["part"] and not (number["whole"] or "").isdigit():
        return False
    counted = _COUNTED.match(key, number.end(), line.end)
    if counted is None or not set(counted.group().split()) & MONEY:
        return False
    return number.re.pattern == _IN_WORDS.pattern or len(_MILLIONS.findall(key, *near)) == len(
        _IN_DIGITS.findall(key, *near)
    )


def _counts_the_same(first: str, number: re.Match[str]) -> bool:
    """Whether the first number of a pair counts thousands of millions too: "2 and 3 thousand million"."""
    whole = number["whole"] if number.re.pattern == _IN_WORDS.pattern and not number["part"] else None
    return whole is not None and first.rstrip(".,").isdigit() and int(first.rstrip(".,")) < min(100, float(whole))


def _in_billions(number: re.Match[str]) -> str:
    """The number with the word billion; what stood in millions becomes decimals."""
    groups = number.groupdict()
    amount = groups.get("word") or groups["whole"]
    if groups["part"]:
        amount = f"{int(amount) + int(groups['part']) / 1000:g}"
    sign = number.group()[0] if number.group()[0] in "$€£¥" else ""
    return f"{sign}{amount} billion"
