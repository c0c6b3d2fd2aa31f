"""Many files in one loop: the same result with any number of processes, and no file lost whatever dies."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from normalize import Normalizer
from normalize.batch import BatchOptions, Plain, run
from normalize.config import Settings
from normalize.document import Document
from normalize.engine import Refusal
from normalize.files import BinaryFileError, FileError
from normalize.records import RecordOptions, output
from normalize.report.outcome import Outcome
from normalize.rules import Finding

DIRTY = "Kim Jong-un met Wladimir Putin ."
CLEAN = "Kim Jong Un met Vladimir Putin."
PLAIN = Plain(Settings(), RecordOptions(fields=("body",), id_field="id"))


def rows(count: int, pad: int = 2000) -> str:
    """Lines of about `pad` bytes each, of which two in three want cleaning."""
    made = ({"id": n, "body": f"{DIRTY if n % 3 else 'quiet'} {n}", "pad": "x" * pad} for n in range(count))
    return "".join(json.dumps(row) + "\n" for row in made)


def content(name: str) -> str:
    """Something to clean, as the ending asks for; more than 20 kB."""
    if "jsonl" in name:
        return rows(60, pad=1000)
    return "".join(f"On day {n} of the talks {DIRTY} {'And then on. ' * 30}{n}\n" for n in range(60))


def cleaned(name: str) -> str:
    """What becomes of it."""
    return content(name).replace(DIRTY, CLEAN) if "jsonl" in name else Normalizer().clean(content(name)).text


def batch(files: list[Path], plain: Plain = PLAIN, **options: Any) -> list[Outcome | FileError]:
    return list(run(files, plain, BatchOptions(**{"mode": "fix", **options})))


def messages(found: list[Outcome | FileError]) -> list[str]:
    return [str(item) for item in found if isinstance(item, FileError)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One file of each kind, with bad ones between them."""
    (tmp_path / "a.txt").write_bytes(f"{DIRTY}\r\nAnd left.".encode())
    (tmp_path / "b.bin").write_bytes(b"\x00\x01\x02")
    (tmp_path / "c.txt").write_bytes(b"caf\xe9")
    (tmp_path / "d.jsonl").write_text(rows(300) + "no json\n" + rows(3))
    (tmp_path / "e.csv").write_text("id,body\n" + "".join(f"{n},{DIRTY} {n}\n" for n in range(100)) + "1,2,3\n")
    (tmp_path / "f.txt").write_bytes(b"\xff\xfe" + DIRTY.encode("utf-16-le"))
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


# --- one result, however it is made ---


def test_any_number_of_processes_gives_what_the_library_gives(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = sorted(folder.iterdir())
    results = []
    for jobs in (1, 2, 3):
        out = tmp_path_factory.mktemp("out")
        found = batch(files, mode="output", output=out, roots=(folder,), jobs=jobs)
        results.append(([repr(item) for item in found], messages(found), contents(out)))
    assert results[0] == results[1] == results[2]
    normalizer = Normalizer()
    found = batch(files, mode="check", jobs=2)
    for outcome in found:
        if isinstance(outcome, Outcome):
            assert outcome.result == normalizer.clean(outcome.text)
    assert [type(item).__name__ for item in found[:3]] == ["Outcome", "BinaryFileError", "FileError"]
    assert [o.row for o in found if isinstance(o, Outcome) and o.path.endswith("d.jsonl")] == [
        *range(1, 301),
        302,
        303,
        304,
    ]


def test_errors_stand_in_their_place_and_the_rest_goes_on(folder: Path) -> None:
    missing = FileError("x: no such file")
    found = batch([folder / "a.txt", missing, folder / "nowhere.txt", folder / "f.txt"])  # type: ignore[list-item]
    assert [isinstance(item, FileError) for item in found] == [False, True, True, False]
    assert messages(found) == ["x: no such file", f"{folder / 'nowhere.txt'}: no such file or folder"]
    assert (folder / "a.txt").read_bytes() == f"{CLEAN}\r\nAnd left.".encode()


def test_a_check_writes_nothing(folder: Path) -> None:
    before = contents(folder)
    found = batch(sorted(folder.iterdir()), mode="check", jobs=2)
    assert sum(isinstance(item, BinaryFileError) for item in found) == 1
    assert contents(folder) == before


def test_a_second_run_writes_nothing(folder: Path) -> None:
    batch(sorted(folder.iterdir()))
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    again = batch(sorted(folder.iterdir()), jobs=2)
    assert not any(item.result.changes for item in again if isinstance(item, Outcome))
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_one_file_does_not_start_workers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "normalize.workers", None)
    assert not messages(batch([folder / "a.txt"], jobs="auto"))


def test_settings_that_cannot_be_used_are_an_error_in_every_process(folder: Path) -> None:
    plain = Plain(Settings(select=("XYZ999",)), PLAIN.records)
    for jobs in (1, 2):
        with pytest.raises(ValueError, match="XYZ999"):
            batch([folder / "d.jsonl"], plain, jobs=jobs)


# --- standard input and output ---


@pytest.mark.parametrize("mode", ["fix", "output"])
def test_a_filter(mode: Any) -> None:
    out = io.BytesIO()
    stream = io.BytesIO(rows(400).encode())
    options = BatchOptions(mode=mode, output=Path("-") if mode == "output" else None)
    found = list(run([Path("-")], PLAIN, options, stdin=stream, stdout=out))
    assert len(found) == 400
    assert out.getvalue() == rows(400).replace(DIRTY, CLEAN).encode()


def test_standard_input_as_text_goes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    options = BatchOptions(mode="output", output=target, stdin_name="a.txt")
    [outcome] = run([Path("-")], PLAIN, options, stdin=io.BytesIO(DIRTY.encode()), stdout=io.BytesIO())
    assert isinstance(outcome, Outcome)
    assert (outcome.path, target.read_text()) == ("a.txt", CLEAN)


# --- where the output goes ---


def test_an_output_folder_keeps_the_tree(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    for name in ("a.txt", "x/a.txt"):
        (source / name).parent.mkdir(exist_ok=True, parents=True)
        (source / name).write_text(DIRTY)
    named = tmp_path / "other.txt"
    named.write_text("quiet")
    batch([source / "a.txt", source / "x/a.txt", named], mode="output", output=target, roots=(source, named))
    assert sorted(str(p.relative_to(target)) for p in target.rglob("*.txt")) == ["a.txt", "other.txt", "x/a.txt"]
    assert (target / "x/a.txt").read_text() == CLEAN
    assert (source / "a.txt").read_text() == DIRTY


def test_an_output_never_leaves_its_folder_and_never_takes_two_files(tmp_path: Path) -> None:
    source, target, elsewhere = tmp_path / "in", tmp_path / "out", tmp_path / "elsewhere"
    for path in (source, target, elsewhere):
        path.mkdir()
    (target / "sub").symlink_to(elsewhere)
    (target / "b.txt").symlink_to(elsewhere / "b.txt")
    (source / "sub").mkdir()
    for name in ("sub/a.txt", "b.txt"):
        (source / name).write_text(DIRTY)
    found = batch([source / "sub/a.txt", source / "b.txt"], mode="output", output=target, roots=(source,))
    assert [m.partition(": ")[2] for m in messages(found)] == [
        f"a symbolic link leads out of {target}; nothing is written there"
    ] * 2
    assert list(elsewhere.iterdir()) == []
    twice = batch(
        [source / "sub/a.txt", tmp_path / "in/sub/../sub/a.txt"],
        mode="output",
        output=tmp_path / "o",
        roots=(tmp_path / "x", tmp_path / "y"),
    )
    assert len(messages(twice)) == 1
    same = batch([source / "b.txt"], mode="output", output=source / "b.txt")
    assert "is also the output" in messages(same)[0]


# --- files on the disk ---


def test_a_backup_a_link_and_permissions(tmp_path: Path) -> None:
    path, link = tmp_path / "a.jsonl", tmp_path / "link.jsonl"
    path.write_text(rows(3))
    path.chmod(0o604)
    link.symlink_to(path)
    batch([link], backup=".bak")
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o604
    assert (tmp_path / "a.jsonl.bak").read_text() == rows(3)
    assert path.read_text() == rows(3).replace(DIRTY, CLEAN)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_hard_links_are_not_parted(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(content(name))
    os.link(path, tmp_path / "other")
    assert "has 2 hard links" in messages(batch([path]))[0]
    assert path.read_text() == content(name)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.jsonl.gz"])
def test_a_file_that_changes_meanwhile_is_left_alone(tmp_path: Path, name: str) -> None:
    import gzip

    path = tmp_path / name
    text = content(name).encode()
    path.write_bytes(gzip.compress(text) if name.endswith("gz") else text)

    def editor(_: str) -> None:
        path.write_bytes(b"what an editor saved")

    assert messages(batch([path], refusals=editor)) == [
        f"{path}: changed on disk while it was being cleaned; left as it is, run again"
    ]
    assert contents(tmp_path) == {name: b"what an editor saved"}


def test_a_full_disk(tmp_path: Path) -> None:
    mount = tmp_path / "small"
    mount.mkdir()
    if (
        os.geteuid() != 0
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=260k", "tmpfs", mount], check=False).returncode
    ):
        pytest.skip("no small file system can be mounted here")
    try:
        for name in ("a.txt", "b.jsonl", "c.jsonl"):
            (mount / name).write_text(content(name))
        with contextlib.suppress(OSError), (mount / "ballast").open("wb", buffering=0) as ballast:
            while ballast.write(b"x" * 4096):
                pass
        before = contents(mount)
        for options in ({"changes": mount / "edits.jsonl"}, {}, {"jobs": 2}):
            errors = messages(batch([mount / name for name in ("a.txt", "b.jsonl")], **options))
            assert len(errors) == 2
            assert all("No space left on device" in error for error in errors)
            (mount / "edits.jsonl").unlink(missing_ok=True)
            assert contents(mount) == before
    finally:
        subprocess.run(["umount", mount], check=True)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_a_limit_to_the_size_of_files(tmp_path: Path, name: str) -> None:
    """As a full disk, where none can be mounted: the system refuses the write."""
    path = tmp_path / name
    path.write_text(content(name))
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000));"
        "from pathlib import Path; from normalize.batch import *; from normalize.records import RecordOptions;"
        "plain = Plain(records=RecordOptions(fields=('body',)));"
        "print([str(e) for e in run([Path(sys.argv[1])], plain, BatchOptions(mode='fix')) if isinstance(e, FileError)])"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert "cannot be written: File too large; left as it is" in done.stdout
    assert contents(tmp_path) == {name: content(name).encode()}


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(rows(3))
    if os.geteuid() == 0:
        changed = subprocess.run(["mount", "--bind", "-o", "ro", tmp_path, tmp_path], check=False, capture_output=True)
        read_only = subprocess.run(["mount", "-o", "remount,ro,bind", tmp_path], check=False, capture_output=True)
        if changed.returncode or read_only.returncode:
            pytest.skip("no read-only folder can be made here")
    else:
        tmp_path.chmod(0o500)
    try:
        [error] = messages(batch([path]))
        assert error.startswith(f"{path}: ")
        assert error.endswith("left as it is")
        assert contents(tmp_path) == {"a.jsonl": rows(3).encode()}
    finally:
        if os.geteuid() == 0:
            subprocess.run(["umount", tmp_path], check=True)
        else:
            tmp_path.chmod(0o700)


def test_two_runs_at_once_on_one_folder(tmp_path: Path) -> None:
    names = [f"{n}.{kind}" for n in range(4) for kind in ("jsonl", "txt")]
    for name in names:
        (tmp_path / name).write_text(content(name))
    script = (
        "import sys; from pathlib import Path; from normalize.batch import *; from normalize.records import RecordOptions;"
        "plain = Plain(records=RecordOptions(fields=('body',)));"
        "print([str(e) for e in run(sorted(Path(sys.argv[1]).iterdir()), plain, BatchOptions(mode='fix')) if isinstance(e, FileError)])"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", script, tmp_path], stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    said = [process.communicate()[0] for process in runs]
    assert all(process.returncode == 0 for process in runs)
    assert set(contents(tmp_path)) == set(names), said
    texts = {path.read_text() for path in tmp_path.glob("*.jsonl")}
    assert texts == {cleaned("a.jsonl")}, said
    assert {path.read_text() for path in tmp_path.glob("*.txt")} == {cleaned("a.txt")}, said
    for message in "".join(said).split("', '"):
        assert not message.strip("[]\n'") or any(
            known in message for known in ("another run is writing", "changed on disk", "no such file")
        )


# --- refusing ---


def test_a_text_that_would_change_too_much(tmp_path: Path) -> None:
    text, data = tmp_path / "a.txt", tmp_path / "a.jsonl"
    text.write_text(DIRTY)
    data.write_text(json.dumps({"body": DIRTY}) + "\n" + json.dumps({"body": DIRTY + " So it went." * 50}) + "\n")
    found = messages(batch([text, data], max_change=30))
    assert len(found) == 2
    assert "% of the text would change, more than 30 %" in found[0]
    assert found[1].startswith(f"{data}:1:body: ")
    assert text.read_text() == DIRTY
    assert data.read_text().count(CLEAN) == 1


@dataclass(frozen=True)
class Keeping:
    """Refuses what a rule wants to do in files of one name."""

    name: str

    def __call__(self, path: str) -> Refusal | None:
        return self._refuses if path.endswith(self.name) else None

    def _refuses(self, document: Document, finding: Finding) -> bool:
        return finding.rule == "NAM001"


@pytest.mark.parametrize("jobs", [1, 2])
def test_refusals_are_asked_in_every_process(tmp_path: Path, jobs: int) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(rows(200))
    batch(sorted(tmp_path.iterdir()), refusals=Keeping("a.jsonl"), jobs=jobs)
    assert (tmp_path / "a.jsonl").read_text() == rows(200).replace("Putin .", "Putin.")
    assert (tmp_path / "b.jsonl").read_text() == rows(200).replace(DIRTY, CLEAN)


# --- workers that die ---


@dataclass(frozen=True)
class Deadly:
    """Kills the process that finds something in a certain text of a certain file, once for each file in `lives`."""

    name: str
    ending: str
    lives: Path

    def __call__(self, path: str) -> Refusal | None:
        return self._kills if path.endswith(self.name) else None

    def _kills(self, document: Document, finding: Finding) -> bool:
        for life in self.lives.iterdir() if document.text.endswith(self.ending) else ():
            life.unlink()
            os.kill(os.getpid(), signal.SIGKILL)
        return False


def lives(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / str(n)).touch()
    return folder


def test_a_worker_that_is_killed_once_costs_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for name in ("a.jsonl", "b.jsonl", "c.jsonl"):
        (data / name).write_text(rows(400))
    found = batch(sorted(data.iterdir()), jobs=2, refusals=Deadly("b.jsonl", " 7", lives(tmp_path / "lives", 1)))
    assert not messages(found)
    assert [(Path(o.path).name, o.row) for o in found if isinstance(o, Outcome)] == [
        (name, row) for name in ("a.jsonl", "b.jsonl", "c.jsonl") for row in range(1, 401)
    ]
    assert set(contents(data).values()) == {rows(400).replace(DIRTY, CLEAN).encode()}


def test_what_kills_two_workers_is_passed_through_and_named(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for name in ("a.jsonl", "b.txt", "c.jsonl"):
        (data / name).write_text(rows(300) if name != "b.txt" else content(name))
    found = batch(sorted(data.iterdir()), jobs=2, refusals=Deadly("c.jsonl", " 7", lives(tmp_path / "lives", 2)))
    [error] = messages(found)
    assert error.startswith(f"{data / 'c.jsonl'}: rows 1 to ")
    assert error.endswith(": two workers died of it, the last by signal 9; they are left as they are")
    last = int(error.split(" to ")[1].partition(":")[0])
    assert 0 < last < 300
    assert (data / "a.jsonl").read_text() == rows(300).replace(DIRTY, CLEAN)
    lines, clean = rows(300).splitlines(), rows(300).replace(DIRTY, CLEAN).splitlines()
    assert (data / "c.jsonl").read_text().splitlines() == lines[:last] + clean[last:]
    text = batch(
        [data / "a.jsonl", data / "b.txt"], jobs=2, refusals=Deadly("b.txt", "59\n", lives(tmp_path / "more", 2))
    )
    assert messages(text) == [f"{data / 'b.txt'}: two workers died of it, the last by signal 9; left as it is"]


def doubled(number: int) -> int:
    return 2 * number


def test_reading_keeps_close_to_the_answers() -> None:
    from normalize.workers import in_order

    read: list[int] = []

    def pieces() -> Iterator[int]:
        for number in range(200):
            read.append(number)
            yield number

    answers = in_order(pieces(), doubled, 2, lambda number: number if number % 10 else None)
    for piece, answer in answers:
        assert answer == (2 * piece if piece % 10 else None)
        assert len(read) <= piece + 10
    assert len(read) == 200


def test_workers_that_are_done_end_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    from normalize import workers

    ends: list[str] = []
    stop = workers._Worker.stop
    monkeypatch.setattr(workers._Worker, "stop", lambda worker: ends.append(stop(worker)))
    assert [answer for _, answer in workers.in_order(range(1, 40), doubled, 3, int)] == list(range(2, 80, 2))
    assert ends == ["exit status 0"] * 3


def test_a_piece_that_kills_is_tried_twice_and_no_other_is_tried_again(tmp_path: Path) -> None:
    from normalize.workers import Lost, in_order

    tried = tmp_path / "tried"
    answers = []
    for answer in in_order(range(1, 30), partial(_die_of_seven, tried), 2, int):
        time.sleep(0.01)  # the workers have answered before anybody asks
        answers.append(answer)
    assert [piece for piece, answer in answers if isinstance(answer, Lost)] == [7]
    assert [answer for piece, answer in answers if piece != 7] == [2 * n for n in range(1, 30) if n != 7]
    assert sorted(map(int, tried.read_text().split())) == sorted([*range(1, 30), 7])


def _die_of_seven(tried: Path, number: int) -> int:
    with open(tried, "a", encoding="utf-8") as file:
        file.write(f"{number}\n")
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def test_workers_end_with_the_loop(tmp_path: Path) -> None:
    import multiprocessing

    path = tmp_path / "a.jsonl"
    path.write_text(rows(2000))
    with closing(run([path], PLAIN, BatchOptions(mode="fix", jobs=2))) as found:
        next(found)
        assert len(multiprocessing.active_children()) == 2
    assert multiprocessing.active_children() == []
    assert contents(tmp_path) == {"a.jsonl": rows(2000).encode()}


def test_threads_start_workers_that_are_no_copies(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(rows(300))
    stop = threading.Event()
    waiting = threading.Thread(target=stop.wait)
    waiting.start()
    try:
        assert not messages(batch([path], jobs=2))
    finally:
        stop.set()
        waiting.join()
    assert path.read_text() == rows(300).replace(DIRTY, CLEAN)


# --- runs that die ---

_SLOW = """
import sys, time
from pathlib import Path
from normalize.batch import *
from normalize.records import RecordOptions, output
output.JOURNAL_EVERY = 0
def slowly(path): time.sleep(0.002)
plain = Plain(records=RecordOptions(fields=("body",)))
options = BatchOptions(mode="fix", changes=Path(sys.argv[2]), resume="--resume" in sys.argv, refusals=slowly, jobs=int(sys.argv[3]))
try:
    for found in run([Path(sys.argv[1])], plain, options):
        if isinstance(found, FileError): print(found)
except KeyboardInterrupt:
    sys.exit(130)
"""


def wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    for _ in range(600):
        if path.exists():
            return
        assert process.poll() is None, "it ended before it was interrupted"
        time.sleep(0.05)
    raise AssertionError(f"{path} did not appear")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_run_goes_on_where_it_was(tmp_path: Path, how: signal.Signals, jobs: str) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "edits.jsonl"
    path.write_text(rows(1200))
    words = [sys.executable, "-c", _SLOW, str(path), str(ledger), jobs]
    process = subprocess.Popen(words, text=True)
    wait_for(tmp_path / ".a.jsonl.partial.json", process)
    process.send_signal(how)
    assert process.wait() == (130 if how == signal.SIGINT else -9)
    assert path.read_text() == rows(1200)
    assert not ledger.exists()
    done = json.loads((tmp_path / ".a.jsonl.partial.json").read_text())["row"]
    assert done > 1
    found = batch([path], Plain(records=RecordOptions(fields=("body",))), resume=True, changes=ledger)
    assert not messages(found)
    assert min(item.row for item in found if isinstance(item, Outcome)) >= done
    assert path.read_text() == rows(1200).replace(DIRTY, CLEAN)
    assert sorted(os.listdir(tmp_path)) == ["a.jsonl", "edits.jsonl"]
    changed = [json.loads(line)["row"] for line in ledger.read_text().splitlines()]
    assert changed == sorted(changed)
    assert set(changed) == {n + 1 for n in range(1200) if n % 3}
    assert len(changed) == 3 * len(set(changed))


@pytest.fixture
def half_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file whose cleaning was interrupted."""
    monkeypatch.setattr(output, "JOURNAL_EVERY", 0)
    path = tmp_path / "a.jsonl"
    path.write_text(rows(600))
    with closing(run([path], PLAIN, BatchOptions(mode="fix"))) as found:
        for item in found:
            if isinstance(item, Outcome) and item.row > 400:
                break
    assert (tmp_path / ".a.jsonl.partial.json").exists()
    return path


def test_it_does_not_go_on_with_another_file_or_other_settings(half_done: Path) -> None:
    other = Plain(Settings(style="guardian"), PLAIN.records)
    assert "the settings or the rules changed" in messages(batch([half_done], other, resume=True))[0]
    text = half_done.read_text()
    half_done.write_text(text + "\n")
    assert "the file changed since it was interrupted" in messages(batch([half_done], resume=True))[0]
    half_done.with_name(".a.jsonl.partial.json").write_text("{")
    assert "cannot be read; run without --resume" in messages(batch([half_done], resume=True))[0]
    assert not messages(batch([half_done]))
    assert contents(half_done.parent) == {"a.jsonl": (text + "\n").replace(DIRTY, CLEAN).encode()}


def test_a_run_that_begins_again_takes_nothing_from_the_old_one(half_done: Path) -> None:
    half_done.with_name(".a.jsonl.partial").write_bytes(b"something else" * 100_000)
    assert not messages(batch([half_done]))
    assert contents(half_done.parent) == {"a.jsonl": rows(600).replace(DIRTY, CLEAN).encode()}


def test_a_parquet_file_survives_the_end_of_a_run(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"body": [f"{DIRTY} {n}" for n in range(2000)]}), path, row_group_size=100)
    before = path.read_bytes()
    words = [sys.executable, "-c", _SLOW, str(path), str(tmp_path / "edits.jsonl"), "2"]
    process = subprocess.Popen(words, text=True)
    wait_for(tmp_path / ".a.parquet.partial", process)
    process.kill()
    process.wait()
    assert path.read_bytes() == before
    assert not messages(batch([path], Plain(records=RecordOptions(fields=("body",))), resume=True))
    assert pq.read_table(path)["body"].to_pylist() == [f"{CLEAN} {n}" for n in range(2000)]
    assert os.listdir(tmp_path) == ["a.parquet"]


def test_an_interruption_in_the_middle_of_a_chunk(half_done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(output.Account, "add", interrupted)  # the rows are written then, and their lines are not
        with pytest.raises(KeyboardInterrupt):
            batch([half_done], resume=True)
    assert not messages(batch([half_done], resume=True))
    assert contents(half_done.parent) == {"a.jsonl": rows(600).replace(DIRTY, CLEAN).encode()}


@pytest.mark.parametrize("broken", ["Journal.save", "Account.add"])
def test_a_disk_that_fills_up_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    from normalize.records import journal

    path = tmp_path / "a.jsonl"
    path.write_text(rows(300))
    monkeypatch.setattr(output, "JOURNAL_EVERY", 0)
    if broken == "Journal.save":
        monkeypatch.setattr(journal.Journal, "save", full)
    else:
        monkeypatch.setattr(output.Account, "_opened", full)
    found = batch([path], changes=tmp_path / "edits.jsonl")
    assert messages(found) == [f"{path}: cannot be written: No space left on device; left as it is"]
    assert contents(tmp_path) == {"a.jsonl": rows(300).encode()}
