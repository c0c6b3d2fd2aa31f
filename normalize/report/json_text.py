"""Values as JSON that a terminal may show: what `signs` makes visible is escaped, so that nothing is lost either."""

from __future__ import annotations

import json
import re
from typing import Any

from normalize.report.signs import CONTROL

ESCAPE = "normalize.json"  # registered by `normalize.report.formats`


def dumps(value: Any) -> str:
    """One line of JSON."""
    return CONTROL.sub(_escape, json.dumps(value, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
