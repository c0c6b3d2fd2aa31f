"""A blank inside "p.m." and "i.e."."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule


@rule(
    code="TYP035",
    name="spaced-abbreviation",
    triggers={"a. m.": "clock", "p. m.": "clock", " i. e.": "words", " e. g.": "words", "(i. e.": "words", "(e. g.": "words"},
    sources=["es", "de", "zh"],
    fixes=[
        ("The alarm rang at 5 p. m. on Monday.", "The alarm rang at 5 p.m. on Monday."),
        ("Some crops, e. g. rye, stood until 11:30 a. m.", "Some crops, e.g. rye, stood until 11:30 a.m."),
    ],
    keeps=[
        ("The alarm rang at 5 p.m.", "right"),
        ("The poets P. M. Ruiz and I. E. Berg met.", "initials"),
        ("Two rows a. m. and p. m. stand there.", "no hour before it"),
    ],
)  # fmt: skip
def spaced_abbreviation(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank in an abbreviation of two letters: "5 p. m."

    Spanish and German set one, and tokenizers do. Only in small letters, and for the clock behind a number.
    """
    text = document.text
    for start, end, kind in hits:
        clock = kind == "clock"
        if not text[end - 5 : end].islower() or (clock and not text[max(0, start - 2) : start].strip()[-1:].isdigit()):
            continue
        yield fix(end - 3, end - 2, "", "a blank in an abbreviation")
