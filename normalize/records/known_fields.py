"""What to say when a JSON row has no field of the name that was asked for: the names that it has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

_MOST = 20  # names in a message


def hint(line: str, field: str) -> str:
    r"""The names under which a row holds texts, as `--field` takes them, to be read after "there is no 'bdy'".

    >>> hint('{"id": 1, "body": "x", "meta": {"title": "y"}}', "bdy")
    ", did you mean 'body'? It has: body, /meta/title"
    """
    from normalize.config import did_you_mean

    found = list(islice(_names(json.loads(line.lstrip("\ufeff"))), _MOST + 1))
    if not found:
        return ", and no other text"
    more = ", …" if len(found) > _MOST else ""
    return f"{did_you_mean(field, found) or '.'} It has: {', '.join(found[:_MOST])}{more}"


def _names(row: dict[str, Any], above: str = "") -> Iterator[str]:
    for key, value in row.items():
        pointer = f"{above}/{key.replace('~', '~0').replace('/', '~1')}"
        if isinstance(value, str):
            yield pointer if above or key.startswith("/") else key
        elif isinstance(value, dict):
            yield from _names(value, pointer)
