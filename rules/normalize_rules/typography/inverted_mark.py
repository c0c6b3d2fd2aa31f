"""The inverted marks of Spanish."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

_PARTNER = {"¿": "?", "¡": "!"}
_ENGLISH = frozenset(
    "the is are was were will would can could do does did has have had what who why how when where which whom whose"
    " there this that these those it he she they we you not and of to in for with our your".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 300


@rule(
    code="TYP027",
    name="inverted-mark",
    characters=_PARTNER,
    sources=["es"],
    fixes=[
        ("¿Who will pay for the dam?", "Who will pay for the dam?"),
        ("He asked: ¡what have they done!", "He asked: what have they done!"),
    ],
    keeps=[
        ("The song “¿Dónde están?” won.", "Spanish"),
        ("The column ¡Ask a Mexican! ended.", "a title"),
        ("The ¿ sign is Spanish.", "the sign itself"),
    ],
)
def inverted_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An inverted question or exclamation mark before an English sentence

    Only when what stands between it and its partner is English: two function words, and no letter with an accent.
    """
    text = document.text
    for opening, closing in _PARTNER.items():
        if opening not in document.others:
            continue
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at, min(document.line_at(at).end, at + _REACH))
            if end > at and _is_english(text[at + 1 : end]):
                yield fix(at, at + 1, "", "an inverted mark in English")
            at = text.find(opening, at + 1)


def _is_english(sentence: str) -> bool:
    letters = [c for c in sentence if not c.isascii() and c.isalpha()]
    words = _WORD.findall(sentence.lower())
    return not letters and sum(word in _ENGLISH for word in words) >= 2
