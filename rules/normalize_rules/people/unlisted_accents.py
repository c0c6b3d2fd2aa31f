"""One unlisted name in one text, with its accents or hyphen and without: "Jolanta Brzęczek" and "Brzeczek"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import is_protected
from normalize.fold import fold
from normalize_rules.people.marked_names import FIRST_NAME, MARKED, NO_FIRST_NAME, TITLES, marked_names, places_of

_NEAR = 40  # characters before a surname in which its first name or title is looked for
_SHORTEST = 5  # letters of a surname that is looked for by itself
_GOES_ON = expression(r" [^\W\d_a-z]")  # a longer name: "Mexico City"
_IN = expression(r"\b(?:in|near|across|around|outside|throughout|inside) \Z")
_SPEAKS = expression(
    r" (?:said|says|told|added|explained|noted|wrote|recalled|stressed|insisted|argued|replied|tweeted|admitted)\b|, \d\d,"
)
_SPOKEN_BY = expression(r"(?:said|says|added|explained|according to) \Z")
_OPENING = "(\"'“‘"
_HYPHENATED = (
    "jean pierre marie anne ann anna claude louis charles paul francois yves hans karl carl klaus ernst heinz wolf franz georg jan per"
    " lars sven bjorn nils eva lena britt mary sarah billy juan jose rosa luis"
).split()


@rule(
    code="NAM008",
    name="unlisted-accents",
    triggers=[f"{first}-" for first in _HYPHENATED],
    whole_words=True,
    characters="áàâäãåāăąćčçďđéèêëēėęěğíìîïīįıłľňñńóòôöõőōøřŕśšşșťțúùûüūůűųýÿźžżČĆĐÉÖØŁŚŠŞÜŽŻ",
    fixes=[
        ("Mayor Jana Brzęczek spoke. The firm said Brzeczek had signed.",
         "Mayor Jana Brzęczek spoke. The firm said Brzęczek had signed."),
        ("Chef Åsa Löfgren cooked. Asa Lofgren won, and Löfgren smiled.",
         "Chef Åsa Löfgren cooked. Åsa Löfgren won, and Löfgren smiled."),
        ("Nurse Marie-Luise Vogt won. Marie Luise Vogt wept.", "Nurse Marie-Luise Vogt won. Marie-Luise Vogt wept."),
    ],
    keeps=[
        ("Mayor Jana Brzęczek spoke. Her cousin Ivo Brzeczek, of Ohio, listened.", "another bearer of the name"),
        ("Mayor Jörg Müller met Anna Muller of Leeds.", "another bearer of the name"),
        ("Mayor Jörg Müller met Jorg Mueller.", "a letter more"),
        ('Mayor Jana Brzęczek laughed. "Brzeczek," the form said.', "a spelling that is quoted"),
        ("LIMA Renán - third inning. Lima Renan hit first.", "a list that has surnames in capitals"),
        ("Grupo México digs. Mexico City is far, and Mexico wants a line.", "a country"),
        ("Fans of Yverdon Zürich wept. It rained in Zurich. Zurich said so.", "a town"),
        ("Mayor Jana Brzęczek spoke. The Brzeczek Works burned.", "a name that goes on"),
        ("The channel Canto Televisión is loud. Television was young, said Noa.", "a name, but nobody's"),
        ("Sparta Žďárec won. Zdarec police were there.", "a club and its town"),
        ("La Peñota is high. Snow fell on La Penota.", "a mountain"),
    ],
)  # fmt: skip
def unlisted_accents(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An unlisted name with accents or a hyphen and, elsewhere in the text, without

    An engine that does not know a name copies it from one sentence and spells it anew in the next. The full form that
    has accents or a hyphen is taken for the same full name without them, since they are lost and never added, and an accented
    surname for the bare one where nobody else in the text bears it. Names in the tables are left to the rules about those.
    """
    for key, (first, surname) in marked_names(document, hits).items():
        name = f"{first} {surname}"
        message = f"{name} stands elsewhere in the text with its accents and hyphens"
        yield from (fix(start, end, name, message) for start, end in _poorer(document, key, name))
        last = fold(surname)
        if len(last) >= _SHORTEST and MARKED.search(surname) and _is_one_person(document, key, last):
            bare = [span for span in _poorer(document, last, surname) if not _GOES_ON.match(document.text, span[1])]
            yield from (fix(start, end, surname, message) for start, end in bare)


def _is_one_person(document: Document, key: str, surname: str) -> bool:
    """Whether a folded surname is that of one full name only, of somebody who has a title or speaks, and of no place."""
    places = places_of(document.key, surname)
    if any(_IN.search(document.key, max(0, at - 12), at) for at in places) or _bearers(document, surname, places) != {
        key
    }:
        return False
    return any(_is_person(document.key, at, at + len(surname)) for at in places)


def _is_person(key: str, start: int, end: int) -> bool:
    """Whether a title or a verb of speech stands beside a folded surname, with or without a first name before it."""
    words = key[max(0, start - _NEAR) : start].replace(".", "").split(" ")[-3:-1]
    return bool(
        TITLES.intersection(words) or _SPEAKS.match(key, end) or _SPOKEN_BY.search(key, max(0, start - _NEAR), start)
    )


def _bearers(document: Document, surname: str, places: Sequence[int]) -> set[str]:
    """The folded full names that end with a folded surname."""
    found = set()
    for at in places:
        first = document.text[max(0, at - _NEAR) : at - 1].replace("\n", " ").rpartition(" ")[2].lstrip(_OPENING)
        if document.text[at - 1 : at] == " " and FIRST_NAME.fullmatch(first) and fold(first) not in NO_FIRST_NAME:
            found.add(f"{fold(first)} {surname}")
    return found


def _poorer(document: Document, key: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands without its accents or its hyphen, outside quotations and protected text."""
    text, spoken = document.text, name.replace("-", " ")
    places = places_of(document.key, key)
    if "-" in key:
        places = sorted({*places, *places_of(document.key, key.replace("-", " "))})
    for start in places:
        end = start + len(name)
        found = text[start:end]
        if found == name or not (found.isascii() or found == spoken) or not found.istitle():
            continue
        if _is_joined(text, start, end) or document.is_quoted(start, end) or is_protected(document, start, end):
            continue
        yield start, end


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a word or a hyphen goes on at an end of the span."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return any(character.isalnum() or character in "-_" for character in (before, after) if character)
