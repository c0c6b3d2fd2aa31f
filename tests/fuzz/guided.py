"""The same laws with inputs that follow the code's branches, by atheris. Linux and macOS; `pip install atheris`.

    python -m tests.fuzz.guided text|bytes|toml [libFuzzer options, such as -max_total_time=600]

Ends at the first find and writes the input to a file `crash-…`.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def main() -> None:
    """Instrument the library, then run one target until it fails or the time is up."""
    name, *options = sys.argv[1:] or ["text"]
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["normalize", "normalize_rules"]):
        target = {"text": _text, "bytes": _bytes, "toml": _toml}[name]()
    atheris.Setup([sys.argv[0], *options], lambda data: target(atheris.FuzzedDataProvider(data)))
    atheris.Fuzz()


def _text() -> Callable[[Any], None]:
    """All rules on any text, put together from pieces of known pages and random characters."""
    from normalize.testing import engine_obeys_laws
    from tests.fuzz.laws import EVERY
    from tests.fuzz.pages import whole_pages

    known = list(whole_pages())

    def check(data: Any) -> None:
        parts: list[str] = []
        for _ in range(data.ConsumeIntInRange(0, 4)):
            page = data.PickValueInList(known)
            start = data.ConsumeIntInRange(0, len(page))
            parts += page[start : start + data.ConsumeIntInRange(0, 200)], data.ConsumeUnicode(4)
        engine_obeys_laws(EVERY, "".join([*parts, data.ConsumeUnicode(sys.maxsize)]))

    return check


def _bytes() -> Callable[[Any], None]:
    """Files in any bytes: read and written back as they were, or refused."""
    from normalize.files import FileError, decode

    def check(data: Any) -> None:
        content = data.ConsumeBytes(sys.maxsize)
        try:
            file = decode(Path("a.txt"), content)
        except FileError:
            return
        assert file.encoded(file.text) == content, "bytes are kept"

    return check


def _toml() -> Callable[[Any], None]:
    """Rule tables: a rule, or a RuleError."""
    from normalize.rules import RuleError
    from normalize.tables import rule_of

    def check(data: Any) -> None:
        try:
            rule_of(tomllib.loads(data.ConsumeUnicodeNoSurrogates(sys.maxsize)), "a.toml", "own")
        except (tomllib.TOMLDecodeError, RuleError):
            return

    return check


if __name__ == "__main__":
    main()
