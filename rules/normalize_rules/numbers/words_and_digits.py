"""Numbers written half in digits and half in words."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, is_plural

_BEFORE = r"(?<![\d.,:/-])(?<!billion )(?<!billion, )(?<!trillion )(?<!trillion, )"
_MIXED = expression(
    _BEFORE + r"(?:(\d{1,3}) million,? (?:and )?)?(\d{1,3}) thousand,? (and )?(\d{1,3})(?![\d.,:/-]*\d|-|%)"
)
_PLAIN = expression(_BEFORE + r"(?<!million )(?<!million, )(\d{1,3})(?:[.,](\d{1,3}))? thousand(?![\w-])")
_MILLIONS = expression(_BEFORE + r"(\d{1,3}) million,? (?:and )?(\d{1,3}) thousand(?![\w-]|,? (?:and )?\d)")
_RANGE_BEFORE = expression(
    r"(?:\d|thousand|\b(?:ten|five|two|three|four|several|few|hundred)) ?(?:to|or|-|and|by|x) ?[$€£]?\Z|\bbetween [$€£]?\Z"
)
# behind "57 thousand and 640" these make the second number begin something new
_NEW_CLAUSE = frozenset(
    "were was are is have has had will would of million billion thousand hundred percent per in on at from to by and or"
    " others more other degrees times years days hours year day".split()
)
# behind "40 thousand 642", three digits without a word between, these show that the number has no unit of its own
_NO_UNIT = frozenset(
    "on in at by as since after during while when from this last yesterday today so compared according because"
    " although but which who".split()
)
# behind these "30 thousand and 215" is a total, and no list of two
_TOTAL_BEFORE = expression(r"\b(?:at|to|reached|reaching|totall?ed|exceeded|hit|of) \Z")
# ", of which 24 thousand 921 had burned": a clause with one number
_OF_WHICH = expression(r", of (?:which|whom) \Z")
_AUXILIARIES = frozenset("was were is are had have has".split())
_STOP = expression(r"[.,;:!?)]+[\"']?(?=\s|\Z)|[\"']?(?=\n|\Z)")
# one of these counts something by itself: "20 thousand 500 euro notes"
_ONE_UNIT = frozenset(
    "star inch cent rpm page seat bed euro dollar ruble pound meter metre kilometer kilometre mile liter litre kilogram gram ton watt".split()
)
_COUNTED = COUNTED | {"residents", "servicemen", "military", "civil", "new"}
_MONEY = MONEY | {"liras"}
_WORD = expression(r"[ \u00a0]([a-z]+)")
# "thousand hotel workers", "thousand North Korean soldiers": up to three words between the number and what it counts
_COMPOUND = expression(r" ([a-z]+) ([a-z]+)(?: ([a-z]+))?(?: ([a-z]+))?")
_NOT_IN_COMPOUND = frozenset(
    "and or of in on at to for from by with the a an his her its their this that is are was were have has had be more other per"
    " who which but as than not year day hour week month mile times years days hours weeks months old strong odd left lost died"
    " went came made got paid when where while people".split()
)
# nothing that tells what is counted has one of these in it
_SMALL = frozenset(
    "about above across after against ago all almost also although am among any around away back because been before behind being"
    " below beneath beside between beyond both but came can could despite did do does down during each either else even ever every few"
    " he here how if inside into it itself just left less like may might must near neither never no none nor now off once only onto our out"
    " outside over per plus rather said says several she should since so some soon still such than then there these they those though"
    " through throughout till together too toward towards under unless until up upon us via was we whether while whom whose why will"
    " within without would yet you your".split()
)
# what looks like a participle and names a kind of thing
_ING = frozenset(
    "building housing parking shipping fishing mining farming breeding working living missing existing remaining leading"
    " voting polling drinking sleeping heating lighting cooking grazing hiking swimming wedding boarding nursing".split()
)
_PERIODS = frozenset("times years days hours weeks months minutes seconds percent degrees".split())


@rule(
    code="NUM005",
    name="thousand-and-digits",
    triggers=[" thousand ", " thousand, "],
    sources=["tr", "ar"],
    fixes=[
        ("The town has 57 thousand and 640 residents.", "The town has 57,640 residents."),
        ("Some 21 thousand 43 people fled.", "Some 21,043 people fled."),
        ("They ran 1 million 675 thousand 517 tests.", "They ran 1,675,517 tests."),
        ("The toll rose to 40 thousand 642 on Friday.", "The toll rose to 40,642 on Friday."),
        ("It lost barns, of which 30 thousand 118 had burned.", "It lost barns, of which 30,118 had burned."),
        (
            "The number of fires has reached 2 thousand 85, the town said.",
            "The number of fires has reached 2,085, the town said.",
        ),
        ("It put the toll at 30 thousand and 215 since May.", "It put the toll at 30,215 since May."),
        ('They counted 4 million 772 thousand 813 "doses".', 'They counted 4,772,813 "doses".'),
    ],
    keeps=[
        ("They sold 57 thousand and 640 were returned.", "two numbers"),
        ("From 20 thousand to 30 thousand people", "two numbers"),
        ("The 57 thousand-strong crowd fled.", "a compound"),
        ("It grew by 5 thousand 12 years ago.", "a time"),
        ("There were 30 thousand and 3 others.", "two numbers"),
        ("He paid with 20 thousand 500-euro notes or 20 thousand 500 euro notes.", "a number of things with a number"),
        ("Of the 40 thousand 642 were children.", "two numbers"),
        ("It sold 40 thousand, 642 on Friday alone.", "two numbers"),
        ("From 20 to 40 thousand 642 on Friday", "a range"),
    ],
)
def thousand_and_digits(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "57 thousand and 640" for 57,640

    Turkish and Arabic read numbers aloud this way, and engines copy it. What follows must be a thing that is counted,
    not a verb or another amount; behind three bare digits ("40 thousand 642 on Friday") also the end of the clause or
    a word that begins a time, a place or a clause, for then the digits count nothing else.
    """
    key = document.key
    for start, _, _ in hits:
        match = next(
            (m for m in _MIXED.finditer(key, max(0, start - 20), start + 40) if m.start() < start < m.end()), None
        )
        if not match or not _is_one_number(key, match):
            continue
        millions, thousands, joined, rest = match.groups()
        if (joined and len(rest) < 2) or _RANGE_BEFORE.search(key, max(0, match.start() - 16), match.start()):
            continue
        number = f"{millions},{int(thousands):03d}" if millions else thousands
        yield fix(match.start(), match.end(), f"{number},{int(rest):03d}", "a number half in words")


def _is_one_number(key: str, match: re.Match[str]) -> bool:
    """Whether the digits behind "thousand" are the rest of its number, judged by what follows them."""
    following = _WORD.match(key, match.end())
    if following and following.group(1) not in _NEW_CLAUSE | _ONE_UNIT | _NO_UNIT:
        return True
    bare = len(match.group(4)) == 3 and match.group().endswith(f"thousand {match.group(4)}")
    if _is_total(match) and _TOTAL_BEFORE.search(key, max(0, match.start() - 12), match.start()):
        bare = True
    if match.group(1) and not following:
        return True
    if (
        following
        and following.group(1) in _AUXILIARIES
        and _OF_WHICH.search(key, max(0, match.start() - 12), match.start())
    ):
        return len(match.group(4)) == 3 and not match.group(3)
    if following:
        return bare and following.group(1) in _NO_UNIT
    return bare and _STOP.match(key, match.end()) is not None


def _is_total(match: re.Match[str]) -> bool:
    """Whether a number may end with its digits: three of them, or two with nothing between ("has reached 1 thousand 62,")."""
    return len(match.group(4)) == 3 or (
        len(match.group(4)) == 2 and match.group().endswith(f"thousand {match.group(4)}")
    )


def _sum_of(match: re.Match[str], following: re.Match[str] | None) -> str:
    """A number of millions and thousands; sums of money are written with a point: 1.8 million yen."""
    if following and following[1] in _MONEY:
        decimals = f"{int(match[2]):03d}".rstrip("0")
        return f"{match[1]}.{decimals} million" if decimals else f"{match[1]} million"
    return f"{match[1]},{int(match[2]):03d},000"


def _reads_numbers_aloud(key: str) -> bool:
    """Whether a text has a number in words and digits to its last digit, so that its sums of money are no style either."""
    at = key.find(" thousand ")
    while at >= 0:
        mixed = next((m for m in _MIXED.finditer(key, max(0, at - 20), at + 20) if m.start() < at < m.end()), None)
        if mixed and len(mixed[4]) == 3 and _is_one_number(key, mixed):
            return True
        at = key.find(" thousand ", at + 1)
    return False


def _counts_a_compound(key: str, end: int) -> bool:
    """Whether words that describe stand behind a number, and then something that is counted in the plural."""
    compound = _COMPOUND.match(key, end)
    for number, word in enumerate(filter(None, compound.groups()) if compound else ()):
        if number and word in _COUNTED - {"new", "military", "civil"} and word.endswith(("s", "n", "e")):
            return True
        if number and is_plural(word) and word not in _MONEY | _NOT_IN_COMPOUND | _PERIODS:
            return True
        if word in _SMALL or word.endswith(("ly", "self")) or (word.endswith("ing") and word not in _ING):
            return False
        if word in _NOT_IN_COMPOUND or word in _MONEY or word in _ONE_UNIT or is_plural(word):
            return False
    return False


@rule(
    code="NUM006",
    name="digits-and-thousand",
    triggers=["thousand"],
    sources=["ru", "pt", "es", "tr"],
    fixes=[
        ("About 108 thousand people left.", "About 108,000 people left."),
        ("It reached 15.2 thousand families.", "It reached 15,200 families."),
        ("They paid 1 million 200 thousand dollars.", "They paid 1.2 million dollars."),
        ("They cut 340 thousand cubic meters.", "They cut 340,000 cubic meters."),
        ("Some 9 thousand policemen guard 40 thousand lanterns.", "Some 9,000 policemen guard 40,000 lanterns."),
        ("It checked 14 thousand building sites and 3 thousand small stone bridges.", "It checked 14,000 building sites and 3,000 small stone bridges."),
        ("Some 12 thousand South Korean dock workers and 7 thousand young teachers met.", "Some 12,000 South Korean dock workers and 7,000 young teachers met."),
    ],
    keeps=[
        ("It cost 174 billion 155 million 400 thousand drams or 3 billion 467 million 200 thousand lei.", "billions before"),
        ("Some 15 to 20 thousand people left.", "a range, whose first number means thousands too"),
        ("From 20 thousand to 30 thousand left.", "a range"),
        ("Tens of thousands and 5 thousand million", "other numbers"),
        ("the 10 thousand-strong crowd", "a compound"),
        ("two thousand people", "words only"),
        (
            "From 2 to 3 million 500 thousand came to see a 3 million 400 thousand-strong army.",
            "a range and a compound",
        ),
        ("They paid 20 thousand dollars.", "sums of money are spoken of so in English too"),
        ("some 57 thousand and 640", "more of the number follows"),
        ("A 20 thousand dollar car, 30 thousand year old bones and 5 thousand in the stands", "other units"),
        ("He owed 20 thousand and the workers 30 thousand of it.", "words between"),
        ("She made 20 thousand selling lamps and 30 thousand against rivals.", "no sum of things"),
        ("It rose 12 thousand in two years and 5 thousand light years away.", "times"),
    ],
)  # fmt: skip
def digits_and_thousand(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "108 thousand" for 108,000

    English newspapers write thousands of people and things in digits; human references agree, except for sums of
    money. A range ("15 to 20 thousand") stays, since its first number would lose its thousands.
    """
    key, aloud = document.key, None
    for start, end, _ in hits:
        sum_ = next((m for m in _MILLIONS.finditer(key, max(0, start - 26), end + 8) if m.end() == end), None)
        if sum_ and not _RANGE_BEFORE.search(key, max(0, sum_.start() - 16), sum_.start()):
            yield fix(sum_.start(), end, _sum_of(sum_, _WORD.match(key, end)), "a number half in words")
            continue
        match = next((m for m in _PLAIN.finditer(key, max(0, start - 9), end + 1) if m.end() == end), None)
        if not match or _RANGE_BEFORE.search(key, max(0, match.start() - 16), match.start()):
            continue
        following = _WORD.match(key, end)
        if not following:
            continue
        if following.group(1) in _MONEY:
            aloud = _reads_numbers_aloud(key) if aloud is None else aloud
        word = following.group(1)
        counted = word in _COUNTED or word.endswith("men") or (is_plural(word) and word not in _MONEY)
        if not counted and not (aloud and word in _MONEY) and not _counts_a_compound(key, end):
            continue
        whole, part = match.groups()
        number = f"{int(whole)},{(part or '').ljust(3, '0')}" if int(whole) else f"{int((part or '').ljust(3, '0'))}"
        yield fix(match.start(), end, number, "a number half in words")
