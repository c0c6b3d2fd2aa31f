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
_MOST_PROBLEMS = 10  # of a configuration that are told; a file with more of them is hardly one


def run(words: Sequence[str], began: float) -> int:
    """Run a command line that began at this time of the monotonic clock, in seconds.

    An error that a user can mend is one line on standard error, and exit status 2.
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
        return fail(*_said(error))


def _run(words: Sequence[str], began: float) -> int:
    name, arguments = ("", None) if not words or words[0] in ("help", *HELP) else parse(words)
    if arguments is None:
        from normalize.cli.help import show

        return show(name or " ".join(words[1:2]))
    arguments.began = began
    announce(arguments)
    return command(name).run(arguments)


def fail(*messages: str) -> int:
    """Say what went wrong, each message on a line, and return the exit status of an error."""
    from normalize.report.signs import one_line

    for message in messages:
        print(f"normalize: {one_line(message)}", file=sys.stderr)
    return 2


def _said(error: Exception) -> tuple[str, ...]:
    """What went wrong, in a message; of a configuration in as many as it has errors."""
    from normalize.configuration.sources import ConfigError
    from normalize.report.signs import plural

    if isinstance(error, ConfigError):
        more = len(error.args) - _MOST_PROBLEMS
        return (
            *error.args[:_MOST_PROBLEMS],
            *([f"and {plural(more, 'more error')} in the configuration"] if more > 0 else []),
        )
    if isinstance(error, OSError) and error.filename is not None:
        return (f"{os.fsdecode(error.filename)}: {reason_of(error)}",)
    return (str(error),)
