"""Stretches of letters that are not Latin."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from normalize import Document

# Cyrillic to Georgian; Ethiopic, Khmer; kana; Han; Hangul; halfwidth kana. Greek is looked at in words only (β, μm)
_LETTER = (
    r"\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u06d3\u0904-\u0dff\u0e01-\u0eff\u10d0-\u10ff"
    r"\u1100-\u137f\u1780-\u17d3\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff66-\uff9f"
)


def stretches(document: Document) -> Iterator[re.Match[str]]:
    """Words in other scripts than Latin, those side by side together; nothing at all for most texts, and at once."""
    return _stretch().finditer(document.text) if _may_be_foreign(document.others) else iter(())


@lru_cache(maxsize=1024)
def _may_be_foreign(characters: frozenset[str]) -> bool:
    return any(character >= "\u0370" and character.isalpha() for character in characters)


@cache
def _stretch() -> re.Pattern[str]:
    """Words of one script, with what may stand between two of them; made when a text needs it, for it is slow to make."""
    return re.compile(rf"[{_LETTER}][{_LETTER}\u0300-\u036f\u064b-\u0652'’]*(?:(?:[ ·・-]{{1,2}}|\.)[{_LETTER}]+)*")
