"""Where somebody arrived, with the source's preposition: "arrived to Moscow"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.fold import fold
from normalize_rules.places.gazetteer import built_in

_PLACE = expression(r" ((?:the )?(?:[A-ZÀ-Þ][\w'’-]+)(?: [A-ZÀ-Þ][\w'’-]+){0,2})")
_COMMON = expression(
    r" the (?:capital|city|country|region|village|town|province|island)\b(?! (?:hall|council|center|centre|of))"
)
# "arrived to Paris fashions": what follows a place is no noun
_BEHIND = expression(
    r"(?:[.,;:)!?\"”\n]|\Z| (?:on|in|for|with|and|by|at|from|after|before|to|as|where|when|while|late|early|this|last|yesterday|today|aboard|amid|ahead)\b)"
)


@rule(
    code="PLC008",
    name="arrived-to",
    triggers=["arrived to", "arrives to", "arriving to", "arrive to"],
    whole_words=True,
    sources=["es", "ru", "ar", "fa", "tr"],
    fixes=[
        ("The minister arrived to Moscow on Monday.", "The minister arrived in Moscow on Monday."),
        ("They will arrive to the capital at noon.", "They will arrive in the capital at noon."),
        ("She arrives to New York for talks.", "She arrives in New York for talks."),
    ],
    keeps=[
        ("They arrived to find the door shut, and to London boos.", "a purpose, a noun"),
        ("He arrived to Mrs. Kask, who waited.", "a person"),
        ('"We arrived to Moscow," he said.', "somebody's own words"),
        ("They arrived to the sound of bells.", "another frame"),
    ],
)
def arrived_to(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Where somebody arrived, with the source's preposition

    Spanish, Russian and Persian arrive "to" a place, English arrives in it. Only before the name of a listed place, or a word
    for one, that ends the phrase; who arrives to find something has a purpose.
    """
    text = document.text
    for start, end, _ in hits:
        if document.is_quoted(start, end):
            continue
        common, place = _COMMON.match(text, end), _PLACE.match(text, end)
        is_listed = place and _BEHIND.match(text, place.end()) and _is_place(place[1])
        if is_listed or (common and _BEHIND.match(text, common.end())):
            yield fix(end - len("to"), end, "in", "English arrives in a place")


def _is_place(name: str) -> bool:
    return fold(name) in built_in().names or fold(name) in built_in().forms
