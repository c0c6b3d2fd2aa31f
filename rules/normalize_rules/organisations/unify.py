"""Deciding, in one document, which body a string stands for, and what to write for it.

English names and acronyms that a text spells out in parentheses are read first; they decide the acronyms that mean
several things. What lacks evidence is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalize import Document, Finding, Hit
from normalize_rules.names.beside import is_foreign_phrase
from normalize_rules.names.cues import has_cue, has_cue_near
from normalize_rules.names.mentions import has_capitals, mentions
from normalize_rules.names.setting import is_shouted
from normalize_rules.names.spoken_of import is_spoken_of
from normalize_rules.organisations.declarations import ACRONYMS, Declarations
from normalize_rules.organisations.gazetteer import Form, Mention, Organisation
from normalize_rules.organisations.gloss import glossed, has_own_gloss
from normalize_rules.organisations.longer_names import (
    belongs_to_longer_name,
    goes_on_in_its_language,
    is_behind_name,
    is_no_surname,
    stands_beside,
)
from normalize_rules.organisations.same_letters import is_amount, is_law, is_of_another
from normalize_rules.organisations.writing import RULES, Writing


def unify(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The findings of all rules about names of organisations."""
    # most texts hold nothing but right names
    if not any(form.kind in RULES for hit in hits for form in hit.payload):
        return ()
    found = mentions(document, hits)
    return _Reading(document, found).findings() if found else ()


class _Reading:
    def __init__(self, document: Document, found: list[Mention]) -> None:
        self.document = document
        self.mentions = found
        self.glossed = glossed(document, found)
        self.named: set[Organisation] = set()  # bodies whose English or foreign name stands in the text
        self.says = Declarations(document.text, found)
        self.writing = Writing(document, self.says.first_rival)
        self.vetoes: dict[Organisation, bool] = {}
        self.spoken_of: dict[Organisation, bool] = {}
        self.no_surname: dict[str, bool] = {}  # acronyms in small letters, which may be a surname or a company
        self.proved: set[Form] = set()  # acronyms for which some place in the text has evidence

    def findings(self) -> Iterator[Finding]:
        self._read_names()
        self._read_evidence()
        for mention in self.mentions:
            for form in mention.forms:
                if form.kind in RULES and self._is_meant(mention, form):
                    yield from self.writing.findings(mention, form)
                    break

    def _read_names(self) -> None:
        for mention in self.mentions:
            self.named |= {form.organisation for form in mention.forms if form.kind in ("name", "foreign", "calque")}

    def _read_evidence(self) -> None:
        """What an acronym means at one place it means throughout a text."""
        for mention in self.mentions:
            gated = [form for form in mention.forms if form.kind in ("gated", "declared")]
            self.proved |= {form for form in gated if self._is_meant(mention, form)}

    def _is_meant(self, mention: Mention, form: Form) -> bool:
        document, found = self.document, self.document.text[mention.start : mention.end]
        if document.is_quoted(mention.start, mention.end) or self._is_vetoed(form.organisation):
            return False
        if form.kind in ACRONYMS:
            return self._is_acronym(mention, form, found)
        if not has_capitals(found, form.written) or is_spoken_of(document, mention, ()):
            return False
        right = (form.organisation.name, *form.organisation.also)
        if found != form.written and found.lower() in map(str.lower, right):
            return False  # Hizballah, which is what Czech writes without its accent
        if form.kind == "gated calque" and not self._has_cues(form.organisation):
            return False
        if mention in self.glossed or has_own_gloss(document, mention, form.organisation):
            return False
        if form.kind == "foreign" and goes_on_in_its_language(document, mention):
            return False
        return not belongs_to_longer_name(document, mention) and not is_foreign_phrase(document, mention.start)

    def _is_acronym(self, mention: Mention, form: Form, found: str) -> bool:
        """Whether an acronym stands for the form's body: written as listed, used in English, and proved."""
        document, organisation = self.document, form.organisation
        if found != form.written or self.says.meaning.get(found, organisation) is not organisation:
            return False
        if is_foreign_phrase(document, mention.start) or is_of_another(document, mention):
            return False
        if form.kind == "gated" and self._is_something_else(mention, found):
            return False
        if is_shouted(document, mention.start) and (form.kind != "acronym" or len(found) < 4):
            return False
        if form.kind == "rival":
            return self._is_later_rival(mention, organisation, found)
        own = {organisation.acronym.lower(), organisation.guardian_acronym.lower()} - {""}
        if is_spoken_of(document, mention, own):
            return False
        return form.kind == "acronym" or self._is_proved(mention, form, found)

    def _is_something_else(self, mention: Mention, found: str) -> bool:
        """Whether letters that mean several things are an amount, a title behind a name or a surname here."""
        if is_amount(self.document, mention) or is_behind_name(self.document, mention):
            return True
        return found.istitle() and not self._is_no_surname(found)

    def _is_later_rival(self, mention: Mention, organisation: Organisation, found: str) -> bool:
        """Whether another acronym of a body stands here than the one that the text spelled out first."""
        first = self.says.first_rival.get(organisation)
        if is_law(self.document, mention) or not first:
            return False
        return found != first and self._is_spoken_of(organisation)

    def _is_no_surname(self, found: str) -> bool:
        if found not in self.no_surname:
            text = self.document.text
            places = [mention for mention in self.mentions if text[mention.start : mention.end] == found]
            self.no_surname[found] = is_no_surname(self.document, places)
        return self.no_surname[found]

    def _is_spoken_of(self, organisation: Organisation) -> bool:
        return not organisation.cues or self._has_cues(organisation)

    def _has_cues(self, organisation: Organisation) -> bool:
        if organisation not in self.spoken_of:
            self.spoken_of[organisation] = has_cue(self.document.key, organisation.cues)
        return self.spoken_of[organisation]

    def _is_proved(self, mention: Mention, form: Form, found: str) -> bool:
        organisation = form.organisation
        if form.kind == "declared":
            before = self.document.text[max(0, mention.start - 4) : mention.start]
            return found in self.says.meaning and before.lower().endswith(("(", "the ", " a ", " an "))
        if form in self.proved:
            return True
        if found in self.says.meaning:
            # "World Bank (World Bank)" would be no gain where English has no acronym
            return bool(organisation.acronym) or self.document.text[mention.start - 1 : mention.start] != "("
        if len(found) < 3:
            return stands_beside(self.document, mention, organisation.beside)
        rivals = [f for f in mention.forms if f.kind == "gated" and f.organisation is not organisation]
        if any(self._has_evidence(mention, other.organisation) for other in rivals):
            return False
        return self._has_evidence(mention, organisation)

    def _has_evidence(self, mention: Mention, organisation: Organisation) -> bool:
        return organisation in self.named or has_cue_near(self.document, mention, organisation.cues)

    def _is_vetoed(self, organisation: Organisation) -> bool:
        if organisation not in self.vetoes:
            self.vetoes[organisation] = has_cue(self.document.key, organisation.unless)
        return self.vetoes[organisation]
