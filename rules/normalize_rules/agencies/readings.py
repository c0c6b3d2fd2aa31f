"""What each kind of form needs around it, and what is written for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from normalize import Edit, Finding, expression, note
from normalize.context import stands_before
from normalize_rules.agencies import surroundings
from normalize_rules.agencies.agency_word_readings import agency_word, declined_name, new_china
from normalize_rules.agencies.attribution import is_attribution, names_staff
from normalize_rules.agencies.calque_readings import acronym, calque, is_meant, misspelt_acronym
from normalize_rules.agencies.entries import AGENCY_WORDS, KINDS_OF_PAPER
from normalize_rules.agencies.newspaper_readings import beside_kind, newspaper, quoted
from normalize_rules.agencies.place import Place, written
from normalize_rules.agencies.places_of_name import dateline, is_credit, is_suffix, opens_line

_FOREIGN_BEFORE = expression(r"\b(?:de|del|di|du|da|des|en|a|y|et|e|con) \Z")
_OF_TODAY = ("calque", "newspaper", "quoted", "beside-kind")
_OLD = 1960
_INNER_CAPITAL = expression(r"[A-Z][a-z]+[A-Z][a-z]+\b")


def read(place: Place) -> Finding | None:
    """The finding at a place whose form is spelled as listed and whose context fits, or None."""
    if surroundings.is_spoken_of(place.document, place.start):
        return None
    if place.form.kind in _OF_TODAY and not place.evidence.is_modern(place.start, _OLD):
        return None  # in a line about 1920 it may have been the agency's name
    return _READERS[place.form.kind](place)


def has_inner_capital(found: str, name: str) -> bool:
    """Whether a name is written with a capital inside its first word: "XinHua News Agency"."""
    return name.istitle() and found != name and _INNER_CAPITAL.match(found) is not None


def _name(place: Place) -> Finding | None:
    """An agency's own name: a lost first capital and one inside a word ("XinHua") are put right.

    A small article is that of the language in "Banco de la República", and "the voice of America" is a phrase, unless it
    reports or is called a paper.
    """
    name = place.form.text
    if has_inner_capital(place.found, name):
        return written(place, name, "a capital inside a word")
    if place.found[:1].islower() and not _reports_here(place):
        return None
    lost = place.found != name and place.found[1:] == name[1:] and " " in name
    return written(place, name, "the name begins with a capital") if lost else misspelt_acronym(place)


def _reports_here(place: Place) -> bool:
    text, start = place.document.text, place.start
    if _FOREIGN_BEFORE.search(text, max(0, start - 6), start):
        return False
    called = stands_before(place.document.key, start, KINDS_OF_PAPER)
    return called or is_attribution(place.document, start, place.end)


def _variant(place: Place) -> Finding | None:
    form = place.form
    if place.found in (form.put, form.put.upper()) or surroundings.is_part_of_name(
        place.document, place.start, place.end
    ):
        return None
    if form.put == form.agency.short and form.put != form.agency.name and not is_meant(place):
        return None
    if form.agency.short == form.agency.name and " " not in form.text and not is_meant(place):
        return None
    return written(place, form.put, f"a spelling of {form.put}")


def _leaked(place: Place) -> Finding | None:
    """A name in another language; behind "the" a short name wants a noun: "the news agency Yonhap"."""
    document, agency, put = place.document, place.form.agency, place.form.put
    if surroundings.is_explanation(document, place.start, agency) or surroundings.short_after(document, place.end):
        return None
    message = f"{agency.name} in another language"
    if place.document.text.startswith(f" ({agency.short})", place.end):
        return written(place, agency.name, message, keep_article=True)
    has_article = surroundings.article_before(document, place.start) is not None
    if put == agency.short and has_article and not names_staff(document, place.end):
        first = document.key[place.start : place.end].split(" ")[0]
        return written(place, f"news agency {put}" if first in AGENCY_WORDS else put, message, keep_article=True)
    if put != agency.short and not has_article and agency.article:
        # "Xinhua News Agency" stands without an article as well, "Korean Central News Agency" hardly
        if not put.startswith(f"{agency.short} ") and surroundings.wants_article(document, place.start, place.end):
            put = f"{'The' if document.is_sentence_start(place.start) else 'the'} {put}"
        return written(place, put, message, keep_article=True)
    return written(place, put, message)


def _gated(place: Place) -> Finding | None:
    form = place.form
    if form.hint:
        return note(place.start, place.end, form.hint, rule=form.rule)
    if surroundings.is_explanation(place.document, place.start, form.agency):
        return None
    longer = form.text.istitle() and surroundings.is_part_of_name(place.document, place.start, place.end)
    if place.found == form.put or longer:
        return None
    return written(place, form.put, f"{form.agency.name}, in this context")


def _tag(place: Place) -> Finding:
    """A word of the bulletin's head that stuck to the name."""
    end = place.end - len(place.form.put)
    return Finding(
        place.start, end, "a bulletin's tag, no part of the name", (Edit(place.start, end, ""),), place.form.rule
    )


def _doubled(place: Place) -> Finding:
    return written(place, place.form.put, "the name is explained by itself", keep_article=True)


def _suffix(place: Place) -> Finding | None:
    message = f"a translated site name of {place.form.agency.name}"
    return written(place, place.form.put, message) if is_suffix(place.document, place.start, place.end) else None


def _site_dateline(place: Place) -> Finding | None:
    message = f"the site of {place.form.agency.name} in a dateline"
    return written(place, place.form.put, message) if opens_line(place.document, place.start, place.end) else None


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
    return written(place, put, f"the credit of {agency.name}")


_READERS: Mapping[str, Callable[[Place], Finding | None]] = {
    "name": _name, "calque": calque, "acronym": acronym, "variant": _variant, "leaked": _leaked, "tag": _tag,
    "doubled": _doubled, "suffix": _suffix, "site-dateline": _site_dateline, "dateline": _dateline, "credit": _credit,
    "agency-word": agency_word,
    "declined": declined_name, "new-china": new_china, "newspaper": newspaper, "quoted": quoted, "gated": _gated,
    "beside-kind": beside_kind,
}  # fmt: skip
