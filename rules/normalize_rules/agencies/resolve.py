"""Finding, in one document, the strings that stand for agencies.

The longest form that fits its place wins, and an agency's own name shields what stands inside it: "Korean Central News
Agency" is never read as "Central News Agency". What lacks evidence is left alone. `readings` says what each kind of
form needs and what is written for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from normalize import Document, Finding, Hit
from normalize.context import in_reading_order, is_word, stands_after, stands_before, stands_in
from normalize_rules.agencies.attribution import is_attribution
from normalize_rules.agencies.entries import Agency, Form, Gate
from normalize_rules.agencies.evidence import Evidence
from normalize_rules.agencies.forms_of_name import rewritten_forms
from normalize_rules.agencies.place import Place
from normalize_rules.agencies.readings import has_inner_capital, read

_NEAR = 400  # characters; a line may be as long as a book
_IN_ADDRESS = ("@", "#", "/", ".")
_BRACKETS = (" (", "(")
_PROVING = ("name", "calque", "agency-word", "doubled")


def resolve(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The findings of all rules about agencies."""
    text = document.text
    whole = [hit for hit in hits if text[hit[0] - 1 : hit[0]] not in _IN_ADDRESS and is_word(text, hit[0], hit[1])]
    return _findings(document, in_reading_order(whole)) if whole else ()


def _findings(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    evidence = Evidence(document, partial(_proved, document, hits))
    names: list[tuple[int, int, Agency]] = []
    taken = 0
    for start, end, forms in hits:
        for form in forms if start >= taken else ():
            at = end - len(form.text)  # without the words it was found with
            if _is_spelled(document, at, end, form):
                finding = None
                if form.kind == "name":
                    names.append((at, end, form.agency))
                is_right = form.agency.name == form.put == document.text[at:end]
                if not is_right or document.text.startswith(_BRACKETS, end):  # which may hold a wrong acronym
                    finding = _finding(Place(document, at, end, form, evidence))
                if finding:
                    yield finding
                if finding or form.kind == "name":
                    taken = end
                    break
    if names:
        yield from rewritten_forms(document, names)


def _proved(document: Document, hits: Sequence[Hit]) -> set[Agency]:
    return {f.agency for s, e, forms in hits for f in forms if f.kind in _PROVING and _is_spelled(document, s, e, f)}


def _is_spelled(document: Document, start: int, end: int, form: Form) -> bool:
    """Whether capitals stand where the form has them; a line in capitals has them everywhere."""
    found = document.text[start:end]
    if found == form.text:
        return True
    if form.any_case or (form.kind == "name" and (found[1:] == form.text[1:] or has_inner_capital(found, form.text))):
        return True
    if found[0].isupper() != form.text[0].isupper():
        return False  # nearly always: the names of papers are ordinary words
    if found.isupper() and " " in found:
        return True
    return all(a.isupper() == b.isupper() for a, b in zip(found, form.text, strict=True))


def _finding(place: Place) -> Finding | None:
    if place.form.kind != "quoted" and _is_speech(place):
        return None
    if place.form.gate and not _fits(place, place.form.gate):
        return None
    return read(place)


def _is_speech(place: Place) -> bool:
    """Whether a form stands in a quotation that is more than the name of who reported."""
    document, start, end = place.document, place.start, place.end
    if not document.is_quoted(start, end):
        return False
    alone = document.key[start - 1 : start] == '"' and document.key[end : end + 1] == '"'
    return not alone or not is_attribution(document, start - 1, end + 1)


def _fits(place: Place, gate: Gate) -> bool:
    key, start, end, evidence = place.document.key, place.start, place.end, place.evidence
    line = place.document.line_at(start)
    near = max(line.start, start - _NEAR), min(line.end, end + _NEAR)
    return (
        (not gate.before or stands_before(key, start, gate.before))
        and (not gate.after or stands_after(key, end, gate.after))
        and (not gate.near or stands_in(key, *near, gate.near))
        and not stands_in(key, *near, gate.not_near)
        and (not gate.document or evidence.has(gate.document))
        and not evidence.has(gate.not_document)
        and (not gate.modern or evidence.is_modern(start, gate.modern))
    )
