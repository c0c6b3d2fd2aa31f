"""Colours on a terminal, or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

_STYLES = {"path": "1", "code": "36", "minus": "9;31", "plus": "1;32", "seen": "4", "dim": "2", "head": "1"}


class Paint:
    """Colours, or none."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.on and text else text


def wants_colour(stream: TextIO, choice: str = "auto", environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour a stream: as asked, else as NO_COLOR, FORCE_COLOR and the terminal say."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"
