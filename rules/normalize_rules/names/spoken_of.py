"""Names that a text explains instead of using them: "NATO (OTAN in French)", "Kyiv, also spelled Kiev"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from normalize import Document, expression
from normalize_rules.alternatives import any_of
from normalize_rules.names.languages import LANGUAGES
from normalize_rules.names.mentions import Mention

# beside a name: what kind of name it is, how it is written, in which language
_SPOKEN_OF = (
    "acronym", "initials", "abbreviat", "hashtag", "conventional name", "office form", " form is",
    "spelled", "spelt", "spelling", "transliterat", "written as", "also written", "pronounced", "in pinyin",
    "stands for", "known as", "also called", "so called", "formerly", "renamed", "instead of k",
    "russian name", "russian-language name", "russian form", "ukrainian name", "ukrainian form",
    "french name", "italian name", "spanish name", "german name", "polish name", "portuguese name",
)  # fmt: skip
_IN_LANGUAGE = expression(r"\bin (?:french|spanish|russian|ukrainian|german)(?![\w-])")  # "in Germany" is a place
# the name is called so, or written somewhere
_CALLED = expression(
    r"(?:\b(?:instead of|rather than)|[,(] ?(?:is |are |was )?(?:called|named|dubbed)|\bletters|\bthe words?|\breads|\breading|\blabell?ed|\bmarked) [\"']?\Z"
)
# "NATO (French: OTAN)"
_GLOSS = expression(rf"[(;] ?{any_of(*LANGUAGES, 'dutch', 'kurdish', 'latin')}\.?: ?[^();:]{{0,60}}\Z")
# what stands between two spellings that are told apart: "Kyiv, not Kiev"
_LINK = "or|not|to|is|was|became|becomes|beside|instead of|rather than|in favou?r of"
_LINK_BEFORE, _LINK_BEHIND = expression(rf",? (?:{_LINK})\Z"), expression(rf"\A(?:{_LINK}) ")


def is_spoken_of(document: Document, mention: Mention[Any], canonical: Iterable[str]) -> bool:
    """Whether the text explains the name instead of using it: "NATO (OTAN in French)", "Kyiv, also spelled Kiev"."""
    key, line = document.key, document.line_at(mention.start)
    low, high = max(line.start, mention.start - 40), min(line.end, mention.end + 40)
    if any(words in key[low:high] for words in _SPOKEN_OF) or _IN_LANGUAGE.search(key, low, high):
        return True
    if _GLOSS.search(key, max(line.start, low - 60), mention.start) or _CALLED.search(key, low, mention.start):
        return True
    head, tail = key[low : mention.start].rstrip(" (/,-"), key[mention.end : high].lstrip(" (/,-")
    head, tail = _LINK_BEFORE.sub("", head).rstrip(" ,("), _LINK_BEHIND.sub("", tail)
    return any(head.endswith(name) or tail.startswith(name) for name in canonical)
