"""What it costs to start: `python -m bench.startup`.

CPU time (user and system) of child processes that take turns, as the system accounts for it, and the ratios of the
medians: the time that passes on a busy machine says little, and bare Python is the floor for any Python program.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from bench.report import Report, publish
from bench.texts import articles

ROUNDS = 15
BARE, VERSION, CHECK, FTFY, CLEAN = (
    "python -c pass",
    "normalize --version",
    "normalize check ARTICLE",
    "python -c 'import ftfy'",
    "python -c 'import normalize; normalize.clean(ARTICLE)'",
)
_CLEAN = "import normalize, sys; normalize.clean(open(sys.argv[1], encoding='utf-8').read())"


def main() -> None:
    """Measure, print the table, and keep it."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(articles(1)[0], encoding="utf-8")
        seconds = measured(_commands(str(article)), folder)
    bare = seconds[BARE]
    publish(
        Report(
            name="startup",
            title="Start-up",
            note=f"CPU time of a fresh process, median of {ROUNDS} that take turns, and how many times bare Python it is.",
            columns=("what", "CPU ms", "against bare Python"),
            rows=tuple((what, 1000 * cpu, cpu / bare) for what, cpu in seconds.items()),
            figures={
                "version_to_python": seconds[VERSION] / bare,
                "check_to_python": seconds[CHECK] / bare,
                "first_clean_to_ftfy": seconds[CLEAN] / seconds[FTFY],
            },
            versions={"ftfy": version("ftfy")},
        )
    )


def measured(commands: Mapping[str, Sequence[str]], folder: str, rounds: int = ROUNDS) -> dict[str, float]:
    """The median CPU seconds of each command, run in a folder; the first turn fills caches and does not count."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, words in commands.items():
            seconds = _cpu_seconds(words, folder)
            if turn:
                taken[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def _commands(article: str) -> dict[str, list[str]]:
    python = sys.executable
    command = str(Path(python).with_name("normalize"))
    return {
        BARE: [python, "-c", "pass"],
        VERSION: [command, "--version"],
        CHECK: [command, "check", article],
        FTFY: [python, "-c", "import ftfy"],
        CLEAN: [python, "-c", _CLEAN, article],
    }


def _cpu_seconds(words: Sequence[str], folder: str) -> float:
    """The CPU seconds of one child, from the resource usage that the system hands over when it ends."""
    child = subprocess.Popen(
        words, cwd=folder, env=_environment(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)  # or subprocess would wait for it once more
    return used.ru_utime + used.ru_stime


def _environment(folder: str) -> dict[str, str]:
    """That of this process, with compiled modules kept: an installed program finds its own compiled already."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(Path(folder, "compiled"))}


if __name__ == "__main__":
    main()
