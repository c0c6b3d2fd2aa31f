"""Local workers and Ray on the same shards in one run, and whether every engine gives the same tables.

    python -m bench.scale [--articles N] [--rounds N] [--workers N]
    python -m bench.scale --check 100000       identical tables from local workers, Ray and Daft
    python -m bench.scale --take               the tables of docs/scale.md, from the last measurement

Throughput is that of the steady state: the first quarter of the shards, in which every worker compiles the rules, is
left out.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bench.machine import versions
from bench.report import Report, cell, last, publish, setting
from bench.texts import articles
from normalize import Settings
from normalize.distributed.planning import RunOptions, plan
from normalize.distributed.running import run
from normalize.records.options import RecordOptions

PAGE = Path(__file__).parent.parent / "docs" / "scale.md"
SHARDS = 16
ENGINES = ("local", "ray")
PRICE = 0.04  # dollars for an hour of one core; put in your own

# cleans a folder in a process of its own and prints its peak memory in MB
_WEIGH = """
import resource, sys
from pathlib import Path
from bench.scale import planned
from normalize.distributed.cleaning import clean_shard
for task in planned(Path(sys.argv[1]), Path(sys.argv[2]), "local", 1).tasks.values():
    assert not clean_shard(task).error
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: articles a second in the steady state, seconds until the first shard was begun, CPU ms an article."""

    rate: float
    start: float
    cpu: float


def main() -> None:
    """Measure, check, or write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=4800)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--check", type=int, metavar="ARTICLES")
    parser.add_argument("--take", action="store_true")
    arguments = parser.parse_args()
    if arguments.take:
        write_page(last()["scale"])
    elif arguments.check:
        sys.exit(check(arguments.check, arguments.workers))
    else:
        publish(measure(arguments.articles, arguments.rounds, arguments.workers))


def measure(number: int, rounds: int, workers: int) -> Report:
    """The engines on the same shards, taking turns."""
    engines = [engine for engine in ENGINES if engine == "local" or find_spec(engine)]
    taken: dict[str, list[Measured]] = {engine: [] for engine in engines}
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        size = write_shards(here / "raw", long_articles(number), SHARDS)
        for turn in range(rounds):
            for engine in engines:
                taken[engine].append(go(here / "raw", here / f"{engine}{turn}", engine, workers))
        write_shards(here / "small", long_articles(200), 200)
        shard = {engine: go(here / "small", here / f"{engine}-small", engine, workers) for engine in engines}
        memory = {rows: weigh(here, rows) for rows in (200, 4000)}
    return _report(
        taken, size / number, f"{number:,} articles in {SHARDS} Parquet shards, {workers} workers", shard, memory
    )


def go(source: Path, output: Path, engine: str, workers: int) -> Measured:
    """One run of one engine."""
    ended: list[tuple[float, Any]] = []
    begun = time.monotonic()
    account = run(planned(source, output, engine, workers), on_shard=lambda r: ended.append((time.monotonic(), r)))
    assert not account.failures, account.failures
    warm = len(ended) // 4
    steady = ended[warm:]
    rows = sum(report.counts.rows for _, report in steady)
    cpu = sum(report.cpu for _, report in steady) / rows * 1000
    first, report = ended[0]
    return Measured(rows / (steady[-1][0] - ended[warm - 1][0]), first - report.seconds - begun, cpu)


def planned(source: Path, output: Path, engine: str, workers: int) -> Any:
    """The plan of a run over the column `body`."""
    options = RunOptions(engine=engine, workers=workers)
    return plan(source, output, lambda _: Settings(), RecordOptions(fields=("body",)), options)


def weigh(folder: Path, rows: int) -> float:
    """Peak memory in MB of a process that cleans one row group of so many articles."""
    write_shards(folder / f"weighed{rows}", long_articles(rows), 1)
    command = [sys.executable, "-c", _WEIGH, str(folder / f"weighed{rows}"), str(folder / f"clean{rows}")]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def long_articles(number: int) -> list[str]:
    """Articles of the usual length, each another."""
    pool = articles(20)
    return [f"{pool[n % len(pool)]}\n\nThe last count was {n}." for n in range(number)]


def short_articles(number: int) -> list[str]:
    """Articles of a few lines, each another, for checks of many."""
    chance = random.Random(17)
    pool = [text.split("\n\n") for text in articles(20)]
    made = []
    for n in range(number):
        parts = chance.choice(pool)
        made.append("\n\n".join([*parts[:3], chance.choice(parts), f"The last count was {n}.", *parts[-2:]]))
    return made


def write_shards(folder: Path, texts: list[str], shards: int) -> int:
    """Parquet shards of equal numbers of articles; returns the bytes of all texts."""
    folder.mkdir()
    each = -(-len(texts) // shards)
    for shard in range(shards):
        part = texts[shard * each : (shard + 1) * each]
        table = pa.table({"id": pa.array(range(shard * each, shard * each + len(part)), pa.int64()), "body": part})
        pq.write_table(table, folder / f"{shard:04}.parquet", row_group_size=max(1, len(part)))
    return sum(len(text.encode()) for text in texts)


def check(number: int, workers: int) -> int:
    """Clean the same articles with every engine and compare the tables. The exit status."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        write_shards(here / "raw", short_articles(number), SHARDS)
        tables = {}
        for engine, clean in _others(workers).items():
            begun = time.monotonic()
            clean(here / "raw", here / engine)
            tables[engine] = pq.read_table(here / engine).sort_by("id").select(["id", "body"]).combine_chunks()
            print(f"{engine}: {tables[engine].num_rows:,} articles in {time.monotonic() - begun:.0f} s", flush=True)
        raw = pq.read_table(here / "raw")["body"].to_pylist()
    first, *rest = (table.cast(tables["local"].schema) for table in tables.values())
    changed = sum(was != now for was, now in zip(raw, first["body"].to_pylist(), strict=True))
    identical = all(first.equals(other) for other in rest)
    print(
        f"{changed:,} of {number:,} changed; {'identical tables' if identical else 'TABLES DIFFER'}: {', '.join(tables)}"
    )
    return int(not identical)


def _others(workers: int) -> dict[str, Callable[[Path, Path], object]]:
    """Ways to clean a folder, as far as they are installed."""
    found: dict[str, Callable[[Path, Path], object]] = {"local": lambda raw, out: go(raw, out, "local", workers)}
    if find_spec("ray"):
        found["ray"] = lambda raw, out: go(raw, out, "ray", workers)
    if find_spec("daft"):
        found["daft"] = _daft
    return found


def _daft(raw: Path, out: Path) -> None:
    import daft

    from normalize.arrow import clean_batch

    @daft.func.batch(return_dtype=daft.DataType.string(), use_process=True)  # type: ignore[untyped-decorator]
    def cleaned(texts: Any) -> Any:
        return clean_batch(pa.table({"text": texts.to_arrow()}), "text")["text"].combine_chunks()

    table = daft.read_parquet(str(raw))
    table.with_column("body", cleaned(table["body"])).write_parquet(str(out))


def _report(
    taken: dict[str, list[Measured]], each: float, what: str, small: dict[str, Measured], memory: dict[int, float]
) -> Report:
    local = taken["local"]
    cpu = statistics.median(run.cpu for run in local)
    figures = {
        "articles_per_second_local": statistics.median(run.rate for run in local),
        "bytes_per_article": each,
        "cpu_ms_per_article": cpu,
        "core_hours_per_million": cpu * 1e6 / 1000 / 3600,
        "memory_mb": memory[200],
        "memory_mb_per_mb_of_row_group": (memory[4000] - memory[200]) / (3800 * each / 1e6),
        **{f"cpu_ms_per_shard_{engine}": max(0.0, one.cpu - cpu) for engine, one in small.items()},
    }
    if "ray" in taken:
        figures["ray_to_local"] = statistics.median(r.rate / p.rate for r, p in zip(taken["ray"], local, strict=True))
    return Report(
        name="scale",
        title="Local workers and Ray",
        note=f"{what}, engines in turn, medians; articles a second without the first quarter of the "
        "shards, in which the workers compile the rules. Other work on the machine slows both: trust the ratio.",
        columns=("engine", "articles/s", "against local", "MB/s", "CPU ms/article", "start s"),
        rows=tuple(_rows(taken, each)),
        figures=figures,
        versions=versions(("pyarrow", "ray")),
        missing=tuple(engine for engine in ENGINES if engine not in taken),
    )


def _rows(taken: dict[str, list[Measured]], each: float) -> Iterator[tuple[str | float, ...]]:
    for engine, runs in taken.items():
        rate, start, cpu = (statistics.median(getattr(one, name) for one in runs) for name in ("rate", "start", "cpu"))
        ratio = statistics.median(a.rate / b.rate for a, b in zip(runs, taken["local"], strict=True))
        yield engine, rate, ratio, rate * each / 1e6, cpu, start


def write_page(report: Report) -> None:
    """Put the tables of a measurement into docs/scale.md."""
    content = PAGE.read_text(encoding="utf-8")
    for name, lines in (("measured", _measured(report)), ("sizes", _sizes(report))):
        table = "\n".join(lines)
        block = f"<!-- {name}: python -m bench.scale --take -->\n{table}\n<!-- end of {name} -->"
        before, _, rest = content.partition(f"<!-- {name}: ")
        _, end, after = rest.partition(f"<!-- end of {name} -->")
        assert end, f"{PAGE} has no place for {name}"
        content = before + block + after
    PAGE.write_text(content, encoding="utf-8")


def _measured(report: Report) -> Iterator[str]:
    figures = report.figures
    yield f"{setting(report)}. {report.note}"
    yield ""
    yield "| " + " | ".join(report.columns) + " |"
    yield "|---|" + "---:|" * (len(report.columns) - 1)
    for row in report.rows:
        yield "| " + " | ".join(cell(value) for value in row) + " |"
    yield ""
    yield (
        f"An article of {figures['bytes_per_article']:,.0f} bytes takes {figures['cpu_ms_per_article']:.2g} ms of one core: "
        f"**{figures['core_hours_per_million']:.2g} core-hours for a million articles**, {_dollars(figures, 1e6)} at "
        f"{PRICE} dollars a core-hour. A worker takes {figures['memory_mb']:.0f} MB, and "
        f"{figures['memory_mb_per_mb_of_row_group']:.1f} MB for each MB of text in a row group. A shard costs "
        f"{figures['cpu_ms_per_shard_local']:.0f} ms of one core besides its articles."
    )


def _sizes(report: Report) -> Iterator[str]:
    figures = report.figures
    yield "| articles | text | shards of 256 MB text | core-hours | on 2 cores | on 64 cores | on 1,000 cores | dollars |"
    yield "|---|" + "---:|" * 7
    # no run is shorter than one shard
    shard = 256e6 / figures["bytes_per_article"] / 1e6 * figures["core_hours_per_million"]
    for power in range(6, 11):
        number = 10.0**power
        text = number * figures["bytes_per_article"]
        hours = number / 1e6 * figures["core_hours_per_million"]
        cells = [
            f"10^{power}",
            _bytes(text),
            f"{-(-text // 256e6):,.0f}",
            f"{hours:,.1f}" if hours < 10 else f"{hours:,.0f}",
        ]
        cells += [_time(max(hours / cores, shard)) for cores in (2, 64, 1000)]
        yield "| " + " | ".join([*cells, _dollars(figures, number)]) + " |"


def _dollars(figures: Mapping[str, float], number: float) -> str:
    cost = number / 1e6 * figures["core_hours_per_million"] * PRICE
    return f"{cost:,.2f}" if cost < 10 else f"{cost:,.0f}"


def _bytes(number: float) -> str:
    return f"{number / 1e9:,.1f} GB" if number < 1e12 else f"{number / 1e12:,.1f} TB"


def _time(hours: float) -> str:
    if hours < 1:
        return f"{hours * 60:,.0f} min" if hours > 1 / 60 else f"{hours * 3600:,.0f} s"
    return f"{hours:,.1f} h" if hours < 48 else f"{hours / 24:,.0f} days"


if __name__ == "__main__":
    main()
