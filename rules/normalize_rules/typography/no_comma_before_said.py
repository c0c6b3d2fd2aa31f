"""A quotation and who said it, with no comma between."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_VERBS = ("said", "says", "added", "explained", "stressed", "noted")
_SPEAKER = expression(r" (?:the|an?|his|her|its|their|one|[A-Z][\w'’-]+) ?[\w'’]")
_NAME = ("that", "it", "he", "she", "they")


@rule(
    code="TYP008",
    name="no-comma-before-said",
    triggers=[f'" {verb} ' for verb in _VERBS],
    fixes=[
        ('"The bridge will stay shut" said the engineer.', '"The bridge will stay shut," said the engineer.'),
        ("She left. “We cannot wait for ever” added Mayor Diaz.", "She left. “We cannot wait for ever,” added Mayor Diaz."),
    ],
    keeps=[
        ('A member of "Bread and Roses for all" said the vote was late.', "the name of a group"),
        ('"The Lord of the Rings" said the critic was wrong.', "a title"),
        ('The man they called "the fox" said the door was open.', "a nickname"),
        ('"Is it safe?" said the mayor.', "another mark"),
        ('"No" said the mayor.', "one word may be a name"),
    ],
)  # fmt: skip
def no_comma_before_said(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No comma between a quotation and "said"

    Only after a quotation that begins a sentence, has four words or more and is written as a sentence: a name or a
    title in quotation marks may be the one who said it.
    """
    text, spans, at = document.text, document.quotations, 0
    for start, end, _ in hits:
        if start and text[start - 1].isalnum() and _SPEAKER.match(text, end - 1):
            while at < len(spans) and spans[at][1] <= start:
                at += 1
            span = spans[at] if at < len(spans) else (start, start)
            if span[0] < start and span[1] == start + 1 and _is_sentence(document, span[0], start):
                yield fix(start, start, ",", "a comma between a quotation and who said it")


def _is_sentence(document: Document, opening: int, closing: int) -> bool:
    if not document.is_sentence_start(opening):
        return False
    words = document.text[opening + 1 : closing].split()
    lower = sum(word[0].islower() for word in words)
    return len(words) >= 4 and words[0][0].isupper() and lower >= max(3, 0.6 * len(words))
