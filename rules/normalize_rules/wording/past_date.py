"""A date with "the past" before it: "arrested the past March 3"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import MONTHS

_MONTHS = (*MONTHS, "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_DATE = expression(
    rf"(?P<month>{'|'.join(map(re.escape, _MONTHS))}) (?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)|"
    rf"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?(?P<month2>{'|'.join(map(re.escape, _MONTHS))})(?![\w-])"
)
# "the past March 3 vote" and "the past May 5s" are no dates by themselves
_NOUN = expression(
    r"(?:['’]|-\w| (?!(?:in|at|on|by|to|of|for|from|with|when|where|while|after|before|and|or|but|during|as|is|was|were|the|"
    r"until|that|which|due|because|near|has|had|have|this|a|an|he|she|it|they|who|amid|against|under|over)\b)[a-z])"
)
_TAKES_NO_ON = expression(
    r"\b(?:since|until|till|from|before|after|by|between|of|to|on|for|and|starting|dated|through|as of) \Z",
    re.IGNORECASE,
)
# "from December 6 to the next January 10": January of the year after
_AFTER_ANOTHER = ("to ", "through ", "of ", "before ", "and ", "by ", "from ", "than ", "until ", "till ", "for ")
_STARTS = ("the past ", "the coming ", "the upcoming ", "the next ")


@rule(
    code="WRD034",
    name="past-date",
    sources=["es", "pt", "it", "fr"],
    triggers={f"{lead}{word}": lead for lead in _STARTS for word in [*(m.lower() for m in _MONTHS), *map(str, range(1, 32))]},
    fixes=[
        ("The mayor died the past June 4 in Lima.", "The mayor died on June 4 in Lima."),
        ("Fares have risen since the past 12 of October.", "Fares have risen since October 12."),
        ("The vote will be held on the next November 9.", "The vote will be held on November 9."),
    ],
    keeps=[
        ("He turned 90 this past March 3, and the fair opens this coming May 4.", "American English"),
        ("Children born that day must wait until the next February 29.", "the day of a later year"),
        ("The panel reviewed the past January 6 hearings.", "a name for the day"),
        ("It rained for the past 3 days and the past May.", "no date"),
        ("In the past March 3 was a holiday.", "in the past"),
        ("Over the past 10 March days, sales fell.", "a number"),
        ("Fees are waived from December 6 to the next January 10.", "January of the year after"),
    ],
)  # fmt: skip
def past_date(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A date behind "the past" or "the next"

    Spanish says el pasado 3 de marzo and el próximo 9 de noviembre; in English the date stands alone, with "on" where
    no other preposition goes before it.
    """
    text = document.text
    for hit in hits:
        lead = hit.payload
        date = _DATE.match(text, hit.start + len(lead))
        head = text[max(0, hit.start - 12) : hit.start]
        before = text[hit.start - 1 : hit.start]
        if not date or _NOUN.match(text, date.end()) or head.lower().endswith(("in ", "over ", "during ", "within ")):
            continue
        if not lead.endswith("past ") and head.lower().endswith(_AFTER_ANOTHER):
            continue
        if (before and not before.isspace()) or document.is_quoted(hit.start, date.end()):
            continue
        put = f"{date['month'] or date['month2']} {int(date['day'] or date['day2'])}"
        if not _TAKES_NO_ON.search(head):
            put = f"{'On' if text[hit.start].isupper() else 'on'} {put}"
        yield fix(hit.start, date.end(), put, "the date alone")
