"""Lines that stand twice because somebody meant them to: details of a list, questions to two people, items of a bulletin."""

from collections.abc import Sequence

from normalize import Document, expression
from normalize.line_kinds import is_paragraph
from normalize_rules.duplicates.entries import (
    Entry,
)

_ANSWER = expression(r"[^:.!?]{2,40}: \S")
_ENTRY = expression(r"(?!By\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}")
_MOST_HEADLINES = 12
_LONGEST_BULLETIN = 60  # lines
_TWO_SENTENCES = expression(r"[a-z]{3}[.!?][\"']? +\S")
_GOES_ON = expression(r"(?:it|he|she|they|this|these|those|that|the|his|her|its|their)\b")


def is_quoted(key: str) -> bool:
    return key.startswith(('"', "'", "-")) and key.rstrip(".,!?").endswith(('"', "'"))


def is_bracketed(key: str) -> bool:
    """Whether a line stands in brackets, as who speaks in a transcript: "[Anna Reed / Spokesperson]"."""
    return key.startswith("[") and key.endswith("]")


def is_detail(document: Document, entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether the copies say the same of two entries of a list: each stands below a name, or below the same label."""
    if not earlier:
        return False
    one, other = entries[earlier - 1], entries[at - 1]
    if one.key == other.key and one.folded.endswith(":"):
        return True
    names = [document.text[entry.line.start : entry.line.end].strip() for entry in (one, other)]
    is_pair = at == earlier + 2 and one.key != other.key and all(map(_ENTRY.fullmatch, names))
    return is_pair and len(names[0].split()) == len(names[1].split())


def is_in_contents(entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether the first copy stands in the contents of a bulletin: what stands beside it comes back, too, with its text."""
    if at + 1 >= len(entries) or not is_paragraph(entries[at + 1].folded):
        return False
    after, before = entries[earlier + 1].key, entries[earlier - 1].key if earlier else ""
    return any(entry.key == after for entry in entries[at + 1 :]) or (
        before != "" and any(entry.key == before for entry in entries[earlier + 1 : at])
    )


def is_asked_again(entries: Sequence[Entry], earlier: int, at: int) -> bool:
    """Whether a paragraph comes back with another answer below it, as a question to two people does."""
    answers = [entries[place + 1].folded for place in (earlier, at) if place + 1 < len(entries)]
    if at == earlier + 1 or len(answers) < 2 or answers[0] == answers[1]:
        return False
    return entries[at].folded.endswith("?") or all(map(_ANSWER.match, answers))


def opens_item(entries: Sequence[Entry], earlier: int, at: int) -> bool:
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
