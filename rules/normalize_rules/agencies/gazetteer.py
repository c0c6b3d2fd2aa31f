"""The tables of agencies, compiled: every string that stands for an agency, what to put for it, and the context it needs.

The tables are the `.toml` files of this folder. `[[agencies]]` has one entry an agency:

name, short       official English name; acronym or short name of running text, left out if there is none
country           ISO 3166 code, or "INT"
agency_word       whether the word "agency" belongs to the name: "Anadolu Agency", but "the news agency Reuters"
article           false: English says no "the" before the name. Default: true
prefer            "short": a translated name leads to the short one, because English papers use no other (dpa, TASS)
short_gated       true: the short name means something else, too, and is never read as this agency
after_agency      true: but it is, directly after the word "agency"
native            names in the agency's own language, for the reader of the table
calques           literal translations of the name, by source language
leaked            names in other languages that stay in an English text, by language; `short_leaked` lead to `short`
variants          damaged spellings of the name; `short_variants` lead to `short`, beside a verb of saying or the name
acronyms          acronyms in other languages, by language: beside a verb of saying or another name of the agency
anchored_acronyms the same for strings that mean something else, too: only beside another name of the agency
datelines         place tags that end a dateline ("Joint"); `credits` are all that stands in a dateline's brackets
suffixes          site names behind a headline or before a date; `site_datelines` only before a date
tags              words of a bulletin that stick to the name
gated             `{form, put, rule, …}` with a context, see `Gate`; with `hint` in place of `put` it is only reported
source, checked   where the name is known from, and when it was looked at

`[[newspapers]]` has name, country, article, native, `calques` (safe as they stand), `quoted` (safe as all of a
quotation beside an attribution, and with one of the words `where` in the text), `gated`, source and checked. `beside` are
ordinary words, read only behind one of the `lands` and a word for newspapers ("the Turkish daily Freedom"); `plain` are
stranger ones, which also need no more than the possessive of a land, or a word for newspapers in a text about one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from normalize.context import is_word
from normalize.fold import fold
from normalize.tables import Table, remembered_of, tables_of
from normalize_rules.agencies.entries import KINDS_OF_PAPER, Agency, Form, agency_of, error, forms_of, short_forms

# acronyms and translated names that every text has as words
_ORDINARY_WORDS = frozenset(("was", "between"))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Agencies, their forms by folded text, and the short names that mean one agency only.

    words: the agencies' names of one word, folded, with the name as written and the country; those said as letters left out.
    """

    agencies: Sequence[Agency]
    forms: Mapping[str, tuple[Form, ...]]
    shorts: Mapping[str, Agency]
    words: Mapping[str, tuple[str, str]]


@cache
def built_in() -> Gazetteer:
    """The gazetteer of this folder's tables, which is kept between runs."""
    from normalize_rules.agencies.packed import pack, unpack

    return unpack(remembered_of(__package__, lambda: pack(compile_agencies(tables_of(__package__)))))


def compile_agencies(tables: Iterable[tuple[str, Table]]) -> Gazetteer:
    """The gazetteer of tables, each with the name of its file.

    Raises RuleError that names the file, the agency and the form: for an unknown or missing field, a form that leads to
    two names without a context, a form that is another agency's own name, and a replacement that would be replaced.
    """
    agencies: list[Agency] = []
    found: list[tuple[str, Form]] = []
    for where, table in tables:
        for kind in ("agencies", "newspapers"):
            for entry in table.get(kind, ()):
                agency = agency_of(where, entry, kind == "newspapers")
                agencies.append(agency)
                found += ((where, form) for form in forms_of(where, agency))
    shorts = _unshared(agencies)
    known = {fold(form.text) for _, form in found}
    for agency in agencies:
        is_alone = shorts.get(agency.short) is agency
        found += (("", form) for form in short_forms(agency, is_alone) if fold(form.text) not in known)
    by_key = _refuse_rivals(agencies, found)
    _refuse_unstable(by_key)
    triggers = _with_neighbours(by_key)
    forms = {key: tuple(sorted(triggers[key], key=lambda form: form.kind == "name")) for key in sorted(triggers)}
    return Gazetteer(tuple(agencies), forms, shorts, _words(agencies))


def _words(agencies: Iterable[Agency]) -> dict[str, tuple[str, str]]:
    named = ((agency, name) for agency in agencies if not agency.is_paper for name in (agency.name, agency.short))
    return {name.casefold(): (name, agency.country) for agency, name in named if name.isalpha() and not name.isupper()}


def _with_neighbours(by_key: Mapping[str, list[Form]]) -> dict[str, list[Form]]:
    """The forms by what is looked for: ordinary words ("Time") are found together with the word that must stand before them."""
    found: dict[str, list[Form]] = {}
    for key, forms in by_key.items():
        for form in forms:
            for head in _heads(form, key) or [""]:
                found.setdefault(head + key, []).append(form)
    return found


def _heads(form: Form, key: str) -> list[str]:
    """What must stand before an ordinary word for it to be an agency's or a paper's name; nothing for other names."""
    if form.kind == "beside-kind" and form.text in form.agency.entry.get("beside", ()):
        words: Iterable[str] = KINDS_OF_PAPER
    else:
        words = form.gate.before if form.gate and key in _ORDINARY_WORDS else ()
    return [f"{word} {mark}" for word in words for mark in ("", '"', "(")]


def _unshared(agencies: Iterable[Agency]) -> dict[str, Agency]:
    """The short names that one agency has alone and that mean nothing else."""
    found: dict[str, Agency] = {}
    shared: set[str] = set()
    for agency in agencies:
        if agency.short:
            if agency.short in found or agency.entry.get("short_gated"):
                shared.add(agency.short)
            found.setdefault(agency.short, agency)
    return {short: agency for short, agency in found.items() if short not in shared}


def _refuse_rivals(agencies: Iterable[Agency], found: Iterable[tuple[str, Form]]) -> dict[str, list[Form]]:
    """The forms by key, where no key leads to two names without contexts that tell them apart."""
    own: dict[str, Agency] = {}
    for agency in agencies:
        if own.setdefault(fold(agency.name), agency) is not agency:
            raise error("", agency.name, "stands in the tables twice")
    by_key: dict[str, list[Form]] = {}
    for where, form in found:
        key = fold(form.text)
        if own.get(key, form.agency) is not form.agency:
            raise error(where, form.agency.name, f"form {form.text!r} is the name of another agency")
        for other in by_key.get(key, ()):
            if other.put != form.put and not _told_apart(form, other):
                raise error(where, form.agency.name, f"{form.text!r} leads to {other.put!r}, too; give a context")
        by_key.setdefault(key, []).append(form)
    return by_key


def _told_apart(form: Form, other: Form) -> bool:
    if form.hint or other.hint or "name" in (form.kind, other.kind):
        return True
    if form.kind == other.kind == "beside-kind":
        return not {*form.agency.entry["lands"]} & {*other.agency.entry["lands"]}
    return form.gate is not None and other.gate is not None and form.gate != other.gate


def _refuse_unstable(by_key: Mapping[str, list[Form]]) -> None:
    """A replacement must hold no form that is replaced wherever it stands; a name shields what stands inside it."""
    free = {key for key, forms in by_key.items() for form in forms if form.kind in ("calque", "leaked", "variant")}
    for forms in by_key.values():
        for form in forms:
            stuck = next((k for k in _stretches(fold(form.put).replace(fold(form.agency.name), "")) if k in free), None)
            if stuck:
                raise error("", form.agency.name, f"{form.put!r} holds {stuck!r}, which would be replaced again")


def _stretches(key: str) -> Iterator[str]:
    """All runs of whole words in a key."""
    starts = [at for at in range(len(key)) if at == 0 or key[at - 1] == " "]
    for start in starts:
        for end in [*(at - 1 for at in starts if at > start), len(key)]:
            if is_word(key, start, end):
                yield key[start:end]
