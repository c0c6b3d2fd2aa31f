"""Thousands set apart by a blank."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, rule
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, MONTH_BEFORE, pairs

_HEAD = re.compile(r"(?<![\d.,:/+#-])\d{1,3}(?:,\d{3})*\Z")
_HEAD_SPACED = re.compile(r"(?<![\d.,:/+#-])[1-9]\d{0,2}(?: \d{3})*\Z")
_GROUP = re.compile(r"\d{3}(?![\d,.:/-]*\d)(?!-)")
_GROUPS = re.compile(r"\d{3}(?: \d{3})*(?![\d,.:/-]*\d)(?!-| \d)")
_NEXT = re.compile(r" ?([^\W\d_]+|[%)\"”.,;:!?]|\Z)")
_LISTED = re.compile(r",? (?:and|or|to) \d|, \d")
_PLACE_BEFORE = re.compile(
    r"\b(?:at|age|aged|chapters?|pages?|pp?|rooms?|routes?|nos?|numbers?|articles?|verses?|groups?|turned|lines?)\.? \Z"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[.:]? \Z")
_OPENERS = frozenset(
    "In About Some Nearly Over Only The Another Around Almost At More Than With For Roughly And".split()
)
_BLANKS = re.compile(r"[ \u00a0\u202f\u2009]")


@rule(
    code="NUM001",
    name="space-in-thousands",
    triggers=pairs(", "),
    sources=["uk", "ha", "ru"],
    fixes=[
        ("The roof cost 27, 000 euros.", "The roof cost 27,000 euros."),
        ("It registered 2,210, 534 voters.", "It registered 2,210,534 voters."),
        ("They weigh less than 1, 500 grams.", "They weigh less than 1,500 grams."),
    ],
    keeps=[
        ("On June 15, 2016 and June 10, 340 people left.", "dates"),
        ("They came in rows of 5, 100 and 200.", "a list"),
        ("The numbers 1, 2, 3 and 100, 200, 300 won.", "a list"),
        ("At 15, 300 boys had left school.", "an age"),
        ("In 2016, 300 people left.", "a year"),
        ("Pages 12, 345 and 400; article 5, 120 words", "places in a book"),
    ],
)  # fmt: skip
def space_in_thousands(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank behind the comma in a number: "27, 000"

    A group of three zeros is the rest of a number; another group is when a word follows and no list, date, age or
    number of a page stands around it.
    """
    text, key = document.text, document.key
    for start, end, _ in hits:
        comma, group = start + 1, end - 1
        head = _HEAD.search(text, max(0, comma - 16), comma)
        rest = _GROUP.match(text, group)
        if not head or not rest or MONTH_BEFORE.search(key, max(0, head.start() - 12), head.start()):
            continue
        if rest.group() == "000" or _is_one_number(document, head.start(), rest.end()):
            edit = Edit(comma + 1, group, "")
            yield Finding(head.start(), rest.end(), "a blank in a number", (edit,))


def _is_one_number(document: Document, start: int, end: int) -> bool:
    text, key = document.text, document.key
    if _LISTED.match(text, end) or re.search(r"\d,? \Z", text[max(0, start - 4) : start]):
        return False
    if _PLACE_BEFORE.search(key, max(0, start - 14), start):
        return False
    following = _NEXT.match(key, end)
    word = following.group(1) if following else ""
    return word in COUNTED or word in MONEY


@rule(
    code="NUM002",
    name="space-for-thousands-comma",
    triggers=pairs(" "),
    sources=["ru", "uk", "cs", "fr"],
    fixes=[
        ("The flat cost 25 000 rubles a month.", "The flat cost 25,000 rubles a month."),
        ("About 10\u202f899 cases and 1 200 000 doses", "About 10,899 cases and 1,200,000 doses"),
    ],
    keeps=[
        ("Call 0800 555 111 or 44 20 7946 000.", "phone numbers"),
        ("Boeing 747 400 people know.", "a type and a number"),
        ("In 2016 300 people left, on July 25 100 people.", "a year and a day"),
        ("Oslo 12 310 44\nBodo 9 115 20", "columns"),
        ("the 4 100 meter runners", "a number of things with a number"),
    ],
)
def space_for_thousands_comma(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank in place of the comma between thousands: "25 000"

    Russian, Czech and French group digits by blanks. Only before a word for what is counted; phone numbers, types and
    years are left alone.
    """
    text, key = document.text, document.key
    for start, end, _ in hits:
        head = _HEAD_SPACED.search(key, max(0, start - 16), start + 1)
        rest = _GROUPS.match(key, end - 1) if head and head.end() - head.start() <= 3 else None
        if not head or not rest:
            continue
        following = _NEXT.match(key, rest.end())
        word = following.group(1) if following else ""
        if (word in COUNTED or word in MONEY) and text[rest.end()] in " \u00a0" and _may_count(document, head.start()):
            blanks = [m.start() for m in _BLANKS.finditer(text, head.start(), rest.end())]
            edits = tuple(Edit(at, at + 1, ",") for at in blanks)
            yield Finding(head.start(), rest.end(), "a blank in place of the comma between thousands", edits)


def _may_count(document: Document, start: int) -> bool:
    """Whether the word before a number leaves it a number of its own: no month, no name, no digits."""
    if MONTH_BEFORE.search(document.key, max(0, start - 12), start):
        return False
    line = document.line_at(start)
    before = _WORD_BEFORE.search(document.text, max(line.start, start - 24), start)
    if not before:
        return start == line.start or not document.text[start - 2 : start].strip().isdigit()
    return before.group(1).islower() or before.group(1) in _OPENERS
