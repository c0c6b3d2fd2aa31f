"""A comma with no space behind it."""

import re
import string
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine
from normalize.document import Line
from normalize_rules.code_call import in_call
from normalize_rules.typography.sentence_words import CLAUSE_WORDS

_TOKEN_HEAD = expression(r"\S{0,40}\Z")
_TOKEN_TAIL = expression(r"\S{0,40}")
_CLAUSE = expression(rf"(?:{'|'.join(CLAUSE_WORDS)}) (?=[^\W\d_])")
_VALUES = 3  # commas in one stretch without blanks, where quotation marks show it
_CODE = expression(r"[=<>{}\\_|/@#]|\)\(|\w\(\w,|://")


@rule(
    code="TYP005",
    name="no-space-after-comma",
    triggers=[f",{letter}" for letter in string.ascii_lowercase],
    sources=["zh", "ja", "ha"],
    fixes=[
        ("He arrived on Feb. 11,Norwegian police said.", "He arrived on Feb. 11, Norwegian police said."),
        ("On May 31,the mill closed; by 2021,it was gone.", "On May 31, the mill closed; by 2021, it was gone."),
        ("The water fell,but the road stayed shut.", "The water fell, but the road stayed shut."),
        ("Li Na,Wang Bo,Hu Mei and two others spoke.", "Li Na, Wang Bo, Hu Mei and two others spoke."),
    ],
    keeps=[
        ("Plot x,y and (a,b) on the map.", "coordinates"),
        ("id,name,town\n1,Ana,Lima", "a table in a file"),
        ('The file begins with "id,name,town,2021" and holds 40 rows.', "its first line"),
        ("Set font=serif,size=9 in the file.", "code"),
        ('The line print("hello,world") stood there.', "code"),
        ("The dye N,N-dimethylaniline leaked.", "a chemical name"),
        ("The keys 3,a 4,b and 5,in 6,on it", "labels"),
        ("It cost 1,5m euros and 3,000b tests.", "numbers"),
        ("He wrote etc., and left.", "a space is there"),
    ],
)
def no_space_after_comma(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No space after a comma

    Chinese and Japanese commas hold their own blank, and the translation forgets the one that English needs. Numbers,
    single letters, code and lines of comma-separated values are left alone.
    """
    text = document.text
    in_table = OncePerLine(document, _is_table)
    for start, end, _ in hits:
        before = text[start - 1] if start else ""
        if not (before.isalpha() or before in '.)]"”’%' or (before.isdigit() and _is_clause(text, start, end - 1))):
            continue
        if not before or _is_code(document, start) or in_table(start) or in_call(text, start):
            continue
        yield fix(start + 1, start + 1, " ", "no space after a comma")


def _is_clause(text: str, comma: int, at: int) -> bool:
    """Whether a capital, or behind a year or a day a word that holds clauses together, stands at a place."""
    return text[at].isupper() or (text[comma - 2 : comma].isdigit() and _CLAUSE.match(text, at) is not None)


def _is_code(document: Document, comma: int) -> bool:
    text, line = document.text, document.line_at(comma)
    head = _TOKEN_HEAD.search(text, max(line.start, comma - 40), comma)
    tail = _TOKEN_TAIL.match(text, comma + 1, line.end)
    left, right = head.group() if head else "", tail.group() if tail else ""
    if _CODE.search(f"{left},{right}"):
        return True
    if document.is_quoted(comma, comma + 1) and f"{left},{right}".count(",") >= _VALUES:
        return True
    # single letters are coordinates, variables, grades: x,y
    first, second = left.rpartition(",")[2].lstrip("([\"'“"), re.split(r"[^\w]", right, maxsplit=1)[0]
    if len(second) == 1 and second not in "aAI":
        return True
    return len(first) == 1 and len(second) == 1


def _is_table(document: Document, line: Line) -> bool:
    """Whether commas part the values of a line in which hardly a blank stands."""
    content = document.text[line.start : line.end]
    return content.count(",") >= 2 and ", " not in content and " " not in content.strip().rstrip(".")
