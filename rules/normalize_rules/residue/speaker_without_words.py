"""A broadcast's label for a speaker with nothing behind it: "[Anchor]" at the end of a text."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE

_LABEL = expression(
    r"[\[(【<] ?(?:anchor(?:man|woman)?|reporter|correspondent|announcer|closing|opening|report) ?[\])】>] ?:?"
)


@rule(
    code="RES065",
    name="speaker-without-words",
    phase="layout",
    languages=(),
    sources=["ko"],
    triggers=[
        "anchor",
        "reporter",
        "correspondent",
        "announcer",
        "closing",
        "opening",
        "[report]",
        "(report)",
        "<report>",
    ],
    fixes=[
        (f"{LINE}\n[Anchor]", LINE),
        (f"{LINE}\n\n[Reporter]\n[Anchor]\n", LINE + "\n"),
    ],
    keeps=[
        (f"[Anchor]\n{LINE}", "words follow"),
        (f"{LINE}\n[Reporter]\nYes, it will.", "an answer follows"),
        ("Ship\nRope\n[Anchor]", "a list of words"),
    ],
)
def speaker_without_words(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A label for a speaker with nothing behind it

    Korean broadcasts label who speaks. Where a text was cut off before the words, the label is all that remains.
    """
    if not hits:
        return
    filled = [number for number, key in enumerate(document.line_keys) if key]
    if not any(is_paragraph(document.line_keys[number]) for number in filled):
        return
    while filled and _LABEL.fullmatch(document.line_keys[filled[-1]]):
        line = document.lines[filled.pop()]
        message = "a speaker's label with nothing behind it"
        yield Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),))
