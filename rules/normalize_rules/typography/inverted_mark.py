"""The inverted marks of Spanish."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.typography.foreign_words import is_english

_PARTNER = {"¿": "?", "¡": "!"}
_WORD = expression(r"[^\W\d_]+")
_QUOTES = ('"', "“", "«", "„", "‘")
_REACH = 300


@rule(
    code="TYP027",
    name="inverted-mark",
    characters=_PARTNER,
    sources=["es"],
    fixes=[
        ("¿Who will pay for the dam?", "Who will pay for the dam?"),
        ("He asked: ¡what have they done!", "He asked: what have they done!"),
        ('They shouted "¡Freedom!" and "¡Justice for Inés!"', 'They shouted "Freedom!" and "Justice for Inés!"'),
    ],
    keeps=[
        ("The song “¿Dónde están?” won.", "Spanish"),
        ("The column ¡Ask a Mexican! ended.", "a title"),
        ('The show "¡The Big One!" opened.', "a title too"),
        ("The ¿ sign is Spanish.", "the sign itself"),
        ('They shouted "¡Viva Lima!" and "¡Fuera Ana!" all night.', "Spanish without an accent"),
        ("She reads ¡Hola! on the bus and hears Radio ¡Now! at home.", "names"),
    ],
)
def inverted_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An inverted question or exclamation mark before an English sentence

    Only when what stands between it and its partner is English: two words that hold sentences together, or one where
    the mark begins a quotation, and no Spanish one. An accent is allowed in a name, which has a capital.
    """
    text = document.text
    for opening, closing in _PARTNER.items():
        if opening not in document.others:
            continue
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at, min(document.line_at(at).end, at + _REACH))
            if end > at and _is_english(text[at + 1 : end], least=1 if text[at - 1 : at] in _QUOTES else 2):
                yield fix(at, at + 1, "", "an inverted mark in English")
            at = text.find(opening, at + 1)


def _is_english(sentence: str, least: int) -> bool:
    first, *others = _WORD.findall(sentence) or [""]
    accented = [word for word in others if not word.isascii() and word[0].islower()]
    if others and not any(word[0].islower() for word in others) and "," not in sentence:
        return False  # a title
    return first.isascii() and not accented and is_english(sentence, least)
