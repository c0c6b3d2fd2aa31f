"""Romanisation systems: how a name in its own script comes out in other countries' Latin spelling.

A translation engine that reads a Russian name in a German text, or a Chinese one in a Russian text, gives back the
spelling of that country. Each module has one script and says where its tables are from; it yields (given, family) pairs
spelled throughout by one system, because nobody mixes two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from normalize_rules.people.arabic import arabic
from normalize_rules.people.cyrillic import cyrillic
from normalize_rules.people.hangul import korean
from normalize_rules.people.kunrei import japanese
from normalize_rules.people.person import Parts
from normalize_rules.people.wade_giles import wade_giles


def romanised(native: Mapping[str, str], language: str, given: str, family: str) -> Iterator[Parts]:
    """The spellings of a person's given and family name by the systems for the name's languages."""
    for code in ("ru", "uk", "be"):
        if code in native:
            yield from cyrillic(native[code], code)
    if language.startswith("ko") and "ko" in native:
        yield from korean(native["ko"])
    if language == "zh" and given.isalpha() and family.isalpha():
        yield from wade_giles(given, family)
    if language == "ar":
        yield from arabic(given, family)
    if language == "ja":
        yield from japanese(given, family)
