"""The card of the writer under the headline: the name, the post and the handle, one below the other."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize.fold import fold
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page import residue_lines

_NAME = expression(r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z][\w’'-]*\.?|de|da|del|van|von|al|el|bin)){1,3}")
_POST = expression(
    r"(?:[\w’'.&-]+ ){0,3}(?:editor|reporter|correspondent|journalist|writer|columnist|producer|chief|desk|head|redactora?|editora?)(?: (?:of|for|at|in) [\w’' &.-]{2,40})?"
)
_HANDLE = expression(r"@(?P<handle>\w{2,30})")
_STAMP = expression(r".*\b(?:19|20)\d\d\b.*")
_SHORTEST_PART = 4
_LONGEST = 48
_HEAD_LINES = 16


@rule(
    code="RES102",
    name="author-card",
    phase="layout",
    languages=(),
    sources=["es", "hu", "pt"],
    fixes=[
        (f"Old bridge of Tartu reopens\nMari Kask\nEditor of Culture\n@marikask_t\n{LINE}", f"Old bridge of Tartu reopens\n{LINE}"),
        (f"Old bridge of Tartu reopens\n\nInés Prat\n@inesprat\n\n{LINE}", f"Old bridge of Tartu reopens\n\n{LINE}"),
    ],
    keeps=[
        (f"Old bridge of Tartu reopens\nMari Kask\nEditor of Culture\n{LINE}", "no handle: perhaps a caption"),
        (f"Old bridge of Tartu reopens\nMari Kask\n@lakeboats\n{LINE}", "somebody else's handle"),
        (f"Mari Kask\n@marikask\n{LINE}", "the headline"),
        (f"{LINE}\nMari Kask\n@marikask\n{LINE[:-1]} again.", "between paragraphs"),
        (f"Old bridge of Tartu reopens\nMari Kask\n@marikask\n{LINE} Mari Kask was there.", "who the text is about"),
        (f"Old bridge of Tartu reopens\nKASK MARI\n{LINE}", "no stamp below it"),
    ],
)  # fmt: skip
def author_card(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The card of the writer under the headline

    The name stands alone, below it the post, if any, and the handle, which is made of the name. A name all in capitals goes without
    a handle where the page's date stands below it. A person whom a paragraph names is no writer.
    """
    keys = document.line_keys
    head: list[int] = []
    for number, key in enumerate(keys):
        if key and (is_paragraph(key) or len(head) > _HEAD_LINES):
            break
        if key:
            head.append(number)
    else:
        return
    for place in range(1, len(head) - 1):
        name = _content(document, head[place])
        end = _card_end(document, head, place, name)
        if end and not _is_subject(document, name):
            yield from _removals(document, head[place:end], name)
            return


def _card_end(document: Document, head: Sequence[int], place: int, name: str) -> int:
    """The place behind the card that begins at one, or 0."""
    if len(name) > _LONGEST or not _NAME.fullmatch(name):
        return 0
    at = place + 1
    if name.isupper():
        if not _STAMP.fullmatch(document.line_keys[head[at]]) or any(
            len(part) < _SHORTEST_PART for part in name.split()
        ):
            return 0
        return at if head[at] in residue_lines(document) and _has_other(document, head[:place]) else 0
    if _POST.fullmatch(document.line_keys[head[at]]):
        at += 1
    match = _HANDLE.fullmatch(document.line_keys[head[at]]) if at < len(head) else None
    parts = [part for part in fold(name).split() if len(part) >= _SHORTEST_PART]
    is_theirs = match is not None and any(part in match["handle"] for part in parts)
    return at + 1 if is_theirs and _has_other(document, head[:place]) else 0


def _has_other(document: Document, above: Sequence[int]) -> bool:
    """Whether a line above is none of the page: the headline."""
    return not residue_lines(document).issuperset(above)


def _is_subject(document: Document, name: str) -> bool:
    """Whether a paragraph names the person."""
    parts = [part for part in fold(name).split() if len(part) >= _SHORTEST_PART]
    return any(is_paragraph(key) and all(part in key for part in parts[-1:]) for key in document.line_keys)


def _removals(document: Document, numbers: Sequence[int], name: str) -> Iterator[Finding]:
    for number in numbers:
        line = document.lines[number]
        start = document.text.find(name, line.start, line.end)
        facts = (("byline", Fact(name, start, start + len(name))),) if start >= 0 else ()
        message = "the writer's card in the head of the page"
        yield Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),), facts=facts)


def _content(document: Document, number: int) -> str:
    return document.text[document.lines[number].start : document.lines[number].end].strip()
