"""The word "agency" beside a name: "state agency KCNA", "the agency New China"."""

from __future__ import annotations

from normalize import Document, Edit, Finding, expression
from normalize_rules.agencies import surroundings
from normalize_rules.agencies.attribution import is_attribution
from normalize_rules.agencies.place import Place, written

_CLOSING = expression(r'([,.]?)"')
_XINHUA = "Xinhua, translated word by word"
_KINDS_OF_AGENCY = frozenset("news press information wire telegraph photo".split())
# what may stand before "agency" when nothing else tells that it is a news agency
_BARE = frozenset(
    "the a an state official government its their local national by to from told reported said cited quoted quotes "
    "cites reports report writes wrote says notes announces announced claims claimed added confirms confirmed carried "
    "state-run state-owned government-run state-controlled semi-official party".split()
)
_TRADES = frozenset(
    "travel tourist tourism advertising ad model modeling modelling talent employment recruitment estate letting rental dating "
    "marriage adoption insurance booking ticket staffing creative detective casting cleaning security shipping job temp space "
    "rating ratings collection escort visa".split()
)


def agency_word(place: Place) -> Finding | None:
    """ "state agency KCNA": English says "news agency" of those that report."""
    document, start, end = place.document, place.start, place.end
    found = document.text[start + len("agency ") : end]
    if found[0].islower() and found != place.form.put:
        return None
    before = surroundings.word_before(document, start)
    is_bare = not before or before.casefold() in _BARE or document.is_sentence_start(start)
    if not is_bare or not is_attribution(document, start, end):
        return None
    # only dpa writes itself in small letters
    rest = place.form.put if place.form.put.islower() else found
    edits = (Edit(start, end, f"{_news_agency(document, start)} {rest}"),)
    return Finding(start, end, "an agency that reports is a news agency", edits, place.form.rule)


def declined_name(place: Place) -> Finding | None:
    """ "the news agency UNIANu": a case of the source language behind the word that tells the name."""
    document, start = place.document, place.start + place.form.text.index(" ") + 1
    if not document.text[start].isupper() or _sells_something(surroundings.word_before(document, place.start)):
        return None
    edit = Edit(start, place.end, place.form.put)
    return Finding(*edit[:2], f"a case of {place.form.put}", (edit,), place.form.rule)


def new_china(place: Place) -> Finding | None:
    """ "agency New China" and "New China agency"; never New China by itself."""
    document, start, end = place.document, place.start, place.end
    mark = ""
    if '"' in place.form.text:
        # the quotation mark before the name goes, so the one behind it must go, too
        closing = _CLOSING.match(document.key, end)
        if not closing:
            return None
        end, mark = closing.end(), closing[1]
    if "New China" not in place.found or surroundings.grows(document, end):
        return None
    if place.form.text.startswith("new china"):
        return written(place, "Xinhua news agency", _XINHUA, keep_article=True)
    before = surroundings.word_before(document, start)
    if _sells_something(before):
        return None
    is_kind = before.casefold() in _KINDS_OF_AGENCY
    word = document.text[start : start + len("agency")] if is_kind else _news_agency(document, start)
    return written(place._replace(end=end), f"{word} Xinhua{mark}", _XINHUA, keep_article=True)


def _news_agency(document: Document, start: int) -> str:
    """ "news agency" in the case of the word "agency" at a place."""
    word = document.text[start : start + len("agency")]
    if word.islower() or word.isupper():
        return f"{'news' if word.islower() else 'NEWS'} {word}"
    before = surroundings.word_before(document, start)
    if before[:1].isupper() and before not in ("The", "A"):
        return "News Agency"
    return "News agency" if document.is_sentence_start(start) else "news agency"


def _sells_something(word: str) -> bool:
    """Whether the word before "agency" makes another trade of it: a travel agency, a Rental agency."""
    if word.casefold() in _KINDS_OF_AGENCY | _BARE:
        return False
    return word.casefold() in _TRADES or (word[:1].islower() and not word.endswith(("'s", "’s")))
