"""An article that stands twice in its text."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, rule
from normalize_rules.duplicates.entries import HEAD_LINES, PARAGRAPH, Entry, entries_of

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
    entries = entries_of(document)
    keys = [entry.key for entry in entries]
    if len(keys) < 2 * _LINES or len(set(keys)) > len(keys) - _LINES:
        return
    for first in range(HEAD_LINES + 1):
        for again in range(first + _LINES, len(entries)):
            length = _run(keys, first, again)
            if _is_article(entries[again : again + length]):
                for entry in entries[again : again + length]:
                    start, end = entry.line.start, entry.line.end
                    yield Finding(start, end, "the article again", (Edit(start, end, ""),))
                return


def _run(keys: list[str], first: int, again: int) -> int:
    """How many lines from two places on say the same, without the first running into the second."""
    length = 0
    while again + length < len(keys) and first + length < again and keys[first + length] == keys[again + length]:
        length += 1
    return length


def _is_article(entries: Sequence[Entry]) -> bool:
    lengths = [len(entry.key) for entry in entries]
    return len(lengths) >= _LINES and sum(lengths) >= _CHARACTERS and max(lengths) >= PARAGRAPH
