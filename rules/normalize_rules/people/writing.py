"""What is written for a name whose bearer is known, and what is said of one that is left alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from normalize import Document, Finding, expression
from normalize.context import article_edit
from normalize.edits import Edit
from normalize.fold import fold
from normalize_rules.names.setting import is_archived
from normalize_rules.people.genitive_without_apostrophe import OWNED, is_genitive
from normalize_rules.people.in_quotation import is_in_title_of_work
from normalize_rules.people.in_text import InText
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form, Person
from normalize_rules.people.spelling import Spelling
from normalize_rules.people.spoken_of import is_spoken_of
from normalize_rules.people.things import is_thing
from normalize_rules.people.variants import is_same_name

_RULES = {
    "full": "NAM001",
    "given": "NAM002",
    "truncated": "NAM003",
    "family": "NAM004",
    "last": "NAM007",
}
_SAID = {
    "full": "a spelling of {name}",
    "given": "{found} is the given name of {name}, not the family name",
    "truncated": "{name}, who is named in this text, with the last part of the name lost",
    "family": "a spelling of the family name of {name}",
    "last": "{found} is a part of the name of {name}, who is not called by it alone",
}
_OWN_ACCENTS = frozenset("cs sk pl hu sl hr sr bs lt lv et fi sv da no nb is ro fr pt es it ca gl".split())
# Turkish writes the endings of names behind an apostrophe
_TURKISH_GENITIVE = expression(r"['’](n?[ıiuü]n)(?=[ \u00a0]\w)")
_TURKISH_CASE = expression(r"['’](?:n?[dt][ae]n?|y[aeıi])(?![\w'’-])")
_QUOTE_OPENS = expression(r"(?:\A|[\s(])['‘]\w")
_BLANK = expression(r"\s+")


class Writing:
    """The edits of the names of one document; names of people in `unproved` are left, and those at the places `spoken_of`."""

    def __init__(
        self, document: Document, spelling: Spelling, unproved: Collection[Person], spoken_of: Collection[int]
    ) -> None:
        self.document = document
        self.style = document.settings.style
        self.spelling = spelling
        self.unproved = unproved
        self.spoken_of = spoken_of
        self.words = InText(document.text)

    def findings(self, mention: Mention, person: Person, kind: str) -> Iterator[Finding]:
        """The edit that writes a person's name as the house does, if the form is one to be rewritten."""
        document, found = self.document, self.document.text[mention.start : mention.end]
        wanted = self._with_own_accents(self.spelling.wanted(mention, person, kind), person)
        ending = english_ending(document, mention.end, person)
        if not wanted or (wanted == found and not ending):
            return
        form = next((form for form in mention.forms if form.person is person and form.kind == kind), None)
        if self._is_right(mention, found, wanted, person) or self._is_another_name(found, wanted, person, form):
            return
        if is_thing(document, mention) or is_in_title_of_work(document, mention) or self._is_spoken_of(mention):
            return
        if form and form.english and is_archived(document):
            return  # as its time wrote the name
        if person in self.unproved:
            yield from why_left(document, mention, "many bear the name, and nothing tells of the office or the country")
            return
        wanted = self._in_case(mention, found, wanted)
        if wanted.endswith(".") and document.text[mention.end : mention.end + 1] == ".":
            wanted = wanted[:-1]  # "Ferdinand Markos Jr."
        if _BLANK.sub(" ", found) == wanted and not ending:
            return
        edits = (Edit(mention.start, mention.end, wanted), *article_edit(document, mention.start, wanted), *ending)
        yield Finding(mention.start, mention.end, _why(kind, found, person), edits, rule=_RULES[kind])

    def _is_spoken_of(self, mention: Mention) -> bool:
        return mention.start in self.spoken_of or is_spoken_of(self.document, mention)

    def _is_right(self, mention: Mention, found: str, wanted: str, person: Person) -> bool:
        """Whether nothing is wrong with a form that is not the wanted one, or another rule mends it."""
        if self._stands_already(mention, found, wanted):
            return True
        if fold(found) == fold(wanted) and self._may_keep_accents(found, wanted, person):
            return True
        is_owner = found.endswith("s") and OWNED.match(self.document.text, mention.end)
        return bool(is_owner) and is_genitive(self.document, mention.end)

    def _is_another_name(self, found: str, wanted: str, person: Person, form: Form | None) -> bool:
        """Whether a form is no spelling of the wanted name; a house may know a longer or shorter one, and the author chose."""
        if not form:
            return False
        if form.alias:
            return True
        words = _BLANK.sub(" ", found)
        return form.kind == "full" and not is_same_name(words, wanted, person.language, form.english)

    def _in_case(self, mention: Mention, found: str, wanted: str) -> str:
        if found.isupper() and len(found) > 3:
            return wanted.upper()
        if wanted[0].islower() and self.document.is_sentence_start(mention.start):
            return wanted[0].upper() + wanted[1:]
        return wanted

    def _with_own_accents(self, wanted: str, person: Person) -> str:
        """The wanted name with the accents of the person's own language, where the rest of the text has them."""
        if self.style != "ap" or person.language not in _OWN_ACCENTS or not wanted.isascii():
            return wanted
        known = (person.names["wikipedia"], person.families["wikipedia"])
        accented = next((name for name in known if name != wanted and fold(name) == fold(wanted)), wanted)
        pairs = [(own, plain) for own, plain in zip(accented.split(), wanted.split(), strict=False) if own != plain]
        is_used = any(own in self.words and plain not in self.words for own, plain in pairs)
        return accented if is_used else wanted

    def _may_keep_accents(self, found: str, wanted: str, person: Person) -> bool:
        """Whether accents alone are the author's choice: where no house decides, or the house allows the person's own.

        AP has used the accents of European names since 2019, without going back on its older spellings.
        """
        if self.style == "document":
            return True
        if self.style != "ap" or person.language not in _OWN_ACCENTS or not wanted.isascii() or found.isascii():
            return False
        accented = [plain for own, plain in zip(found.split(), wanted.split(), strict=False) if own != plain]
        # a text that has both spellings gets one
        return not any(word in self.words for word in accented)

    def _stands_already(self, mention: Mention, found: str, wanted: str) -> bool:
        """Whether the form is a part of the wanted name as it stands there: "Moallem" in "al-Moallem"."""
        if len(found) >= len(wanted):
            return False
        key, folded = self.document.key, fold(wanted)
        start = mention.start - folded.find(key[mention.start : mention.end])
        return 0 <= start <= mention.start and key[start : start + len(wanted)] == folded


def why_left(document: Document, mention: Mention, missing: str) -> Iterator[Finding]:
    """The note that a form may be a listed person's and was not touched, because something was missing."""
    people = list(dict.fromkeys(form.person.name for form in mention.forms if form.person))
    kind = next((form.kind for form in mention.forms if form.person), "other")
    if people and kind != "other":
        found = document.text[mention.start : mention.end]
        message = f"{found!r} may mean {' or '.join(people[:3])}, but {missing}"
        yield Finding(mention.start, mention.end, message, rule=_RULES[kind], safety="none", left_alone=True)


def english_ending(document: Document, end: int, person: Person) -> tuple[Edit, ...]:
    """The English genitive in place of a Turkish one, which stands behind an apostrophe as well; other cases have no ending."""
    if document.text[end : end + 1] not in ("'", "’") or document.text[end + 1 : end + 2] in ("s", ""):
        return ()
    if person.family_first or _QUOTE_OPENS.search(document.text, document.line_at(end).start, end):
        return ()  # "Liu Xiang'e" is a name, and the mark may close a quotation
    if match := _TURKISH_GENITIVE.match(document.text, end):
        return (Edit(*match.span(1), "s"),)
    match = _TURKISH_CASE.match(document.text, end)
    return (Edit(*match.span(), ""),) if match else ()


def _why(kind: str, found: str, person: Person) -> str:
    return _SAID[kind].format(found=repr(found), name=person.name)
