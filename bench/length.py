"""What a character costs in a long article, and in a long line: the same as in a short one.

python -m bench.length [--most CHARACTERS]
"""

from __future__ import annotations

import argparse
from functools import partial

from bench.clock import in_turns
from bench.report import Cell, Report, publish
from bench.texts import of_length
from normalize import Normalizer, __version__

SHORT, MOST = 10_000, 10_000_000
ROUNDS = 3

NOTE = (
    "Articles made of the examples' paragraphs, and the same in a single line. The last column compares a character with one "
    "of the article of 10,000 characters: 1 is linear. CPU time, median of three."
)


def measure(most: int = MOST) -> Report:
    """The cost of a thousand characters by length."""
    normalizer = Normalizer()
    sizes = [size for size in (SHORT, 100_000, 1_000_000, 10_000_000) if size <= most]
    rows: list[tuple[Cell, ...]] = []
    figures: dict[str, float] = {}
    for shape in ("article", "line"):
        texts = {size: of_length(size, one_line=shape == "line") for size in sizes}
        # short ones are repeated until the clock can see them
        repeats = {size: max(1, 100_000 // size) for size in sizes}
        jobs = {str(size): partial(_repeat, normalizer, texts[size], repeats[size]) for size in sizes}
        taken = in_turns(jobs, ROUNDS)
        costs = {size: taken[str(size)] / repeats[size] / len(texts[size]) for size in sizes}
        for size, cost in costs.items():
            relative = cost / costs[SHORT]
            figures[f"{shape} of {size}"] = relative
            rows.append((shape, size, cost * size, cost * 1e9, f"{relative:.2f}"))
    columns = ("shape", "characters", "s", "µs per 1,000", "against 10,000")
    return Report(
        "length", "Length of an article, and of a line", NOTE, columns, tuple(rows), figures, {"normalize": __version__}
    )


def _repeat(normalizer: Normalizer, text: str, times: int) -> None:
    for _ in range(times):
        normalizer.clean(text)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=MOST, help="characters of the longest text")
    publish(measure(parser.parse_args().most))


if __name__ == "__main__":
    main()
