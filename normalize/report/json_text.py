"""Values as JSON that a terminal may show: what `signs` makes visible is escaped, so that nothing is lost either."""

from __future__ import annotations

import json
import re
from typing import Any

from normalize.report.signs import ACTIVE

_ENCODER = json.JSONEncoder(ensure_ascii=False)
ESCAPE = "normalize.json"  # registered by `normalize.report.formats`


def dumps(value: Any) -> str:
    """One line of JSON."""
    return ACTIVE.sub(_escape, _ENCODER.encode(value))


def _escape(match: re.Match[str]) -> str:
    return "".join(f"\\u{ord(character):04x}" for character in match.group())
