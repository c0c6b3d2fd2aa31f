"""How far a run is, on a terminal that a person watches: with rich, which is imported only when there is a bar."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol, TextIO


class Bar(Protocol):
    """What counts a run's steps."""

    def advance(self, n: int = 1) -> None:
        """Count `n` more."""


class _Silent:
    def advance(self, n: int = 1) -> None:
        pass


class _Drawn:
    def __init__(self, display: Any, total: int | None) -> None:
        self._display = display
        display.add_task("", total=total)
        (self._task,) = display.tasks

    def advance(self, n: int = 1) -> None:
        task = self._task
        if task.total is not None and task.completed + n > task.total:
            task.total = None  # a data file was counted as one and has many texts: how many is known at its end
        self._display.advance(task.id, n)


def wanted(stream: TextIO, choice: str, *, quiet: bool = False, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to draw: `always` or `never` as asked; `auto` on a terminal that no hook runner attached."""
    if choice != "auto" or quiet:
        return choice == "always" and not quiet
    return stream.isatty() and not environment.get("PRE_COMMIT") and environment.get("TERM") != "dumb"


@contextmanager
def progress(
    total: int | None, stream: TextIO, choice: str = "auto", *, unit: str = "texts", quiet: bool = False
) -> Iterator[Bar]:
    """A bar with the rate and the time left, drawn on `stream` while the block runs and gone after it.

    total: how many steps there are, None when nobody knows. choice: `auto`, `always` or `never`. Without rich `auto`
    draws nothing; `always` raises ValueError with the remedy.
    """
    columns = _columns(unit, choice) if wanted(stream, choice, quiet=quiet) else None
    if columns is None:
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import Progress

    console = Console(file=stream, force_terminal=choice == "always" or None)
    with Progress(*columns, console=console, transient=True) as display:
        yield _Drawn(display, total)


def _columns(unit: str, choice: str) -> list[Any] | None:
    try:
        from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn, TimeRemainingColumn
        from rich.text import Text
    except ImportError as error:
        if choice == "always":
            raise ValueError("--progress always needs rich: pip install 'newsnorm[rich]'") from error
        return None

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:,.1f} {unit}/s" if speed else f"– {unit}/s", style="dim")

    # rich reads square brackets as markup, but no name from a file is shown here
    left = TimeRemainingColumn(compact=True, elapsed_when_finished=True)
    return [BarColumn(), MofNCompleteColumn(), Rate(), left, TextColumn("left", style="dim")]
