"""How a name is to be written: by the house style, or as most of a document writes it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from normalize import Document, expression
from normalize.fold import fold
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form, Person

_ARTICLE = expression(r"(?:a[dlnrstz]|ash|e[dlnrst])[-‐‑ ](?=\w)", re.IGNORECASE)


class Spelling:
    """The spellings of people in one document; `decided` says, by the start of a mention, who is meant."""

    def __init__(
        self, document: Document, mentions: Iterable[Mention], decided: Mapping[int, tuple[Person, str]]
    ) -> None:
        self.document = document
        self.style = document.settings.style
        self.mentions = mentions
        self.decided = decided

    def wanted(self, mention: Mention, person: Person, kind: str) -> str:
        """What is to stand at a mention of a person by such a form."""
        if self.style != "document" and kind in ("full", "truncated"):
            return person.names[self.style]
        families, givens = self._spelling(person)
        if self.style == "document":
            families = self._article(mention, person) + families
        if kind in ("full", "truncated"):
            whole = [families, givens] if person.name.startswith(person.families["ap"]) else [givens, families]
            return " ".join(part for part in whole if part)
        return person.second or families

    def _spelling(self, person: Person) -> tuple[str, str]:
        """Family and given name as they are to be written."""
        if self.style != "document":
            return person.families[self.style] or person.names[self.style], person.givens[self.style]
        counts = self._counts[person] if person in self._counts else _Counts(Counter(), Counter())
        known = person.families["ap"] or person.name
        family = counts.families.most_common(1)[0][0] if counts.families else known[len(_article(known, person)) :]
        given = counts.givens.most_common(1)[0][0] if counts.givens else person.givens["ap"]
        return family, given

    def _article(self, mention: Mention, person: Person) -> str:
        """The Arabic article of a family name as it stands here: a text may well say "Walid al-Moualem" and "Moualem"."""
        text = self.document.text[mention.start : mention.end]
        form = next((f for f in mention.forms if f.person is person), None)
        family = _parts(text, form, person)[0] if form and form.english else ""
        return _article(family or person.families["ap"] or person.name, person)

    @cached_property
    def _counts(self) -> dict[Person, _Counts]:
        """For the style `document`: the English spellings of each person's names, most frequent or first."""
        found: dict[Person, _Counts] = {}
        for mention in self.mentions:
            person = self.decided.get(mention.start, (None, ""))[0]
            form = next((f for f in mention.forms if f.person is person), None)
            if person and form and form.english:
                counts = found.setdefault(person, _Counts(Counter(), Counter()))
                text = self.document.text[mention.start : mention.end]
                if any(len(word) > 2 and word.isupper() for word in text.split()):
                    continue  # capitals of a headline are no spelling
                family, given = _parts(text, form, person)
                counts.families.update([family[len(_article(family, person)) :]] if family else [])
                counts.givens.update([given] if given else [])
        return found


@dataclass(slots=True)
class _Counts:
    """How a person's name is spelled in a text, part by part."""

    families: Counter[str]
    givens: Counter[str]


def _article(family: str, person: Person) -> str:
    match = _ARTICLE.match(family) if person.language == "ar" else None
    return match.group() if match else ""


def _parts(text: str, form: Form, person: Person) -> tuple[str, str]:
    """The family and given name in a mention, as spelled there; "" for what it does not have."""
    if form.kind == "family":
        return text, ""
    if form.kind == "full" and not person.families["ap"]:
        return text, ""
    if form.kind != "full" or not form.family:
        return "", ""
    words = text.split(" ")
    count = len(form.family.split(" "))
    if len(words) <= count:
        return "", ""
    if fold(" ".join(words[:count])) == fold(form.family):
        return " ".join(words[:count]), " ".join(words[count:])
    return " ".join(words[-count:]), " ".join(words[:-count])
