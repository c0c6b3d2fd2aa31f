"""Pronouns that carry the gender of another language."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, note, rule
from normalize_rules.saying import OFFICIAL

_BODY = (
    r"(?:ministry|government|embassy|agency|army|parliament|commission|committee|council|court|union|authority|company|"
    r"organi[sz]ation|administration|department|police|party|bank|delegation|movement|newspaper|airline)"
)
_OWNED = ("statement", "communique", "press release", "announcement", "report")
_GOES_ON = ("added", "also added", "also said", "also noted", "continued", "further said", "also stressed")
_WINDOW = 240  # more than the longest of these patterns
_SAID = f"(?:{OFFICIAL})"
_BODY_SAID = expression(rf"\bthe (?:[a-z]+ )?{_BODY} (?:also )?{_SAID}\Z")
_BODY_SAID_IN = expression(rf"\bthe (?:[a-z]+ )?{_BODY} (?:of [a-z]+ )?(?:also )?{_SAID} in\Z")
_PART_OF_BODY = expression(r"\b(?:of|at|for|from|in|with|to|by) the (?:[a-z]+ )?\Z")
_SPOKEN_FOR = {
    "he": expression(rf"\bspokeswoman(?: [^\W\d_]+){{0,3}} {_SAID}\Z"),
    "she": expression(rf"\bspokesman(?: [^\W\d_]+){{0,3}} {_SAID}\Z"),
}


@rule(
    code="WRD073",
    name="wrong-pronoun",
    safety="none",
    triggers={
        **{f". {pronoun} {verb}": pronoun for pronoun in ("she", "he") for verb in _GOES_ON},
        **{f" {owner} {thing}": "owner" for owner in ("her", "his") for thing in _OWNED},
    },
    sources=["ar", "ru", "fr", "es", "uk", "he"],
    finds=[
        "The road will stay shut, the ministry said. She added that repairs go on.",
        "The embassy said in her statement that the talks were over.",
        "The talks failed, spokeswoman Olena Bilyk said. He added that they would go on.",
    ],
    keeps=[
        ("The road will stay shut, the minister said. She added that repairs go on.", "a person"),
        ("Olena Bilyk leads the works, the ministry said. She added two crews.", "a person who was named"),
        ("The head of the ministry said in her statement that it was over.", "a person at its head"),
        ("The army said in its statement that the talks were over.", "the pronoun of a body"),
    ],
)
def wrong_pronoun(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """She for a ministry, he for a spokeswoman

    A ministry is feminine in Arabic and a government neuter in Russian, and engines take the pronoun along. Whom a
    pronoun means is certain only when nobody else has been named, and then still for a person to change.
    """
    for start, end, kind in hits:
        line = document.line_at(start)
        head = document.key[max(line.start, start - _WINDOW) : start]
        if document.key[end : end + 1].isalpha():
            continue
        if kind == "owner":
            said = _BODY_SAID_IN.search(head)
            if said and not _PART_OF_BODY.search(head[: said.start()] + "the "):
                yield note(start + 1, end, "the pronoun of a person for a body: its")
        elif _SPOKEN_FOR[kind].search(head):
            yield note(start + 2, end, "the pronoun does not fit the one who speaks")
        elif _BODY_SAID.search(head) and not _names_somebody(document.text, line.start, start):
            yield note(start + 2, end, "the pronoun of a person for a body: it")


_PERSON = expression(
    r"\b(?:Mr|Mrs|Ms|Dr|[Ss]pokes\w+|[Mm]inister|[Pp]resident|[Cc]hief|[Ww]oman|[Mm]an|[Mm]other|[Ff]ather|[Dd]aughter|"
    r"[Ss]on|[Ss]ister|[Bb]rother|[Ww]ife|[Hh]usband|[Gg]irl|[Bb]oy|[Dd]octor|[Ll]eader|[Dd]irector|[Ss]ecretary|[Hh]ead|"
    r"[Qq]ueen|[Kk]ing|[Pp]rince\w*|[Vv]ictim|[Ss]uspect|[Ss]tudent|[Tt]eacher|[Oo]fficer|[Dd]river|[Pp]atient|[Ww]ho|"
    r"[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Aa]mbassador|[Oo]fficial|[Cc]ommander|[Gg]eneral|[Pp]ilot|[Ss]oldier)\b"
)
_CAPITAL = expression(r"(?<![^\W\d_])[A-Z][\w'’-]*")
_PLAIN_STARTS = frozenset(
    "The A An In On At It This That These Those Two Three Four Five Six Some More About All No There After Before As"
    " According Both Each Every Many Most Police Work Works Repairs Talks Schools Flights Trains Prices".split()
)
_PLACE_BEFORE = expression(r"\b(?:in|from|to|at|near|on|until|of) \Z")


def _names_somebody(text: str, start: int, end: int) -> bool:
    """Whether a stretch may name a person: by a noun, a pronoun, or a capitalised word that is no place or day."""
    if _PERSON.search(text, start, end):
        return True
    return any(
        word.group() not in _PLAIN_STARTS and not _PLACE_BEFORE.search(text, max(start, word.start() - 8), word.start())
        for word in _CAPITAL.finditer(text, start, end)
    )
