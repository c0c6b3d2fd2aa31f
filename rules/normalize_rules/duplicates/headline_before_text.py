"""A copy of the headline run together with the first sentence below it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, rule
from normalize_rules.duplicates.entries import HEADLINE, PARAGRAPH, entries_of, headlines_of

_NEAR = 6  # lines
_BODY = "The navy shut the ports on Monday, and trucks have waited at the gates for two days and two nights."


@rule(
    code="DUP010",
    name="headline-before-text",
    phase="layout",
    languages=(),
    fixes=[
        (f"Storm shuts three ports in Chile\nStorm shuts three ports in Chile{_BODY}", f"Storm shuts three ports in Chile\n{_BODY}"),
        (f"Storm shuts three ports in Chile\n\nStorm shuts three ports in Chile{_BODY}\n",
         f"Storm shuts three ports in Chile\n\n{_BODY}\n"),
    ],
    keeps=[
        (f"Storm shuts three ports in Chile\nStorm shuts three ports in Chile Monday. {_BODY}", "a lead with the headline's words"),
        (f"Storm shuts three ports in Chile{_BODY}", "no second copy"),
        ("Storm shuts three ports in Chile\nStorm shuts three ports in ChileNet, the paper wrote.", "no paragraph after it"),
        (f"Storm over Mac\nStorm over MacDonald. {_BODY}", "too short to be known again"),
    ],
)  # fmt: skip
def headline_before_text(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The headline again, run together with the first sentence

    A scraper that drops the break between headline and text, below a headline that it has taken before. Where the one
    ends in a small letter and the other begins with a capital, and nothing stands between, the copy goes.
    """
    heads = [head for head in headlines_of(document) if document.key.count(head) > 1]
    for entry in entries_of(document)[1:_NEAR] if heads else ():
        head = next((h for h in heads if len(h) >= HEADLINE and entry.folded.startswith(h)), "")
        content = document.text[entry.line.start : entry.line.end].lstrip()
        if (
            head
            and len(content) - len(head) >= PARAGRAPH
            and content[len(head) - 1].islower()
            and content[len(head)].isupper()
        ):
            start = entry.line.end - len(content)
            end = start + len(head)
            yield Finding(start, end, "the headline again, run together with the text", (Edit(start, end, ""),))
