"""From the words of a command line to an exit status; every way to fail ends here, with a message."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from normalize.cli.commands import command
from normalize.cli.first_run import announce
from normalize.cli.parser import HELP, UsageError, parse
from normalize.files import FileError, reason_of

INTERRUPTED = 130
READER_GONE = 141


def run(words: Sequence[str], began: float) -> int:
    """Run a command line that began at this time of the monotonic clock, in seconds.

    Errors that a user can mend are one line on standard error, and exit status 2.
    """
    try:
        status = _run(words, began)
        sys.stdout.flush()
        return status
    except UsageError as error:
        return fail(str(error))
    except BrokenPipeError:
        # nobody reads on; what is still buffered must not be written at exit, when it would fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (FileError, ValueError, OSError, ImportError) as error:
        if os.environ.get("NORMALIZE_TRACEBACK"):
            raise
        return fail(_said(error))


def _run(words: Sequence[str], began: float) -> int:
    name, arguments = ("", None) if not words or words[0] in ("help", *HELP) else parse(words)
    if arguments is None:
        from normalize.cli.help import show

        return show(name or " ".join(words[1:2]))
    arguments.began = began
    announce(arguments)
    return command(name).run(arguments)


def fail(message: str) -> int:
    """Say what went wrong and return the exit status of an error."""
    from normalize.report.signs import one_line

    print(f"normalize: {one_line(message)}", file=sys.stderr)
    return 2


def _said(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{os.fsdecode(error.filename)}: {reason_of(error)}"
    return str(error)
