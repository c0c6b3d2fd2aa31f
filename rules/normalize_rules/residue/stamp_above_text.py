"""The state of the page right above its text: "Status: 11/22/2022 5:04 p.m.", or an agency's letters alone."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE

_DATE = r"(?:\d{1,2}[./-] ?\d{1,2}[./-] ?20\d\d|20\d\d-\d{1,2}-\d{1,2}|[a-z]{3,9}\.? \d{1,2},? 20\d\d|\d{1,2}\.? [a-z]{3,9}\.? 20\d\d)"
_CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\. ?m\.?| ?[ap]m)?(?: o'clock| h| hrs)?"
_STATUS = expression(rf"(?:status|state|stand) ?:? ?(?P<date>{_DATE}(?:,| -| \|| at)? ?{_CLOCK})")
_AGENCY = expression(r"TT(?: ?\d{1,2})?")  # Asharq Al-Awsat signs its own texts below the photo
_FIRST_LINES = 5


@rule(
    code="RES091",
    name="stamp-above-text",
    phase="layout",
    languages=(),
    sources=["de", "ar"],
    triggers=["status:", "status ", "state:", "stand:", "tt\n", "tt "],
    fixes=[
        (f"Status: 03/03/2024 6:12 p.m.\n{LINE}", LINE),
        (f"Bridge reopens\n\nState: March 3, 2024, 18:12\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"Bridge reopens\n\nThe mayor of Tartu. AP file photo\nTT\n\n{LINE}", f"Bridge reopens\n\nThe mayor of Tartu. AP file photo\n\n{LINE}"),
    ],
    keeps=[
        (f"Case file 12\nStatus: 3 March 2024, 18:12\nSuspect: unknown\n{LINE}", "a case"),
        (f"Parcel: 12-400\nStatus: 3 March 2024, 18:12\n{LINE}", "a parcel"),
        (f"Best of the race\nAudi\nTT\n{LINE}", "a list of cars"),
        (f"{LINE}\n{LINE[:-1]} again.\nStatus: 03/03/2024 6:12 p.m.\n{LINE[:-1]} once more.", "not above the text"),
    ],
)  # fmt: skip
def stamp_above_text(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The state of the page right above its text

    German broadcasters print "Stand:" with the day and the minute above a text; a translator writes "Status". A paragraph must
    follow, and no other field may stand above, since parcels and cases have a status too. Asharq Al-Awsat prints "TT" below the
    line of the photo.
    """
    if not hits:
        return
    keys = document.line_keys
    filled = [number for number, key in enumerate(keys[: 2 * _FIRST_LINES]) if key][: _FIRST_LINES + 1]
    if any(is_paragraph(keys[number]) and "photo" not in keys[number] for number in filled[:1]):
        return
    for number, below in pairwise(filled):
        above = [keys[at] for at in filled if at < number]
        match = _stamp(document, number, above) if is_paragraph(keys[below]) else None
        if match:
            line = document.lines[number]
            facts = (("date", Fact(match["date"], line.start, line.end)),) if "date" in match.groupdict() else ()
            edits = (Edit(line.start, line.end, ""),)
            yield Finding(line.start, line.end, "the page's stamp above the text", edits, facts=facts)
            return


def _stamp(document: Document, number: int, above: Sequence[str]) -> re.Match[str] | None:
    if any(is_paragraph(key) and "photo" not in key for key in above):
        return None
    status = _STATUS.fullmatch(document.line_keys[number])
    if status:
        return None if any(": " in key[:20] for key in above) else status
    line = document.lines[number]
    is_below_photo = bool(above) and "photo" in above[-1]
    return _AGENCY.fullmatch(document.text[line.start : line.end].strip()) if is_below_photo else None
