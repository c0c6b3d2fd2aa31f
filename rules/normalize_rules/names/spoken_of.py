"""Names that a text explains instead of using them: "NATO (OTAN in French)", "Kyiv, also spelled Kiev"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from normalize import Document, expression
from normalize_rules.names.mentions import Mention

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


def is_spoken_of(document: Document, mention: Mention[Any], canonical: Iterable[str]) -> bool:
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
