"""Names that a text shows once to be those of a place, and uses again: "talks in Pekin. Pekin says no"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from normalize import Document, expression
from normalize_rules.places.gazetteer import Form, Mention
from normalize_rules.places.longer_names import is_inside_name

# clubs bear the names of their towns
_SPORT = expression(
    r"\b(?:leagues?|goalkeeper|striker|midfielder|defender|coach|kick-?off|semi-?finals?|tournament|championship|playoffs?)\b"
)


def repeated_forms(document: Document, mentions: Sequence[Mention]) -> set[Form]:
    """The gated forms that stand in a text more than once and never in a longer name.

    Such a form that some place in the text shows to be meant is meant at the others; where it is somebody's surname too, or
    the text speaks of sport, that says nothing.
    """
    count = Counter(form for mention in mentions for form in mention.forms if form.kind == "gated")
    often = {form for form, times in count.items() if times > 1}
    if not often or document.speaks_of(_SPORT):
        return set()
    return often - {
        form
        for mention in mentions
        for form in often.intersection(mention.forms)
        if is_inside_name(document, mention, form)
    }
