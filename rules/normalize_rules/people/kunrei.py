"""Japanese names in Kunrei spelling, and with the long vowel that passports write."""

from __future__ import annotations

from collections.abc import Iterator

from normalize_rules.people.person import Parts

_KUNREI = (
    ("shi", "si"),
    ("chi", "ti"),
    ("tsu", "tu"),
    ("fu", "hu"),
    ("ji", "zi"),
    ("sha", "sya"),
    ("sho", "syo"),
    ("shu", "syu"),
)


def japanese(given: str, family: str) -> Iterator[Parts]:
    """Kunrei spelling, and the long o at the end of a given name."""
    kunrei = [given.lower(), family.lower()]
    for hepburn, other in _KUNREI:
        kunrei = [part.replace(hepburn, other) for part in kunrei]
    yield kunrei[0].capitalize(), kunrei[1].capitalize()
    if given.endswith("o"):
        yield f"{given}u", family
        yield f"{given}h", family
    for spelled in long_families(family):
        yield given, spelled


def long_families(family: str) -> Iterator[str]:
    """A family name with the long o in its first syllable, which passports write "ou" or "oh": "Kouno", "Ohno".

    >>> list(long_families("Kono"))
    ['Kouno', 'Kohno']
    """
    start = family.find("o", 0, 3)
    if start > 0 and family[start + 1 : start + 2].isalpha() and family[start + 1] not in "aeiouh":
        yield f"{family[: start + 1]}u{family[start + 1 :]}"
        yield f"{family[: start + 1]}h{family[start + 1 :]}"
