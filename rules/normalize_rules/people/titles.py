"""Titles: what may stand before a person's name and prove whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from normalize.fold import fold
from normalize.tables import Table, files_of, read_toml

# of a body: its head, whom headlines call its chief; the codes of countries have two letters
_HEADS = (
    "secretary-general",
    "director general",
    "director-general",
    "managing director",
    "executive director",
    "president",
)
_BODIES_OF_TWO_LETTERS = ("UN", "WB")
_LEADERS = ("president", "prime minister", "premier", "chancellor", "leader", "supreme leader", "general secretary")


_NAMED_IN_OFFICE = "XX"  # the code of bodies whose names stand in the office: "Bank of England governor"


class Titles(NamedTuple):
    """Folded titles: with the country ("chinese president"), bare ("president"), and those still held."""

    full: frozenset[str]
    offices: frozenset[str]
    current: frozenset[str]


def titles_of(roles: Iterable[str]) -> Titles:
    """The titles of roles such as "CN president 2013-". A former president is still called one."""
    full: set[str] = set()
    offices: set[str] = set()
    current: set[str] = set()
    for role in roles:
        code, _, rest = role.partition(" ")
        office, _, years = rest.rpartition(" ")
        dated = years[:4].isdigit()
        written = office if dated else rest
        for spoken in _spoken(code, fold(written)):
            titles = set(_with_country(spoken, _countries().get(code, {})))
            if code == _NAMED_IN_OFFICE and written[:1].isupper():
                titles.add(spoken)
            full |= titles
            offices.add(spoken)
            if dated and years.endswith("-"):
                current |= titles | {spoken}
    return Titles(frozenset(full), frozenset(offices), frozenset(current))


def _spoken(code: str, office: str) -> tuple[str, ...]:
    """The ways to say an office: a spokesperson is a spokesman or a spokeswoman as well, the head of a body its chief."""
    spelled = (office, office.replace("-general", " general")) if office.endswith("-general") else (office,)
    if office in _HEADS and (len(code) > 2 or code in _BODIES_OF_TWO_LETTERS):
        return *spelled, "chief", "head"
    head, person, tail = office.partition("spokesperson")
    return tuple(f"{head}{word}{tail}" for word in ("spokesperson", "spokesman", "spokeswoman")) if person else spelled


def _with_country(office: str, country: Table) -> Iterator[str]:
    for seat in country.get("seats", ()):
        yield f"{fold(seat)} {office}"
    for adjective in country.get("adjectives", ()):
        yield f"{fold(adjective)} {office}"
        if office in _LEADERS:
            yield f"{fold(adjective)} leader"
        if office in _LEADERS or office.endswith("minister"):
            yield f"{fold(adjective)} counterpart"
    if country.get("name"):
        for name in (country["name"], *country.get("also", ())):
            yield f"{office} of {fold(name)}"
            yield f"{fold(name)}'s {office}"


@cache
def nationalities() -> frozenset[str]:
    """The folded adjectives of countries, which stand before names as titles do."""
    return frozenset(
        fold(adjective) for country in _countries().values() for adjective in country.get("adjectives", ())
    )


@cache
def words_of_country(code: str) -> tuple[str, ...]:
    """The folded names and adjectives of the country with an ISO 3166 code; none for another code."""
    country = _countries().get(code, {})
    words = (country.get("name", ""), *country.get("adjectives", ()), *country.get("also", ()))
    return tuple(fold(word) for word in words if word)


@cache
def country_names() -> frozenset[str]:
    """The folded names of countries, which are nobody's surname: "Grupo México"."""
    countries = _countries().values()
    return frozenset(
        fold(name) for country in countries for name in (country.get("name", ""), *country.get("also", ()))
    )


@cache
def _countries() -> Table:
    file = files_of(__package__).joinpath("countries.toml")
    countries: Table = read_toml(file).get("countries", {}) if file.is_file() else {}
    return countries
