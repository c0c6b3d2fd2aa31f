"""Confinement for lockdown."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine
from normalize.document import Line

_DISEASE = ("covid", "coronavirus", "pandemic", "epidemic")
_SORT = (
    "first|second|third|fourth|general|national|nationwide|total|partial|strict|new|mandatory|compulsory|obligatory|preventive|preventative|"
    "perimeter|perimetral|local|regional|generali[sz]ed|current|full|weekend|light|voluntary|covid-19|covid|coronavirus|sanitary|health"
)
_FRAMES = (
    expression(rf"\b(?:{_SORT}) \Z"),
    expression(
        r"\b(?:during|since|after|before|until|amid|end|lift(?:ed|ing|s)?|eas(?:ed|es|ing)|extend(?:ed|s|ing)?|impos(?:ed|es|ing)|order(?:ed|s)?|announc(?:ed|es|ing)"
        r"|decreed|weeks of|months of|days of|rules of|(?:in|into|under)(?= (?:the|a|its) )|exit|relax(?:ed|es)?)(?: the| a| its)? \Z"
    ),
)
# "the confinement was lifted": what happens to a lockdown
_BEHIND = expression(
    r" (?:(?:was|is|has been|will be|had been) (?:lifted|extended|eased|imposed|ordered|announced|over|relaxed|prolonged|decreed)|began|ended|lasted|imposed|ordered|decreed|due to)\b"
)
_THE = expression(r"\b(?:the|a) \Z")
_OF_THE_DISEASE = expression(r"\b(?:covid(?:-19)?|coronavirus|sanitary|pandemic) \Z")
_NOT_BEHIND = expression(
    r" (?:room|cell|unit|building|vessel|facilit|fusion|chamber|camp|pens?\b|crates?|hearing|conditions|to (?:his|her|their|its|my|one|bed|barracks|quarters|home|a)\b|of (?!the (?:population|country|city|capital|region|whole)|\d|[A-Z]))|[\w'’-]"
)
_OTHERS = expression(
    r"\b(?:prison\w*|jail\w*|inmates?|solitary|detain\w*|detention|convict\w*|sentenc\w*|animals?|cells?|births?|reactors?|nuclear|plasma|fusion|magnetic|quarks?|"
    r"laborator(?:y|ies)|labs?|pigs|sows?|hogs|hens|cattle|calves|livestock|farm\w*|zoo\w*|bears?|birds|horses?|dogs?|kept in|asylum|psychiatric|hostages?|maternity|house arrest|home confinement|captiv\w+|cruise|guards?|priests?|monks?|custody|court)\b"
)


@rule(
    code="TRM020",
    name="confinement-for-lockdown",
    triggers=[" confinement"],
    sources=["fr", "es", "pt"],
    fixes=[
        ("Spain ended its first COVID-19 confinement in June 2020.", "Spain ended its first COVID-19 lockdown in June 2020."),
        ("Nice had 90 coronavirus patients.\nThe mayor asked for a general confinement at Easter.",
         "Nice had 90 coronavirus patients.\nThe mayor asked for a general lockdown at Easter."),
        ("COVID-19 spread in Porto, and the confinement was lifted late.", "COVID-19 spread in Porto, and the lockdown was lifted late."),
    ],
    keeps=[
        ("He spent the pandemic in solitary confinement in prison, and the second confinement broke him.", "a prison"),
        ("COVID-19 shut the court. The convict got six years, the first confinement of its kind, in home confinement.", "a sentence"),
        ("The pandemic slowed work on magnetic confinement; the plasma of the second confinement cooled.", "physics"),
        ("The first confinement lasted ten weeks.", "nothing about the disease"),
        ("COVID-19 spread on farms during the confinement of animals.", "animals"),
        ("Weeks of confinement to her room in the COVID-19 ward left her weak.", "a room"),
        ("Doctors spoke of her confinement and of COVID-19.", "a birth"),
    ],
)  # fmt: skip
def confinement_for_lockdown(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Confinement for lockdown, in a text on the coronavirus

    French, Spanish and Portuguese have confinement for what English calls a lockdown. The text must speak of the disease
    and the paragraph of no prison, animal or reactor; the word stands behind a word for its kind, its time or its end.
    """
    if not any(word in document.key for word in _DISEASE):
        return
    elsewhere = OncePerLine(document, _speaks_of_something_else)
    for start, end, _ in hits:
        low = max(document.line_at(start).start, start - 40)
        if _NOT_BEHIND.match(document.key, end) or document.is_quoted(start, end):
            continue
        framed = any(frame.search(document.key, low, start + 1) for frame in _FRAMES)
        if not framed and not (_THE.search(document.key, low, start + 1) and _BEHIND.match(document.key, end)):
            continue
        if _OF_THE_DISEASE.search(document.key, low, start + 1) or not elsewhere(start):
            yield fix(start + 1, end, "lockdown", "the French and Spanish word for a lockdown")


def _speaks_of_something_else(document: Document, line: Line) -> bool:
    return _OTHERS.search(document.key, line.start, line.end) is not None
