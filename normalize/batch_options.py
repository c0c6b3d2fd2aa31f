"""What a batch is asked to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from normalize.config import Settings
from normalize.records.options import RecordOptions

if TYPE_CHECKING:
    from normalize.records.rows import Refusals

Mode = Literal["check", "fix", "output"]
STREAM = Path("-")


class _Encoded(Protocol):
    @property
    def encoding(self) -> str: ...


class Configured(Protocol):
    """What a run has to know; `normalize.configuration.file.Configuration` is one."""

    @property
    def records(self) -> RecordOptions: ...

    @property
    def files(self) -> _Encoded: ...

    def settings_for(self, path: Path) -> Settings: ...

    def nearest(self, path: Path) -> Configured: ...


@dataclass(frozen=True, slots=True)
class Plain:
    """The same settings for every file."""

    settings: Settings = field(default_factory=Settings)
    records: RecordOptions = field(default_factory=RecordOptions)
    encoding: str = "auto"

    @property
    def files(self) -> Plain:
        return self

    def settings_for(self, path: Path) -> Settings:
        return self.settings

    def nearest(self, path: Path) -> Plain:
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """What becomes of the results.

    mode: `check` writes nothing, `fix` writes in place, `output` writes to `output`. jobs: processes, or `auto`.
    output: a file for a single input file, else a folder; `-` is standard output. into_folder: it is a
    folder also for a single file. roots: the paths that the user named:
    what lies in a named folder keeps its place in the output folder. changes: the ledger. resume: go on with files that
    an interrupted run left half done. max_change: per cent of a text; what would change by more is left alone.
    backup: ending under which the old content of a file is kept. stdin_name: what standard input is called.
    refusals: asked for each text; picklable when there are several jobs.
    """

    mode: Mode = "check"
    jobs: int | Literal["auto"] = 1
    output: Path | None = None
    into_folder: bool = False
    roots: tuple[Path, ...] = ()
    changes: Path | None = None
    resume: bool = False
    max_change: float | None = None
    backup: str = ""
    stdin_name: str = "-"
    refusals: Refusals | None = None
