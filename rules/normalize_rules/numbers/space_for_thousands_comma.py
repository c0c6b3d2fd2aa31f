"""Thousands set apart by a blank alone."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.before_number import LABEL_BEFORE, NEXT, OPENERS, WORD_BEFORE
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, MONTH_BEFORE, is_plural, pairs
from normalize_rules.numbers.total import is_total

_HEAD_SPACED = expression(r"(?<![\d.,:/+#-])[1-9]\d{0,2}(?: \d{3})*\Z")
_GROUPS = expression(r"\d{3}(?: \d{3})*(?![\d,.:/-]*\d)(?!-| \d)")
_APPROXIMATELY = frozenset(
    "about some nearly around almost approximately roughly least most than another only estimated over other".split()
)
_JOINING = frozenset("and of with for had has have were was are from by its their these those".split())
_PERIODS = frozenset("times years days hours weeks months minutes seconds".split())
_RANGE = expression(rf" (?:to|and|or) [1-9]\d{{0,2}}[ ,]\d{{3}} (?:{'|'.join(sorted(COUNTED | MONEY))})\b")
_SECOND = expression(r" [a-z]{4,} ([a-z]+)")
# "dropped 1 200 guided bombs": a participle between a number and what it counts leaves the first digits none of their own
_OF_PARTICIPLES = expression(r" (?:[a-z]{3,}ed|stolen|broken|fallen|drunken|frozen|hidden|unbroken|lost) ([a-z]+)")
# "counted 2 814 new cases"
_OF_ADJECTIVES = expression(
    r" (?:(?:new|newly|confirmed|fresh|additional|active|local|further|suspected|imported|daily) ){1,2}([a-z]+)(?:-19)?(?: ([a-z]+))?"
)
_OWN_BEFORE = frozenset(
    "in on at by since until till after before from when the of to and or a per for these those every each".split()
)
_VERBS = frozenset("of out were was are have had has did".split())
_MONEY_BEFORE = expression(r"(?:[$€£¥]|\b(?:rs|rp|usd|eur|chf)\.?) ?\Z")
_NOTES = expression(r" (?:relay|notes|bills|banknotes|coins)\b")  # of which the second number is the size
# "the 4 100 meters relay", "3 500 grams packs": races and things of a round size, of which the first number says how many
_OF_A_SIZE = expression(r"[1-9]\d? (?:[12458]00|250) (?:met(?:er|re)s|grams|megawatts)\b(?! (?:above|below)\b)")
_HEIGHT_BEFORE = expression(
    r"\b(?:altitude|elevation|height|depth|length|distance)s?(?: of)?(?: about| some| around| nearly| almost| over)? \Z"
)
# what is dialled or typed in
_OF_A_CONNECTION = expression(
    r"\b(?:call|dial|phone|telephone|tel|fax|hotline|helpline|whatsapp|sms|account|card|passport|iban|codes?|numbers?(?! of\b))(?:ed|ing)?\b"
    r"[^.!?\n]{0,60}\Z"
)
_BLANKS = expression(r"[ \u00a0\u202f\u2009]")


@rule(
    code="NUM002",
    name="space-for-thousands-comma",
    triggers=pairs(" "),
    sources=["ru", "uk", "cs", "fr"],
    fixes=[
        ("The flat cost 25 000 rubles a month.", "The flat cost 25,000 rubles a month."),
        (
            "It sold about 48 500 lanterns for $12 000 in a town of 30 000.",
            "It sold about 48,500 lanterns for $12,000 in a town of 30,000.",
        ),
        ("Between 2 500 and 3 000 people came.", "Between 2,500 and 3,000 people came."),
        ("Some 2 350 of 9 100 police officers came.", "Some 2,350 of 9,100 police officers came."),
        ("The planes dropped 1 350 guided bombs.", "The planes dropped 1,350 guided bombs."),
        (
            "It counted 3 417 new cases and 1 208 confirmed COVID-19 infections.",
            "It counted 3,417 new cases and 1,208 confirmed COVID-19 infections.",
        ),
        (
            "Of these, 3 140 live in Omsk, and a total of 1 215 in Tara.",
            "Of these, 3,140 live in Omsk, and a total of 1,215 in Tara.",
        ),
        ("The number of guests rose from 2 140 to 3 815.", "The number of guests rose from 2,140 to 3,815."),
        ("The population of the valley fell to 14 315 in May.", "The population of the valley fell to 14,315 in May."),
        (
            "It lies at an altitude of 2 500 meters, or 1 800 meters above the sea.",
            "It lies at an altitude of 2,500 meters, or 1,800 meters above the sea.",
        ),
        ("About 10\u202f899 cases and 1 200 000 doses", "About 10,899 cases and 1,200,000 doses"),
    ],
    keeps=[
        ("Call 0800 555 111 or 44 20 7946 000.", "phone numbers"),
        ("Readers may dial 800 300 000 or call the desk on 800 400 000.", "phone numbers"),
        ("Boeing 747 400 people know.", "a type and a number"),
        ("In 2016 300 people left, on July 25 100 people.", "a year and a day"),
        ("The 4 100 meters relay and the 400 500 lira notes", "a number of things with a number"),
        ("She called 112 300 times; bus 12 000 and £5 100 times.", "a number of its own and a count"),
        ("In phase 2 814 new cases came, in Boeing 7 470 new seats, and the 2 300 new cases.", "a number of its own"),
        ("Of these, 5 200 euro notes were false, and of them, 3 150-dollar notes.", "notes"),
        ("Postcodes run from 300 201 to 400 309, desks from 1 200 to 4 300 to 5 400.", "what they are is not said"),
        ("Of these 7 470 km were paved; it stood at 3 115 20.", "nothing certain follows"),
        ("Oslo 12 310 44\nBodo 9 115 20", "columns"),
        ("In the 2 100 meters races he won; they ran 3 400 meters and for the under 15 100 meters.", "races"),
        (
            "He bought 3 500 grams packs and 2 250 grams packs for a plant of 4 100 megawatts units.",
            "a number of things with a number",
        ),
        ("The bus from 10 117 Berlin leaves at 9.", "a postcode"),
        ("the 4 100 meter runners", "a number of things with a number"),
        ("On bus 4 100 injured passengers sat; at 5 200 armed robbers came.", "a number of its own, and a time"),
    ],
)
def space_for_thousands_comma(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank in place of the comma between thousands: "25 000"

    Russian, Czech and French group digits by blanks. Only before a word for what is counted, behind a currency or a
    word like "about", or with three zeros at the end; phone numbers, types and years are left alone.
    """
    text, key = document.text, document.key
    for start, end, _ in hits:
        head = _HEAD_SPACED.search(key, max(0, start - 16), start + 1)
        rest = _GROUPS.match(key, end - 1) if head and head.end() - head.start() <= 3 else None
        if not head or not rest:
            continue
        following = NEXT.match(key, rest.end())
        word = following.group(1) if following else ""
        if _counts(document, head.start(), rest.end(), word) and _may_count(document, head.start()):
            blanks = [m.start() for m in _BLANKS.finditer(text, head.start(), rest.end())]
            edits = tuple(Edit(at, at + 1, ",") for at in blanks)
            yield Finding(head.start(), rest.end(), "a blank in place of the comma between thousands", edits)


def _counts(document: Document, start: int, end: int, word: str) -> bool:
    """Whether a grouped number is one: by what it counts, by a word like "about", by its zeros, by a currency."""
    text, key = document.text, document.key
    if LABEL_BEFORE.search(key, max(0, start - 20), start):
        return False
    if (word in COUNTED or word in MONEY) and text[end] in " \u00a0":
        if _OF_A_SIZE.match(key, start) and not _HEIGHT_BEFORE.search(key, max(0, start - 30), start):
            return False
        return not _NOTES.match(key, end + 1 + len(word))
    if _RANGE.match(key, end):
        return True
    if _OF_A_CONNECTION.search(key, max(0, start - 80), start):
        return False
    if is_total(key, start, end):
        return True
    round_number = key[:end].endswith(" 000", max(0, end - 4))
    if _MONEY_BEFORE.search(key, max(0, start - 6), start):
        return round_number or end - start > 7 or not word[:1].isalpha()
    before = WORD_BEFORE.search(text, max(0, start - 24), start)
    if before is None or (before[1] == "from" and word and text[end + 1 : end + 2].isupper()):
        return before is None and _counts_with_adjectives(key, end)  # "from 10 117 Berlin"
    return _counts_behind(key, end, before[1], word, round_number)


def _counts_behind(key: str, end: int, before: str, word: str, round_number: bool) -> bool:
    """Whether a number that ends at `end` counts `word`, by the word before it: "about 3 500 police officers"."""
    nearly, joined = before.lower() in _APPROXIMATELY, before in _JOINING
    if nearly or (joined and word not in _PERIODS):
        second = _SECOND.match(key, end)  # "police officers"
        if is_plural(word) or (nearly and word in _VERBS) or (second is not None and is_plural(second[1])):
            return True
    is_own = not before.islower() or before in _OWN_BEFORE
    if (joined or not is_own) and _counts_with_adjectives(key, end):
        return True
    participle = None if is_own else _OF_PARTICIPLES.match(key, end)
    if participle and is_plural(participle[1]):
        return True
    return round_number and (nearly or before.islower())


def _counts_with_adjectives(key: str, end: int) -> bool:
    behind = _OF_ADJECTIVES.match(key, end)
    return behind is not None and (behind[1] in COUNTED or behind[2] in COUNTED)


def _may_count(document: Document, start: int) -> bool:
    """Whether the word before a number leaves it a number of its own: no month, no name, no digits."""
    if MONTH_BEFORE.search(document.key, max(0, start - 12), start):
        return False
    line = document.line_at(start)
    before = WORD_BEFORE.search(document.text, max(line.start, start - 24), start)
    if not before:
        return start == line.start or not document.text[start - 2 : start].strip().isdigit()
    return before.group(1).islower() or before.group(1) in OPENERS
