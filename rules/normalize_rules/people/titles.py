"""Titles: what may stand before a person's name and prove whose it is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from normalize.fold import fold
from normalize.tables import Table, read_toml

_LEADERS = ("president", "prime minister", "premier", "chancellor", "leader", "supreme leader", "general secretary")


def titles_of(roles: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The titles with their country, and the bare offices, of roles such as "CN president 2013-".

    Both are folded. The years are for people who read the table; a former president is still called one.
    """
    titles, offices = set(), set()
    for role in roles:
        code, _, rest = role.partition(" ")
        words = rest.split(" ")
        office = fold(" ".join(words[:-1] if words[-1][:4].isdigit() else words))
        country = _countries().get(code, {})
        offices.add(office)
        for adjective in country.get("adjectives", ()):
            titles.add(f"{fold(adjective)} {office}")
            if office in _LEADERS:
                titles.add(f"{fold(adjective)} leader")
        if country.get("name"):
            titles |= {f"{office} of {fold(country['name'])}", f"{fold(country['name'])}'s {office}"}
    return frozenset(titles), frozenset(offices)


@cache
def _countries() -> Table:
    file = files(__package__).joinpath("countries.toml")
    countries: Table = read_toml(file).get("countries", {}) if file.is_file() else {}
    return countries
