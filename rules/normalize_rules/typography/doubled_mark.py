"""A comma or full stop typed twice."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

_WORD_BEFORE = re.compile(r"[\w,] (?:[a-z]{3,}|[A-Z][a-z]{2,})\Z")
_SENTENCE = re.compile(r"[A-Z][a-z]*(?:['’]s)?,? [\w“\"]")
_REST = re.compile(r"[ \"'“”‘’]*([^ \"'“”‘’])?")


@rule(
    code="TYP016",
    name="doubled-mark",
    triggers=[",,", "..", "?.", ",."],
    fixes=[
        ("Oslo,, Bergen and Narvik voted.", "Oslo, Bergen and Narvik voted."),
        ("The mill closed in May.. It will reopen.", "The mill closed in May. It will reopen."),
        ("They sold fish, fruit, etc..", "They sold fish, fruit, etc."),
        ("The mill closed in May..It will reopen.", "The mill closed in May. It will reopen."),
        ("Who will pay?. Nobody knows,. The mill waits.", "Who will pay? Nobody knows. The mill waits."),
    ],
    keeps=[
        ("Well... and then.... nothing", "ellipses"),
        ("And then.. nothing.", "a short ellipsis"),
        ("cd ../.. and 1..5", "code and ranges"),
        ("The ,,red'' mill", "low quotation marks typed as commas"),
        ("a,,b,,c\n1,,2,,3", "empty fields of a table"),
        ("Use a?.b, ls..Home and the range A..Z of B..The rows", "code and ranges with a capital"),
        ("They saw Who's There?.. and Why?...", "ellipses behind a question"),
        ('"Hmm.. I wonder," he said.', "speech"),
    ],
)
def doubled_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A comma or full stop typed twice

    Two stops count as one where the next sentence begins or the line ends; before a small letter and in quotation
    marks they may be an ellipsis. Two commas count as one between a word and a blank, and so does a full stop behind
    a question mark or a comma.
    """
    text = document.text
    for start, end, _ in hits:
        marks, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
        if not before.isalpha() or after in (".", ","):
            continue
        if marks == ".." and after.isupper():
            if _begins_sentence(document, start, end):
                yield fix(start, end, ". ", "a mark typed twice, and no space behind it")
        elif after and not after.isspace():
            continue
        elif marks in (",,", "?.") or not _may_be_ellipsis(document, start, end):
            drop = end - 1 if marks == "?." else start
            yield fix(drop, drop + 1, "", "a mark typed twice")


def _may_be_ellipsis(document: Document, start: int, end: int) -> bool:
    rest = _REST.match(document.text, end, document.line_at(start).end)
    return bool(rest and rest[1] and not rest[1].isupper()) or document.is_quoted(start, end)


def _begins_sentence(document: Document, start: int, end: int) -> bool:
    """Whether a word in small letters stands before two stops, and a sentence right behind them."""
    text, line = document.text, document.line_at(start)
    ends_one = _WORD_BEFORE.search(text, max(line.start, start - 40), start)
    return bool(ends_one and _SENTENCE.match(text, end, line.end)) and not document.is_quoted(start, end)
