"""The dash of Russian direct speech."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, fix, rule
from normalize_rules.typography.said import NOT_ATTRIBUTION, PRONOUNS, VERBS

_SAID = (*VERBS, *(f"{who} {verb}" for who in PRONOUNS for verb in VERBS))
_QUOTE = "\"'”’»"


@rule(
    code="TYP010",
    name="dash-before-said",
    triggers=[f"{mark} - {said}" for mark in ('"', ",", "?", "!") for said in _SAID],
    sources=["ru", "uk"],
    fixes=[
        ('"The mill will open in June," - said the owner.', '"The mill will open in June," said the owner.'),
        ('"The mill will open in June", — he said.', '"The mill will open in June", he said.'),
        ("The mill will open in June, – added the owner.", "The mill will open in June, added the owner."),
        ("“The mill will open in June” - says the owner.", "“The mill will open in June,” says the owner."),
    ],
    keeps=[
        ('"When you lose so young" - he went to war at 14 - "you learn."', "an inserted sentence"),
        ('The film "Mill" - said to be his last - won.', "no attribution"),
        ("The mill - said the owner - will open.", "an inserted clause"),
        ("She paused, - no one spoke.", "no verb of saying"),
    ],
)
def dash_before_said(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A dash between a quotation and who said it

    Russian and Ukrainian set a dash between direct speech and its speaker, English a comma. The dash goes; a comma
    comes where there was no mark at all.
    """
    text, key = document.text, document.key
    for start, end, _ in hits:
        if text[end : end + 1].isalnum() or key.startswith(NOT_ATTRIBUTION, end + 1):
            continue
        dash = Edit(start + 1, start + 3, "")
        message = "a dash between a quotation and who said it"
        before = text[start - 1] if start else ""
        if text[start] not in _QUOTE or before in ",!?…":
            yield fix(*dash, message)
        elif before == ".":
            yield fix(*dash, message, Edit(start - 1, start, ","))
        elif before.isalnum() or before in ")%":
            yield fix(*dash, message, Edit(start, start, ","))
