"""A place's name inside a longer one: of a person, a club, an institution, a battle, a ship."""

from __future__ import annotations

from normalize import Document, expression
from normalize.context import is_title_case
from normalize_rules.names.beside import word_before, words_after
from normalize_rules.names.setting import is_shouted
from normalize_rules.places.gazetteer import Form, Mention
from normalize_rules.places.words_around import DAYS, DIRECTIONS, INSTITUTIONS, OPENERS, TAKES_ARTICLE, TEAMS, WORKS

# events, titles, seats of learning, saints and honours that are named "… of" a place
_OF_NAME = expression(
    r"\b(?:battles?|siege|fall|treaty|peace|princes?|princess|prince|metropolitan|patriarch|patriarchate|duke|count|bishop"
    r"|archbishop|university|institute|conservatory|opera|republic|order|medal|hero|heroes|school|olga|vladimir|convention"
    r"|conference|declaration|massacre|pogrom|offensive|operation|bank|gate|gates) of (?:the )?\Z"
)
# rulers and saints of Kievan Rus
_RULER_OF = expression(
    r"\b(?:Anna|Olga|Helga|Vladimir|Volodymyr|Yaroslav|Jaroslav|Iziaslav|Izyaslav|Sviatoslav|Svyatoslav|Oleg|Igor|Anne|Agnes|Eupraxia|Eudoxia|Hilarion"
    r"|Anthony|Theodosius|Isidore) of \Z"
)
_MODEL = expression(r" \d{1,3}[A-Z]?(?![\w.,]?\d)")  # a camera: "a Kiev 88"


def is_inside_name(document: Document, mention: Mention, form: Form) -> bool:
    """Whether the string is part of a longer name."""
    headline = is_title_case(document, mention.start) or is_shouted(document, mention.start)
    return _ends_name(document, mention, form, headline) or _begins_name(document, mention, form, headline)


def _ends_name(document: Document, mention: Mention, form: Form, headline: bool) -> bool:
    """Whether the words before belong to the name: "the Battle of", "Dynamo", "Anna of"."""
    low = max(0, mention.start - 30)
    if form.kind != "foreign" and _OF_NAME.search(document.key, low, mention.start):
        return True
    if form.kind == "old" and _RULER_OF.search(document.text, low, mention.start):
        return True
    before = word_before(document, mention.start)
    if before.lower() in TEAMS or (form.kind != "old" and before.lower() in WORKS):
        return True
    return before[:1].isupper() and not headline and not _may_precede(document, mention, before)


def _may_precede(document: Document, mention: Mention, before: str) -> bool:
    """Whether a capitalised word before a place is no part of its name."""
    if before.lower() in DIRECTIONS | DAYS or before.endswith(("'s", "’s", ".")):
        return True
    return before.lower() in OPENERS and document.is_sentence_start(mention.start - len(before) - 1)


def _begins_name(document: Document, mention: Mention, form: Form, headline: bool) -> bool:
    """Whether the words behind belong to the name: "Polytechnic Institute", "class", "88"."""
    after = words_after(document, mention.end, 4)
    if _is_before_institution(after) or after[:1] == ["class"]:  # of ships, which keep their names
        return True
    if _MODEL.match(document.text, mention.end) and word_before(document, mention.start).lower() not in TAKES_ARTICLE:
        return True
    if form.kind in ("old", "name"):
        return False
    tied = (
        document.text[mention.end : mention.end + 1] == "-"
        and document.text[mention.end + 1 : mention.end + 2].isupper()
    )
    return tied or (bool(after) and after[0][0].isupper() and not headline and after[0].lower() not in DAYS)


def _is_before_institution(after: list[str]) -> bool:
    """Whether one of the capitalised words that follow says what is named after the place."""
    for word in after:
        if not word[0].isupper():
            return False
        if word.lower().removesuffix("’s").removesuffix("'s") in INSTITUTIONS:
            return True
    return False
