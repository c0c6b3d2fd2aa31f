"""Cyrillic letters inside a Latin word that look like Latin ones: "Mоscow" with a Cyrillic "о"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_LOOK = str.maketrans("аеорсухіјѕАВЕКМНОРСТХІЅ", "aeopcyxijsABEKMHOPCTXIS")
_LETTERS = "аеорсухіјѕАВЕКМНОРСТХІЅ"
_WORD = expression(r"[A-Za-zА-Яа-яЁёіјѕІЅ]+")
_FEWEST = 3  # Latin letters, which make the word a Latin one
_ENGLISH = frozenset(
    "the and that this have has for from are was were with not but his her she they one all can who".split()
)
# texts about such letters
_SPOKEN_OF = expression(r"cyrillic|homoglyph|look-?alike|spoof|phishing|unicode|russian letters?")


@rule(
    code="ENC012",
    name="foreign-letter-inside-word",
    phase="repair",
    characters=_LETTERS,
    sources=["ru", "uk", "bg", "sr"],
    fixes=[
        ("The envoy flew to M\u043escow on Monday.", "The envoy flew to Moscow on Monday."),
        ("The \u0421OVID-19 ward in Sof\u0456a is full.", "The COVID-19 ward in Sofia is full."),
        ("\u0422h\u0435 ferry left \u041cosc\u043ew.", "The ferry left Moscow."),
    ],
    keeps=[
        ("The КамАЗ and the МиГ-29 were shown in Omsk.", "Cyrillic words"),
        ("The brand is written YANDЕКС on the wall.", "as many letters of one script as of the other would be a guess"),
        ("The site p\u0430ypal.example used a Cyrillic letter.", "the letters are what is spoken of"),
        ("The band КИNО and the TаTу duo sang.", "a name that mixes them"),
    ],
)
def foreign_letter_inside_word(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Cyrillic letters inside a Latin word that look like Latin ones

    A keyboard was switched too late. All Cyrillic letters of the word have a Latin twin, and it has at least three Latin ones and
    twice as many as others, or it is a frequent English word.
    """
    if document.speaks_of(_SPOKEN_OF):
        return
    for match in _WORD.finditer(document.text):
        put = _in_latin(match.group())
        if put and not document.is_quoted(*match.span()):
            yield fix(*match.span(), put, "a Cyrillic letter in a Latin word")


def _in_latin(word: str) -> str:
    """The word in Latin letters, "" where it is Latin already or may be meant as it stands."""
    latin = sum(character.isascii() for character in word)
    others = len(word) - latin
    put = word.translate(_LOOK) if latin and others else ""
    is_latin = (latin >= _FEWEST and latin >= 2 * others) or put.lower() in _ENGLISH
    return put if put.isascii() and is_latin else ""
