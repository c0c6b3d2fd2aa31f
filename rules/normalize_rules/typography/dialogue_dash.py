"""Dashes in place of the quotation marks of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.document import Line
from normalize_rules.saying import NOT_ATTRIBUTION, PRONOUNS, VERBS
from normalize_rules.typography.house_marks import Marks, marks_of

# with a dash on both sides these are verbs of saying too
_VERBS = (
    *VERBS,
    *"shares shared recounts recounted remembers remembered smiles smiled laughs laughed sighs sighed jokes joked assures"
    " assured thinks believes hopes shouts shouted cried whispers whispered answers answered confirms confirmed complains"
    " complained clarifies clarified specified advises advised urges urged sums".split(),
)
_SAID = f"(?:{'|'.join(_VERBS)})"
_NOT_MORE = "(?=[.,]| (?:us|me|him|her|them|reporters|journalists)\\b)"
_HEAD = expression(r"(?:[–—―-] |[–—―])(?=[^\W\d_])")
# the dash before who said it; a name may stand before the verb when the speech has its comma
_TURN = expression(
    r"(?:([,!?…]) ?|(?<=[\w)%])\.? ?)(?:(?<= )- |[–—―] ?)"
    rf"(?=(?:(?:{'|'.join(PRONOUNS)}) )?{_SAID}\b|(?:[A-Z][\w'’-]+ ){{1,2}}{_SAID}{_NOT_MORE}|the [a-z]+ {_SAID}{_NOT_MORE})"
)
# the dash with which the speech goes on, before or behind the mark, or which only closes what was inserted
_RESUMED = expression(r"([.,:]) [–—―-] (?=\w)|[–—―]([.,:]) (?=\w)|[–—―](\.)\Z")
_NOT_SAID = expression(rf"\w+ (?:{'|'.join(NOT_ATTRIBUTION)})")
_ANY_DASH = expression(r" [–—―-](?: |$)|[–—―]")
# without a comma before it, the verb must be followed by somebody, or the dashes only set off an insertion
_WHO = expression(rf"(?:(?:{'|'.join(PRONOUNS)}) \w+|\w+ (?:[A-Z]|(?:the|a|an|his|her|my|our) ))")
_QUOTES = frozenset('"“”„«»')
_REACH = 2000


@rule(
    code="TYP030",
    name="dialogue-dash",
    triggers=[
        ", - ",
        "! - ",
        "? - ",
        *(f"- {verb}" for verb in (*_VERBS, *PRONOUNS)),
        *(f"-{verb} " for verb in _VERBS),
    ],
    sources=["uk", "ru", "es", "pl", "fr"],
    fixes=[
        ("– The mill is shut, – says Ira, a miller.", '"The mill is shut," says Ira, a miller.'),
        (
            "— Who will grind it now? — asked Ira. — Nobody is left.",
            '"Who will grind it now?" asked Ira. "Nobody is left."',
        ),
        ("—We had no water —said Ana Ruiz—. We drank rain.", '"We had no water," said Ana Ruiz. "We drank rain."'),
        ("- We had no water, - she said, - and no light.", '"We had no water," she said, "and no light."'),
        ("– The mill is shut for good – adds Ewa.", '"The mill is shut for good," adds Ewa.'),
    ],
    keeps=[
        ("– Prices rose\n– Wages fell, says the bank", "a list"),
        ("The mill – said the owner – will open.", "an inserted clause"),
        ("– Narvik – the port – said no.", "an insertion in a list"),
        ("– The mill, said to be the oldest, is shut – for good.", "a list with dashes of its own"),
        ('– He called it "a joke", – says Ira.', "a quotation in the speech, whose marks would have to change"),
        ("- The mill - asks nobody", "one word or two are a label"),
        ("– We had no water, – said Ana – the elder – on Monday.", "a dash that may end or begin anything"),
    ],
)
def dialogue_dash(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Dashes in place of the quotation marks of speech: "– We wait, – says Ira."

    Russian, Ukrainian, Polish, Spanish and French begin speech with a dash and set another before who said it, and a
    third where the speech goes on. Only a line that begins with a dash and has a second one before a verb of saying.
    """
    for line in {document.line_at(hit.start): None for hit in hits}:
        if line.end - line.start <= _REACH and _HEAD.match(document.text, line.start, line.end):
            edits = _turned(document, line)
            if edits:
                yield Finding(line.start, line.end, "dashes in place of quotation marks", tuple(edits))


def _turned(document: Document, line: Line) -> list[Edit]:
    """The edits that give the speech of a line its marks, or none when a dash of it stays unexplained."""
    text, marks = document.text, marks_of(document)
    end = line.start + len(text[line.start : line.end].rstrip())
    head = _HEAD.match(text, line.start, end)
    turn = _TURN.search(text, line.start + 1, end)
    if not head or not turn or not _is_speech(text[head.end() : turn.start()], turn[1]):
        return []
    if _NOT_SAID.match(text, turn.end()) or not (turn[1] or _WHO.match(text, turn.end())):
        return []
    edits = [Edit(*head.span(), marks.opening), _closing(turn, marks)]
    resumed = _RESUMED.search(text, turn.end(), end)
    if _ANY_DASH.search(text, turn.end(), resumed.start() if resumed else end):
        return []
    if resumed and resumed[3]:
        edits.append(Edit(*resumed.span(), "."))
    elif resumed:
        rest = text[resumed.end() : end]
        if _TURN.search(rest) or not _QUOTES.isdisjoint(rest):
            return []
        edits += [Edit(*resumed.span(), f"{resumed[1] or resumed[2]} {marks.opening}"), Edit(end, end, marks.closing)]
    return edits


def _is_speech(words: str, mark: str | None) -> bool:
    """Whether words may be speech: without a mark at their end, one or two of them are rather a label."""
    return bool(mark or (len(words.split()) >= 3 and not _ANY_DASH.search(words))) and _QUOTES.isdisjoint(words)


def _closing(turn: re.Match[str], marks: Marks) -> Edit:
    return Edit(*turn.span(), f"{turn[1] or ','}{marks.closing} ")
