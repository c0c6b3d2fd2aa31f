"""From which languages a text was translated, as its artefacts tell; computed when somebody asks.

Each rule knows the languages whose translations leave its artefact. A rule with one source proves more than one with
twenty, so an artefact gives each of its languages an equal share of one. Words that were left in the source's own
script, and notes such as "translated from Russian", speak for themselves. What was found says where a text may come
from, not where it does: a ranking with its evidence, for a person or a model to weigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from normalize.edits import Change
from normalize.language import language_of
from normalize.late import expression
from normalize.rules import FOREIGN, Finding, Rule

if TYPE_CHECKING:
    from normalize.result import Result

# "any" and English point nowhere: the one means every language, the other texts that were spun
_POINT_NOWHERE = frozenset({"any", "en"})
# rules that meet the source's own words; their languages are read from the words
_SOURCE_WORDS = frozenset({FOREIGN, "WRD070", "WRD071"})
_NOTICE = "translation"
SOURCE_LANGUAGES = "source_languages"

Sources = Mapping[str, tuple[str, ...]]

_LANGUAGES = {
    "arabic": "ar", "bengali": "bn", "bulgarian": "bg", "chinese": "zh", "czech": "cs", "dutch": "nl", "farsi": "fa",
    "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu",
    "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "serbian": "sr", "spanish": "es", "swedish": "sv",
    "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
}  # fmt: skip
_NAME = expression(rf"\b(?:{'|'.join(_LANGUAGES)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Origin:
    """A language that artefacts of a text point to.

    language: ISO 639-1 code.
    count: how many changes, findings and notices point to it, each counted once.
    rules: codes of the rules that saw them, in order.
    weight: the shares of the evidence added up; an artefact of four languages gives a quarter to each.
    """

    language: str
    count: int
    rules: tuple[str, ...]
    weight: float


class Metadata(dict[str, tuple[Any, ...]]):
    """What removed lines said, by kind, and under `source_languages` the ranking of `source_languages`.

    The ranking is worked out when it is asked for, so it is not among the keys before that: few ask, and it takes as
    long as a fifth of the cleaning.
    """

    __slots__ = ("_made", "_ranking")

    def made_with(self, result: Result, sources: Sources) -> None:
        """Remember what the ranking is to be worked out from: the result, and the rules' languages by code."""
        self._made = result, sources

    def __missing__(self, key: str) -> tuple[Any, ...]:
        if key != SOURCE_LANGUAGES or not (hasattr(self, "_ranking") or hasattr(self, "_made")):
            raise KeyError(key)
        if not hasattr(self, "_ranking"):
            self._ranking = _ranking(*self._made)
        return self._ranking

    def get(self, key: str, default: Any = None) -> Any:
        """As of a dictionary; the ranking counts as there."""
        try:
            return self[key]
        except KeyError:
            return default

    def __reduce__(self) -> tuple[Any, ...]:
        if not hasattr(self, "_made"):
            return Metadata, (dict(self),)
        result, sources = self._made
        named = [change.rule for change in result.changes] + [finding.rule for finding in result.findings]
        seen = {code for rule in named for code in rule.split("+")}
        # a state comes after the object, which may stand in the result that is named here
        return Metadata, (dict(self),), (result, {code: sources[code] for code in seen if sources.get(code)})

    def __setstate__(self, state: tuple[Result, Sources]) -> None:
        self._made = state


def source_languages(result: Result, rules: Iterable[Rule]) -> tuple[Origin, ...]:
    """The languages that a result's changes, findings and notices point to, the likeliest first.

    `rules` are those that made the result (`Normalizer.rules`). Pure: the same arguments give the same ranking. Names
    that were left alone for lack of evidence do not count; of equal weights the language that its rule names first leads.
    """
    return _ranking(result, {rule.code: rule.sources for rule in rules})


def _ranking(result: Result, known: Sources) -> tuple[Origin, ...]:
    weights: dict[str, float] = {}
    counts: dict[str, int] = {}
    seen_by: dict[str, set[str]] = {}
    places: dict[str, int] = {}
    for languages, codes in _evidence(result, known):
        for place, language in enumerate(languages):
            places[language] = min(place, places.get(language, place))
            weights[language] = weights.get(language, 0.0) + 1 / len(languages)
            counts[language] = counts.get(language, 0) + 1
            seen_by.setdefault(language, set()).update(codes)
    found = (Origin(name, counts[name], tuple(sorted(seen_by[name])), round(weights[name], 3)) for name in weights)
    return tuple(sorted(found, key=lambda o: (-o.weight, -o.count, places[o.language], o.language)))


_Evidence = tuple[tuple[str, ...], tuple[str, ...]]


def _evidence(result: Result, known: Sources) -> Iterator[_Evidence]:
    """For each artefact the languages it points to, and the rules that saw it; artefacts of no language are left out."""
    original = result.undo()
    for change in result.changes:
        yield from _pointing(change, tuple(change.rule.split("+")), original, known)
    for finding in result.findings:
        if not finding.left_alone:
            yield from _pointing(finding, (finding.rule,), original, known)
    for notice in result.metadata.get(_NOTICE, ()):
        named = dict.fromkeys(_LANGUAGES[name.lower()] for name in _NAME.findall(notice.value))
        codes = (c.rule for c in result.changes if c.start <= notice.start < c.end)
        if named:
            yield tuple(named), tuple(codes)


def _pointing(seen: Change | Finding, codes: tuple[str, ...], original: str, known: Sources) -> Iterator[_Evidence]:
    words = _SOURCE_WORDS.intersection(codes)
    language = language_of(_without_latin(original[seen.start : seen.end], seen)) if words else ""
    if language and language not in _POINT_NOWHERE:
        yield (language,), codes
        return
    pointing = [code for code in codes if known.get(code)]
    sources = dict.fromkeys(source for code in pointing for source in known[code])
    languages = tuple(source for source in sources if source not in _POINT_NOWHERE)
    if languages:
        yield languages, tuple(pointing)


def _without_latin(words: str, seen: Change | Finding) -> str:
    """The words before the brackets that hold their Latin form, where a fix took them away."""
    return words.partition("(")[0] if isinstance(seen, Change) else words
