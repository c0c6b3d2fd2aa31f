"""A line that is residue by its shape, and the claim of a rule to a line of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from normalize.pattern_bounds import WIDEST


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A line that is residue; `most` and `first` are the bounds of its pattern (`normalize.pattern_bounds`)."""

    rule: str
    pattern: str
    raw: str
    weak: bool
    where: str
    takes_list: bool
    message: str
    most: int = WIDEST
    first: str = ""


class Claim(NamedTuple):
    """A line that has a shape; `spans` are the named parts of it: kind, start and end in the folded line."""

    shape: Shape
    spans: tuple[tuple[str, int, int], ...] = ()


def by_weight(claim: Claim) -> tuple[bool, bool, str]:
    """For sorting: a sure claim counts before a weak one, one that takes a list before others."""
    return claim.shape.weak, not claim.shape.takes_list, claim.shape.rule
