"""A prime minister under the title of the source language: Swedish statsminister, Dutch minister-president."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_NORDIC = expression(r"\b(?:Swedish|Danish|Norwegian|Sweden['’]s|Denmark['’]s|Norway['’]s) \Z")
_DUTCH = expression(r"\b(?:Dutch|Netherlands['’]|the Netherlands['’]) \Z")
_TITLES = {"state minister": _NORDIC, "minister-president": _DUTCH, "minister president": _DUTCH}
_NAME = expression(r" (?:[A-Z][\w'’.-]+ ){0,3}(?:(?:de|den|ten|van|von|der) )*([A-Z][\w'’-]+)")
_OF_A_FIELD = expression(r" (?:for|of|at|in charge) ")
_WINDOW = 25  # more than the longest of the lands


@rule(
    code="WRD087",
    name="state-minister",
    triggers=_TITLES,
    whole_words=True,
    sources=["sv", "da", "no", "nl"],
    fixes=[
        ("Swedish State Minister Ingvar Carlsson resigned. State Minister Carlsson had ruled for years.",
         "Swedish Prime Minister Ingvar Carlsson resigned. Prime Minister Carlsson had ruled for years."),
        ("The Danish state minister called an election.", "The Danish prime minister called an election."),
        ("Dutch Minister-President Wim Kok stepped down.", "Dutch Prime Minister Wim Kok stepped down."),
    ],
    keeps=[
        ("Bavarian Minister-President Edmund Stoiber and State Minister Erwin Huber spoke.", "titles of a German state"),
        ("Pakistani State Minister Tariq Ali met Swedish Prime Minister Ingvar Carlsson.", "another land's title"),
        ("The Swedish state minister for trade resigned.", "a minister of a field"),
        ("Flemish Minister-President Jan Jambon met the Dutch prime minister.", "a Belgian title"),
    ],
)  # fmt: skip
def state_minister(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A prime minister under the title of the source language

    A Nordic statsminister and a Dutch minister-president are prime ministers; in Germany, Belgium and India these titles
    belong to others. So the nationality decides, and a later mention follows whom the text has called so once.
    """
    text = document.text
    meant = [hit for hit in hits if _is_national(text, hit)]
    names = {name[1] for hit in meant if (name := _NAME.match(text, hit.end))}
    for hit in hits:
        name = _NAME.match(text, hit.end)
        if document.is_quoted(hit.start, hit.end) or not (hit in meant or (name and name[1] in names)):
            continue
        put = "Prime Minister" if text[hit.start].isupper() else "prime minister"
        yield fix(hit.start, hit.end, put, "the title of a prime minister, word by word")


def _is_national(text: str, hit: Hit) -> bool:
    if _OF_A_FIELD.match(text, hit.end):
        return False
    land: re.Pattern[str] = hit.payload
    return land.search(text, max(0, hit.start - _WINDOW), hit.start) is not None
