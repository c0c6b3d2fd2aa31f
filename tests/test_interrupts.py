"""Ctrl-C at every single step of writing leaves each file whole and no other file behind."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from normalize.cli import main
from normalize.cli.running import INTERRUPTED
from normalize.records.interrupts import held

DIRTY = "He said that Xi Jinping ,  the president, left .\n"
CLEAN = "He said that Xi Jinping, the president, left.\n"
ROW = '{"text": "%s"}\n'
WATCHED = ("batch.py", "output.py", "partial.py", "journal.py", "text_task.py", "stream_task.py", "reverting.py")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@contextmanager
def interrupted_at(step: int) -> Iterator[list[int]]:
    """Ctrl-C before the given line, counted over all modules that write; gives how many lines there were."""
    count = [0]

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if not frame.f_code.co_filename.endswith(WATCHED):
            return None
        if event == "line":
            count[0] += 1
            if count[0] == step:
                signal.raise_signal(signal.SIGINT)
        return trace

    sys.settrace(trace)
    try:
        yield count
    finally:
        sys.settrace(None)


def _texts(name: str, dirty: str, clean: str, words: list[str]) -> Callable[[], tuple[str, str, list[str]]]:
    def made() -> tuple[str, str, list[str]]:
        Path(name).write_text(dirty)
        return dirty, clean, [*words, name]

    return made


KINDS = {
    "a.txt": _texts("a.txt", DIRTY, CLEAN, ["fix", "-q", "--select", "TYP"]),
    "a.jsonl": _texts(
        "a.jsonl", ROW % DIRTY[:-1], ROW % CLEAN[:-1], ["fix", "-q", "--select", "TYP", "--field", "text"]
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_ctrl_c_at_any_step_leaves_whole_files_and_no_others(here: Path, kind: str) -> None:
    dirty, clean, words = KINDS[kind]()
    assert main(words) == 1
    assert Path(kind).read_text() == clean
    step = 0
    statuses = set()
    while True:
        step += 1
        Path(kind).write_text(dirty)
        with interrupted_at(step) as count:
            statuses.add(main(words))
        assert Path(kind).read_text() in {dirty, clean}, step
        assert os.listdir() == [kind], step
        if count[0] < step:
            break
    assert step > 50
    assert statuses == {1, INTERRUPTED}


@pytest.mark.parametrize("kind", KINDS)
def test_ctrl_c_at_any_step_leaves_a_ledger_from_which_the_file_comes_back(here: Path, kind: str) -> None:
    dirty, clean, words = KINDS[kind]()
    step = 0
    while True:
        step += 1
        Path(kind).write_text(dirty)
        Path("ledger").unlink(missing_ok=True)
        with interrupted_at(step) as count:
            main([*words, "--changes", "ledger"])
        assert set(os.listdir()) <= {kind, "ledger"}, step
        if Path(kind).read_text() == clean:
            with interrupted_at(step):
                main(["revert", "ledger"])
            assert Path(kind).read_text() in {dirty, clean}, step
            assert set(os.listdir()) == {kind, "ledger"}, step
            main(["revert", "ledger"])
        assert Path(kind).read_text() == dirty, step
        if count[0] < step:
            break


def test_an_interruption_comes_right_after_what_held_it_back() -> None:
    done = []

    @held()
    def inner() -> None:
        signal.raise_signal(signal.SIGINT)
        done.append("inner")

    @held()
    def outer() -> None:
        inner()
        done.append("outer")

    with pytest.raises(KeyboardInterrupt):
        outer()
    assert done == ["inner", "outer"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
