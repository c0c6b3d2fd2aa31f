"""Deciding, in one document, whose name stands where: full forms first, then the short and damaged ones.

Pass 1 finds full names, longest first, so that "Kim Jong Il" and "Wang Jinping" shield themselves; they are the
anchors. Pass 2 decides the rest from the anchors and from titles, before or after them in the text. What lacks
evidence is reported and left alone; what another name explains is not even reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalize import Document, Finding, Hit, expression
from normalize.fold import fold
from normalize_rules.people.borne_by_many import unproved
from normalize_rules.people.contrasted import contrasted
from normalize_rules.people.heard_alone import heard_alone
from normalize_rules.people.in_text import InText
from normalize_rules.people.mentions import Mention, mentions_in
from normalize_rules.people.namesakes import namesakes
from normalize_rules.people.parts_of_leaked_name import parts_alone
from normalize_rules.people.person import WOMANS_ENDINGS, Form, Person
from normalize_rules.people.relatives import has_relatives, is_one_syllable, is_told_from_relatives
from normalize_rules.people.spelling import Spelling
from normalize_rules.people.strangers import common_words, introduces_stranger
from normalize_rules.people.surnames_alone import surnames_alone
from normalize_rules.people.surroundings import (
    ACTS,
    belongs_to_longer_name,
    is_behind_own_family,
    is_borne_by_another,
    is_followed_by_name,
    is_in_speech,
    is_place,
    is_thing,
    is_told_apart,
)
from normalize_rules.people.title_beside import has_title, head_of, is_titled
from normalize_rules.people.writing import Writing, english_ending, why_left

_BLANK = expression(r"\s+")
# offices that the person would be known to hold, were it this one
_OFFICE = expression(r"\b(minister|marshal|senator|governor|mayor|judge|ambassador|president|premier|chancellor) \Z")
_LONG_SURNAME = 6  # letters, from which an ending makes no other name of it
_SHORT_GIVEN = 4  # letters; "Yi" and "Jun" are too many other things


def resolve(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The findings of all rules about people."""
    mentions = mentions_in(document, hits)
    if not _are_settled(document, mentions):
        return _Resolution(document, mentions).findings()
    return heard_alone(document, {person for mention in mentions if (person := _proved(mention.forms))})


def _are_settled(document: Document, names: Sequence[Mention]) -> bool:
    """Whether all of the names are full ones that prove their person and stand as the house writes them."""
    style = document.settings.style
    if style == "document":
        return not names
    for start, end, forms in names:
        person = _proved(forms)
        if person is None or person.names[style] != document.text[start:end] or english_ending(document, end, person):
            return False
    return True


def _proved(forms: Iterable[Form]) -> Person | None:
    """The only person whose full name the forms are, if there is one."""
    found = None
    for form in forms:
        if form.kind == "full" and form.person and not form.gated:
            if found:
                return None
            found = form.person
    return found


class _Resolution:
    def __init__(self, document: Document, mentions: list[Mention]) -> None:
        self.document = document
        self.mentions = mentions
        self.style = document.settings.style
        self.anchored: dict[Person, None] = {}
        self.others: set[str] = set()  # folded full names of people who are not in the tables
        self.part_of_other: set[str] = set()  # folded given names that stand in an unlisted full name
        self.other_surnames: dict[str, list[int]] = {}  # last words of those names, and where they stand
        self.borne_at: dict[str, list[int]] = {}  # spellings of surnames in full names of others, and where they stand
        self.first_names: set[str] = set()  # of everybody whose full name stands in the text
        self.strangers: set[str] = set()  # spellings of surnames by which the text introduces somebody else
        self.decided: dict[int, tuple[Person, str]] = {}  # by the start of the mention
        self.titled: dict[str, Person] = {}  # whom a title told apart from a look-alike, by the folded name
        self.borne: dict[tuple[Person | None, str], bool] = {}  # whether somebody else bears a name, by what is written
        self.with_relatives: dict[Person, bool] = {}  # whether the text names somebody else of the family
        self.namesakes: set[int] = set()  # where full names stand that are somebody else's
        self.full_surnames: set[tuple[Person, str]] = set()  # of the full names, as the text spells them, folded
        self.words = InText(document.text)
        self.spelling = Spelling(document, mentions, self.decided)

    def findings(self) -> Iterator[Finding]:
        self._anchor()
        self._decide()
        full = [(mention, self.decided[mention.start][0]) for mention in self.mentions if self._is_full(mention)]
        writing = Writing(
            self.document,
            self.spelling,
            unproved(self.document, self.spelling, full, self.anchored),
            contrasted(self.document, full),
        )
        alone = [*parts_alone(self.document, self.mentions, self.decided)]
        alone += surnames_alone(self.document, self.mentions, self.decided)
        yield from heard_alone(self.document, {person for person, kind in self.decided.values() if kind == "full"})
        known = self.decided.keys() | {mention.start for mention, _, _ in alone}
        for mention, person, kind in alone:
            yield from writing.findings(mention, person, kind)
        for mention in self.mentions:
            if mention.start in self.decided:
                yield from writing.findings(mention, *self.decided[mention.start])
            elif mention.start not in known and not self._is_word_of_nobody(mention):
                yield from why_left(self.document, mention, self._missing(mention))

    def _anchor(self) -> None:
        """Pass 1: full names, those that only one person can have first."""
        full = [(mention, person) for mention in self.mentions if (person := _proved(mention.forms))]
        self.namesakes = namesakes(self.document, full)
        for mention in self.mentions:
            person = _proved(mention.forms)
            if person and mention.start not in self.namesakes:
                self._settle(mention, person, "full")
            key = self._key(mention)
            if person is None or not person.family_first:
                self.first_names.update(key.split(" ")[:-1])
            for form in mention.forms:
                if form.kind == "other":
                    self.others.add(key)
                    self.part_of_other |= {key.partition(" ")[2], key.rpartition(" ")[0]}
                    self.other_surnames.setdefault(key.rpartition(" ")[2], []).append(mention.start)
                if form.kind == "family" and introduces_stranger(self.document, mention):
                    self.strangers.add(key)
                if form.kind in _SHORT and self._is_part_of_other_name(mention, form.kind):
                    self.part_of_other.add(key)
                    if form.kind == "family":
                        self.borne_at.setdefault(key, []).append(mention.start)

    def _settle(self, mention: Mention, person: Person, kind: str) -> None:
        self.anchored[person] = None
        self.decided[mention.start] = (person, kind)
        if kind == "full":
            self.full_surnames.add((person, self._key(mention).rpartition(" ")[2]))

    def _decide(self) -> None:
        """Pass 2: what needs an anchor or a title, until no decision gives a new anchor."""
        settled = self.decided.keys() | self.namesakes
        waiting = [mention for mention in self.mentions if mention.start not in settled]
        while True:
            left = []
            for mention in waiting:
                person_kind = self._evidence(mention)
                if person_kind:
                    self.titled[self._key(mention)] = person_kind[0]
                    self._settle(mention, *person_kind)
                else:
                    left.append(mention)
            if len(left) == len(waiting):
                return
            waiting = left

    def _evidence(self, mention: Mention) -> tuple[Person, str] | None:
        """The one person whom a short, damaged or shared form can mean here."""
        key = self.document.key
        head = head_of(key, mention.start)
        titled = [form for form in mention.forms if is_titled(key, mention.start, mention.end, form)]
        for candidates, by_title in ((titled, True), (self._known(mention), False)):
            form = self._only_one(head, candidates) if candidates else None
            if form and form.person and self._may_mean(mention, form, by_title):
                return form.person, form.kind
            if candidates:
                return None
        return self._alone(mention)

    def _alone(self, mention: Mention) -> tuple[Person, str] | None:
        """The only bearer of a leaked surname, where the text has no other use of the word: a poutine is a dish."""
        form = next((form for form in mention.forms if form.alone), None)
        if not form or not form.person or len({f.person for f in mention.forms}) > 1:
            return None
        word = self.document.text[mention.start : mention.end]
        if not self._may_mean(mention, form, by_title=False) or word.lower() in self.document.text:
            return None
        return form.person, form.kind

    def _known(self, mention: Mention) -> list[Form]:
        if any(form.kind == "other" for form in mention.forms):
            # it is somebody else's name as well; a title tells, here or at another place of the text
            return [
                form for form in mention.forms if form.person and form.person is self.titled.get(self._key(mention))
            ]
        return [form for form in mention.forms if form.person in self.anchored]

    def _only_one(self, head: str, forms: list[Form]) -> Form | None:
        """The form of the only person, of the only one in the text, or of the only one who still has the title."""
        for group in (
            forms,
            [form for form in forms if form.person in self.anchored],
            [form for form in forms if form.person and has_title(head, form.person.titles.current)],
        ):
            if len({form.person for form in group}) == 1:
                return group[0]
        return None

    def _may_mean(self, mention: Mention, form: Form, by_title: bool) -> bool:
        if form.kind == "family" and form.generated and not by_title and _may_be_another_name(form):
            return False
        if form.kind == "full" and form.gated and form.generated:
            # "Qiang Li of Leeds" beside Li Qiang, "President Putin Vladimir Vladimirovich"
            return by_title and not is_followed_by_name(self.document, mention)
        if form.kind == "full":
            return by_title or not form.gated or form.person in self.anchored
        if self.document.is_quoted(mention.start, mention.end) and not self._is_spelled_by_who_wrote_it_down(
            mention, form
        ):
            return False
        if belongs_to_longer_name(self.document, mention) or is_followed_by_name(self.document, mention):
            return False
        if is_told_apart(self.document, mention) or is_behind_own_family(self.document, mention, form):
            return False
        key = self._key(mention)
        if key in self.part_of_other and not (form.kind == "family" and (by_title or _differs_in_accents(form))):
            return False
        if form.kind == "given" and not by_title and self._is_called_by_given_name(mention, form.person):
            return False
        if form.kind == "truncated":
            rivals = {p for p in self.anchored if p is not form.person and fold(p.name).startswith(f"{key} ")}
            return not rivals and not any(o.startswith(key) for o in self.others)
        if form.kind == "last":
            return not by_title and not self._is_borne_by_another(mention, form)
        return by_title or form.kind != "family" or self._is_of_anchored(mention, form, key)

    def _is_of_anchored(self, mention: Mention, form: Form, key: str) -> bool:
        """Whether a surname can only be that of the person whose full name stands in the text."""
        if _differs_in_accents(form):
            return self._is_nearest(mention, form, key)
        if key in self.other_surnames or key in self.strangers or key in self.first_names:
            return False
        office = _OFFICE.search(self.document.key, max(0, mention.start - 20), mention.start)
        if office and form.person and not any(title.endswith(office[1]) for title in form.person.titles.offices):
            return False  # "Defense Minister Hatami" beside Mohammad Khatami
        if key not in common_words():
            return True
        # "Poutine" beside "Vladimir Poutine", unless the dish stands in the text too
        if (form.person, key) in self.full_surnames and key not in self.words:
            return True
        if self.document.text[mention.start : mention.end].lower() in self.words:
            return False
        acts = self.document.key[mention.end : mention.end + 1] == " " and ACTS.match(self.document.key, mention.end)
        return bool(acts) and not self._is_borne_by_another(mention, form)

    def _is_nearest(self, mention: Mention, form: Form, key: str) -> bool:
        """Whether the last full name before a bare surname is the person's, and no listed look-alike's."""
        starts = (*self.other_surnames.get(key, ()), *self.borne_at.get(key, ()))
        others = [start for start in starts if start < mention.start]
        own = [start for start, (person, kind) in self.decided.items() if person is form.person and kind == "full"]
        return not others or max((start for start in own if start < mention.start), default=-1) > max(others)

    def _is_called_by_given_name(self, mention: Mention, person: Person | None) -> bool:
        """Whether the text may mean the given name: it tells relatives apart by it, or it is a word like many others."""
        if not person:
            return False
        if is_one_syllable(self.document.text[mention.start : mention.end], person) and not self._acts_alone(mention):
            return True
        if is_told_from_relatives(self.document, mention, person) or is_place(self.document, mention):
            return True
        if person not in self.with_relatives:
            self.with_relatives[person] = has_relatives(self.document, person, self.anchored) or any(
                form.kind == "given" and form.person is not person and _are_of_one_family(form.person, person)
                for mention in self.mentions
                for form in mention.forms
            )
        return self.with_relatives[person]

    def _acts_alone(self, mention: Mention) -> bool:
        """Whether a short given name is who acts at the beginning of a sentence: "Qiang said so", never "the Qiang"."""
        is_long = mention.end - mention.start >= _SHORT_GIVEN
        acts = ACTS.match(self.document.key, mention.end) is not None
        if not (is_long and acts and self.document.is_sentence_start(mention.start)):
            return False
        form = next(form for form in mention.forms if form.person)
        return not self._is_borne_by_another(mention, form)

    def _is_spelled_by_who_wrote_it_down(self, mention: Mention, form: Form) -> bool:
        """Whether one of several English spellings of a surname stands in speech: nobody speaks a spelling."""
        is_spelling = form.kind == "family" and form.english and form.person in self.anchored
        return is_spelling and self.style != "document" and is_in_speech(self.document, mention)

    def _is_borne_by_another(self, mention: Mention, form: Form) -> bool:
        """Whether the text has somebody else of the name; it is searched once for each name."""
        key = (form.person, self.document.text[mention.start : mention.end])
        if key not in self.borne:
            self.borne[key] = is_borne_by_another(self.document, mention, form)
        return self.borne[key]

    def _is_part_of_other_name(self, mention: Mention, kind: str) -> bool:
        """Whether somebody else bears the form: "Wang Jinping", "Shinzo Tanaka", "Lyudmila Putina"."""
        if belongs_to_longer_name(self.document, mention):
            return True
        return kind == "given" and is_followed_by_name(self.document, mention) and not is_thing(self.document, mention)

    def _missing(self, mention: Mention) -> str:
        """What a form would need that may be a listed person's."""
        people = {form.person for form in mention.forms if form.person}
        kinds = [form.kind for form in mention.forms if form.person]
        if self.document.is_quoted(mention.start, mention.end):
            return "it stands in a quotation"
        if self._key(mention) in self.part_of_other or belongs_to_longer_name(self.document, mention):
            return "it is part of somebody else's name"
        if is_followed_by_name(self.document, mention):
            return "the name goes on"
        if mention.start in self.namesakes:
            return "the text speaks of another trade or place"
        if len(people) > 1:
            return "nothing in the text decides between them"
        if kinds[:1] == ["given"] and not people.isdisjoint(self.anchored):
            return "the text names others of the family, or speaks of the given name"
        return "neither the full name stands in the text nor a title of that person beside it"

    def _is_word_of_nobody(self, mention: Mention) -> bool:
        """Whether the form is a word like many others and nobody in the text could be meant, which is not worth a note."""
        meant = any(form.kind != "family" or form.person in self.anchored for form in mention.forms)
        return not meant and self._key(mention) in common_words()

    def _is_full(self, mention: Mention) -> bool:
        return self.decided.get(mention.start, (None, ""))[1] == "full"

    def _key(self, mention: Mention) -> str:
        return _BLANK.sub(" ", self.document.key[mention.start : mention.end])


_SHORT = ("given", "truncated", "last", "family")


def _differs_in_accents(form: Form) -> bool:
    """Whether a surname has the letters of the person's own: "Erdoğan" stays no other spelling beside "Emine Erdoğan"."""
    return form.person is not None and fold(form.family) in {fold(name) for name in form.person.families.values()}


def _may_be_another_name(form: Form) -> bool:
    """Whether an inflected surname may be his wife's, or a name of its own: Petrom is no Petro."""
    is_short = form.person is not None and len(form.person.families["ap"]) < _LONG_SURNAME
    return is_short or form.family.endswith(WOMANS_ENDINGS)


def _are_of_one_family(one: Person | None, other: Person) -> bool:
    return one is not None and one.families["ap"] == other.families["ap"]
