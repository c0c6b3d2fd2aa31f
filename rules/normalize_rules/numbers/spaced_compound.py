"""Compounds of a number, with blanks around their hyphens."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

_UNITS = "year month week day hour minute meter metre kilometer kilometre mile foot inch story storey".split()
_QUALITIES = "old long high deep wide tall thick".split()
_COMPOUND = re.compile(rf"(?<![\w.,:/-])(\d{{1,4}}) ?- ?({'|'.join(_UNITS)}) ?- ?({'|'.join(_QUALITIES)})(?!\w)")


@rule(
    code="NUM011",
    name="spaced-compound",
    triggers=[f"{unit}{joint}" for unit in _UNITS for joint in (" - ", " -", "- ")]
    + [f"{joint}{unit}-{quality}" for unit in _UNITS for quality in _QUALITIES for joint in (" - ", "- ", " -")],
    sources=["zh", "ha"],
    fixes=[
        ("A 58 - year - old miner was saved.", "A 58-year-old miner was saved."),
        ("A 12- meter -high wave and a 3 -day-long storm", "A 12-meter-high wave and a 3-day-long storm"),
        ("The 22 -year- old won.", "The 22-year-old won."),
    ],
    keeps=[
        ("In 2020 - year of the flood - he left.", "a dash"),
        ("A 58-year-old miner was saved.", "no blanks"),
        ("the 3- to 5-year-old children", "a hyphen that waits for its word"),
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
            (m for m in _COMPOUND.finditer(key, max(0, start - 14), end + 14) if m.start() < end and start < m.end()),
            None,
        )
        if match and " " in match.group():
            words = document.text[match.start() : match.end()].replace(" ", "")
            joined = "-".join(re.split(r"\W+", words))
            yield fix(match.start(), match.end(), joined, "blanks in a compound")
