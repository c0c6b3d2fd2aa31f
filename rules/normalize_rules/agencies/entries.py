"""One entry of the tables, and every form that it gives."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from normalize import RuleError
from normalize.fold import fold
from normalize.tables import Table
from normalize_rules.agencies.word_order import declined, reordered

_AGENCY_FIELDS = frozenset(
    "name short country agency_word article prefer short_gated after_agency native calques leaked short_leaked variants "
    "short_variants acronyms anchored_acronyms datelines site_datelines credits suffixes tags gated source checked".split()
)
_PAPER_FIELDS = frozenset(
    "name article country native calques quoted where lands beside plain gated source checked".split()
)
_REQUIRED = ("name", "country", "source", "checked")
_CONTEXT = ("before", "after", "near", "document", "not_near", "not_document")
_GATE_FIELDS = frozenset({"form", "put", "hint", "rule", "modern", "any_case", *_CONTEXT})
_RULES = {
    "calque": "AGY001", "new-china": "AGY002", "acronym": "AGY003", "variant": "AGY004", "name": "AGY004",
    "agency-word": "AGY005", "leaked": "AGY006", "declined": "AGY006", "dateline": "AGY007", "credit": "AGY007", "tag": "AGY008",
    "doubled": "AGY009", "suffix": "AGY011", "site-dateline": "AGY011", "newspaper": "AGY012", "quoted": "AGY012",
    "beside-kind": "AGY012",
    "gated": "AGY013",
}  # fmt: skip
# words for a newspaper that stand before its name
KINDS_OF_PAPER = (
    "newspaper", "daily", "weekly", "magazine", "news magazine", "newsmagazine", "paper", "tabloid", "broadsheet",
    "business daily", "sports daily", "publication", "periodical", "news site", "news portal",
)  # fmt: skip
# the word "agency" in other languages, with the countries whose agencies have it in their own names
_FOREIGN_WORDS = {
    "agence": ("FR", "BE", "CH", "MA", "TN", "DZ", "SN"), "agenzia": ("IT", "VA"), "agencja": ("PL",),
    "nachrichtenagentur": ("DE", "AT", "CH"), "agentura": ("CZ", "SK"),
}  # fmt: skip
AGENCY_WORDS = frozenset({*_FOREIGN_WORDS, "agencia"})
_NEW_CHINA = ("agency new china", 'agency "new china', "new china agency")
_REPORTS = ("said", "says", "reported", "reports", "wrote", "cited", "quoted", "added", "announced")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Gate:
    """The context that a form needs; all of it must hold.

    before, after: one of these just before / after. near, document: one of these in the line / anywhere in the text.
    not_near, not_document: none of these. modern: the text is not about that year or an earlier one.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    not_document: tuple[str, ...] = ()
    modern: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Agency:
    """An agency or a newspaper. Two entries are never the same one, so identity is equality."""

    name: str
    short: str
    country: str
    article: bool
    prefers_short: bool
    agency_word: bool
    acronyms: frozenset[str]
    entry: Mapping[str, Any] = field(repr=False)
    is_paper: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A string that stands for an agency: `kind` says how it is read, `put` what is written for it.

    With a `hint` nothing is written: the hint tells a person what to look at.
    """

    agency: Agency
    text: str
    kind: str
    put: str
    rule: str
    gate: Gate | None = None
    any_case: bool = False
    hint: str = ""


def agency_of(where: str, entry: Table, is_paper: bool) -> Agency:
    """The agency of an entry. Raises RuleError for an unknown or missing field."""
    known = _PAPER_FIELDS if is_paper else _AGENCY_FIELDS
    for unknown in sorted(set(entry) - known):
        raise error(where, entry.get("name", "?"), f"unknown field {unknown!r}; known: {', '.join(sorted(known))}")
    if (entry.get("beside") or entry.get("plain")) and not entry.get("lands"):
        raise error(where, entry["name"], "has forms beside a word for newspapers and no lands")
    for missing in (name for name in _REQUIRED if not entry.get(name)):
        raise error(where, entry.get("name", "?"), f"has no {missing}")
    country = entry["country"]
    if country != "INT" and not (len(country) == 2 and country.isupper()):
        raise error(where, entry["name"], f"country {country!r} is neither two capitals nor INT")
    return Agency(
        entry["name"],
        entry.get("short", ""),
        country,
        entry.get("article", True),
        entry.get("prefer") == "short",
        entry.get("agency_word", False),
        frozenset((*listed(entry.get("acronyms", ())), *listed(entry.get("anchored_acronyms", ())))),
        entry,
        is_paper,
    )


def forms_of(where: str, agency: Agency) -> Iterator[Form]:
    """Every form that an entry lists, its name, and the damaged spellings of a hyphenated name."""
    name = agency.name
    # a short name in one word is an ordinary word elsewhere: Petra, Antara
    if " " in name or len(name) > 6:
        yield _form(agency, name, "name", name)
    if "-" in name and " " in name:
        for space in (" -", "- ", " - "):
            yield _form(agency, name.replace("-", space), "variant", name)
    if not agency.is_paper:
        yield from _reordered_forms(agency)
    yield from _listed_forms(where, agency)
    yield from _dateline_forms(agency)
    for text in (*agency.entry.get("beside", ()), *agency.entry.get("plain", ())):
        yield _checked(where, _form(agency, text, "beside-kind", name))
    for row in agency.entry.get("gated", ()):
        yield from _gated(where, agency, row)


def short_forms(agency: Agency, is_alone: bool) -> Iterator[Form]:
    """What is read around a short name: "state agency KCNA", "agence Reuters", "KCNA (KCNA)".

    `is_alone` tells that the short name means this agency and nothing else.
    """
    name, short = agency.name, agency.short
    if not short:
        return
    if name == "Xinhua News Agency":
        for text in _NEW_CHINA:
            yield _form(agency, text, "new-china", short, any_case=True)
    if short != name:
        yield _form(agency, f"{name} {short} ({short})", "doubled", f"{name} ({short})")
        yield _form(agency, f"{name} ({short}) ({short})", "doubled", f"{name} ({short})")
        yield _form(agency, f"{name} ({name})", "doubled", name)
        if name.startswith(f"{short} "):
            yield _form(agency, f"{name} {short}", "doubled", name)
    yield _form(agency, f"{short} ({short})", "doubled", short)
    if not agency.agency_word and " " in name:
        yield _form(agency, f"agency {name}", "agency-word", name, any_case=True)
    if is_alone or agency.entry.get("after_agency"):
        yield _form(agency, f"agency {short}", "agency-word", short, any_case=True)
        for word in ("agency", "agencies"):
            yield from (_form(agency, f"{word} {text}", "declined", short, any_case=True) for text in declined(short))
    if is_alone:
        yield _form(agency, f"{short} news agency ({short})", "doubled", f"{short} news agency")
    if (is_alone or agency.entry.get("after_agency")) and agency.agency_word:
        reports = Gate(after=_REPORTS)  # the order of Turkish and Korean
        yield Form(agency, f"{short} agency news", "gated", name, _RULES["agency-word"], reports)
    for word, countries in _FOREIGN_WORDS.items():
        if is_alone and agency.country not in countries:
            yield _form(agency, f"{word} {short}", "leaked", short, any_case=True)


def listed(forms: Any) -> Iterator[str]:
    """The strings of a list, or of lists by language."""
    for item in forms.values() if isinstance(forms, Mapping) else (forms,):
        yield from item


def error(where: str, name: str, problem: str) -> RuleError:
    """A RuleError that names the file and the agency."""
    file = where if "/" in where or "\\" in where else f"agencies/{where or '*.toml'}"  # a user's has a path of its own
    return RuleError(f"{file}: {name}: {problem}")


def _listed_forms(where: str, agency: Agency) -> Iterator[Form]:
    entry, name, short = agency.entry, agency.name, agency.short or agency.name
    usual = short if agency.prefers_short else name
    site = name if entry.get("short_gated") else short
    for field_name, kind, put in (
        ("calques", "newspaper" if agency.is_paper else "calque", usual), ("leaked", "leaked", usual),
        ("short_leaked", "leaked", short), ("variants", "variant", name), ("short_variants", "variant", short),
        ("acronyms", "acronym", short), ("anchored_acronyms", "acronym", short), ("suffixes", "suffix", site),
        ("site_datelines", "site-dateline", site), ("quoted", "quoted", name),
    ):  # fmt: skip
        for text in listed(entry.get(field_name, ())):
            yield _checked(where, _form(agency, text, kind, put))
    for tag in entry.get("tags", ()):
        yield _checked(where, _form(agency, f"{tag} {name}", "tag", name))


def _reordered_forms(agency: Agency) -> Iterator[Form]:
    """The name and its translations in another order; what is listed already is left to the list."""
    calques = list(listed(agency.entry.get("calques", ())))
    put = agency.short if agency.prefers_short and agency.short else agency.name
    for known, wanted in ((agency.name, agency.name), *((calque, put) for calque in calques)):
        yield from (_form(agency, text, "calque", wanted) for text in reordered(known) if text not in calques)


def _dateline_forms(agency: Agency) -> Iterator[Form]:
    for text in agency.entry.get("credits", ()):
        for opening, closing in ("()", "[]"):
            put = f"{opening}{agency.short}{closing}"
            yield _form(agency, f"{opening}{text}{closing}", "credit", put, any_case=" " in text)
    for tag in agency.entry.get("datelines", ()):
        for closing in ("]", ":", ")", "】"):
            yield _form(agency, f"{tag}{closing}", "dateline", agency.short)


def _gated(where: str, agency: Agency, row: Table) -> Iterator[Form]:
    unknown = set(row) - _GATE_FIELDS
    if unknown or not row.get("form"):
        raise error(where, agency.name, f"gated row {row!r} has no form, or unknown keys {sorted(unknown)}")
    words = {name: tuple(fold(word) for word in row[name]) for name in _CONTEXT if name in row}
    gate = Gate(**words, modern=row.get("modern", 0))
    if gate == Gate():
        raise error(where, agency.name, f"gated form {row['form']!r} has no context")
    rule = row.get("rule", "AGY015" if "hint" in row else _RULES["gated"])
    put = row.get("put", agency.short or agency.name)
    yield Form(agency, row["form"], "gated", put, rule, gate, row.get("any_case", False), row.get("hint", ""))


def _form(agency: Agency, text: str, kind: str, put: str, any_case: bool = False) -> Form:
    return Form(agency, text, kind, put, _RULES[kind], None, any_case)


def _checked(where: str, form: Form) -> Form:
    if unicodedata.normalize("NFC", form.text) != form.text or form.text != form.text.strip():
        raise error(where, form.agency.name, f"form {form.text!r} is not NFC, or has blanks around it")
    if len(form.text) < _SHORTEST:
        raise error(where, form.agency.name, f"form {form.text!r} is too short to be told from a word")
    return form
