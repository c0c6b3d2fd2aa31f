"""Deciding, in one document, which spelling of a place is to be changed.

A foreign name is changed wherever it stands alone; an older English spelling only under a house style, or where the
text itself uses the other one more often. Dishes, clubs, institutions, past times and quotations keep theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalize import Document, Finding, Hit, expression
from normalize.context import article_edit
from normalize.edits import Edit
from normalize_rules.names.beside import is_foreign_phrase, word_before
from normalize_rules.names.cues import has_cue
from normalize_rules.names.mentions import has_capitals, mentions
from normalize_rules.names.spoken_of import is_spoken_of
from normalize_rules.places.gazetteer import FOREIGN, Form, Mention
from normalize_rules.places.longer_names import is_inside_name
from normalize_rules.places.namesakes import is_elsewhere, is_of_somebody
from normalize_rules.places.past import is_past
from normalize_rules.places.repeated import repeated_forms
from normalize_rules.places.spellings import Spellings
from normalize_rules.places.standing import stands_as_place
from normalize_rules.places.words_around import TAKES_ARTICLE

_RULES = {
    "foreign": "PLC001",
    "gated": "PLC001",
    "placed": "PLC001",
    "sited": "PLC001",
    "old": "PLC002",
    "name": "PLC002",
}
_CHANGED = (*FOREIGN, "old")
# words beside a place: small ones with marks, and those with letters that Vietnamese alone has
_BESIDE = expression(r"((?:[^\W\d_]+,? ){1,2})\Z"), expression(r",? ([^\W\d_]+)")
_FOREIGN_WORD = expression(
    r"\b[a-z\u00df-\u024f]*[\u00df-\u024f][a-z\u00df-\u024f]*\b|[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0]"
)


def respell(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The findings of the rules about spellings of places."""
    # under a house's style a place's own name needs nothing, and most texts hold no other
    if document.settings.style != "document" and not any(form.kind in _CHANGED for hit in hits for form in hit.payload):
        return ()
    found = mentions(document, hits)
    return _Reading(document, found).findings() if found else ()


class _Reading:
    def __init__(self, document: Document, found: list[Mention]) -> None:
        self.document = document
        self.mentions = [m for m in found if not any(form.kind == "inside" for form in m.forms)]
        self.spellings = Spellings(document, self.mentions)
        self.proofs: dict[tuple[str, ...], bool] = {}
        self.last = 0  # where the last foreign name ended that is changed
        self.proved: set[Form] = set()  # gated forms that some place in the text shows to be meant
        self.proved |= {
            form
            for form in repeated_forms(document, self.mentions)
            if any(self._proves(m, form) for m in self.mentions)
        }

    def findings(self) -> Iterator[Finding]:
        for mention in self.mentions:
            for form in mention.forms:
                if not self._is_change(form) or self.document.is_quoted(mention.start, mention.end):
                    continue
                if self._is_meant(mention, form):
                    self.last = mention.end if form.kind in FOREIGN else self.last
                    yield from self._rewritten(mention, form)
                    break

    def _proves(self, mention: Mention, form: Form) -> bool:
        """Whether a form is shown here, by the words around, to be the name of its place."""
        is_quoted = self.document.is_quoted(mention.start, mention.end)
        return form in mention.forms and not is_quoted and self._is_meant(mention, form)

    def _is_change(self, form: Form) -> bool:
        """Whether the form can be changed under this style at all, the cheapest question first."""
        return form.kind in FOREIGN or self.spellings.wanted(form) != form.written

    def _is_meant(self, mention: Mention, form: Form) -> bool:
        """Whether a form is used here as the name of its place, in a text and a time in which it is to be changed."""
        document, place = self.document, form.place
        if not _is_written_so(document.text[mention.start : mention.end], form) or self._is_disproved(mention, form):
            return False
        if form.kind in ("gated", "old") and place.cues and not self._stands(place.cues):
            return False
        if is_inside_name(document, mention, form) or is_spoken_of(document, mention, self.spellings.others(form)):
            return False
        is_proved = form in self.proved and not is_of_somebody(document, mention)
        if not is_proved and not stands_as_place(document, mention, form, self.last):
            return False
        return form.kind in ("foreign", "placed", "sited") or not (
            place.keeps_history and is_past(document, mention.start, mention.end)
        )

    def _is_disproved(self, mention: Mention, form: Form) -> bool:
        """Whether the text speaks of something else of the name, or the name stands among words of its own language."""
        if self._stands(form.place.unless) or is_foreign_phrase(self.document, mention.start):
            return True
        return is_elsewhere(self.document, mention) or _is_among_foreign(self.document, mention)

    def _stands(self, words: tuple[str, ...]) -> bool:
        if words not in self.proofs:
            self.proofs[words] = has_cue(self.document.key, words)
        return self.proofs[words]

    def _rewritten(self, mention: Mention, form: Form) -> Iterator[Finding]:
        document = self.document
        found, wanted = document.text[mention.start : mention.end], self.spellings.wanted(form)
        if found.isupper() and len(found) > 3:
            wanted = wanted.upper()
        if form.place.the and word_before(document, mention.start).lower() in TAKES_ARTICLE:
            wanted = f"the {wanted}"
        if wanted != found:
            edits = (Edit(mention.start, mention.end, wanted), *article_edit(document, mention.start, wanted))
            said = "a foreign name" if form.kind in FOREIGN else "another spelling"
            yield Finding(mention.start, mention.end, f"{said} of {form.place.name}", edits, rule=_RULES[form.kind])


def _is_written_so(found: str, form: Form) -> bool:
    """Whether a string has the capitals of a form, and its marks where these matter."""
    is_exact = not form.exact or found in (form.written, form.written.upper())
    return is_exact and has_capitals(found, form.written)


def _is_among_foreign(document: Document, mention: Mention) -> bool:
    """Whether the place stands in a phrase of its own language: "Tiếng nói Việt Nam"."""
    text, (before, after) = document.text, _BESIDE
    if not document.others:
        return False
    found = before.search(text, max(0, mention.start - 30), mention.start), after.match(text, mention.end)
    return any(match and _FOREIGN_WORD.search(match[1]) for match in found)
