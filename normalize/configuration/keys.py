"""The keys of a configuration: what each may hold, what it holds by default, how layers of it combine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache, partial
from typing import Any, NamedTuple

from normalize.config import Settings
from normalize.records.options import RecordOptions
from normalize.selection.options import EXCLUDED, INCLUDED, MAX_FILE_SIZE

NO_LIMIT = 100  # per cent of a text that may change
_USUAL_LIMIT = 90  # a short article in much residue loses 84; what changes more is no article, or a pack went wrong
_MOST_JOBS = 256

_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}
_PATTERNS = "patterns such as 'raw/**' or '*.md'"


class NotAllowedError(ValueError):
    """A value that a key may not hold; the message says what is allowed."""


class Key(NamedTuple):
    """One key.

    check: gives the value in its final form, or raises NotAllowedError.
    field: the field of `Settings` or `RecordOptions` that it sets, if it does.
    per_file: whether a `[per-file]` table may set it.
    extends: the key whose value this one adds to; a key that extends itself adds up over all layers.
    command_only: whether only who runs the command may set it.
    """

    name: str
    default: Any
    check: Callable[[Any], Any]
    field: str = ""
    per_file: bool = False
    extends: str = ""
    command_only: bool = False


@cache
def keys() -> Mapping[str, Key]:
    """All keys by name; those of a table with the table's name and a dot before them."""
    made = (*_of_settings(), *_of_files(), *_of_runs(), *_of_records())
    return {key.name: key for key in made}


def size(value: Any) -> int:
    """A number of bytes, from `64MB`, `1.5 GiB` or a plain number."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    text = value.replace(" ", "").lower() if isinstance(value, str) else ""
    number = text.rstrip("bkmgi")
    unit = _UNITS.get(text[len(number) :])
    if unit is None or not number.replace(".", "", 1).isdecimal() or not float(number) * unit >= 1:
        raise NotAllowedError("allowed: a size such as '64MB' or '2GiB', or a number of bytes")
    return int(float(number) * unit)


def _of_settings() -> list[Key]:
    default = Settings()
    key = partial(_settings_key, default)
    return [
        key("style", partial(_setting, "style")),
        key("preset", partial(_setting, "preset")),
        key("unsafe-fixes", _switch, field="unsafe"),
        key("select", _rules),
        key("ignore", _rules),
        Key("extend-select", (), _rules, per_file=True, extends="select"),
        Key("extend-ignore", (), _rules, per_file=True, extends="ignore"),
        key("accept", _strings, extends="accept"),
        Key("accept-files", (), _strings, per_file=True, extends="accept-files"),
        key("packs", _strings, extends="packs"),
        Key("plugins", (), _modules, extends="plugins"),
        key("language", partial(_setting, "language")),
        key("agency-form", partial(_setting, "agency_form")),
        key("quotes", partial(_setting, "quotes")),
        key("residue-keywords", _strings, extends="residue-keywords"),
        key("suppressions", _switch),
    ]


def _settings_key(default: Settings, name: str, check: Callable[[Any], Any], field: str = "", extends: str = "") -> Key:
    field = field or name.replace("-", "_")
    return Key(name, getattr(default, field), check, field=field, per_file=True, extends=extends)


def _of_files() -> list[Key]:
    return [
        Key("include", INCLUDED, _patterns),
        Key("extend-include", (), _patterns, extends="include"),
        Key("exclude", EXCLUDED, _patterns),
        Key("extend-exclude", (), _patterns, extends="exclude"),
        Key("hidden", False, _switch),
        Key("respect-gitignore", True, _switch),
        Key("force-exclude", False, _switch),
        # a folder that somebody else made cannot lead a run out of it
        Key("follow-symlinks", False, _switch, command_only=True),
        Key("max-file-size", MAX_FILE_SIZE, size),
        Key("encoding", "auto", _encoding),
    ]


def _of_runs() -> list[Key]:
    return [Key("max-change", _USUAL_LIMIT, _percent), Key("jobs", 1, _jobs)]


def _of_records() -> list[Key]:
    default = RecordOptions()
    return [
        Key(
            f"records.{field.name.replace('_', '-')}",
            getattr(default, field.name),
            partial(_record_option, field.name, getattr(default, field.name)),
            field=field.name,
        )
        for field in fields(RecordOptions)
    ]


def _setting(field: str, value: Any) -> Any:
    """As `Settings` checks it."""
    return _checked(Settings, field, value)


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise NotAllowedError("allowed: true, false")
    return value


def _strings(value: Any, allowed: str = "strings that are not empty") -> tuple[str, ...]:
    value = [value] if isinstance(value, str) else value
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) and item.strip() for item in value):
        raise NotAllowedError(f"allowed: a list of {allowed}")
    return tuple(value)


_rules = partial(_strings, allowed="rules: codes, the start of codes, names or families (see `normalize rules`)")
_patterns = partial(_strings, allowed=_PATTERNS)


def _modules(value: Any) -> tuple[str, ...]:
    allowed = "rule packs with Python code, by the name of the pack or of its module, such as 'mydesk.rules'"
    names = _strings(value, allowed)
    if not all(part.isidentifier() for name in names for part in name.replace("-", "_").split(".")):
        raise NotAllowedError(f"allowed: a list of {allowed}")
    return names


def _encoding(value: Any) -> str:
    import codecs

    try:
        if value != "auto":
            codecs.lookup(value)
    except (LookupError, TypeError, ValueError):
        raise NotAllowedError("allowed: 'auto' or a name such as 'utf-8', 'utf-16', 'cp1252' or 'latin-1'") from None
    return str(value)


def _percent(value: Any) -> int:
    number = int(value) if isinstance(value, str) and value.isdecimal() else value
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= NO_LIMIT:
        raise NotAllowedError(f"allowed: a number of per cent from 1 to {NO_LIMIT}, which is no limit")
    return number


def _jobs(value: Any) -> int | str:
    if value != "auto" and (not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST_JOBS):
        raise NotAllowedError(f"allowed: 'auto' or a number of processes from 1 to {_MOST_JOBS}")
    return value if value == "auto" else int(value)


def _record_option(name: str, default: Any, value: Any) -> Any:
    """As `RecordOptions` checks it; sizes may have a unit."""
    if name in ("max_row", "max_unpacked"):
        value = size(value)
    elif isinstance(default, tuple):
        value = _strings(value, "names of fields, or JSON pointers such as '/article/body'")
    elif type(value) is not type(default):
        raise NotAllowedError("allowed: a string" if isinstance(default, str) else "allowed: a number")
    return _checked(RecordOptions, name, value)


def _checked(options: type[Settings] | type[RecordOptions], name: str, value: Any) -> Any:
    try:
        return getattr(options.of(**{name: value}), name)
    except (TypeError, ValueError) as error:
        raise NotAllowedError(str(error).removeprefix(f"{name}={value!r}").lstrip(",; ")) from None
