"""Whether a surname alone is that of the person whose full name stands in the text."""

from __future__ import annotations

from normalize import expression
from normalize.fold import fold
from normalize_rules.people.acting import ACTS, is_spoken_to
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import WOMANS_ENDINGS, Form
from normalize_rules.people.reading import Reading
from normalize_rules.people.strangers import common_words

# offices that the person would be known to hold, were it this one
_OFFICE = expression(r"\b(minister|marshal|senator|governor|mayor|judge|ambassador|president|premier|chancellor) \Z")
_LONG_SURNAME = 6  # letters, from which an ending makes no other name of it


def is_of_anchored(reading: Reading, mention: Mention, form: Form) -> bool:
    """Whether a surname can only be that of the person whose full name stands in the text."""
    key = reading.key(mention)
    if differs_in_accents(form):
        return _is_nearest(reading, mention, form, key)
    if key in reading.other_surnames or key in reading.strangers or key in reading.first_names:
        return False
    if _has_office_of_another(reading, mention, form):
        return False
    return key not in common_words() or _is_no_common_word(reading, mention, form, key)


def differs_in_accents(form: Form) -> bool:
    """Whether a surname has the letters of the person's own: "Erdoğan" stays no other spelling beside "Emine Erdoğan"."""
    return form.person is not None and fold(form.family) in {fold(name) for name in form.person.families.values()}


def may_be_another_name(form: Form) -> bool:
    """Whether an inflected surname may be his wife's, or a name of its own: Petrom is no Petro."""
    if form.family.endswith("ului") or (form.person and form.person.language == "ja"):
        return False  # a genitive that nobody is called, a vowel that passports write
    is_short = form.person is not None and len(form.person.families["ap"]) < _LONG_SURNAME
    return is_short or form.family.endswith(WOMANS_ENDINGS)


def _has_office_of_another(reading: Reading, mention: Mention, form: Form) -> bool:
    """Whether an office stands before a surname that its person never had: "Defense Minister Hatami" beside Mohammad Khatami."""
    office = _OFFICE.search(reading.document.key, max(0, mention.start - 20), mention.start)
    if not office or not form.person:
        return False
    return not any(title.endswith(office[1]) for title in form.person.titles.offices)


def _is_no_common_word(reading: Reading, mention: Mention, form: Form, key: str) -> bool:
    """Whether a surname that is a word as well is the surname here."""
    # "Poutine" beside "Vladimir Poutine", unless the dish stands in the text too
    if (form.person, key) in reading.full_surnames and key not in reading.words:
        return True
    if reading.document.text[mention.start : mention.end].lower() in reading.words:
        return False
    text = reading.document.key
    acts = text[mention.end : mention.end + 1] in " ," and ACTS.match(text, mention.end)
    is_person = acts or is_spoken_to(reading.document.text, mention.start)
    return bool(is_person) and not reading.is_borne_by_another(mention, form)


def _is_nearest(reading: Reading, mention: Mention, form: Form, key: str) -> bool:
    """Whether the last full name before a bare surname is the person's, and no listed look-alike's."""
    starts = (*reading.other_surnames.get(key, ()), *reading.borne_at.get(key, ()))
    others = [start for start in starts if start < mention.start]
    own = [start for start, (person, kind) in reading.decided.items() if person is form.person and kind == "full"]
    return not others or max((start for start in own if start < mention.start), default=-1) > max(others)
