"""Slips in a body's name that leave no doubt which is meant: an article too many or too few, a word that sounds alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from normalize import expression

_FEWEST = 4  # words; of fewer a slip may make another body's name, or words that mean what they say
_JOINT = expression(r"(?<=\w) (of|for|on|to|against|in) (the )?(?=[A-Z])")
_FEWEST_FOR_WORDS = 3
# Italian "fondo", French "droits", a plural that the source language does not write
_MISHEARD = {"Fund": "Found", "Rights": "Right", "Nations": "Nation", "World": "Word", "Council": "Counsel"}


def slips_of(name: str) -> Iterator[str]:
    """The spellings of an English name with one kind of slip in it.

    >>> sorted(slips_of("Office for the Coordination of Humanitarian Affairs"))[0]
    'Office for Coordination of the Humanitarian Affairs'
    >>> list(slips_of("International Monetary Fund"))
    ['International Monetary Found']
    """
    words = name.split(" ")
    if len(words) >= _FEWEST:
        yield from _articles_moved(name)
    if len(words) >= _FEWEST_FOR_WORDS:
        for right, wrong in _MISHEARD.items():
            if right in words:
                yield " ".join(wrong if word == right else word for word in words)


def _articles_moved(name: str) -> Iterator[str]:
    """With an article too many, and perhaps another one lost; one that is only lost is a headline's or a letterhead's way."""
    joints = list(_JOINT.finditer(name))
    own = tuple(joint[2] or "" for joint in joints)
    for articles in product(("", "the "), repeat=len(joints)):
        if any(article > known for article, known in zip(articles, own, strict=True)):
            text, end = "", 0
            for joint, article in zip(joints, articles, strict=True):
                text += f"{name[end : joint.start()]} {joint[1]} {article}"
                end = joint.end()
            yield text + name[end:]
