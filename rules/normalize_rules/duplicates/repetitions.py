"""Lines that stand twice: the check that the rules for headlines, captions and paragraphs share."""

from collections.abc import Iterator, Sequence
from operator import eq

from normalize import Document, Edit, Fact, Finding, Hit, expression
from normalize.document import Line
from normalize.page import is_paragraph
from normalize_rules.calendar import SMALL_WEEKDAY
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
from normalize_rules.duplicates.truncation import truncated, with_credit, wrapped

_CAPTION_WORDS = 3
_SENTENCE = 60  # characters; a sentence of that length is not written twice by hand
# shorter ones, and those of "I" and "you", may be a refrain
_REFRAIN, _REFRAIN_WORDS = 40, 6  # characters, blanks
_IN_PERSON = expression(r"\b(?:i|we|you|me|us|my|our|your|o|oh)\b|!")
_ANSWER = expression(r"[^:.!?]{2,40}: \S")
_CREDITED = expression(
    r"\b(?:photos?|foto|images?|pictures?|credits?) ?:|\((?:afp|ap|reuters|spa|epa|aa|xinhua|dpa|getty)\)"
)
_PICTURE = expression(rf"\b{SMALL_WEEKDAY}\b|\b(?:19|20)\d\d\b|\b(?:photos?|pictured?|file)\b")
_NAME = expression(r"[a-z,] [A-Z][a-z]{2}")
_HOUR = expression(r"\d:\d\d")
_ENTRY = expression(r"(?!By\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}")
_SITE_NAME = 40
_MOST_HEADLINES = 12
_LONGEST_BULLETIN = 60  # lines
_TWO_SENTENCES = expression(r"[a-z]{3}[.!?][\"']? +\S")
_GOES_ON = expression(r"(?:it|he|she|they|this|these|those|that|the|his|her|its|their)\b")


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
            rule_code = _kind(document, entries, earlier, at)
            if rule_code:
                yield _removal(entry.line, rule_code)
                if (
                    rule_code == "DUP001"
                    and at == earlier + 1
                    and not _HOUR.search(entry.key)
                    and not _CREDITED.search(entry.key)
                ):
                    yield from _site_name(document, entries, earlier)
        elif at + 1 < len(entries) and beginnings[at] == beginnings[at + 1]:
            in_head = is_headline(entries, at) and any(len(below.key) >= PARAGRAPH for below in entries[at + 2 :])
            found = [
                *truncated(document, entry, entries[at + 1], False, in_head),
                *truncated(document, entries[at + 1], entry, True, in_head),
            ]
            yield from found
            if with_credit(entry, entries[at + 1]):
                yield _removal(entries[at + 1].line, "DUP002")
            # what is above two copies of a lead may be the headline itself
            if found and in_head and not any(_reads_as_text(copy.folded) for copy in entries[at : at + 2]):
                yield from _site_name(document, entries, at)


def _may_be_wrapped(keys: Sequence[str]) -> bool:
    """Whether a line may hold the two lines below it, or above it; what most texts have not, and quickly told."""
    return any(map(str.startswith, keys, keys[1:])) or any(map(str.endswith, keys[1:], keys))


def _wrapped_captions(document: Document, entries: Sequence[Entry]) -> Iterator[Finding]:
    """The lines of captions that were wrapped over two lines, below the same in one line, or above it."""
    for at in range(len(entries) - 2):
        one, two, three = entries[at : at + 3]
        below = wrapped(one, two, three)
        if (below or wrapped(three, one, two)) and _is_caption(document, entries, at if below else at + 2):
            yield from (_removal(copy.line, "DUP002") for copy in ((two, three) if below else (one, two)))


def _kind(document: Document, entries: Sequence[Entry], earlier: int, at: int) -> str:
    """The rule that a second copy breaks, or "" for a repetition that may be meant."""
    entry = entries[at]
    if _is_quoted(entry.folded) or _is_bracketed(entry.folded):
        return ""
    if _is_detail(document, entries, earlier, at):
        return ""
    sentence = ends_sentence(entry.folded)
    if is_headline(entries, earlier) and len(entry.key) >= HEADLINE and not sentence:
        return "" if _is_in_contents(entries, earlier, at) else "DUP001"
    if len(entry.key) >= PARAGRAPH:
        return "" if _opens_item(entries, earlier, at) or _is_asked_again(entries, earlier, at) else "DUP003"
    if sentence and earlier and at == earlier + 1 and _is_between_paragraphs(entries, at):
        return "DUP003"
    if at > earlier + 1 or len(entry.key.split()) < _CAPTION_WORDS:
        return ""
    is_caption = (
        (not sentence and _is_caption(document, entries, earlier))
        or _is_in_prose(entries, at)
        or _is_above_prose(document, entries, at)
    )
    return "DUP002" if is_caption else ""


def _is_in_contents(entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether the first copy stands in the contents of a bulletin: what stands beside it comes back, too, with its text."""
    if at + 1 >= len(entries) or not is_paragraph(entries[at + 1].folded):
        return False
    after, before = entries[earlier + 1].key, entries[earlier - 1].key if earlier else ""
    return any(entry.key == after for entry in entries[at + 1 :]) or (
        before != "" and any(entry.key == before for entry in entries[earlier + 1 : at])
    )


def _is_detail(document: Document, entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether the copies say the same of two entries of a list: each stands below a name, or below the same label."""
    if not earlier:
        return False
    one, other = entries[earlier - 1], entries[at - 1]
    if one.key == other.key and one.folded.endswith(":"):
        return True
    names = [document.text[entry.line.start : entry.line.end].strip() for entry in (one, other)]
    is_pair = at == earlier + 2 and one.key != other.key and all(map(_ENTRY.fullmatch, names))
    return is_pair and len(names[0].split()) == len(names[1].split())


def _is_asked_again(entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether a paragraph comes back with another answer below it, as a question to two people does."""
    answers = [entries[place + 1].folded for place in (earlier, at) if place + 1 < len(entries)]
    if at == earlier + 1 or len(answers) < 2 or answers[0] == answers[1]:
        return False
    return entries[at].folded.endswith("?") or all(map(_ANSWER.match, answers))


def _opens_item(entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether the second copy opens an item of a bulletin, which has its headlines on top, a sentence each: other paragraphs
    stand between the two, and the text goes on below the second, which would hang on the item before.
    """
    between, below = entries[earlier + 1 : at], entries[at + 1 : at + 2]
    if earlier > _MOST_HEADLINES or len(between) > _LONGEST_BULLETIN or not below or not is_paragraph(below[0].folded):
        return False
    if any(_TWO_SENTENCES.search(entry.folded) for entry in entries[: earlier + 2]):
        return False
    paragraphs = [entry for entry in between if is_paragraph(entry.folded)]
    return paragraphs != [] and (len(paragraphs) == len(between) or _GOES_ON.match(below[0].key) is not None)


def _is_caption(document: Document, entries: Sequence[Entry], earlier: int) -> bool:
    """Whether a line without a stop names somebody or a day, or is long: lines of songs, chants and lists do neither."""
    line, key, _ = entries[earlier]
    if earlier and entries[earlier - 1].folded.endswith(":"):
        return False
    named = _NAME.search(document.text, line.start, line.end) or _PICTURE.search(key)
    return named is not None or len(key) >= _SENTENCE


def _is_in_prose(entries: Sequence[Entry], at: int) -> bool:
    """Whether paragraphs stand around a sentence that is printed twice, so that it is no verse and no dialogue."""
    around = entries[at - 2 : at - 1], entries[at + 1 : at + 2]
    return len(entries[at].key) >= HEADLINE and all(side and len(side[0].key) >= PARAGRAPH for side in around)


def _is_between_paragraphs(entries: Sequence[Entry], at: int) -> bool:
    """Whether a sentence of the third person stands twice beside a paragraph, where nobody would write a refrain."""
    key = entries[at].folded
    if len(key) < _REFRAIN or key.count(" ") < _REFRAIN_WORDS or '"' in key or _IN_PERSON.search(key):
        return False
    if not ends_sentence(entries[at - 1].folded):
        return False  # a headline, and the lead that repeats it
    sides = entries[max(0, at - 2) : at - 1], entries[at + 1 : at + 2]
    return any(side and is_paragraph(side[0].folded) and len(side[0].folded) >= _REFRAIN for side in sides)


def _is_above_prose(document: Document, entries: Sequence[Entry], at: int) -> bool:
    """Whether a sentence that is printed twice at the head of a text is the caption of its picture: it names a day, or is
    long and names somebody, and a paragraph follows. A slogan or a line of a song does neither.
    """
    if not is_headline(entries, at - 1) or len(entries) <= at + 1 or len(entries[at + 1].key) < PARAGRAPH:
        return False
    _, key, _ = entry = entries[at]
    if len(key) < _SENTENCE:
        return len(key) >= HEADLINE and _PICTURE.search(key) is not None
    return _NAME.search(document.text, entry.line.start, entry.line.end) is not None


def _is_quoted(key: str) -> bool:
    return key.startswith(('"', "'", "-")) and key.rstrip(".,!?").endswith(('"', "'"))


def _is_bracketed(key: str) -> bool:
    """Whether a line stands in brackets, as who speaks in a transcript: "[Anna Reed / Spokesperson]"."""
    return key.startswith("[") and key.endswith("]")


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
