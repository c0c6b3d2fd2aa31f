"""Regular expressions that are compiled when they are first used.

An article meets a tenth of the rules, and of their expressions a quarter: compiling the others took a quarter of a fresh
process that cleans one article. `re.compile` stays right for what every text needs, and inside functions.
"""

from __future__ import annotations

import re
from typing import Any, cast

from normalize.pattern_code import announce, compiled

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "groups", "groupindex")


class Late:
    """Stands for a compiled expression. The first use compiles it, all later ones go to the compiled one's own methods."""

    __slots__ = (*_METHODS, "flags", "pattern")

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        announce(pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        own = compiled(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(own, method))
        return getattr(own, name)

    def __repr__(self) -> str:
        return f"expression({self.pattern!r}, {self.flags})"


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, with its methods and `pattern`; one that is wrong raises `re.error` on first use.

    The `re` of a match is the compiled one: compare `match.re.pattern` to learn which expression it was.
    """
    return cast("re.Pattern[str]", Late(pattern, flags))
