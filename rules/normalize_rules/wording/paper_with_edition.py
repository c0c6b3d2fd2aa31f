"""A newspaper with its edition in brackets: told the "Rheinische Post" (Friday edition)."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import WEEKDAY
from normalize_rules.wording.said_of_paper import _TAKES_ARTICLE

_DAYS = f"{WEEKDAY}(?:'s)?|weekend"
_PAPER = expression(
    r"(?P<said>\b(?:told|tells|interview with|according to|reported by|talking to|speaking to|spoke to|reports|reported|writes|[Aa]s|which|while|when))"
    r"(?P<the> the)? (?:newspaper |daily |paper )?(?:[\"“„](?P<quoted>[^\"“”„\n]{3,45})[\"”“]|(?P<bare>[A-Z][\w-]+(?: (?:[A-Z][\w-]+|am|der|und)){0,3}))"
    rf" \((?:{_DAYS})(?: edition| issue)?\)\Z"
)
# before these the paper is who reports
_CLAUSES = ("as", "which", "while", "when")
_REPORTS = expression(r",? (?:has |had )?(?:reported|reports|writes|wrote|learned|said|says)\b")
_LONGEST = 110


@rule(
    code="WRD037",
    name="paper-with-edition",
    triggers=["day edition)", "'s edition)", "weekend edition)", "day issue)"],
    sources=["de"],
    fixes=[
        ('The minister told the "Stuttgarter Zeitung" (Monday edition) so.', "The minister told the Stuttgarter Zeitung so."),
        ('She told "Rheinische Post" (Friday edition) so.', "She told the Rheinische Post so."),
        ('As the "Kölner Rundschau" (Friday edition) reported, it burned.', "As the Kölner Rundschau reported, it burned."),
        ("He said so in an interview with the Badische Zeitung (Saturday edition).", "He said so in an interview with the Badische Zeitung."),
    ],
    keeps=[
        ('The text was sent as the "Bild" (Friday edition) went to print.', "nobody reports"),
        ("It was in the Bild (Friday edition).", "where it stood"),
        ('Huber of the "Rheinische Post" (Monday edition) wrote it.', "nobody spoke to it"),
        ("He told the Post (Monday evening) that he was tired.", "a time"),
        ('She told the "Bild" (second edition) author.', "the edition of a book"),
    ],
)  # fmt: skip
def paper_with_edition(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A newspaper to which somebody spoke, in quotation marks and with its edition

    German agencies name the paper in quotation marks and the issue in brackets; English news gives the name alone.
    """
    for hit in hits:
        end = hit.end
        match = _PAPER.search(document.text, max(document.line_at(hit.start).start, end - _LONGEST), end)
        if match and not document.is_quoted(match.start(), match.end("said")):
            if match["said"].lower() in _CLAUSES and not _REPORTS.match(document.text, end):
                continue
            paper = match["quoted"] or match["bare"]
            wants = match["the"] or _TAKES_ARTICLE.intersection(paper.lower().split())
            put = f"{match['said']} {'the ' if wants else ''}{paper}"
            yield fix(match.start(), end, put, "the name of the paper is enough")
