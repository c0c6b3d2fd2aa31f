"""Deciding, in one document, which body a string stands for, and what to write for it.

English names and acronyms that a text spells out in parentheses are read first; they decide the acronyms that mean
several things. What lacks evidence is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalize import Document, Finding, Hit, expression
from normalize.context import is_title_case
from normalize_rules.names.beside import is_foreign_phrase, word_before, words_after
from normalize_rules.names.cues import has_cue, has_cue_near
from normalize_rules.names.mentions import has_capitals, mentions
from normalize_rules.names.setting import is_shouted
from normalize_rules.names.spoken_of import is_spoken_of
from normalize_rules.organisations.declarations import ACRONYMS, Declarations
from normalize_rules.organisations.gazetteer import Form, Mention, Organisation
from normalize_rules.organisations.gloss import glossed, has_own_gloss
from normalize_rules.organisations.writing import RULES, Writing

# what is said of an index or a rate, never of a court or a bank: "the CPI rose 0.3%"
_MEASURED = expression(
    r" (?:rose|fell|rises|falls|increased|decreased|declined|climbed|dropped|slowed|eased|jumped|edged|stood at|came in|grew|"
    r"inflation|growth|reading|print|basket|data|figures|of \d|at \d|by \d|was (?:up|down|unchanged|flat)|is (?:up|down))\b"
)
# people and things of other bodies with the same acronym: "ONU students", "an OCI card"
_OF_ANOTHER = expression(
    r" (?:\w+ )?(?:students?|alumni|alumnus|alumna|graduates?|campus|cadets?|surgeons?|residents|shares|stock|cards?|holders?|players?|garages?|series)\b"
)
_ARTICLE_OF_LAW = expression(r"\b(?:articles?|protocols?) [\d, and]{1,12} ?(?:of |to )?(?:the )?\Z")  # "Article 8 ECHR"
_TITLE_BEHIND_NAME = expression(r"\b[A-Z][a-z]+, \Z")  # "Father Tom Ryan, OMI,"
_OPENERS = frozenset("The But And When If While As In On For By To With From After Since Both Under Even At".split())
_COUNTING = frozenset(
    "two three four five six seven eight nine ten several many some most all former senior top other".split()
)
_NAME_GOES_ON = expression(r" [A-Z][a-z]+\b(?! (?:[A-Z][a-z]+ )?(?:said|told|warned|announced))")
# adjectives of nationality, possessives and acronyms stand before a body's whole name: Russian, Ukraine's, UN
_MAY_PRECEDE = expression(
    r"(?:ian|ean|ish|ese|[mc]an|['’]s|s['’]|[A-Z]{2}|[a-z]-(?:backed|led|allied|aligned|funded|based)|\A(?:The|South|North|Former|Greek|Polish|Thai))\Z"
)


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
        if form.kind == "gated calque" and not self._has_cues(form.organisation):
            return False
        if mention in self.glossed or has_own_gloss(document, mention, form.organisation):
            return False
        return not self._belongs_to_longer_name(mention) and not is_foreign_phrase(document, mention.start)

    def _is_acronym(self, mention: Mention, form: Form, found: str) -> bool:
        """Whether an acronym stands for the form's body: written as listed, used in English, and proved."""
        document, organisation = self.document, form.organisation
        if found != form.written or self.says.meaning.get(found, organisation) is not organisation:
            return False
        if form.kind == "gated" and (self._is_counted(mention) or _MEASURED.match(document.key, mention.end)):
            return False
        if is_foreign_phrase(document, mention.start) or _OF_ANOTHER.match(document.key, mention.end):
            return False
        if form.kind == "gated" and self._is_behind_name(mention):
            return False
        if form.kind == "gated" and found.istitle() and not self._is_no_surname(found):
            return False
        if is_shouted(document, mention.start) and (form.kind != "acronym" or len(found) < 4):
            return False
        if form.kind == "rival":
            if _ARTICLE_OF_LAW.search(document.key, max(0, mention.start - 30), mention.start):
                return False
            first = self.says.first_rival.get(organisation)
            return bool(first) and found != first and self._is_spoken_of(organisation)
        own = {organisation.acronym.lower(), organisation.guardian_acronym.lower()} - {""}
        if is_spoken_of(document, mention, own):
            return False
        return form.kind == "acronym" or self._is_proved(mention, form, found)

    def _is_behind_name(self, mention: Mention) -> bool:
        """Whether the letters stand behind a name, as those of an order, a fellow or a company do: "Tom Ryan, OMI,"."""
        text = self.document.text
        if text[mention.end : mention.end + 1] == "," and _TITLE_BEHIND_NAME.search(
            text, max(0, mention.start - 40), mention.start
        ):
            return True
        return self._follows_capital(mention)

    def _is_no_surname(self, found: str) -> bool:
        """Whether "Oms" may be an acronym: never part of a longer name, and a short one with an article somewhere."""
        if found not in self.no_surname:
            text = self.document.text
            places = [mention for mention in self.mentions if text[mention.start : mention.end] == found]
            grows = any(self._has_first_name(at) or _NAME_GOES_ON.match(text, at.end) for at in places)
            has_article = len(found) > 3 or any(
                text[max(0, at.start - 4) : at.start].lower() == "the " for at in places
            )
            self.no_surname[found] = has_article and not grows
        return self.no_surname[found]

    def _has_first_name(self, mention: Mention) -> bool:
        before = word_before(self.document, mention.start)
        is_name = before[:1].isupper() and before not in _OPENERS and not _MAY_PRECEDE.search(before)
        return is_name or before == "surname"

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
            return self._stands_beside(mention, organisation.beside)
        rivals = [f for f in mention.forms if f.kind == "gated" and f.organisation is not organisation]
        if any(self._has_evidence(mention, other.organisation) for other in rivals):
            return False
        return self._has_evidence(mention, organisation)

    def _has_evidence(self, mention: Mention, organisation: Organisation) -> bool:
        return organisation in self.named or has_cue_near(self.document, mention, organisation.cues)

    def _stands_beside(self, mention: Mention, words: Iterable[str]) -> bool:
        tail = " ".join(words_after(self.document, mention.end, 3)).lower()
        before = word_before(self.document, mention.start)
        if before[:1].isupper() and before not in _OPENERS and before.lower() not in _COUNTING:
            return False
        return any(tail.startswith(word) for word in words)

    def _is_vetoed(self, organisation: Organisation) -> bool:
        if organisation not in self.vetoes:
            self.vetoes[organisation] = has_cue(self.document.key, organisation.unless)
        return self.vetoes[organisation]

    def _is_counted(self, mention: Mention) -> bool:
        """Whether a number stands just before: "300 BCE"."""
        return self.document.text[max(0, mention.start - 2) : mention.start - 1].isdigit()

    def _belongs_to_longer_name(self, mention: Mention) -> bool:
        """Whether the name goes on: "Weltbank-Gruppe", "Tourism Organization of the United Nations"."""
        text = self.document.text
        if text[mention.end : mention.end + 1] == "-" and text[mention.end + 1 : mention.end + 2].isupper():
            return True
        return self._follows_capital(mention)

    def _follows_capital(self, mention: Mention) -> bool:
        """Whether a capitalised word that may be part of the name stands just before."""
        before = word_before(self.document, mention.start)
        if not before[:1].isupper() or _MAY_PRECEDE.search(before):
            return False
        if before.endswith(".") and self.document.is_sentence_start(mention.start):
            return False
        headline = is_title_case(self.document, mention.start)
        return not headline and not self.document.is_sentence_start(mention.start - len(before) - 1)
