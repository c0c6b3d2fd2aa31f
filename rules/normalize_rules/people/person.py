"""A listed person, and the strings that may stand for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from normalize_rules.people.titles import Titles

Parts = tuple[str, str]  # given and family name
# what Czech and Slovak put behind the surname of a woman, in its cases
WOMANS_ENDINGS = ("ová", "ové", "ovou", "ovej")

STYLES = ("ap", "guardian", "wikipedia")
Kind = Literal["full", "family", "given", "truncated", "last", "other"]


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """A listed person. Two entries are never the same person, so identity is equality."""

    name: str
    names: Mapping[str, str]  # full name by house style
    families: Mapping[str, str]  # family name by house style
    givens: Mapping[str, str]  # given name by house style
    second: str  # second reference where it is not the family name
    own: bool  # from a user's file, which wins over the built-in tables
    language: str
    family_first: bool
    titles: Titles = field(repr=False)


class Form(NamedTuple):
    """A string that stands for a person.

    `family` and `given` are the parts of a full name as spelled here, "" where it has no such parts; `english` tells
    spellings that English publications use from leaked foreign ones; a `gated` form proves nothing by itself; an
    `alias` is another name and no other spelling (Puff Daddy, Elizabeth Truss): it proves the person and stays; a
    form that is `generated` was put together by code alone (an inflected surname, a turned order); a
    surname that is `alone` is a foreign spelling that nobody else bears, and needs no further evidence.
    """

    person: Person | None
    kind: Kind
    gated: bool = False
    family: str = ""
    given: str = ""
    english: bool = False
    alias: bool = False
    alone: bool = False
    generated: bool = False
