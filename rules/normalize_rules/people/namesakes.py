"""Somebody else of the same name: what stands beside a full name speaks of another trade, or nothing speaks of the person."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from normalize import Document
from normalize.fold import fold
from normalize_rules.people.gazetteer import Person
from normalize_rules.people.mentions import Mention
from normalize_rules.people.spelling import Spelling
from normalize_rules.people.title_beside import is_titled

# what people in politics are not called, unless the tables say so
_TRADES = frozenset(
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
_OFFICES = frozenset(
    "president minister leader king queen prince princess emir sultan chancellor premier secretary governor ambassador general commander"
    " speaker lawmaker mayor senator chairman chairwoman chief envoy spokesman spokesperson dictator candidate".split()
)
_TRADE = "|".join(sorted(_TRADES))
_BEFORE = re.compile(rf"(?<!former )(?<!ex-)\b(?:{_TRADE})s?,? \Z")
_BEHIND = re.compile(
    rf",? (?:jr\.)?(?:, | \()?(?:\d\d, )?(?:an?|the) (?!former|ex-|retired|one-time)(?:[\w'’.-]+ ){{0,4}}?(?:{_TRADE})\b(?!-turned| turned| and politician)"
    r"|, (?:aged )?\d\d,? (?:of|from) (?=\w)"
    r"| (?:scored|homered|pitched|netted|headed|struck out|hit an?|batted|threw for|ran for \d+ yards)\b"
)
_JUNIOR = re.compile(r",? jr\.")


def namesakes(document: Document, full: Sequence[tuple[Mention, Person]]) -> set[int]:
    """Where full names stand that somebody else bears: beside another trade, and wherever no title speaks of the person."""
    found = {mention.start: person for mention, person in full if _is_namesake(document, mention, person)}
    if not found:
        return set()
    strangers = set(found.values()) - {person for mention, person in full if _is_titled(document, mention)}
    return found.keys() | {mention.start for mention, person in full if person in strangers}


def unproved(
    document: Document, spelling: Spelling, full: Sequence[tuple[Mention, Person]], anchored: Collection[Person]
) -> set[Person]:
    """The people of whom a text has a full name that many bear, and nothing else: no office, no country, nobody else listed."""
    if document.settings.style == "document":
        return set()
    plain = {person for mention, person in full if not _is_many_others_too(document, spelling, mention, person)}
    common = {person for _, person in full} - plain
    if common.issuperset(anchored):
        return common - {
            person for mention, person in full if _is_titled(document, mention) or _is_at_home(document, person)
        }
    return set()


def _is_namesake(document: Document, mention: Mention, person: Person) -> bool:
    """Whether a trade that the person never had, or a hometown, stands beside the full name of somebody in politics."""
    key, name_end = document.key, mention.end
    before = _BEFORE.search(key, max(0, mention.start - 40), mention.start)
    if not before and not _BEHIND.match(key, name_end) and not _JUNIOR.match(key, name_end):
        return False
    words = {word for office in person.titles.offices for word in office.split()}
    if not words & _OFFICES or words & _TRADES:
        return False
    return not (_JUNIOR.match(key, name_end) and person.name.endswith("Jr."))


def _is_at_home(document: Document, person: Person) -> bool:
    """Whether the text names a country or a body of which the person holds or held an office."""
    offices = person.titles.offices
    for title in person.titles.full:
        office = next((office for office in offices if title.endswith(f" {office}")), "")
        land = title.removesuffix(office).rstrip("' s") if office else title.rpartition(" of ")[2]
        if land and land in document.key:
            return True
    return not person.titles.full


def _is_titled(document: Document, mention: Mention) -> bool:
    return any(is_titled(document.key, mention.start, mention.end, form) for form in mention.forms)


def _is_many_others_too(document: Document, spelling: Spelling, mention: Mention, person: Person) -> bool:
    """Whether a full name is common elsewhere as it stands: without its accents, or a Ukrainian's in its Russian form."""
    found, wanted = document.text[mention.start : mention.end], spelling.wanted(mention, person, "full")
    if person.language == "uk":
        if not any(form.english for form in mention.forms):
            return False
        return fold(found).partition(" ")[0] != fold(wanted).partition(" ")[0]
    return found.isascii() and not wanted.isascii() and fold(found) == fold(wanted)
