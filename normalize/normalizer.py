"""The library's face: settings in, a reusable cleaner out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from normalize.compiled import compiled
from normalize.config import Settings, did_you_mean
from normalize.edits import Edit
from normalize.engine import Engine, Refusal
from normalize.result import Result
from normalize.rules import Finding, Rule

if TYPE_CHECKING:
    from normalize.origin import Origin

# families that judge where a line or paragraph stands; edited copy has no scrape around it
_NOT_RULES = ("ENG", "SUP")  # codes of what the engine and the suppressions report themselves
_NOT_FOR_COPY = frozenset({"residue", "duplicates"})


class Normalizer:
    """A cleaner with fixed options, safe to share between threads and to send to other processes.

    Options are those of `normalize.config.Settings`; a bad one raises TypeError or ValueError that names the value
    and lists what is allowed. Equal options share one compiled set of rules.
    """

    __slots__ = ("_engine", "settings")

    def __init__(self, **options: Any) -> None:
        self.settings = Settings.of(**options)
        self._engine = _engine(self.settings)

    @classmethod
    def of(cls, settings: Settings) -> Normalizer:
        """The cleaner with settings that were checked already."""
        made = cls.__new__(cls)
        made.settings = settings
        made._engine = _engine(settings)
        return made

    def clean(self, text: str, *, refuses: Refusal | None = None) -> Result:
        """Clean one text. Any `str` is accepted; bytes raise TypeError.

        `refuses(document, finding)` may drop a finding of any round, as a suppression or a baseline does.
        """
        if not isinstance(text, str):
            kind = type(text).__name__
            remedy = (
                "; decode it first, for example text.decode('utf-8')" if isinstance(text, bytes | bytearray) else ""
            )
            raise TypeError(f"clean() takes a str, not {kind}{remedy}")
        if self.settings.suppressions and ("normalize:" in text or "[sic" in text or "(sic" in text):
            from normalize.suppression.suppress import clean  # only for texts that hold a directive

            return clean(self._engine, text, refuses)
        return self._engine.clean(text, refuses)

    def check(self, text: str) -> tuple[Finding, ...]:
        """What `clean` would change, and what it would only report, in order."""
        result = self.clean(text)
        made = (Finding(c.start, c.end, c.why, (Edit(c.start, c.end, c.after),), c.rule) for c in result.changes)
        return tuple(sorted([*made, *result.findings], key=lambda f: (f.start, f.end, f.rule)))

    def clean_many(self, texts: Iterable[str]) -> Iterator[Result]:
        """Clean texts one after another, lazily."""
        return map(self.clean, texts)

    def source_languages(self, result: Result) -> tuple[Origin, ...]:
        """The languages that the artefacts in a result point to, likeliest first: a ranking, not a verdict."""
        from normalize.origin import source_languages

        return source_languages(result, self.rules)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run, ordered by code."""
        return tuple(self._engine.rules.values())

    def __reduce__(self) -> tuple[Any, ...]:
        return Normalizer.of, (self.settings,)

    def __repr__(self) -> str:
        return f"Normalizer({self.settings})"


def clean(text: str, **options: Any) -> Result:
    """Clean one text; for many texts make a `Normalizer`. Options as there."""
    return Normalizer(**options).clean(text)


def check(text: str, **options: Any) -> tuple[Finding, ...]:
    """What `clean` would change, and what it would only report. Options as in `Normalizer`."""
    return Normalizer(**options).check(text)


def chosen(rules: Iterable[Rule], settings: Settings) -> list[Rule]:
    """The rules that settings select. Raises ValueError for a selector that fits no rule."""
    rules = tuple(rules)
    for option in ("select", "ignore"):
        for selector in getattr(settings, option):
            if not any(_fits(rule, selector) for rule in rules) and not selector.startswith(_NOT_RULES):
                names = {name for rule in rules for name in (rule.code, rule.name, rule.family)}
                raise ValueError(
                    f"{option}={selector!r} fits no rule{did_you_mean(selector, names)}; "
                    "allowed: a code, the start of codes, a rule's name or a family (see `normalize rules`)"
                )
    kept = [rule for rule in rules if not settings.select or any(_fits(rule, s) for s in settings.select)]
    kept = [rule for rule in kept if not any(_fits(rule, s) for s in settings.ignore)]
    return [rule for rule in kept if settings.preset != "copy" or rule.family not in _NOT_FOR_COPY]


def _fits(rule: Rule, selector: str) -> bool:
    return selector == "ALL" or rule.code.startswith(selector) or selector in (rule.name, rule.family)


@lru_cache(maxsize=32)
def _engine(settings: Settings) -> Engine:
    made = compiled(settings.packs)
    return Engine(chosen(made.rules.values(), settings), settings, made.plans)
