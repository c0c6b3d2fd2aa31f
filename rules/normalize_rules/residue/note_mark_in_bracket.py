"""The mark of the editors inside a bracket that explains: "(the owners, ed. note)"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_MARK = expression(
    r"(?<=[\w.”\"’'])(?:,| ?[-–—])? ?(?:[Ee]d\.? ?note|[Ee]d\. ?n\.|NDLR|ndlr|[Nn]\.? ?d\. ?l\. ?r\.?|NDR|ndr|[Nn]\. ?d\. ?r\.?|[Ee]ditor note|[Nn]ote from the editors?|[Nn]ote of the editors?|[Nn]\. ?red\.|[Nn]ote by the editors|[Nn]ote of the editorial (?:staff|office|team|board))\.?(?=[)\]])"
)
_MOST_WORDS = 14


@rule(
    code="RES099",
    name="note-mark-in-bracket",
    phase="inline",
    languages=(),
    sources=["fr", "it", "ro", "pl"],
    triggers=["note)", "note.)", "note]", "ndlr)", "ndlr]", "n.d.l.r", "ndr)", "ndr]", "n.d.r", "editor)", "editors)", "red.)", "ed.n.)", "ed. n.)", "staff)", "office)", "team)", "board)"],
    fixes=[
        ("“They (the sailors, ed. note) sold the boat.”", "“They (the sailors) sold the boat.”"),
        ("She saw him (the mayor – ndlr) in Tartu on Friday.", "She saw him (the mayor) in Tartu on Friday."),
        ("“It (the bridge, n.d.r.) will hold.”", "“It (the bridge) will hold.”"),
    ],
    keeps=[
        ("The text (ed. note) was lost.", "the mark alone"),
        ("She left (see the editor's note) and came back.", "which note"),
        ("The bank (formerly NDR) is closed.", "a name"),
        ("He sang (a high, thin note) until noon.", "a tone"),
    ],
)  # fmt: skip
def note_mark_in_bracket(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The mark of the editors inside a bracket that explains

    French, Italian and Romanian papers say in each bracket that it is theirs. English brackets say so by themselves: the mark
    goes, the explanation stays.
    """
    done = -1
    for hit in hits:
        line = document.line_at(hit.start)
        if line.number <= done:
            continue
        done = line.number
        for match in _MARK.finditer(document.text, line.start, line.end):
            opening = max(document.text.rfind(mark, line.start, match.start()) for mark in "([")
            words = document.text[opening + 1 : match.start()].split() if opening >= 0 else []
            joined = document.text[match.start() : match.end()].lstrip()[:1] in ",-–—"
            if joined and 0 < len(words) <= _MOST_WORDS and not any(mark in "".join(words) for mark in ")]"):
                yield Finding(match.start(), match.end(), "the editors' mark", (Edit(match.start(), match.end(), ""),))
