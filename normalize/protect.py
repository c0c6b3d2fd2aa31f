"""Text that no rule may touch: URLs, e-mail addresses, @handles, #hashtags, file names, code and markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.late import expression

Span = tuple[int, int]

_TAIL = ".,;:!?\"'”’»)]}…"
_TOKEN_END = expression(r"[^\s<>“”«»]*")
_TOKEN_START = expression(r"[^\s<>“”«»]*\Z")
_SCHEME = expression(r"[A-Za-z][A-Za-z0-9+.-]*\Z")
_EMAIL_BEFORE = expression(r"[\w.+-]+\Z")
_EMAIL_AFTER = expression(r"@[\w-]+(?:\.[\w-]+)+")
_HANDLE = expression(r"[@#][^\W_][\w]*|#_\w+|@_\w+")
_TAG = expression(r"<[/!]?[A-Za-z][^<>\n]*+>")
# behind a letter a backtick is an apostrophe: "don`t, can`t"; a mark that nobody sees between the two will be gone
_CODE = expression(r"(?<![A-Za-z])(?<![A-Za-z][\u00ad\u200b-\u200f\u2060\ufeff])(`{1,3})[^`\n]++\1")
_FENCE = expression(r"```.*?```", re.DOTALL)
_FILE = expression(
    # the flag stands inside, so that the search for the full stop is one for a plain character
    r"\.(?=\w)(?i:txt|pdf|docx?|xlsx?|pptx?|csv|jsonl?|html?|php|aspx?|jpe?g|png|gif|webp|svg|mp[34]|zip|gz|py|md|xml)(?![\w])"
)
_DRIVE = expression(r"[A-Za-z]\Z")
_PATH = expression(r"/(?:[\w.~-]+/)+[\w.~-]*")


def protected(text: str) -> tuple[Span, ...]:
    """The protected spans of a text, sorted and without overlap.

    Each kind is looked for only where its mark stands, so that a text without marks costs a few substring tests.

    >>> [text[a:b] for text in ["Write to x@y.org (see https://e.org/a)."] for a, b in protected(text)]
    ['x@y.org', 'https://e.org/a']
    """
    found: list[Span] = []
    if "://" in text:
        found += _around(text, "://", _SCHEME)
    if "www." in text:
        found += _around(text, "www.", None)
    if "@" in text or "#" in text:
        found += _marked(text)
    if "`" in text:
        found += [m.span() for m in _FENCE.finditer(text)] + [m.span() for m in _CODE.finditer(text)]
    if "<" in text:
        found += [m.span() for m in _TAG.finditer(text)]
        found += _comments(text)
    if ":\\" in text:
        found += _around(text, ":\\", _DRIVE)
    if "/" in text:
        found += [m.span() for m in _PATH.finditer(text) if not _joined_to_word(text, m.start())]
    found += _files(text)
    return merged(found) if found else ()


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans sorted, overlapping ones made one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        elif end > start:
            out.append((start, end))
    return tuple(out)


def _around(text: str, mark: str, before: re.Pattern[str] | None) -> Iterator[Span]:
    """The token around each mark, from what `before` matches to the next space, without closing punctuation."""
    at = text.find(mark)
    while at >= 0:
        head = before.search(text, max(0, at - 40), at) if before else None
        match = _TOKEN_END.match(text, at)
        end = match.end() if match else at + len(mark)
        while end > at + len(mark) and text[end - 1] in _TAIL:
            end -= 1
        if before is None or head:
            yield (head.start() if head else at, end)
        at = text.find(mark, max(end, at + len(mark)))


def _marked(text: str) -> Iterator[Span]:
    for mark in "@#":
        at = text.find(mark)
        while at >= 0:
            address = _EMAIL_AFTER.match(text, at) if mark == "@" else None
            before = _EMAIL_BEFORE.search(text, max(0, at - 64), at) if address else None
            handle = _HANDLE.match(text, at)
            if address and before:
                yield before.start(), address.end()
            elif handle and not _joined_to_word(text, at) and text[at - 1 : at] != "&":  # &#39; is an entity
                yield handle.span()
            at = text.find(mark, at + 1)


def _comments(text: str) -> Iterator[Span]:
    """Comments in markup, each on one line; found by their ends, since one that is never closed would be read anew from every opening."""
    at = text.find("<!--")
    while at >= 0:
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        closed = text.find("-->", at + 4, line_end)
        if closed >= 0:
            yield at, closed + 3
        at = text.find("<!--", closed + 3 if closed >= 0 else line_end)


def _files(text: str) -> Iterator[Span]:
    for match in _FILE.finditer(text):
        head = _TOKEN_START.search(text, max(0, match.start() - 120), match.start())
        start = head.start() if head else match.start()
        while start < match.start() and text[start] in "(['\"‘":
            start += 1
        if start < match.start():
            yield start, match.end()


def _joined_to_word(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in "_/.")
