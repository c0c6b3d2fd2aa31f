"""A quotation mark that was curled the wrong way, or whose blank stands on its other side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.document import Line
from normalize_rules.saying import PRONOUNS, VERBS
from normalize_rules.typography.foreign_words import ENGLISH_LINE, is_foreign
from normalize_rules.typography.house_marks import marks_of

_MARK = expression('["“”«»]')
_SAID = f"(?:{'|'.join(VERBS)}|confirmed|confirms|indicated|indicates|underlined|underlines|thinks|believes)"
_WHO_SAID = expression(
    rf"{_SAID}\b|(?:{'|'.join(PRONOUNS)}) (?:also )?{_SAID}\b|according to "
    rf"|(?:(?:[Tt]he|his|her|a|an) (?:[\w'’-]+ ){{1,4}}?|(?:[A-Z][\w'’-]+ ){{1,3}}?){_SAID}\b"
)
_VERB = expression(rf"{_SAID} (?!who\b|to\b)")
_BLANK = " \u00a0\u202f\u2009"
_BEFORE_OPENING = _BLANK + "\t([—–-/'‘"
_BEHIND_CLOSING = ".,;:!?)]"
_LONGEST = 600
_NOT_BEHIND = (*_BLANK, "", "\n", ",", ".")
_REACH = 4000  # a longer line is a whole page run together


class _Looks(Enum):
    OPENS = 1
    CLOSES = 2
    EITHER = 3


@rule(
    code="TYP042",
    name="turned-quote",
    characters="“”«»",
    sources=["it", "cs", "hy", "fr", "ro", "no"],
    fixes=[
        ("“We wait for Mr. Ruiz, “said the miller of Lugo.", "“We wait for Mr. Ruiz,” said the miller of Lugo."),
        ("They took “ten sheep, two of them from the abbey “, and left.", "They took “ten sheep, two of them from the abbey”, and left."),
        ("He spoke of “the night that held him “.", "He spoke of “the night that held him”."),
        ("“It was dark (as in a mine), ”the note says of it.", "“It was dark (as in a mine),” the note says of it."),
        ("«We are with the miners of Lugo”. So said Ana Ruiz.", "“We are with the miners of Lugo”. So said Ana Ruiz."),
        ("“For the mill, his advice was gold. » So said Ana Ruiz.", "“For the mill, his advice was gold.” So said Ana Ruiz."),
        ("So it was left in the dark of the mill, “said Ana Ruiz.", "So it was left in the dark of the mill,” said Ana Ruiz."),
        ("He said “no“ to it and “never” to the rest.", "He said “no” to it and “never” to the rest."),
    ],
    keeps=[
        ("“He left in the night,” she said. “It was late.", "a quotation that runs on over paragraphs"),
        ("“It was late in the day. “It rained and he left.", "two marks that open"),
        ("“He told me of “the night” and of the rain,” she said.", "a quotation in a quotation"),
        ("The menu reads World » Chile » Lima, and “the” end.", "a path of pages"),
        ('The “6" board” of the mill', "an inch sign"),
        ("The mill of Lugo said « Tout est perdu ».", "a pair, though a French one"),
        ("He wrote to us, “the mill says no to it.", "a lone mark that may open"),
        ("The board is 6” by 4”, and the pipe “is” 5” wide.", "inches"),
    ],
)  # fmt: skip
def turned_quote(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A closing quotation mark that opens: `it was late, “said Ana`

    A program that curls straight marks goes by the blanks, and where these stand wrong, so do the marks; translators
    close with what they have, `«so”`. Each mark of the line is judged by its neighbours, and all of them must make
    pairs in turn; the ones that look the wrong way or are of another kind than their partner are then set right.
    """
    text = document.text
    if "„" in document.others:
        return
    for line in _doubtful_lines(document):
        if line.end - line.start > _REACH or not ENGLISH_LINE.search(text, line.start, line.end):
            continue
        places = [match.start() for match in _MARK.finditer(text, line.start, line.end)]
        if len(places) == 1:
            yield from _lone(text, line, places[0])
        pairs = list(zip(places[::2], places[1::2], strict=False))
        if len(places) % 2 or not all(_is_pair(text, line, pair) for pair in pairs):
            continue
        for opening, closing in pairs:
            edits = _mended(document, line, opening, closing)
            if edits:
                yield Finding(opening, closing + 1, "a quotation mark that looks the wrong way", tuple(edits))


def _doubtful_lines(document: Document) -> list[Line]:
    """The lines in which a curly mark follows one of its kind or has a blank on the wrong side, and those with guillemets."""
    text, found = document.text, set()
    for mark in document.others & {"«", "»"}:
        found.update(_places(text, mark))
    if not document.others.isdisjoint("“”"):
        opening, closing = _places(text, "“"), _places(text, "”")
        found.update(at for at in opening if text[at + 1 : at + 2] in _NOT_BEHIND or text[at - 1 : at].isalpha())
        found.update(at for at in opening if _VERB.match(text, at + 1))
        found.update(at for at in closing if text[at - 1 : at] in (*_BLANK, "", "\n"))
        in_turn = sorted([(at, "“") for at in opening] + [(at, "”") for at in closing])
        found.update(at for (_, one), (at, two) in pairwise(in_turn) if one == two)
        if len(opening) != len(closing) and '"' in text:
            found.update(at for at, _ in in_turn if text.find('"', *document.line_at(at)[1:]) >= 0)
    return sorted({document.line_at(at) for at in found})


def _places(text: str, mark: str) -> list[int]:
    found, at = [], text.find(mark)
    while at >= 0:
        found.append(at)
        at = text.find(mark, at + 1)
    return found


def _is_pair(text: str, line: Line, pair: tuple[int, int]) -> bool:
    """Whether two neighbouring marks may be the two ends of a quotation, whichever way they look."""
    opening, closing = pair
    said = text[opening + 1 : closing]
    if not said.strip() or len(said) > _LONGEST or _looks(text, line, opening) is _Looks.CLOSES:
        return False
    if text[opening] in '"”»' and _looks(text, line, opening) is not _Looks.OPENS:
        return False
    looks = _looks(text, line, closing)
    return (
        looks is _Looks.CLOSES
        or (looks is _Looks.EITHER and text[closing] != "«")
        or _is_before_speaker(text, line, closing)
    )


def _looks(text: str, line: Line, at: int) -> _Looks:
    """Which way a mark looks by the characters beside it."""
    before = text[at - 1] if at > line.start else " "
    after = text[at + 1] if at + 1 < line.end else " "
    if before in _BEFORE_OPENING and not (before in "'‘" and not after.isalnum()):
        if after not in _BLANK:
            is_last = after in _BEHIND_CLOSING and text[at + 2 : at + 3] in ("", "\n", *_BLANK)
            return _Looks.CLOSES if is_last and at > line.start else _Looks.OPENS
        if not text[at + 1 : line.end].strip():
            return _Looks.CLOSES
        first = text[at + 1 : line.end].lstrip()[:1]
        return _Looks.CLOSES if first in _BEHIND_CLOSING and at > line.start else _Looks.EITHER
    return _Looks.EITHER if after.isalnum() else _Looks.CLOSES


def _is_before_speaker(text: str, line: Line, at: int) -> bool:
    """Whether a mark that opens stands between the comma of a quotation and who said it."""
    return (
        at - 2 > line.start
        and text[at - 1] in _BLANK
        and text[at - 2] in ",!?…"
        and _WHO_SAID.match(text, at + 1, min(line.end, at + 100)) is not None
    )


def _lone(text: str, line: Line, at: int) -> Iterator[Finding]:
    """The only mark of a line, which closes what an earlier line opened: before the verb, or a closing one before who said it."""
    if text[at] not in "“”" or not _is_before_speaker(text, line, at):
        return
    if text[at] == "”" or _VERB.match(text, at + 1):
        yield Finding(at - 1, at + 1, "a quotation mark that looks the wrong way", (Edit(at - 1, at + 1, "” "),))


def _mended(document: Document, line: Line, opening: int, closing: int) -> list[Edit]:
    """The edits that set a pair right; none where it is one, be it of another language, or in another language."""
    text = document.text
    kinds, said = text[opening] + text[closing], text[opening + 1 : closing]
    moved = _is_before_speaker(text, line, closing)
    if (kinds in ("“”", '""', "«»", "»«", "»»", "””", "″″") and not moved) or (kinds in ('""', "»«") and moved):
        return []
    if is_foreign(said):
        return []
    marks = marks_of(document)
    first, last = opening + 1, closing
    while text[first] in _BLANK:
        first += 1
    while text[last - 1] in _BLANK:
        last -= 1
    after = text[closing + 1 : closing + 2]
    behind = " " if moved and after not in _BLANK else ""
    edits = (Edit(opening, first, marks.opening), Edit(last, closing + 1, marks.closing + behind))
    return [edit for edit in edits if text[edit.start : edit.end] != edit.text]
