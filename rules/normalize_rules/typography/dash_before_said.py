"""The dash of Russian direct speech."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, fix, rule
from normalize_rules.saying import NOT_ATTRIBUTION, PRONOUNS, VERBS

_SAID = (*VERBS, *(f"{who} {verb}" for who in PRONOUNS for verb in VERBS))
_DASHES = "–—―-"
# behind a quotation with its comma: the speaker, the verb near, no other dash and no stop
_NAMED = expression(rf"(?:[A-Z][\w'’-]+|the|an?|his|her)[ ,][^.!?\"“”;:–—\n]{{0,70}}?\b(?:{'|'.join(VERBS)})\b(?! - )")
_QUOTE = "\"'”’»"
_OPENING = {"”": "“", "’": "‘", "»": "«"}
_WORDS_OF_SPEECH = 3
_MESSAGE = "a dash between a quotation and who said it"


@rule(
    code="TYP010",
    name="dash-before-said",
    triggers={
        **{f"{mark} - {said}": "said" for mark in ('"', ",", "?", "!") for said in _SAID},
        **dict.fromkeys(['," - ', '", - ', '!" - ', '?" - '], "name"),
    },
    sources=["ru", "uk"],
    fixes=[
        ('"The mill will open in June," - said the owner.', '"The mill will open in June," said the owner.'),
        ('"The mill will open in June", — he said.', '"The mill will open in June," he said.'),
        ("The mill will open in June, – added the owner.", "The mill will open in June, added the owner."),
        ('"The mill is shut", - Ana Ruiz, a miller, told us.', '"The mill is shut," Ana Ruiz, a miller, told us.'),
        ("“The mill will open in June” - says the owner.", "“The mill will open in June,” says the owner."),
    ],
    keeps=[
        ('"When you lose so young" - he went to war at 14 - "you learn."', "an inserted sentence"),
        ('The film "Mill" - said to be his last - won.', "no attribution"),
        ("The mill - said the owner - will open.", "an inserted clause"),
        ("– The mill – the oldest – will open, – said Ana – on Monday.", "dashes for quotation marks"),
        ("She paused, - no one spoke.", "no verb of saying"),
        ('They met in the hall "Blue Lantern", the owner said.', "a name keeps its comma behind it"),
    ],
)
def dash_before_said(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A dash between a quotation and who said it

    Russian and Ukrainian set a dash between direct speech and its speaker, English a comma. The dash goes; a comma
    comes where there was no mark at all, and one that stood between mark and dash goes before the mark.
    """
    text, key = document.text, document.key
    for start, end, kind in hits:
        if kind == "name":
            if _NAMED.match(text, end):
                yield fix(*_without_dash(text, end - 4), _MESSAGE)
            continue
        if text[start] not in _QUOTE and text[document.line_at(start).start] in _DASHES:
            continue  # TYP030 gives such a line its quotation marks, or leaves it
        if text[end : end + 1].isalnum() or key.startswith(NOT_ATTRIBUTION, end + 1):
            continue
        dash = _without_dash(text, start)
        before = text[start - 1] if start else ""
        if text[start] not in _QUOTE or before in ",!?…":
            yield fix(*dash, _MESSAGE)
        elif before == ".":
            yield fix(*dash, _MESSAGE, Edit(start - 1, start, ","))
        elif before.isalnum() or before in ")%":
            yield fix(*dash, _MESSAGE, Edit(start, start, ","))


def _without_dash(text: str, mark: int) -> Edit:
    """The edit that takes the dash away behind a mark; a comma behind a quoted sentence goes into the quotation."""
    quote = text[mark - 1] if mark else ""
    if text[mark] == "," and quote in _QUOTE and mark > 1 and (text[mark - 2].isalnum() or text[mark - 2] in ")%"):
        opening = max(text.rfind(sign, 0, mark - 1) for sign in _OPENING.get(quote, quote))
        if text.count(" ", opening, mark) >= _WORDS_OF_SPEECH:  # a quoted name keeps its comma behind it
            return Edit(mark - 1, mark + 3, f",{quote}")
    return Edit(mark + 1, mark + 3, "")
