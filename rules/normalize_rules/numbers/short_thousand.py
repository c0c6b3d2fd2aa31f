"""A thousand abbreviated as in other languages: "40 tys. people", "R$ 25 mil"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_NUMBER = expression(r"(?<![\w.,])(\d{1,3})([.,]\d{1,3})?[ \u00a0]?\Z")
_PROSE = expression(r"(?:[a-z]{2,},? ){2}")
# Portuguese "mil" is the thousandth of an inch and slang for a million in English; beside these it is neither
_REAIS_BEFORE = expression(r"R\$ ?[\d.,]+[ \u00a0]?\Z")
_REAIS_BEHIND = expression(r" (?:reais|contos|meticais)\b")
_GOES_ON = expression(r"\. (?=[a-z€$£])|\.(?=[,;:)])")
_WINDOW = 12


@rule(
    code="NUM048",
    name="short-thousand",
    triggers=["tys", "tis", "tsd", "thsd", "tūkst", "тыс", "тис", "mil"],
    whole_words=True,
    sources=["pl", "cs", "de", "lt", "ru", "uk", "pt"],
    fixes=[
        ("About 40 tys. people came to the square.", "About 40,000 people came to the square."),
        ("The town spends 300 tis. crowns on it.", "The town spends 300,000 crowns on it."),
        ("The mayor paid 2.5 tys. zlotys for it.", "The mayor paid 2,500 zlotys for it."),
        ("He was fined R$25 mil by the court.", "He was fined R$25,000 by the court."),
        ("He was fined 25 mil reais by the court.", "He was fined 25,000 reais by the court."),
    ],
    keeps=[
        ("The foil is 25 mil thick, and the fine was 3 mil euros.", "an inch's thousandth, slang for a million"),
        ("Sales, tys. | 40 | 52", "a table"),
        ("The dictionary says that tys. stands for a thousand.", "the abbreviation alone"),
        ("They paid 2.3456 tys. for it in the end.", "no whole number"),
    ],
)
def short_thousand(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A thousand abbreviated as in other languages

    Polish, Czech, German and Russian abbreviate thousands in running text, and Portuguese writes "mil"; English writes the
    number out. Only behind a number that makes a whole one, in a line that reads as prose.
    """
    text = document.text
    for start, end, _ in hits:
        line = document.line_at(start)
        number = _NUMBER.search(text, max(line.start, start - _WINDOW), start)
        if not number or document.is_quoted(start, end) or not _is_thousand(document, start, end):
            continue
        count = round(float(number[1] + (number[2] or "").replace(",", ".")) * 1000)
        if _PROSE.search(text, line.start, min(line.end, line.start + 300)):
            dot = _GOES_ON.match(text, end)
            stop = end + bool(dot)
            yield fix(number.start(1), stop, f"{count:,}", "a number is written out in running text")


def _is_thousand(document: Document, start: int, end: int) -> bool:
    text = document.text
    if document.key[start:end] != "mil":
        return True
    return bool(_REAIS_BEHIND.match(text, end) or _REAIS_BEFORE.search(text, max(0, start - _WINDOW), start))
