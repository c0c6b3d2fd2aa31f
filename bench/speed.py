"""Throughput of the whole default pipeline beside `ftfy.fix_text`, in one interleaved run.

    python -m bench.speed [--rounds N] [FILE ...]

Texts are the articles of `examples/`, each followed by paragraphs of plain news (`body.txt`) to the length of a real
article and repeated with its paragraphs in another order; files given on the command line are measured as they are. CPU time, median of the rounds; trust the ratio, not the megabytes.
"""

from __future__ import annotations

import argparse
import platform
import random
import statistics
import time
import unicodedata
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import ftfy

from normalize import Normalizer

EXAMPLES = Path(__file__).parent.parent / "examples"
BODY = Path(__file__).parent / "body.txt"


def articles(copies: int, *, ascii_only: bool = False) -> list[str]:
    """The examples and variations of them, every time the same."""
    chance = random.Random(7)
    body = BODY.read_text(encoding="utf-8").strip().split("\n\n")
    made = []
    for file in sorted(EXAMPLES.glob("*.txt")):
        head, *paragraphs = file.read_text(encoding="utf-8").split("\n\n")
        for number in range(copies):
            chance.shuffle(body)
            text = "\n\n".join([head, *paragraphs[:2], *body, f"The count stood at {number}.", *paragraphs[2:]])
            made.append(in_ascii(text) if ascii_only else text)
    return made


def in_ascii(text: str) -> str:
    """The text with plain marks and without accents."""
    plain = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0xA9: "(c)", 0xBB: ">", 0xB7: "-"})
    return unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode()


def measure(jobs: dict[str, Callable[[str], object]], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Median CPU seconds of each job over the texts, the jobs taking turns."""
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        for text in texts[:20]:
            job(text)
    for _ in range(rounds):
        for name, job in jobs.items():
            start = time.process_time()
            for text in texts:
                job(text)
            taken[name].append(time.process_time() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    normalizer = Normalizer()
    jobs: dict[str, Callable[[str], object]] = {"normalize": normalizer.clean, "ftfy.fix_text": ftfy.fix_text}
    given = [file.read_text(encoding="utf-8") for file in arguments.files]
    sets = (
        {"given files": given} if given else {"articles": articles(20), "ASCII articles": articles(20, ascii_only=True)}
    )
    print(f"Python {platform.python_version()}, ftfy {version('ftfy')}, {len(normalizer.rules)} rules")
    print(f"{'texts':<16}{'work':<16}{'MB/s':>8}{'µs/text':>10}{'ratio':>8}")
    for label, texts in sets.items():
        size = sum(len(text.encode()) for text in texts) / 1e6
        seconds = measure(jobs, texts, arguments.rounds)
        for name in jobs:
            ratio = seconds["ftfy.fix_text"] / seconds[name]
            speed, each = size / seconds[name], seconds[name] / len(texts) * 1e6
            print(f"{label:<16}{name:<16}{speed:>8.2f}{each:>10.0f}{ratio:>7.1f}x")


if __name__ == "__main__":
    main()
