"""An article that stands twice in its text."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from normalize import Document, Edit, Finding, Hit, rule
from normalize_rules.duplicates.entries import HEAD_LINES, PARAGRAPH, Entry, entries_of, keys_of

_LINES = 3
_CHARACTERS = 200
_ARTICLE = """Storm shuts three ports in Chile
The navy shut three ports in the south on Monday after waves of nine meters broke the outer walls.
"We counted the boats twice," a fisherman said.
Nobody was hurt.
The ports will open again on Thursday if the wind falls, the harbor master told reporters."""
_SONG = "Row the boat to Chile,\nrow it to the shore,\n" * 2


@rule(
    code="DUP006",
    name="article-twice",
    phase="layout",
    languages=(),
    fixes=[
        (f"{_ARTICLE}\n{_ARTICLE}", _ARTICLE),
        (f"{_ARTICLE}\n\n{_ARTICLE}\n\nA second storm is near, the navy said.",
         f"{_ARTICLE}\n\nA second storm is near, the navy said."),
    ],
    keeps=[
        (_SONG + "and sing.", "a refrain"),
        ("Nobody was hurt.\nThe ports are shut.\nNobody was hurt.\nThe ports are shut.", "short sentences"),
        (
            "The navy shut the ports.\n“We shall sail.”\n“We shall sail.”\nThe crowd left at dawn.\n“We shall sail.”",
            "a quoted refrain",
        ),
    ],
)  # fmt: skip
def article_twice(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The article printed a second time below the first

    Three lines or more from the head of the text, one of them a full paragraph, stand again further down in the same
    order. All lines of the second copy go, short ones and quotations too, which alone may be repeated on purpose.
    """
    keys = keys_of(document)
    if len(keys) < 2 * _LINES or len(set(keys)) > len(keys) - _LINES:
        return
    lengths = [0, *accumulate(len(key) for key in keys)]
    paragraphs = [0, *accumulate(len(key) >= PARAGRAPH for key in keys)]
    for first in range(HEAD_LINES + 1):
        for distance, alike in enumerate(_alike(keys[first:])):
            lines = min(alike, distance)  # the first copy does not run into the second
            again, end = first + distance, first + distance + lines
            enough = lines >= _LINES and lengths[end] - lengths[again] >= _CHARACTERS
            if enough and paragraphs[end] > paragraphs[again]:
                yield from _removals(entries_of(document)[again:end])
                return


def _removals(entries: Sequence[Entry]) -> Iterator[Finding]:
    for entry in entries:
        start, end = entry.line.start, entry.line.end
        yield Finding(start, end, "the article again", (Edit(start, end, ""),))


def _alike(keys: Sequence[str]) -> list[int]:
    """For each line how many from it on say the same as those from the first on: the Z algorithm, in linear time."""
    alike = [len(keys), *[0] * (len(keys) - 1)]
    left = right = 0  # of the stretches known to be like the beginning, the one that reaches furthest
    for at in range(1, len(keys)):
        length = min(right - at, alike[at - left]) if at < right else 0
        while at + length < len(keys) and keys[at + length] == keys[length]:
            length += 1
        alike[at] = length
        if at + length > right:
            left, right = at, at + length
    return alike
