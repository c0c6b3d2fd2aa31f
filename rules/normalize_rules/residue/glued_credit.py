"""A photo's credit run together with its caption: "© AP Photo / Mari KaskIn this photo …"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize_rules.residue.article import LINE

_OWNER = (
    r"(?:AP Photo|AP|AFP|AFP 2\d{3}|REUTERS|Reuters|Sputnik|RIA Novosti|Getty Images|Flickr|Wikipedia|Wikimedia|Anadolu|EPA|EPA-EFE|TASS|Xinhua|dpa|PAP|ANSA|Photo|Host photo agency"
    r"|Screenshot|Twitter|Facebook|YouTube|AP Photo, File)"
)
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|al|el|bin)){0,3}?(?<=[a-zß-ÿ]{2})"
_CAPTION = r"(?:In|The|A|An|This|These|From|On|At|During|People|Smoke|Police|Protesters|Supporters|President|Former|Soldiers|Rescuers|Workers|Residents|View|Members)"
_CREDIT = expression(rf"\s*© ?(?P<credit>{_OWNER} ?[/.|] ?{_NAME})(?={_CAPTION} \w)")
# glued to the last sentence of a paragraph
_AT_END = expression(r"(?<=[a-z][.!?])\((?:Photo|Foto|Image|Picture): ?(?P<credit>[^()\n]{2,40})\)$", re.MULTILINE)


@rule(
    code="RES090",
    name="glued-credit",
    phase="layout",
    languages=(),
    sources=["ru", "en"],
    triggers=["©", "(photo:", "(foto:", "(image:", "(picture:"],
    fixes=[
        (f"© AP Photo / Mari KaskIn this photo the mayor of Tartu opens the bridge.\n{LINE}", f"In this photo the mayor of Tartu opens the bridge.\n{LINE}"),
        (f"{LINE}\n© Sputnik / Juhan TammPolice close the bridge of Tartu on Monday.\n{LINE[:-1]} again.", f"{LINE}\nPolice close the bridge of Tartu on Monday.\n{LINE[:-1]} again."),
        (f"{LINE}(Photo: dpa)\n{LINE[:-1]} again.", f"{LINE}\n{LINE[:-1]} again."),
    ],
    keeps=[
        ("A soldier rests near Kherson. (Photo: Reuters)", "a caption with its credit"),
        ("© AP Photo / Mari Kask in this town took the picture of the year.", "a sentence"),
        ("© Sputnik / Juhan McThe and the band play in Tartu on Friday.", "no caption"),
        ("The mark © AP Photo / Mari KaskIn this photo is wrong, the court ruled.", "within a sentence"),
    ],
)  # fmt: skip
def glued_credit(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A photo's credit run together with its caption

    The credit opens the line with the owner's mark, and the caption begins with a capital in the middle of the photographer's
    word; or it stands in brackets right behind the last full stop. Only the credit goes, to the metadata; the caption is the text's.
    """
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[number]
        match = _CREDIT.match(document.text, line.start, line.end) or _AT_END.search(
            document.text, line.start, line.end
        )
        if match:
            fact = ("credit", Fact(match["credit"], match.start("credit"), match.end("credit")))
            edits = (Edit(match.start(), match.end(), ""),)
            yield Finding(match.start(), match.end(), "a credit run together with the text", edits, facts=(fact,))
