"""Lines that stand twice: the check that the rules for headlines, captions and paragraphs share."""

from collections.abc import Iterator, Sequence
from operator import eq

from normalize import Document, Edit, Fact, Finding, Hit, expression
from normalize.document import Line
from normalize.line_kinds import is_paragraph
from normalize_rules.duplicates.captions import is_above_prose, is_between_paragraphs, is_caption, is_in_prose
from normalize_rules.duplicates.entries import (
    HEAD_LINES,
    HEADLINE,
    PARAGRAPH,
    Entry,
    ends_sentence,
    entries_of,
    is_headline,
    keys_of,
)
from normalize_rules.duplicates.meant_twice import (
    is_asked_again,
    is_bracketed,
    is_detail,
    is_in_contents,
    is_quoted,
    opens_item,
)
from normalize_rules.duplicates.truncation import truncated, with_credit, wrapped

_CAPTION_WORDS = 3
_CREDITED = expression(
    r"\b(?:photos?|foto|images?|pictures?|credits?) ?:|\((?:afp|ap|reuters|spa|epa|aa|xinhua|dpa|getty)\)"
)
_HOUR = expression(r"\d:\d\d")
_SITE_NAME = 40


def repeated_lines(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """All repetitions in a document; the rules that share this check are what it reports."""
    keys = keys_of(document)
    beginnings = [key[:HEADLINE] for key in keys]
    if len(set(keys)) == len(keys) and not any(map(eq, beginnings, beginnings[1:])) and not _may_be_wrapped(keys):
        return
    entries = entries_of(document)
    first: dict[str, int] = {}
    yield from _wrapped_captions(document, entries)
    for at, entry in enumerate(entries):
        earlier = first.setdefault(entry.key, at)
        if earlier != at:
            yield from _second_copy(document, entries, earlier, at)
        elif at + 1 < len(entries) and beginnings[at] == beginnings[at + 1]:
            yield from _cut_copy(document, entries, at)


def _second_copy(document: Document, entries: Sequence[Entry], earlier: int, at: int) -> Iterator[Finding]:
    """A line that stands above as well, and the names of site and section over a headline that is printed twice in a row."""
    entry, rule_code = entries[at], _kind(document, entries, earlier, at)
    if not rule_code:
        return
    yield _removal(entry.line, rule_code)
    is_headline_twice = rule_code == "DUP001" and at == earlier + 1
    if is_headline_twice and not _HOUR.search(entry.key) and not _CREDITED.search(entry.key):
        yield from _site_name(document, entries, earlier)


def _cut_copy(document: Document, entries: Sequence[Entry], at: int) -> Iterator[Finding]:
    """A line and the next one, which begins as it does: one of them may be cut off, or have the credit of a picture behind it."""
    entry, following = entries[at], entries[at + 1]
    in_head = is_headline(entries, at) and any(len(below.key) >= PARAGRAPH for below in entries[at + 2 :])
    found = [
        *truncated(document, entry, following, False, in_head),
        *truncated(document, following, entry, True, in_head),
    ]
    yield from found
    if with_credit(entry, following):
        yield _removal(following.line, "DUP002")
    # what is above two copies of a lead may be the headline itself
    if found and in_head and not any(_reads_as_text(copy.folded) for copy in (entry, following)):
        yield from _site_name(document, entries, at)


def _may_be_wrapped(keys: Sequence[str]) -> bool:
    """Whether a line may hold the two lines below it, or above it; what most texts have not, and quickly told."""
    return any(map(str.startswith, keys, keys[1:])) or any(map(str.endswith, keys[1:], keys))


def _wrapped_captions(document: Document, entries: Sequence[Entry]) -> Iterator[Finding]:
    """The lines of captions that were wrapped over two lines, below the same in one line, or above it."""
    for at in range(len(entries) - 2):
        one, two, three = entries[at : at + 3]
        below = wrapped(one, two, three)
        if (below or wrapped(three, one, two)) and is_caption(document, entries, at if below else at + 2):
            yield from (_removal(copy.line, "DUP002") for copy in ((two, three) if below else (one, two)))


def _kind(document: Document, entries: Sequence[Entry], earlier: int, at: int) -> str:
    """The rule that a second copy breaks, or "" for a repetition that may be meant."""
    entry = entries[at]
    if is_quoted(entry.folded) or is_bracketed(entry.folded) or is_detail(document, entries, earlier, at):
        return ""
    sentence = ends_sentence(entry.folded)
    if is_headline(entries, earlier) and len(entry.key) >= HEADLINE and not sentence:
        return "" if is_in_contents(entries, earlier, at) else "DUP001"
    if len(entry.key) >= PARAGRAPH:
        return "" if opens_item(entries, earlier, at) or is_asked_again(entries, earlier, at) else "DUP003"
    if sentence and earlier and at == earlier + 1 and is_between_paragraphs(entries, at):
        return "DUP003"
    if at > earlier + 1 or len(entry.key.split()) < _CAPTION_WORDS:
        return ""
    return "DUP002" if _is_of_picture(document, entries, earlier, at) else ""


def _is_of_picture(document: Document, entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether a line that stands twice in a row is a caption, with a stop or without."""
    if not ends_sentence(entries[at].folded) and is_caption(document, entries, earlier):
        return True
    return is_in_prose(entries, at) or is_above_prose(document, entries, at)


def _removal(line: Line, code: str) -> Finding:
    said = {"DUP001": "the headline again", "DUP002": "the same caption again", "DUP003": "the same paragraph again"}
    return Finding(line.start, line.end, said[code], (Edit(line.start, line.end, ""),), rule=code)


def _site_name(document: Document, entries: Sequence[Entry], headline: int) -> Iterator[Finding]:
    """What stands above a headline that is printed twice is the page's head: the names of site and section."""
    above = entries[:headline]
    below = {entry.key for entry in entries[headline:]}
    if any(len(entry.key) >= HEADLINE and entry.key in below for entry in above):
        return  # the headline; what is printed twice in a row is the caption of its picture
    if len(above) <= HEAD_LINES and all(len(e.key) <= _SITE_NAME and not is_paragraph(e.folded) for e in above):
        for entry in above:
            start, end = entry.line.start, entry.line.end
            fact = ("site", Fact(document.text[start:end].strip(), start, end))
            message = "the name of the site or section above a headline that is printed twice"
            yield Finding(start, end, message, (Edit(start, end, ""),), rule="DUP004", facts=(fact,))


def _reads_as_text(key: str) -> bool:
    return ends_sentence(key) or is_paragraph(key)
