"""The option `agency_form`: full names, acronyms, or the full name first.

`keep`        the author's choice stays; the default
`acronym`     "Korean Central News Agency" and "Korean Central News Agency (KCNA)" become "KCNA"
`full`        "(KCNA)" behind the name goes, and "KCNA" becomes the full name
`first-full`  "Korean Central News Agency (KCNA)" once, "KCNA" afterwards

Only agencies whose full name stands in the text take part, and only with a short name that means nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, expression
from normalize.context import article_edit, is_word
from normalize_rules.agencies.entries import Agency
from normalize_rules.agencies.gazetteer import built_in

RULE = "AGY009"
_THE = expression(r"(?<![\w'’-])[Tt]he \Z")
_ARTICLE = expression(r"\b(?:the|a|an) \Z", re.IGNORECASE)
_TAKES_ARTICLE = expression(
    r"(?:, |\b(?:according to|by|from|to|with|told|said|reported|and|via|quoted|cited|of|in|that) )\Z", re.IGNORECASE
)

Mention = tuple[int, int, Agency]
Span = tuple[int, int]


def rewritten_forms(document: Document, names: Sequence[Mention]) -> Iterator[Finding]:
    """The findings that the option asks for; `names` are the places of full names."""
    wanted = getattr(document.settings, "agency_form", "keep")
    if wanted == "keep":
        return
    shorts = built_in().shorts
    places: dict[Agency, list[Span]] = {}
    for start, end, agency in names:
        if shorts.get(agency.short) is agency and agency.short != agency.name and not document.is_quoted(start, end):
            places.setdefault(agency, []).append((start, end))
    for agency, full in places.items():
        if wanted == "full":
            yield from _in_full(document, agency, full)
        else:
            yield from _shortened(document, agency, full, first_full=wanted == "first-full")


def _shortened(document: Document, agency: Agency, full: list[Span], first_full: bool) -> Iterator[Finding]:
    short = agency.short
    uses = _uses(document, agency, full)
    for number, (start, end) in enumerate(full):
        pair = _pair(document, end, short)
        if first_full and number == 0:
            # an acronym that is used no more explains nothing, and Yonhap needs no explanation behind its full name
            is_used = len(full) > 1 or any(use > end for use, _ in uses)
            if not pair and is_used and short not in agency.name and not any(use < start for use, _ in uses):
                yield _finding(end, end, f" ({short})", f"the acronym of {agency.name}, used below")
            continue
        the = _THE.search(document.text, max(0, start - 5), start)
        edits = () if the else article_edit(document, start, short)
        yield _finding(the.start() if the else start, pair or end, short, f"{short} for {agency.name}", edits)


def _in_full(document: Document, agency: Agency, full: list[Span]) -> Iterator[Finding]:
    text, name = document.text, agency.name
    for _, end in full:
        pair = _pair(document, end, agency.short)
        if pair:
            yield _finding(end, pair, "", f"{name} stands in full everywhere")
    for start, end in _uses(document, agency, full):
        head = text[max(0, start - 16) : start]
        opens = document.is_sentence_start(start)
        if _ARTICLE.search(head):
            yield _finding(start, end, name, f"{name} for {agency.short}", article_edit(document, start, name))
        elif opens or _TAKES_ARTICLE.search(head):
            put = f"{'The' if opens else 'the'} {name}" if agency.article else name
            yield _finding(start, end, put, f"{name} for {agency.short}")


def _uses(document: Document, agency: Agency, full: list[Span]) -> list[Span]:
    """The places of a short name outside quotations, full names and their brackets."""
    text, short = document.text, agency.short
    inside = {at for start, end in full for at in range(start, _pair(document, end, short) or end)}
    found = []
    at = text.find(short)
    while at >= 0:
        end = at + len(short)
        if at not in inside and is_word(text, at, end) and not document.is_quoted(at, end):
            found.append((at, end))
        at = text.find(short, end)
    return found


def _pair(document: Document, end: int, short: str) -> int:
    """Where "(KCNA)" behind a name ends, or 0."""
    match = re.compile(rf" ?\({re.escape(short)}\)").match(document.text, end)
    return match.end() if match else 0


def _finding(start: int, end: int, put: str, message: str, more: tuple[Edit, ...] = ()) -> Finding:
    return Finding(start, end, message, (Edit(start, end, put), *more), rule=RULE)
