"""The word "year" behind the number of a year: "built in 1974 year"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_BEFORE = expression(r"\b(?:in|since|from|until|till|by|of) (?:1[6-9]\d\d|20[0-4]\d)\Z", 2)
_BEHIND = expression(
    r"[.;:)]|,(?! ?\d)|\n|\Z| (?:and|but|or|when|where|which|who|the|by|with|at|in|on|to|for|from|after|before|as|he|she|it|they|was|were"
    r"|is|are|has|had|can|will)\b"
)


@rule(
    code="NUM041",
    name="year-behind-year",
    triggers=[" year"],
    sources=["ru", "uk", "bg", "kk"],
    fixes=[
        ("The plant was built in 1974 year and employs 900.", "The plant was built in 1974 and employs 900."),
        ("Since 2015 year, the mill is shut.", "Since 2015, the mill is shut."),
    ],
    keeps=[
        ("In 2019 year-end figures fell; in 2020 year one began.", "another meaning"),
        ("The model of 2021 year cars and the 1974 year book.", "a compound"),
        ("In 1974, year after year, it rained.", "two words"),
        ("He counted in 1500 year steps.", "a number of years"),
    ],
)
def year_behind_year(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The word "year" behind the number of a year

    Russian and its neighbours say "в 1974 году". English has the number alone; only behind a preposition, and where nothing
    follows that the word could belong to.
    """
    for start, end, _ in hits:
        is_word = _BEHIND.match(document.text, end) is not None and not document.is_quoted(start, end)
        if is_word and _BEFORE.search(document.text, max(0, start - 12), start):
            yield fix(start, end, "", "the word year behind the number of one")
