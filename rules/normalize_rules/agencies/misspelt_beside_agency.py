"""An agency's name with wrong letters beside the words "news agency": "the news agency Ukinform"."""

from collections.abc import Iterator, Sequence
from functools import cache

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.names.cues import has_cue
from normalize_rules.people.titles import words_of_country

_AFTER = expression(r" [\"“]?([A-Z][A-Za-z]{3,11})(?!\w|['’-]\w)")
_BEFORE = expression(r"(?<![\w-])([A-Z][A-Za-z]{3,11})[\"”]? \Z")
_SHORTEST, _SHORT, _LONG = 4, 6, 8
# names that look like another agency's and are right, and words that stand where names do
_RIGHT = frozenset(
    "asianews mediamax belpan colpress panpress interpressnews notimax reuter azertag infopress newsit kazakh kabar khabar interpress inform central national russian ukrainian german french turkish iranian "
    "according yesterday official chinese israeli japanese monday".split()
)


@rule(
    code="AGY016",
    name="misspelt-beside-agency",
    triggers=["news agency", "press agency", "state agency", "information agency", "telegraph agency"],
    whole_words=True,
    sources=["de", "fr", "ru", "zh", "es"],
    fixes=[
        ("The bridge is open, the state news agency Ukinform said.", "The bridge is open, the state news agency Ukrinform said."),
        ("The Interfex news agency reported a fire.", "The Interfax news agency reported a fire."),
        ("Iran's semiofficial Mekhr news agency reported a fire.", "Iran's semiofficial Mehr news agency reported a fire."),
        ("A strike began, the news agency Bloomburg reported.", "A strike began, the news agency Bloomberg reported."),
    ],
    keeps=[
        ("The news agency Reuter was founded in Aachen.", "its founder's name"),
        ("The news agency Azertag was renamed.", "an older name"),
        ("The Rome-based news agency AsiaNews reported it, and so did Mediamax news agency.", "agencies of their own"),
        ("The news agency Interpress closed.", "another agency"),
        ("The Yemeni news agency Marebia opened.", "no agency has a name like it"),
        ("The Mekhr news agency of Tartu closed.", "a short name, and nothing of its country"),
        ("He told Ukinform so.", "nothing tells that it is an agency"),
        ("The news agency Interfax-Kazakhstan reported a fire.", "a branch with a name of its own"),
    ],
)  # fmt: skip
def misspelt_beside_agency(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A name beside "news agency" that is one or two letters away from that of one agency

    Names come back from other alphabets with letters lost or changed. Only where the words "news agency" stand beside
    it, and only when a single agency has such a name; one letter may differ, in a long name two. Short names are like many
    others: theirs must be an agency of a country of which the text speaks.
    """
    text = document.text
    for hit in hits:
        for word in (_AFTER.match(text, hit.end), _BEFORE.search(text, max(0, hit.start - 14), hit.start)):
            meant = _meant(word[1], document.key) if word else ""
            if word and meant and not document.is_quoted(word.start(1), word.end(1)):
                yield fix(word.start(1), word.end(1), meant, f"{meant} with wrong letters")


def _meant(word: str, key: str) -> str:
    """The name of which a word is a misspelling in a folded text, or ""."""
    name = _nearest(word)
    if not name or len(name) >= _SHORT:
        return name
    return name if has_cue(key, words_of_country(built_in().words[name.casefold()][1])) else ""


@cache
def _nearest(word: str) -> str:
    """The one agency's name of which a word may be a misspelling, or ""."""
    low, words = word.casefold(), built_in().words
    if low in _RIGHT or low in words or not word.isascii() or word.isupper():
        return ""
    near = [name for name in words if name[0] == low[0] and len(name) >= _SHORTEST and _is_near(low, name)]
    return words[near[0]][0] if len(near) == 1 else ""


def _is_near(word: str, name: str) -> bool:
    allowed = 2 if min(len(word), len(name)) >= _LONG else 1
    return abs(len(word) - len(name)) <= allowed and _distance(word, name) <= allowed


def _distance(one: str, other: str) -> int:
    """How many letters must be put, dropped, changed or changed round.

    >>> _distance("ukiniform", "ukrinform"), _distance("rueters", "reuters")
    (2, 1)
    """
    rows = [list(range(len(other) + 1))]
    for number, letter in enumerate(one, start=1):
        above, row = rows[-1], [number]
        for at, against in enumerate(other, start=1):
            row.append(min(above[at] + 1, row[-1] + 1, above[at - 1] + (letter != against)))
            if min(number, at) > 1 and (letter, one[number - 2]) == (other[at - 2], against):
                row[-1] = min(row[-1], rows[-2][at - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
