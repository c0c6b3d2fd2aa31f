"""The blanks around the agency in a dateline."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, rule

_AGENCIES = (
    "xinhua reuters ap afp dpa tass kyodo yonhap upi ani pti ians bernama antara kuna wam spa sana irna isna mena anadolu aa efe ansa vna"
    " kcna cna eta bss app uni pna itar-tass interfax belta ukrinform agerpres bta tanjug hina mti ctk pap lusa tap aps map nan gna jiji"
    " bloomberg prnewswire globe-newswire"
).split()
_PLACE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}|[A-Z]{2,}[\w.'’-]*(?:[ /][A-Z][\w.'’-]+){0,3})(?:, ?[A-Z][\w. ]{1,20}?)?"
    r"(?:, ?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? ?\d{1,2}(?:, ?\d{4})?)? ?\Z"
)
_DASH = re.compile(r"( ?)(-{1,3}|[–—])( ?)(?=[A-Z\"“'‘])")


@rule(
    code="TYP038",
    name="glued-dateline",
    triggers=[f"({agency})" for agency in _AGENCIES],
    sources=["zh", "en"],
    fixes=[
        ("HARBIN, June 3(Xinhua)--The dam was opened.", "HARBIN, June 3 (Xinhua) -- The dam was opened."),
        ("OSLO(Reuters)-Norway's parliament met.", "OSLO (Reuters) - Norway's parliament met."),
        ("NEW DELHI (PTI)—Two bridges fell.", "NEW DELHI (PTI) — Two bridges fell."),
    ],
    keeps=[
        ("OSLO (Reuters) - Norway's parliament met.", "blanks are there"),
        ("The agency(AP)-led survey was late.", "no dateline"),
        ("He works for UPI(UPI)-Asia in Seoul.", "no dateline"),
        ("OSLO (Reuters)", "a credit"),
        ("OSLO(f)-Norway", "no agency"),
    ],
)
def glued_dateline(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No blanks around the agency in a dateline: "OSLO(Reuters)-Norway"

    Chinese brackets and dashes hold their own blanks. Only at the beginning of a line, between a place in capitals and the first
    word of the news.
    """
    text = document.text
    for start, end, _ in hits:
        line = document.line_at(start)
        dash = _DASH.match(text, end, line.end)
        if start - line.start > 60 or not dash or not _PLACE.fullmatch(text, line.start, start):
            continue
        wanted = [(start, text[start - 1] != " "), (end, not dash[1]), (dash.end(), not dash[3])]
        edits = tuple(Edit(at, at, " ") for at, missing in wanted if missing)
        if edits:
            yield Finding(line.start, dash.end(), "no blanks around the agency of a dateline", edits)
