"""Decades named as other languages name them: "the years 80", "the eighties of the last century"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine
from normalize.document import Line

_PLURALS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_SINGULARS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TENS = {word: str(ten) for words in (_PLURALS, _SINGULARS) for ten, word in enumerate(words, 2)}
_END = r"(?![\w%'’-]|[.,]\d)"
_YEARS = expression(
    r"\b(?:in|of|from|since|until|till|by|to|around|after|before|during|and) the (?:early |late |mid |middle |first |last )?"
    rf"(?P<years>years ['’]?(?P<decade>(?:19)?[2-9]0|2000|{'|'.join(_TENS)})(?:['’]?s)?(?: and (?:the )?(?:years )?['’]?(?P<second>[3-9]0)s?)?){_END}"
)
# what the number would count does not follow: the clause ends, or another begins
_BEHIND = expression(
    r"[.;:!?)]|,(?! ?\d)|\s*(?:\n|\Z)| (?:when|which|who|but|because|thanks|under|the|he|she|they|we|there|his|her|its|their)\b"
    r"| and (?:the (?!years)|[a-su-z])[a-z]*\b| in (?!every\b|an?\b)[a-z]"
)
_VERB = expression(r" (?:is|are|was|were|has|have|had)\b")
_ANTIQUITY = expression(r"\b(?:ad|bc|bce|ce|a\.d|b\.c|gospels?|gladiators?|legions?|historians?|1[0-8]\d\d)\b")
# words that set the whole text in antiquity
_OF_ANTIQUITY = expression(
    r"\b(?:emperors?|apostles?|caesar|jesus|christ|paul|nero|romans?|rome|domitian|josephus|temple|epistles?|bishops?|church)\b"
)
_DECADE = rf"['’]?(?:(?:1[89])?[2-9]0(?:['’]|-(?:ie)?)?s|{'|'.join(_PLURALS)})"
_OF_CENTURY = expression(
    rf"\b(?P<first>{_DECADE})(?:(?P<joint> and | or | to |-| and the | or the | to the )(?P<second>{_DECADE}))?"
    r"(?P<century> of (?:the (?:last|past|previous) century|(?:the )?(?:20th|twentieth|xx|19th|nineteenth|xix) century))(?!['’\w-])"
)
_AGE_OF = expression(r"\b(?:his|her|their|my|your|our) \Z")
_OTHER_CENTURY = expression(r"\b(?:18\d\d|19[0-4]\d)s?\b|\b(?:19th|nineteenth|18th|eighteenth|xix|xviii) centur")


@rule(
    code="NUM032",
    name="decade-behind-years",
    triggers=[f"years {mark}{ten}" for mark in ("", "'") for ten in (*(f"{n}0" for n in range(2, 10)), "19", "2000", *_TENS)],
    sources=["it", "es", "fr", "pt", "ro"],
    fixes=[
        ("The cinema closed in the years 80 and a bank moved in.", "The cinema closed in the 1980s and a bank moved in."),
        ("It stood empty until the end of the years '70.", "It stood empty until the end of the 1970s."),
        ("In the early years sixty, the mill burned.", "In the early 1960s, the mill burned."),
        ("The song dates from the years 1990.", "The song dates from the 1990s."),
        ("The radio plays music of the years 80 and 90.", "The radio plays music of the 1980s and 1990s."),
    ],
    keeps=[
        ("Of the years 40 he spent in a cell; in the years 20 to 30 the tax rose; in the years 70 and 71 it rained.", "years of a count"),
        ("In the years 80 workers had left; over the years 40 percent of them came back.", "a number of things"),
        ("Paul's letters date from the years 50 and 60, and Nero ruled in the years 60.", "antiquity"),
        ("Under the emperor Vespasian, in the years 70, a wall was built.", "antiquity"),
        ("The Temple fell around the years 70.\nIt was never built again.\nHe wrote in the years 90, and in the years sixty.", "antiquity, in another line"),
        ("In the years 1980, 1984 and 1988 the club won.", "single years"),
        ("In the years 1980-85 and in the years 1980 to 1985 it rained.", "single years"),
        ("Pupils of the years 10 and 11 sang in the years since.", "classes"),
        ('"In the years 80, we danced," she said.', "somebody's own words"),
    ],
)  # fmt: skip
def decade_behind_years(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A decade behind the word "years": "the years 80"

    Italian says "gli anni 80", Spanish "los años 80", French "les années 80"; English says "the 1980s". Only where nothing
    follows that the number could count.
    """
    for start, end, _ in hits:
        line = document.line_at(start)
        found = _YEARS.finditer(document.key, max(line.start, start - 28), min(line.end, end + 20))
        years = next((m for m in found if m.start("years") == start), None)
        if not years or document.is_quoted(start, end) or not _names_a_decade(document, years):
            continue
        if len(years["decade"]) != len("1980") and document.speaks_of(_OF_ANTIQUITY):
            continue
        put = " and ".join(_in_full(years[part], "19") for part in ("decade", "second") if years[part])
        yield fix(start, years.end("years"), put, "a decade behind the word years")


def _names_a_decade(document: Document, years: re.Match[str]) -> bool:
    """Whether the number counts nothing that follows, and is no year of antiquity."""
    key, (start, end) = document.key, years.span()
    if document.text.startswith("Of ", start):
        return False  # "Of the years, 40 were spent there", with its comma lost
    decade, second = years["decade"], years["second"]
    if second and int(second) - int(_in_full(decade, "19")[2:4]) != 10:
        return False
    line = document.line_at(start)
    if len(decade) != len("1980") and _ANTIQUITY.search(key, max(line.start, start - 200), min(line.end, end + 200)):
        return False
    return bool(_BEHIND.match(key, end) or (second and _VERB.match(key, end)))


@rule(
    code="NUM033",
    name="decade-of-century",
    triggers=[f"{decade} of {the}" for decade in ("0s", "0's", "0-s", "0-ies", "ties") for the in ("the last cent", "the past cent", "the previous cent", "the 19th", "the 20th", "the ninet", "the twent", "the xx ", "the xix", "xx cent", "xix cent")],
    sources=["ar", "ru", "es", "fa", "tr"],
    fixes=[
        ("The canal was dug in the eighties of the last century.", "The canal was dug in the 1980s."),
        ("It was a port in the 60s and 70s of the last century.", "It was a port in the 1960s and 1970s."),
        ("In the forties of the 19th century a mine opened.", "In the 1840s a mine opened."),
    ],
    keeps=[
        ("In the eighties of that century and the 80s of the present one, it rained.", "not said which"),
        ("Unlike the 19th century, the eighties of the last century were calm.", "two centuries"),
        ("The railway was built in the 80s of the last century, wrote the Times in 1923.", "the writer's last century"),
        ("In his 1908 memoirs he recalled the sixties of the last century.", "the writer's last century"),
        ("They were in their twenties of the last century.", "an age"),
        ('He wrote "The Eighties of the Last Century" in 1931.', "a title"),
        ("He wrote The Eighties of the Last Century in 1931.", "a title"),
        ("Temperatures in the 80s of the last century-old hut.", "another word"),
    ],
)  # fmt: skip
def decade_of_century(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A decade with its century behind it: "the eighties of the last century"

    Arabic, Russian and Spanish say which century they mean; English writes "the 1980s".
    """
    text, key, seen = document.text, document.key, -1
    in_other_century = OncePerLine(document, _names_other_century)
    for start, end, _ in hits:
        line = document.line_at(start)
        found = _OF_CENTURY.finditer(key, max(line.start, start - 28), min(line.end, end + 20))
        decades = next((m for m in found if m.start() <= start < m.end()), None)
        if (
            not decades
            or _AGE_OF.search(key, max(line.start, decades.start() - 8), decades.start())
            or decades.start() < seen
            or document.is_quoted(*decades.span())
        ):
            continue
        century = text[decades.start("century") : decades.end()]
        if century.lower() != century or (
            century.endswith(("last century", "past century", "previous century")) and in_other_century(start)
        ):
            continue
        seen = decades.end()
        hundred = "18" if "19th" in century or "nineteenth" in century or "xix" in century else "19"
        put = _in_full(decades["first"], hundred)
        if decades["second"]:
            put += decades["joint"] + _in_full(decades["second"], hundred)
        yield fix(*decades.span(), put, "the decade with its century")


def _names_other_century(document: Document, line: Line) -> bool:
    """Whether a line names a time to whose writers the last century was the 19th."""
    return _OTHER_CENTURY.search(document.key, line.start, line.end) is not None


def _in_full(decade: str, hundred: str) -> str:
    """The decade as English writes it.

    >>> _in_full("80", "19"), _in_full("forties", "18"), _in_full("'70s", "19"), _in_full("1990", "19")
    ('1980s', '1840s', '1970s', '1990s')
    """
    digits = "".join(filter(str.isdigit, decade)) or f"{_TENS[decade]}0"
    return f"{digits if len(digits) == 4 else hundred + digits}s"
