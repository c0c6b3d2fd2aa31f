"""By how much something changed, with the source's preposition: "grew on 3.4 percent", "fell for 5%"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_AMOUNT = expression(
    r" (?:about |almost |nearly |over |more than |at least |another |an additional )?\d[\d.,]*(?: |-)?(?:%|percent(?:age points?)?\b|per cent\b)"
    r"(?=[.,;:)\"”\n]|\Z| (?:to|in|from|since|compared|over|during|year|last|this|and|but|while|by|as|on [A-Z]|at the|against|per|a year)\b)"
)


@rule(
    code="WRD100",
    name="changed-by",
    triggers=[
        f"{verb} {small}"
        for verb in (
            "rose", "risen", "increased", "increase", "grew", "grown", "grow", "fell", "fallen", "fall", "dropped", "drop", "decreased", "decrease",
            "declined", "decline", "climbed", "jumped", "shrank", "shrunk", "contracted", "surged", "went up", "went down", "gone up", "gone down",
            "reduced",
        )
        for small in ("on", "for")
    ],
    whole_words=True,
    sources=["ru", "uk", "bg", "sr", "hr", "sl", "mk"],
    fixes=[
        ("The economy grew on 3.4 percent in May.", "The economy grew by 3.4 percent in May."),
        ("Prices fell for 5%, the bank said.", "Prices fell by 5%, the bank said."),
        ("Exports increased on almost 12 percent compared to 2019.", "Exports increased by almost 12 percent compared to 2019."),
    ],
    keeps=[
        ("Shares rose on 12% profit growth.", "what they rose on"),
        ("Support fell for 5 percent of the members.", "for whom"),
        ("The price fell on Friday, and rose for 5 days.", "a time"),
        ("An increase for 5 percent of them, and a fall on 3.4 percent demand.", "nouns"),
        ('"It fell for 5%," he said.', "somebody's own words"),
    ],
)  # fmt: skip
def changed_by(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """By how much something changed, with the source's preposition

    Russian says that something grew "on" so much and Croatian "for" so much; English says "by". Only before a share in percent that
    ends the clause or is followed by a time, since shares rise on profits and a rise may be one for somebody.
    """
    text = document.text
    for start, end, _ in hits:
        small = text.rfind(" ", start, end) + 1
        if _AMOUNT.match(text, end) and not document.is_quoted(start, end):
            yield fix(small, end, "by", "English says by how much")
