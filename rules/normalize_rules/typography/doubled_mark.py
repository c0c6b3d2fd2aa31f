"""A comma or full stop typed twice."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

_REST = re.compile(r"[ \"'“”‘’]*([^ \"'“”‘’])?")


@rule(
    code="TYP016",
    name="doubled-mark",
    triggers=[",,", ".."],
    fixes=[
        ("Oslo,, Bergen and Narvik voted.", "Oslo, Bergen and Narvik voted."),
        ("The mill closed in May.. It will reopen.", "The mill closed in May. It will reopen."),
        ("They sold fish, fruit, etc..", "They sold fish, fruit, etc."),
    ],
    keeps=[
        ("Well... and then.... nothing", "ellipses"),
        ("And then.. nothing.", "a short ellipsis"),
        ("cd ../.. and 1..5", "code and ranges"),
        ("The ,,red'' mill", "low quotation marks typed as commas"),
        ("a,,b,,c\n1,,2,,3", "empty fields of a table"),
        ('"Hmm.. I wonder," he said.', "speech"),
    ],
)
def doubled_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A comma or full stop typed twice

    Two stops count as one where the next sentence begins or the line ends; before a small letter and in quotation
    marks they may be an ellipsis. Two commas count as one between a word and a blank.
    """
    text = document.text
    for start, end, _ in hits:
        mark, before, after = text[start], text[start - 1 : start], text[end : end + 1]
        if not before.isalpha() or after == mark or (after and not after.isspace()):
            continue
        if mark == ".":
            rest = _REST.match(text, end, document.line_at(start).end)
            if (rest and rest[1] and not rest[1].isupper()) or document.is_quoted(start, end):
                continue
        yield fix(start, start + 1, "", "a mark typed twice")
