"""A plural inside a compound: "a 34-years-old climber"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_AGE = expression(r"(?<![\w.,-])(\d{1,3})[- ]years[- ]old\Z")
_NOUN = expression(
    r" (?!and\b|or\b|but\b|when\b|at\b|in\b|on\b|as\b|to\b|with\b|who\b|now\b|today\b|this\b|last\b|next\b|old\b)[a-z]{3,}"
)
_ARTICLE = expression(r"\b(?:an?|the|his|her|their|another|this|that|whose) \Z")
_BEHIND_VERB = expression(r"\b(?:is|was|are|were|be|been|turned|turns|aged) \Z")
_REACH = 10


@rule(
    code="NUM047",
    name="plural-in-compound-age",
    triggers=["-years-old", "-years old"],
    sources=["de", "it", "ru", "tr"],
    fixes=[
        ("A 34-years-old climber fell.", "A 34-year-old climber fell."),
        ("The 12-years old boy is safe, and his 9-years-old sister too.", "The 12-year-old boy is safe, and his 9-year-old sister too."),
        ("He is 34-years-old.", "He is 34 years old."),
    ],
    keeps=[
        ("A 34-year-old climber is 34 years old.", "English"),
        ("“A 34-years-old climber,” the sign read.", "a sign"),
        ("The 10-years-older sister left.", "another word"),
    ],
)  # fmt: skip
def plural_in_compound_age(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A plural inside a compound: "a 34-years-old climber"

    Before a noun the years stand in the singular, with hyphens; behind a verb they are three words.
    """
    text = document.text
    for start, end, _ in hits:
        age = _AGE.search(text, max(0, start - _REACH), end)
        if not age or text[end : end + 1].isalnum() or document.is_quoted(age.start(), end):
            continue
        if _ARTICLE.search(document.key, max(0, age.start() - _REACH), age.start()) and _NOUN.match(text, end):
            yield fix(age.start(), end, f"{age[1]}-year-old", "the plural stands in no compound")
        elif _BEHIND_VERB.search(document.key, max(0, age.start() - _REACH), age.start()):
            yield fix(age.start(), end, f"{age[1]} years old", "three words behind a verb")
