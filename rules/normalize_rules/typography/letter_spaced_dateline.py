"""A dateline set in spaced letters: "S E O U L —"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_SPACED = expression(r"(?:[A-Z] ){3,}[A-Z](?= ?(?:[—–]|-{1,2} |, [A-Z]|\()|:)")


@rule(
    code="TYP051",
    name="letter-spaced-dateline",
    triggers=[" \u2014 ", " \u2013 ", " - ", " (", " -- "],
    sources=["ko", "el", "tr"],
    fixes=[
        ("T A R T U \u2014 The dam broke on Monday.", "TARTU \u2014 The dam broke on Monday."),
        ("It rained.\nL I M A - The port is shut.", "It rained.\nLIMA - The port is shut."),
    ],
    keeps=[
        ("The letters L I M A were painted \u2014 in red.", "letters that are spoken of"),
        ("A B \u2014 The grade of both was low.", "two grades"),
        ("Team P W D L \u2014 the columns of a table", "not at the beginning of a line"),
        ("He wrote S O S \u2014 nobody came.", "three letters, in a sentence"),
    ],
)
def letter_spaced_dateline(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A dateline set in spaced letters: "S E O U L —"

    Papers set it so for looks, and a scraper keeps the blanks. Only at the beginning of a line, before the dash of a dateline.
    """
    for number in {document.line_at(start).number for start, _, _ in hits}:
        line = document.lines[number]
        match = _SPACED.match(document.text, line.start, line.end)
        if match:
            yield fix(*match.span(), match.group().replace(" ", ""), "letters set apart in a dateline")
