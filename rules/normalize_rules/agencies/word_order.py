"""The words of an agency's name in the order of another language: "Polish Agency of Press" for the Polish Press Agency."""

from __future__ import annotations

from collections.abc import Iterator

from normalize import expression

_NAME = expression(r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (News|Press|Telegraph|Telegraphic|Information) Agency")
_KINDS = {"News": ("News", "Information"), "Press": ("Press",), "Information": ("Information", "News")}
_MISTAKEN = {"Press": "Printing"}  # what else the word means in Slavic languages
_ENDINGS = ("a", "u", "em", "om", "owi", "ie", "ovi")  # of cases, behind a consonant
_FEWEST = 5  # letters
_ENDINGS_OF_A = ("y", "i", "u", "o", "ie", "e", "ou", "om")


def reordered(name: str) -> Iterator[str]:
    """The literal translations of a name of the kind "Land Press Agency", in the order of Romance languages.

    >>> list(reordered("Polish Press Agency"))
    ['Polish Agency of Press', 'Polish Agency of the Press', 'Agency of Polish Press', 'Agency of the Polish Press', 'Polish Printing Agency']
    """
    match = _NAME.fullmatch(name)
    if match:
        land = match[1]
        for kind in _KINDS.get(match[2], (match[2],)):
            yield f"{land} Agency of {kind}"
            yield f"{land} Agency of the {kind}"
            yield f"Agency of {land} {kind}"
            yield f"Agency of the {land} {kind}"
        if match[2] in _MISTAKEN:
            yield f"{land} {_MISTAKEN[match[2]]} Agency"


def declined(short: str) -> Iterator[str]:
    """A short name in the cases of Slavic languages, which may stand behind the word "agency": "UNIANu", "Beti".

    >>> list(declined("Beta"))[:3]
    ['Bety', 'Beti', 'Betu']
    """
    if short.isupper() and len(short) < _FEWEST:
        return  # which may be another agency's
    if short[-1:] in "Aa":
        yield from (f"{short[:-1]}{ending}" for ending in _ENDINGS_OF_A)
    elif short[-1:].isalpha() and short[-1].lower() not in "eiouy":
        yield from (f"{short}{ending}" for ending in _ENDINGS)
