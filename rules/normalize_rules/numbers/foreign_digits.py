"""Arabic-Indic and Persian digits in an English sentence: "on November ۷"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_NUMBER = expression(r"[٠-٩۰-۹]+(?:[.,٫٬][٠-٩۰-۹]+)*")
_LATIN_BESIDE = expression(r"[A-Za-z][A-Za-z'’-]*[,:]? \Z"), expression(r"(?:[.,;:%)]?(?: [A-Za-z]|\n|\Z)|[.,;:] )")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")


@rule(
    code="NUM043",
    name="foreign-digits",
    characters="٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    sources=["fa", "ar", "ur"],
    fixes=[
        ("The harvest began on November ۷, they said.", "The harvest began on November 7, they said."),
        ("They measured the wind on ۱۴ roofs.", "They measured the wind on 14 roofs."),
        ("It rose by ٣٫٥ percent.", "It rose by 3.5 percent."),
    ],
    keeps=[
        ("The sign reads شارع ۷ in the old town.", "beside words in their script"),
        ('He wrote "۷" on the wall.', "a quotation"),
        ("The digits ۱ and ۲ are Persian.", "the digits are spoken of"),
    ],
)
def foreign_digits(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Arabic-Indic and Persian digits in an English sentence

    Some engines leave figures in the digits of the source. Only between Latin words, and not where a text speaks of digits.
    """
    if "digit" in document.key or "numeral" in document.key:
        return
    before, behind = _LATIN_BESIDE
    for match in _NUMBER.finditer(document.text):
        start, end = match.span()
        is_beside = before.search(document.text, max(0, start - 24), start) and behind.match(document.text, end)
        if is_beside and not document.is_quoted(start, end):
            yield fix(start, end, match.group().translate(_DIGITS), "digits of the source language")
