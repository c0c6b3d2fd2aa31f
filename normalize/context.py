"""What stands around a place in a text: word borders, neighbouring words, the case and the article a replacement needs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from operator import itemgetter

from normalize.document import Document, Line
from normalize.edits import Edit
from normalize.late import expression
from normalize.scan import Hit

_SPACE_AND_QUOTES = " '\"([“”‘’"
_ARTICLE = expression(r"(?<![\w.'’-])(an?)[ \u00a0][\"“‘']?\Z", re.IGNORECASE)
_VOWEL_SOUND = expression(r"[aeiou]", re.IGNORECASE)
_CONSONANT_U = expression(r"(?:u[bcfhjknqrst][aeiou]|u\.?[nks]\.?\b|uni(?!n)|eu|one|ouija)", re.IGNORECASE)
_SPELT_VOWEL = expression(r"[AEFHILMNORSX](?:\.|[A-Z0-9]|\b)")
_SILENT_H = expression(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
_START, _END = itemgetter(0), itemgetter(1)
_LONG_WORD = expression(r"[^\W\d_]{4,}")
# acronyms that are said as words, so that their article follows the sound of a word
_SAID_AS_WORDS = frozenset(
    "NATO NASA UNESCO UNICEF OPEC ASEAN SARS MERS LAC FIFA UEFA NAFTA SWIFT RADA MOSSAD HAMAS".split()
)


class OncePerLine:
    """A question about whole lines, asked once of each: a line may be as long as a book and hold thousands of hits."""

    def __init__(self, document: Document, question: Callable[[Document, Line], bool]) -> None:
        self._document = document
        self._question = question
        self._known: dict[int, bool] = {}

    def __call__(self, position: int) -> bool:
        """The answer for the line at a position."""
        line = self._document.line_at(position)
        if line.number not in self._known:
            self._known[line.number] = self._question(self._document, line)
        return self._known[line.number]


def has_wide_gap(document: Document, line: Line) -> bool:
    """Whether two blanks stand together inside a line, as they do between columns."""
    return "  " in document.text[line.start : line.end].strip()


def is_word(text: str, start: int, end: int) -> bool:
    """Whether `start:end` begins and ends at word borders; an underscore is a letter.

    >>> is_word("a Kimono", 2, 5)
    False
    """
    # what stands beside a word is a blank as a rule, and then nothing else needs to be asked
    before = text[start - 1] if start > 0 else " "
    if before != " " and (before.isalnum() or before == "_") and text[start].isalnum():
        return False
    after = text[end] if end < len(text) else " "
    return not (after != " " and (after.isalnum() or after == "_") and text[end - 1].isalnum())


def in_reading_order(hits: Iterable[Hit]) -> list[Hit]:
    """The hits by their starts, the longest first where several begin together; the order of equal ones stays."""
    ordered = sorted(hits, key=_END, reverse=True)
    ordered.sort(key=_START)
    return ordered


def is_protected(document: Document, start: int, end: int) -> bool:
    """Whether a protected span shares a character with `start:end`."""
    spans = document.protected
    if not spans:
        return False
    last = bisect_left(spans, (end,)) - 1
    return last >= 0 and spans[last][1] > start


def stands_before(key: str, start: int, literals: Iterable[str]) -> bool:
    """Whether one of the folded literals stands just before a place; blanks and opening quotes between do not count."""
    literals = tuple(literals)
    head = key[max(0, start - 80) : start].rstrip(_SPACE_AND_QUOTES)
    return head.endswith(literals) and any(
        head.endswith(x) and is_word(head, len(head) - len(x), len(head)) for x in literals
    )


def stands_after(key: str, end: int, literals: Iterable[str]) -> bool:
    """Whether one of the folded literals stands just after a place; blanks and quotes between do not count.

    The end of the text counts as that of a line.

    >>> stands_after("the end", 7, [".", "\\n"])
    True
    """
    literals = tuple(literals)
    tail = key[end : end + 80].lstrip(_SPACE_AND_QUOTES) or "\n"
    return tail.startswith(literals) and any(tail.startswith(x) and is_word(tail, 0, len(x)) for x in literals)


def stands_in(key: str, start: int, end: int, literals: Iterable[str]) -> bool:
    """Whether one of the folded literals stands as a word in `key[start:end]`."""
    for literal in literals:
        at = key.find(literal, start, end)
        while at >= 0:
            if is_word(key, at, at + len(literal)):
                return True
            at = key.find(literal, at + 1, end)
    return False


def in_case_of(document: Document, start: int, end: int, replacement: str) -> str:
    """The replacement in the case of what stands at `start:end`.

    ALL CAPS stay caps, a sentence keeps its capital, a Title Case Headline its capitals. A capital inside a sentence
    is not taken over: "the Corona virus" is no reason for "the Coronavirus".

    >>> in_case_of(Document("CORONA VIRUS"), 0, 12, "coronavirus")
    'CORONAVIRUS'
    >>> in_case_of(Document("The Corona virus"), 4, 16, "coronavirus")
    'coronavirus'
    """
    found = document.text[start:end]
    if found[:1].isalpha() and not found[0].isupper():
        return replacement
    letters = [c for c in found if c.isalpha()]
    if not letters or not letters[0].isupper():
        return replacement
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return replacement.upper()
    if is_title_case(document, start):
        return " ".join(word[:1].upper() + word[1:] for word in replacement.split(" "))
    if document.is_sentence_start(start):
        return replacement[:1].upper() + replacement[1:]
    return replacement


def is_title_case(document: Document, position: int) -> bool:
    """Whether the line at a position is a headline that capitalises nearly all of its longer words."""
    line = document.line_at(position)
    words = _LONG_WORD.findall(document.text, line.start, min(line.end, line.start + 200))
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.9 * len(words)


def article_edit(document: Document, start: int, replacement: str) -> tuple[Edit, ...]:
    """The edit that makes "a" or "an" before a place fit a replacement, or nothing.

    The sound decides, not the letter: an IAEA team, a NATO member, a UN envoy, an hour.
    """
    match = _ARTICLE.search(document.text, max(0, start - 5), start)
    if not match or not replacement:
        return ()
    article = match.group(1)
    wanted = "an" if begins_with_vowel_sound(replacement) else "a"
    if article.lower() == wanted:
        return ()
    shown = wanted.upper() if article.isupper() and len(article) > 1 else wanted
    shown = shown.capitalize() if article[0].isupper() else shown
    return (Edit(match.start(1), match.end(1), shown),)


def begins_with_vowel_sound(words: str) -> bool:
    """Whether English says a vowel first.

    >>> [begins_with_vowel_sound(w) for w in ("IAEA", "NATO", "UN", "hour", "European", "WHO", "FBI")]
    [True, False, False, True, False, False, True]
    """
    first = words.split()[0].strip("\"'“‘(") if words.split() else ""
    if len(first) > 1 and first.replace(".", "").isupper():
        if first in _SAID_AS_WORDS:
            return first[0] in "AEIOU"
        return bool(_SPELT_VOWEL.match(first))
    if _SILENT_H.match(first):
        return True
    return bool(_VOWEL_SOUND.match(first)) and not _CONSONANT_U.match(first)
