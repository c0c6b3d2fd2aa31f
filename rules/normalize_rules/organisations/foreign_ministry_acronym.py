"""A ministry by the letters of its own language: "the Polish MSZ"."""

from collections.abc import Iterator, Sequence
from functools import cache

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import article_edit, is_word
from normalize.tables import Table, files_of, read_toml

_SPELT_OUT = expression(r" ?\(|[-–/&]\w| (?:stands for|means|is short)")


@cache
def _table() -> Table:
    return read_toml(files_of(__package__).joinpath("ministry_acronyms.toml"))


@rule(
    code="ORG007",
    name="foreign-ministry-acronym",
    sources=["pl", "cs", "ru", "uk", "sr", "bg", "ro", "tr", "es"],
    triggers=[f" {letters.lower()}" for letters in {name.lower(): name for name in _table()["ministries"]}],
    fixes=[
        ("The Polish MSZ summoned the envoy.", "The Polish Foreign Ministry summoned the envoy."),
        ("Turkey's MSB gave no figures.", "Turkey's Defense Ministry gave no figures."),
        ("A Russian Minoborony spokesman denied it.", "A Russian Defense Ministry spokesman denied it."),
    ],
    keeps=[
        ("The MSZ summoned the envoy.", "no country stands before"),
        ("The Polish MSZ (Ministry of Foreign Affairs) summoned the envoy.", "spelled out"),
        ("A Polish NIK Nak biscuit is sold.", "part of another name"),
        ("The Turkish MSBs were counted.", "another word"),
        ('"Call the Polish MSZ," he shouted.', "somebody's own words"),
    ],
)
def foreign_ministry_acronym(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A ministry by the letters that it has at home

    MSZ is the Polish Foreign Ministry, MSB the Turkish Defense Ministry. English readers do not know the letters, which
    mean other things; behind the country there is no doubt.
    """
    text, table = document.text, _table()
    for hit in hits:
        start, end = hit.start + 1, hit.end
        found = text[start:end]
        offices = table["ministries"].get(found, {})
        if not is_word(text, start, end) or document.is_quoted(start, end) or _SPELT_OUT.match(text, end):
            continue
        if text[end : end + 2].strip().isupper():  # a longer name
            continue
        for office, countries in offices.items():
            lands = tuple(land for country in countries for land in table["countries"][country])
            if text[max(0, start - 24) : start - 1].endswith(lands):
                put = office.replace("Defense", "Defence") if document.settings.style == "guardian" else office
                yield fix(start, end, put, f"the letters of the {office}", *article_edit(document, start, put))
