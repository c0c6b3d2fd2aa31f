"""What each kind of form needs around it, and what is written for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from normalize import Document, Edit, Finding, note
from normalize.context import article_edit, is_protected, is_word, stands_before
from normalize_rules.agencies import surroundings
from normalize_rules.agencies.attribution import is_attribution, names_staff
from normalize_rules.agencies.entries import AGENCY_WORDS, KINDS_OF_PAPER, Form, listed
from normalize_rules.agencies.evidence import Evidence
from normalize_rules.agencies.places_of_name import dateline, is_credit, is_suffix, opens_line

_PAIR = re.compile(r" ?\(([A-Za-z][A-Za-z.]{1,7})\)")
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+\b")
_CLOSING = re.compile(r'([,.]?)"')
_XINHUA = "Xinhua, translated word by word"
_PUBLICATIONS = ("newspaper", "outlet", "publication", "daily", "news site")
_KINDS_OF_AGENCY = frozenset("news press information wire telegraph photo".split())
_KIND_OF_PAPER = f"(?:{'|'.join(KINDS_OF_PAPER)})"
_PAPER_BEFORE = re.compile(rf"\b{_KIND_OF_PAPER} [\"“]?\Z")
_EXPLAINED_PAPER = re.compile(
    r"[\"”]?,[\"”]? (?:the|an?) (?:[\w'-]+ ){0,4}?(?:newspaper|daily|organ|mouthpiece|weekly|magazine)\b"
)
_GOES_ON = re.compile(
    r" (?:of|for|and|to|de|in|on|&|[-–|]) ?(?!(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October"
    r"|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|an interview)[A-Z0-9]|[-&]"
)
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


class Place(NamedTuple):
    """A form where it stands, with what the whole text says."""

    document: Document
    start: int
    end: int
    form: Form
    evidence: Evidence

    @property
    def found(self) -> str:
        """The form as it is spelled here."""
        return self.document.text[self.start : self.end]


def read(place: Place) -> Finding | None:
    """The finding at a place whose form is spelled as listed and whose context fits, or None."""
    return None if surroundings.is_spoken_of(place.document, place.start) else _READERS[place.form.kind](place)


def has_inner_capital(found: str, name: str) -> bool:
    """Whether a name is written with a capital inside its first word: "XinHua News Agency"."""
    return name.istitle() and found != name and _INNER_CAPITAL.match(found) is not None


def _name(place: Place) -> Finding | None:
    """An agency's own name: a lost first capital and one inside a word ("XinHua") are put right."""
    name = place.form.text
    if has_inner_capital(place.found, name):
        return _written(place, name, "a capital inside a word")
    lost = place.found != name and place.found[1:] == name[1:] and " " in name
    return _written(place, name, "the name begins with a capital") if lost else None


def _calque(place: Place) -> Finding | None:
    document, form, agency = place.document, place.form, place.form.agency
    if surroundings.is_part_of_name(document, place.start, place.end):
        return None
    if surroundings.is_explanation(document, place.start, agency):
        return None
    follower = surroundings.short_after(document, place.end)
    # "the German News Agency dpa" describes, "the Central Telegraph Agency of Korea KCNA" is a name
    if follower and (follower is not agency or not agency.agency_word):
        return None
    message = f"a literal translation of {agency.name}"
    pair = _PAIR.match(document.text, place.end) if agency.short else None
    if not pair:
        return _written(place, form.put, message)
    is_own = pair[1].casefold() == agency.short.casefold()
    if is_own and agency.name == agency.short:
        return None
    if not _is_invented(form, pair[1]):
        return _written(place, agency.name if is_own else form.put, message)
    return _written(place, agency.name, message, tuple(_acronym_edits(place, pair)))


def _is_invented(form: Form, acronym: str) -> bool:
    """Whether an acronym was made from the translated name: its initials, or one known from other languages."""
    capitals = "".join(c for c in form.text if c.isupper())
    plain = acronym.replace(".", "")
    return plain.casefold() != form.agency.short.casefold() and plain in (capitals, *form.agency.acronyms)


def _acronym_edits(place: Place, pair: re.Match[str]) -> Iterator[Edit]:
    """The edits that put the real acronym for an invented one, here and, from its first pair of brackets, wherever it stands."""
    document, acronym, short = place.document, pair[1], place.form.agency.short
    yield Edit(pair.start(1), pair.end(1), short)
    if document.text.find(f"({acronym})") != pair.start(1) - 1:
        return
    start = document.text.find(acronym)
    while start >= 0:
        end = start + len(acronym)
        elsewhere = (end <= place.start or start >= pair.end()) and is_word(document.text, start, end)
        if elsewhere and not document.is_quoted(start, end) and not is_protected(document, start, end):
            yield Edit(start, end, short)
        start = document.text.find(acronym, end)


def _acronym(place: Place) -> Finding | None:
    message = f"an acronym of {place.form.agency.name} in another language"
    return _written(place, place.form.put, message) if _is_meant(place) else None


def _is_meant(place: Place) -> bool:
    """Whether the text names the agency elsewhere, or says that the form reported something."""
    agency = place.form.agency
    free = place.form.text not in set(listed(agency.entry.get("anchored_acronyms", ())))
    if agency in place.evidence.named or stands_before(place.document.key, place.start, ("agency",)):
        return True
    return free and is_attribution(place.document, place.start, place.end)


def _variant(place: Place) -> Finding | None:
    form = place.form
    if place.found == form.put or surroundings.is_part_of_name(place.document, place.start, place.end):
        return None
    if form.put == form.agency.short and form.put != form.agency.name and not _is_meant(place):
        return None
    if form.agency.short == form.agency.name and " " not in form.text and not _is_meant(place):
        return None
    return _written(place, form.put, f"a spelling of {form.put}")


def _leaked(place: Place) -> Finding | None:
    """A name in another language; behind "the" a short name wants a noun: "the news agency Yonhap"."""
    document, agency, put = place.document, place.form.agency, place.form.put
    if surroundings.is_explanation(document, place.start, agency) or surroundings.short_after(document, place.end):
        return None
    message = f"{agency.name} in another language"
    has_article = surroundings.article_before(document, place.start) is not None
    if put == agency.short and has_article and not names_staff(document, place.end):
        first = document.key[place.start : place.end].split(" ")[0]
        return _written(place, f"news agency {put}" if first in AGENCY_WORDS else put, message, keep_article=True)
    if put != agency.short and not has_article and agency.article:
        # "Xinhua News Agency" stands without an article as well, "Korean Central News Agency" hardly
        if not put.startswith(f"{agency.short} ") and surroundings.wants_article(document, place.start, place.end):
            put = f"{'The' if document.is_sentence_start(place.start) else 'the'} {put}"
        return _written(place, put, message, keep_article=True)
    return _written(place, put, message)


def _tag(place: Place) -> Finding:
    """A word of the bulletin's head that stuck to the name."""
    end = place.end - len(place.form.put)
    return Finding(
        place.start, end, "a bulletin's tag, no part of the name", (Edit(place.start, end, ""),), place.form.rule
    )


def _doubled(place: Place) -> Finding:
    return _written(place, place.form.put, "the name is explained by itself", keep_article=True)


def _suffix(place: Place) -> Finding | None:
    message = f"a translated site name of {place.form.agency.name}"
    return _written(place, place.form.put, message) if is_suffix(place.document, place.start, place.end) else None


def _site_dateline(place: Place) -> Finding | None:
    message = f"the site of {place.form.agency.name} in a dateline"
    return _written(place, place.form.put, message) if opens_line(place.document, place.start, place.end) else None


def _dateline(place: Place) -> Finding | None:
    form = place.form
    # the form ends with the mark that closes the dateline; the mark stays
    end = place.end - 1
    if not dateline(place.document, place.start, end):
        return None
    bracketed = form.text[-1] != ":"
    edit = Edit(place.start - bracketed, end, f"{', ' * bracketed}{form.put}")
    return Finding(place.start, end, f"the agency {form.put} in a dateline", (edit,), form.rule)


def _credit(place: Place) -> Finding | None:
    agency = place.form.agency
    names = (agency.short.casefold(), agency.name.casefold())
    if not is_credit(place.document, place.start, place.end, names):
        return None
    put = place.form.put if agency.short.islower() or not place.found.isupper() else place.form.put.upper()
    return _written(place, put, f"the credit of {agency.name}")


def _agency_word(place: Place) -> Finding | None:
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


def _news_agency(document: Document, start: int) -> str:
    """ "news agency" in the case of the word "agency" at a place."""
    word = document.text[start : start + len("agency")]
    if word.islower() or word.isupper():
        return f"{'news' if word.islower() else 'NEWS'} {word}"
    before = surroundings.word_before(document, start)
    return "News Agency" if before[:1].isupper() and before not in ("The", "A") else "News agency"


def _new_china(place: Place) -> Finding | None:
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
        return _written(place, "Xinhua news agency", _XINHUA, keep_article=True)
    before = surroundings.word_before(document, start)
    if _sells_something(before):
        return None
    is_kind = before.casefold() in _KINDS_OF_AGENCY
    word = document.text[start : start + len("agency")] if is_kind else _news_agency(document, start)
    return _written(place._replace(end=end), f"{word} Xinhua{mark}", _XINHUA, keep_article=True)


def _sells_something(word: str) -> bool:
    """Whether the word before "agency" makes another trade of it: a travel agency, a Rental agency."""
    if word.casefold() in _KINDS_OF_AGENCY | _BARE:
        return False
    return word.casefold() in _TRADES or (word[:1].islower() and not word.endswith(("'s", "’s")))


def _newspaper(place: Place) -> Finding | None:
    if surroundings.is_part_of_name(place.document, place.start, place.end):
        return None
    return _written(_with_gloss(place), place.form.put, f"{place.form.agency.name}, translated word by word")


def _with_gloss(place: Place) -> Place:
    """The place with the brackets behind it that hold the paper's own name: "Freedom (Hürriyet)"."""
    end = (
        place.end + len(gloss)
        if place.document.text.startswith(gloss := f" ({place.form.put})", place.end)
        else place.end
    )
    return place._replace(end=end)


def _quoted(place: Place) -> Finding | None:
    """A newspaper's translated name that is all of a quotation, where somebody told it or it reported."""
    document, key, start, end = place.document, place.document.key, place.start - 1, place.end + 1
    where = tuple(place.form.agency.entry.get("where", ()))
    if start < 0 or key[start] != '"' or key[place.end : end] != '"':
        return None
    if where and not place.evidence.has(where):
        return None
    if not is_attribution(document, start, end) and not stands_before(key, start, _PUBLICATIONS):
        return None
    message = f"{place.form.agency.name}, translated word by word"
    return _written(place._replace(start=start, end=end), place.form.put, message)


def _beside_kind(place: Place) -> Finding | None:
    """A newspaper's translated name beside a word for newspapers: "the Turkish daily Freedom"."""
    document, key, agency = place.document, place.document.key, place.form.agency
    if surroundings.grows(document, place.end) or _GOES_ON.match(document.text, place.end):
        return None
    low = max(document.line_at(place.start).start, place.start - 90)
    said, own = _heads(tuple(agency.entry["lands"]))
    is_beside = said.search(key, low, place.start) is not None
    if not is_beside and place.form.text in agency.entry.get("plain", ()):
        is_beside = own.search(key, low, place.start) is not None
        is_paper = _EXPLAINED_PAPER.match(key, place.end) or _PAPER_BEFORE.search(key, low, place.start)
        is_beside = is_beside or (is_paper is not None and place.evidence.has(agency.entry["lands"]))
    if not is_beside:
        return None
    if key[place.start - 1 : place.start] == '"' == key[place.end : place.end + 1]:
        place = place._replace(start=place.start - 1, end=place.end + 1)  # a paper's own name needs no quotation marks
    return _written(_with_gloss(place), place.form.put, f"{agency.name}, translated word by word")


@cache
def _heads(lands: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a paper of some lands: "the Turkish opposition daily", "Turkey's"."""
    land = "|".join(map(re.escape, lands))
    said = re.compile(rf"\b(?:{land})(?:'s)?(?:-based)?(?: [a-z-]+){{0,2}} {_KIND_OF_PAPER} [\"“]?\Z")
    return said, re.compile(rf"\b(?:{land})'s [\"“]?\Z")


def _gated(place: Place) -> Finding | None:
    form = place.form
    if form.hint:
        return note(place.start, place.end, form.hint, rule=form.rule)
    if surroundings.is_explanation(place.document, place.start, form.agency):
        return None
    longer = form.text.istitle() and surroundings.is_part_of_name(place.document, place.start, place.end)
    if place.found == form.put or longer:
        return None
    return _written(place, form.put, f"{form.agency.name}, in this context")


def _written(place: Place, put: str, message: str, more: tuple[Edit, ...] = (), keep_article: bool = False) -> Finding:
    """The finding that writes `put`, without a "the" that it does not take."""
    document, start, end, form, _ = place
    if place.found.isupper() and " " in place.found and len(place.found) > 6:
        put = put.upper()
    takes_none = put == form.agency.short or not form.agency.article
    the = surroundings.article_before(document, start)
    if takes_none and the is not None and not keep_article and not names_staff(document, end):
        return Finding(start, end, message, (Edit(the, end, put), *more), form.rule)
    return Finding(start, end, message, (Edit(start, end, put), *article_edit(document, start, put), *more), form.rule)


_READERS: Mapping[str, Callable[[Place], Finding | None]] = {
    "name": _name, "calque": _calque, "acronym": _acronym, "variant": _variant, "leaked": _leaked, "tag": _tag,
    "doubled": _doubled, "suffix": _suffix, "site-dateline": _site_dateline, "dateline": _dateline, "credit": _credit,
    "agency-word": _agency_word, "new-china": _new_china, "newspaper": _newspaper, "quoted": _quoted, "gated": _gated,
    "beside-kind": _beside_kind,
}  # fmt: skip
