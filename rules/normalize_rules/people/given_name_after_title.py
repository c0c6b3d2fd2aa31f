"""A title and the given name alone, of somebody whose full name stands in the text: "Prime Minister Mark"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from normalize import Document, Finding, Hit, fix, rule
from normalize.fold import fold
from normalize_rules.people.gazetteer import Person, built_in
from normalize_rules.people.surroundings import ACTS

_WORD = re.compile(r"[ \u00a0]([A-ZÀ-Þ][\w-]*\w)(?![\w-])")
# elsewhere a president may well be called by the given name: Evo, Joko, Prayuth, Abiy, Imran
_BY_SURNAME = frozenset(
    "en nl de fr it hu pl cs sk sl hr sr bs mk bg ro ru uk be lt lv et fi sv da no nb el he".split()
)
_BY_GIVEN_NAME = ("king", "queen", "pope", "prince", "princess", "emir", "sultan", "emperor", "duke", "patriarch")


@rule(
    code="NAM009",
    name="given-name-after-title",
    triggers=built_in().titles,
    whole_words=True,
    fixes=[
        (
            "Mark Rutte resigned on Friday. Prime Minister Mark spoke of asylum rules.",
            "Mark Rutte resigned on Friday. Prime Minister Rutte spoke of asylum rules.",
        ),
        (
            "French President Emmanuel’s plane was late. Emmanuel Macron missed the match.",
            "French President Macron’s plane was late. Emmanuel Macron missed the match.",
        ),
    ],
    keeps=[
        ("Dutch Prime Minister Mark spoke of asylum rules.", "the surname stands nowhere in the text"),
        ("Mark Rutte left. Prime Minister Mark Carney stayed.", "another full name"),
        ("Joko Widodo spoke. President Joko left.", "a name that Indonesia uses"),
        ("European Commission President Ursula von der Leyen spoke.", "a full name"),
        ("King Charles met Emmanuel Macron.", "kings have no other name"),
        ("President Barack and Michelle Obama danced; Barack Obama smiled.", "a couple"),
        ("President Joe, as aides call Joe Biden, waved.", "a fond name"),
        ('"Prime Minister Mark," the child said to Mark Rutte.', "somebody's own words"),
        ("Mark Rutte met Mark Green, whom he called Prime Minister Mark in jest.", "two people have the name"),
    ],
)
def given_name_after_title(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A title and the given name alone

    A link that was cut away, or a translation from a language that calls people so, leaves "Prime Minister Mark". When
    the full name of a holder of the title stands in the text, and nobody else there has the given name, English writes
    the surname.
    """
    known: dict[tuple[str, str], Person | None] = {}
    for start, end, _ in hits:
        match = _WORD.match(document.text, end)
        # only as somebody who acts: couples share a title, and a name may be a fond one or that of a play
        if not match or not ACTS.match(document.key, match.end(1)):
            continue
        asked = match[1], document.key[start:end]
        if asked not in known:
            known[asked] = _meant(document, *asked)
        person = known[asked]
        if person and not document.is_quoted(start, match.end(1)):
            family = person.families["ap" if document.settings.style == "document" else document.settings.style]
            yield fix(*match.span(1), family, f"{match[1]!r} is the given name of {person.name}")


def _meant(document: Document, word: str, title: str) -> Person | None:
    """The one holder of a title who has a given name, if that person's full name stands in the text and no other does."""
    holders = () if title.endswith(_BY_GIVEN_NAME) else _by_given_name(title).get(fold(word), ())
    named = [person for person in holders if any(name in document.text for name in person.names.values())]
    if len(named) != 1:
        return None
    known = {fold(name) for name in named[0].names.values()}
    bearers = re.findall(rf"(?<![\w-]){re.escape(word)}[ \u00a0][A-ZÀ-Þ][\w’-]*", document.text)
    return named[0] if all(any(name.startswith(fold(b)) for name in known) for b in bearers) else None


@lru_cache(maxsize=1024)
def _by_given_name(title: str) -> Mapping[str, Sequence[Person]]:
    """Who has or had a title and is called by the surname, by the folded given name."""
    found: dict[str, list[Person]] = {}
    for person in built_in().titles[title]:
        given = person.givens["ap"]
        if given and not person.family_first and not person.second and person.language in _BY_SURNAME:
            found.setdefault(fold(given), []).append(person)
    return found
