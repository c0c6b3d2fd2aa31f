"""Baseline: the findings that an old archive is known to have, so that only new ones are reported and fixed.

The file is JSON, sorted, made to be committed: for each file, rule and fingerprint the number of findings in one
text. Nothing in it depends on line numbers, so it holds while the files around the findings change.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from normalize.engine import Refusal
from normalize.files import reason_of
from normalize.normalizer import Normalizer
from normalize.report.outcome import Outcome
from normalize.suppression.fingerprint import Known, fingerprints

VERSION = 1

_Counts = Mapping[str, Mapping[str, int]]


class BaselineError(ValueError):
    """A baseline or decision file that cannot be used; the message names it, the place and the remedy."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings: for each file, from `root`, its rules with their fingerprints and counts.

    In a data file a count is that of the one text that has most, so that rows may move and workers need not talk.
    """

    root: Path
    files: Mapping[str, _Counts] = field(default_factory=dict)

    @classmethod
    def of(cls, outcomes: Iterable[Outcome], normalizer_for: Callable[[str], Normalizer], root: Path) -> Baseline:
        """The findings of texts as they stand. `normalizer_for(path)` is the cleaner of a file."""
        files: dict[str, dict[str, Counter[str]]] = {}
        made = cls(root)
        for outcome in outcomes:
            known = files.setdefault(made.name_of(outcome.path), {})
            if outcome.result.changes or outcome.result.findings:
                for rule, counts in fingerprints(normalizer_for(outcome.path), outcome.text).items():
                    known[rule] = known.get(rule, Counter()) | counts
        return cls(root, files)

    def __len__(self) -> int:
        """How many findings are known."""
        return sum(count for rules in self.files.values() for marks in rules.values() for count in marks.values())

    def refuses_for(self, path: str) -> Refusal:
        """A refusal for the texts of a file, one after the other; in each it answers for as many findings as are known."""
        return Known(self.files.get(self.name_of(path), {}))

    def name_of(self, path: str) -> str:
        """A file's name in the baseline: relative to the baseline's folder, with slashes."""
        return Path(os.path.relpath(path, self.root)).as_posix()

    def updated(self, fresh: Baseline) -> Baseline:
        """With the findings of the files that `fresh` has looked at as they are there."""
        return replace(self, files={**self.files, **fresh.files})

    def pruned(self, fresh: Baseline) -> Baseline:
        """Without what `fresh` no longer found in the files it looked at, and without files that are gone."""
        kept = {name: rules for name, rules in self.files.items() if (self.root / name).exists()}
        still = {n: _still_there(rules, fresh.files[n]) if n in fresh.files else rules for n, rules in kept.items()}
        return replace(self, files=still)

    def save(self, path: Path) -> None:
        """Write the file, in the place of an old one at once. Raises BaselineError if it cannot be written."""
        import json

        files = {n: {r: dict(marks) for r, marks in rules.items() if marks} for n, rules in self.files.items()}
        table = {"version": VERSION, "files": {name: rules for name, rules in files.items() if rules}}
        content = json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
        target = Path(os.path.realpath(path))
        partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
        try:
            partial.write_bytes(content.encode("utf-8", "surrogateescape"))
            partial.replace(target)
        except OSError as error:
            raise BaselineError(f"{path}: cannot be written: {reason_of(error)}") from error
        finally:
            partial.unlink(missing_ok=True)


def load(path: Path) -> Baseline:
    """Read a baseline. Raises BaselineError for a file that is not there or not one."""
    import json

    remedy = f"write it anew with `normalize baseline create {path} PATH…`"
    try:
        table = json.loads(path.read_bytes().decode("utf-8", "surrogateescape"))
    except OSError as error:
        raise BaselineError(f"{path}: {reason_of(error)}; {remedy}") from error
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"{path}: not a baseline: {error}; {remedy}") from error
    if not isinstance(table, dict) or table.get("version") != VERSION:
        raise BaselineError(f"{path}: not a baseline of version {VERSION}; {remedy}")
    if not _is_sound(table.get("files")):
        raise BaselineError(f"{path}: files do not map rules to fingerprints and counts; {remedy}")
    return Baseline(Path(os.path.realpath(path)).parent, table["files"])


def _is_sound(files: Any) -> bool:
    if not isinstance(files, dict) or not all(isinstance(rules, dict) for rules in files.values()):
        return False
    marks = [marks for rules in files.values() for marks in rules.values()]
    return all(isinstance(m, dict) and all(type(count) is int and count > 0 for count in m.values()) for m in marks)


def _still_there(old: _Counts, fresh: _Counts) -> _Counts:
    """The old counts, each at most as often as it is found again, also by one half."""
    return {rule: _found_again(counts, Counter(fresh.get(rule, {}))) for rule, counts in old.items()}


def _found_again(old: Mapping[str, int], fresh: Counter[str]) -> dict[str, int]:
    kept = {mark: min(count, fresh[mark]) for mark, count in old.items()}
    fresh = fresh - Counter(kept)
    for mark, count in old.items():
        halves = set(mark.split(".")) - {"-"}
        for other in [m for m in fresh if not halves.isdisjoint(m.split("."))]:
            taken = min(count - kept[mark], fresh[other])
            kept[mark] += taken
            fresh[other] -= taken
    return {mark: count for mark, count in kept.items() if count}
