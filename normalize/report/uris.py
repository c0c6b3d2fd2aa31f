"""File names as URIs."""

from __future__ import annotations

import os
from urllib.parse import quote


def uri(path: str) -> str:
    """A path relative to the current folder as a relative URI; one outside it as a file URI.

    >>> uri("a b/50%:1.txt")
    'a%20b/50%25%3A1.txt'
    """
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        if inside.split(os.sep)[0] == os.pardir:
            return f"file://{_quoted(path) if path.startswith('/') else '/' + _quoted(path)}"
        path = inside
    return _quoted(os.path.normpath(path))


def _quoted(path: str) -> str:
    return quote(os.fsencode(path.replace(os.sep, "/")))
