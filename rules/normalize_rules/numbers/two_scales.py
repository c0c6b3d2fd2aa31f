"""A number read aloud over two scales: "3 billion 400 million"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_SUM = expression(r"(?<![\d.,:/-])(\d{1,3}) (billion|trillion) (\d{1,3}) (million|billion)(?![\w-])")
_HUNDREDS = expression(r"(?<![\d.,:/-])(\d{1,2}) hundred million,? (?:and )?(\d{1,2}) million(?![\w-])")
_LOWER = {"billion": "million", "trillion": "billion"}
# a third scale below, or the second sum of a pair
_GOES_ON = expression(r",? (?:and )?\d")
# "from 3 billion 400 million to …", "2 to 3 billion 400 million", "grew by 2 billion 400 million years ago"
_BEFORE = expression(r"(?:\d|\b(?:to|or|and|thousand|million|billion|between|from|last|times)) ?[$€£¥₩]?\Z")
_YEARS = expression(r" (?:years?|light)\b")


@rule(
    code="NUM038",
    name="two-scales",
    triggers=["billion ", "trillion ", "hundred million "],
    sources=["ko", "ru", "tr", "es", "ja", "zh"],
    fixes=[
        ("The dam cost 3 billion 400 million rubles.", "The dam cost 3.4 billion rubles."),
        ("It lost 2 trillion 75 billion won in May.", "It lost 2.075 trillion won in May."),
        ("It paid 2 hundred million 40 million won.", "It paid 240 million won."),
        ("Some $1 billion 250 million is missing.", "Some $1.25 billion is missing."),
    ],
    keeps=[
        ("It cost 174 billion 155 million 400 thousand drams.", "three scales"),
        ("From 3 billion 400 million to 4 billion 500 million.", "a range"),
        ("It makes between 2 and 3 billion 400 million times a year.", "a range"),
        ("It grew to 3 billion, 400 million of them new.", "two numbers"),
        ("Out of 3 billion and 400 million pages", "two numbers"),
        ("It shrank to 1 billion 400 million years ago.", "a time"),
    ],
)
def two_scales(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """3 billion 400 million

    Korean, Russian, Turkish and Spanish read sums scale by scale. English newspapers write one number with a decimal
    point, and no digit is lost. Ranges and lists of numbers stay.
    """
    key = document.key
    for start, end, _ in hits:
        if key[start] == "h":
            yield from _hundreds(key, start)
            continue
        match = next((m for m in _SUM.finditer(key, max(0, start - 5), end + 20) if m.end(2) == end - 1), None)
        if not match or _LOWER[match[2]] != match[4]:
            continue
        if _GOES_ON.match(key, match.end()) or _YEARS.match(key, match.end()):
            continue
        if not _BEFORE.search(key, max(0, match.start() - 10), match.start()):
            decimals = f"{int(match[3]):03d}".rstrip("0")
            number = f"{match[1]}.{decimals}" if decimals else match[1]
            yield fix(match.start(), match.end(), f"{number} {match[2]}", "a number read aloud over two scales")


def _hundreds(key: str, start: int) -> Iterator[Finding]:
    """ "2 hundred million 40 million", as Korean counts by ten thousands and hundred millions."""
    match = next(
        (m for m in _HUNDREDS.finditer(key, max(0, start - 3), start + 40) if m.start() < start < m.end()), None
    )
    if (
        match
        and not _GOES_ON.match(key, match.end())
        and not _BEFORE.search(key, max(0, match.start() - 10), match.start())
    ):
        number = int(match[1]) * 100 + int(match[2])
        yield fix(match.start(), match.end(), f"{number} million", "a number read aloud over two scales")
