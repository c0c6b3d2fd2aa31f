"""Texts in which people, agencies, bodies and places of the tables stand in every spelling, with titles and in quotations."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st
from normalize_rules.agencies.gazetteer import built_in as agencies
from normalize_rules.organisations.gazetteer import built_in as organisations
from normalize_rules.people.gazetteer import built_in as people
from normalize_rules.people.person import Person
from normalize_rules.places.gazetteer import built_in as places

_TITLES = (
    "",
    "President ",
    "General Secretary ",
    "Foreign Minister ",
    "Mr. ",
    "the ",
    "Spokesman ",
    "his ally ",
    "South Korean ",
)
_SENTENCES = (
    "{0}{1} met {2}{3} on Monday.",
    '{1} said: "We met {3} in May."',
    "{1}'s deputy left with {3}.",
    "{3}, {1} and others waited.",
    '"We saw {1} there," {0}{3} said.',
    "Then {0}{1} spoke of {3}, {2}{1} said.",
    "The French daily {1} reported it, according to {3}.",
    "The state agency {1} ({3}) reported from {3}.",
)


@st.composite
def named_texts(draw: st.DrawFn) -> str:
    """A few paragraphs about one or two people and some agencies, bodies and places, each spelled in several ways."""
    spelled = st.sampled_from([form for person in draw(_some_people()) for form in _forms(person)])
    name = spelled | st.sampled_from(_others())
    title = st.sampled_from(_TITLES)
    sentence = st.builds(str.format, st.sampled_from(_SENTENCES), title, name, title, name)
    paragraphs = draw(st.lists(st.lists(sentence, min_size=1, max_size=3), min_size=1, max_size=4))
    return "\n\n".join(" ".join(said[:1].upper() + said[1:] for said in paragraph) for paragraph in paragraphs)


def _some_people() -> st.SearchStrategy[list[Person]]:
    return st.lists(st.sampled_from(people().people), min_size=1, max_size=2)


def _forms(person: Person) -> list[str]:
    """The spellings of a person's name, the right ones first, with the capitals of a name."""
    return [*dict.fromkeys(person.names.values()), *_by_person()[person]]


@cache
def _by_person() -> dict[Person, list[str]]:
    found: dict[Person, list[str]] = {person: [] for person in people().people}
    for key, forms in people().forms.items():
        for person in {form.person for form in forms if form.person}:
            found[person].append(key.title())
    return found


@cache
def _others() -> list[str]:
    """The spellings of agencies and newspapers, of bodies and of places."""
    reported = {form.text for forms in agencies().forms.values() for form in forms}
    written = {
        form.written for table in (organisations(), places()) for forms in table.forms.values() for form in forms
    }
    return sorted(reported | written)
