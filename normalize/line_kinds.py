"""What a folded line of a page reads as: body text, a statement, a headline, a scrap."""

from __future__ import annotations

from normalize.late import expression

LONG_LINE = 120
_SHORTEST_SENTENCE = 30
_CLOCK = expression(r"\d{1,2}: ?\d\d")  # which begins an entry of a live report
_ABBREVIATION = expression(r"(?:\b[a-z]\.|\b(?:co|inc|ltd|corp|jr|sr|etc|no|vs))\.$|\b[a-z]\.$")
_CLOSING = "\"')]"


def is_paragraph(key: str) -> bool:
    """Whether a folded line reads as body text: long, or a sentence with its full stop."""
    return len(key) > LONG_LINE or (len(key) > _SHORTEST_SENTENCE and ends_sentence(key))


def ends_sentence(key: str) -> bool:
    """Whether a line ends with the mark of a sentence, perhaps with a closing quotation mark or bracket behind."""
    return key.rstrip(_CLOSING).endswith((".", "!", "?", "…"))


def is_statement(key: str) -> bool:
    """Whether a line ends in a full stop that is neither dots nor an abbreviation's."""
    bare = key.rstrip(_CLOSING)
    return bare.endswith(".") and " " in bare and not bare.endswith("..") and _ABBREVIATION.search(bare) is None


def may_be_headline(key: str) -> bool:
    """Whether a line under a heading of links may be one of them: a question or dots at its end are a headline's too."""
    return not is_paragraph(key) or (len(key) <= LONG_LINE and key.endswith(("?", "!", "…", "...")))


def is_scrap(key: str) -> bool:
    """Whether a line is a few digits or marks: the counter of a button, a separator."""
    return len(key) <= 6 and not any(character.isalpha() for character in key) and not _CLOCK.match(key)
