"""Amounts in tens of thousands and hundreds of millions, as China, Japan and Korea count."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.numbers.before_number import LABEL_BEFORE, WORD_BEFORE
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, MONTH_BEFORE, is_plural, is_quoted_alone

_FACTORS = {"ten thousand": 10_000, "hundred million": 100_000_000}
_FIGURE = expression(r"(?<![\w.,:/$€£¥-])([1-9]\d{0,2}(?:,\d{3}|\.\d{1,4})?) \Z")
_UNIT = expression(
    r" (?:(?:more|new|local|registered|rural|urban|poor) )?([a-z]+)(?![\w-])(?! (?:bills|notes|banknotes|coins)\b)"
)
# behind these the number is a time, a year, a rank or an age
_OWN_BEFORE = frozenset(
    "in at by on the since until till after before from when day and or every per year no number chapter these those all".split()
)
_MEASURED = frozenset("square cubic tons tonnes mu kilowatts kilowatt".split())


@rule(
    code="NUM022",
    name="digits-and-ten-thousand",
    triggers=[f" {power}" for power in _FACTORS],
    sources=["zh", "ja", "ko"],
    fixes=[
        ("The city moved 68 ten thousand people to the hills.", "The city moved 680,000 people to the hills."),
        ("It built homes for 1.2 ten thousand families.", "It built homes for 12,000 families."),
        ("They invested 3.5 hundred million yuan and moved 130 ten thousand tons.", "They invested 350 million yuan and moved 1.3 million tons."),
    ],
    keeps=[
        ("On May 9 ten thousand people marched, in 2016 ten thousand people left.", "a date and a year"),
        ("By 9 ten thousand people had come; at 15 ten thousand boys work.", "a time and an age"),
        ("In Apollo 11 ten thousand people worked.", "a name"),
        ("He paid with 12 ten thousand yen notes.", "notes of that size"),
        ("She ran 3 ten thousand meter races.", "a distance"),
        ("Ten thousand people came, and 20 hundred others.", "words only"),
        ("Two of the 68 ten thousand people had seen.", "no sense is certain"),
    ],
)  # fmt: skip
def digits_and_ten_thousand(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "68 ten thousand people" for 680,000

    Chinese, Japanese and Korean count in tens of thousands (万) and hundreds of millions (億). Only before what is counted,
    and where the figure cannot be a date, a time or a number of its own.
    """
    text, key = document.text, document.key
    for start, end, _ in hits:
        number = _FIGURE.search(key, max(0, start - 10), start + 1)
        unit = _UNIT.match(key, end)
        if not number or not unit or not _is_counted(unit[1]) or is_quoted_alone(document, number.start(), end):
            continue
        low = max(0, number.start() - 20)
        before = WORD_BEFORE.search(text, low, number.start())
        if not before or not before[1].islower() or before[1] in _OWN_BEFORE:
            continue
        if LABEL_BEFORE.search(key, low, number.start()) or MONTH_BEFORE.search(key, low, number.start()):
            continue
        yield fix(number.start(), end, _amount(number[1], _FACTORS[key[start + 1 : end]]), "a number half in words")


def _is_counted(word: str) -> bool:
    return word in COUNTED or word in MONEY or word in _MEASURED or is_plural(word)


def _amount(figure: str, factor: int) -> str:
    """The amount in digits, with the word million or billion where it is large and short enough.

    >>> _amount("68", 10_000), _amount("1.2", 10_000), _amount("130", 10_000), _amount("12.5", 100_000_000)
    ('680,000', '12,000', '1.3 million', '1.25 billion')
    """
    whole, _, part = figure.replace(",", "").partition(".")
    amount = int(whole + part) * factor // 10 ** len(part)
    for power, name in ((10**9, "billion"), (10**6, "million")):
        if amount >= power and amount * 100 % power == 0:
            return f"{amount * 100 // power / 100:g} {name}"
    return f"{amount:,}"
