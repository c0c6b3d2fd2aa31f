"""One text, one kind of quotation marks."""

from collections.abc import Callable, Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.document import Line
from normalize_rules.typography.house_marks import CURLY, STRAIGHT, Marks, asked_for, curly_doubles
from normalize_rules.typography.quote_pairs import straight_pairs

# the mark comes first, since a pattern that begins with a plain character is found fastest
_APOSTROPHES = {mark: expression(rf"{mark}(?<=[^\W\d_].)(?=[^\W\d_])") for mark in "'’"}
_CURLY_DOUBLE = expression("[“”]")
_DOUBLE = expression('["“”]')
# an attribute, or the argument of a call, in which the marks belong to the code
_CODE = expression(r"[a-z]+=\"|[a-z]\(\"|\"\)")


@rule(
    code="TYP024",
    name="mixed-quotes",
    fixes=[
        (
            'He said “no” and “never”.\nShe said "perhaps" to all.',
            "He said “no” and “never”.\nShe said “perhaps” to all.",
        ),
        ('He said "no" and "never". She said “perhaps”.', 'He said "no" and "never". She said "perhaps".'),
        ("It’s late, she’s tired and he's gone.", "It’s late, she’s tired and he’s gone."),
    ],
    keeps=[
        ("He said “no” and it's late.", "marks and apostrophes are two things"),
        ('He said “no”. She said "yes".', "no majority"),
        ('The “red” and “blue” one is 24" wide.', "an inch sign has no partner"),
        ('“He told me "go" and I went,” she said. “So I did.”', "a quotation in a quotation"),
    ],
)
def mixed_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Straight and curly quotation marks in one text

    Copied and translated passages bring their own marks. The majority of the text wins, for double marks and for
    apostrophes by themselves; the option `quotes` asks for straight or curly ones everywhere. A straight mark becomes
    a curly one only where the marks of its line make pairs.
    """
    asked = asked_for(document)
    if asked or not document.others.isdisjoint("“”"):
        yield from _double_marks(document, asked)
    if asked or "’" in document.others:
        yield from _apostrophes(document.text, asked)


def _double_marks(document: Document, asked: Marks | None) -> Iterator[Finding]:
    curly, straight = curly_doubles(document), document.text.count('"')
    wanted = asked or (CURLY if curly > straight else STRAIGHT if straight > curly else None)
    if wanted == STRAIGHT and curly:
        yield from _each_line(document, _straightened, "“")
    elif wanted == CURLY and straight:
        yield from _each_line(document, _curled, '"')


def _apostrophes(text: str, asked: Marks | None) -> Iterator[Finding]:
    curly, straight = text.count("’"), text.count("'")
    wanted = asked or (CURLY if curly > straight else STRAIGHT if straight > curly else None)
    if wanted and curly + straight and (asked or (curly and straight)):
        other = "’" if wanted.apostrophe == "'" else "'"
        for match in _APOSTROPHES[other].finditer(text):
            yield _finding(Edit(match.start(), match.end(), wanted.apostrophe))


def _each_line(document: Document, change: Callable[[Document, Line], Iterator[Edit]], mark: str) -> Iterator[Finding]:
    for line in document.lines:
        if document.text.find(mark, line.start, line.end) >= 0:
            for edit in change(document, line):
                yield _finding(edit)


def _straightened(document: Document, line: Line) -> Iterator[Edit]:
    depth = 0
    for match in _DOUBLE.finditer(document.text, line.start, line.end):
        depth += (match[0] == "“") - (match[0] == "”")
        if depth not in (0, 1) or (depth and match[0] == '"'):
            return
    for match in _CURLY_DOUBLE.finditer(document.text, line.start, line.end):
        yield Edit(match.start(), match.end(), '"')


def _curled(document: Document, line: Line) -> Iterator[Edit]:
    if _CODE.search(document.text, line.start, line.end):
        return
    if _CURLY_DOUBLE.search(document.text, line.start, line.end) and _nested(document, line):
        return
    for opening, closing in straight_pairs(document, line.start, line.end) or ():
        yield Edit(opening, opening + 1, "“")
        yield Edit(closing, closing + 1, "”")


def _nested(document: Document, line: Line) -> bool:
    """Whether a straight mark stands inside a curly quotation, or the other way round."""
    inside = ""
    for character in _DOUBLE.findall(document.text, line.start, line.end):
        if inside and character != inside:
            return True
        inside = "" if inside else {'"': '"', "“": "”", "”": ""}[character]
    return False


def _finding(edit: Edit) -> Finding:
    return Finding(edit.start, edit.end, "another kind of quotation mark than the text's own", (edit,))
