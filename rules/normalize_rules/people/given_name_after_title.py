"""A title and the given name alone, of somebody whose full name stands in the text: "Prime Minister Mark"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.fold import fold
from normalize_rules.people.acting import ACTS
from normalize_rules.people.gazetteer import BARE_OFFICES, built_in
from normalize_rules.people.person import Person

_WORD = expression(r"[ \u00a0]([A-ZÀ-Þ][\w-]*\w)(?![\w-])")
_TWO_WORDS = expression(r"[ \u00a0]([A-ZÀ-Þ][\w-]*\w[ \u00a0-][A-ZÀ-Þ][\w-]*\w)(?![\w-])")
# what stands before a surname without a first name: the end of a sentence, a word in small letters
_BEGINS = expression(r"(?:\A|[.!?:;,\n\"“”‘(—–-] ?|(?<![\w.])(?!the )[a-z]+ )\Z")
_SMALL_WORDS = frozenset(
    "the and but then when while as former said says by with to that of for from after before if".split()
)
_DOES = expression(r" (?:has|had|will|would|did|does|is|was|[a-z]{3,}ed) ")
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
        (
            "Dutch Prime Minister Mark spoke of asylum rules. Rutte will resign, he said.",
            "Dutch Prime Minister Mark Rutte spoke of asylum rules. Rutte will resign, he said.",
        ),
        (
            "Brazilian President Luiz Inácio said that it rained.",
            "Brazilian President Luiz Inácio Lula da Silva said that it rained.",
        ),
        (
            "Russian President Vladimir opened the forum in Murmansk. Putin will speak on Friday.",
            "Russian President Vladimir Putin opened the forum in Murmansk. Putin will speak on Friday.",
        ),
    ],
    keeps=[
        ("Dutch Prime Minister Mark spoke of asylum rules.", "the surname stands nowhere in the text"),
        ("Mark Rutte left. Prime Minister Mark Carney stayed.", "another full name"),
        ("Dutch Prime Minister Mark spoke. His brother Jan Rutte laughed.", "somebody else of the surname"),
        ("Dutch Prime Minister Mark spoke. The Rutte cabinet fell.", "a thing that bears the name"),
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
    the surname; where only the surname stands, that of somebody who acts, it was lost here. Two given names behind the title are
    nobody else's.
    """
    known: dict[tuple[str, str], tuple[Person, bool] | None] = {}
    for start, end, _ in hits:
        match = _given_name_at(document.text, end, document.key[start:end])
        # only as somebody who acts: couples share a title, and a name may be a fond one or that of a play
        if not match or not _acts(document, match.end(1)) or _is_of_others(document, start, end):
            continue
        asked = match[1], document.key[start:end]
        if asked not in known:
            known[asked] = _meant(document, *asked)
        meant = known[asked]
        if meant and not document.is_quoted(start, match.end(1)):
            person, is_named = meant
            style = "ap" if document.settings.style == "document" else document.settings.style
            wanted = (person.second or person.families[style]) if is_named else person.names[style]
            yield fix(*match.span(1), wanted, f"{match[1]!r} is the given name of {person.name}")


def _given_name_at(text: str, end: int, title: str) -> re.Match[str] | None:
    """The given name behind a title: one word, or the two of a holder's ("Abdel Fattah")."""
    two = _TWO_WORDS.match(text, end)
    return two if two and _called(title, two[1]) else _WORD.match(text, end)


def _meant(document: Document, word: str, title: str) -> tuple[Person, bool] | None:
    """The one holder of a title who has a given name, and whether the full name stands in the text; None if another may be meant."""
    if any(form.kind == "family" and form.english for form in built_in().forms.get(fold(word), ())):
        return None  # "Belgian Prime Minister Michel" bears it as a surname
    holders = [] if title.endswith(_BY_GIVEN_NAME) else _called(title, word)
    named = [person for person in holders if any(name in document.text for name in person.names.values())]
    found = named or [person for person in holders if " " in word or _acts_by_surname(document, person)]
    if not named and len(holders) > 1:
        return None
    if len(found) != 1:
        return None
    known = {fold(name) for name in found[0].names.values()}
    bearers = re.findall(rf"(?<![\w-]){re.escape(word)}[ \u00a0][A-ZÀ-Þ][\w’-]*", document.text)
    if not all(any(name.startswith(fold(b)) for name in known) for b in bearers):
        return None
    return found[0], bool(named)


def _acts_by_surname(document: Document, person: Person) -> bool:
    """Whether a surname stands in the text, always alone, and once as that of somebody who acts."""
    spelled = "|".join(sorted({re.escape(fold(family)) for family in person.families.values()}, key=len, reverse=True))
    places = [match.span() for match in re.finditer(rf"(?<![\w-])(?:{spelled})(?![\w-])", document.key)]
    alone = all(_BEGINS.search(document.text, max(0, start - 12), start) for start, _ in places)
    return alone and any(_acts(document, end) for _, end in places)


def _is_of_others(document: Document, start: int, end: int) -> bool:
    """Whether a bare title is that of a body or of another country: "Student body president", "Czech President"."""
    if document.key[start:end] not in BARE_OFFICES:
        return False
    before = document.text[max(0, start - 30) : start]
    word = before.rstrip().rpartition(" ")[2] if before.endswith((" ", "\u00a0")) else ""
    return word.isalpha() and word.lower() not in _SMALL_WORDS


def _acts(document: Document, end: int) -> bool:
    return (ACTS.match(document.key, end) or _DOES.match(document.key, end)) is not None


def _called(title: str, given: str) -> list[Person]:
    """Who has or had a title, has this given name and is called by the surname."""
    return [
        person
        for person in built_in().called.get(f"{title} {fold(given)}", ())
        if not person.family_first
        and (not person.second or " " in person.givens["ap"])
        and (person.language in _BY_SURNAME or " " in person.givens["ap"].replace("-", " "))
    ]
