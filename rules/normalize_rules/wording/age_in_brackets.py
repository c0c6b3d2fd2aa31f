"""An age in brackets, with its unit: "Ana Ruiz (34 years old) said"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine
from normalize.document import Line

_AGE = expression(r" \((?:aged? )?([1-9]\d?|10\d) (?:years (?:old|of age)|year old)\)")
_NAME = expression(
    r"(?P<before>(?:[\w-]+[,.]? )?)(?P<name>[^\W\d_a-z][\w'’.-]* (?:(?:al|bin|de|da|van|von|el) |(?:al|el|an|as|ash|ad|ar|at)-)?[^\W\d_a-z][\w'’-]+)\Z"
)
_THE = ("the ", "The ", "a ", "A ", "an ", "An ")
_BEFORE_THINGS = expression(
    r"(?:South|North|East|West|Southern|Northern|Eastern|Western|Upper|Lower|Burkina|Costa|Sri|Saudi|Sierra|Cape|Puerto|Land|Donkey|Air|Le|La|Les|Real|New|Radio|Royal|Mount|Lake|Fort|Port|Route|Moulin|Aston|Big|Old|Grand)\b"
)
# other things with a name and an age
_OLD_THINGS = expression(
    r"\b(?:ch[aâ]teau|domaine|vintage|glass(?:es)?|whisk(?:e?y|ies)|wines?|malts?|rums?|cognac|cheese|trees?|oaks?|hotel|church|bridge|ship|clubs?|brewery|distillery|horses?|dogs?|cats?|ferr(?:y|ies)|zoos?|rhinos?|orangutans?|orang-utans?|chimpanzees?|bears?|lions?|tigers?|whales?|video games?|stud"
    r"|elephants?|rhinos?|orangutans?|chimpanzees?|giraffes?|whales?|dolphins?|zoo|stud|ferry|ferries|bands?|compan(?:y|ies)|firms?|video games?|games?|coups?|states?|tortoises?|gorillas?|pandas?|vineyard|team|school|bottles?|auction|car|mare|stallion|sentence[ds]?|jail\w*|prison\w*|court|convicted|terms?)\b"
)
_NO_PERSON = expression(
    r"(?:University|College|School|Hospital|Bank|Company|Hotel|Park|Inn|Tower|Stadium|House|Church|Museum|Theat(?:er|re)|Club|Bridge|Mill|FC|Corp|Group|"
    r"Agency|Society|Festival|Mosque|Temple|Party|Airlines?|Street|Road|Square|Market|Lodge|Castle|Prize|Award|Motors|Brothers|Union|Pub|Bar|Arms|Hall|City|United|Town|Rovers?|Kong|Republic|Island|State)\Z"
)
_THING_BEFORE = expression(
    r"(?:band|company|club|group|firm|game|ship|boat|vessel|brand|state|country|island|film|song|paper),? \Z"
)
# what only a person does: the trees or the hotel in such a line are not of that age
_PERSONAL = (
    "who|whose|said|says|told|tells|added|adds|recalled|recalls|remembers|explained|explains|complained|complains|insists|thinks|believes|hopes"
    "|hoped|wants|wanted|prays|prayed|sells(?! (?:well|for|at|out))|bakes|cooks|cooked|sews|teaches|taught|studies|earns|owns|smiles|smiled|laughed|wept"
)
_ACTS = (
    "fills|lives|works|waits|runs|sits|stands|carries|walks|sleeps|keeps|shows|points|plays|helps|feeds|takes|makes|goes|comes|looks|cries|drives"
    "|grows|rides|digs|cleans|washes|collects|leads|holds|brings|knows|speaks|loves|likes|needs|suffers|survives|does|gets|spends|plans"
)
_PERSON_BEHIND = expression(rf",? (?:{_PERSONAL})\b")
_LIST = expression(r", (?:and )?[^\W\d_a-z]")
_FOLLOWS = expression(
    r"(?P<comma>,(?! [^\W\d_a-z]| and [^\W\d_a-z]))|(?P<stop>[.;])|(?P<verb>,? (?:from|a|an|the|and|was|is|has|had|of|[a-z]+ed|died|lost|fell|found|went|came"
    rf"|{_PERSONAL}|{_ACTS})\b)"
)


@rule(
    code="WRD084",
    name="age-in-brackets",
    triggers=[" years old)", " years of age)", " year old)"],
    sources=["ar", "fa", "tr", "de", "fr"],
    fixes=[
        ("A baker, Lina Aziz (44 years old), swept the road.", "A baker, Lina Aziz, 44, swept the road."),
        ("Omar Nasser (19 years old) said the walls shook.", "Omar Nasser, 19, said the walls shook."),
        ("Under the oak trees Umm Salim (61 years old) sells figs, and Badr Amin (58 years old) said he sweeps.", "Under the oak trees Umm Salim, 61, sells figs, and Badr Amin, 58, said he sweeps."),
        ("It was won by Petra Novak (31 years of age).", "It was won by Petra Novak, 31."),
    ],
    keeps=[
        ("Ana Ruiz (34), a nurse, and Luis Vega (40) won.", "an age alone, as British papers set it"),
        ("Ana Ruiz (34 years old), Luis Vega (40 years old) and Eva Paz (12 years old) won.", "a list"),
        ("The Old Mill Inn (98 years old) said it would close; the Glen Morar (18 years) whisky sold out.", "no person"),
        ("Her son (34 years old) said no, and Bergen (90 years) was dark.", "no full name"),
        ("Old Harbor Hotel (98 years old) closed.", "a house"),
        ("The court gave Ana Ruiz (12 years) the longest term.", "a sentence"),
        ("Ana Ruiz (34 years in office) said no, and Eva Paz (12 years) led the club.", "no age"),
        ("Old Harbor Hotel (98 years old), Le Phare (80 years old) and Air Porto (44 years old) closed.", "firms"),
        ("Le Phare (80 years old) closed.", "a paper"),
        ("She beat Ana Ruiz (34 years old), Luis Vega and Eva Paz.", "a list"),
        ("South Sudan (12 years old) has won; the band Grey Lady (40 years old) played.", "a state, a band"),
        ("The ferry Grey Lady (31 years old) was sold.", "a ship"),
        ("The oak trees and Grey Lady (31 years old) stand in the yard; the horse Red Rover (30 years old) died.", "no persons"),
    ],
)  # fmt: skip
def age_in_brackets(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An age in brackets behind a full name, with "years old"

    Arabic, Persian and German papers set an age with its unit in brackets; English sets it between commas. A list of
    names with their ages stays, since commas would run it together.
    """
    of_old_things = OncePerLine(document, _speaks_of_old_things)
    for start, end, _ in hits:
        line = document.line_at(start)
        age = _AGE.search(document.text, max(line.start, start - 14), end)
        if not age or age.end() != end or document.is_quoted(start, end):
            continue
        if _LIST.match(document.text, end, line.end):
            continue
        if of_old_things(start) and not _PERSON_BEHIND.match(document.text, end, line.end):
            continue
        if _is_person(document.text, line, age):
            follows = _FOLLOWS.match(document.text, end, line.end)
            if follows:
                yield fix(
                    age.start(), end, f", {age[1]}" + ("," if _takes_comma(follows) else ""), "the age between commas"
                )


def _takes_comma(follows: re.Match[str]) -> bool:
    return follows["verb"] is not None and not follows["verb"].startswith(",")


def _speaks_of_old_things(document: Document, line: Line) -> bool:
    return _OLD_THINGS.search(document.key, line.start, line.end) is not None


def _is_person(text: str, line: Line, age: re.Match[str]) -> bool:
    """Whether a full name stands before the brackets, the only ones of their kind around."""
    name = _NAME.search(text, max(line.start, age.start() - 60), age.start())
    if not name or name["before"] in _THE or _THING_BEFORE.match(name["before"]) or _BEFORE_THINGS.match(name["name"]):
        return False
    if _NO_PERSON.search(name["name"]):
        return False
    if _PERSON_BEHIND.match(text, age.end(), line.end):
        return True
    rest = _AGE.search(text, age.end(), min(line.end, age.end() + 300))
    return rest is None and _AGE.search(text, max(line.start, age.start() - 300), age.start()) is None
