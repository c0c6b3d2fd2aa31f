"""Resident memory: of the library, of its rules, of a hundred thousand names, and of a large file cleaned by two workers.

    python -m bench.memory [--megabytes N]

Each line is a fresh process, measured from outside with all its children until it ends. Linux only, as /proc tells it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import generated
from bench.command import fix_command
from bench.report import Cell, Report, publish
from bench.texts import articles
from normalize import __version__

MEGABYTES = 1000
_EVERY = 0.05  # seconds between two looks

NOTE = (
    "The most that a fresh process and its children held at once. *Resident* adds up what each process sees, *shared once* counts "
    "pages that several processes share only once (the kernel's proportional set size), which is what the machine spends."
)
_PYTHON = (
    ("python", "pass"),
    ("import ftfy", "import ftfy"),
    ("import normalize", "import normalize"),
    ("the rules, ready", "import normalize; normalize.Normalizer()"),
    (
        "1,000 articles",
        "import normalize; from bench.texts import articles\nfor text in articles(200): normalize.clean(text)",
    ),
    (
        "an article of 10 MB",
        "import normalize; from bench.texts import of_length\nnormalize.clean(of_length(10_000_000))",
    ),
)


def measure(megabytes: int = MEGABYTES) -> Report:
    """The peaks."""
    rows: list[tuple[Cell, ...]] = []
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        works = [(label, [sys.executable, "-c", code]) for label, code in _PYTHON]
        works.append(("100,000 user names", _with_names(folder)))
        works += [(f"{megabytes:,} MB of JSONL, {jobs} at once", _command(folder, megabytes, jobs)) for jobs in (1, 2)]
        for label, command in works:
            resident, shared_once, status = peak(command)
            if status > 1:  # 1 says that something was changed
                rows.append((label, "failed", "–"))
                continue
            # a process alone shares only libraries with the rest of the machine
            rows.append((label, resident / 1e6, shared_once / 1e6 if " at once" in label else "–"))
            figures[label] = resident / 1e6
    columns = ("what", "MB resident", "MB shared once")
    return Report("memory", "Memory", NOTE, columns, tuple(rows), figures, {"normalize": __version__})


def peak(command: list[str]) -> tuple[int, int, int]:
    """The most bytes that a command and its children held, resident and with shared pages once, and its exit status."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resident = shared_once = ended = 0
    while not ended:
        family = [_held(pid) for pid in (running.pid, *_below(running.pid))]
        resident = max(resident, sum(rss for rss, _ in family))
        shared_once = max(shared_once, sum(pss for _, pss in family))
        time.sleep(_EVERY)
        ended, status, usage = os.wait4(running.pid, os.WNOHANG)
    running.returncode = os.waitstatus_to_exitcode(status)
    # the system has seen the peak of the process itself, also of one that ends between two looks
    return max(resident, usage.ru_maxrss * 1024), shared_once, running.returncode


def _held(pid: int) -> tuple[int, int]:
    """Resident and proportional set size in bytes; nothing for a process that has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0, 0
    sizes = {line.split()[0]: int(line.split()[1]) * 1024 for line in lines[1:]}
    return sizes.get("Rss:", 0), sizes.get("Pss:", 0)


def _below(pid: int) -> list[int]:
    """The children of a process, and theirs."""
    found: list[int] = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text(encoding="ascii").split())
    except OSError:
        return []
    return found + [grandchild for child in found for grandchild in _below(child)]


def _with_names(folder: Path) -> list[str]:
    file = folder / "names.toml"
    entries = ("\n".join(f"{k} = {json.dumps(v)}" for k, v in entry.items()) for entry in generated.people(100_000))
    file.write_text("".join(f"[[people]]\n{entry}\n" for entry in entries), encoding="utf-8")
    return [sys.executable, "-c", f"import normalize; normalize.Normalizer(packs=({str(file)!r},))"]


def _command(folder: Path, megabytes: int, jobs: int) -> list[str]:
    source = folder / "articles.jsonl"
    if not source.exists():
        _write_rows(source, megabytes)
    return fix_command(source, folder / f"cleaned-{jobs}.jsonl", jobs)


def _write_rows(file: Path, megabytes: int) -> None:
    rows = [json.dumps({"id": 0, "text": text}, ensure_ascii=False) + "\n" for text in articles(20)]
    block = "".join(rows).encode()
    with file.open("wb") as out:
        for _ in range(max(1, megabytes * 1_000_000 // len(block))):
            out.write(block)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=MEGABYTES, help="size of the JSONL file")
    publish(measure(parser.parse_args().megabytes))


if __name__ == "__main__":
    main()
