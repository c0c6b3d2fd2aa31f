"""Phrases that stand twice or more in a row."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from normalize import Document, Finding, Hit, expression, fix, note, rule

# samples of 8 characters, one in 30, meet every stretch of 37 characters that repeats what stands before it
_STEP, _SAMPLE = 30, 8
_STRETCH = _STEP + _SAMPLE - 1
_WINDOW = 90
_LONG = 2_000  # a line that is not kept in memory
_WORD = expression(r"\w[\w'’-]*")
_LETTER = expression(r"[^\W_]")
_WORD_START = expression(r"(?<![^\W_])[^\W_]")


_LOOP = 12  # copies: nobody says it so often


class _Loop(NamedTuple):
    """`copies` times the same `period` characters from `start` on."""

    start: int
    period: int
    copies: int


class _Run(NamedTuple):
    """A stretch in which each character stands again `period` further on, as far as it goes, and its loop."""

    start: int
    end: int
    loop: _Loop | None


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
    start = done = 0
    runs: dict[int, _Run] = {}
    for line in document.key.split("\n"):
        if len(line) > _STRETCH:
            for place in _remembered_places(line) if len(line) < _LONG else _places(line):
                loop = _loop_through(document, start + place, runs) if start + place >= done else None
                if loop:
                    done = loop.start + loop.period * loop.copies
                    yield from _finding(document, loop)
        start += len(line) + 1


def _places(line: str) -> Sequence[int]:
    """Where a sample stands again soon."""
    return [i for i in range(0, len(line), _STEP) if line[i : i + _SAMPLE] in line[i + 1 : i + _WINDOW]]


# a text is looked at more than once, and little of it changes in between
_remembered_places = lru_cache(maxsize=2048)(_places)


def _loop_through(document: Document, place: int, runs: dict[int, _Run]) -> _Loop | None:
    """The loop with the shortest period among those that run through a place; `runs` holds the last of each period."""
    key, line = document.key, document.line_at(place)
    sample, stop = key[place : place + _SAMPLE], min(line.end, place + _WINDOW)
    if not _LETTER.search(key, place, stop):
        return None
    again = key.find(sample, place + 1, stop)
    while again >= 0:
        period = again - place
        run = runs.get(period)
        if run is None or not run.start <= place < run.end:
            run = runs[period] = _run_through(key, line.start, line.end, place, period)
        if run.loop:
            return run.loop
        again = key.find(sample, again + 1, stop)
    return None


def _run_through(key: str, low: int, high: int, at: int, period: int) -> _Run:
    """The run of a period through a place in the line `low:high`."""
    first = at - _alike_before(key, low, at, period)
    last = at + period + _alike_behind(key, at, high, period)
    return _Run(first, last - period, _loop(key, high, first, last, period))


def _alike_behind(key: str, at: int, high: int, period: int) -> int:
    """How many characters from a place on stand again a period further on; compared in ever longer pieces."""
    count, piece = 0, _SAMPLE
    while piece:
        start, end = at + count, at + count + piece
        if end + period <= high and key[start:end] == key[start + period : end + period]:
            count, piece = count + piece, 2 * piece
        else:
            piece //= 2
    return count


def _alike_before(key: str, low: int, at: int, period: int) -> int:
    """How many characters before a place stand again a period further on."""
    count, piece = 0, _SAMPLE
    while piece:
        start, end = at - count - piece, at - count
        if start >= low and key[start:end] == key[start + period : end + period]:
            count, piece = count + piece, 2 * piece
        else:
            piece //= 2
    return count


def _loop(key: str, high: int, first: int, last: int, period: int) -> _Loop | None:
    """The loop in a run, beginning with a word, or None."""
    if last - first - period < _STRETCH:
        return None
    # what does not begin within one period begins nowhere in the run
    word = _WORD_START.search(key, first, min(last, first + period + 2))
    if not word:
        return None
    first = word.start()
    # the last copy lacks the blank that parts the others
    copies = (last - first + 1) // period
    end = first + copies * period - 1
    if copies < 2 or end > last or (key[end - 1 : end + 1].strip().isalnum() and end < high and key[end].isalnum()):
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
    is_emphasis = len(words) == 2 and words[1] == "and" and loop.copies < _LOOP  # "again and again and again"
    if (
        re.search(r"[,;:.!?/|]", phrase)
        or is_name
        or is_counted
        or is_emphasis
        or (len(set(map(str.lower, words))) == 1 and loop.copies < 3)
    ):
        yield note(loop.start, end, "a phrase that stands more than once in a row")
    else:
        yield fix(loop.start + loop.period - 1, end, "", "a phrase that stands more than once in a row")
