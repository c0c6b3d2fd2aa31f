"""The lines of a text as the rules for duplicates compare them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from normalize import Document
from normalize.document import Line

HEADLINE = 25  # characters from which a line is long enough to be known again elsewhere
PARAGRAPH = 80
HEAD_LINES = 3
OUTER = " \"'.,:;|*•·-"


class Entry(NamedTuple):
    """A line that is not blank, with what it says."""

    line: Line
    key: str  # folded, without marks around it
    folded: str


@lru_cache(maxsize=2)  # four rules ask in turn
def keys_of(document: Document) -> tuple[str, ...]:
    """What the lines that are not blank say, folded, with one kind of quotation marks and without marks around it."""
    return tuple([key.strip(OUTER).replace('"', "'") for key in document.line_keys if key])


@lru_cache(maxsize=2)
def entries_of(document: Document) -> tuple[Entry, ...]:
    """The lines that are not blank; for texts in which `keys_of` shows that there is something to find."""
    lines = [(line, folded) for line, folded in zip(document.lines, document.line_keys, strict=True) if folded]
    new = tuple.__new__  # half the time of Entry(…)
    return tuple(
        [new(Entry, (line, key, folded)) for key, (line, folded) in zip(keys_of(document), lines, strict=True)]
    )


def headlines_of(document: Document) -> Iterator[str]:
    """The lines at the head of the text that may be its headline, folded."""
    for key in islice(filter(None, document.line_keys), HEAD_LINES + 1):
        if ends_sentence(key):
            return
        if len(key.strip(OUTER)) >= HEADLINE:
            yield key


def is_headline(entries: Sequence[Entry], at: int) -> bool:
    """Whether a line stands at the head of the text, below names of site and section at most."""
    return at <= HEAD_LINES and not any(ends_sentence(entry.folded) for entry in entries[:at])


def ends_sentence(key: str) -> bool:
    """Whether a folded line ends as a sentence, or a part of one, does."""
    return key.rstrip("\"')]").endswith((".", "!", "?", "…", ",", ";", ":"))
