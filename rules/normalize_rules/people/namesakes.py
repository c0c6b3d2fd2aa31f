"""Somebody else of the same name: what stands beside a full name speaks of another trade, or the name goes on."""

from __future__ import annotations

from collections.abc import Sequence

from normalize import Document, expression
from normalize.fold import fold
from normalize_rules.people.longer_name import goes_on
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Person
from normalize_rules.people.title_beside import is_titled
from normalize_rules.people.titles import country_names

# what people in politics are not called, unless the tables say so
TRADES = frozenset(
    "actor actress singer rapper comedian musician guitarist drummer pianist violinist cellist composer conductor dancer choreographer"
    " model photographer filmmaker screenwriter cinematographer novelist poet painter sculptor illustrator cartoonist"
    " footballer player striker midfielder defender goalkeeper winger forward fullback halfback pitcher catcher shortstop outfielder"
    " infielder quarterback linebacker receiver cornerback golfer boxer cyclist swimmer diver runner sprinter hurdler jumper thrower"
    " marathoner wrestler judoka weightlifter gymnast skater skier snowboarder biathlete rower fencer archer jockey cricketer batsman"
    " bowler racer driver coach trainer referee umpire chef baker butcher grocer barber tailor plumber roofer carpenter mechanic"
    " welder trucker cardiologist surgeon dentist pediatrician neurologist psychiatrist nurse paramedic veterinarian pharmacist"
    " chemist physicist biologist geologist botanist zoologist astronomer cosmonaut astronaut taikonaut waiter bartender janitor cashier"
    " clerk student schoolboy schoolgirl pupil fisherman shopkeeper worker".split()
)
# whom an unknown name may be introduced by, and a politician too when the text says what he was before
LEARNED = frozenset(
    "professor judge pastor priest lawyer attorney prosecutor producer writer author engineer teacher librarian accountant programmer"
    " officer sergeant athlete champion dermatologist researcher farmer suspect victim defendant owner".split()
)
_OFFICES = frozenset(
    "president minister leader king queen prince princess emir sultan chancellor premier secretary governor ambassador general commander"
    " speaker lawmaker mayor senator chairman chairwoman chief envoy spokesman spokesperson dictator candidate"
    " director lady sister head marshal opposition".split()
)
_TRADE_WORDS = TRADES | LEARNED
_TRADE = "|".join(sorted(_TRADE_WORDS))
_BEFORE = expression(
    rf"(?<!former )(?<!ex-)\b(?:{_TRADE})s?,? \Z"
    # "a man named X", "police arrested one X"
    r"|\b(?:an?|the|another) (?:[\w-]+ ){1,3}(?:named|called) \Z|(?<!number )(?<!no )(?<!no\. )\bone \Z"
)
_BEHIND = expression(
    rf",? (?:jr\.)?(?:, | \()?(?:\d\d, )?(?:an?|the) (?!former|ex-|retired|one-time)(?:[\w'’.-]+ ){{0,4}}?(?:{_TRADE})\b(?!-turned| turned| and politician)"
    rf"|(?: \([^()\n]{{4,30}}\))?(?:, born in \d{{4}},)? (?:is|was) (?:now )?an? (?:[\w'’.-]+ ){{0,3}}?(?:{_TRADE})\b(?!-turned| turned| and politician)"
    r"|, who (?:sells|teaches|drives|coaches|plays|owns an?|runs an?|works (?:as|at|for|in)) "
    r"|, (?:aged )?\d{1,2},? (?:of|from) (?=\w)|, (?:his|her|their) (?:neighbou?r|friend|cousin|colleague|classmate|teacher|landlord|roommate)\b"
    r"|(?: and (?:[a-z]+ ){1,3})? (?:runs?|ran|owns?|owned) (?:an?|the|his|her) (?:[a-z]+ )?(?:garage|shop|bakery|farm|pub|cafe|restaurant|store|mill|bar|salon)\b"
    r"| (?:scored|homered|pitched|netted|headed|struck out|hit an?|batted|threw for|ran for \d+ yards)\b"
)
# "Mohammad Islami from Herat", "Hans Nieman of Utrecht keeps bees": a hometown, unless it is a country's name
_HOMETOWN = expression(
    r"(?:,? of|,? from) ([A-Z][a-zà-ÿ]+)(?:, \d\d)?,? (?:is|was|were|has|keeps?|sells?|won|wins|teaches|runs?|took|beat|scored|lives|died|makes|grows|restores"
    r"|said he was|and (?:his|her) (?:wife|husband|son|daughter|brother|sister|mother|father|family))\b"
)
_JUNIOR = expression(r",? jr\.")


def namesakes(document: Document, full: Sequence[tuple[Mention, Person]]) -> set[int]:
    """Where full names stand that somebody else bears: beside another trade, and wherever no title speaks of the person."""
    found = {mention.start: person for mention, person in full if _is_namesake(document, mention, person)}
    if not found:
        return set()
    strangers = set(found.values()) - {person for mention, person in full if _is_titled(document, mention)}
    return found.keys() | {mention.start for mention, person in full if person in strangers}


def _is_namesake(document: Document, mention: Mention, person: Person) -> bool:
    """Whether a trade that the person never had, or a hometown, stands beside the full name of somebody in politics."""
    key, name_end = document.key, mention.end
    if goes_on(document, mention, person):
        return True
    before = _BEFORE.search(key, max(0, mention.start - 40), mention.start)
    if (
        not before
        and not _BEHIND.match(key, name_end)
        and not _JUNIOR.match(key, name_end)
        and not _is_from(document, name_end)
    ):
        return False
    words = {word for office in person.titles.offices for word in office.split()}
    if not words & _OFFICES or words & _TRADE_WORDS:
        return False
    return not (_JUNIOR.match(key, name_end) and person.name.endswith("Jr."))


def _is_from(document: Document, end: int) -> bool:
    """Whether a town is named behind a full name, which is said of people whom nobody knows."""
    town = _HOMETOWN.match(document.text, end)
    return town is not None and fold(town[1]) not in country_names()


def _is_titled(document: Document, mention: Mention) -> bool:
    return any(is_titled(document.key, mention.start, mention.end, form) for form in mention.forms)
