"""COVID-19 with a blank in it, and its Korean name, Corona 19."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine, stands_in
from normalize.document import Line
from normalize_rules.calendar import CAPITAL_MONTH_STEM

_FORMS = ("covid 19", "covid -19", "covid- 19", "covid - 19", "corona 19")
_NUMBER_GOES_ON = expression(r" ?%|[.,:/ ]?\d| \((?:OT|\d|[A-Z][a-z]+ \d)|(?:st|nd|rd|th)\b")
# a list of names with a number each, as results and tables are written: "Corona 19, Norco 7"
_SCORE_BEHIND = expression(
    r"(?: ?[-–:] ?| to )\d|,? (?:No\. \d+ )?(?:[A-Z][\w.'’&-]* ){1,3}\d{1,3}(?=[ \t]*(?:[,.;()\n]|\Z))|,? [a-z]+ \d{1,3},"
)
_SCORE_BEFORE = expression(
    rf"(?<![\w.])(?!(?:{CAPITAL_MONTH_STEM})[a-z]*\.? )[A-Z][\w'’-]*\.? \d{{1,3}}[,;]? \Z|\b[a-z]+ \d{{1,3}}, \Z"
    r"|\b(?:beat|beats|defeated|over|edged|routed|downed|topped|past|vs?\.?|def\.|final:) \Z"
)
_COUNTED = expression(
    r"[ \u00a0](?:new |more |other |young |local )?(?:people|residents|students|homes|families|houses|firefighters|officers|men|women|children|workers|boys"
    r"|girls|arrests|others|states|patients|cases|deaths|infections|died|dead|days|weeks|months|years|hours|minutes|times|miles|kilometers|bottles?"
    r"|mile|year|time|minute|day|kilometer)\b"
)
_OF_TIME = expression(
    r"[ \u00a0](?:days?|weeks?|months?|years?|hours?|minutes?|times?|miles?|kilometers?|km|bottles?|people|points?|yards?|goals?|runs?|ounces?|fires?|games?|matches|sets|goals|seasons?)\b"
)
# "during the Corona 19 years": an article can begin no count of years
_TIME_OF_IT = expression(
    r"[ \u00a0](?:years?|months|days|season)\b(?! (?:ago|later|earlier|before|after|old|in a row))"
)
_IN_THE = expression(r"\b(?:in|during|of|after|before|since|throughout|over|through|from|to) the \Z")
_IN_A_TOWN = expression(r"\b(?:in|at|near|outside|around) \Z", re.IGNORECASE)
# words that a number cannot count, so that it belongs to the name before it
_NOT_COUNTED = expression(
    r"[.;!?)]|,(?= [a-z]+ [a-z])| (?:is|was|has|had|and|or|in|on|at|to|for|from|by|with|who|which|that|will|would|can|could|may|might"
    r"|should|since|during|after|before|because|amid|than|if|when|while|but|not|are|were|remains|continues|spreads?|infected"
    r"|positive|negative)\b|-(?:related|positive|negative|free|hit|era|infected|like)\b|\n|\Z"
)
_ONE_THING = expression(
    r" (?:pandemic|epidemic|outbreak|vaccine|vaccination|test|testing|crisis|lockdown|virus|disease|infection|situation|wave|variant|patient"
    r"|ward|task force|response|emergency)\b"
)
_DISEASE_BEFORE = expression(
    r"\b(?:with|against|the|contracted|caught|had|has|of|by|to|amid|post|anti|new|for|during) \Z"
)
# behind these stands a drink or a team as well, unless the line speaks of the disease
_DRINK_OR_TEAM = expression(
    r"\b(?:a|an|(?<!because )of|(?<!due )to|beat|beats|against|visited|hosted|faced|played|drank|drinks?|sold|sells|bought|shipments?|bottles|crates|cans|case) \Z"
)
_DISEASE = tuple(
    "pandemic epidemic outbreak outbreaks vaccine vaccines vaccination vaccinated test tests tested testing virus disease infection infections"
    " infected patient patients quarantine quarantined isolation symptom symptoms spread spreading lockdown hospital hospitals mask masks cases"
    " confirmed epidemiological prevention".split()
)
# what else is called a corona
_OTHER_CORONAS = tuple(
    "beer beers lager brewer brewers brewery breweries constellation modelo solar sun sun's eclipse plasma voltage insulator"
    " insulators cable cables plastic plastics film films stellar star stars protein proteins discharge typewriter typewriters"
    " toyota california riverside queens coin coins coachella cigar cigars".split()
)


@rule(
    code="TRM018",
    name="covid-19-in-two",
    triggers=_FORMS,
    whole_words=True,
    sources=["ko", "ha", "id", "hi", "zh"],
    fixes=[
        ("Nurses who treat Corona 19 wear two masks.", "Nurses who treat COVID-19 wear two masks."),
        ("The ward for COVID -19 patients and the Covid- 19 cases", "The ward for COVID-19 patients and the COVID-19 cases"),
        ("She fell ill with COVID 19 and was vaccinated against Covid 19.", "She fell ill with COVID-19 and was vaccinated against COVID-19."),
        ("The choir shrank in the Corona 19 years.", "The choir shrank in the COVID-19 years."),
        ("A shot against COVID - 19 is free.", "A shot against COVID-19 is free."),
        ("Covid-19 shut it. It shut because of Covid -19.", "Covid-19 shut it. It shut because of Covid-19."),
    ],
    keeps=[
        ("Corona 19, Norco 7\nSantiago 14, King 14", "results"),
        ("Final scores: Corona 19-7 Norco; Hemet beat Corona 19 to 3; Norco 7, Corona 19", "results"),
        ("Chino Hills 21, Corona 19 (OT)", "results"),
        ("Hemet def. Corona 19, Los Osos 12.", "results"),
        ("In Corona 19 people were hurt, near Corona 19 homes burned.", "a town"),
        ("He drank a Corona 19 minutes before the match.", "a drink and a time"),
        ("He caught COVID 19 days after the wedding.", "a number of its own"),
        ("Deaths from COVID - 19 people, from flu - 7.", "a list"),
        ("Flu 7, COVID 19, measles 2", "a list"),
        ("COVID 19% up, COVID 19th in the list", "another number"),
        ("A truckload of Corona 19 was stolen in Peru; bottles of Corona 19 are sold.", "a drink"),
        ("We lost to Corona 19 games in a row. We lost to Corona 19 and went home.", "a team"),
        ("They moved from the Corona 19 years ago. Choirs sang for Corona 19 years.", "a count of years"),
        ("Corona 19 plus a solar eclipse", "the sun"),
    ],
)  # fmt: skip
def covid_19_in_two(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """COVID-19 with a blank in it: "COVID -19", "COVID 19", "Corona 19"

    Korean calls the disease Corona 19, and engines lose the hyphen or set blanks around it. Results of games, lists of
    figures, the town of Corona and numbers that count what follows them are left alone.
    """
    text, key = document.text, document.key
    british_style = "Covid-19" in text
    of_something_else = OncePerLine(document, _speaks_of_other_coronas)
    of_the_disease = OncePerLine(document, _speaks_of_the_disease)
    for start, end, _ in hits:
        low = max(0, start - 32)
        if _NUMBER_GOES_ON.match(text, end) or _SCORE_BEHIND.match(text, end) or _SCORE_BEFORE.search(text, low, start):
            continue
        if key.startswith("corona", start):
            time_of_it = _TIME_OF_IT.match(key, end) and _IN_THE.search(key, low, start)
            is_disease = bool(time_of_it or not _OF_TIME.match(key, end)) and not of_something_else(start)
            if is_disease and _DRINK_OR_TEAM.search(key, low, start):
                is_disease = of_the_disease(start)
            is_disease = is_disease and not (_IN_A_TOWN.search(key, low, start) and _COUNTED.match(key, end))
        else:
            is_disease = _is_covid(key, start, end)
        if is_disease and not document.is_quoted(start, end):
            british = british_style and text.startswith("Covid", start)
            yield fix(start, end, "Covid-19" if british else "COVID-19", "the name is COVID-19")


def _is_covid(key: str, start: int, end: int) -> bool:
    """Whether the number belongs to the name: by its hyphen, or because nothing follows that it counts."""
    joint = key[start + 5 : end - 2]
    if joint in (" -", "- "):
        return joint == " -" or not _OF_TIME.match(key, end)
    if _COUNTED.match(key, end):
        return False
    if _ONE_THING.match(key, end):
        return True
    known = joint == " " or _DISEASE_BEFORE.search(key, max(0, start - 14), start) is not None
    return known and _NOT_COUNTED.match(key, end) is not None


def _speaks_of_other_coronas(document: Document, line: Line) -> bool:
    return stands_in(document.key, line.start, line.end, _OTHER_CORONAS)


def _speaks_of_the_disease(document: Document, line: Line) -> bool:
    return stands_in(document.key, line.start, line.end, _DISEASE)
