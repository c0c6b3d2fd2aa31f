"""The article before COVID-19."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

# what shows that no noun follows, to which the article would belong: "the COVID-19 pandemic"
_BEHIND = re.compile(
    r"[.;!?](?=[\"'”’]?(?:\s|\Z))|\n|\Z"
    r"|,? (?:which|but|because|while|although|where|when|especially|particularly|mainly)\b(?!-)|, (?:he|she|it|they|the|said|according|who)\b(?!-)"
    r"| (?:in(?! (?:person|house|home|patients?))|on|since|among|during|before|worldwide|is|was|are|were|has|had|have|will|would|can|could|may|might|should"
    r"|must|does|did|remains|continues|broke|began|started|ended|reached|entered|killed|claimed|came|arrived|swept)(?=[ ,.])"
    r"| (?:at|after|from|for|by) (?:the|an?|his|her|its|their|spreading|entering|reaching|getting)(?= )"
    r"| and (?:was|is|are|were|has|had|have|will|would|can|could|died|recovered|canceled|cancelled|the|its|their|his|her|to)(?= )"
    # a verb of the same subject, as what follows it shows: "and reopened the bridge"
    r"| and [a-z]{3,}ed (?:the|an?|its|his|her|their|two|three|four|five|\d+) "
)


@rule(
    code="TRM019",
    name="article-before-covid",
    triggers=["the covid-19"],
    whole_words=True,
    sources=["ja", "zh", "ko", "ru", "es", "ha"],
    fixes=[
        ("The singer is ill with the COVID-19 and canceled a show.", "The singer is ill with COVID-19 and canceled a show."),
        ("The COVID-19 is spreading in Nara.", "COVID-19 is spreading in Nara."),
        ("It shut because of the COVID-19 and reopened the gate.", "It shut because of COVID-19 and reopened the gate."),
        ("They fight the COVID-19, which closed the port.", "They fight COVID-19, which closed the port."),
        ("He died of the Covid-19.", "He died of Covid-19."),
    ],
    keeps=[
        ("The COVID-19 pandemic hit Nara.", "the article of another noun"),
        ("The COVID-19 and flu vaccines, the COVID-19, flu and RSV shots", "the article of another noun"),
        ("the COVID-19 at-home test, the COVID-19 after-effects, the COVID-19 in person rule", "the article of another noun"),
        ("the COVID-19-related costs", "the article of another noun"),
        ('"The COVID-19 is over," he said.', "somebody's own words"),
    ],
)  # fmt: skip
def article_before_covid(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """COVID-19 with an article of its own: "ill with the COVID-19"

    Names of diseases take none in English. Only where what follows shows that the article belongs to no other noun.
    """
    for start, end, _ in hits:
        article = document.text[start : start + 3]
        if article != "the" and not (article == "The" and document.is_sentence_start(start)):
            continue
        if _BEHIND.match(document.text, end) and not document.is_quoted(start, end):
            yield fix(start, start + 4, "", "COVID-19 takes no article")
