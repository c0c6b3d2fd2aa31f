"""The command line: `normalize check | diff | fix | explain | rules`."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. Returns 0 for nothing to do, 1 for findings or changed files, 2 for an error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments in (["--version"], ["-V"]):
        from normalize import __version__

        print(f"normalize {__version__}")
        return 0
    from normalize.cli.commands import run
    from normalize.cli.parser import parse

    return run(parse(arguments))
