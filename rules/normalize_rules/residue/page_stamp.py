"""The time and the source of a page on one line: "2024-03-03 08:12:44 Source: Example Net"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize.dates import iso
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page import is_page

_STAMP = expression(
    r"\W*(?:(?:(?:release |publication |publish(?:ing)? |post(?:ing)? )?(?:time|date)|published(?: on| at)?|posted(?: on| at)?) ?[:：]? ?)?(?P<date>(?:\d{4}[-/.]\d\d[-/.]\d\d|[a-z]{3,9} \d{1,2}, \d{4}) \d\d:\d\d(?::\d\d)?)\W*source ?[:：] ?(?P<credit>[\w .,'-]{2,40}?)"
    r"(?:\W+(?:editor|author|font(?: size)?|share|print) ?[:：].{2,80})?\W*"
)


@rule(
    code="RES008",
    name="page-stamp",
    phase="layout",
    languages=(),
    triggers=["source:", "source :", "source："],
    fixes=[
        (
            f"Budget vote is near\n2024-03-03 08:12:44 Source: Example Net\n2024-03-03 08:12:44 Source: Example Net\n{LINE}",
            f"Budget vote is near\n{LINE}",
        ),
        (
            f"Budget vote is near\nTime: 2024-03-03 08:12 Source: Lake Author: Li Wei\nMarch 3, 2024 08:12 Source: Lake\n{LINE}",
            f"Budget vote is near\n{LINE}",
        ),
        (
            f"2024-03-03 08:12 Source: Net Editor: Li Wei\n\n2024-03-03 08:12 Source: Net\n\n{LINE}",
            LINE,
        ),
    ],
    keeps=[
        (f"Budget vote is near\n2024-03-03 08:12:44 Source: Example Net\n{LINE}", "alone; translators keep it"),
        ("2024-03-03 08:12:44 source: the mayor's log, which the court has read", "a sentence"),
        ("The log says 2024-03-03 08:12:44. Source: the mayor's office.", "inside a sentence"),
    ],
)
def page_stamp(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The time and the source of the page, to the minute

    Chinese sites print it under the headline. It goes where another line of the text is residue too, or where it
    stands twice; alone it stays, because human translators keep it. Date and source go to the metadata.
    """
    numbers = sorted({document.line_at(hit.start).number for hit in hits})
    stamps = {n: match for n in numbers if (match := _STAMP.fullmatch(document.line_keys[n]))}
    for number, match in stamps.items():
        if len(stamps) > 1 or is_page(document, number):
            line = document.lines[number]
            content = document.text[line.start : line.end]
            shift = line.start + len(content) - len(content.lstrip())
            facts = tuple((kind, _fact(document, match, kind, shift)) for kind in ("date", "credit"))
            edits = (Edit(line.start, line.end, ""),)
            yield Finding(line.start, line.end, "the time and the source of the page", edits, facts=facts)


def _fact(document: Document, match: re.Match[str], kind: str, shift: int) -> Fact:
    start, end = match.start(kind) + shift, match.end(kind) + shift
    words = document.text[start:end]
    return Fact(iso(words) if kind == "date" else words, start, end)
