"""Two ways to abbreviate one country in one text: "US" and "U.S."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize import Document, Finding, Hit, rule
from normalize.context import is_word
from normalize.edits import Edit
from normalize_rules.names.setting import is_shouted

_PAIRS = {"u.s.": "US", "u.k.": "UK", "u.n.": "UN", "e.u.": "EU"}
# what stands after the letters in a name that has its own spelling: US Open, U.S. News, US$
_NAMES = (
    " open",
    " airways",
    " news & world",
    " steel",
    " bank",
    " bancorp",
    " soccer",
    " cellular",
    " today",
    " weekly",
)


class _Place(NamedTuple):
    start: int
    end: int


@rule(
    code="PLC005",
    name="mixed-country-abbreviation",
    safety="unsafe",
    triggers=_PAIRS,
    sources=["zh", "ja", "uk"],
    fixes=[
        (
            "The U.S. sent aid. U.S. ships sailed. A US base closed.",
            "The U.S. sent aid. U.S. ships sailed. A U.S. base closed.",
        ),
        ("U.N. envoys met. U.N. staff and a UN convoy left.", "U.N. envoys met. U.N. staff and a U.N. convoy left."),
    ],
    keeps=[
        ("The U.S. sent aid.", "one way only"),
        ("The US base and the U.S. ship were old.", "no way is used more often"),
        ("The U.S. won. The U.S. lost. She played the US Open and paid US$50.", "a name and a currency"),
        ('The U.S. won. The U.S. lost. "The US waits," he wrote.', "a quotation"),
        ("U.S. TROOPS LEAVE\nLET US GO HOME, THE CROWD SANG", "a pronoun in capitals"),
    ],
)
def mixed_short_form(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Two ways to abbreviate one country in one text

    AP writes U.S. in text and US in headlines, other houses US; a translated text mixes them. Where the way that the
    text uses more often is the house's own, it is used throughout: with dots under the style `ap`, without under the
    others. It is a matter of style, so it is done on request only.
    """
    for dotted in sorted({document.key[hit.start : hit.end] for hit in hits}):
        plain = _PAIRS[dotted]
        without = _places(document, list(_words(document.text, plain)))
        if not without:
            continue
        with_dots = _places(document, [_Place(h.start, h.end) for h in hits if document.key[h.start : h.end] == dotted])
        if document.settings.style == "ap":
            if len(with_dots) > len(without):
                yield from _written(without, dotted.upper())
        elif len(without) > len(with_dots):
            yield from _written([place for place in with_dots if _runs_on(document.text, place.end)], plain)


def _words(text: str, word: str) -> Iterator[_Place]:
    at = text.find(word)
    while at >= 0:
        if is_word(text, at, at + len(word)):
            yield _Place(at, at + len(word))
        at = text.find(word, at + len(word))


def _places(document: Document, found: list[_Place]) -> list[_Place]:
    """Those that abbreviate the country in running text."""
    text, key = document.text, document.key
    return [
        place
        for place in found
        if text[place.start : place.end].isupper()
        and is_word(text, place.start, place.end)
        and text[place.end : place.end + 1] not in ("$", ".", "&")
        and text[place.start - 1 : place.start] not in (".", "@", "#", "_", "&")
        and not key.startswith(_NAMES, place.end)
        and not document.is_quoted(place.start, place.end)
        and not is_shouted(document, place.start)
    ]


def _runs_on(text: str, end: int) -> bool:
    """Whether the sentence goes on, so that the last dot is not its full stop."""
    following = text[end : end + 1]
    return following in (",", ";", ":", "-", "'", "’") or (following == " " and text[end + 1 : end + 2].islower())


def _written(places: list[_Place], text: str) -> Iterator[Finding]:
    for place in places:
        edits = (Edit(place.start, place.end, text),)
        yield Finding(place.start, place.end, f"the text writes {text} more often", edits)
