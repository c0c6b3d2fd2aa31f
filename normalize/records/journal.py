"""How far an interrupted run came, so that the next one can go on."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from normalize.files import FileError
from normalize.records.partial import Identity

_HEAD = 64 << 10


@dataclass(frozen=True, slots=True)
class Journal:
    """The state of a file that is half cleaned.

    input, head, settings: what it was made of and with; a run with anything else does not go on. row: the next row.
    read, written, ledger: bytes of the input, the output and the ledger that are done. errors: rows left as they are.
    """

    input: tuple[int, int]
    head: str
    settings: str
    row: int = 1
    read: int = 0
    written: int = 0
    ledger: int = 0
    errors: int = 0

    def save(self, path: Path) -> None:
        """Put it on the disk at once."""
        fresh = path.with_name(path.name + ".new")
        fresh.write_text(json.dumps(asdict(self)), encoding="utf-8")
        os.replace(fresh, path)


def begun(source: Path, identity: Identity, settings: str) -> Journal:
    """The journal of a run that begins."""
    with open(source, "rb") as file:
        head = sha256(file.read(_HEAD)).hexdigest()
    return Journal((identity.size, identity.modified), head, settings)


def continued(path: Path, fresh: Journal, partial: Path) -> Journal:
    """The journal of the interrupted run if there is one, else the fresh one.

    Raises FileError when the interrupted run had another input or other settings.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        found = Journal(**{**told, "input": tuple(told["input"])})
        has_output = partial.stat().st_size >= found.written
    except FileNotFoundError:
        return fresh
    except (OSError, ValueError, TypeError, KeyError):
        raise FileError(f"{path}: cannot be read; run without --resume to begin again") from None
    for part, name in (("input", "the file"), ("head", "the file"), ("settings", "the settings or the rules")):
        if getattr(found, part) != getattr(fresh, part):
            raise FileError(f"{path}: {name} changed since it was interrupted; run without --resume to begin again")
    if not has_output:
        raise FileError(f"{path}: the rows that it tells of are gone; run without --resume to begin again")
    return found
