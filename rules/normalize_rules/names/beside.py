"""The words right beside a name: the one before, those behind, an article, a foreign preposition."""

from __future__ import annotations

from typing import Any

from normalize import Document, expression
from normalize.edits import Edit
from normalize_rules.names.mentions import Mention

# what opens a sentence with a capital and is no part of the name behind it
SENTENCE_WORDS = frozenset(
    "and but or nor yet so when while if as after before since until because although both also only even not like unlike meanwhile"
    " then in on at by to from of with for against between the that this today yesterday earlier later is was has had did does will can could"
    " what who why how".split()
)
_FOREIGN_BEFORE = expression(
    r"(?:\b(?:de|del|della|dello|dei|degli|di|da|das|dos|du|des|der|die|dem|den|von|vom|zu|zur|aus|nach|la|las|los|el|le"
    r"|les|al|alla|lo|il|em|na|no|w|we|z|ze|ve|bei|sur|et|y|e|och|og|na|pro|przy|dla|avec|mit|und) |['’])\Z"
)
_BEFORE = expression(r"([^\W\d_][\w.'’-]*)[ \u00a0]\Z")
_AFTER = expression(r"(?:['’]s)?[ \u00a0]([^\W\d_][\w'’-]*)")
_ARTICLE = expression(r"\b[Tt]he \Z")
# what cannot begin the noun that an article before an acronym may belong to: "the NATO summit"
_PAST = expression(r"[a-z]{3,}ed")
_NO_NOUN = frozenset(
    "is was has had will would does did said says told can could may must should and or but in to for on at by with from of as that which"
    " who when while if after before during under against than about because its it he she they not also still never met meets decided"
    " announced called warned wants wanted agreed accused expects believes considers".split()
)
# nouns before which a body's name has its article: the State Duma, the World Bank
_TAKES_ARTICLE = expression(
    r"\b(?:Assembly|Agency|Bank|Chancellery|Commission|Committee|Congress|Council|Court|Duma|Fund|House|Inspectorate|League|Ministry|Nations"
    r"|Office|Organi[sz]ation|Parliament|Police|Senate|Service|Staff|Tribunal|Union)\b|\A(?:Kremlin|Pentagon|Knesset)\Z"
)
_NEEDS_ONE_BEHIND = expression(
    r"\b(?:to|of|in|by|with|from|at|and|that|for|on|against|between|told|but|than|as|said) \Z"
)
_ENDS_SENTENCE = (".", "!", "?", "”", '"', ":", "…")


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


def is_foreign_phrase(document: Document, start: int) -> bool:
    """Whether a foreign article or preposition stands just before: "Consejo de la ONU", "dell'ONU"."""
    return _FOREIGN_BEFORE.search(document.text, max(0, start - 8), start) is not None


def without_article(document: Document, mention: Mention[Any]) -> tuple[Edit, ...]:
    """The edit that takes the article from before an acronym that needs none, unless a noun follows to which it may belong."""
    article = _ARTICLE.search(document.text, max(0, mention.start - 5), mention.start)
    following = words_after(document, mention.end)
    if not article or not all(word.lower() in _NO_NOUN or _PAST.fullmatch(word) for word in following):
        return ()
    return (Edit(article.start(), mention.start, ""),)


def missing_article(document: Document, mention: Mention[Any], name: str) -> str:
    """The article, with its blank, that an English name lacks where languages without articles had a word; "" elsewhere.

    In headlines, and before a noun that the name qualifies, English needs none.
    """
    line = document.line_at(mention.start)
    if not _TAKES_ARTICLE.search(name) or not document.text.endswith(_ENDS_SENTENCE, line.start, line.end):
        return ""
    following = words_after(document, mention.end)
    if not all(word.lower() in _NO_NOUN or _PAST.fullmatch(word) for word in following):
        return ""
    if document.is_sentence_start(mention.start):
        return "The "
    return "the " if _NEEDS_ONE_BEHIND.search(document.text, line.start, mention.start) else ""
