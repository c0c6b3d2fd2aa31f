"""The words of an agency's name in the order of another language: "Polish Agency of Press" for the Polish Press Agency."""

from __future__ import annotations

from collections.abc import Iterator

from normalize import expression

_NAME = expression(r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (News|Press|Telegraph|Telegraphic|Information) Agency")
_KINDS = {"News": ("News", "Information"), "Press": ("Press",), "Information": ("Information", "News")}


def reordered(name: str) -> Iterator[str]:
    """The literal translations of a name of the kind "Land Press Agency", in the order of Romance languages.

    >>> list(reordered("Polish Press Agency"))
    ['Polish Agency of Press', 'Polish Agency of the Press', 'Agency of Polish Press', 'Agency of the Polish Press']
    """
    match = _NAME.fullmatch(name)
    if match:
        land = match[1]
        for kind in _KINDS.get(match[2], (match[2],)):
            yield f"{land} Agency of {kind}"
            yield f"{land} Agency of the {kind}"
            yield f"Agency of {land} {kind}"
            yield f"Agency of the {land} {kind}"
