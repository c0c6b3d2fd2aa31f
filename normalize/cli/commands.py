"""The table of commands: every command is a module of this package, imported only when it is called.

A module holds `SUMMARY` (one line), `EXAMPLES` (shown after the help), `arguments(parser)` and `run(arguments)`, which
returns the exit status.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    import argparse

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Clean": ("check", "diff", "fix", "keep", "revert"),
    "Rules": ("rules", "explain", "new-rule", "test-rules", "impact"),
    "Archives": ("stats", "baseline", "run"),
    "Set up": ("init", "config", "files", "completion"),
}
COMMANDS = tuple(name for names in GROUPS.values() for name in names)


class Command(Protocol):
    """What the module of a command offers."""

    SUMMARY: str
    EXAMPLES: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit status."""


def command(name: str) -> Command:
    """The module of a command in the table."""
    from importlib import import_module

    return cast(Command, import_module(f"normalize.cli.{name.replace('-', '_')}"))
