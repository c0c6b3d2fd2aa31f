"""An optional hyphen that is printed as a sign of its own."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_HEAD = expression(r"(?<![^\W\d_])(?:[^\W\d_]?[^\W\d_A-Z]{2,}(?:¬[^\W\d_A-Z]{2,}){0,4}|[A-Z][a-z]|[a-z]{2,})\Z")
_TAIL = expression(r"[^\W\d_A-Z]{2,}")


@rule(
    code="ENC005",
    name="optional-hyphen",
    phase="repair",
    characters="¬",
    fixes=[
        ("The min¬ister of the king¬dom left.", "The minister of the kingdom left."),
        ("Go¬vern¬ment of Niue", "Government of Niue"),
    ],
    keeps=[
        ("It follows from p¬q and A¬B that ¬p holds.", "the sign for not"),
        ("He typed ¬ by mistake, and not¬ as well.", "no letters behind it"),
        ("The terms P¬Qed and NOT¬HERE", "capitals"),
    ],
)
def optional_hyphen(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An optional hyphen printed as "¬": "min¬ister"

    Word marks with it where a word may be broken, and a page that does not know the character prints the sign for not.
    Between two parts of a word in small letters it is nothing else.
    """
    text = document.text
    at = text.find("¬")
    while at >= 0:
        if _HEAD.search(text, max(0, at - 24), at) and _TAIL.match(text, at + 1):
            yield fix(at, at + 1, "", "an optional hyphen")
        at = text.find("¬", at + 1)
