"""Lines that the settings name as residue of a site."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalize import Document, Edit, Finding, Hit, rule
from normalize.fold import fold

# what page builders print where the author filled nothing in; known without being named
_UNFILLED = ("Add Your Heading Text Here", "Insert caption here", "Your content goes here")


@rule(
    code="RES009",
    name="site-keyword",
    phase="layout",
    languages=(),
    fixes=[
        ("Add Your Heading Text Here\n\nThe navy shut three ports on Monday.", "The navy shut three ports on Monday."),
        ("The navy shut three ports.\nInsert caption here\nTrucks wait.", "The navy shut three ports.\nTrucks wait."),
    ],
    keeps=[
        ("Insert caption here, the sheet said, and somebody had.", "a sentence"),
        ('The page said "Add your heading text here" for a week.', "inside a sentence"),
        ("Your content\n\nYour content stays yours, the firm says.", "a part of it"),
    ],
)
def site_keyword(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A line that the option `residue_keywords` names, or a page builder's empty field

    Every site has lines of its own. A line that says the same as one of the option's, whatever its case, quotes and
    outer blanks, goes; a line that only holds it stays.
    """
    named = _folded(document.settings.residue_keywords)
    if named.isdisjoint(document.line_keys):
        return
    for line, key in zip(document.lines, document.line_keys, strict=True):
        if key in named:
            message = "a line that the settings or a page builder name as residue"
            yield Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),))


@lru_cache(maxsize=8)
def _folded(keywords: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for keyword in (*_UNFILLED, *keywords) if (key := fold(keyword).strip()))
