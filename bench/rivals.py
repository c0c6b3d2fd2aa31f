"""Other tools that do a part of the work, each set to do no more than it must be compared for.

A tool is made on demand, so that one that is not installed is left out (`pip install newsnorm[bench]`).
"""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

Run = Callable[[Sequence[str]], object]

# it reads its dictionary at every call, which takes as long as reading a hundred articles
_CODESPELL_COPIES = 10


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: `make` gives what runs it over texts.

    idle: texts without content; what they take is start-up and is taken off.
    copies: how often `make`'s function goes through the texts in one call.
    """

    name: str
    distribution: str
    work: str
    make: Callable[[], Run]
    idle: tuple[str, ...] = ()
    copies: int = 1


def each(function: Callable[[str], object]) -> Run:
    """Run a function over texts one by one."""

    def run(texts: Sequence[str]) -> None:
        for text in texts:
            function(text)

    return run


def _ftfy() -> Run:
    return each(import_module("ftfy").fix_text)


def _plsfix() -> Run:
    return each(import_module("plsfix").fix_text)


def _clean_text() -> Run:
    clean = import_module("cleantext").clean
    return each(lambda text: clean(text, lower=False, to_ascii=False, no_line_breaks=False))


def _codespell() -> Run:
    command = import_module("codespell_lib").main

    def run(texts: Sequence[str]) -> None:
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            for number, text in enumerate(texts):
                Path(folder, f"{number}.txt").write_text(text, encoding="utf-8")
            command(*[folder] * _CODESPELL_COPIES)

    return run


def _flashtext() -> Run:
    """The forms of names as keywords, each replaced by itself: the search and the rebuilding without any judgement."""
    gazetteer = import_module("normalize_rules.people.gazetteer").built_in()
    tool = import_module("flashtext2").KeywordProcessor(case_sensitive=False)
    for form in gazetteer.forms:
        tool.add_keyword(form, form)
    return each(tool.replace_keywords)


def _sacremoses() -> Run:
    normalise = import_module("sacremoses").MosesPunctNormalizer(lang="en").normalize
    return each(lambda text: [normalise(line) for line in text.split("\n")])


TOOLS = (
    Tool("ftfy.fix_text", "ftfy", "encoding, entities, control characters", _ftfy),
    Tool("plsfix.fix_text", "plsfix", "the same in Rust", _plsfix),
    Tool("clean-text", "clean-text", "ftfy and regular expressions", _clean_text),
    Tool("codespell", "codespell", "one dictionary of single words, report only", _codespell, ("",), _CODESPELL_COPIES),
    Tool("flashtext2", "flashtext2", "our name forms as keywords, no context", _flashtext),
    Tool("sacremoses", "sacremoses", "punctuation, line by line", _sacremoses),
)
