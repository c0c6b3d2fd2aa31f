"""Ctrl-C that waits while a file changes hands.

An interruption may arrive between any two steps of a program: after a file was made and before anybody holds it, too.
What has such a step in it is done with the interruption held back, which then comes right after.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


@contextmanager
def held() -> Iterator[None]:
    """Hold an interruption back until the block is done. Blocks may stand in one another.

    Only the main thread is interrupted, and only by a handler of Python's: elsewhere there is nothing to hold.
    """
    # here, since a run that writes nothing need not load them
    import signal
    from threading import current_thread, main_thread

    handler = signal.getsignal(signal.SIGINT)
    if current_thread() is not main_thread() or not callable(handler):
        yield
        return
    came: list[tuple[int, FrameType | None]] = []
    signal.signal(signal.SIGINT, lambda *told: came.append(told))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if came:
            handler(*came[-1])
