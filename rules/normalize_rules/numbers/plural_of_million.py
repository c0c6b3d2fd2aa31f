"""A plural behind a number that English does not write: "6,9 millions of deaths", "2.5 per cents"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_NUMBER = expression(r"(?<![\w.,:/-])(\d{1,3}(?:[.,]\d{1,3})?)[ \u00a0]\Z")
_OF = expression(r" of(?= (?!the |these |those |them |us |its |their |our |his |her )[a-z])")
_WANTED = {
    "millions": "million",
    "billions": "billion",
    "trillions": "trillion",
    "percents": "percent",
    "per cents": "percent",
}


@rule(
    code="NUM049",
    name="plural-of-million",
    triggers=_WANTED,
    whole_words=True,
    sources=["fr", "es", "it", "pt", "pl", "ru"],
    fixes=[
        ("The virus has caused over 6,9 millions of deaths.", "The virus has caused over 6.9 million deaths."),
        ("The town spent 5 millions euros.", "The town spent 5 million euros."),
        ("Prices rose 2.5 per cents in May.", "Prices rose 2.5 percent in May."),
    ],
    keeps=[
        ("Millions of people fled, and 20 percent of them returned.", "no number, no plural"),
        ("He has 5 millions of his own, and 5 millions of the bank's.", "several millions"),
        ("Write the fractions as percents.", "no number"),
        ('"It cost 5 millions of euros," he said.', "somebody's own words"),
        ("In 2020, millions of trees fell; at 6,9 it was full.", "a comma"),
    ],
)  # fmt: skip
def plural_of_million(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A plural behind a number that English does not write

    Romance and Slavic languages count in nouns: "6,9 millones de muertes". Behind a number in digits English writes million and
    percent without an ending, and no "of" before what is counted; a decimal comma becomes a point at once.
    """
    text = document.text
    for start, end, word in hits:
        number = _NUMBER.search(text, max(0, start - 12), start)
        if not number or document.is_quoted(start, end) or not text[start:end].islower():
            continue
        of = _OF.match(text, end) if word != "percent" else None
        if not of and text.startswith(" of ", end) and word != "percent":
            continue
        edits = [Edit(start, end, word)] + ([Edit(of.start(), of.end(), "")] if of else [])
        comma = text.find(",", number.start(1), number.end(1))
        if comma >= 0:
            edits.insert(0, Edit(comma, comma + 1, "."))
        yield Finding(edits[0].start, edits[-1].end, "English counts so without a plural", tuple(edits))
