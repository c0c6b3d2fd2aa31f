"""Rules that are data: TOML files, and the lists in them.

A rule table has a `[rule]` head with what every rule has (code, name, summary, why, safety, fixes, keeps) and a `kind`
that says how its `[[rows]]` are read: `phrase` (normalize.phrases) or `line` (normalize.lines). What several rows need
is written once, under `[lists]`: where a row's list holds "@weekday", the strings of the list `weekday` stand there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from normalize.late import expression
from normalize.lookup import Lookup, identity, remembered
from normalize.rules import ANY_LANGUAGE, Check, Phase, Rule, RuleError, validate

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Table = dict[str, Any]


class Kind(NamedTuple):
    """How rows of a kind become a rule: its phase and check, and how what its triggers lead to is kept as JSON."""

    phase: Phase
    compile: Callable[[Rule, list[Table]], Rule]
    check: Check
    pack: Callable[[Any], Any]
    unpack: Callable[[Any], Any]


_HEAD = {"code", "name", "kind", "summary", "why", "safety", "languages", "sources", "fixes", "keeps", "finds"}
_LIST = expression(r"@[a-z]+(?:-[a-z]+)*")
_STRINGS = ("put", "hint", "why", "at", "case", "where", "takes", "raw")
_COMPILERS = ("fold.py", "kept.py", "lookup.py", "tables.py")  # on these it depends, too, what a table is compiled to
_CACHE_FROM = 1_000  # bytes; a smaller file is read faster than its cached form is found


def files_of(package: str) -> Traversable:
    """The folder of an imported package. What lies on a disk is read from there: importlib.resources is slow to import."""
    spec = sys.modules[package].__spec__
    if spec and spec.origin and os.path.isfile(spec.origin):
        return Path(spec.origin).parent
    from importlib.resources import files

    return files(package)


def read_toml(file: Traversable | Path) -> Table:
    """A TOML file as a dictionary, which is kept as JSON in the user's cache, found by the file's content.

    Raises RuleError with the file's name and the parser's words when it is not valid TOML.
    """
    content = file.read_bytes()

    def parse() -> Table:
        import tomllib

        try:
            return tomllib.loads(content.decode("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise RuleError(f"{file.name}: not a TOML file in UTF-8: {error}") from error

    name = f"toml_{file.name.removesuffix('.toml')}"
    return parse() if len(content) < _CACHE_FROM else dict(remembered(name, [content], parse))


def tables_of(package: str) -> Iterator[tuple[str, Table]]:
    """The TOML files of a package's folder with their names, in order."""
    for file in sorted(files_of(package).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield file.name, read_toml(file)


def remembered_of(package: str, make: Callable[[], Mapping[str, Any]]) -> Lookup:
    """What `make` makes of the modules and tables in a package's folder, made anew only when one of them changed."""
    folder = files_of(package)
    if not isinstance(folder, Path):  # in an archive, where nothing tells whether it changed
        return Lookup.of(make())
    sources = [identity(str(Path(__file__).parent), *_COMPILERS), identity(str(folder))]
    return remembered(package.rpartition(".")[2], sources, make)


def rule_of(table: Table, where: str, family: str) -> Rule:
    """The rule that a table describes.

    Raises RuleError naming the file, and the row where one is to blame.
    """
    head, rows = _head_of(table, where), _rows_of(table, where)
    kind = kinds_of_rows()[head["kind"]]
    bare = Rule(
        code=head.get("code", ""),
        name=head.get("name", ""),
        family=family,
        phase=kind.phase,
        summary=head.get("summary", ""),
        why=" ".join(head.get("why", "").split()),
        safety=head.get("safety", ""),
        check=_no_check,
        fixes=_pairs(head.get("fixes", []), where, "fixes"),
        finds=tuple(head.get("finds", [])),
        keeps=_pairs(head.get("keeps", []), where, "keeps"),
        languages=frozenset(head.get("languages", ["en"] if kind.phase == "inline" else ANY_LANGUAGE)),
        sources=tuple(head.get("sources", ())),
        where=where,
    )
    made = kind.compile(bare, _with_lists(rows, table.get("lists", {}), where))
    validate(made)
    return made


def _head_of(table: Table, where: str) -> Table:
    head = table.get("rule")
    if not isinstance(head, dict):
        raise RuleError(f"{where}: has no [rule] head")
    unknown = set(head) - _HEAD
    if unknown:
        raise RuleError(
            f"{where}: unknown keys in [rule]: {', '.join(sorted(unknown))}; known: {', '.join(sorted(_HEAD))}"
        )
    refuse_wrong_types(where, "[rule]", head, lists=("languages", "sources", "finds", "fixes", "keeps"))
    if head.get("kind") not in kinds_of_rows():
        raise RuleError(f"{where}: kind {head.get('kind')!r} is not one of {', '.join(kinds_of_rows())}")
    return head


def _rows_of(table: Table, where: str) -> list[Table]:
    rows = table.get("rows", [])
    if not rows:
        raise RuleError(f"{where}: has no [[rows]]")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RuleError(f"{where}: rows must be tables, each under [[rows]]")
    for number, row in enumerate(rows, start=1):
        refuse_wrong_types(where, f"row {number}", row, switches=("weak", "quoted"), strings=_STRINGS)
    return rows


def _with_lists(rows: list[Table], lists: Any, where: str) -> list[Table]:
    """The rows with "@name" replaced by the strings of that list. Raises RuleError for a list that is unknown or not used."""
    if not isinstance(lists, dict):
        raise RuleError(
            f"{where}: lists = {lists!r}; allowed: a table, [lists], with a list of strings under each name"
        )
    refuse_wrong_types(where, "[lists]", lists, lists=lists)
    used: set[str] = set()

    def spelled_out(number: int, row: Table, name: str) -> Iterator[str]:
        for item in row[name]:
            if not _LIST.fullmatch(item):
                yield item
            elif item[1:] in lists:
                used.add(item[1:])
                yield from lists[item[1:]]
            else:
                known = ", ".join(f"@{other}" for other in sorted(lists)) or "none; write it under [lists]"
                raise RuleError(
                    f"{where}: row {number}: {name} holds {item!r}, which is no list of the file; known: {known}"
                )

    spelled = [
        {name: list(spelled_out(number, row, name)) if isinstance(row[name], list) else row[name] for name in row}
        for number, row in enumerate(rows, start=1)
    ]
    if unused := sorted(set(lists) - used):
        raise RuleError(f'{where}: [lists]: no row uses {", ".join(unused)}; write it as "@{unused[0]}" or remove it')
    return spelled


@cache
def kinds_of_rows() -> Mapping[str, Kind]:
    """How rows are read, by the word that a table says under `kind`."""
    from normalize import lines, phrases

    return {
        "phrase": Kind("inline", phrases.compile_rows, phrases.check, phrases.pack, phrases.unpack),
        "line": Kind("layout", lines.compile_rows, lines.check, lines.pack, lines.unpack),
    }


def row_error(rule: Rule, number: int, row: Mapping[str, Any], problem: str) -> RuleError:
    """A RuleError that points at a row, counted from 1."""
    shown = ", ".join(f"{k}={v!r}" for k, v in list(row.items())[:2])
    return RuleError(f"{rule.where}: row {number} ({shown}): {problem}")


def _no_check(*_: object) -> tuple[()]:
    return ()


def refuse_wrong_types(
    where: str,
    place: str,
    table: Mapping[str, Any],
    *,
    lists: Collection[str] = (),
    switches: Collection[str] = (),
    strings: Collection[str] | None = None,
    by_language: Collection[str] = (),
) -> None:
    """Values are strings; `lists` hold several, `switches` are true or false, what is not in `strings` may be a list.

    What is in `by_language` holds a list for each language, and if it is in `lists` too, perhaps one list.
    Raises RuleError that names the file, the place, the value and what is allowed.
    """
    for name, value in table.items():
        several = isinstance(value, list) and (name in ("fixes", "keeps") or all(isinstance(x, str) for x in value))
        if name in switches:
            fits, allowed = isinstance(value, bool), "true or false"
        elif name in by_language:
            fits = _is_by_language(value) or (several and name in lists)
            allowed = "a list of strings for each language" + (", or one list" if name in lists else "")
        elif name in lists:
            fits, allowed = several, "a list of strings"
        elif strings is None or name in strings:
            fits, allowed = isinstance(value, str), "a string"
        else:
            fits, allowed = several or isinstance(value, str), "a string or a list of strings"
        if not fits:
            raise RuleError(f"{where}: {place}: {name} = {value!r}; allowed: {allowed}")


def _is_by_language(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(forms, list) and all(isinstance(form, str) for form in forms) for forms in value.values()
    )


def _pairs(items: Any, where: str, name: str) -> tuple[tuple[str, str], ...]:
    for item in items:
        if not (isinstance(item, list) and len(item) == 2 and all(isinstance(part, str) for part in item)):
            raise RuleError(f"{where}: {name} holds {item!r}; allowed: pairs of strings")
    return tuple((first, second) for first, second in items)
