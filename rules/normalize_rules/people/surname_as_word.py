"""A surname that the engine has put into English: "Sand told reporters", beside Dmitry Peskov."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.people.acting import ACTS
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.person import Person
from normalize_rules.people.title_beside import has_title, head_of

# what stands before a name that acts: the end of a sentence, a conjunction; an article makes it the word that it is
_BEGINS = expression(r"(?:\A|[.!?:;,\n\"“”‘(—–-] ?|\b(?:and|but|that|while|as|when|Mr\.?) )\Z")

_TITLES = ("President", "Minister", "Chancellor", "Premier", "Mr", "Spokesman")
# the capital of a sentence's first word proves nothing: storms arrive, and squid meet shrimp
_SPEAKS = expression(
    r" (?:said|says|told|warned|added|stressed|noted|stated|explained|replied|declared|announced|vowed|insisted|recalled|emphasi[sz]ed|underlined"
    r"|promised|accused|thanked|congratulated|ordered|signed)\b"
)


@rule(
    code="NAM015",
    name="surname-as-word",
    triggers=built_in().as_words,
    whole_words=True,
    sources=["ru", "tr", "es", "pt", "it", "hu", "ar", "fa", "he"],
    fixes=[
        (
            "Dmitry Peskov said the talks went on. Sand told reporters that the agenda was long.",
            "Dmitry Peskov said the talks went on. Peskov told reporters that the agenda was long.",
        ),
        ("Brazilian President Squid will sign it.", "Brazilian President Lula will sign it."),
        (
            "Bashar Assad left for Moscow. President Lion thanked his guests.",
            "Bashar Assad left for Moscow. President Assad thanked his guests.",
        ),
    ],
    keeps=[
        ("Dmitry Peskov said the talks went on. Sand was blown over the road.", "the word"),
        ("Dmitry Peskov met Anna Sands. Sands told reporters so.", "somebody else of that name"),
        ("Sand told reporters that the agenda was long.", "nobody whom it might be"),
        ("Bashar Assad left. The Lion said it all, and the play of President Lion was long.", "an article, nobody who acts"),
        ('Dmitry Peskov left. "Sand told us so," she said.', "somebody's own words"),
        ("Squid met shrimp on the plate of Luiz Inácio Lula da Silva’s guest.", "food"),
        ("The Brazilian president squid is a species.", "a word in small letters"),
    ],
)  # fmt: skip
def surname_as_word(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A surname that the engine has put into English as a word

    Peskov means "of the sands" and Lula "squid", and engines say so. The surname comes back behind the person's own title, and
    where the full name stands in the text and the word, with a capital and no article, does what only a person does; not where
    the text has somebody of that name.
    """
    named: dict[str, list[Person]] = {}  # who may be meant in this text, by the word
    for start, end, people in hits:
        word = document.text[start:end]
        if not word.istitle() or document.is_quoted(start, end):
            continue
        if word not in named:
            named[word] = [] if _is_borne(document, word, people) else _named(document, people)
        person = _meant(document, start, end, people, named[word])
        if person:
            style = "ap" if document.settings.style == "document" else document.settings.style
            wanted = person.second or person.families[style]
            yield fix(start, end, wanted, f"the surname of {person.name}, put into English")


def _meant(
    document: Document, start: int, end: int, people: Sequence[Person], named: Sequence[Person]
) -> Person | None:
    """The one person whose title stands before the word, or whose full name stands in the text while the word acts."""
    head = head_of(document.key, start)
    acts = (_SPEAKS if document.is_sentence_start(start) else ACTS).match(document.key, end)
    found = [person for person in people if has_title(head, person.titles.full)]
    if not found and acts:
        begins = _BEGINS.search(document.text, max(0, start - 8), start)
        found = [person for person in named if begins or has_title(head, person.titles.offices)]
    return found[0] if len(found) == 1 else None


def _named(document: Document, people: Sequence[Person]) -> list[Person]:
    return [person for person in people if any(name in document.text for name in person.names.values())]


def _is_borne(document: Document, word: str, people: Sequence[Person]) -> bool:
    """Whether the text has somebody of that name: a capital before it that is no title's and no given name of the people."""
    givens = {re.escape(given.split()[0]) for person in people for given in person.givens.values() if given}
    own = "|".join((*_TITLES, *sorted(givens)))
    others = rf"(?<![.!?:]\s)\b(?!(?:{own})\b)[A-ZÀ-Þ][\w-]+ {word}\b|\b{word} [A-ZÀ-Þ]"
    return re.search(others, document.text) is not None
