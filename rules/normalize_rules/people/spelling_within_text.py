"""One unlisted East Asian name, spelled in several ways in one text: "Hai Qing" and "Haiqing"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize import Document, Finding, Hit, fix, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.names_in_text import SURNAMES, given_name_at


class _Name(NamedTuple):
    """A family name with what follows it."""

    start: int
    end: int
    text: str
    key: str  # without blanks, hyphens, case and diacritics


@rule(
    code="NAM006",
    name="spelling-within-text",
    triggers=[f"{surname} " for surname in SURNAMES],
    whole_words=True,
    sources=["ko", "zh"],
    fixes=[
        (
            "Teacher Sun Haiqing won. The class of Sun Hai Qing cheered.",
            "Teacher Sun Haiqing won. The class of Sun Haiqing cheered.",
        ),
        ("Farmer Ryu Mi-sok spoke, and Ryu Mi Sok left.", "Farmer Ryu Mi-sok spoke, and Ryu Mi-sok left."),
    ],
    keeps=[
        ("Chen Hubei and Chen Hebei are brothers.", "one letter makes another name"),
        ("Park Ji-won met Park Ji-woo.", "two people"),
        ("Wang Li met Wang Lili.", "two people"),
        ("He drove from Long Beach to Long-beach Road.", "a place"),
    ],
)
def spelling_within_text(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An unlisted East Asian name in several spellings

    Hyphen, blank and capital of a Korean or Chinese given name change from sentence to sentence of a translation. The
    first full form in the text is taken for all that differ from it in nothing else; a letter more or less is
    another person.
    """
    first: dict[str, str] = {}
    for name in _names(document, hits):
        known = first.setdefault(name.key, name.text)
        if known != name.text and not document.is_quoted(name.start, name.end):
            yield fix(name.start, name.end, known, f"another spelling of {known}, who is named before")


def _names(document: Document, hits: Sequence[Hit]) -> Iterator[_Name]:
    listed = built_in().forms
    text, taken = document.text, 0
    for start, stop in sorted([hit[:2] for hit in hits if text[hit[0]].isupper()]):
        end = given_name_at(text, start, stop) if start >= taken else None
        if end and document.key[start:end] not in listed:
            taken = end
            key = document.key[start:end].replace("-", "").replace(" ", "")
            yield _Name(start, end, text[start:end], key)
