"""Lines that speak of a time when a place was spelled otherwise, and keep that spelling."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.names.cues import has_cue
from normalize_rules.names.setting import is_archived

# words, or beginnings of words
_PAST_WORDS = (
    # the Soviet Union and its leaders
    "soviet", "ussr", "bolshevik", "lenin", "trotsky", "stalin", "khrushchev", "brezhnev", "warsaw pact", "communist era",
    # empires and dynasties under which towns had other names
    "tsar", "czar", "russian empire", "romanov", "catherine the great", "ottoman", "austro-hungar", "shah", "qing", "ming dynasty",
    # wars and what belongs to them
    "wehrmacht", "nazi", "hitler", "churchill", "red army", "world war", "boxer rebellion", "pogrom", "revolution of",
    # older ages
    "medieval", "ancient", "middle ages", "century", "kievan", "hetman",
    # people of the twentieth century whose lives are told with the town they were born in
    "bulgakov", "golda meir",
)  # fmt: skip
# a year before 1992 that is no amount
_PAST_YEAR = expression(
    r"(?<![\d.,$€£#])(?:1[0-8]\d\d|19[0-8]\d|199[01])s?(?![\d%]|[.,:]\d| ?(?:people|soldiers|troops|residents|civilians|km"
    r"|kilomet|miles|met|m\b|dead|wounded|cases|drones|tons|tonnes|buildings|homes|houses|apartments|euros|dollars))"
)
_WINDOW = 150


def is_past(document: Document, start: int, end: int) -> bool:
    """Whether the line speaks, close by, of a time when the place was spelled so."""
    line = document.line_at(start)
    low, high = max(line.start, start - _WINDOW), min(line.end, end + _WINDOW)
    if has_cue(document.key, _PAST_WORDS, low, high) or _PAST_YEAR.search(document.text, low, high):
        return True
    return is_archived(document)
