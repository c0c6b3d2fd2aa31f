"""Two commas typed for a low quotation mark: ",,It will save towns”"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_OPENING = expression(r"(?:(?<=[\s(:-])|^),,(?=[^\W_])", re.MULTILINE)
_CLOSING = expression(r"[^\s(][”“\"]")
_LONGEST = 400  # characters of a quotation
_PAIRS = {"”": ("“", "”"), "“": ("“", "”"), '"': ('"', '"')}


@rule(
    code="TYP040",
    name="comma-quotes",
    triggers=[",,"],
    sources=["ro", "pl", "de", "hu", "sr"],
    fixes=[
        ("He called it ,,a gift” on Monday.", "He called it “a gift” on Monday."),
        (",,We are late“, she said.", "“We are late”, she said."),
        ('She said: ,,Come in."', 'She said: "Come in."'),
    ],
    keeps=[
        ("a,,b and 1,,2 are empty cells", "a list with an empty cell"),
        ("He called it ,,a gift on Monday.", "no end of a quotation"),
        ("`,,a”` is code", "code"),
    ],
)
def comma_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Two commas typed for a low quotation mark

    Romanian, Polish and German open a quotation below the line, and typists write two commas for it. Only at the beginning
    of a word, and where a quotation ends in the line that was not opened in between.
    """
    text = document.text
    for start, end, _ in hits:
        line = document.line_at(start)
        closing = _CLOSING.search(text, end, min(line.end, end + _LONGEST))
        if not closing or not _OPENING.match(text, start) or re.search(r"[\s(][“\"„«]|,,", text[end : closing.end()]):
            continue
        opened, closed = _PAIRS[closing[0][-1]]
        edits = [Edit(start, end, opened)]
        if closing[0][-1] != closed:
            edits.append(Edit(closing.end() - 1, closing.end(), closed))
        yield Finding(start, closing.end(), "two commas for a quotation mark", tuple(edits))
