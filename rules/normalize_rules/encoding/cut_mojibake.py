"""A lone "â" that is left of a curly mark: "Ruizâs house", "âNo,â she said"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_ENDING = expression(r"â(?:s|t|d|m|re|ve|ll)(?![^\W_])")
# contractions, which prove that the sign stands for an apostrophe
_CONTRACTION = expression(
    r"\b(?:(?:I|you|we|they|he|she|it|there|that|who|what)â(?:re|ve|ll|d)|Iâm|(?:it|that|he|she)âs"
    r"|(?:do|does|did|is|are|was|were|has|have|had|ca|could|would|should|wo)nât)\b",
    re.IGNORECASE,
)
_PLURAL = expression(r"[a-z]sâ [a-z]")


@rule(
    code="ENC011",
    name="cut-mojibake",
    phase="repair",
    characters="â",
    sources=["en"],
    fixes=[
        ("Mr. Ruizâs house is shut. âWe left,â he said.", "Mr. Ruiz’s house is shut. “We left,” he said."),
        (
            "It isnât the millersâ own rope â or so theyâve said.",
            "It isn’t the millers’ own rope – or so they’ve said.",
        ),
        ("The âsoft lawâ of Lugo", "The “soft law” of Lugo"),
    ],
    keeps=[
        ("Mahmûd Abbâs met Ilyâs Bey.", "names"),
        ("Le pâtre dort â l’ombre du château.", "French, with a slip"),
        ("Click on â and then on â again.", "a sign by itself"),
        ("The words hâte and âme and âge are French.", "letters"),
        ("He wrote `donât` there.", "code"),
    ],
)
def cut_mojibake(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A lone "â" that is left of a curly mark

    The three bytes of a curly apostrophe or quotation mark, read in a Western encoding, are an "â" and two signs that nobody
    sees; a program that drops these leaves the letter. A contraction of English or a pair around words proves it, and then a
    genitive and a dash in the same text are such signs, too. Which kind of quotation mark it was cannot be known.
    """
    text = document.text
    signs: dict[int, str] = {}
    for line in document.lines:
        if "â" in text[line.start : line.end]:
            signs.update(_signs_of_line(text, line.start, line.end))
    if _CONTRACTION.search(text) or "”" in signs.values():
        for at, sign in signs.items():
            yield fix(at, at + 1, sign, "what is left of a curly mark that was decoded wrongly")


def _signs_of_line(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """What each "â" of a line may stand for; letters of words are left out, and so is one that opens and is not closed."""
    opened = -1
    at = text.find("â", start, end)
    while at >= 0:
        before, behind = text[at - 1 : at] if at > start else " ", text[at + 1 : at + 2] if at + 1 < end else " "
        if _ENDING.match(text, at) and before.isalpha():
            yield at, "’"
        elif before == behind == " ":
            yield at, "–"
        elif (before.isspace() or before in "([—–-") and behind.isalnum():
            opened = at
        elif opened >= 0 and not before.isspace() and not behind.isalnum():
            yield from ((opened, "“"), (at, "”"))
            opened = -1
        elif _PLURAL.match(text, at - 2):
            yield at, "’"
        at = text.find("â", at + 1, end)
