"""A press conference that was "realized": the verb of another language for holding, making, carrying out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize import Document, Finding, Hit, expression, fix, rule


class _Verb(NamedTuple):
    """The forms of a verb: infinitive, third person, past, participle."""

    base: str
    third: str
    past: str
    done: str


_HOLD = _Verb("hold", "holds", "held", "held")
_CARRY = _Verb("carry out", "carries out", "carried out", "carried out")
_MAKE = _Verb("make", "makes", "made", "made")
_GIVE = _Verb("give", "gives", "gave", "given")
_OF_NOUN = {
    **dict.fromkeys(
        "press conference|news conference|meeting|rally|protest|protest march|march|demonstration|ceremony|summit|session|"
        "election|referendum|forum|concert|event|consultation|dialogue|trial|hearing|workshop|seminar|debate|vote|vigil|"
        "telephone conversation|phone conversation|conversation|exhibition|assembly|military exercise|exercise|drill|"
        "press briefing|briefing|competition|tournament|festival|fair|census".split("|"),
        _HOLD,
    ),
    **dict.fromkeys(
        "operation|raid|search|attack|airstrike|air strike|strike|bombing|test|missile test|launch|flight|study|survey|poll|"
        "investigation|inspection|patrol|evacuation|audit|autopsy|analysis|robbery|rescue|transplant|surgery|maneuver|"
        "reconnaissance|vaccination campaign|campaign|procedure|assessment|work|repair|repairs".split("|"),
        _CARRY,
    ),
    **dict.fromkeys("visit|tour|trip|official visit|state visit|phone call|telephone call|call|inspection tour".split("|"), _MAKE),
    **dict.fromkeys("interview|speech|lecture|talk".split("|"), _GIVE),
}  # fmt: skip
_NOUN = "|".join(sorted(_OF_NOUN, key=len, reverse=True))
_MANY = r"(?:two|three|four|five|six|several|various|numerous|many|a series of|more than \d+|\d{1,3})"
_KIND = r"(?:[a-z]+(?:-[a-z]+)? ){0,2}?"
_OBJECT = expression(rf" (?:(?:a|an) {_KIND}(?P<one>{_NOUN})|{_MANY} {_KIND}(?P<many>{_NOUN})(?:e?s)?)(?![\w'’-])")
_SUBJECT = expression(
    rf"(?<![\w-])(?P<noun>{_NOUN})(?P<s>e?s)?(?: (?:will|would|can|could|should|must|has|have|had|to))? (?:was|were|is|are|been|be|being)(?: (?:not|also|again))? \Z"
)
# what follows when a clause, not a thing, was realized: "realized a meeting with him would be in vain"
_FINITE = expression(
    r" (?:was|were|is|are|would|will|had|has|have|could|can|should|might|may|must|did|does|that|needs?|wants?|needed|made|lay|awaited|awaits|loomed|looms|meant|means|began|begins)\b"
)
# a noun behind the object, as in "a trial victory", makes it another thing
_ENDS = expression(
    r"[.,;:)]|\Z|\n| (?:in|on|at|with|to|by|for|this|yesterday|today|last|next|where|when|and|before|after|between|during|of|over|about|"
    r"against|from|aimed|called|near|outside|inside|together|under|that)\b"
)
_REST = expression(r"[^.,;:\n]*")
_FORMS = {
    **dict.fromkeys(("realize", "realise", "celebrate"), "base"),
    **dict.fromkeys(("realizes", "realises", "celebrates"), "third"),
    **dict.fromkeys(("realized", "realised", "celebrated"), "past"),
}
_CELEBRATED = frozenset(
    "press conference|news conference|meeting|session|trial|hearing|summit|referendum|assembly".split("|")
)
_DONE = expression(r"\b(?:has|have|had|having|be|been|was|were|is|are|being)(?: \w+ly| also| not)? \Z")
_UNDERSTOOD = expression(r" (?:too|that|how|what|only|to be|as)\b")
_OF_ARTISTS = frozenset(("work", "exhibition"))
_GLAD = expression(
    r"\b(?:campaigners|residents|islanders|parents|families|fans|supporters|activists|people|villagers|locals|neighbou?rs|protesters) \Z",
    2,
)
_WINDOW = 60


@rule(
    code="WRD033",
    name="realized-for-held",
    sources=["es", "pt", "it", "tr", "fr"],
    triggers={f" {word}": word for word in _FORMS},
    whole_words=True,
    fixes=[
        ("The mayor realized a press conference at noon.", "The mayor held a press conference at noon."),
        ("Next week she will realize two official visits.", "Next week she will make two official visits."),
        ("Police have realised several raids in Rosario.", "Police have carried out several raids in Rosario."),
        ("The ceremony was realized in the old port.", "The ceremony was held in the old port."),
        ("The court celebrated a hearing on Friday.", "The court held a hearing on Friday."),
    ],
    keeps=[
        ("He realized a meeting with her would be in vain.", "a clause"),
        ("They realized the attack was over.", "a clause"),
        ("She realized a dream in the final.", "English"),
        ("The town celebrated a festival of light.", "a feast"),
        ("The family celebrated a trial victory.", "a feast"),
        ("Their plan was never realized in the end.", "English"),
        ("The work was realized in marble.", "an artist's word"),
        ("Islanders celebrated a referendum.", "a feast"),
        ("Victory in the referendum was celebrated all night.", "a feast"),
    ],
)  # fmt: skip
def realized_for_held(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A meeting, a visit, a raid that somebody realized

    Spanish realizar, Portuguese realizar and Turkish gerçekleştirmek take any event as their object; in English a
    meeting is held, a visit made, a raid carried out. Only with an event as the object or the subject of a passive; a
    verb after it shows that somebody realized how things stood.
    """
    text = document.text
    for hit in hits:
        start, end = hit.start + 1, hit.end
        if text[start:end].islower() and not document.is_quoted(start, end):
            put = _active(document, start, end, hit.payload) or _passive(document, start, end, hit.payload)
            if put:
                yield fix(start, end, put, f"an event: {put}")


def _active(document: Document, start: int, end: int, word: str) -> str:
    found = _OBJECT.match(document.text, end)
    rest = _REST.match(document.text, found.end()) if found else None
    if not found or not rest or _FINITE.search(rest.group()) or not _ENDS.match(document.text, found.end()):
        return ""
    noun = found["one"] or found["many"]
    if word.startswith("celebrat") and _GLAD.search(document.text, max(0, start - 24), start):
        return ""
    if word.startswith("celebrat") and (noun not in _CELEBRATED or rest.group().startswith(" of")):
        return ""
    is_done = _DONE.search(document.text, max(0, start - _WINDOW), start)
    return str(getattr(_OF_NOUN[noun], "done" if is_done and _FORMS[word] == "past" else _FORMS[word]))


def _passive(document: Document, start: int, end: int, word: str) -> str:
    found = _SUBJECT.search(document.text, max(0, start - _WINDOW), start)
    if not found or _FORMS[word] != "past" or word == "celebrated" or _UNDERSTOOD.match(document.text, end):
        return ""
    if found["noun"] in _OF_ARTISTS:
        return ""
    return _OF_NOUN[found["noun"]].done
