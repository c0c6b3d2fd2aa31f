"""What keeps a form from being a person's although that person has the title or is in the text."""

from __future__ import annotations

from normalize.fold import fold
from normalize_rules.people.bare_given_name import is_called_by_given_name
from normalize_rules.people.bare_surname import differs_in_accents, is_of_anchored, may_be_another_name
from normalize_rules.people.in_quotation import is_in_speech
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form
from normalize_rules.people.reading import Reading
from normalize_rules.people.surroundings import (
    belongs_to_longer_name,
    is_behind_own_family,
    is_followed_by_name,
    is_told_apart,
)


def may_mean(reading: Reading, mention: Mention, form: Form, by_title: bool) -> bool:
    """Whether nothing speaks against a form being its person's; `by_title`: a title beside it says so.

    First what the words around say, whatever the form; then each kind of form has a question of its own.
    """
    if form.kind == "full":
        return _may_be_full(reading, mention, form, by_title)
    if form.kind == "family" and form.generated and not by_title and may_be_another_name(form):
        return False
    if _is_anothers_here(reading, mention, form) or _is_part_of_other(reading, mention, form, by_title):
        return False
    if form.kind == "given":
        return by_title or not is_called_by_given_name(reading, mention, form.person)
    if form.kind == "truncated":
        return not _has_rivals(reading, mention, form)
    if form.kind == "last":
        return not by_title and not reading.is_borne_by_another(mention, form)
    return by_title or form.kind != "family" or is_of_anchored(reading, mention, form)


def _may_be_full(reading: Reading, mention: Mention, form: Form, by_title: bool) -> bool:
    if form.gated and form.generated:
        # "Qiang Li of Leeds" beside Li Qiang, "President Putin Vladimir Vladimirovich"
        return by_title and not is_followed_by_name(reading.document, mention)
    return by_title or not form.gated or form.person in reading.anchored


def _is_anothers_here(reading: Reading, mention: Mention, form: Form) -> bool:
    """Whether the words around make it somebody else's name, or somebody's words."""
    document = reading.document
    if document.is_quoted(mention.start, mention.end) and not _is_spelled_by_who_wrote_it_down(reading, mention, form):
        return True
    if belongs_to_longer_name(document, mention) or is_followed_by_name(document, mention):
        return True
    return is_told_apart(document, mention) or is_behind_own_family(document, mention, form)


def _is_part_of_other(reading: Reading, mention: Mention, form: Form, by_title: bool) -> bool:
    """Whether the form is a part of somebody else's full name; a title beside a surname tells them apart."""
    is_surname_of = form.kind == "family" and (by_title or differs_in_accents(form))
    return not is_surname_of and reading.key(mention) in reading.part_of_other


def _has_rivals(reading: Reading, mention: Mention, form: Form) -> bool:
    """Whether a name that was cut off may be the beginning of another full name of the text."""
    key = reading.key(mention)
    rivals = {p for p in reading.anchored if p is not form.person and fold(p.name).startswith(f"{key} ")}
    return bool(rivals) or any(other.startswith(key) for other in reading.others)


def _is_spelled_by_who_wrote_it_down(reading: Reading, mention: Mention, form: Form) -> bool:
    """Whether one of several English spellings of a surname stands in speech: nobody speaks a spelling."""
    is_spelling = form.kind == "family" and form.english and form.person in reading.anchored
    has_house = reading.document.settings.style != "document"
    return is_spelling and has_house and is_in_speech(reading.document, mention)
