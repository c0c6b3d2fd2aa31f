"""Two bare counters between the headline and the text: "0 96"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, rule
from normalize.page import is_paragraph

_COUNTERS = re.compile(r"0 [1-9]\d{1,5}|[1-9]\d{1,5} 0")
_LINE = "The council of Tartu will vote on the budget on Tuesday evening."
_WORDS = 4


@rule(
    code="RES078",
    name="counters-below-headline",
    phase="layout",
    languages=(),
    sources=["ro", "en"],
    triggers=["\n0 ", " 0\n"],
    fixes=[
        (f"Bridge of Narva reopens after storm\n\n0 96\n\n{_LINE}", f"Bridge of Narva reopens after storm\n\n{_LINE}"),
        (f"Bridge of Narva reopens after storm\n11 0\n{_LINE}", f"Bridge of Narva reopens after storm\n{_LINE}"),
    ],
    keeps=[
        (f"Narva 0\n0 96\n{_LINE}", "a result"),
        (f"The rows of the second table are these:\n0 96\n12 4\n{_LINE}", "a table"),
        (f"Here is what the sum of it was.\n0 96\n{_LINE}", "behind a sentence"),
        (f"Bridge of Narva reopens after storm\n0 1\n{_LINE}", "a result"),
    ],
)
def counters_below_headline(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Two bare counters between the headline and the text

    Sites print the number of comments and of readers under a headline as two figures. One is zero and the other has two digits or
    more, the line above is the first of the text and reads as a headline, the line below is a paragraph.
    """
    keys = document.line_keys
    filled = [number for number, key in enumerate(keys[:8]) if key][:3]
    if len(filled) < 3 or not _COUNTERS.fullmatch(keys[filled[1]]):
        return
    if _reads_as_headline(keys[filled[0]]) and is_paragraph(keys[filled[2]]):
        line = document.lines[filled[1]]
        yield Finding(line.start, line.end, "counters of comments and readers", (Edit(line.start, line.end, ""),))


def _reads_as_headline(key: str) -> bool:
    return key.count(" ") + 1 >= _WORDS and key[-1] not in ".:,;" and not is_paragraph(key)
