"""A backslash that was left before an apostrophe: "the minister\\'s office"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_MARK = expression(r"(?<=[^\W\d_])\\+(?=['’][^\W\d_])")
# other escapes in the line: it is code, or speaks of it
_OTHER = expression(r"\\(?!['’])")


@rule(
    code="ENC010",
    name="escaped-apostrophe",
    triggers=["\\'", "\\’"],
    sources=["en"],
    fixes=[
        ("The minister\\'s office didn\\'t reply.", "The minister's office didn't reply."),
        ("The mayor\\’s car was hit.", "The mayor’s car was hit."),
    ],
    keeps=[
        ("Type print('it\\'s') and \\n in the shell.", "code"),
        ("The path C:\\'old\\' is shown.", "another escape"),
        ("She wrote \\'yes\\' on the form.", "marks of a quotation"),
    ],
)
def escaped_apostrophe(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A backslash before an apostrophe inside a word

    Programs escape an apostrophe before they store a text and sometimes print it so. A line with any other backslash is left,
    since it may be code.
    """
    text = document.text
    for line in {document.line_at(hit.start): None for hit in hits}:
        if _OTHER.search(text, line.start, line.end):
            continue
        for mark in _MARK.finditer(text, line.start, line.end):
            yield Finding(mark.start(), mark.end() + 1, "an escaped apostrophe", (Edit(mark.start(), mark.end(), ""),))
