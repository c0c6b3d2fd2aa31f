"""The tables of organisations, compiled: every string that may stand for one, and what it proves.

The tables are the `.toml` files of this folder with `[[organisations]]`, one entry a body, grouped by field:

name, guardian      the English name; The Guardian's where it differs. Never put for an acronym.
acronym             the English acronym, "" for a body that has none; guardian_acronym where The Guardian differs
also                other right English names; they are never changed and prove which body is meant
acronyms            foreign acronyms by language that mean nothing else; of three letters only with unless
gated               foreign acronyms by language that mean other things too: only where the text spells them out
                    ("World Health Organization (OMS)"), names the body, or has a cue close by in the line
declared            foreign acronyms that are words or stand for too much (BAD, UA): only where the text itself spells them out
beside              for gated acronyms of two letters: words one of which must stand right beside it
names               full names by language that were left untranslated
calques             literal English renderings that are not the body's name
gated_calques       the same, where one of the cues must stand in the text
cues                words, or beginnings of words, that prove a gated form
unless              words that disprove every form of this body in a text
no_article          true where English puts no article before the name: France Unbowed
said_as_word        true where English puts no article before the acronym: NATO, OPEC
rivals              English acronyms of one body; the first that a text spells out wins
source              where names and acronyms are known from
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from normalize import RuleError
from normalize.fold import fold
from normalize.tables import Table, remembered_of, tables_of
from normalize_rules.names import mentions as names
from normalize_rules.names.parts import parts_of
from normalize_rules.organisations.slips import slips_of

Kind = Literal["name", "own", "acronym", "gated", "declared", "foreign", "calque", "gated calque", "rival"]

_FIELDS = frozenset(
    "name guardian acronym guardian_acronym also acronyms gated declared beside names calques gated_calques cues unless rivals "
    "said_as_word no_article source".split()
)
_GATED: frozenset[Kind] = frozenset({"gated", "declared", "gated calque", "rival"})
_RIGHT: frozenset[Kind] = frozenset({"name", "own"})


@dataclass(frozen=True, slots=True, eq=False)
class Organisation:
    """A listed body. Two entries are never the same body, so identity is equality."""

    name: str
    guardian: str
    acronym: str
    guardian_acronym: str
    also: tuple[str, ...]
    cues: tuple[str, ...]
    beside: tuple[str, ...]
    unless: tuple[str, ...]
    field: str  # the table it stands in, such as "security"
    source: str
    said_as_word: bool = False
    no_article: bool = False


class Form(NamedTuple):
    """A string that stands for an organisation, with what it is: `own` is its English acronym.

    `slip_of` is the English name that was misspelled, "" for all other strings.
    """

    organisation: Organisation
    kind: Kind
    written: str
    slip_of: str = ""


Mention: TypeAlias = names.Mention[Form]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Organisations, their forms by folded text, the triggers that find them, and whose an acronym in brackets is."""

    organisations: Sequence[Organisation]
    forms: Mapping[str, tuple[Form, ...]]
    triggers: Mapping[str, tuple[Form, ...]]
    bracketed: Mapping[str, Organisation] = field(default_factory=dict)  # "(who)"


@cache
def built_in() -> Gazetteer:
    """The gazetteer of this folder's tables, which is kept between runs."""
    from normalize_rules.organisations.packed import pack, unpack

    return unpack(remembered_of(__package__, lambda: pack(compile_organisations(_entries()))))


def _entries() -> Iterator[tuple[str, Table]]:
    return ((where, row) for where, table in tables_of(__package__) for row in table.get("organisations", ()))


def compile_organisations(entries: Iterable[tuple[str, Table]]) -> Gazetteer:
    """The gazetteer of entries, each with the name of its file.

    Raises RuleError that names the file, the organisation and the string: for an unknown field, a row without source,
    a gated form without cue, and a string that leads to two organisations without a context that decides.
    """
    found: dict[str, list[Form]] = {}
    organisations = []
    for where, row in entries:
        organisation = _organisation(where, row)
        organisations.append(organisation)
        for form in _forms(organisation, row):
            _check_form(where, form)
            known = found.setdefault(fold(form.written), [])
            if form not in known:
                known.append(form)
    for key, slip in [(fold(slip.written), slip) for organisation in organisations for slip in _slips(organisation)]:
        found.setdefault(key, [slip])  # what is listed is known better
    for key, forms in found.items():
        _check_collision(key, forms)
    _check_outputs(organisations, found)
    table = {key: tuple(forms) for key, forms in found.items()}
    # an English acronym alone asks for nothing, and "WHO" would stop at every "who"
    sought = {key: forms for key, forms in table.items() if any(form.kind != "own" for form in forms)}
    return Gazetteer(tuple(organisations), table, sought, _bracketed(organisations))


def _bracketed(organisations: Iterable[Organisation]) -> dict[str, Organisation]:
    """The bodies by their acronyms in brackets; one of two letters, or of several bodies, tells too little."""
    found: dict[str, list[Organisation]] = {}
    for organisation in organisations:
        for acronym in sorted({organisation.acronym, organisation.guardian_acronym}):
            if len(acronym) > 2:
                found.setdefault(f"({acronym})".lower(), []).append(organisation)
    return {literal: bodies[0] for literal, bodies in found.items() if len(bodies) == 1}


def _organisation(where: str, row: Table) -> Organisation:
    unknown = sorted(set(row) - _FIELDS)
    name: str = row.get("name", "")
    if unknown or not name or not row.get("source"):
        problem = f"unknown field {unknown[0]!r}" if unknown else "has no source" if name else "has no name"
        raise RuleError(f"{where}: {name or row}: {problem}; known fields: {', '.join(sorted(_FIELDS))}")
    acronym: str = row.get("acronym", "")
    return Organisation(
        name,
        row.get("guardian", name),
        acronym,
        row.get("guardian_acronym", acronym),
        tuple(row.get("also", ())),
        tuple(map(fold, row.get("cues", ()))),
        tuple(map(fold, row.get("beside", ()))),
        tuple(map(fold, row.get("unless", ()))),
        where.removesuffix(".toml"),
        row["source"],
        row.get("said_as_word", False),
        row.get("no_article", False),
    )


def _forms(organisation: Organisation, row: Table) -> Iterator[Form]:
    """Every string that may stand for an organisation; an acronym is written in capitals and found as such."""
    for text in {organisation.name, organisation.guardian, *organisation.also}:
        yield Form(organisation, "name", text)
    for text in {organisation.acronym, organisation.guardian_acronym} - {""}:
        yield Form(organisation, "own", text)
    by_language: tuple[tuple[str, Kind], ...] = (
        ("acronyms", "acronym"), ("gated", "gated"), ("declared", "declared"), ("names", "foreign"),
    )  # fmt: skip
    for part, kind in by_language:
        for forms in row.get(part, {}).values():
            for text in forms:
                yield Form(organisation, kind, text)
    plain: tuple[tuple[str, Kind], ...] = (
        ("calques", "calque"), ("gated_calques", "gated calque"), ("rivals", "rival"),
    )  # fmt: skip
    for part, kind in plain:
        for text in row.get(part, ()):
            yield Form(organisation, kind, text)


def _slips(organisation: Organisation) -> Iterator[Form]:
    for name in dict.fromkeys((organisation.name, organisation.guardian, *organisation.also)):
        yield from (Form(organisation, "calque", text, name) for text in slips_of(name))


def _check_form(where: str, form: Form) -> None:
    organisation, problem = form.organisation, ""
    if form.written != unicodedata.normalize("NFC", form.written) or len(form.written) < 2:
        problem = "is not composed (NFC) or is shorter than two characters"
    elif form.kind == "acronym" and len(form.written) < (3 if organisation.unless else 4):
        problem = "is so short that it means other things too; put it under gated, or say with unless where it does"
    elif form.kind == "gated" and len(form.written) < 3 and not organisation.beside:
        problem = "has two letters; give words under beside"
    elif form.kind in ("gated", "gated calque") and not (organisation.cues or organisation.beside):
        problem = "is gated; give cues"
    elif form.kind not in _RIGHT | {"rival"} and form.written in (organisation.name, organisation.acronym):
        problem = "is the organisation's own name"
    if problem:
        raise RuleError(f"{where}: {organisation.name}: {form.written!r} {problem}")


def _check_collision(key: str, forms: list[Form]) -> None:
    """A string may stand for two bodies only where contexts decide, and never for one body and another's own name."""
    if len({form.organisation for form in forms}) < 2:
        return
    undecided = [form for form in forms if form.kind not in _GATED | {"own"}]
    own_and_plain = any(form.kind == "own" for form in forms) and undecided
    if len(undecided) > 1 or own_and_plain or (undecided and len(forms) > 1):
        names = " and ".join(sorted({repr(form.organisation.name) for form in forms}))
        raise RuleError(f"{key!r} leads to {names} without a context that decides; gate it and give cues")


def _check_outputs(organisations: list[Organisation], forms: Mapping[str, list[Form]]) -> None:
    """No replacement may contain a string that would be replaced again."""
    for organisation in organisations:
        for output in {organisation.name, organisation.guardian, organisation.acronym} - {""}:
            for literal in parts_of(fold(output)):
                for form in forms.get(literal, ()):
                    if form.kind not in _RIGHT and form.organisation is not organisation:
                        raise RuleError(f"{output!r} contains {literal!r}, which leads to {form.organisation.name!r}")
