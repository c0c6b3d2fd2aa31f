"""The formats of a report, each a module of its own that is imported when it is asked for.

A format's module has `write(outcomes, view, put)`: it takes the outcomes one by one and puts pieces of text. Where its
syntax has an escape for a character that the output's encoding lacks, it names it as `ESCAPE`.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import TextIO

from normalize.report.entries import View
from normalize.report.outcome import Outcome
from normalize.report.paint import Paint
from normalize.rules import Rule

FORMATS: Mapping[str, str] = {
    "concise": "normalize.report.concise",
    "full": "normalize.report.full",
    "grouped": "normalize.report.grouped",
    "json": "normalize.report.json_list",
    "jsonl": "normalize.report.json_lines",
    "sarif": "normalize.report.sarif",
    "github": "normalize.report.github",
    "gitlab": "normalize.report.gitlab",
    "junit": "normalize.report.junit",
    "csv": "normalize.report.csv_table",
    "html": "normalize.report.html",
}
TERMINAL = frozenset({"concise", "full", "grouped"})


def write(
    name: str,
    outcomes: Iterable[Outcome],
    rules: Mapping[str, Rule],
    out: TextIO,
    *,
    paint: Paint | None = None,
    version: str = "",
) -> None:
    """Write a report of outcomes to `out`, which should be UTF-8; other encodings get escapes.

    name: one of FORMATS. rules: the rules that ran, by code. paint: colours, for the formats in TERMINAL. version: of
    the tool. Outcomes are taken one at a time, so that a report over many texts needs the memory of one; `junit` keeps
    its messages until a file ends. What is not to be shown is left out by the caller.

    Raises ValueError for an unknown format.
    """
    if name not in FORMATS:
        from normalize.config import did_you_mean

        raise ValueError(f"no report format {name!r}{did_you_mean(name, FORMATS)}; formats: {', '.join(FORMATS)}")
    module = import_module(FORMATS[name])
    encoding, escape = out.encoding or "utf-8", getattr(module, "ESCAPE", "backslashreplace")

    def put(text: str) -> None:
        out.write(text.encode(encoding, escape).decode(encoding) if not text.isascii() else text)

    module.write(outcomes, View(rules, paint or Paint(False), version), put)


def _json_escape(error: UnicodeError) -> tuple[str, int]:
    r"""The characters that an encoding lacks as `\uXXXX`, those beyond U+FFFF as two."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2)), error.end


codecs.register_error("normalize.json", _json_escape)
