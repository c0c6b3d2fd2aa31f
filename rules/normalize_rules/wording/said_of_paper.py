"""A newspaper to which somebody spoke, turned into the speaker's home."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import WEEKDAY

_DAYS = f"{WEEKDAY}|weekend|online|print"
_TOLD = {"said": "told", "says": "tells", "explained": "told", "stressed": "told"}
_ATTRIBUTION = expression(
    rf"\b(?P<verb>{'|'.join(_TOLD)}) (?P<who>(?:[^\W\d_][\w.’'-]* ){{1,5}})of the [\"“](?P<paper>[^\"“”\n]{{3,50}})[\"”]"
    rf" \((?:{_DAYS})(?: edition)?\)\Z"
)
# nouns that keep their article in English, too: the Rheinische Post, but Bild and Die Zeit
_TAKES_ARTICLE = frozenset(
    "zeitung presse allgemeine rundschau nachrichten tageblatt anzeiger kurier post tagesspiegel morgenpost merkur blatt"
    " abendblatt volksblatt volksstimme volkszeitung handelsblatt tagblatt bote stimme generalanzeiger".split()
)
_LONGEST = 160


@rule(
    code="WRD076",
    name="said-of-paper",
    triggers=[" edition)"],
    sources=["de"],
    fixes=[
        (
            '"The bridge stays shut," said Huber of the "Rheinische Post" (Monday edition).',
            '"The bridge stays shut," Huber told the Rheinische Post.',
        ),
        ("“We need rain,” said Anna Klein of the “Bild” (Friday edition).", "“We need rain,” Anna Klein told Bild."),
        (
            '"We will build," said the mayor of the "Sächsische Zeitung" (weekend edition).',
            '"We will build," the mayor told the Sächsische Zeitung.',
        ),
    ],
    keeps=[
        ('"The bridge stays shut," said Huber of the "Rheinische Post".', "Huber may write for the paper"),
        ('Huber of the "Rheinische Post" (Monday edition) wrote it.', "nobody is said to have spoken"),
        ("It was in the Bild (Friday edition).", "where it stood"),
        ('"Yes," said the editor of the "Bild" (third edition).', "the edition of a book"),
    ],
)
def said_of_paper(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A newspaper to which somebody spoke, with its edition in brackets

    German says "sagte Huber der Rheinischen Post (Montagsausgabe)"; word by word the dative becomes "of the". The edition
    proves that the paper is where the words stood: without it, Huber may be one of its reporters.
    """
    for hit in hits:
        start = max(document.line_at(hit.start).start, hit.end - _LONGEST)
        match = _ATTRIBUTION.search(document.text, start, hit.end)
        if match and not document.is_quoted(match.start(), match.start("who")):
            paper = match["paper"]
            article = "the " if _TAKES_ARTICLE.intersection(paper.lower().split()) else ""
            told = f"{match['who']}{_TOLD[match['verb']]} {article}{paper}"
            yield fix(match.start(), hit.end, told, "spoke to the paper, and is not of it")
