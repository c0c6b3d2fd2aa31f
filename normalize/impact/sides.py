"""The two sides of a comparison: which version of the library, with which settings, and a process that runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import IO, Any

from normalize.config import Settings
from normalize.impact import Account, Made, Seen

CURRENT = "current"
_CHILD = Path(__file__).with_name("child.py")


class SideError(ValueError):
    """A side that cannot be run; the message names it, what is wrong and the remedy."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the library: an interpreter, and folders that it searches before its own."""

    name: str
    python: str
    folders: tuple[Path, ...] = ()


class Side:
    """A running version. `account` asks it what it makes of a text."""

    def __init__(self, version: Version, process: subprocess.Popen[str], errors: IO[str]) -> None:
        self._version = version
        self._process = process
        self._errors = errors

    def ask(self, text: str, settings: Settings) -> None:
        """Send a text; the answer is made while the caller asks another side."""
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps({"options": _options(settings), "text": text}) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise self._failure() from None

    def answer(self) -> Account:
        """What became of the text. Raises SideError when the version refuses the settings, or ends."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise self._failure()
        said = json.loads(line)
        if "error" in said:
            raise SideError(f"{self._version.name}: {said['error']}")
        return Account(tuple(Made(*made) for made in said["made"]), tuple(Seen(*seen) for seen in said["seen"]))

    def _failure(self) -> SideError:
        self._process.wait()
        self._errors.seek(0)
        last = (self._errors.read().strip().splitlines() or ["it ended without a word"])[-1]
        return SideError(f"{self._version.name}: does not run in {self._version.python}: {last}")


def version_of(word: str, unpack: Callable[[Path], Path]) -> Version | None:
    """The version that a word names: `current`, a checkout, a wheel, an environment or an interpreter. None: no version.

    `unpack` puts a wheel's content into a folder. Raises SideError for a path that is none of these.
    """
    if word == CURRENT:
        return Version("this installation", sys.executable, _own_folders())
    path = Path(word)
    if not path.exists() or path.suffix == ".toml":
        return None
    if (path / "normalize" / "__init__.py").is_file():
        return Version(word, sys.executable, (path.resolve(), (path / "rules").resolve()))
    if path.suffix == ".whl":
        return Version(path.name, sys.executable, (unpack(path),))
    for python in (path, path / "bin" / "python", path / "Scripts" / "python.exe"):
        if python.is_file() and os.access(python, os.X_OK):
            return Version(word, str(python.absolute()))
    raise SideError(f"{word}: neither a checkout, nor a wheel, nor an environment or interpreter with newsnorm in it")


@contextmanager
def running(version: Version) -> Iterator[Side]:
    """The version, run in a process of its own."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    environment.pop("PYTHONPATH", None)
    if version.folders:
        environment["PYTHONPATH"] = os.pathsep.join(map(str, version.folders))
    # -P: the folder of the child's file holds modules of this version
    command = [version.python, "-P", str(_CHILD)]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as errors,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=environment,
            encoding="utf-8",
        ) as process,
    ):
        assert process.stdin
        try:
            yield Side(version, process, errors)
        finally:
            process.kill()
            with suppress(BrokenPipeError):
                process.stdin.close()  # what it did not read any more


def _own_folders() -> tuple[Path, ...]:
    """Where this library and its rules were imported from."""
    import normalize_rules

    import normalize

    found = (Path(str(module.__file__)).resolve().parents[1] for module in (normalize, normalize_rules))
    return tuple(dict.fromkeys(found))


def _options(settings: Settings) -> Mapping[str, Any]:
    """The settings that differ from the defaults: another version may not know all of them."""
    default = Settings()
    chosen = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    return {name: value for name, value in chosen.items() if value != getattr(default, name)}
