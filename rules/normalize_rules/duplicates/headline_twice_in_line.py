"""The headline twice on one line: "Storm shuts three ports in ChileStorm shuts three ports in Chile"."""

from collections.abc import Iterator, Sequence
from itertools import islice

from normalize import Document, Edit, Finding, Hit, rule
from normalize_rules.duplicates.entries import HEADLINE, ends_sentence

_HEAD_LINES = 5
_LONGEST = 400
_JOINTS = ("", " ", " - ", " | ", " · ", " / ")  # what templates and scrapers put between the two
_BODY = "The navy shut them on Monday."


@rule(
    code="DUP009",
    name="headline-twice-in-line",
    phase="layout",
    languages=(),
    fixes=[
        (f"Storm shuts three ports in ChileStorm shuts three ports in Chile\n{_BODY}", f"Storm shuts three ports in Chile\n{_BODY}"),
        (f"Storm shuts three ports in Chile | Storm shuts three ports in Chile\n{_BODY}", f"Storm shuts three ports in Chile\n{_BODY}"),
    ],
    keeps=[
        ("Row, row, row your boat, row, row, row your boat", "verse"),
        ("We shall row to Chile and back, we shall row to Chile and back", "a chant"),
        ("We shall row to Chile and back. We shall row to Chile and back.", "sentences"),
        ("Bora Bora", "a name"),
        ("Lima Society of Film Critics Lima Society of Film Critics", "all there is: nothing tells that it is a headline"),
        (f"Storm shuts three ports in Chile, storm shuts three ports in Peru\n{_BODY}", "two storms"),
    ],
)  # fmt: skip
def headline_twice_in_line(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The headline twice on one line, run together or with a mark between

    The title of the page and the headline of the article, or the headline and the description of its picture, are taken
    as one line. Only in the head of the text, and only where both halves begin with a capital and none ends a sentence.
    """
    head = list(islice((number for number, key in enumerate(document.line_keys) if key), _HEAD_LINES))
    if len(head) < 2:
        return  # a headline has something below it
    for line in (document.lines[number] for number in head):
        content = document.text[line.start : line.end].strip()
        half = _half(content) if 2 * HEADLINE <= len(content) <= _LONGEST else 0
        if half:
            start = line.start + document.text[line.start : line.end].index(content) + half
            yield Finding(start, line.end, "the headline again on the same line", (Edit(start, line.end, ""),))


def _half(content: str) -> int:
    """The length of the text that stands twice, or 0."""
    for joint in _JOINTS:
        half, odd = divmod(len(content) - len(joint), 2)
        if odd or content[half + len(joint)] != content[0]:
            continue
        first, second = content[:half], content[half + len(joint) :]
        if first == second and content[half : half + len(joint)] == joint:
            return half if half >= HEADLINE and first[0].isupper() and not ends_sentence(first) else 0
    return 0
