"""Ligatures that a PDF leaves in words: "oﬃcials"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = expression(f"[{''.join(_LETTERS)}]")
_SPOKEN_OF = expression(r"\b(?:ligatures?|typefaces?|typograph\w+|glyphs?|unicode|kerning)\b")


@rule(
    code="ENC013",
    name="latin-ligature",
    phase="repair",
    languages=(),
    characters="".join(_LETTERS),
    fixes=[
        ("The o\ufb03ce in Turin shut its \ufb01rst \ufb02oor.", "The office in Turin shut its first floor."),
        ("The cli\ufb00 fell.", "The cliff fell."),
    ],
    keeps=[
        ("The printer cast the ligature \ufb01 and the sign \ufb02 in lead.", "the signs are what is spoken of"),
        ("The office is on the first floor.", "letters"),
        ("He ate a souffl\u00e9, and read \u0153uvres and \u00e6sthetics.", "letters of their own"),
    ],
)
def latin_ligature(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Signs of a typesetter for two or three letters, as a PDF leaves them

    To a reader they are the letters, to a search they are not. œ and æ are letters of their own and stay.
    """
    if document.speaks_of(_SPOKEN_OF):
        return
    for match in _LIGATURE.finditer(document.text):
        yield fix(*match.span(), _LETTERS[match.group()], "a ligature for letters")
