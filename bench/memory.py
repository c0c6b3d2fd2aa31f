"""Resident memory: of the library, of its rules, of a hundred thousand names, and of a large file cleaned by two workers.

    python -m bench.memory [--megabytes N]

Each line is a fresh process: a command is measured from outside with all its children until it ends, Python code tells
its own peak. Linux only, as /proc tells it.
"""

from __future__ import annotations

import argparse
import json
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
        for label, code in (*_PYTHON, ("100,000 user names", _with_names(folder))):
            figures[label] = own_peak(code) / 1e6
            rows.append((label, figures[label], "–"))  # a process alone shares only libraries with the machine
        for jobs in (1, 2):
            label = f"{megabytes:,} MB of JSONL, {jobs} at once"
            resident, shared_once, status = peak(_command(folder, megabytes, jobs))
            if status > 1:  # 1 says that something was changed
                rows.append((label, "failed", "–"))
                continue
            rows.append((label, resident / 1e6, shared_once / 1e6))
            figures[label] = resident / 1e6
            figures[f"{label}, shared pages once"] = shared_once / 1e6
    columns = ("what", "MB resident", "MB shared once")
    return Report("memory", "Memory", NOTE, columns, tuple(rows), figures, {"normalize": __version__})


def own_peak(code: str) -> int:
    """The most bytes that a fresh Python was resident with while it ran some code. Raises CalledProcessError when that fails."""
    # the process says it of itself: the system's account of a child (`ru_maxrss`) begins with the size of its parent
    said = "\nfor line in open('/proc/self/status'):\n    if line.startswith('VmHWM'): print(line.split()[1])"
    ran = subprocess.run([sys.executable, "-c", code + said], capture_output=True, text=True, check=True)
    return int(ran.stdout) * 1024


def peak(command: list[str]) -> tuple[int, int, int]:
    """The most bytes that a command and its children held, resident and with shared pages once, and its exit status."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resident = shared_once = 0
    while running.poll() is None:
        family = [_held(pid) for pid in (running.pid, *_below(running.pid))]
        resident = max(resident, sum(rss for rss, _ in family))
        shared_once = max(shared_once, sum(pss for _, pss in family))
        time.sleep(_EVERY)
    return resident, shared_once, running.returncode


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


def _with_names(folder: Path) -> str:
    file = folder / "names.toml"
    entries = ("\n".join(f"{k} = {json.dumps(v)}" for k, v in entry.items()) for entry in generated.people(100_000))
    file.write_text("".join(f"[[people]]\n{entry}\n" for entry in entries), encoding="utf-8")
    return f"import normalize; normalize.Normalizer(packs=({str(file)!r},))"


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
