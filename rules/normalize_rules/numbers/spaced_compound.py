"""Compounds of a number, with blanks around their hyphens."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_UNITS = "year month week day hour minute meter metre kilometer kilometre mile foot inch story storey".split()
_QUALITIES = "old long high deep wide tall thick".split()
_THINGS = "star member seat point page man person lane floor room bed nation party pound ton liter mile".split()
# behind an article the dash joins the number to the word in front of a noun
_BEFORE_NOUN = expression(
    rf"\b(?:an?|the|this|his|her|its|new|old) (\d{{1,4}}) ?- ?({'|'.join([*_UNITS, *_THINGS])})(?= [a-z])"
)
_COMPOUND = expression(rf"(?<![\w.,:/-])(\d{{1,4}}) ?- ?({'|'.join(_UNITS)}) ?- ?({'|'.join(_QUALITIES)})(?!\w)")


@rule(
    code="NUM011",
    name="spaced-compound",
    triggers=[f"{unit}{joint}" for unit in _UNITS for joint in (" - ", " -", "- ")]
    + [f"{joint}{thing} " for thing in (*_UNITS, *_THINGS) for joint in (" - ", "- ", " -")]
    + [f"{joint}{unit}-{quality}" for unit in _UNITS for quality in _QUALITIES for joint in (" - ", "- ", " -")],
    sources=["zh", "ha"],
    fixes=[
        ("A 58 - year - old miner was saved.", "A 58-year-old miner was saved."),
        ("A 12- meter -high wave and a 3 -day-long storm", "A 12-meter-high wave and a 3-day-long storm"),
        ("The 22 -year- old won.", "The 22-year-old won."),
        ("A 5 - star hotel and the 12 -floor tower burned.", "A 5-star hotel and the 12-floor tower burned."),
    ],
    keeps=[
        ("In 2020 - year of the flood - he left.", "a dash"),
        ("A 58-year-old miner was saved.", "no blanks"),
        ("the 3- to 5-year-old children", "a hyphen that waits for its word"),
        ("He was 12 - man enough - and room 5 - bed and all - was his.", "dashes"),
        ("Day 3 - day of rest", "a dash"),
    ],
)
def spaced_compound(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Blanks in a compound of a number: "58 - year - old"

    Tokenizers set the hyphens apart. Only for a number, a unit and a quality in a row.
    """
    key = document.key
    for start, end, _ in hits:
        match = next(
            (
                m
                for shape in (_COMPOUND, _BEFORE_NOUN)
                for m in shape.finditer(key, max(0, start - 14), end + 14)
                if m.start() < end and start < m.end()
            ),
            None,
        )
        if match and " " in match.group():
            words = document.text[match.start(1) : match.end()].replace(" ", "")
            joined = "-".join(re.split(r"\W+", words))
            yield fix(match.start(1), match.end(), joined, "blanks in a compound")
