"""A form of an agency's name where it stands in a text, and the edit that writes another there."""

from __future__ import annotations

from typing import NamedTuple

from normalize import Document, Edit, Finding
from normalize.context import article_edit
from normalize_rules.agencies import surroundings
from normalize_rules.agencies.attribution import names_staff
from normalize_rules.agencies.entries import Form
from normalize_rules.agencies.evidence import Evidence


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


def written(place: Place, put: str, message: str, more: tuple[Edit, ...] = (), keep_article: bool = False) -> Finding:
    """The finding that writes `put`, without a "the" that it does not take."""
    document, start, end, form, _ = place
    if place.found.isupper() and " " in place.found and len(place.found) > 6:
        put = put.upper()
    takes_none = put == form.agency.short or not form.agency.article
    the = surroundings.article_before(document, start)
    if takes_none and the is not None and not keep_article and not names_staff(document, end):
        return Finding(start, end, message, (Edit(the, end, put), *more), form.rule)
    return Finding(start, end, message, (Edit(start, end, put), *article_edit(document, start, put), *more), form.rule)
