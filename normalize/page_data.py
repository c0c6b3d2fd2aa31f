"""Lines that a page's text needs although they have a shape of residue: fields of data, stamps of entries.

"Author: X" stands in the data of a book, "Duration: 4:30" in a box of facts, "20:14" above an entry of a live report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from normalize.claims import Claim
from normalize.late import expression
from normalize.line_kinds import is_paragraph, is_statement

_SHEET = expression(
    r"(?:directors?|directed by|cast|starring|music|publishers?|published by|isbn(?:-1[03])?|price|running time|runtime|genre|screenplay"
    r"|cinematography|distributor|release date|rating)\b ?:"
)
_RECORD = expression(r"(?:artists?|albums?|released|review(?:ed)? by|produce(?:rs?|d by)|formats?|rating|tracks?) ?:")
_LABELLED = expression(r"[^\W\d_][^:.!?]{0,24}: ?\S.{0,60}\Z")
_SMALLEST_FACT_BOX = 3  # lines
# "20:14, 3 march", "2020.03.17 18:13 gmt", "2 mins ago"
_STAMP = expression(
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,3} (?:min(?:ute)?s?|hours?|h|m|days?) ago|\d{1,2} [a-z]{3,9}(?: \d{4})?|[a-z]{3,9} \d{1,2}(?:, \d{4})?)[\d ,.:|/a-z-]{0,24}\Z"
)
_FEWEST_ENTRIES = 3
_WORDS_OF_NAME = 3
_COMPANY = ("label:", "labels:", "label :", "labels :")  # a record's, beside its data; a blog's tags elsewhere
_SHEET_REACH = 2  # lines


def without_data(
    keys: Sequence[str], filled: Sequence[int], known: Mapping[int, Sequence[Claim]]
) -> Mapping[int, Sequence[Claim]]:
    """The claims without those of lines such as "Author: X" in the data of a book or a film, beside its publisher or cast,
    "Label: X" in those of a record, "Duration: 4:30" in a box of facts, or the times of a live report.
    """
    fields = {number for number in filled if ":" in keys[number][:20]}
    data = _in_fact_boxes(keys, filled, known) | _of_entries(keys, filled, known)
    data |= _beside(filled, {number for number in fields if _SHEET.match(keys[number])}) & fields
    companies = {number for number in fields & known.keys() if keys[number].startswith(_COMPANY)}
    if companies:
        data |= companies & _beside(filled, {number for number in fields if _RECORD.match(keys[number])})
    return {number: claims for number, claims in known.items() if number not in data} if data else known


def _in_fact_boxes(keys: Sequence[str], filled: Sequence[int], known: Mapping[int, Sequence[Claim]]) -> set[int]:
    """The lines of blocks above a paragraph in which every line is a label with its value, most of them none that pages have."""
    found: set[int] = set()
    last = next((number for number in reversed(filled) if number not in known and is_paragraph(keys[number])), -1)
    labelled = [number for number in filled if number < last and _LABELLED.match(keys[number])]
    for _, run in groupby(enumerate(labelled), lambda item: item[1] - item[0]):
        box = [number for _, number in run]
        if len(box) >= _SMALLEST_FACT_BOX and 2 * len(known.keys() & box) < len(box):
            found.update(box)
    return found


def _of_entries(keys: Sequence[str], filled: Sequence[int], known: Mapping[int, Sequence[Claim]]) -> set[int]:
    """The times and dates above the entries of a live report or a diary: several of them, each over a sentence of its own."""
    if not any(_STAMP.match(keys[number]) for number in known):
        return set()
    found = {
        number
        for number, *below in zip(filled, filled[1:], [*filled[2:], -1], strict=False)
        if _STAMP.match(keys[number]) and _is_entry(keys, known, below)
    }
    return found if len(found) >= _FEWEST_ENTRIES else set()


def _is_entry(keys: Sequence[str], known: Mapping[int, Sequence[Claim]], below: Sequence[int]) -> bool:
    """Whether a sentence stands below a stamp, perhaps with its writer's name between."""
    first, second = below
    if first in known or is_statement(keys[first]):
        return first not in known
    is_name = keys[first].count(" ") < _WORDS_OF_NAME
    return is_name and second >= 0 and second not in known and is_statement(keys[second])


def _beside(filled: Sequence[int], numbers: set[int]) -> set[int]:
    """The lines of those numbers and those within the reach of a sheet from them."""
    places = [place for place, number in enumerate(filled) if number in numbers]
    near = {place + step for place in places for step in range(-_SHEET_REACH, _SHEET_REACH + 1)}
    return {filled[place] for place in near if 0 <= place < len(filled)}
