"""The shorter names in a name, which a table must not replace once more."""

from collections.abc import Iterator


def parts_of(key: str) -> Iterator[str]:
    """The runs of words in a string that are shorter than all of it."""
    words = key.split(" ")
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if end - start < len(words):
                yield " ".join(words[start:end])
