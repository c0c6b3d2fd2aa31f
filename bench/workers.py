"""Two workers against one: the command on a Parquet file, from file to file.

    python -m bench.workers [--megabytes N] [--rounds N]

Wall time of the whole command, start-up included, which is what somebody waits for. Needs the `parquet` extra.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import tempfile
import time
from importlib import import_module
from pathlib import Path

from bench.command import fix_command
from bench.machine import versions
from bench.report import Cell, Report, publish
from bench.texts import articles, megabytes
from normalize import __version__

MEGABYTES = 200
ROUNDS = 3

NOTE = (
    "Wall time of `normalize fix --jobs N --output OUT IN` on one Parquet file, start-up included, the numbers of workers in turns, "
    "median. The outputs are compared byte for byte. More workers than cores cannot help."
)


def measure(size: int = MEGABYTES, rounds: int = ROUNDS) -> Report:
    """The wall time with one worker and with two. Raises ImportError without pyarrow."""
    counts = (1, 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text_megabytes = _write(folder / "in.parquet", size)
        taken: dict[int, list[float]] = {jobs: [] for jobs in counts}
        for _ in range(rounds):
            for jobs in counts:
                taken[jobs].append(_seconds(folder, jobs))
        same = len({(folder / f"out-{jobs}.parquet").read_bytes() for jobs in counts}) == 1
    seconds = {jobs: statistics.median(taken[jobs]) for jobs in counts}
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (jobs, seconds[jobs], text_megabytes / seconds[jobs], f"{seconds[1] / seconds[jobs]:.2f}x") for jobs in counts
    )
    note = f"{NOTE} Here they were {'equal' if same else 'NOT EQUAL'}."
    return Report(
        "workers",
        f"Workers: Parquet to Parquet, {text_megabytes:,.0f} MB of text",
        note,
        ("workers", "s", "MB/s", "speed"),
        rows,
        {"two to one": seconds[1] / seconds[2], "equal": float(same)},
        {"normalize": __version__, **versions(("pyarrow",))},
    )


def _seconds(folder: Path, jobs: int) -> float:
    out = folder / f"out-{jobs}.parquet"
    out.unlink(missing_ok=True)
    command = fix_command(folder / "in.parquet", out, jobs)
    start = time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode > 1 or not out.exists():
        raise RuntimeError(f"normalize fix --jobs {jobs} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return time.perf_counter() - start


def _write(file: Path, size: int) -> float:
    """A table of articles in row groups of a thousand; returns the megabytes of text in it."""
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    texts = articles(100)
    copies = max(1, round(size / megabytes(texts)))
    schema = arrow.schema([("id", arrow.int64()), ("text", arrow.string())])
    with parquet.ParquetWriter(file, schema) as writer:
        for copy in range(copies):
            table = arrow.table({"id": range(copy * len(texts), (copy + 1) * len(texts)), "text": texts}, schema)
            writer.write_table(table, row_group_size=1000)
    return megabytes(texts) * copies


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=MEGABYTES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    publish(measure(arguments.megabytes, arguments.rounds))


if __name__ == "__main__":
    main()
