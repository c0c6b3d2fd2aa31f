"""What a person is told who waits for the first run: the tables are compiled then, and kept for all later ones."""

from __future__ import annotations

import argparse
import os
import sys

from normalize.notices import listen

_MAKING = "compiling the rule tables, once after an installation or a change of rules; this takes some seconds"


def announce(arguments: argparse.Namespace) -> None:
    """From now on, say on standard error when tables are compiled, and when they cannot be kept.

    The first is for who looks at a terminal, and a hook runner may attach one of its own; the second costs every run
    its seconds, so that it is said wherever notes are.
    """
    if any(getattr(arguments, name, False) for name in ("quiet", "silent")):
        listen()
    elif sys.stderr.isatty() and not os.environ.get("PRE_COMMIT"):
        listen(making=lambda _: _say(_MAKING), unkept=_say_unkept)
    else:
        listen(unkept=_say_unkept)


def _say_unkept(reason: str) -> None:
    _say(f"the compiled rule tables cannot be kept, so that every run compiles them anew: {reason}")


def _say(message: str) -> None:
    from normalize.report.signs import one_line

    print(f"normalize: {one_line(message)}", file=sys.stderr, flush=True)
