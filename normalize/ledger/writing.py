"""The ledger: one JSON line for each edit, enough to answer for it and to take it back.

Each line names the document (path, row, record, field), the rule, the span in the original, the words before and after,
the reason, the versions of the tool and of the rules, the run, and two hashes: of the cleaned text (`sha`) and of the
original (`was`). There is no header, so that ledgers can be joined, split and searched by line. What the lines of one
run say of one file stands together.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from normalize import __version__
from normalize.config import Settings
from normalize.files import FileError, reason_of
from normalize.packs import BUILT_IN, load_rules
from normalize.records.chunk import Chunk, Raw
from normalize.report.outcome import Outcome

try:
    import fcntl
except ImportError:  # Windows: appending is left to the system
    fcntl = None  # type: ignore[assignment]


_READING = ("delimiter", "quotes")


class Ledger:
    """A file that lines are appended to; `run` is the name of this run in them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.run = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{os.urandom(3).hex()}"

    def lines(self, path: str, outcomes: Sequence[tuple[Outcome, Raw | None]], about: dict[str, Any]) -> bytes:
        """The lines for the changes of some texts of one file. `about` is what holds for the whole file."""
        return b"".join(
            _line({**entry, **about, "run": self.run})
            for outcome, raw in outcomes
            for entry in _entries(path, outcome, raw)
        )

    @contextmanager
    def adding(self, lines: Iterable[bytes]) -> Iterator[None]:
        """Append lines for what is written inside the block; when that fails they are taken back.

        They come first, since a file that was changed without them could not be restored. Raises FileError.
        """
        try:
            with open(self.path, "ab") as file:
                if fcntl:
                    fcntl.flock(file.fileno(), fcntl.LOCK_EX)
                before = file.seek(0, os.SEEK_END)
                try:
                    file.writelines(lines)
                    file.flush()
                    os.fsync(file.fileno())
                    yield
                except (OSError, FileError):
                    # not after an interruption, which may come when the file is in its place already; a line for an
                    # edit that was not made does no harm to `revert`
                    os.truncate(self.path, before)
                    raise
        except OSError as error:
            raise FileError(f"{self.path}: the ledger cannot be written: {reason_of(error)}") from error


def hash_of(text: str) -> str:
    """The hash by which a ledger knows a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def about(like: Chunk) -> dict[str, Any]:
    """What holds for all edits of a file: the versions, and what reading it again has to know."""
    reading = {name: value for name, value in asdict(like.options).items() if name in _READING and value != "auto"}
    if like.format != "text":
        reading["format"] = like.format
    if like.encoding != "auto":
        reading["encoding"] = like.encoding
    if reading.get("quotes") == "standard":
        del reading["quotes"]
    more = {"reading": reading} if reading else {}
    return {"tool": __version__, "rules": rule_set_version(like.settings), **more}


@lru_cache(maxsize=32)
def rule_set_version(settings: Settings) -> str:
    """A short hash of the rules and tables that these settings load: other words in any of them, another version.

    It is made of the rules' codes and of the text of every module and table of their packs.
    """
    digest = sha256()
    for rule in load_rules(settings.packs):
        digest.update(f"{rule.code} {rule.name}\n".encode())
    for pack in (*BUILT_IN.values(), *settings.packs):
        for name, content in _sources(pack):
            digest.update(f"{name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:12]


def _sources(pack: str) -> Iterator[tuple[str, bytes]]:
    """The modules and tables of a pack; none for one that is only known by its entry point."""
    if pack.endswith(".toml"):
        yield Path(pack).name, Path(pack).read_bytes()
        return
    try:
        yield from _contents(files(pack), "")
    except ImportError:
        return


def _contents(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _contents(item, f"{path}{item.name}/")
        elif item.name.endswith((".py", ".toml", ".tsv")):
            yield f"{path}{item.name}", item.read_bytes().replace(b"\r\n", b"\n")


def _entries(path: str, outcome: Outcome, raw: Raw | None) -> Iterator[dict[str, Any]]:
    place = {"path": path}
    if outcome.row:
        place |= {"row": outcome.row, "record": outcome.record, "field": outcome.field}  # type: ignore[dict-item]
    hashes = {"sha": hash_of(outcome.result.text), "was": hash_of(outcome.text)}
    for number, change in enumerate(outcome.result.changes):
        entry: dict[str, Any] = {
            **place,
            "rule": change.rule,
            "start": change.start,
            "end": change.end,
            "before": change.before,
            "after": change.after,
            "why": change.why,
        }
        if raw and raw.edits and raw.edits[number] is not None:
            entry["raw"] = raw.edits[number]
        if raw and raw.whole is not None:
            entry["raw_value"] = raw.whole
        yield entry | hashes


def _line(entry: dict[str, Any]) -> bytes:
    try:
        return (json.dumps(entry, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which only an escape can say
        return (json.dumps(entry) + "\n").encode()
