"""Run the laws at random until the time is up, go on after a find, and say what was run.

    python -m tests.fuzz [--minutes N] [--law NAME] [--seed N]

The laws take turns, a hundred examples at a time. Each find is printed with its smallest example: write it down as a
case (`tests/cases/`, or `tests/fuzz/test_finds.py`) before it is mended. Exit status 1 when there are finds.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.laws import LAWS, Law
from tests.fuzz.more import MORE

_TURN = 100  # examples of a law before the next one has its turn
_MOST_FINDS = 5  # of a law; the same fault would be found for the rest of the time


def main() -> int:
    """Run, print each find, then the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--law", action="append", default=[], help="only this one (repeatable)")
    parser.add_argument("--seed", type=int, default=None, help="to run the same once more")
    arguments = parser.parse_args()
    laws = {law.__name__: law for law in (*LAWS, *MORE)}
    wanted = [laws[name] for name in arguments.law] or list(laws.values())
    chance = random.Random(arguments.seed)
    run: Counter[str] = Counter()
    finds: Counter[str] = Counter()
    start = time.monotonic()
    end = start + arguments.minutes * 60
    while wanted and time.monotonic() < end:
        for law in wanted:
            if time.monotonic() >= end:
                break
            found = _turn(law, chance.getrandbits(64), run)
            if found is not None:
                finds[law.__name__] += 1
                print(f"\nFIND {law.__name__}: {_said(found)}", flush=True)
        wanted = [law for law in wanted if finds[law.__name__] < _MOST_FINDS]
    print(f"\n{'law':<34}{'examples':>10}{'finds':>8}")
    for name in run:
        print(f"{name:<34}{run[name]:>10,}{finds[name]:>8}")
    print(f"{'all':<34}{run.total():>10,}{finds.total():>8}   in {(time.monotonic() - start) / 60:.0f} minutes")
    return int(bool(finds))


def _turn(law: Law, number: int, run: Counter[str]) -> BaseException | None:
    """Some examples of a law; the error of the smallest one that breaks it."""

    @seed(number)
    @settings(
        max_examples=_TURN,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(data=st.data())
    def examples(data: Any) -> None:
        run[law.__name__] += 1
        law(data)

    checked: Callable[[], None] = examples
    try:
        checked()
    except Exception as error:
        return error
    return None


def _said(error: BaseException) -> str:
    """The error and the drawn values of its smallest example."""
    return "\n  ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())])


if __name__ == "__main__":
    sys.exit(main())
