"""The evidence beside the project (`../shared`): real translated news with human references, and clean news.

It is not published and the project does not need it; where it is absent, its lines of the tables are left out. The judging is
done by the scripts that lie with it, from outside; here is only what hands them our outputs.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.texts import SHARED
from normalize import Normalizer

CHECKS = SHARED / "checks"
_DATA = {"score": ("wmt_mt.jsonl.gz", "mt_text"), "harm": ("clean_news.jsonl.gz", "text")}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a script of `../shared/checks` said of our outputs; `again` counts texts that a second run changes."""

    verdict: dict[str, Any]
    texts: int
    again: int


def is_present() -> bool:
    """Whether the evidence lies beside the project."""
    return (CHECKS / "score_mt.py").exists()


def judge(question: str) -> Judged:
    """`score` (are our edits those of the human reference?) or `harm` (what do we do to clean news?)."""
    name, field = _DATA[question]
    # references and clean news follow no house style
    clean = Normalizer(style="document").clean
    texts = again = 0
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for record in _records(SHARED / "corpus" / "mt-dev" / name):
            result = clean(record[field])
            texts += 1
            again += clean(result.text).text != result.text
            edits = [{p: getattr(c, p) for p in ("rule", "start", "end", "before", "after")} for c in result.changes]
            print(json.dumps({"doc_id": record["doc_id"], "text": result.text, "edits": edits}), file=out)
        out.flush()
        command = [sys.executable, str(CHECKS / "score_mt.py"), question, "--outputs", out.name]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Judged(json.loads(said), texts, again)


def written_cases() -> Iterator[tuple[str, int, int]]:
    """Family, cases passed and cases of each family of the written cases."""
    files = sorted(map(str, (SHARED / "corpus" / "cases").glob("*.jsonl")))
    command = [sys.executable, str(CHECKS / "score_cases.py"), "--show", "0", *files]
    said = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    for line in said.splitlines():
        family, _, counts = line.rpartition(": ")
        if family and counts.replace("/", "").isdigit():
            passed, _, total = counts.partition("/")
            yield family, int(passed), int(total)


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))
