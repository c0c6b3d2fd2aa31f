"""The blanks around the agency in a dateline."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.document import Line
from normalize_rules.calendar import CAPITAL_MONTH_STEM

_AGENCIES = (
    "xinhua reuters ap afp dpa tass kyodo yonhap upi ani pti ians bernama antara kuna wam spa sana irna isna mena anadolu aa efe ansa vna"
    " kcna cna eta bss app uni pna itar-tass interfax belta ukrinform agerpres bta tanjug hina mti ctk pap lusa tap aps map nan gna jiji"
    " bloomberg prnewswire globe-newswire mna st aps-en taz tca ina suna wafa lana mena-en petra nna tasnim fars press-tv"
).split()
# words with which the news goes on behind a dash that is glued to the place on both sides
_OPENERS = (
    "the a an in at two three president prime foreign police iran syria some more at-least several minister".split()
)
_GLUED = {
    **{f"({agency})": "agency" for agency in _AGENCIES},
    **{f"{letter}- ": "place" for letter in ascii_lowercase},
    **{f"-{opener} ": "place" for opener in _OPENERS},
}
_PLACE = expression(
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}|[A-Z]{2,}[\w.'’-]*(?:[ /][A-Z][\w.'’-]+){0,3})(?:, ?[A-Z][\w. ]{1,20}?)?"
    rf"(?:, ?(?:{CAPITAL_MONTH_STEM})[a-z]*\.? ?\d{{1,2}}(?:, ?\d{{4}})?)?,? ?\Z"
)
_DASH = expression(r"( ?)(-{1,3}|[–—_])( ?)(?=[A-Z\"“'‘])")
# a place in capitals with no agency behind it, where what follows is a sentence
_BARE_PLACE = expression(
    r"((?:[A-Z]{4,}|[A-Z]{2,} [A-Z]{3,})(?:, [A-Z][A-Za-z.]+)?)( ?)([-–—])( ?)(?=[A-Z][a-z]*(?:['’]s)?(?:,? [\w“\"'’-]+){4})"
)
_NO_PLACE = frozenset(
    "COVID UPDATE BREAKING VIDEO PHOTOS WATCH EXCLUSIVE ANALYSIS OPINION INTERVIEW PART CHAPTER TOP ALSO NATO".split()
)

_FARTHEST = 40  # where the dash of a dateline may stand


@rule(
    code="TYP038",
    name="glued-dateline",
    triggers=_GLUED,
    sources=["zh", "en", "ar", "fa"],
    fixes=[
        ("HARBIN, June 3(Xinhua)--The dam was opened.", "HARBIN, June 3 (Xinhua) -- The dam was opened."),
        ("OSLO(Reuters)-Norway's parliament met.", "OSLO (Reuters) - Norway's parliament met."),
        ("NEW DELHI (PTI)—Two bridges fell.", "NEW DELHI (PTI) — Two bridges fell."),
        ("HOMS, (ST)_Two bridges of the town fell.", "HOMS, (ST) – Two bridges of the town fell."),
        ("ALEPPO- Two bridges of the town fell.", "ALEPPO - Two bridges of the town fell."),
        ("ALEPPO–The bridges of the town fell.", "ALEPPO – The bridges of the town fell."),
    ],
    keeps=[
        ("OSLO (Reuters) - Norway's parliament met.", "blanks are there"),
        ("The agency(AP)-led survey was late.", "no dateline"),
        ("He works for UPI(UPI)-Asia in Seoul.", "no dateline"),
        ("OSLO (Reuters)", "a credit"),
        ("OSLO(f)-Norway", "no agency"),
        ("COVID- The wave of the winter is over.", "no place"),
        ("ALEPPO- the town", "no sentence"),
        ("They met in ALEPPO- The bridges of the town fell.", "not at the beginning of a line"),
        ("AL- Bab and AL-The rest of it", "an article"),
    ],
)
def glued_dateline(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No blanks around the agency or the dash of a dateline: "OSLO(Reuters)-Norway"

    Chinese brackets and dashes hold their own blanks. Only at the beginning of a line, between a place in capitals and the first
    word of the news.
    """
    text = document.text
    for start, end, kind in hits:
        line = document.line_at(start)
        if kind == "place":
            if start - line.start <= _FARTHEST:
                yield from _bare(text, line)
            continue
        dash = _DASH.match(text, end, line.end)
        if start - line.start > 60 or not dash or not _PLACE.fullmatch(text, line.start, start):
            continue
        wanted = [(start, text[start - 1] != " "), (end, not dash[1]), (dash.end(), not dash[3])]
        edits = tuple(Edit(at, at, " ") for at, missing in wanted if missing)
        if dash[2] == "_":
            edits = (Edit(end, dash.end(), " – "),)
        if edits:
            yield Finding(line.start, dash.end(), "no blanks around the agency of a dateline", edits)


def _bare(text: str, line: Line) -> Iterator[Finding]:
    """The blanks that the dash behind a place lacks where a line begins with both."""
    place = _BARE_PLACE.match(text, line.start, line.end)
    if not place or (place[2] and place[4]) or not _NO_PLACE.isdisjoint(place[1].split()):
        return
    edits = tuple(Edit(at, at, " ") for at, there in ((place.end(1), place[2]), (place.end(3), place[4])) if not there)
    yield Finding(line.start, place.end(), "no blanks around the dash of a dateline", edits)
