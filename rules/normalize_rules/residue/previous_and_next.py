"""The row of the neighbouring articles: "Previous: …" and "Next: …" below the text."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.calendar import MONTH_STEM
from normalize_rules.residue.article import LINE

_PREVIOUS = expression(
    r"\W*(?:previous|prev|last|preceding|上一篇|前一篇|이전글|이전|前の記事)(?: (?P<kind>one|article|post|news|page|item|story|piece|entry|chapter))? ?[:：] ?(?P<headline>.{0,170})"
)
_NEXT = expression(
    r"\W*(?:next|following|下一篇|后一篇|다음글|다음|次の記事)(?: (?P<kind>one|article|post|news|page|item|story|piece|entry|chapter))? ?[:：] ?(?P<headline>.{0,170})"
)
# a score or a fixture, figures of a bank, a date of a tour, a film with its year
_NO_HEADLINE = expression(
    r".*(?:\bvs?\b|\w \d{1,3}, [^\d]+ \d{1,3}\b|\b\d{1,3} ?[-:–] ?\d{1,3}\b|^[$€£]?[\d.,]+ ?%?$|\(\d{4}\)$"
    rf"|\b(?:{MONTH_STEM})[a-z]* \d{{1,2}}$|\b\d{{1,2}} (?:{MONTH_STEM})[a-z]*$)"
)
_SPACED = expression(r"[a-z]+(?: [a-z\d'-]+){0,2}")  # a title or a name: a headline has four words, or no blanks at all
_ARTICLE = expression(r"article|post|news")
_MESSAGE = "a link to the article before or after this one"


@rule(
    code="RES057",
    name="previous-and-next",
    phase="layout",
    languages=(),
    sources=["zh", "ko", "ja", "ru"],
    triggers=["previous", "prev:", "prev ", "last article", "last one", "last news", "last post", "preceding", "上一篇", "前一篇", "이전", "前の記事"],
    fixes=[
        (f"{LINE}\nPrevious: Town honors its bakers\nNext: No more", LINE),
        (f"{LINE}\n\nLast article: Ferry sails again\n\nNext article: Port of Varna reopens", LINE),
        (f"{LINE}\nNext: Ferry sails again\nPrevious: Port of Varna reopens", LINE),
    ],
    keeps=[
        (f"{LINE}\nPrevious: Mayor of Narva\nNow: Mayor of Tartu", "a life in short"),
        (f"{LINE}\nPrevious: Ferry sails again", "one of them alone"),
        (f"{LINE}\nPrevious: Lions 1, Hawks 0 in Riga\nNext: Lions v Tigers, Saturday 18:00", "a team's matches"),
        (f"{LINE}\nPrevious: Oslo town hall, May 3\nNext: Riga town hall, June 9", "a tour"),
        (f"{LINE}\nPrevious: The Ferryman's Wife (2019)\nNext: The Ferryman's Son (2025)", "novels in a row"),
        (f"{LINE}\nPrevious: The Ferryman\nNext: The Bell", "two titles"),
        ("Previous: 4%\nNext: 5%\nThe bank raised its rate on Friday, as all had thought it would.", "figures, above the text"),
        (f"{LINE}\nPrevious: none was better.\nNext: none will be.", "sentences"),
        ("Previous: bread\nNext: wine", "no text above them"),
    ],
)  # fmt: skip
def previous_and_next(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The two links to the neighbouring articles

    One of them alone may be a line of somebody's life or of a table; both, one right after the other and below the
    last paragraph, are the foot of a page, unless they name matches, dates or two short titles.
    """
    keys = document.line_keys
    filled = [number for number, key in enumerate(keys) if key]
    last = max((place for place, number in enumerate(filled) if _is_text(keys[number])), default=len(filled))
    places = {number: place for place, number in enumerate(filled)}
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        place = places[number]
        if place <= last or not _links(_PREVIOUS, keys[number]):
            continue
        for beside in (place + 1, place - 1):
            if last < beside < len(filled) and _are_neighbors(keys[number], keys[filled[beside]]):
                yield from (_removal(document, at) for at in sorted((number, filled[beside])))
                break


def _is_text(key: str) -> bool:
    return is_paragraph(key) and not _links(_PREVIOUS, key) and not _links(_NEXT, key)


def _links(shape: re.Pattern[str], key: str) -> bool:
    match = shape.fullmatch(key)
    return match is not None and not match["headline"].endswith(".")


def _are_neighbors(previous: str, following: str) -> bool:
    """Whether the two lines name articles: headlines, one of them with more words than a title has."""
    matches = (_PREVIOUS.fullmatch(previous), _NEXT.fullmatch(following))
    if not matches[1] or not _links(_NEXT, following):
        return False
    if any(match and _ARTICLE.match(match["kind"] or "") for match in matches):
        return True
    headlines = [match["headline"].strip() for match in matches if match]
    return not any(map(_NO_HEADLINE.fullmatch, headlines)) and not all(map(_SPACED.fullmatch, headlines))


def _removal(document: Document, number: int) -> Finding:
    line = document.lines[number]
    return Finding(line.start, line.end, _MESSAGE, (Edit(line.start, line.end, ""),))
