"""The command line: `normalize check | diff | fix | explain | rules | …`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

# modules and tables stay until the end; looking through them for garbage all the while takes a tenth of a short run
_ALLOCATIONS = 50_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0 nothing to do · 1 findings, or files changed in place · 2 an error · 130 interrupted · 141 the reader of our
    output went away.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words in (["--version"], ["-V"], ["version"]):
        from normalize import __version__

        print(f"normalize {__version__}")
        return 0
    import gc
    from time import monotonic

    began = monotonic()  # before anything is imported: the time that is told is the time that was waited
    gc.set_threshold(_ALLOCATIONS)
    from normalize.cli.running import run

    return run(words, began)
