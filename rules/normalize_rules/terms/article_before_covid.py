"""The article before a name of COVID-19 that is rewritten."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# what shows that no noun follows, to which the article would belong: "the COVID-19 pandemic"
_BEHIND = expression(
    r"[.;!?](?=[\"'”’]?(?:\s|\Z))|\n|\Z"
    r"|,? (?:which|but|because|while|although|where|when|especially|particularly|mainly)\b(?!-)|, (?:he|she|it|they|the|said|according|who)\b(?!-)"
    r"| (?:in(?! (?:person|house|home|patients?))|on|since|among|during|before|worldwide|is|was|are|were|has|had|have|will|would|can|could|may|might|should"
    r"|must|does|did|remains|continues|broke|began|started|ended|reached|entered|killed|claimed|came|arrived|swept)(?=[ ,.])"
    r"| (?:at|after|from|for|by) (?:the|an?|his|her|its|their|spreading|entering|reaching|getting)(?= )"
    r"| and (?:was|is|are|were|has|had|have|will|would|can|could|died|recovered|canceled|cancelled|the|its|their|his|her|to)(?= )"
    # a verb of the same subject, as what follows it shows: "and reopened the bridge"
    r"| and [a-z]{3,}ed (?:the|an?|its|his|her|their|two|three|four|five|\d+) "
)

# what other rules of this folder write COVID-19 for
_DAMAGED = (
    "corona-19", "corona19", "kovid-19", "kovid 19", "kovid19", "covid-2019", "covid19", "corona 19", "covid 19", "covid -19",
    *(f"{new} {corona} {illness}" for new in ("new", "novel") for corona in ("corona", "coronavirus")
      for illness in ("infectious disease", "infection disease")),
)  # fmt: skip
# a boat or a jersey may be a Corona 19
_OF_DISEASE = expression(
    r"\b(?:because of|with|from|against|during|spread of|died of|effects? of|contract(?:ed|ing)|caught) \Z"
)


@rule(
    code="TRM019",
    name="article-before-covid",
    triggers=[f"the {name}" for name in _DAMAGED],
    whole_words=True,
    sources=["ja", "zh", "ko", "ru", "es", "ha"],
    fixes=[
        ("The singer is ill with the Corona-19 and canceled a show.", "The singer is ill with COVID-19 and canceled a show."),
        ("It shut because of the Kovid-19 and reopened the gate.", "It shut because of COVID-19 and reopened the gate."),
        ("It shut because of the Corona 19 and reopened the gate.", "It shut because of COVID-19 and reopened the gate."),
        ("He was taken in with the new corona infectious disease.", "He was taken in with COVID-19."),
    ],
    keeps=[
        ("The COVID-19 is spreading in Nara.", "careful writers have written so as well"),
        ("The COVID-19 pandemic hit Nara.", "the article of another noun"),
        ("The COVID-19 and flu vaccines, the COVID-19, flu and RSV shots", "the article of another noun"),
        ("the COVID-19-related costs", "the article of another noun"),
        ('"The Corona-19 is over," he said.', "somebody's own words"),
    ],
)  # fmt: skip
def article_before_covid(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The article before a name of COVID-19 that is rewritten: "ill with the Corona-19"

    Descriptions of the disease take an article, its name takes none. Only where what follows shows that the article belongs
    to no other noun; where the text itself has "the COVID-19" it stays.
    """
    for start, end, _ in hits:
        article = document.text[start : start + 3]
        if article != "the" and not (article == "The" and document.is_sentence_start(start)):
            continue
        is_apart = " " in document.key[start + 4 : end] and document.key[end - 2 : end] == "19"
        if is_apart and not _OF_DISEASE.search(document.key, max(0, start - 14), start):
            continue
        if _BEHIND.match(document.text, end) and not document.is_quoted(start, end):
            yield fix(start, end, "COVID-19", "the name is COVID-19, which takes no article")
