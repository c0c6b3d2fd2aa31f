"""Throughput of the whole default pipeline beside tools that do a part of it, in one interleaved run.

    python -m bench.speed [--rounds N] [--only TOOL] [FILE ...]

Texts are articles made from `examples/` and `body.txt`; files given on the command line are measured as they are. CPU
time, median of the rounds; trust the ratio, not the megabytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bench.clock import Job, in_turns
from bench.machine import versions
from bench.report import Cell, Report, cell, publish
from bench.rivals import TOOLS, Run, Tool, each
from bench.texts import articles, megabytes, seeds
from normalize import Normalizer, __version__

NOTE = (
    "CPU time of one core, all tools in turns within one run, median; the last column is how many times longer the tool "
    "takes than the whole default pipeline of normalize on the same texts. No other tool does the same work: the "
    "column *work* says which part it does. Articles are the examples of this repository, brought to the length of real "
    "ones with plain news; *real articles* are five scraped ones that are not published here."
)
OURS = Tool("normalize", "newsnorm", "all of it: every default rule", lambda: each(Normalizer().clean))


def measure(sets: dict[str, list[str]], rounds: int, only: Sequence[str] = ()) -> Report:
    """The throughput of each tool on each set of texts."""
    runs, missing = _made([tool for tool in TOOLS if not only or tool.name in only])
    rows: list[tuple[Cell, ...]] = []
    figures: dict[str, float] = {}
    for label, texts in sets.items():
        seconds = _seconds(runs, texts, rounds)
        ours = seconds[OURS.name]
        for tool in runs:
            taken = seconds[tool.name]
            rate, per_text = megabytes(texts) / taken, taken / len(texts) * 1e6
            rows.append((label, tool.name, tool.work, rate, int(per_text), f"{cell(taken / ours)}x"))
            figures[f"{label}: {tool.name}"] = taken / ours
    return Report(
        "speed",
        "Speed beside other tools",
        NOTE,
        ("texts", "tool", "work", "MB/s", "µs a text", "time"),
        tuple(rows),
        figures,
        {"normalize": __version__, **versions(tool.distribution for tool in runs if tool is not OURS)},
        missing,
    )


def _made(tools: Sequence[Tool]) -> tuple[dict[Tool, Run], tuple[str, ...]]:
    """The tools that are installed, ours first, and the names of the others."""
    runs, missing = {OURS: OURS.make()}, []
    for tool in tools:
        try:
            runs[tool] = tool.make()
        except ImportError:
            missing.append(tool.name)
    return runs, tuple(missing)


def _seconds(runs: dict[Tool, Run], texts: list[str], rounds: int) -> dict[str, float]:
    jobs: dict[str, Job] = {tool.name: partial(run, texts) for tool, run in runs.items()}
    jobs |= {f"{tool.name} idle": partial(run, tool.idle) for tool, run in runs.items() if tool.idle}
    taken = in_turns(jobs, rounds)
    return {tool.name: (taken[tool.name] - taken.get(f"{tool.name} idle", 0.0)) / tool.copies for tool in runs}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", action="append", default=[], help="beside this tool only (repeatable)")
    arguments = parser.parse_args()
    if arguments.files:
        sets = {"given files": [file.read_text(encoding="utf-8") for file in arguments.files]}
    else:
        sets = {"articles": articles(20), "ASCII articles": articles(20, ascii_only=True)}
        if real := seeds():
            sets["real articles"] = real * 4
    publish(measure(sets, arguments.rounds, arguments.only))


if __name__ == "__main__":
    main()
