"""A clock's "a.m." without its last stop: "from 10 a.m to 9 p.m"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_HOUR = expression(r"(?<![\d.,])(?:1?\d|2[0-4])(?:[:.][0-5]\d)?[ \u00a0]?\Z")
_GOES_ON = expression(r"[\w./@&=]")


@rule(
    code="TYP048",
    name="clock-without-stop",
    triggers=["a.m", "p.m"],
    sources=["hi", "si", "vi"],
    fixes=[
        ("The mill is open from 10 a.m to 9 p.m, he said.", "The mill is open from 10 a.m. to 9 p.m., he said."),
        ("It shut at 5:30 p.m on Monday.", "It shut at 5:30 p.m. on Monday."),
        ("They sit from 9 a.m-5 p.m", "They sit from 9 a.m.-5 p.m."),
    ],
    keeps=[
        ("It shut at 5 p.m. She left at 9 a.m.", "right"),
        ("It shut at 5 pm.", "a house style"),
        ("See a.m and p.m in the table.", "no hour before it"),
        ("The site 5 p.media sells 3 a.mp3 players at 3 a.m/p.m.", "other strings"),
    ],
)
def clock_without_stop(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The clock's "a.m" for "a.m."

    South Asian pages drop the second stop, mostly before a comma or another word. Only behind an hour.
    """
    text = document.text
    for start, end, _ in hits:
        if not _GOES_ON.match(text, end) and text[start:end].islower() and _HOUR.search(text, max(0, start - 8), start):
            yield fix(end, end, ".", "the second stop of a clock's abbreviation")
