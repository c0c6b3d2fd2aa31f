"""Thousands set apart by a blank behind their comma."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.before_number import LABEL_BEFORE, NEXT, OPENERS, WORD_BEFORE
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, MONTH_BEFORE, is_plural, pairs

_HEAD = expression(r"(?<![\d.,:/+#-])\d{1,3}(?:,\d{3})*\Z")
_GROUP = expression(r"\d{3}(?![\d,.:/-]*\d)(?!-)")
_LISTED = expression(r",? (?:and|or|to) \d|, \d")
# behind these it is an age, a time, a rank, a score or the number of the dead, and what follows the comma counts by itself
_ALONE_BEFORE = expression(
    r"\b(?:at|age|aged|turned|ranked|placed|finished|won|beat|lost|kill(?:s|ed|ing)?|injur(?:es|ed|ing)|wound(?:s|ed|ing)|dead"
    r"|dies?|died|hurts?|arrests?|arrested|claims|scored?|score (?:was|is|stood at)) \Z"
)
# how old somebody was, or when, where a clause with a subject ends at the comma: "When I was 9, 200 soldiers came"
_CLAUSE_BEFORE = expression(
    r"(?:\b(?:when|while|if|before|until|once|since|though) [^.,;\n]{1,30}\b(?:was|were|is|am|are|be|turned)(?: (?:over|under|only|just|about|still))?"
    r"|\b(?:the )?age of|\bunder|\bby|\b(?:village|crew|town|party|group|family|team|hamlet) of|\bin the) \Z"
)
_HEIGHT = expression(
    r" (?:met(?:er|re)s|feet)\b(?! (?:from|away|off|short|behind|ahead|north|south|east|west|down|up)\b)"
)
# words between a number and what it counts
_ADJECTIVES = frozenset("new confirmed suspected additional fresh active daily local foreign young small".split())
# the same of goods, where a verb stands before the number: "found 16, 200 counterfeit lamps", not "of every 10, 200 stolen cars"
_SEIZED = frozenset("counterfeit fake forged stolen smuggled illegal imported".split())
_OWN_BEFORE = frozenset("of every each in for under by on".split())
_BEHIND_ADJECTIVE = expression(r" [a-z]+ ([a-z]+)(?: ([a-z]+))?")
_RATE = expression(r" (?:a|per) (?:day|week|month|year|head|person|ton|barrel)\b")
_SENTENCE_STARTS = frozenset("In On By After Before Until From Between Since Of To At With Under".split())


@rule(
    code="NUM001",
    name="space-in-thousands",
    triggers=[*pairs(", "), *pairs(" ,"), *pairs(" , ")],
    sources=["uk", "ha", "ru"],
    fixes=[
        ("The roof cost 27, 000 euros.", "The roof cost 27,000 euros."),
        ("It registered 2,210, 534 voters.", "It registered 2,210,534 voters."),
        ("They weigh less than 1, 500 grams.", "They weigh less than 1,500 grams."),
        ("It counted 4, 730 new cases and 3, 500 a day before.", "It counted 4,730 new cases and 3,500 a day before."),
        ("Guards found 16, 200 counterfeit lamps in a van.", "Guards found 16,200 counterfeit lamps in a van."),
        ("About 3 ,000 people paid $2 ,400 for 2 , 400 sheep.", "About 3,000 people paid $2,400 for 2,400 sheep."),
        ("The hut lies at 2, 700 meters and sells 1, 250 lanterns.", "The hut lies at 2,700 meters and sells 1,250 lanterns."),
    ],
    keeps=[
        ("When I was 9, 200 soldiers came to the village.", "an age"),
        ("By 8, 300 guests had come to the village of 12, 300 of them from Oslo.", "a time, a village"),
        ("On June 15, 2016 and June 10, 340 people left.", "dates"),
        ("They came in rows of 5, 100 and 200.", "a list"),
        ("The numbers 1, 2, 3 and 100, 200, 300 won.", "a list"),
        ("At 15, 300 boys had left school.", "an age"),
        ("In 2016, 300 people left.", "a year"),
        ("On the M1, 300 stolen cars were found, and in A7, 400 people. Of every 16, 200 stolen lamps failed.", "no thousands"),
        ("In phase 1, 300 people came; on day 3, 400 people left.", "numbers of other things"),
        ("Storm kills 12, 300 homes lost\nCrash killed 15, 120 injured", "the dead, and something else"),
        ("In Apollo 1, 200 people worked. By 8, 300 guests had come.", "a name and a time"),
        ("She died at 9, 300 meters from home.", "an age"),
        ("The score was 3, 120 seconds from the end.", "a score"),
        ("Pages 12, 345 and 400; article 5, 120 words", "places in a book"),
        ("In rows of 5 ,100 and 200; on day 3 ,400 people left.", "a list, and a number of another thing"),
    ],
)  # fmt: skip
def space_in_thousands(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank beside the comma in a number: "27, 000", "27 ,000"

    A group of three zeros is the rest of a number; another group is when things follow that it may count, and no list,
    date, age, rank or number of a page stands around it.
    """
    text, key = document.text, document.key
    for start, end, _ in hits:
        comma, group = text.index(",", start), end - 1
        head = _HEAD.search(text, max(0, start - 15), start + 1)
        rest = _GROUP.match(text, group)
        if not head or not rest or MONTH_BEFORE.search(key, max(0, head.start() - 12), head.start()):
            continue
        is_sum = comma > start + 1 and text[head.start() - 1 : head.start()] in ("$", "€", "£")
        if is_sum or rest.group() == "000" or _is_one_number(document, head.start(), rest.end()):
            edits = tuple(Edit(a, b, "") for a, b in ((start + 1, comma), (comma + 1, group)) if a < b)
            yield Finding(head.start(), rest.end(), "a blank in a number", edits)


def _is_one_number(document: Document, start: int, end: int) -> bool:
    text, key = document.text, document.key
    if text[start - 1 : start].isalpha():
        return False  # a road or a model: "on the M1, 300 drivers"
    if _LISTED.match(text, end) or re.search(r"\d,? \Z", text[max(0, start - 4) : start]):
        return False
    low = max(0, start - 20)
    if LABEL_BEFORE.search(key, low, start):
        return False
    if _ALONE_BEFORE.search(key, low, start) and not _is_height(document, start, end):
        return False
    if len(text[start:end].partition(",")[0]) < 3 and _CLAUSE_BEFORE.search(key, max(0, start - 60), start):
        return False
    following = NEXT.match(key, end)
    word = following.group(1) if following else ""
    before = WORD_BEFORE.search(text, max(document.line_at(start).start, start - 24), start)
    if before and before.group(1)[0].isupper():
        return before.group(1) in OPENERS - _SENTENCE_STARTS and (word in COUNTED or word in MONEY)
    if word in _ADJECTIVES or (word in _SEIZED and before is not None and before[1] not in _OWN_BEFORE):
        behind = _BEHIND_ADJECTIVE.match(key, end)
        return behind is not None and (is_plural(behind[1]) or is_plural(behind[2] or ""))
    if _RATE.match(key, end):
        return True
    return word in COUNTED or word in MONEY or (before is not None and is_plural(word))


def _is_height(document: Document, start: int, end: int) -> bool:
    """Whether "at 3, 400 meters" tells how high; behind other numbers "at" may tell an age or a time."""
    height = document.text[start - 3 : start] == "at " and document.text[start + 1] == ","
    return height and _HEIGHT.match(document.key, end) is not None
