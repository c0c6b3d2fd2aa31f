"""Bare counters between the headline and the text: "0 96", in one line or in two, or a zero alone."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE

_COUNTERS = expression(r"0 [1-9]\d{1,5}|[1-9]\d{1,5} 0|0")
_WORDS = 4


@rule(
    code="RES078",
    name="counters-below-headline",
    phase="layout",
    languages=(),
    sources=["ro", "en"],
    triggers=["\n0 ", " 0\n", "\n0\n"],
    fixes=[
        (f"Bridge of Narva reopens after storm\n\n0 96\n\n{LINE}", f"Bridge of Narva reopens after storm\n\n{LINE}"),
        (
            f"Bridge of Narva reopens after storm\n\n0\n2104\n\n{LINE}",
            f"Bridge of Narva reopens after storm\n\n{LINE}",
        ),
        (f"Bridge of Narva reopens after storm\n11 0\n{LINE}", f"Bridge of Narva reopens after storm\n{LINE}"),
        (f"Bridge of Narva reopens after storm\n0\n{LINE}", f"Bridge of Narva reopens after storm\n{LINE}"),
    ],
    keeps=[
        (f"Narva 0\n0 96\n{LINE}", "a result"),
        (f"The rows of the second table are these:\n0 96\n12 4\n{LINE}", "a table"),
        (f"Here is what the sum of it was.\n0 96\n{LINE}", "behind a sentence"),
        (f"Bridge of Narva reopens after storm\n0 1\n{LINE}", "a result"),
        (f"Bridge of Narva reopens after storm\n0\n1\n{LINE}", "a result"),
        (f"Bridge of Narva reopens after storm\n7\n{LINE}", "a number that may mean something"),
        (f"Numbers of the storm in Narva town\n0\n96\n12\n{LINE}", "figures"),
    ],
)
def counters_below_headline(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Bare counters between the headline and the text

    Sites print the number of comments and of readers under a headline as two figures. One is zero and the other has two digits or
    more, the line above is the first of the text and reads as a headline, the line below is a paragraph. Alone only a zero goes.
    """
    if not hits:
        return
    keys = document.line_keys
    filled = [number for number, key in enumerate(keys[:10]) if key][:4]
    for last in (1, 2):  # the line of the second counter
        said = " ".join([keys[number] for number in filled[1 : last + 1]])
        if len(filled) > last + 1 and _COUNTERS.fullmatch(said) and is_paragraph(keys[filled[last + 1]]):
            if _reads_as_headline(keys[filled[0]]):
                yield from (_removal(document, number) for number in filled[1 : last + 1])
            return


def _removal(document: Document, number: int) -> Finding:
    line = document.lines[number]
    return Finding(line.start, line.end, "counters of comments and readers", (Edit(line.start, line.end, ""),))


def _reads_as_headline(key: str) -> bool:
    return key.count(" ") + 1 >= _WORDS and key[-1] not in ".:,;" and not is_paragraph(key)
