"""She for a ministry: "The ministry said … She added …"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.saying import OFFICIAL

_VERBS = (
    "added", "also added", "also said", "said", "explained", "stressed", "pointed out", "noted", "also noted", "indicated", "confirmed",
    "affirmed", "continued", "further said", "also stressed", "clarified", "emphasized", "announced", "reported", "called",
    "warned", "denied", "expressed",
)  # fmt: skip
_SAID = (
    rf"(?:{OFFICIAL}|denied|warned|indicated|revealed|declared|condemned|called|urged|"
    r"affirmed|emphasized)"
)
_BODY = (
    r"(?:ministry|government|embassy|agency|commission|committee|authority|authorities|company|organi[sz]ation|administration|department|police|"
    r"army|council|municipality|corporation|airline|federation|union|foundation|association|directorate|presidency)"
)
# the subject of the sentence before, with all that may stand between it and the verb
_SUBJECT = expression(
    rf"(?:And |But )?\b[Tt]he (?:[A-Z][a-z]+ |[a-z]+ ){{0,3}}(?i:{_BODY})(?: (?:of|for) (?:the )?[A-Z]?[a-z]+(?: (?:and|of) (?:the )?[A-Z]?[a-z]+| [A-Z][a-z]+)?)?"
    rf"(?:,? in a statement(?: on [A-Z][a-z]+day)?,?)?(?: also| later)? {_SAID}\b"
)
_CAPITAL = expression(r"(?<![\w.])[A-Z][\w'’-]*")
_OF_A_LAND = expression(r"[A-Z][a-z]+(?:an|ese|ish|i) [a-z]")
_PLACE_BEFORE = expression(r"\b(?:in|from|at|near|on|until|of|between|since|during|across|into)(?: the)? \Z")
# whoever she may be is one person, and has an article or its like; what a ministry tells of otherwise is many: "two roads"
_COMMON = (
    "country|state|region|government|world|situation|border|agreement|virus|epidemic|pandemic|measures|attacks?|number|roads?|war|economy|"
    "weather|process|area"
)
_ONE = expression(rf"\b(?:(?:an?|one|another|its|his|their|whose|each|who|[\w-]+-old)\b|the (?!(?:{_COMMON})\b))")
# what a body says: a clause, or an appeal, in which nobody is she
_STATES = expression(r"[a-z ]+? (?:that|on|for|in a statement|its|the need)\b")
_STOP = expression(r"[.!?](?:[\s\"”]|\Z)|\n")
_WOMAN = expression(
    r"\b(?:she|her|hers|herself|wom[ae]n|mrs|ms|miss|lady|spokeswoman|chairwoman|queen|girl|mother|wife|daughter|sister|actress)\b"
)
_NAMES_SOMEBODY = expression(
    rf"(?<![.!?] )(?!(?:The|In|On|A|An|And|But|At) )\b[A-Z][a-z'’-]+ (?:[A-Z][a-z'’-]+|{_SAID})\b"
)
_LINES_BEFORE = 4
_WINDOW = 600  # more than most paragraphs; what is longer is left alone


@rule(
    code="WRD085",
    name="she-for-a-body",
    triggers=[f". she {verb}" for verb in _VERBS],
    whole_words=True,
    sources=["ar", "fr", "es", "he"],
    fixes=[
        ("The Omani transport ministry said that two roads were flooded. She added that crews were at work.",
         "The Omani transport ministry said that two roads were flooded. It added that crews were at work."),
        ("The Commission for Water announced on Monday that wells in Aden were dry. She pointed out that rain was due.",
         "The Commission for Water announced on Monday that wells in Aden were dry. It pointed out that rain was due."),
    ],
    keeps=[
        ("The committee said that a poet had won. She said that rain fell. The firm said that a buyer came. She said that it rained.", "persons"),
        ("The council said that roads were shut. She added salt. The council said that rain fell. She said that her road was shut.", "no statement of a body"),
        ("The ministry said that the minister was ill. She added that she would return.", "a person"),
        ("The company said that Lina Aziz had left. She said that she was tired.", "a person"),
        ("Lina Aziz spoke first.\nThe ministry said that two roads were flooded. She added that crews were at work.", "a person before it"),
        ("She is in charge of roads.\nThe ministry said that two were flooded. She added that crews were at work.", "a person before it"),
        ("The ministry said that two roads were flooded, according to Aziz. She added that crews were at work.", "a name"),
        ("Lina Aziz runs the roads. The ministry said that two were flooded. She added that crews were at work.", "a person before it"),
        ("The police said that two drivers were safe and one was hurt. She said that rain fell.", "one of them"),
        ("The police said that a hiker was missing. She called for help on Sunday.", "a person"),
        ("The federation said that the favorite was fit. She said that floors were wet.", "a person"),
        ("The agency said that waves were high.\n\nA woman swam.\n\nThe agency said that waves were high. She said that it was so.", "a woman"),
        ("The ministry said that two roads were flooded. It added that crews were at work.", "the pronoun of a body"),
    ],
)  # fmt: skip
def she_for_a_body(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """She for a ministry, a commission or a company

    They are feminine in Arabic and French, and engines take the pronoun along. Only where the sentence before has such a
    body for its subject and names no single person, and where no other word of the text speaks of a woman.
    """
    if not hits or _speaks_of_a_woman(document, [hit.start + 2 for hit in hits]):
        return
    for start, _, _ in hits:
        line = document.line_at(start)
        if start - line.start > _WINDOW or document.is_quoted(start, start + 5):
            continue
        if not _is_statement(document.key, start + 2, line.end):
            continue
        head = document.text[line.start : start]
        subject = _SUBJECT.match(head, max(head.rfind(". ") + 2, 0) if ". " in head else 0)
        if subject and not _names_somebody(head, subject) and not _names_before(document, line.number):
            yield fix(start + 2, start + 5, "It", "the pronoun of a person for a body")


def _is_statement(key: str, start: int, end: int) -> bool:
    """Whether the sentence of a she is what a body may say."""
    stop = _STOP.search(key, start, end)
    return _STATES.match(key, start + 4, min(stop.start() if stop else end, start + 60)) is not None


def _names_somebody(head: str, subject: re.Match[str]) -> bool:
    """Whether a paragraph may speak of one person besides its subject: somebody, or a capitalised word."""
    rest = f"{head[: subject.start()]}{' ' * (subject.end() - subject.start())}{head[subject.end() :]}"
    if _ONE.search(rest.lower()):
        return True
    return any(
        not _PLACE_BEFORE.search(rest, max(0, word.start() - 14), word.start())
        and not _OF_A_LAND.match(rest, word.start())
        and not word.group().startswith("COVID")
        for word in _CAPITAL.finditer(rest)
    )


def _speaks_of_a_woman(document: Document, known: Sequence[int]) -> bool:
    """Whether another word than the pronouns in question speaks of a woman."""
    return any(word.start() not in known for word in _WOMAN.finditer(document.key))


def _names_before(document: Document, number: int) -> bool:
    """Whether the lines before, in which she may have been introduced, hold a full name, or somebody says a thing."""
    return any(
        _NAMES_SOMEBODY.search(document.text, line.start, line.end)
        for line in document.lines[max(0, number - _LINES_BEFORE) : number]
    )
