"""Other things that have the letters of a body: an index that rose, an article of law, the students of a college."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.organisations.gazetteer import Mention

# what is said of an index or a rate, never of a court or a bank: "the CPI rose 0.3%"
_MEASURED = expression(
    r" (?:rose|fell|rises|falls|increased|decreased|declined|climbed|dropped|slowed|eased|jumped|edged|stood at|came in|grew|"
    r"inflation|growth|reading|print|basket|data|figures|of \d|at \d|by \d|was (?:up|down|unchanged|flat)|is (?:up|down))\b"
)
# people and things of other bodies with the same acronym: "ONU students", "an OCI card"
_OF_ANOTHER = expression(
    r" (?:\w+ )?(?:students?|alumni|alumnus|alumna|graduates?|campus|cadets?|surgeons?|residents|shares|stock|cards?|holders?|players?|garages?|series)\b"
)
_ARTICLE_OF_LAW = expression(r"\b(?:articles?|protocols?) [\d, and]{1,12} ?(?:of |to )?(?:the )?\Z")  # "Article 8 ECHR"


def is_amount(document: Document, mention: Mention) -> bool:
    """Whether letters are counted or measured: "300 BCE", "CPI rose 0.3%"."""
    is_counted = document.text[max(0, mention.start - 2) : mention.start - 1].isdigit()
    return is_counted or _MEASURED.match(document.key, mention.end) is not None


def is_of_another(document: Document, mention: Mention) -> bool:
    """Whether what follows belongs to other bodies with the same acronym."""
    return _OF_ANOTHER.match(document.key, mention.end) is not None


def is_law(document: Document, mention: Mention) -> bool:
    """Whether letters name a treaty whose article is cited, and not the court that it set up."""
    return _ARTICLE_OF_LAW.search(document.key, max(0, mention.start - 30), mention.start) is not None
