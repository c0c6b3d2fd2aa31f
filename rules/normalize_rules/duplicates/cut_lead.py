"""The first lines of a post as its headline, cut off with dots, and the whole post below."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.duplicates.entries import HEAD_LINES, OUTER, entries_of, keys_of

_SHORTEST = 80  # characters that the two lines share
_LABEL = expression(r"[^:.!?]{2,40}: ?")
_DOTS = ("...", "…")
_REACH = 2  # lines between the two
_POST = (
    "Ferry service. Rhodes thanks its sailors after the storm. The wind was less than a gale on Monday, and the boats"
)
_WHOLE = f"{_POST} may sail again on Friday."


@rule(
    code="DUP020",
    name="cut-lead",
    phase="layout",
    languages=(),
    fixes=[
        (f"{_POST}...\n{_WHOLE}\nNobody was hurt.", f"{_WHOLE}\nNobody was hurt."),
        (f"Ana Diaz: {_POST}...\n\n{_WHOLE}", _WHOLE),
        (f"{_POST} may…\n\nMay 3, 2024\n\n{_WHOLE}\n\nNobody was hurt.", f"May 3, 2024\n\n{_WHOLE}\n\nNobody was hurt."),
    ],
    keeps=[
        (f"{_POST}...\nNobody was hurt.", "the text itself ends in dots"),
        (f"{_WHOLE}\n{_POST}...", "the speaker says it again and trails off"),
        ("And so to bed...\nAnd so to bed he went, and slept until noon of the next day, when the bells rang.", "too short"),
        (f"{_POST}.\n{_WHOLE}", "a sentence that has an end"),
        (f"Ana Diaz: {_POST}...\nBen Ruiz: {_POST} shall stay where they are.", "another speaker's words"),
    ],
)  # fmt: skip
def cut_lead(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The beginning of the text as a headline of its own, cut off with dots

    Sites that pass on posts of a channel have no headline for them: they print the first 200 characters, with the channel's
    name in front and dots behind, and then the post. More than a sentence stands there twice, and the dots show which copy
    is cut.
    """
    for at, key in enumerate(keys_of(document)[: HEAD_LINES + 1]):
        if len(key) >= _SHORTEST and (entry := entries_of(document)[at]).folded.endswith(_DOTS):
            cut = entry.folded.rstrip("….").strip(OUTER).replace('"', "'")
            label = _LABEL.match(cut)
            copies = {cut, cut[label.end() :] if label else cut}
            if any(_goes_on(below, copy) for below in keys_of(document)[at + 1 : at + 2 + _REACH] for copy in copies):
                start, end = entry.line.start, entry.line.end
                yield Finding(start, end, "the beginning of the text, cut off", (Edit(start, end, ""),))


def _goes_on(whole: str, cut: str) -> bool:
    return len(cut) >= _SHORTEST and len(whole) > len(cut) and whole.startswith(cut)
