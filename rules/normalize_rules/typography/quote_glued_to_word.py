"""A quotation glued to the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.document import Line
from normalize_rules.saying import PRONOUNS, VERBS
from normalize_rules.typography.quote_pairs import Pair, straight_pairs
from normalize_rules.typography.sentence_words import CLAUSE_WORDS

_SAID = f"(?:{'|'.join(VERBS)})"
_SPEAKER = expression(rf"(?:[A-Z][\w'’-]+ ){{1,3}}{_SAID}\b|(?:the|a|an|his|her) (?:[\w'’-]+ ){{1,3}}{_SAID}\b")
_TOLD = expression(rf"(?:(?:{'|'.join(PRONOUNS)}) )?{_SAID}\b")  # TYP007 knows the comma that belongs here
_WORD = expression(
    rf"(?:{'|'.join(CLAUSE_WORDS)}|(?!(?:ing|ers|ish|ism|ist|ness|ized?|able|like)\b)[a-z]{{3,}})(?= [\w“\"(])"
)
_WORD_BEFORE = expression(
    r"(?:\A|[\s(])(?:[a-z]{3,}|[a-z]+-[a-z]{3,}|an?|of|to|in|as|at|by|is|it|on|or|no|[A-Z][a-z]{2,})\Z"
)
_DOUBLE = expression('["“”„«»]')
_SENTENCE = expression(r"(?:[A-Z][a-z'’]+|I|A)(?= )")
_SPEECH_BEFORE = expression(r"[\w’'-]+ [\w’'-]+[.!?,]\Z")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BESIDE = " \t\u00a0([{-–—/'‘“"
# half of a word, to play with it: "un"happy, "her"story
_PREFIX = expression(
    r"(?:un|in|im|ir|dis|mis|re|pre|post|anti|pro|non|her|his|he|she|de|co|ex|sub|super|under|over|out)[\"”][a-z]"
)


@rule(
    code="TYP033",
    name="quote-glued-to-word",
    triggers=[f'"{letter}' for letter in _LETTERS],
    sources=["zh", "uk", "fr"],
    fixes=[
        ('"The mine was found near the mill"Ivan Dub told reporters.', '"The mine was found near the mill," Ivan Dub told reporters.'),
        ('They call it the"stone fish"and sell it.', 'They call it the "stone fish" and sell it.'),
        ('The so-called"two shores"plan of Lima failed.', 'The so-called "two shores" plan of Lima failed.'),
        ('"Who will pay?"the mayor of Narvik asked.', '"Who will pay?" the mayor of Narvik asked.'),
        ("They call it the “stone fish”in the north.", "They call it the “stone fish” in the north."),
        ('"We stay."Then he rose."We have time," he said.', '"We stay." Then he rose. "We have time," he said.'),
    ],
    keeps=[
        ('The Qa"ida of Sana"a in Yemen', "apostrophes that went wrong"),
        ('A 6"by 4" board and a 5"to 8" pipe', "inches"),
        ('y = br"abc" + rb"the abc" and "-v"erbosely, "-q"uietly', "code and abbreviations"),
        ('Two "A"s, the "B"in of it and a "no"er', "endings"),
        ('print("the"in x) and say"no', "code and a mark alone"),
        ('He said "no" and "the fish" is late.', "spaces are there"),
        ("The”best fish“award will be”the best fish” of it", "marks that look the wrong way"),
    ],
)  # fmt: skip
def quote_glued_to_word(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Quotation marks with no blank outside

    Chinese marks hold their own blank, Ukrainian and French engines lose it before a speaker's name. The marks of the
    line must make pairs, and what is glued to them be a whole word, not an ending, or begin the name of who said it.
    """
    text = document.text
    known: dict[int, dict[int, Pair]] = {}
    for mark, _, _ in hits:
        if not mark or text[mark - 1] in _BESIDE or text[mark] == "„":
            continue
        line = document.line_at(mark)
        if line.number not in known:
            known[line.number] = _pairs(document, line)
        pair = known[line.number].get(mark)
        if pair is None or mark == line.start:
            continue
        if pair.closing == mark and _PREFIX.match(text, pair.opening + 1, pair.closing + 2):
            continue
        if pair.closing == mark:
            yield from _behind(document, pair, line)
        elif text[mark - 1] in ".!?" and text[mark + 1].islower():
            continue  # no quotation begins so, unless the stop is wrong
        elif _stands_free(text, pair.closing + 1, line) and _ends_word(text, max(line.start, mark - 40), mark):
            yield fix(mark, mark, " ", "no space before a quotation mark")


def _pairs(document: Document, line: Line) -> dict[int, Pair]:
    """The pairs of marks of a line by the place of each of their marks; nothing where kinds or directions are mixed."""
    places = [match.start() for match in _DOUBLE.finditer(document.text, line.start, line.end)]
    kinds = "".join(document.text[place] for place in places)
    if kinds == '"' * len(kinds):
        pairs = straight_pairs(document, line.start, line.end) or ()
    elif kinds == "“”" * (len(kinds) // 2):
        pairs = [Pair(a, b) for a, b in zip(places[::2], places[1::2], strict=True)]
    else:
        return {}
    return {place: pair for pair in pairs for place in pair}


def _stands_free(text: str, end: int, line: Line) -> bool:
    """Whether a quotation that ends at `end` is followed by a blank, a mark or a whole word."""
    return end >= line.end or not text[end].isalnum() or _WORD.match(text, end, line.end) is not None


def _ends_word(text: str, low: int, mark: int) -> bool:
    """Whether a word ends right before a mark, or two words with the stop or comma behind which a quotation begins."""
    return (_WORD_BEFORE.search(text, low, mark) or _SPEECH_BEFORE.search(text, low, mark)) is not None


def _behind(document: Document, pair: Pair, line: Line) -> Iterator[Finding]:
    text, mark = document.text, pair.closing
    before_pair = text[pair.opening - 1 : pair.opening]
    if _TOLD.match(text, mark + 1, line.end) or mark - pair.opening < 3 or not text[pair.opening + 1].isalnum():
        return
    if before_pair == "(" and text[pair.opening - 2 : pair.opening - 1].isalnum():
        return
    if before_pair.isalnum() and not _WORD_BEFORE.search(text, max(line.start, pair.opening - 20), pair.opening):
        return
    if _SPEAKER.match(text, mark + 1, min(line.end, mark + 90)):
        said = document.is_sentence_start(pair.opening) and len(text[pair.opening : mark].split()) >= 3
        joint = ", " if said and text[mark - 1].isalnum() else " "
        if joint == " ":
            yield fix(mark + 1, mark + 1, " ", "no space behind a closing quotation mark")
        else:
            yield fix(mark, mark + 1, f",{text[mark]} ", "no comma and no space between a quotation and who said it")
    elif _WORD.match(text, mark + 1, line.end) or (
        text[mark - 1] in ".!?…" and _SENTENCE.match(text, mark + 1, line.end)
    ):
        yield fix(mark + 1, mark + 1, " ", "no space behind a closing quotation mark")
