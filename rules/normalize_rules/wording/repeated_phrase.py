"""Phrases that stand twice or more in a row."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize import Document, Finding, Hit, fix, note, rule
from normalize.document import Line

# samples of 8 characters, one in 30, meet every stretch of 37 characters that repeats what stands before it
_STEP, _SAMPLE = 30, 8
_STRETCH = _STEP + _SAMPLE - 1
_WINDOW = 90
_WORD = re.compile(r"\w[\w'’-]*")


class _Loop(NamedTuple):
    """`copies` times the same `period` characters from `start` on."""

    start: int
    period: int
    copies: int


@rule(
    code="WRD062",
    name="repeated-phrase",
    fixes=[
        (
            "He was held on suspicion of murder on suspicion of murder on suspicion of murder in Oslo.",
            "He was held on suspicion of murder in Oslo.",
        ),
        (
            "It was shut for the second time since the great storm for the second time since the great storm.",
            "It was shut for the second time since the great storm.",
        ),
        ("Ask the chief office of the chief office of the chief office of appeal.", "Ask the chief office of appeal."),
    ],
    keeps=[
        ("They sang row the boat, row the boat, row the boat all night long.", "a song"),
        ('"Give us our money back give us our money back!" they cried.', "speech"),
        ("The town council met, and the town council voted on the road.", "words between"),
        ("Work goes on from time to time to time, hand in hand, side by side.", "idioms"),
        ("New York Film Critics Circle New York Film Critics Circle", "a name, perhaps of two prizes"),
        ("------------------------------ ............................", "rules of a page"),
    ],
)
def repeated_phrase(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A phrase that stands twice or more in a row

    Engines fall into loops: "for the first time for the first time". A phrase of two words or more that follows itself
    with nothing but a blank between goes, but for its first copy. With commas between it may be a song or a chant, all
    in capitals a name, so those are reported; shorter repetitions than 37 characters are left to other rules.
    """
    key = document.key
    find = key.find
    done = 0
    for place in [i for i in range(0, len(key), _STEP) if find(key[i : i + _SAMPLE], i + 1, i + _WINDOW) >= 0]:
        loop = _loop_through(document, place) if place >= done else None
        if loop:
            done = loop.start + loop.period * loop.copies
            yield from _finding(document, loop)


def _loop_through(document: Document, place: int) -> _Loop | None:
    """The loop with the shortest period among those that run through a place."""
    key, line = document.key, document.line_at(place)
    sample, stop = key[place : place + _SAMPLE], min(line.end, place + _WINDOW)
    if "\n" in sample:
        return None
    again = key.find(sample, place + 1, stop)
    while again >= 0:
        loop = _loop(key, line, place, again - place)
        if loop:
            return loop
        again = key.find(sample, again + 1, stop)
    return None


def _loop(key: str, line: Line, at: int, period: int) -> _Loop | None:
    """The loop of a period that runs through a place, beginning with a word, or None."""
    first, last = at, at + period
    while first > line.start and key[first - 1] == key[first - 1 + period]:
        first -= 1
    while last < line.end and key[last] == key[last - period]:
        last += 1
    if last - first - period < _STRETCH:
        return None
    while first < last and (not key[first].isalnum() or (first > line.start and key[first - 1].isalnum())):
        first += 1
    # the last copy lacks the blank that parts the others
    copies = (last - first + 1) // period
    end = first + copies * period - 1
    if copies < 2 or end > last or (key[end - 1 : end + 1].strip().isalnum() and end < line.end and key[end].isalnum()):
        return None
    return _Loop(first, period, copies)


def _finding(document: Document, loop: _Loop) -> Iterator[Finding]:
    text = document.text
    phrase = text[loop.start : loop.start + loop.period]
    end = loop.start + loop.copies * loop.period - 1
    words = _WORD.findall(phrase)
    if len(words) < 2 or not phrase.endswith(" ") or document.is_quoted(loop.start, end):
        return
    is_name = all(word[0].isupper() for word in words)
    is_counted = any(c.isdigit() for c in phrase)
    if (
        re.search(r"[,;:.!?/|]", phrase)
        or is_name
        or is_counted
        or (len(set(map(str.lower, words))) == 1 and loop.copies < 3)
    ):
        yield note(loop.start, end, "a phrase that stands more than once in a row")
    else:
        yield fix(loop.start + loop.period - 1, end, "", "a phrase that stands more than once in a row")
