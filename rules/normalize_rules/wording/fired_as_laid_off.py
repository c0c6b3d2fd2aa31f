"""Missiles that were "laid off": a spinner's word for fired."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_COUNT = (
    r"(?:(?:at least|at most|more than|about|around|nearly|up to|as many as|another|a total of|over|some) )?"
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|several|multiple|many"
    r"|a (?:series|volley|barrage|salvo|number|pair|flurry) of|hundreds of|scores of|further|more)"
)
_SORT = r"(?:[a-z]+-range |suspected |new |unidentified |ballistic |cruise |hypersonic |intercontinental |anti-[a-z]+ |guided |tactical |artillery |warning |long |mid |more )"
_THING = r"(?:missiles?|rockets?|projectiles?|torpedo(?:es)?|warning shots?|gunshots|artillery (?:shells|rounds)|icbms?|tear gas)"
_FIRED = expression(
    rf" (?:{_COUNT} )?{_SORT}{{0,3}}{_THING}(?![\w'’-])(?! (?:test|makers?|work|engine|expert|plant|program|launch|specialist|develop|scien)[a-z]*)"
)
# "the minister dismissed two missiles as toys": what is said of them, and no shot
_JUDGED = expression(r" as |\bsaying\b|\bcalling\b")
# "dismissed" and "sacked" have senses enough: only a shot into the sea or at a land
_AT_A_TARGET = expression(
    r" (?:into|toward|towards|over|off) (?:[a-z'-]+ ){0,3}(?:sea|ocean|waters|gulf|bay|coast|islands?|airspace|territory|cit(?:y|ies)|towns?|japan|israel|ukraine|korea)\b"
)
_GOES = expression(
    r"[.,;\n]| (?:into|toward|towards|at|off|over|from|on|in|near|across|during|early|late|this|last|and|after|before|within|for|to)\b|\Z"
)
_CAPITAL = expression(r"\b[A-Z][a-z]")


@rule(
    code="WRD083",
    name="fired-as-laid-off",
    triggers={"laid off": "", "laid-off": "", "sacked": "strict", "dismissed": "strict"},
    whole_words=True,
    sources=["en"],
    fixes=[
        ("The North laid off three short-range missiles on Friday.", "The North fired three short-range missiles on Friday."),
        ("Rebels dismissed several rockets into the sea.", "Rebels fired several rockets into the sea."),
        ("The guards laid off warning shots.", "The guards fired warning shots."),
    ],
    keeps=[
        ("The plant laid off 40 missile engineers and two rocket makers.", "jobs"),
        ("The admiral dismissed two missiles as toys, and three rockets on show as junk.", "a judgment"),
        ("The firm laid off a rocket scientist.", "jobs"),
        ("Vandals sacked two towns with rockets.", "another sense"),
        ("Dismissed missile claims came back on Monday.", "an adjective"),
        ("The lawyers dismissed missiles from the list and rockets toward the end.", "no shot"),
        ("Dallas laid off Rockets in the third quarter.", "a club"),
        ("Traders laid off two missiles on Monday as a fad.", "a judgment"),
    ],
)  # fmt: skip
def fired_as_laid_off(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Missiles that were laid off, sacked or dismissed

    Who loses a job is fired, laid off, dismissed; a synonym spinner makes one of the other. What follows must be a thing that
    is shot, and behind "dismissed" a direction as well, since claims and threats are dismissed, too.
    """
    key = document.key
    for start, end, kind in hits:
        shot = _FIRED.match(key, end)
        if not shot or document.is_quoted(start, end) or not _GOES.match(key, shot.end()):
            continue
        if _CAPITAL.search(document.text, end, shot.end()) or (
            kind == "strict" and not _AT_A_TARGET.match(key, shot.end())
        ):
            continue
        if _JUDGED.search(key, shot.end(), min(document.line_at(start).end, shot.end() + 160)):
            continue
        yield fix(start, end, "Fired" if document.text[start].isupper() else "fired", "a spinner's word for 'fired'")
