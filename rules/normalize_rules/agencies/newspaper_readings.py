"""Translated names of newspapers: what must stand beside them, since most are words of every day."""

from __future__ import annotations

import re
from functools import cache

from normalize import Finding, expression
from normalize.context import is_title_case, stands_before
from normalize_rules.agencies import surroundings
from normalize_rules.agencies.attribution import is_attribution
from normalize_rules.agencies.entries import KINDS_OF_PAPER
from normalize_rules.agencies.place import Place, written
from normalize_rules.calendar import MONTH, WEEKDAY

_PUBLICATIONS = ("newspaper", "outlet", "publication", "daily", "news site")
_KIND_OF_PAPER = f"(?:{'|'.join(KINDS_OF_PAPER)})"
_PAPER_BEFORE = expression(rf"\b{_KIND_OF_PAPER} [\"“]?\Z")
_EXPLAINED_PAPER = expression(
    r"[\"”]?,[\"”]? (?:the|an?) (?:[\w'-]+ ){0,4}?(?:newspaper|daily|organ|mouthpiece|weekly|magazine)\b"
)
_GOES_ON = expression(rf" (?:of|for|and|to|de|in|on|&|[-–|]) ?(?!{MONTH}|{WEEKDAY}|an interview)[A-Z0-9]|[-&]")
_GLOSS_BEFORE = expression(
    r"(?:, or (?:the )?|\b(?:name|title|means|meaning|translated as|literally|named after)[,:]? (?:the )?[\"“‘']?)\Z"
)
_SITE = expression(r"\.[a-z]{2,}\b| \d")  # "Today.ua", "News 24"


def newspaper(place: Place) -> Finding | None:
    if surroundings.is_part_of_name(place.document, place.start, place.end) or _is_site_or_gloss(place):
        return None
    return written(_with_gloss(place), place.form.put, f"{place.form.agency.name}, translated word by word")


def quoted(place: Place) -> Finding | None:
    """A newspaper's translated name that is all of a quotation, where somebody told it or it reported."""
    document, key, start, end = place.document, place.document.key, place.start - 1, place.end + 1
    where = tuple(place.form.agency.entry.get("where", ()))
    if start < 0 or key[start] != '"' or key[place.end : end] != '"':
        return None
    if where and not place.evidence.has(where):
        return None
    if not is_attribution(document, start, end) and not stands_before(key, start, _PUBLICATIONS):
        return None
    message = f"{place.form.agency.name}, translated word by word"
    return written(place._replace(start=start, end=end), place.form.put, message)


def beside_kind(place: Place) -> Finding | None:
    """A newspaper's translated name beside a word for newspapers: "the Turkish daily Freedom"."""
    document, key, agency = place.document, place.document.key, place.form.agency
    if surroundings.grows(document, place.end) or _GOES_ON.match(document.text, place.end) or _is_site_or_gloss(place):
        return None
    if is_title_case(document, place.start) and not place.form.text.startswith("The "):
        return None  # "Court Delays Turkish Newspaper Verdict"
    low = max(document.line_at(place.start).start, place.start - 90)
    said, own = _heads(tuple(agency.entry["lands"]))
    is_beside = said.search(key, low, place.start) is not None
    if not is_beside and place.form.text in agency.entry.get("plain", ()):
        is_beside = own.search(key, low, place.start) is not None
        is_paper = _EXPLAINED_PAPER.match(key, place.end) or _PAPER_BEFORE.search(key, low, place.start)
        is_beside = is_beside or (is_paper is not None and place.evidence.has(agency.entry["lands"]))
    if not is_beside:
        return None
    if key[place.start - 1 : place.start] == '"' == key[place.end : place.end + 1]:
        place = place._replace(start=place.start - 1, end=place.end + 1)  # a paper's own name needs no quotation marks
    return written(_with_gloss(place), place.form.put, f"{agency.name}, translated word by word")


def _is_site_or_gloss(place: Place) -> bool:
    """Whether the name is that of a site, or stands in brackets behind the paper's own."""
    text = place.document.text
    if _GLOSS_BEFORE.search(text, max(0, place.start - 24), place.start):
        return True
    is_gloss = text.endswith(f"{place.form.put} (", max(0, place.start - len(place.form.put) - 2), place.start)
    return is_gloss or _SITE.match(text, place.end) is not None


def _with_gloss(place: Place) -> Place:
    """The place with the brackets behind it that hold the paper's own name: "Freedom (Hürriyet)"."""
    end = (
        place.end + len(gloss)
        if place.document.text.startswith(gloss := f" ({place.form.put})", place.end)
        else place.end
    )
    return place._replace(end=end)


@cache
def _heads(lands: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a paper of some lands: "the Turkish opposition daily", "Turkey's"."""
    land = "|".join(map(re.escape, lands))
    said = re.compile(rf"\b(?:{land})(?:'s)?(?:-based)?(?: [a-z-]+){{0,2}} {_KIND_OF_PAPER} [\"“]?\Z")
    return said, re.compile(rf"\b(?:{land})'s [\"“]?\Z")
