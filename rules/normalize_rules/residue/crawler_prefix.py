"""The line that a crawler puts before an article: "date 2025-09-05 https://…"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule

_PREFIX = expression(r"\s*date[: ]\s*(?P<date>\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?\b(?P<rest>[^\n]*)")
_URL = expression(r"(?:https?://|www\.)\S+")
_SECTION_WORDS = 3


@rule(
    code="RES003",
    name="crawler-prefix",
    phase="layout",
    languages=(),
    triggers=["date 1", "date 2", "date: 1", "date: 2"],
    fixes=[
        (
            " date 2025-09-05 https://news.example/a/b.html\n\nPorts reopen in Chile\n\nThe navy opened them on Monday.",
            "Ports reopen in Chile\n\nThe navy opened them on Monday.",
        ),
        ("date 2024-05-07 World\nPorts reopen in Chile", "Ports reopen in Chile"),
        ("date 2024-05-07 Ports reopen in Chile after the storm\nThe navy opened them.",
         "Ports reopen in Chile after the storm\nThe navy opened them."),
        ("date 2024-05-07 World leaders met in Chile.", "World leaders met in Chile."),
    ],
    keeps=[
        ("Date 2024 in your diary: the games open in July.", "no full date"),
        ("The minister set the date 2025-09-05 for the vote.", "not at the start of the line"),
        ("Article one.\nArticle two.\nA letter with the date 2025-09-05 arrived.", "inside a sentence"),
    ],
)  # fmt: skip
def crawler_prefix(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A line of date, section and address that a crawler puts before the article

    It belongs to the stored corpus, not to the page. Date, section and URL go to the metadata. A headline or a sentence
    on the same line stays with all of its words.
    """
    first = next((number for number, key in enumerate(document.line_keys) if key), 0)
    for index in {document.line_at(hit.start).number for hit in hits} & {first}:
        line = document.lines[index]
        match = _PREFIX.match(document.text, line.start, line.end)
        if not match:
            continue
        facts = [("date", Fact(match["date"], *match.span("date")))]
        url = _URL.search(document.text, match.start("rest"), line.end)
        if url:
            facts.append(("url", Fact(url.group(), *url.span())))
        label = _section(document, match.start("rest"), line.end) if not url else None
        if label:
            facts.append(("section", Fact(document.text[slice(*label)], *label)))
        end = label[1] if label else line.end if url else match.start("rest")
        while end < line.end and document.text[end].isspace():
            end += 1
        message = "date and address that a crawler put before the article"
        yield Finding(line.start, end, message, (Edit(line.start, end, ""),), facts=tuple(facts))


def _section(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The section after the date: all of a short rest. Before more words "World" is the first of them: "World leaders"."""
    rest = document.text[start:end]
    at = start + len(rest) - len(rest.lstrip())
    return (at, at + len(rest.strip())) if 0 < len(rest.split()) <= _SECTION_WORDS else None
