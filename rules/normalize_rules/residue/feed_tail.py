"""What a feed adds to each of its items: "The post Bridge reopens appeared first on Tartu Daily"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize_rules.residue.article import LINE

_POST = r"The (?:post|article|entry) (?P<title>[“\"‘']?[A-ZÀ-ÞЀ-Я\d].{4,300}?) (?:appeared first|first appeared) on (?P<credit>[^\n]{2,80}?)[ .]*$"
_OWN_LINE = expression(r"\W{0,3}" + _POST)
_BEHIND_CUT = expression(r"(?:(?<=…\])|(?<=\.\.\])) ?" + _POST)
# the feed cut its own tail off
_CUT_ITSELF = expression(r"(?<=[…\]]) The post (?P<title>[A-ZÀ-ÞЀ-Я\d][^\n.…]{3,200}?) ?(?:\.\.\.|…|\[…\])\s*$")
_ALONE = 160  # characters; a shorter line is known by its shape (source-line)
_LONG = "Bridge of Tartu reopens after the storm of the century: who paid for it, who will repair it, and what the mayor wants to do with the money that is left over"


@rule(
    code="RES088",
    name="feed-tail",
    phase="layout",
    languages=(),
    sources=["en", "ro", "es"],
    triggers=["the post ", "the article ", "the entry "],
    fixes=[
        (f"{LINE}\n\nThe post {_LONG} appeared first on Tartu Daily", LINE),
        ("The council of Tartu will vote on […] The post Bridge reopens appeared first on Tartu Daily.", "The council of Tartu will vote on […]"),
        ("The council of Tartu will vote on the budget… The post Bridge of Tartu ...", "The council of Tartu will vote on the budget…"),
        ("The council of Tartu will vote on the [...] The article Bridge reopens first appeared on Tartu Daily", "The council of Tartu will vote on the [...]"),
    ],
    keeps=[
        (f"{LINE} The post Trump wrote at dawn appeared first on Truth Social.", "a sentence of the text"),
        ("The council of Tartu waited […] The post he wrote that night appeared first on a wall in the town.", "a sentence"),
        ("He wrote: [...] The post office appeared first on a map of 1931.", "a sentence"),
        (f"{LINE}\nThe post, which Trump wrote at dawn, appeared first on Truth Social.", "a sentence"),
    ],
)  # fmt: skip
def feed_tail(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """What a feed adds to each of its items

    WordPress ends the items of its feeds with the title and the site. The line goes whole, however long the title is; behind a
    text that the feed cut off with dots in brackets it goes to the end of the line. Behind a whole sentence it stays, since a
    sentence about somebody's post looks the same.
    """
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[number]
        if cut := _CUT_ITSELF.search(document.text, line.start, line.end):
            # with the dots before it, so that no other rule puts a space between the two
            edits = (Edit(cut.start() - 1, line.end, document.text[cut.start() - 1]),)
            yield Finding(cut.start(), line.end, "the tail of a feed's item", edits)
        if "on " not in document.line_keys[number][-90:]:
            continue
        match = _own_line(document, number) or _BEHIND_CUT.search(document.text, line.start, line.end)
        if match:
            start = match.start()
            fact = ("source", Fact(match["credit"], match.start("credit"), match.end("credit")))
            yield Finding(start, line.end, "the tail of a feed's item", (Edit(start, line.end, ""),), facts=(fact,))


def _own_line(document: Document, number: int) -> re.Match[str] | None:
    """The match of a line that says nothing else and is too long to be known by its shape; not the first of the text."""
    line = document.lines[number]
    is_long = line.end - line.start > _ALONE - 40
    return _OWN_LINE.match(document.text, line.start, line.end) if is_long and number else None
