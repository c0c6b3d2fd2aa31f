"""Quotation marks of which both look the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.document import Line
from normalize_rules.typography.foreign_words import ENGLISH_LINE
from normalize_rules.typography.house_marks import CURLY, marks_of

_MARKS = "”“″»"
_DOUBLE = expression('["“”„«»″]')
_LONGEST = 600
_OTHER_SIDE = {"“": "”", "”": "“", "»": "«"}


@rule(
    code="TYP034",
    name="one-sided-quotes",
    characters=_MARKS,
    sources=["sv", "fi", "de"],
    fixes=[
        ("The coach called it ”a gift” and left.", "The coach called it “a gift” and left."),
        ("The coach called it “a gift“ and the win “luck“.", "The coach called it “a gift” and the win “luck”."),
        ("The coach called it ″a gift″ and left.", 'The coach called it "a gift" and left.'),
        ("The coach called it »a gift» and left.", 'The coach called it "a gift" and left.'),
    ],
    keeps=[
        ("The coach called it “a gift” and “a joke” and left.", "English marks"),
        ("“He left,” she said. “It was late.\n“It rained and the dam broke.”", "a quotation that runs on over paragraphs"),
        ("“It was late in the day. “It rained and he left.", "two marks that open"),
        ("The board is 6″ by 4″ and the pipe is 5″ and 7″.", "inches"),
        ("The menu reads World » Chile » Lima in the end.", "a path of pages"),
        ("The coach called it ”a gift“ and ”a joke and left.", "marks that do not make pairs"),
    ],
)  # fmt: skip
def one_sided_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Two quotation marks that look the same way: ”so”

    Swedish and Finnish use one mark on both sides, and keyboards offer only one. Only where a line has one kind of
    double mark, an even number of it, and each in turn stands as one that opens and one that closes.
    """
    text = document.text
    for mark in _MARKS:
        at = text.find(mark) if mark in document.others else -1
        while at >= 0:
            line = document.line_at(at)
            places = _places(text, line, mark)
            marks = CURLY if mark in "“”" else marks_of(document)
            for opening, closing in zip(places[::2], places[1::2], strict=True):
                edits = (Edit(opening, opening + 1, marks.opening), Edit(closing, closing + 1, marks.closing))
                changed = tuple(edit for edit in edits if edit.text != mark)
                yield Finding(opening, closing + 1, "two marks that look the same way", changed)
            at = text.find(mark, line.end)


def _places(text: str, line: Line, mark: str) -> list[int]:
    """Where the marks of a line stand, or nothing when they are of several kinds or do not make pairs."""
    content = text[line.start : line.end]
    if _OTHER_SIDE.get(mark, mark * 2) in content:
        return []  # nearly always: marks that look at each other
    places = [match.start() for match in _DOUBLE.finditer(content)]
    if len(places) % 2 or any(content[at] != mark for at in places) or not ENGLISH_LINE.search(content):
        return []
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        if not (_opens(content, opening) and _closes(content, closing)) or closing - opening > _LONGEST:
            return []
    return [line.start + at for at in places]


def _opens(content: str, at: int) -> bool:
    return (not at or content[at - 1] in " ([—–'‘") and content[at + 1 : at + 2].isalnum()


def _closes(content: str, at: int) -> bool:
    return not content[at - 1].isspace() and not content[at + 1 : at + 2].isalnum()
