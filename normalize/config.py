"""Settings: an immutable value, resolved once, with the only place where options are checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

STYLES = ("ap", "guardian", "wikipedia", "document")
PRESETS = ("article", "copy")
AGENCY_FORMS = ("keep", "acronym", "full", "first-full")
QUOTES = ("majority", "straight", "curly", "keep")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a `Normalizer` was asked to do.

    style: house style of names: `ap`, `guardian`, `wikipedia`, or `document` (the majority spelling in the text).
    preset: `article` (all rules) or `copy` (edited text: no residue or duplicate removal).
    unsafe: apply fixes that may change the meaning, too.
    select, ignore: rule codes, code prefixes, names or families; an empty `select` means all.
    accept: strings that no rule may touch.
    packs: rule packs by entry point name, or TOML files of your own by path, besides the built-in pack.
    language: ISO 639-1 code of the texts, or `auto`.
    agency_form: `keep` the author's choice between an agency's name and its acronym, or `acronym`, `full`, or
        `first-full` (the full name once, then the acronym).
    quotes: where a text mixes straight and curly marks: `majority`, `straight`, `curly`, or `keep`.
    residue_keywords: whole lines of a site that are residue there, whatever their case, quotes and outer blanks.
    suppressions: heed directives in the text that switch rules off, and `[sic]`.
    """

    style: str = "ap"
    preset: str = "article"
    unsafe: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    language: str = "auto"
    agency_form: str = "keep"
    quotes: str = "majority"
    residue_keywords: tuple[str, ...] = ()
    suppressions: bool = True

    @classmethod
    def of(cls, **options: Any) -> Settings:
        """Checked settings.

        Raises TypeError for an unknown option or a value of the wrong type, ValueError for a value that is not
        allowed; both name the value and list what is.
        """
        known = [field.name for field in fields(cls)]
        for name in options:
            if name not in known:
                raise TypeError(f"unknown option {name!r}{did_you_mean(name, known)}; options: {', '.join(known)}")
        return cls(**{name: _checked(name, value) for name, value in options.items()})


def did_you_mean(value: str, allowed: Iterable[str], *, likeness: float = 0.6) -> str:
    """`", did you mean 'x'?"` for a value close to an allowed one, or nothing.

    likeness: difflib's ratio, 1 for the same word; a slip of the fingers is above 0.8.
    """
    import difflib  # only on the way to an error

    close = difflib.get_close_matches(value, list(allowed), n=1, cutoff=likeness)
    return f", did you mean {close[0]!r}?" if close else ""


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": STYLES,
    "preset": PRESETS,
    "agency_form": AGENCY_FORMS,
    "quotes": QUOTES,
}
_SWITCHES = ("unsafe", "suppressions")


def _checked(name: str, value: Any) -> Any:
    if name in _CHOICES:
        if value not in _CHOICES[name]:
            close = did_you_mean(value, _CHOICES[name]) if isinstance(value, str) else ""
            raise ValueError(f"{name}={value!r}{close}; allowed: {', '.join(map(repr, _CHOICES[name]))}")
        return value
    if name in _SWITCHES:
        if not isinstance(value, bool):
            raise TypeError(f"{name}={value!r}; allowed: True, False")
        return value
    return _language(value) if name == "language" else _strings(name, value)


def _language(value: Any) -> str:
    """`auto` or a code in small letters. One that is no language would switch off every rule for English."""
    from normalize.languages import CODES

    if not isinstance(value, str) or not (value == "auto" or value.lower() in CODES):
        raise ValueError(f"language={value!r}; allowed: 'auto' or a two-letter code of ISO 639-1, such as 'en' or 'uk'")
    return value.lower()


def _strings(name: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = (value,)
    if not isinstance(value, Iterable) or isinstance(value, bytes):
        raise TypeError(f"{name}={value!r}; allowed: a string or several")
    strings = tuple(value)
    for item in strings:
        if not isinstance(item, str) or not item:
            raise ValueError(f"{name} holds {item!r}; allowed: strings that are not empty")
    return strings
