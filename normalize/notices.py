"""What the core has to say to whoever waits for it, without knowing who that is: it neither reads nor prints itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

# `making`: a table is about to be compiled, which takes seconds; `unkept`: it cannot be kept, for the reason given
Notice = Literal["making", "unkept"]

_listeners: dict[Notice, Callable[[str], object]] = {}


def listen(**listeners: Callable[[str], object]) -> None:
    """Have these told, each once; they take the place of all others."""
    _listeners.clear()
    _listeners.update(listeners)  # type: ignore[arg-type]


def tell(notice: Notice, what: str = "") -> None:
    """Tell who listens for this notice, if anybody does and was not told before."""
    listener = _listeners.pop(notice, None)
    if listener:
        listener(what)
