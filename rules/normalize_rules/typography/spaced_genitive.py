"""The apostrophe of a plural with a blank on either side: "the voters ' choice"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine
from normalize.document import Line

# a plural behind a word that a noun phrase begins with, or in capitals inside a sentence
_OWNER = expression(
    r"\b(?:(?:[Tt]he|[Tt]heir|his|her|our|its|these|those|all|many|both|two|of|for|from|between|by|with|to|on|\d+|and|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty) (?:[\w-]+ )?[A-Za-z][a-z]{2,}s"
    r"|[a-z]+ (?:of )?[A-Z][a-z]{3,}s)\Z"
)
_VERBS = expression(
    r"\b(?:is|was|has|does|says|reads|calls|asks|adds|writes|claims|means|thinks|shouts|sings|states|notes|warns|insists|this|thus|always|perhaps|news)\Z"
)
_OWNED = expression(
    r"(?: \([A-Z]{2,8}\))? (?!and\b|or\b|in\b|to\b|of\b|the\b|is\b|are\b|was\b|were\b)[^\W\d_]{3,}(?=[ ,.;:)])"
)
_MARK = expression(r"(?<![^\W_])['‘’]")
_LEAST = 40


@rule(
    code="TYP049",
    name="spaced-genitive",
    triggers=["s ' "],
    sources=["ru", "cs"],
    fixes=[
        ("The voters ' choice fell on the miller of Lugo in May.", "The voters' choice fell on the miller of Lugo in May."),
        ("The board of the Union of Workers ' (UW) hall met on Monday.", "The board of the Union of Workers' (UW) hall met on Monday."),
        ("She sat in the Assembly of Workers ' Deputies until 1990.", "She sat in the Assembly of Workers' Deputies until 1990."),
    ],
    keeps=[
        ("the boys ' dog", "too short to tell whether another mark is lost"),
        ("The two brothers ' names ' were read out in the hall of Lugo.", "a pair of marks"),
        ("Of the miller he says ' never in my life did I see that man.", "a mark that opens a quotation"),
        ("He wrote 'the mills ' on the wall of the town hall in May.", "a mark that closes a quotation"),
        ("The pipes ' and the tubes were taken to the hall of Lugo.", "no noun behind it"),
    ],
)  # fmt: skip
def spaced_genitive(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A plural's apostrophe between blanks

    Tokenizers part it from its word. It is joined again where the phrase before it and the noun behind it show a genitive
    and the line holds no other mark that it could be the partner of.
    """
    clear = OncePerLine(document, _all_are_genitives)
    for start, _, _ in hits:
        if _is_genitive(document.text, start + 2, document.line_at(start)) and clear(start):
            yield fix(start + 1, start + 2, "", "a blank before the apostrophe of a plural")


def _is_genitive(text: str, mark: int, line: Line) -> bool:
    low, end = max(line.start, mark - 42), mark - 1
    owner = _OWNER.search(text, low, end) and not _VERBS.search(text, low, end)
    return bool(owner and _OWNED.match(text, mark + 1, line.end))


def _all_are_genitives(document: Document, line: Line) -> bool:
    """Whether each single mark of a line of some length stands behind a letter or is such a genitive."""
    marks = _MARK.finditer(document.text, line.start, line.end)
    return line.end - line.start >= _LEAST and all(_is_genitive(document.text, mark.start(), line) for mark in marks)
