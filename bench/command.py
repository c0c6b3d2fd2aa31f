"""The batch command as somebody would call it, for what is measured from outside."""

from __future__ import annotations

import sys
from pathlib import Path


def fix_command(source: Path, out: Path, jobs: int) -> list[str]:
    """`normalize fix` of the field `text` of a data file, from file to file, with this Python."""
    options = ["--isolated", "--field", "text", "--jobs", str(jobs), "--quiet", "--output", str(out)]
    return [sys.executable, "-m", "normalize", "fix", *options, str(source)]
