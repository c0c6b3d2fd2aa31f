"""The path of a page within its site: "Home » World » Headline"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalize import Document, Edit, Fact, Finding, Hit, rule
from normalize.fold import fold

_HOME = "home|start|startseite|accueil|inicio|inizio|главная|portada|anasayfa|beranda"
_ARROW = re.compile(r"\s*[»›→>]+\s*|\s+[/|]\s+")
_CRUMBS = re.compile(rf"\s*(?:{_HOME})(?:{_ARROW.pattern})", re.IGNORECASE)
_HEADLINE_WORDS = 4
_LONGEST = 300


@rule(
    code="RES001",
    name="breadcrumb",
    phase="layout",
    languages=(),
    triggers=[
        f"{home}{arrow}" for home in _HOME.split("|") for arrow in (" »", " ›", " >", " /", " |", " →", "»", "›", ">")
    ],
    fixes=[
        (
            "Home » World » Storm shuts three ports in Chile\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Home > News > Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Home / World\n\nStorm shuts three ports in Chile\n\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\n\nThe navy shut the ports on Monday.",
        ),
    ],
    keeps=[
        ("Home prices in Toronto rose for a sixth month.", "a sentence"),
        ("Home/away records decide the tie.", "a pair of words, not a path"),
        ("The nursing home / clinic will close on Friday.", "inside a sentence"),
        ("Home is where the vote is, the mayor said.", "no arrow"),
    ],
)
def breadcrumb(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The path of the page within its site

    A template prints it above the headline, often with the headline as its last step. The line goes, and its steps
    to the metadata as the section; when the headline stands nowhere else, only the path before it goes.
    """
    for index in sorted({document.line_at(hit.start).number for hit in hits}):
        line, key = document.lines[index], document.line_keys[index]
        if len(key) > _LONGEST or key.endswith((".", "!", "?")):
            continue
        content = document.text[line.start : line.end]
        if not _CRUMBS.match(content):
            continue
        steps = list(_ARROW.finditer(content))
        last = steps[-1].end()
        crumb = content[last:].strip()
        section = Fact(content[: steps[-1].start()].strip(), line.start, line.start + steps[-1].start())
        headline = len(crumb.split()) >= _HEADLINE_WORDS and not _stands_elsewhere(document, key, crumb)
        end = line.start + last if headline else line.end
        edits = (Edit(line.start, end, ""),)
        message = "the path of the page within its site"
        yield Finding(line.start, end, message, edits, facts=(("section", section),))


def _stands_elsewhere(document: Document, own: str, crumb: str) -> bool:
    """Whether a line besides the path's own begins with its last step."""
    key = fold(crumb).strip()
    lines = _sorted_keys(document)
    at = bisect_left(lines, key) + own.startswith(key)
    return at < len(lines) and lines[at].startswith(key)


@lru_cache(maxsize=2)
def _sorted_keys(document: Document) -> list[str]:
    return sorted(document.line_keys)
