"""Words that prove which of several things a name means, somewhere in a text or near the name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from normalize import Document
from normalize_rules.names.mentions import Mention

_WINDOW = 150


def has_cue(key: str, cues: Iterable[str], low: int = 0, high: int | None = None) -> bool:
    """Whether a word that begins like one of the cues stands in `key[low:high]`."""
    stop = len(key) if high is None else high
    for cue in cues:
        at = key.find(cue, low, stop)
        while at >= 0:
            if not at or not key[at - 1].isalnum():
                return True
            at = key.find(cue, at + 1, stop)
    return False


def has_cue_near(document: Document, mention: Mention[Any], cues: Iterable[str]) -> bool:
    """Whether a cue stands in the same line, not far away."""
    line = document.line_at(mention.start)
    low, high = max(line.start, mention.start - _WINDOW), min(line.end, mention.end + _WINDOW)
    return has_cue(document.key, cues, low, high)
