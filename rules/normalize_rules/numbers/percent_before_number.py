"""The percent sign on the wrong side of its number."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.digit_pairs import DIGITS

_SIGNED = expression(r"%(\d{1,3}(?:[.,]\d{1,2})?)(?![\w%$/-]|[.,]\d)")
_CODE = expression(
    r"\b(?:link|url|browsers?|address|code[sd]?|letter|template|string|character|replaces?|becomes?|turns into)\b"
)
_BEFORE = expression(r"[^\W\d_,]+[,:]? \(?\Z")


@rule(
    code="NUM017",
    name="percent-before-number",
    triggers=[f"%{digit}" for digit in DIGITS],
    sources=["tr", "eu", "ar"],
    fixes=[
        ("Exports rose by %37 in May.", "Exports rose by 37% in May."),
        ("Some %2.5 of voters (about %3) stayed away.", "Some 2.5% of voters (about 3%) stayed away."),
    ],
    keeps=[
        ("Exports rose by 37% in May.", "English"),
        ("The code prints %5d, %1$s and 7 %3 first.", "code"),
        ("The link a%20b and the range of %50-60", "a code in an address, and a range"),
        ("%20 of it", "nothing before it"),
    ],
)
def percent_before_number(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A percent sign before its number: "%37"

    Turkish and Basque write so. Only behind a word and a blank.
    """
    text = document.text
    for start, _, _ in hits:
        signed = _SIGNED.match(text, start)
        if signed and signed[1] in ("1", "2", "20") and _CODE.search(document.key, *document.line_at(start)[1:]):
            continue  # the code for a blank in an address, the place of a word in a letter
        if signed and _BEFORE.search(text, max(document.line_at(start).start, start - 24), start):
            edits = (Edit(start, start + 1, ""), Edit(signed.end(), signed.end(), "%"))
            yield Finding(*signed.span(), "a percent sign before its number", edits)
