"""Whether the words around a string that may be something else say that it is a place."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.names.beside import word_before
from normalize_rules.places.gazetteer import Form, Mention
from normalize_rules.places.namesakes import is_of_somebody
from normalize_rules.places.words_around import DIRECTIONS, OF_A_PLACE, OF_PLACE

_OF_SITE = ("in", "near", "outside")
# "in Milano fashion" and "in Torino's squad" are none of the town
_GOES_ON = expression(
    r"(?:[.;:!?)]|, (?![A-Z])|\n|\Z| (?:that|on|and|or|but|for|at|by|with|to|as|in|from|over|during|after|before|when|where|while|who|which|because|said|says|is"
    r"|was|has|had|will|would|this|last|next|since|until|yesterday|today|amid|against|about|between|[a-z]{2,}ed)\b)"
)
_CAPITAL = expression(r"\b(?:capital|capital city), \Z")  # "the Austrian capital, Wien"
_DATELINE = expression(
    r"(?:,? [^\W\d_]{3,9}\.? \d{1,2})?(?: ?\([A-Za-z][\w /-]{1,20}\))? ?(?:—|–|--?) ?[\"“‘]?[A-Z][a-z'’-]* [a-zA-Z][a-z]"
)


def stands_as_place(document: Document, mention: Mention, form: Form, last: int) -> bool:
    """Whether a form needs no words that show a place, or has them; `last`: where the last foreign name ended that is changed."""
    if form.kind in ("placed", "sited") and document.text[last : mention.start] in (" and ", " or ", ", "):
        return True  # the second of two: "in Köln and München"
    if _is_dateline(document, mention) or _CAPITAL.search(document.key, max(0, mention.start - 20), mention.start):
        return True
    if form.kind == "sited":
        return _is_site(document, mention)
    return form.kind not in ("gated", "placed") or _follows_word_of_place(document, mention)


def _is_dateline(document: Document, mention: Mention) -> bool:
    """Whether the name opens its line in capitals, with a dash or an agency in brackets behind it: "HÀ NỘI (VNS) —"."""
    text, line = document.text, document.line_at(mention.start)
    opens = text[mention.start : mention.end].isupper() and not text[line.start : mention.start].strip()
    return opens and _DATELINE.match(text, mention.end, line.end) is not None


def _follows_word_of_place(document: Document, mention: Mention) -> bool:
    """Whether "in" or the like stands before, or what only a place has: "the mayor of"."""
    start = _before_direction(document, mention.start)
    before = word_before(document, start).lower()
    if is_of_somebody(document, mention):
        return False
    of = before == "of" and word_before(document, start - len("of ")).lower()
    return before in OF_PLACE or of in OF_A_PLACE


def _before_direction(document: Document, start: int) -> int:
    """Where the direction before a place begins, or the place itself: "in northern Polen"."""
    word = word_before(document, start)
    return start - len(word) - 1 if word in DIRECTIONS else start


def _is_site(document: Document, mention: Mention) -> bool:
    """Whether something is said to be in it, which is said of no person and no club: "in Wien on Monday"."""
    before = word_before(document, mention.start).lower()
    goes_on = before in _OF_SITE and _GOES_ON.match(document.text, mention.end) is not None
    return goes_on and not is_of_somebody(document, mention)
