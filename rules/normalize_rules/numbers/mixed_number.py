"""Numbers that begin in digits with "thousand" and go on in digits, and what tells that both are one."""

import re

from normalize import expression

BEFORE = r"(?<![\d.,:/-])(?<!billion )(?<!billion, )(?<!trillion )(?<!trillion, )"
MIXED = expression(
    BEFORE + r"(?:(\d{1,3}) million,? (?:and )?)?(\d{1,3}) thousand,? (and )?(\d{1,3})(?![\d.,:/-]*\d|-|%)"
)
RANGE_BEFORE = expression(
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
# ", of which 24 thousand 921 had burned", "about 1 thousand 200 are missing": a clause with one number
_IS_SUBJECT = expression(
    r"(?:, of (?:which|whom)|(?<!the )\b(?:about|around|nearly|almost|some|over|more than|approximately)) \Z"
)
_OF_THEM = expression(r" of (?:them|these|those)\b")
_AUXILIARIES = frozenset("was were is are had have has".split())
_STOP = expression(r"[.,;:!?)]+[\"']?(?=\s|\Z)|[\"']?(?=\n|\Z)")
# one of these counts something by itself: "20 thousand 500 euro notes"
ONE_UNIT = frozenset(
    "star inch cent rpm page seat bed euro dollar ruble pound meter metre kilometer kilometre mile liter litre kilogram gram ton watt".split()
)
WORD_BEHIND = expression(r"[ \u00a0]([a-z]+)")


def is_one_number(key: str, match: re.Match[str]) -> bool:
    """Whether the digits behind "thousand" are the rest of its number, judged by what follows them."""
    millions, _, joined, rest = match.groups()
    following = WORD_BEHIND.match(key, match.end())
    if not following:
        return bool(millions) or (_is_bare(key, match) and _STOP.match(key, match.end()) is not None)
    word = following[1]
    if word not in _NEW_CLAUSE | ONE_UNIT | _NO_UNIT:
        return True
    if _OF_THEM.match(key, match.end()):
        return len(rest) == 3 and match.group().endswith(f"thousand {rest}")
    if word in _AUXILIARIES and _IS_SUBJECT.search(key, max(0, match.start() - 16), match.start()):
        return len(rest) == 3 and not joined
    return word in _NO_UNIT and _is_bare(key, match)


def _is_bare(key: str, match: re.Match[str]) -> bool:
    """Whether a number may end with its digits: three of them with nothing between, or fewer behind what makes it a total."""
    rest = match[4]
    glued = match.group().endswith(f"thousand {rest}")
    if len(rest) == 3 and glued:
        return True
    # "has reached 1 thousand 62,"
    is_total = len(rest) == 3 or (len(rest) == 2 and glued)
    return is_total and _TOTAL_BEFORE.search(key, max(0, match.start() - 12), match.start()) is not None
