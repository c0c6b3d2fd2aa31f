"""One unlisted name in one text, with its accents or hyphen and without: "Jolanta Brzęczek" and "Brzeczek"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalize import Document, Finding, Hit, fix, rule
from normalize.context import is_protected
from normalize.fold import fold
from normalize.protect import merged
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.titles import country_names

_SHORTEST = 5  # letters of a surname that is looked for by itself
_WORD = r"[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_a-z][^\W\d_]+)?"
# a first name, perhaps of two parts, and a surname; the next pair may begin with the second word
_PAIR = re.compile(rf"(?<![\w-])({_WORD}) (?=({_WORD})(?![\w-]))")
_FIRST_NAME = re.compile(_WORD)
_PART = r"(?:[^\W\d_a-z][\w'’.-]*|d[aeiou]s?|del|della|bin|ben|al|el|van|von|der|den)"
_AROUND = re.compile(rf"(?<![\w-])(?:{_PART} ){{1,3}}\Z"), re.compile(rf"(?: {_PART}){{1,3}}")
_GOES_ON = re.compile(r" [^\W\d_a-z]")  # a longer name: "Mexico City"
_IN = re.compile(r"\b(?:in|near|across|around|outside|throughout|inside) \Z")
_OPENING = "(\"'“‘"
_MARKED = re.compile(r"[\u00c0-\u024f]")
_NEAR = 40  # characters around a mark in which the name is looked for
_NO_FIRST_NAME = frozenset(
    "the a an in on at of and but for from with by to as when if after before mayor president minister judge chief general colonel"
    " captain doctor dr mr mrs ms sir lady father sister brother professor prof director chairman chairwoman coach king queen prince"
    " secretary premier chancellor commissioner ambassador senator deputy vice prime comrade spokesman spokeswoman leader"
    # what names of places and clubs begin with
    " la le les los las el il al san santa santo saint sao new old north south east west northern southern eastern western real club"
    # of firms and bodies
    " grupo groupe gruppo group banco banca banque partido parti partito movimiento club clube fundacion instituto universidad ciudad cidade"
    " atletico rio costa puerto port villa monte mount cape lake isla playa plaza".split()
)
_NO_SURNAME = frozenset(
    "region city province county district university river street avenue square airport party club bank council institute academy"
    " island islands mountains valley bridge festival prize award cup museum church cathedral museum stadium station".split()
)
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
        ("Jana Brzęczek spoke. Her cousin Ivo Brzeczek, of Ohio, listened.", "another bearer of the name"),
        ("Jörg Müller met Anna Muller of Leeds.", "another bearer of the name"),
        ("Jörg Müller met Jorg Mueller.", "a letter more"),
        ('Jana Brzęczek laughed. "Brzeczek," the form said.', "a spelling that is quoted"),
        ("LIMA Renán - third inning. Lima Renan hit first.", "a list that has surnames in capitals"),
        ("Grupo México digs. Mexico City is far, and Mexico wants a line.", "a country"),
        ("Fans of Yverdon Zürich wept. It rained in Zurich, and Zurich slept.", "a town"),
        ("Jana Brzęczek spoke. The Brzeczek Works burned.", "a name that goes on"),
        ("La Peñota is high. Snow fell on La Penota.", "a mountain"),
    ],
)  # fmt: skip
def unlisted_accents(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An unlisted name with accents or a hyphen and, elsewhere in the text, without

    An engine that does not know a name copies it from one sentence and spells it anew in the next. The full form that
    has accents or a hyphen is taken for the same full name without them, since they are lost and never added, and an accented
    surname for the bare one where nobody else in the text bears it. Names in the tables are left to the rules about those.
    """
    for key, (first, surname) in _marked_names(document, hits).items():
        name = f"{first} {surname}"
        message = f"{name} stands elsewhere in the text with its accents and hyphens"
        yield from (fix(start, end, name, message) for start, end in _poorer(document, key, name))
        last = fold(surname)
        if len(last) < _SHORTEST or not _MARKED.search(surname) or _is_place(document, last):
            continue
        if _bearers(document, last) == {key}:
            bare = [span for span in _poorer(document, last, surname) if not _GOES_ON.match(document.text, span[1])]
            yield from (fix(start, end, surname, message) for start, end in bare)


def _marked_names(document: Document, hits: Sequence[Hit]) -> dict[str, tuple[str, str]]:
    """The unlisted full names with accents or hyphens, by their folded form; read around the marks, not throughout."""
    marks = [hit.end for hit in hits]
    for character in sorted(document.others):
        if _MARKED.match(character):
            marks += _places(document.text, character)
    found: dict[str, tuple[str, str]] = {}
    for low, high in merged([(max(0, mark - _NEAR), mark + _NEAR) for mark in marks]):
        for match in _PAIR.finditer(document.text, low, high):
            key = _key_of_marked_name(match[1], match[2])
            if key and not _is_part_of_listed_name(document.text, match):
                found.setdefault(key, (match[1], match[2]))
    return found


@lru_cache(maxsize=4096)
def _key_of_marked_name(first: str, surname: str) -> str:
    """The folded full name of somebody whom no table has, with accents or a hyphen that may get lost; "" for other words."""
    if not (_MARKED.search(first + surname) or "-" in first) or first.isupper() or surname.isupper():
        return ""  # capitals are a list's or a headline's, and no spelling of the name
    key, last = fold(f"{first} {surname}"), fold(surname)
    if fold(first) in _NO_FIRST_NAME or last in _NO_SURNAME or last in country_names():
        return ""
    return "" if last in built_in().forms else key


def _is_part_of_listed_name(text: str, pair: re.Match[str]) -> bool:
    """Whether a name in the tables shares a word with a pair: "Secretary Tô Lâm", "Nataša Pirc Musar"."""
    before, after = _AROUND
    above = before.search(text, max(0, pair.start() - _NEAR), pair.start())
    below = after.match(text, pair.end(2))
    neighbours = [tuple(words[0].split()) if words else () for words in (above, below)]
    return _shares_word(neighbours[0], (pair[1], pair[2]), neighbours[1])


@lru_cache(maxsize=4096)
def _shares_word(before: tuple[str, ...], pair: tuple[str, str], after: tuple[str, ...]) -> bool:
    words = [fold(word) for word in (*before, *pair, *after)]
    first, end = len(before), len(before) + len(pair)
    spans = ((low, high) for low in range(end) for high in range(max(low + 2, first + 1), len(words) + 1))
    listed = built_in().forms
    return any(" ".join(words[low:high]) in listed for low, high in spans)


def _bearers(document: Document, surname: str) -> set[str]:
    """The folded full names that end with a folded surname."""
    found = set()
    for at in _places(document.key, surname):
        first = document.text[max(0, at - _NEAR) : at - 1].replace("\n", " ").rpartition(" ")[2].lstrip(_OPENING)
        if document.text[at - 1 : at] == " " and _FIRST_NAME.fullmatch(first) and fold(first) not in _NO_FIRST_NAME:
            found.add(f"{fold(first)} {surname}")
    return found


def _is_place(document: Document, surname: str) -> bool:
    """Whether something is in or near what a folded surname names: the town of the club "Servette Genève"."""
    return any(_IN.search(document.key, max(0, at - 12), at) for at in _places(document.key, surname))


def _poorer(document: Document, key: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands without its accents or its hyphen, outside quotations and protected text."""
    text, spoken = document.text, name.replace("-", " ")
    places = _places(document.key, key)
    if "-" in key:
        places = sorted({*places, *_places(document.key, key.replace("-", " "))})
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


def _places(text: str, what: str) -> list[int]:
    found = []
    at = text.find(what)
    while at >= 0:
        found.append(at)
        at = text.find(what, at + 1)
    return found
