"""What readers wrote, under the heading of the comments: "Yusuf K. 3 days ago" and the words below it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page import residue_lines

_HEADING = expression(
    r"\W*(?:(?:reader |user )?comments?(?: ?[:(\[]? ?\d{1,5} ?[)\]]?)?|\d{1,5} comments?|(?:reader|user) comments)\W*"
)
_STAMP = expression(
    r"\W*(?!(?:The|An?|It|He|She|They|We|That|This|Only|About|Just|Some|Posted|Published|Updated|More|Less|Over) )(?P<name>[^\W\d_]\w{1,20}(?: [^\W\d_a-z]\w{0,20}\.?){0,2})[ ,|·•-]+"
    r"(?:(?:\d{1,3}|an?|one) (?:second|minute|min|hour|day|week|month|year)s? ago|[Jj]ust now|(?:[Tt]oday|[Yy]esterday)(?: at)? \d{1,2}:\d\d)\W*"
)
_MOST = 300  # characters of a comment
_LINES = 3
_LONGEST_STAMP = 80
_REPLY = expression(
    r"\W*(?:reply|answer|like|dislike|report|respond|quote|\d{1,4}|(?:reply|like)\W+\d{1,4}|show more|complain)\W*"
)


@rule(
    code="RES103",
    name="reader-comments",
    phase="layout",
    languages=(),
    sources=["tr", "ru", "en"],
    triggers=[" ago", "just now"],
    fixes=[
        (f"{LINE}\nCOMMENTS (2)\nMart K. 4 hours ago\nwhich bridge is it\nGuest 2 days ago\nWell done to all of them", LINE),
        (f"{LINE}\n\n1 comment\n\nMart K. - 1 day ago\n\nThe old bridge must stay, whatever the council says about it.", LINE),
    ],
    keeps=[
        (f"{LINE}\nMart K. 4 hours ago\nwhich bridge is it", "no heading"),
        (f"Comments\nMart K. 4 hours ago\n{LINE}", "above the text"),
        (f"{LINE}\nComments\nThe bridge was closed 4 days ago\nNo boat has sailed since then, the port said on Monday.", "a sentence of the text"),
        (f"{LINE}\nComments\nMart K. 4 hours ago\nwhich bridge is it\nThe council sat until noon on Monday.\nIt will sit again in May.\nNobody came.\nThe vote may be late.", "the text goes on"),
    ],
)  # fmt: skip
def reader_comments(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """What readers wrote under the heading of the comments

    Each comment begins with a name and how long ago it was written. They go where they stand right below the heading, each with at
    most three lines, and nothing but lines of the page stands below the last one.
    """
    if not hits:
        return
    filled = [number for number, key in enumerate(document.line_keys) if key]
    places = {number: place for place, number in enumerate(filled)}
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        place = places[number]
        is_first = place > 1 and _HEADING.fullmatch(document.line_keys[filled[place - 1]])
        if is_first and _is_stamp(document, number):
            comments = _comments(document, filled, place)
            for at in (filled[place - 1], *comments) if comments else ():
                line = document.lines[at]
                yield Finding(line.start, line.end, "a reader's comment", (Edit(line.start, line.end, ""),))
            return


def _comments(document: Document, filled: Sequence[int], first: int) -> Sequence[int]:
    """The lines of the comments that begin at a place; none where text follows or no text stands above."""
    keys, residue = document.line_keys, residue_lines(document)
    if not any(is_paragraph(keys[number]) for number in filled[:first]):
        return ()
    found: list[int] = []
    room = 0
    for number in filled[first:]:
        if _is_stamp(document, number):
            room = _LINES
        elif number in residue or _REPLY.fullmatch(keys[number]):
            pass
        elif not room or len(keys[number]) > _MOST:
            return ()
        else:
            room -= 1
        if number not in residue:
            found.append(number)
    return found


def _is_stamp(document: Document, number: int) -> bool:
    """Whether a line is a reader's name and when the comment was written; of a name's words all but the first have a capital."""
    line = document.lines[number]
    return (
        line.end - line.start <= _LONGEST_STAMP and _STAMP.fullmatch(document.text[line.start : line.end]) is not None
    )
