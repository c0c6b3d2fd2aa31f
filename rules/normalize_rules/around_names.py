"""What stands around a name in a text, and what it proves: neighbours, cues, explanations.

Organisations, places, agencies and people ask the same questions of a text: is the word really a name here, is it quoted, is the
sentence about the name itself, does something beside it tell which of two things is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from normalize import Document, Hit, expression
from normalize.context import in_reading_order, is_protected, is_word
from normalize.edits import Edit

_FOREIGN_BEFORE = expression(
    r"(?:\b(?:de|del|della|dello|dei|degli|di|da|das|dos|du|des|der|die|dem|den|von|vom|zu|zur|aus|nach|la|las|los|el|le"
    r"|les|al|alla|lo|il|em|na|no|w|we|z|ze|ve|bei|sur|et|y|e|och|og|na|pro|przy|dla|avec|mit|und) |['’])\Z"
)
_SPOKEN_OF = (
    "acronym", "initials", "abbreviat", "spelled", "spelt", "spelling", "transliterat", "stands for", "known as",
    "also called", "also written", "written as", "instead of k", "formerly", "so called", "renamed", "pronounced", "in french", "in spanish", "in russian",
    "in ukrainian", "in german", "russian name", "ukrainian name", "french name", "russian-language name",
    "russian form", "ukrainian form", "conventional name", "in pinyin", "office form", " form is", "italian name", "spanish name", "german name", "polish name", "portuguese name", "hashtag",
)  # fmt: skip
# the name is called so, or written somewhere
_CALLED = expression(
    r"(?:\b(?:instead of|rather than)|[,(] ?(?:is |are |was )?(?:called|named|dubbed)|\bletters|\bthe words?|\breads|\breading|\blabell?ed|\bmarked) [\"']?\Z"
)
# "NATO (French: OTAN)"
_GLOSS = expression(
    r"[(;] ?(?:french|spanish|portuguese|italian|catalan|romanian|german|dutch|swedish|norwegian|danish|finnish|icelandic|estonian|latvian"
    r"|lithuanian|polish|czech|slovak|hungarian|slovene|croatian|serbian|bosnian|bulgarian|macedonian|albanian|greek|turkish|russian"
    r"|ukrainian|belarusian|georgian|armenian|azerbaijani|kazakh|arabic|persian|hebrew|kurdish|hindi|urdu|chinese|japanese|korean"
    r"|vietnamese|indonesian|malay|latin)\.?: ?[^();:]{0,60}\Z"
)
# what stands between two spellings that are told apart: "Kyiv, not Kiev"
_LINK = "or|not|to|is|was|became|becomes|beside|instead of|rather than|in favou?r of"
_LINK_BEFORE, _LINK_BEHIND = expression(rf",? (?:{_LINK})\Z"), expression(rf"\A(?:{_LINK}) ")
_BEFORE = expression(r"([^\W\d_][\w.'’-]*)[ \u00a0]\Z")
_AFTER = expression(r"(?:['’]s)?[ \u00a0]([^\W\d_][\w'’-]*)")
_WINDOW = 150
_HEAD = 300  # characters, in which a text is dated
# a day or a month of it: a year alone may be what the text looks back to, or no year at all
_OLD_DATE = expression(
    r"\b(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? 19[2-7]\d(?!\d)"
)
_NEW_YEAR = expression(r"(?<![\d.,$€£])(?:19[89]\d|20[0-4]\d)(?![\d%]|[.,]\d)")
_ARTICLE = expression(r"\b[Tt]he \Z")
# what cannot begin the noun that an article before an acronym may belong to: "the NATO summit"
_PAST = expression(r"[a-z]{3,}ed")
_NO_NOUN = frozenset(
    "is was has had will would does did said says told can could may must should and or but in to for on at by with from of as that which"
    " who when while if after before during under against than about because its it he she they not also still never met meets decided"
    " announced called warned wants wanted agreed accused expects believes considers".split()
)


class Mention(NamedTuple):
    """A string of the tables at its place, with all that it may stand for."""

    start: int
    end: int
    forms: Sequence[Any]


def mentions(document: Document, hits: Sequence[Hit]) -> list[Mention]:
    """The hits that stand as words with a capital outside protected spans, the longest where several overlap."""
    text, found, taken = document.text, [], 0
    for start, end, forms in in_reading_order(hits):
        if start < taken or text[start:end].islower() or not _is_name_like(text, start, end):
            continue
        if not is_protected(document, start, start + 1):
            found.append(Mention(start, end, forms))
            taken = end
    return found


def _is_name_like(text: str, start: int, end: int) -> bool:
    """Whether the string is a word of its own, not part of a number or a code such as "UE-5"."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in ("@", "#", "_", "&") or after == "&" or not is_word(text, start, end):
        return False
    coded = after in ("-", "‑", ".", "+") and text[end + 1 : end + 2].isdigit()
    return not coded and not (before in ("-", ".") and text[max(0, start - 2) : start - 1].isdigit())


def is_archived(document: Document) -> bool:
    """Whether a text was written before 1980: a date in its head says so, and it names none from then on."""
    text = document.text
    return _OLD_DATE.search(text, 0, _HEAD) is not None and _NEW_YEAR.search(text) is None


def is_shouted(document: Document, position: int) -> bool:
    """Whether most letters of the line are capitals, so that capitals prove nothing."""
    line = document.line_at(position)
    head = document.text[line.start : min(line.end, line.start + 300)]
    if head.count("e") + head.count("t") + head.count("a") > len(head) // 8:
        return False  # running text, told without looking at each letter
    letters = [c for c in head if c.isalpha()]
    return len(letters) > 7 and sum(c.isupper() for c in letters) >= 0.7 * len(letters)


def is_foreign_phrase(document: Document, start: int) -> bool:
    """Whether a foreign article or preposition stands just before: "Consejo de la ONU", "dell'ONU"."""
    return _FOREIGN_BEFORE.search(document.text, max(0, start - 8), start) is not None


def is_spoken_of(document: Document, mention: Mention, canonical: Iterable[str]) -> bool:
    """Whether the text explains the name instead of using it: "NATO (OTAN in French)", "Kyiv, also spelled Kiev"."""
    key, line = document.key, document.line_at(mention.start)
    low, high = max(line.start, mention.start - 40), min(line.end, mention.end + 40)
    if any(words in key[low:high] for words in _SPOKEN_OF) or _GLOSS.search(
        key, max(line.start, low - 60), mention.start
    ):
        return True
    if _CALLED.search(key, low, mention.start):
        return True
    head, tail = key[low : mention.start].rstrip(" (/,-"), key[mention.end : high].lstrip(" (/,-")
    head, tail = _LINK_BEFORE.sub("", head).rstrip(" ,("), _LINK_BEHIND.sub("", tail)
    return any(head.endswith(name) or tail.startswith(name) for name in canonical)


def without_article(document: Document, mention: Mention) -> tuple[Edit, ...]:
    """The edit that takes the article from before an acronym that needs none, unless a noun follows to which it may belong."""
    article = _ARTICLE.search(document.text, max(0, mention.start - 5), mention.start)
    following = words_after(document, mention.end)
    if not article or not all(word.lower() in _NO_NOUN or _PAST.fullmatch(word) for word in following):
        return ()
    return (Edit(article.start(), mention.start, ""),)


def has_cue(key: str, cues: Iterable[str], low: int = 0, high: int | None = None) -> bool:
    """Whether a word that begins like one of the cues stands in `key[low:high]`."""
    stop = len(key) if high is None else high
    for cue in cues:
        at = key.find(cue, low, stop)
        while at >= 0:
            if not at or not key[at - 1].isalnum():
                return True
            at = key.find(cue, at + 1, stop)
    return False


def has_cue_near(document: Document, mention: Mention, cues: Iterable[str]) -> bool:
    """Whether a cue stands in the same line, not far away."""
    line = document.line_at(mention.start)
    low, high = max(line.start, mention.start - _WINDOW), min(line.end, mention.end + _WINDOW)
    return has_cue(document.key, cues, low, high)


def word_before(document: Document, start: int) -> str:
    """The word that a blank parts from a place, as written, or ""."""
    match = _BEFORE.search(document.text, max(0, start - 40), start)
    return match[1] if match else ""


def words_after(document: Document, end: int, count: int = 1) -> list[str]:
    """The next words as written, as long as nothing but blanks and a possessive part them."""
    found: list[str] = []
    for _ in range(count):
        match = _AFTER.match(document.text, end)
        if not match:
            break
        found.append(match[1])
        end = match.end()
    return found
