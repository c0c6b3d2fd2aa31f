"""What stands around a form of a name and makes it somebody else's: a longer name, a mark that tells two people apart."""

from __future__ import annotations

import re

from normalize import Document, expression
from normalize.context import is_title_case
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form
from normalize_rules.people.titles import nationalities
from normalize_rules.people.words_around import OPENERS, PLACES, THINGS, TITLE_WORDS

WORD_AFTER = expression(r"(?:['’]s)?[ \u00a0\n]?([^\W\d_][\w'’-]*)")
_TOLD_BEFORE = expression(r"\b(?:dr\.?|named|rabbi) \Z")
_TOLD_BEHIND = expression(r",? (?:junior|senior|jr\.?|sr\.?)\b|, [a-z]\. \(\d{4}")


def belongs_to_longer_name(document: Document, mention: Mention) -> bool:
    """Whether a capitalised word that is no title stands just before: "Wang Jinping"."""
    word, at = word_before(document.text, mention.start)
    if not word or not word[0].isupper():
        return False
    plain = word.lower().rstrip(".")
    if word.endswith(".") and len(plain) > 2 and plain not in TITLE_WORDS:
        return False  # the last word of the sentence before
    if (
        plain.rpartition("-")[2] in TITLE_WORDS
        or plain in OPENERS
        or plain in nationalities()
        or plain.endswith(("'s", "’s"))
    ):
        return False
    return not is_title_case(document, at)


def is_followed_by_name(document: Document, mention: Mention) -> bool:
    """Whether the form goes on: "Jinping County", "Kim Jong Kook", "Kim Jong-"."""
    text = document.text
    if text[mention.end : mention.end + 1] in ("-", "‐", "‑"):
        return True
    match = WORD_AFTER.match(text, mention.end)
    if not match:
        return False
    if not match[1][0].isupper():
        return match[1] in PLACES and text[mention.end : mention.end + 1] == " "
    if match[1].lower() in THINGS:
        return True
    has_possessive = text[mention.end : mention.end + 1] in ("'", "’")
    return not has_possessive and not is_title_case(document, match.start(1))


def is_told_apart(document: Document, mention: Mention) -> bool:
    """Whether somebody else of a surname is marked: "Dr Zelensky", "a lawyer named Gaddafi", "Yanukovich junior"."""
    key = document.key
    before = _TOLD_BEFORE.search(key, max(0, mention.start - 12), mention.start)
    return before is not None or _TOLD_BEHIND.match(key, mention.end) is not None


def is_behind_own_family(document: Document, mention: Mention, form: Form) -> bool:
    """Whether the family name stands before a given name in a writing of its own: "President moon Jae-in"."""
    if form.kind not in ("given", "last") or not form.person:
        return False
    head = document.key[max(0, mention.start - 20) : mention.start].rstrip(" \"'")
    return head.endswith(tuple(f" {fold(family)}" for family in form.person.families.values() if family))


def is_borne_by_another(document: Document, mention: Mention, form: Form) -> bool:
    """Whether a part of a name begins or ends somebody else's: "Yi Gang" beside Wang Yi."""
    word = re.escape(document.text[mention.start : mention.end])
    names = {name for person in (form.person,) if person for name in person.names.values()}
    found = {match.group() for match in re.finditer(rf"(?<![\w-])[A-Z][\w'’-]+ {word}(?!\w)", document.text)}
    found = {part for part in found if not begins_with_title(part)}
    found |= {match.group() for match in re.finditer(rf"(?<![\w-]){word} [A-Z][\w'’-]+", document.text)}
    found |= {match.group() for match in re.finditer(rf"\b[Tt]he {word}\b", document.text)}  # a people
    return any(not any(part in name for name in names) for part in found)


def is_no_name(word: str) -> bool:
    """Whether a capitalised word behind a name is a title, a day or the beginning of a sentence."""
    return word.lower() in TITLE_WORDS or word.lower() in OPENERS


def begins_with_title(words: str) -> bool:
    first = words.partition(" ")[0].lower()
    return first in TITLE_WORDS or first in OPENERS


def word_before(text: str, position: int) -> tuple[str, int]:
    """The word before a place and where it begins, "" where none does; with digits and points, as in "J.R." and "21st"."""
    if position < 2 or text[position - 1] not in " \u00a0":
        return "", position
    start = position - 1
    while start and start > position - 40 and (text[start - 1].isalnum() or text[start - 1] in ".'’-"):
        start -= 1
    return text[start : position - 1], start
