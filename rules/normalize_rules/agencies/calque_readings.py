"""Translated names and acronyms of agencies: "the Korean Central Communications Agency (KCCA)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize import Edit, Finding, expression
from normalize.context import is_protected, is_word, stands_before
from normalize_rules.agencies import surroundings
from normalize_rules.agencies.attribution import is_attribution
from normalize_rules.agencies.entries import Form, listed
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.place import Place, written

_FEWEST = 4  # letters of an acronym that is known with one of them wrong
_PAIR = expression(r" ?\(([A-Za-z][A-Za-z.]{1,7})\)")


def calque(place: Place) -> Finding | None:
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
        return written(place, form.put, message)
    is_own = pair[1].casefold() == agency.short.casefold()
    if is_own and agency.name == agency.short:
        return None
    if not _is_invented(form, pair[1]):
        return written(place, agency.name if is_own else form.put, message)
    return written(place, agency.name, message, tuple(_acronym_edits(place, pair)))


def acronym(place: Place) -> Finding | None:
    message = f"an acronym of {place.form.agency.name} in another language"
    return written(place, place.form.put, message) if is_meant(place) else None


def is_meant(place: Place) -> bool:
    """Whether the text names the agency elsewhere, or says that the form reported something."""
    agency = place.form.agency
    free = place.form.text not in set(listed(agency.entry.get("anchored_acronyms", ())))
    if agency in place.evidence.named or stands_before(place.document.key, place.start, ("agency",)):
        return True
    return free and is_attribution(place.document, place.start, place.end)


def misspelt_acronym(place: Place) -> Finding | None:
    """ "Kuwait News Agency (KONA)": the name is right, and one of the letters is not."""
    agency, pair = place.form.agency, _PAIR.match(place.document.text, place.end)
    if not pair or len(agency.short) < _FEWEST or len(pair[1]) != len(agency.short) or not pair[1].isupper():
        return None
    wrong = [at for at, letters in enumerate(zip(pair[1], agency.short, strict=True)) if letters[0] != letters[1]]
    if len(wrong) != 1 or not wrong[0] or pair[1] in built_in().shorts:
        return None
    return Finding(*pair.span(1), f"the acronym of {agency.name}", tuple(_acronym_edits(place, pair)), place.form.rule)


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
