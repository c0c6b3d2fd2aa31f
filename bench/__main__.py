"""All measurements, each in a process of its own, then what the goals make of them.

python -m bench [NAME ...]      all, or those named; see `bench.NAMES`
python -m bench --quick         small files and few rounds: minutes instead of half an hour
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from importlib.util import find_spec

from bench import NAMES, goals
from bench.report import last

_QUICK = {
    "speed": ("--rounds", "2"),
    "scaling": ("--rounds", "2", "--names", "0,1000"),
    "length": ("--most", "1000000"),
    "memory": ("--megabytes", "50"),
    "workers": ("--megabytes", "20", "--rounds", "1"),
}


def main() -> int:
    """Run them; 1 when one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--quick", action="store_true", help="smaller, faster, less sure")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(NAMES):
        parser.error(f"no measurement {sorted(unknown)[0]!r}; there are {', '.join(NAMES)}")
    failed = [name for name in arguments.names or NAMES if not _run(name, arguments.quick)]
    print("\nGoals")
    for work, limit, measured, reached in goals.lines(last()):
        print(f"{work:<62}{limit:>18}{measured:>14}  {reached}")
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def _run(name: str, quick: bool) -> bool:
    if find_spec(f"bench.{name}") is None:
        return True
    command = [sys.executable, "-m", f"bench.{name}", *(_QUICK.get(name, ()) if quick else ())]
    return subprocess.run(command, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
