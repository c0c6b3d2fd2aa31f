"""Two spellings of one name side by side, of which the text says that they differ: "changed Mao Tse-tung to Mao Zedong"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from normalize import Document, expression
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person

_LONGEST = 70  # characters between the two
_BETWEEN = expression(
    r",? (?:not|to|or|became|becomes|is|was|instead of|rather than|into|in favou?r of|and|another) | ?/ ?"
    r"|[,;:] [^.!?\n]{0,40}\b(?:writes?|is|form|another|south|north|papers?|see)\b[^.!?\n]{0,12}"
)


def contrasted(document: Document, full: Sequence[tuple[Mention, Person]]) -> set[int]:
    """Where the full names stand that are told from the next one of the same person."""
    found: set[int] = set()
    for (one, person), (other, same) in pairwise(full):
        between = document.key[one.end : other.start]
        is_told_apart = person is same and len(between) < _LONGEST and _BETWEEN.fullmatch(between)
        is_list = between in (" and ", " or ")
        if is_told_apart and _key(document, one, is_list) != _key(document, other, is_list):
            found |= {one.start, other.start}
    return found


def _key(document: Document, mention: Mention, letters_only: bool) -> str:
    key = fold(document.text[mention.start : mention.end])
    return key.replace("-", "").replace(" ", "") if letters_only else key
