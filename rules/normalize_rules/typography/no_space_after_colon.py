"""A colon or semicolon with no space behind it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.saying import VERBS
from normalize_rules.typography.sentence_words import CLAUSE_WORDS, SURE_OPENERS

# three words of a sentence on either side; labels, keys and code have fewer, or other signs between them
_CLAUSE_BEFORE = expression(r"[\w'’-]+,? [\w'’-]+ (?:[a-z]{2,}|[A-Z][a-z]{2,}|\d{4})\Z")
_SAID_BEFORE = expression(rf"[\w'’-]+ (?:{'|'.join(VERBS)})\Z")
_CLAUSE = expression(rf"(?:{'|'.join(CLAUSE_WORDS)}) [\w'’-]+,? [\w'’-]+")
_SENTENCE = expression(rf"(?:{'|'.join(SURE_OPENERS)}|We|I|It|There|In) [a-z][\w'’-]*,? [\w'’-]+")
_AFTER_VERB = expression(r"[A-Z][\w'’-]* [a-z][\w'’-]* [\w'’-]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@rule(
    code="TYP031",
    name="no-space-after-colon",
    triggers=[f"{mark}{letter}" for mark in ":;" for letter in _LETTERS],
    sources=["zh", "ja", "es"],
    fixes=[
        ("The dam broke twice before:in 1951 and in 1974.", "The dam broke twice before: in 1951 and in 1974."),
        ("The mayor of Narvik said:We will not pay.", "The mayor of Narvik said: We will not pay."),
        ("Nobody was hurt in it;the road is still shut.", "Nobody was hurt in it; the road is still shut."),
    ],
    keeps=[
        ("It sets file:in, run:on and home:at it.", "keys"),
        ("He reads Acts 3:16 and plays Re:Zero, Nier:Automata and Dragon:The End at home.", "titles"),
        ("Write {width:the rest of it} in the file.", "code"),
        ("Write R&D;the rest of it is free.", "something like an entity"),
        ("It closes at 5:30 p.m. local time.", "a time"),
    ],
)
def no_space_after_colon(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No space after a colon or semicolon

    Chinese marks hold their own blank, and pages that lose their markup glue clauses together. Only where words of a
    sentence stand on both sides and the one behind the mark holds clauses together, or a verb of saying stands before.
    """
    text = document.text
    for start, end, _ in hits:
        line = document.line_at(start)
        low = max(line.start, start - 50)
        if "{" in text[low:start] or "&" in text[low:start]:
            continue
        said = _SAID_BEFORE.search(text, low, start) is not None and text[start] == ":"
        clause = _CLAUSE_BEFORE.search(text, low, start) is not None
        behind = (_CLAUSE, _SENTENCE) if clause else ()
        if any(shape.match(text, end - 1, line.end) for shape in (*behind, *((_AFTER_VERB,) if said else ()))):
            yield fix(start + 1, start + 1, " ", f"no space after {text[start]!r}")
