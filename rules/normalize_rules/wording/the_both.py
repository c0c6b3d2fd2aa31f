"""An article before "both": "the both drivers"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_PLURAL = expression(r" (?:[a-z]+ )?(?:[a-z]{3,}s|people|men|women|children|police)\b(?!['’-])")
# "the both sides argument", "the both of them"
_COMPOUND = expression(r" sides (?:argument|approach|crowd|narrative|journalism|game|thing|framing)\b")


@rule(
    code="WRD094",
    name="the-both",
    triggers=["the both "],
    whole_words=True,
    sources=["hi", "zh", "tr", "es", "cs"],
    fixes=[
        (
            "The both countries signed, and the both old ferries sank.",
            "Both countries signed, and both old ferries sank.",
        ),
        ("Police stopped the both women.", "Police stopped both women."),
        ("The both divers were found.", "Both divers were found."),
    ],
    keeps=[
        ("The both of them laughed.", "another frame"),
        ("He hates the both sides argument of the both-ways bet.", "compounds"),
        ('"The both men lied," she said.', "somebody's own words"),
    ],
)
def the_both(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An article before "both": "the both drivers"

    Spanish, Turkish, Hindi and Chinese have one there. Only before the plural of a noun.
    """
    text = document.text
    for start, end, _ in hits:
        stop = end - 1
        if (
            not _PLURAL.match(document.key, stop)
            or _COMPOUND.match(document.key, stop)
            or document.is_quoted(start, end)
        ):
            continue
        both = "Both" if text[start].isupper() else "both"
        yield fix(start, stop, both, "an article before both")
