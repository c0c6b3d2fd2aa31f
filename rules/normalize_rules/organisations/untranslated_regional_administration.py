"""An untranslated Ukrainian abbreviation of a regional administration: "Kherson OVA"."""

from collections.abc import Iterator, Sequence
from functools import cache

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import is_word
from normalize.tables import Table, files_of, read_toml

_REGION = expression(r"([A-Z][\w-]+)(?:['’]s)?(?: (?:[Rr]egion|[Oo]blast)(?:['’]s|al)?)?[ \u00a0]\Z")


@cache
def _table() -> Table:
    return read_toml(files_of(__package__).joinpath("military_administrations.toml"))


@rule(
    code="ORG006",
    name="untranslated-regional-administration",
    sources=["uk", "ru"],
    triggers={f" {term.lower()}": term for term in _table()["terms"]},
    fixes=[
        ("The head of the Kherson OVA spoke of floods.",
         "The head of the Kherson regional military administration spoke of floods."),
        ("Sumy OVA reported 12 strikes.", "Sumy regional military administration reported 12 strikes."),
        ("The Kharkiv OVA head resigned.", "The Kharkiv regional military administration head resigned."),
        ("Buses left from the Poltava ODA.", "Buses left from the Poltava regional state administration."),
    ],
    keeps=[
        ("The studio sold the series as an OVA.", "a video format"),
        ("Takeshi OVA, a fan page, closed.", "no Ukrainian region stands before"),
        ("The Kherson Regional Military Administration (OVA) opened a line.", "spelled out already"),
        ("Kherson ovation for the medics.", "another word"),
        ('"Call the Sumy OVA," the medic shouted.', "somebody's own words"),
    ],
)  # fmt: skip
def regional_administration(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A Ukrainian abbreviation of a regional administration

    OVA is the Ukrainian abbreviation of the regional military administration, ODA of the civil one. English readers
    do not know them, and the letters mean other things; after a Ukrainian region's name there is no doubt.
    """
    text = document.text
    for hit in hits:
        start = hit.start + 1
        if text[start : hit.end] == hit.payload and is_word(text, start, hit.end):
            region = _REGION.search(text, max(0, start - 50), start)
            if region and region[1] in _table()["regions"]["names"] and not document.is_quoted(start, hit.end):
                term = _table()["terms"][hit.payload]
                yield fix(start, hit.end, term, f"the Ukrainian abbreviation of the {term}")
