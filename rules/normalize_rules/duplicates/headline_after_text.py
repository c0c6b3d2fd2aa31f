"""A copy of the headline behind the last sentence of a paragraph."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, rule
from normalize_rules.duplicates.entries import HEADLINE, entries_of, headlines_of

_BODY = "The navy shut the ports on Monday, and trucks wait at the gates."


@rule(
    code="DUP008",
    name="headline-after-text",
    phase="layout",
    languages=(),
    fixes=[
        (
            f"Storm shuts three ports in Chile\n\n{_BODY}Storm shuts three ports in Chile",
            f"Storm shuts three ports in Chile\n\n{_BODY}",
        ),
        (
            f"Storm shuts three ports in Chile\n{_BODY} Storm shuts three ports in Chile\n",
            f"Storm shuts three ports in Chile\n{_BODY}\n",
        ),
    ],
    keeps=[
        (
            "Storm shuts three ports in Chile\nThe paper wrote in its first edition: Storm shuts three ports in Chile",
            "a quotation of the headline",
        ),
        (f"Storm shuts three ports in Chile\n{_BODY} Storm shuts three ports in Chile.", "a sentence"),
        (f"Storm in Chile\n{_BODY} Storm in Chile", "too short to be known again"),
    ],
)
def headline_after_text(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The headline again, behind the last sentence of a paragraph

    Pages end with the headline once more, for sharing or as a label of the comments, and a scraper joins it to the last
    sentence. Only after a full stop, and only where the copy itself does not end as a sentence.
    """
    heads = [head for head in headlines_of(document) if document.key.count(head) > 1]
    if not heads:
        return
    for entry in (entry for entry in entries_of(document)[1:] if entry.folded.endswith(tuple(heads))):
        known = (h for h in heads if h != entry.folded and entry.folded.endswith(h))
        rest = entry.folded[: -len(max(known, key=len, default=entry.folded))].rstrip()
        if rest.rstrip("\"')]").endswith((".", "!", "?")) and len(rest) >= HEADLINE:
            content = document.text[entry.line.start : entry.line.end]
            start = entry.line.start + len(content) - len(content.lstrip()) + len(rest)
            if document.text[start : entry.line.end].lstrip()[:1] not in "abcdefghijklmnopqrstuvwxyz":
                message = "the headline again, behind the last sentence"
                yield Finding(start, entry.line.end, message, (Edit(start, entry.line.end, ""),))
