"""`\\p{Lu}` for the standard library's expressions, which do not know it: the ranges of characters are written out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from itertools import groupby

_CATEGORY = r"\\([pP])\{(\w{1,2})\}"
_ESCAPE = rf"(?:{_CATEGORY}|\\.)"
# a class as a whole, or an escape outside of one; an escaped backslash is not taken for the beginning of another escape
_TOKEN = re.compile(rf"(?P<whole>\[\^?\]?(?:\\[pP]\{{\w+\}}|\\.|[^\\\]])*\])|{_ESCAPE}", re.DOTALL)
_IN_CLASS = re.compile(_ESCAPE, re.DOTALL)


def written_out(pattern: str) -> str:
    r"""A pattern with the Unicode categories in it as ranges, in classes and outside of them.

    One that cannot be said so, `\P{…}` within a class or a category that is none, stays as it is, and `re.compile`
    refuses it.

    >>> written_out(r"\p{Zl}[\p{Zp}x]\P{Zl}\\p{Lu}")
    '[\\U00002028-\\U00002028][\\U00002029-\\U00002029x][^\\U00002028-\\U00002028]\\\\p{Lu}'
    """
    return _TOKEN.sub(_token, pattern) if "\\p{" in pattern or "\\P{" in pattern else pattern


def _token(token: re.Match[str]) -> str:
    if token["whole"]:
        return _IN_CLASS.sub(lambda escape: (escape[1] == "p" and _ranges(escape[2])) or escape[0], token["whole"])
    if not token[2] or not _ranges(token[3]):
        return token[0]
    return f"[{'^' if token[2] == 'P' else ''}{_ranges(token[3])}]"


@cache
def _ranges(category: str) -> str:
    return "".join(rf"\U{low:08x}-\U{high:08x}" for low, high in _runs(category))


def _runs(category: str) -> Iterator[tuple[int, int]]:
    """The first and last code points of each run of characters of a category."""
    from unicodedata import category as category_of  # on first use: what was kept is written out already

    members = [code for code in range(sys.maxunicode + 1) if category_of(chr(code)).startswith(category)]
    for _, run in groupby(enumerate(members), key=lambda numbered: numbered[1] - numbered[0]):
        codes = [code for _, code in run]
        yield codes[0], codes[-1]
