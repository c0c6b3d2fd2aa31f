"""Spaces of other widths, and too many of them."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.document import Line

_WIDTHS = frozenset("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2004\u2005\u2006\u2008\u3000\u205f")
_RUN = expression("[{}]".format("".join(sorted(_WIDTHS))))
_GAP = expression(r"(?<=\S)  (?=\S)")
_GAPS = expression(r"(?<=\S)(?: {2,}|\t+)(?=\S)")


@rule(
    code="TYP025",
    name="no-break-space",
    characters=_WIDTHS,
    fixes=[
        ("About 30\u00a0people left.", "About 30 people left."),
        ("The dam\u2009broke on\u202fMonday.", "The dam broke on Monday."),
    ],
    keeps=[
        ("\u00a0\u00a0the rain,\n\u3000the rain", "the indentation of a poem"),
        ("Ana\u00a0\u00a0\u00a012\nBo\u00a0\u00a0\u00a0\u00a07", "columns"),
        ("About 30 people left.", "plain spaces"),
    ],
)
def no_break_space(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space that is not the plain one

    Pages hold lines together with no-break and thin spaces; in running text they only keep words from being found.
    Where several stand together or a line begins with one, they make up a layout and stay.
    """
    text = document.text
    for match in _RUN.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if before and after and not before.isspace() and not after.isspace():
            yield fix(at, at + 1, " ", "a space that is not the plain one")


@rule(
    code="TYP026",
    name="double-space",
    triggers=["  "],
    fixes=[
        ("The mayor  resigned on Monday.", "The mayor resigned on Monday."),
        ("The dam broke.  The town fled.", "The dam broke. The town fled."),
    ],
    keeps=[
        ("  the rain\n    the rain", "the indentation of a poem"),
        ("Town  Votes\nOslo   1204\nBodo    310", "columns"),
        ("The dam   broke   there.", "wide gaps"),
        ("Ana  Lima\nBob  Oslo", "columns of two"),
        ("| a  | b  |", "a table"),
    ],
)
def double_space(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Two spaces between words

    Only exactly two, in a line of prose: gaps that stand under one another, or in lines without a sentence, are
    columns.
    """
    for line in {document.line_at(hit.start): None for hit in hits}:
        content = document.text[line.start : line.end]
        gaps = list(_GAP.finditer(content))
        if gaps and _is_prose(content) and not _aligned(document, line):
            for gap in gaps:
                start = line.start + gap.start()
                yield fix(start, start + 1, "", "two spaces between words")


def _is_prose(content: str) -> bool:
    words = content.split()
    if "|" in content or "\t" in content or any(len(m.group()) > 2 for m in _GAPS.finditer(content)):
        return False
    return len(words) >= 7 or (len(words) >= 3 and content.rstrip(" \"'”’)").endswith((".", "!", "?", ":")))


def _aligned(document: Document, line: Line) -> bool:
    """Whether a gap of a neighbouring line ends in the same column as one of this line."""
    columns = _columns(document, line)
    near = document.lines[max(0, line.number - 1) : line.number + 2]
    return any(columns & _columns(document, other) for other in near if other != line)


def _columns(document: Document, line: Line) -> set[int]:
    return {match.end() for match in _GAPS.finditer(document.text[line.start : line.end])}
