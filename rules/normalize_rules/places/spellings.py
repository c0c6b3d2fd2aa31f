"""Which English spellings of a place stand in a text, and which of them it is to have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from normalize import Document
from normalize.fold import fold
from normalize_rules.places.gazetteer import FOREIGN, Form, Mention, Place
from normalize_rules.places.longer_names import is_inside_name


class Spellings:
    """The spellings of places in one document; each question is answered when it is first asked."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document = document
        self.style = document.settings.style
        self.mentions = mentions

    def wanted(self, form: Form) -> str:
        """How the place is to be written: by the house style, or as the text mostly does."""
        place = form.place
        if self.style != "document":
            return place.names[self.style] if form.kind != "name" else form.written
        counts = self._counts.get(place, Counter())
        if form.kind in ("old", "name") and len(counts) < 2:
            return form.written
        if form.kind in FOREIGN:
            return max(sorted(counts), key=lambda name: (counts[name], name == place.name)) if counts else place.name
        # a tie is no majority
        (first, most), (_, next_most) = counts.most_common(2)
        return first if most > next_most else form.written

    def others(self, form: Form) -> set[str]:
        """The folded spellings beside which a form is explained rather than used."""
        written = {fold(form.written)}
        own = {fold(name) for name in form.place.names.values()}
        return own - written if form.kind != "name" else self._old[form.place] - written

    @cached_property
    def _old(self) -> dict[Place, set[str]]:
        """The older spellings of each place that stand in the text."""
        found: dict[Place, set[str]] = {}
        for mention in self.mentions:
            for form in mention.forms:
                if form.kind in ("old", "name"):
                    found.setdefault(form.place, set()).update([fold(form.written)] if form.kind == "old" else [])
        return found

    @cached_property
    def _counts(self) -> dict[Place, Counter[str]]:
        """For the style `document`: how often each English spelling of a place stands in the text."""
        found: dict[Place, Counter[str]] = {}
        for mention in self.mentions:
            for form in mention.forms:
                if form.kind in ("old", "name") and not is_inside_name(self.document, mention, form):
                    found.setdefault(form.place, Counter())[form.written] += 1
        return found
