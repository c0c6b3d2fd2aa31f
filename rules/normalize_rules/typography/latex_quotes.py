"""Quotation marks typed as two single ones, and double ones typed twice."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, fix, rule
from normalize_rules.typography.house_marks import marks_of

_REACH = 400
_SINGLE = "'`´’‘ʼ′"
_DOUBLE = '"“”'


@rule(
    code="TYP014",
    name="latex-quotes",
    triggers=["''"],
    sources=["ja"],
    fixes=[
        ("The firm named its ``green fund'' on Monday.", 'The firm named its "green fund" on Monday.'),
        ("A ''final'' offer and an ʼʼurgentʼʼ one", 'A "final" offer and an "urgent" one'),
    ],
    keeps=[
        ("He is 6' 2'' tall and she 5' 9''.", "feet and inches"),
        ("So said Dr.'', and left.", "one mark alone"),
        ("a '''bold''' word", "markup"),
        ("use ``run`` first", "code"),
    ],
)
def latex_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Two single marks in place of a double one

    The plain text of typesetters, with which some engines were trained: ``so''. Only pairs in one line.
    """
    marks = marks_of(document)
    for opening, closing in _pairs(document, hits, _SINGLE):
        edits = (Edit(opening, opening + 2, marks.opening), Edit(closing, closing + 2, marks.closing))
        yield Finding(opening, closing + 2, "two single marks for a double one", edits)


@rule(
    code="TYP015",
    name="doubled-quotes",
    triggers=['""'],
    sources=["ja", "is"],
    fixes=[
        ('The ""green fund"" opened.', 'The "green fund" opened.'),
        ("The ““green fund”” opened.", "The “green fund” opened."),
    ],
    keeps=[
        ('The field is "" when it is empty.', "nothing between them"),
        ('""Green" is a lie," she said.', "a quotation in a quotation"),
        ('1,"","",2', "fields of a table"),
        ('a """docstring""" there', "code"),
    ],
)
def doubled_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A double quotation mark typed twice, on both sides

    Tables of comma-separated values double a mark inside a field, and reading them badly keeps both.
    """
    for opening, closing in _pairs(document, hits, _DOUBLE):
        second = Edit(closing + 1, closing + 2, "")
        yield fix(opening, opening + 1, "", "a quotation mark typed twice", second)


def _pairs(document: Document, hits: Sequence[Hit], marks: str) -> Iterator[tuple[int, int]]:
    """Doubled marks that open and close a stretch of one line."""
    text = document.text
    places = [hit.start for hit in hits if _stands_alone(text, hit.start, marks)]
    at = 0
    while at + 1 < len(places):
        opening, closing = places[at], places[at + 1]
        inside = text[opening + 2 : closing]
        fits = inside and "\n" not in inside and len(inside) <= _REACH and not inside[0].isspace()
        if fits and not (opening and text[opening - 1].isalnum()) and _ends(text, closing, inside):
            yield opening, closing
            at += 2
        else:
            at += 1


def _stands_alone(text: str, at: int, marks: str) -> bool:
    """Two marks, not three, and none of them a foot or an inch."""
    if text[at] not in marks or text[at + 1] not in marks:
        return False
    around = text[at - 1 : at] + text[at + 2 : at + 3]
    return not any(c in marks for c in around if c)


def _ends(text: str, closing: int, inside: str) -> bool:
    after = text[closing + 2 : closing + 3]
    return not inside[-1].isspace() and not after.isalnum() and any(c.isalpha() for c in inside)
