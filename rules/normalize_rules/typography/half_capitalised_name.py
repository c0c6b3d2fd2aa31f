"""A body or an office with a capital on its last word alone: "the interior Ministry", "press Secretary".

Russian and Ukrainian write such names small or with one capital at the front; some engines put it on the last word instead.
"""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import MONTHS, WEEKDAYS
from normalize_rules.typography.portfolios import BODIES, BODIES_OF, FIELD_WORDS, NAMES, OFFICES

_NAME = expression(r" (?:[A-Z]\. ?){0,2}([A-Z][^\W\d_]+)|['’]s [A-Z]")
_NO_NAME = frozenset((*WEEKDAYS, *MONTHS))
_OF_NAME = expression(r" of (?:the )?[A-Z]")
_OF_OFFICE = expression(r" of [A-Z]| in ")  # a deputy Secretary of State, a deputy Commander in Chief
# what follows "Ministry of", word by word
_WORD = expression(r"( (?:and )?|the )?([^\W\d_]+)(?![\w-])")
_OF_A_COLOR = expression(r"white House (?:Democrats?|Republicans?|members?|lawmakers?|seats?|speaker|candidates?)\b")
_UNFINISHED = expression(r",? and (?!the\b|said\b|[aA]n?\b)[a-z]|, [a-z]+(?:,| and) |[-/]")
_SMALL = frozenset(("of", "and", "the"))


@rule(
    code="TYP047",
    name="half-capitalised-name",
    triggers={
        **dict.fromkeys((f" {body}" for body in BODIES), "body"),
        **dict.fromkeys((f" {office}" for office in OFFICES), "office"),
        **dict.fromkeys((f" {body}" for body in BODIES_OF), "body of"),
        **dict.fromkeys((f" {name}" for name in NAMES), "name"),
        "ministry of ": "ministry",
        "minister of ": "minister",
    },
    sources=["ru", "uk", "be", "kk"],
    fixes=[
        ("A spokesman for the interior Ministry left.", "A spokesman for the Interior Ministry left."),
        ("It passed the state Duma and the federation Council.", "It passed the State Duma and the Federation Council."),
        ("He works at the Ministry of internal Affairs.", "He works at the Ministry of Internal Affairs."),
        ("The Ministry of foreign affairs and the foreign Minister erred.", "The Ministry of Foreign Affairs and the foreign minister erred."),
        ("They called prime Minister Anna Holm and her press Secretary.", "They called Prime Minister Anna Holm and her press secretary."),
        ("The Ministry of health of Chuvashia paid.", "The Ministry of Health of Chuvashia paid."),
        ("The State duma asked the Federal security Service.", "The State Duma asked the Federal Security Service."),
        ("She left the armed Forces of Latvia.", "She left the Armed Forces of Latvia."),
    ],
    keeps=[
        ("The foreign minister and the security council met.", "small letters are a house style"),
        ("The state Department of Forestry in Ohio paid.", "a department of a state"),
        ("The ministry of health said so.", "small letters are a house style"),
        ("They own the Ministry of sound and the Ministry of silly walks.", "no portfolio"),
        ("The Ministry of health-tech start-ups met.", "another word"),
        ("Small businesses saw the city Council.", "bodies that have no one way of writing"),
        ("Interior Ministry officials came.", "right"),
        ("the supreme courtship of Anna", "another word"),
    ],
)  # fmt: skip
def half_capitals(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A body or an office with a capital on its last word alone

    Engines that translate Russian leave "the interior Ministry", "the state Duma" and "press Secretary". A body gets its
    capitals, and an office loses them, unless a name follows: "Prime Minister Holm". Small letters throughout stay.
    """
    text = document.text
    for start, end, kind in hits:
        if kind.startswith("minist"):
            yield from _ministry(text, start, end)
        elif (_is_mixed if kind == "name" else _is_half)(text, start + 1, end):
            if _OF_A_COLOR.match(text, start + 1):
                continue  # white members of the House
            put = _written(text, start, end, kind)
            if put and put != text[start + 1 : end]:
                yield fix(start + 1, end, put, f"the capitals of {put!r}")


def _is_half(text: str, start: int, end: int) -> bool:
    """Whether the first word is small and a later one, but not all of it, has a capital."""
    first, *others = text[start:end].split(" ")
    whole = not (text[end : end + 1].isalnum() or text[end : end + 1] in ("-", "_"))
    return whole and first.islower() and any(word[0].isupper() and word[1:].islower() for word in others)


def _is_mixed(text: str, start: int, end: int) -> bool:
    """Whether a name that nobody else bears is written neither with all capitals nor without any."""
    found = text[start:end]
    return not text[end : end + 1].isalnum() and not found.islower() and not found.isupper()


def _written(text: str, start: int, end: int, kind: str) -> str:
    words = text[start + 1 : end].lower()
    of_name = _OF_NAME.match(text, end) is not None
    if kind in ("body", "name"):
        return "" if words.endswith("department") and text.startswith(" of ", end) else _capitals(words)
    if kind == "body of":
        return _capitals(words) if of_name else words
    if words.startswith("deputy") and (_OF_OFFICE.match(text, end) or text.endswith("first", 0, start)):
        return ""
    name = _NAME.match(text, end)
    return _capitals(words) if name and name[1] not in _NO_NAME and words != "press secretary" else words


def _capitals(words: str) -> str:
    return " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in words.split(" "))


def _ministry(text: str, start: int, end: int) -> Iterator[Finding]:
    """The capitals of "the Ministry of internal Affairs"; all small, and a minister's all but all, stay."""
    stop = _end_of_fields(text, end)
    found = text[start:stop]
    fields = [word for word in text[end:stop].split(" ") if word not in _SMALL]
    small = sum(word.islower() for word in fields)
    if not small or _UNFINISHED.match(text, stop) or not found[1:].replace(" ", "").isalpha():
        return
    half, body, capital = small < len(fields), found.lower().startswith("ministry"), found[0] == "M"
    if half or (body and capital):
        put = _capitals(found) if body or capital else found.lower()
        yield fix(start, stop, put, f"the capitals of {put!r}")


def _end_of_fields(text: str, end: int) -> int:
    """Where the words end that say what a ministry is for."""
    stop = end
    while (word := _WORD.match(text, stop)) and word[2].lower() in FIELD_WORDS:
        stop = word.end()
    return stop
