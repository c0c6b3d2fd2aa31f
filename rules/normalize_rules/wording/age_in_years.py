"""An age in the form of the source: "at the age of 71 years", "Ana Ruiz, of 34 years,"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_AGE = expression(
    r"(?:at|in|on) (?:the|an) age of (?P<age>1?\d{1,2})(?P<years> years(?: old)?)(?![\w-])(?! and \w+ (?:months|days)|,? \d)"
)
_APPOSED = expression(r"(?<=[a-z]), of (?P<age>1?\d{1,2}) years?(?: (?:old|of age))?(?=,)")
_PERSON = (
    "man|woman|boy|girl|citizen|driver|student|teenager|policeman|youth|suspect|worker|soldier|teacher|nurse|doctor|tourist|"
    "resident|pensioner|farmer|motorcyclist|cyclist|pedestrian|passenger|mother|father|patient"
)
_OF_YEARS = expression(
    rf"(?P<article>[Aa]n?|[Tt]he) (?P<who>(?:young )?(?:{_PERSON})) of (?P<age>1?\d{{1,2}}) years?(?: (?:old|of age))?(?! (?:in|of|ago|and|experience|service)\b|[\w-]|['’])"
)


@rule(
    code="WRD035",
    name="age-in-years",
    sources=["es", "fr", "it", "pt", "de", "ru"],
    triggers=[
        "t the age of ",
        "n the age of ",
        "at an age of ",
        ", of ",
        *(f"{who} of " for who in _PERSON.split("|")),
    ],
    fixes=[
        ("She died in the age of 84 years.", "She died at the age of 84."),
        ("He retired at the age of 66 years old.", "He retired at the age of 66."),
        ("Luz Vega, of 34 years, was hurt.", "Luz Vega, 34, was hurt."),
        ("A man of 81 years old fell from a roof.", "An 81-year-old man fell from a roof."),
    ],
    keeps=[
        ("The king died at the age of 71 years and 5 days.", "an exact age"),
        ("A sentence, of 12 years, was upheld.", "a term"),
        ("A teacher of 20 years in the same school retired.", "a career"),
        ("Rocks at the age of 71 million years are rare.", "not a person"),
        ("A man of 40 came in.", "English"),
    ],
)
def age_in_years(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An age with a word too many

    Other languages say "of 34 years" and "at the age of 71 years"; English says 34, 34-year-old and at the age of 71.
    """
    for hit in hits:
        finding = _stated(document, hit) or _apposed(document, hit) or _attributed(document, hit)
        if finding and not document.is_quoted(finding.start, finding.end):
            yield finding


def _stated(document: Document, hit: Hit) -> Finding | None:
    age = _AGE.match(document.text, max(0, hit.start - 1)) or _AGE.match(document.text, hit.start)
    if not age or (age.start() and document.text[age.start() - 1].isalnum()):
        return None
    return fix(age.start(), age.end(), f"at the age of {age['age']}", "the age is in years")


def _apposed(document: Document, hit: Hit) -> Finding | None:
    age = _APPOSED.match(document.text, hit.start)
    word = document.text[max(0, hit.start - 20) : hit.start].rpartition(" ")[2]
    if not age or not word[:1].isupper():
        return None
    return fix(age.start(), age.end(), f", {age['age']}", "an age in apposition")


def _attributed(document: Document, hit: Hit) -> Finding | None:
    text = document.text
    for lead in ("the ", "an ", "a "):
        for young in ("young ", ""):
            age = (
                _OF_YEARS.match(text, hit.start - len(lead) - len(young))
                if hit.start >= len(lead) + len(young)
                else None
            )
            if age and _is_age(age) and (not age.start() or not text[age.start() - 1].isalnum()):
                put = f"{_article(age)} {age['age']}-year-old {age['who'].removeprefix('young ')}"
                return fix(age.start(), age.end(), put, "the age before the person")
    return None


def _is_age(age: re.Match[str]) -> bool:
    """Whether the years are an age: a teacher of 20 years may have taught as long."""
    plain = age["who"].removeprefix("young ") in ("man", "woman", "boy", "girl", "teenager", "youth")
    return plain or age.group().endswith(("old", "of age"))


def _article(age: re.Match[str]) -> str:
    article = age["article"]
    if article.lower() == "the":
        return article
    vowel = age["age"].startswith("8") or age["age"] in ("11", "18")
    return ("An" if vowel else "A") if article[0].isupper() else ("an" if vowel else "a")
