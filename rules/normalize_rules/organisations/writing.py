"""What is written for a mention whose body is known, in the house style and as the text writes its acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from normalize import Document, Finding, expression
from normalize.context import article_edit
from normalize.edits import Edit
from normalize_rules.names.beside import missing_article, without_article
from normalize_rules.organisations.declarations import ACRONYMS, initials_of
from normalize_rules.organisations.gazetteer import Form, Mention, Organisation

RULES = {
    "acronym": "ORG001", "gated": "ORG002", "declared": "ORG002", "foreign": "ORG003", "calque": "ORG004", "gated calque": "ORG004",
    "rival": "ORG005",
}  # fmt: skip
_PAIR = expression(r" \(([A-Z][A-Za-z]{1,6})\)")


class Writing:
    """Writes the names of bodies in one text; `first_rival` as `Declarations` has it."""

    def __init__(self, document: Document, first_rival: Mapping[Organisation, str]) -> None:
        self.document = document
        self._first_rival = first_rival
        self._acronyms: dict[Organisation, str] = {}

    def findings(self, mention: Mention, form: Form) -> Iterator[Finding]:
        """The finding that writes the right name, unless it stands there."""
        document, organisation = self.document, form.organisation
        found = document.text[mention.start : mention.end]
        wanted = self._wanted(form)
        if form.kind not in ACRONYMS and found.isupper():
            wanted = wanted.upper()
        elif wanted[0].islower() and document.is_sentence_start(mention.start):
            wanted = wanted[0].upper() + wanted[1:]
        if wanted != found:
            if form.kind == "foreign" and not organisation.no_article:
                wanted = missing_article(document, mention, wanted) + wanted
            edits = (Edit(mention.start, mention.end, wanted), *article_edit(document, mention.start, wanted))
            if organisation.said_as_word if wanted == organisation.acronym else organisation.no_article:
                edits += without_article(document, mention)
            more = self._acronym_behind(mention, form)
            yield Finding(
                mention.start, mention.end, _why(form, found, organisation), edits + more, rule=RULES[form.kind]
            )

    def _acronym_behind(self, mention: Mention, form: Form) -> tuple[Edit, ...]:
        """The edit of an acronym made of the false name's words: "National Popular Assembly (ANP)"."""
        acronym = form.organisation.acronym
        pair = _PAIR.match(self.document.text, mention.end)
        if form.kind in ACRONYMS or not acronym or not pair or pair[1] in (acronym, form.organisation.guardian_acronym):
            return ()
        made = sorted(pair[1].upper()) == sorted(initials_of(form.written))
        return (Edit(pair.start(1), pair.end(1), acronym),) if made else ()

    def _wanted(self, form: Form) -> str:
        organisation, guardian = form.organisation, self.document.settings.style == "guardian"
        if form.kind == "rival":
            return self._first_rival[organisation]
        if form.kind in ACRONYMS and organisation.acronym:
            return self._acronym(organisation)
        return form.slip_of or (organisation.guardian if guardian else organisation.name)

    def _acronym(self, organisation: Organisation) -> str:
        """The English acronym as the text writes it most often: UN or U.N., NATO or Nato."""
        if organisation not in self._acronyms:
            plain = organisation.acronym
            dotted = "".join(f"{letter}." for letter in plain) if len(plain) == 2 else plain
            guardian = self.document.settings.style == "guardian"
            usual = organisation.guardian_acronym if guardian else plain
            spellings = dict.fromkeys((usual, plain, dotted, organisation.guardian_acronym))
            self._acronyms[organisation] = max(spellings, key=lambda spelling: _count(self.document.text, spelling))
        return self._acronyms[organisation]


def _count(text: str, word: str) -> int:
    """How often a word stands in a text."""
    count, at = 0, text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        count += not (at and before.isalnum()) and not after.isalnum()
        at = text.find(word, at + 1)
    return count


def _why(form: Form, found: str, organisation: Organisation) -> str:
    if form.kind == "rival":
        return f"one acronym for {organisation.name}, the one that the text spells out"
    said = {"foreign": "untranslated name of", "calque": "literal rendering of", "gated calque": "literal rendering of"}
    if form.slip_of:
        return f"a slip in the name of {form.slip_of}"
    return f"{found!r} is a foreign acronym of {organisation.name}" if form.kind in ACRONYMS else (
        f"{said[form.kind]} {organisation.name}"
    )  # fmt: skip
