"""Names in quotations, which are the title of a work or what somebody said."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.people.mentions import Mention
from normalize_rules.people.surroundings import begins_with_title

_LONG_WORD = expression(r"[^\W\d_][\w'’-]{3,}")
# words that are frequent in another language and never stand in English
_FOREIGN_WORD = expression(
    r"(?<![\w'-])(?:dans|les|des|une|est|pour|avec|sur|der|und|das|nicht|ein|eine|ist|para|los|las|una|que|della|nel|che|nao"
    r"|och|fur|jest|sie|dla|het|een|voor|ve|ile|ja|je|protiv)(?![\w'-])"
)
# what stands before the title of a work
_WORK = expression(
    r"\b(?:books?|films?|movies?|novels?|songs?|albums?|documentar(?:y|ies)|plays?|operas?|essays?|memoirs?|biograph(?:y|ies)"
    r"|articles?|series|podcasts?|titled|entitled|(?:editions?|cop(?:y|ies)|translations?|manuscripts?|screenings?|performances?|author"
    r"|director|publisher|reviews?|cover) of),? [\"“'‘]?\Z"
)
_LONG_PREPOSITIONS = frozenset(
    "from with into over about after against under before between during without through upon".split()
)
_JOINS = expression(r" (?:of|and|for|to|with|from|on|in) ")
_SENTENCE = 5  # words


def is_in_title_of_work(document: Document, mention: Mention) -> bool:
    """Whether the name stands in a quotation that capitalises all its longer words, as titles of books and films do.

    A quotation with words of another language is a title as well, or what somebody said in it.
    """
    if not document.is_quoted(mention.start, mention.end):
        return False
    start, end = next(span for span in document.quotations if span[0] <= mention.start and mention.end <= span[1])
    if _FOREIGN_WORD.search(document.key, start, end):
        return True
    if _WORK.search(document.key, max(0, start - 30), start):
        return True
    around = f"{document.text[start : mention.start]} {document.text[mention.end : end]}"
    words = [word for word in _LONG_WORD.findall(around) if word not in _LONG_PREPOSITIONS]
    is_joined = len(words) == 1 and not begins_with_title(words[0]) and _JOINS.search(around) is not None
    return (len(words) >= 2 or is_joined) and all(word[0].isupper() for word in words)


def is_in_speech(document: Document, mention: Mention) -> bool:
    """Whether the quotation around a name is a sentence, and no title or headline."""
    start, end = next(span for span in document.quotations if span[0] <= mention.start and mention.end <= span[1])
    words = document.text[start:end].split()
    return len(words) >= _SENTENCE and sum(word[0].islower() for word in words) * 2 > len(words)
