"""`normalize run`: the same bytes from every engine, whatever dies on the way."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from normalize import Normalizer, Settings
from normalize.records.options import RecordOptions

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'newsnorm[parquet]'")

import pyarrow.parquet as pq  # noqa: E402

from normalize.distributed.cleaning import clean_shard  # noqa: E402
from normalize.distributed.journal import FOLDER, Journal  # noqa: E402
from normalize.distributed.manifest import Account  # noqa: E402
from normalize.distributed.planning import RunOptions, plan  # noqa: E402
from normalize.distributed.running import run  # noqa: E402

ENGINES = [
    "local",
    pytest.param(
        "ray",
        marks=pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed: pip install 'newsnorm[ray]'"),
    ),
]
ARTICLES = [
    "Jinping’s answer number {} was short .\n\nXi Jinping had met Kim Jong-un on the quay.\n\nLeave a Comment",
    "The ferries ran on time for the {}th day.",
    None,
    "The corona virus closed quay {}, reported the state agency New China.",
]
# a worker that dies in the middle of a shard: on the first attempt, or on each
MORTAL = """
import os, signal
from normalize.distributed.cleaning import clean_shard
from normalize.normalizer import Normalizer

clean = Normalizer.clean

def clean_or_die(task):
    once, always = (task.target.parent.parent / name for name in ("died", "always"))
    if task.shard.name == "1.parquet" and (always.exists() or not once.exists()):
        once.touch()
        left = iter(range(100))
        def mortal(self, text, **options):
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return clean(self, text, **options)
        Normalizer.clean = mortal
    return clean_shard(task)
"""


def texts(number: int, shard: int) -> list[str | None]:
    return [
        text and text.format(1000 * shard + row) for row in range(number) for text in [ARTICLES[row % len(ARTICLES)]]
    ]


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return made(tmp_path / "raw")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an undisturbed run gives."""
    folder = tmp_path_factory.mktemp("undisturbed")
    go(made(folder / "raw"), folder / "out")
    return contents(folder / "out")


def made(folder: Path) -> Path:
    (folder / "more").mkdir(parents=True)
    for shard in range(3):
        body = texts(240, shard)
        table = pa.table({"id": range(len(body)), "body": body}).replace_schema_metadata({"site": "a harbour paper"})
        pq.write_table(table, folder / f"{shard}.parquet", row_group_size=80, compression="zstd")
    lines = "".join(json.dumps({"id": n, "body": text}) + "\n" for n, text in enumerate(texts(40, 7)))
    (folder / "more" / "a.jsonl").write_text(lines, encoding="utf-8")
    with gzip.open(folder / "more" / "a.jsonl.gz", "wt", encoding="utf-8") as packed:
        packed.write(lines)
    return folder


@pytest.fixture(scope="module")
def _ray() -> Iterator[None]:
    """One Ray for all tests: it takes longer to start than to clean."""
    if find_spec("ray") is None:
        yield
        return
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    yield
    ray.shutdown()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    if request.param == "ray":
        request.getfixturevalue("_ray")
    return str(request.param)


def go(
    source: Path, output: Path, *, clean: Any = clean_shard, settings: Settings | None = None, **options: Any
) -> Account:
    wanted = RunOptions(**{"workers": 2, **options})
    return run(
        plan(source, output, lambda _: settings or Settings(), RecordOptions(fields=("body",)), wanted), clean=clean
    )


def contents(folder: Path) -> dict[str, bytes]:
    """The files that an engine would read, hidden ones included, without the account of the run."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and FOLDER not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def manifest(folder: Path) -> dict[str, Any]:
    return json.loads((folder / FOLDER / "manifest.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_each_row_is_as_the_library_cleans_it(engine: str, raw: Path, tmp_path: Path) -> None:
    account = go(raw, tmp_path / "out", engine=engine)
    normalizer = Normalizer()
    for shard in range(3):
        was, now = (pq.ParquetFile(folder / f"{shard}.parquet") for folder in (raw, tmp_path / "out"))
        assert now.schema_arrow.equals(was.schema_arrow, check_metadata=True)
        assert now.num_row_groups == was.num_row_groups
        assert now.metadata.row_group(0).column(1).compression == "ZSTD"
        assert now.read()["body"].to_pylist() == [text and normalizer.clean(text).text for text in texts(240, shard)]
    rows = [
        json.loads(line) for line in (tmp_path / "out" / "more" / "a.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [row["body"] for row in rows] == [text and normalizer.clean(text).text for text in texts(40, 7)]
    assert gzip.decompress(contents(tmp_path / "out")["more/a.jsonl.gz"]) == contents(tmp_path / "out")["more/a.jsonl"]
    expected = [normalizer.clean(text) for shard in (0, 1, 2) for text in texts(240, shard) if text]
    expected += [normalizer.clean(text) for text in texts(40, 7) if text] * 2
    assert account.counts.rows == len(expected)
    assert account.counts.changed == sum(bool(result.changes) for result in expected)
    codes = [code for result in expected for change in result.changes for code in change.rule.split("+")]
    assert account.counts.changes == {code: codes.count(code) for code in set(codes)}
    assert account.counts.findings.total() == sum(not f.left_alone for result in expected for f in result.findings)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(
    engine: str, raw: Path, whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = go(raw, tmp_path / "out", engine=engine, clean=mortal(tmp_path, monkeypatch))
    assert (tmp_path / "died").exists()
    assert not account.failures
    assert contents(tmp_path / "out") == whole
    assert account.counts.rows == 3 * 180 + 2 * 30


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_nor_is_a_change_lost_or_doubled_in_the_ledger(
    raw: Path, whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = go(raw, tmp_path / "out", clean=mortal(tmp_path, monkeypatch), ledger=True)
    assert (tmp_path / "died").exists()
    assert contents(tmp_path / "out") == whole
    ledgers = sorted((tmp_path / "out" / FOLDER / "changes").rglob("*"))
    lines = [json.loads(line) for ledger in ledgers if ledger.is_file() for line in ledger.read_bytes().splitlines()]
    assert {line["path"] for line in lines} == {str(tmp_path / "out" / name) for name in whole}
    assert len({(line["path"], line["row"], line["start"], line["end"]) for line in lines}) == len(lines)
    assert sum(len(line["rule"].split("+")) for line in lines) == account.counts.changes.total()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_shard_that_kills_every_worker_fails_alone_and_is_made_good_by_resume(
    engine: str, raw: Path, whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "always").touch()
    account = go(raw, tmp_path / "out", engine=engine, clean=mortal(tmp_path, monkeypatch), retries=1)
    assert [(report.name, report.error[:24]) for report in account.failures] == [
        ("1.parquet", "its worker died 2 times ")
    ]
    assert sorted(contents(tmp_path / "out")) == ["0.parquet", "2.parquet", "more/a.jsonl", "more/a.jsonl.gz"]
    assert manifest(tmp_path / "out")["shards"] == {"planned": 5, "finished": 4, "failed": 1, "taken_over": 0}
    again = go(raw, tmp_path / "out", engine=engine, resume=True)
    assert (len(again.finished), again.taken_over, again.failures) == (5, 4, [])
    assert contents(tmp_path / "out") == whole


def mortal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`clean_or_die`, from a module that worker processes find."""
    (folder / "lib").mkdir()
    (folder / "lib" / "mortal_workers.py").write_text(MORTAL, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder / "lib"))
    sys.modules.pop("mortal_workers", None)
    import mortal_workers  # type: ignore[import-not-found]

    if find_spec("ray"):
        from ray import cloudpickle

        cloudpickle.register_pickle_by_value(mortal_workers)
    return mortal_workers.clean_or_die


def test_resume_cleans_what_is_new_changed_or_missing_and_nothing_else(
    raw: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    go(raw, out)
    os.utime(raw / "0.parquet")  # touched, the same bytes
    (raw / "1.parquet").write_bytes((raw / "2.parquet").read_bytes())
    (out / "2.parquet").unlink()
    (raw / "new.jsonl").write_text('{"body": "The corona virus ."}\n', encoding="utf-8")
    assert done_by(go(raw, out, resume=True)) == {"1.parquet", "2.parquet", "new.jsonl"}
    assert contents(out) == {**whole, "1.parquet": whole["2.parquet"], "new.jsonl": b'{"body": "The coronavirus."}\n'}
    assert done_by(go(raw, out, resume=True)) == set()
    assert len(done_by(go(raw, out, resume=True, settings=Settings(style="guardian")))) == 6


def done_by(account: Account) -> set[str]:
    """The shards that this run itself cleaned."""
    entries = sorted(account.finished, key=list(account.finished).index)
    return set(entries[account.taken_over :])


def test_a_journal_that_was_cut_short_costs_one_shard(raw: Path, tmp_path: Path) -> None:
    go(raw, tmp_path / "out", workers=1)
    journal = tmp_path / "out" / FOLDER / "shards.jsonl"
    journal.write_bytes(journal.read_bytes()[:-40])
    assert len(done_by(go(raw, tmp_path / "out", resume=True))) == 1
    assert len(done_by(go(raw, tmp_path / "out", resume=True))) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_run_that_is_killed_is_resumed_where_it_was(raw: Path, whole: dict[str, bytes], tmp_path: Path) -> None:
    for number in range(3, 12):
        (raw / f"{number}.parquet").write_bytes((raw / f"{number % 3}.parquet").read_bytes())
    words = [sys.executable, "-m", "normalize", "run", "--isolated", "--field", "body", "--jobs", "2", "raw", "out"]
    process = subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.DEVNULL)
    journal = tmp_path / "out" / FOLDER / "shards.jsonl"
    while not (journal.exists() and journal.stat().st_size) and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = len(journal.read_bytes().splitlines())
    again = subprocess.run([*words, "--resume"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    account = manifest(tmp_path / "out")["shards"]
    assert account["planned"] == account["finished"] == 14
    assert 1 <= account["taken_over"] <= before + 1
    copies = {f"{number}.parquet": whole[f"{number % 3}.parquet"] for number in range(3, 12)}
    assert contents(tmp_path / "out") == {**whole, **copies}


def test_the_manifest_answers_for_the_run(raw: Path, tmp_path: Path) -> None:
    (raw / "broken.parquet").write_bytes(b"PAR1, or so it says")
    (raw / "bad.jsonl").write_text('{"body": 5}\nno JSON\n{"body": "The corona virus ."}\n', encoding="utf-8")
    account = go(raw, tmp_path / "out")
    told = manifest(tmp_path / "out")
    assert [failure["name"] for failure in told["failures"]] == ["broken.parquet"]
    assert told["counts"] == account.counts.as_json()
    assert told["counts"]["bad"] == 2
    entry = next(entry for entry in told["finished"] if entry["name"] == "bad.jsonl")
    assert [said.partition(":")[2][:2] for said in entry["said"]] == ["1:", "2:"]
    assert (entry["size"], len(entry["sha256"])) == ((raw / "bad.jsonl").stat().st_size, 64)
    assert entry["settings"] in told["settings"]
    assert told["rule_set"]


def test_columns_of_changes_and_metadata_on_request(raw: Path, tmp_path: Path) -> None:
    go(raw, tmp_path / "out", changes="made", metadata="facts")
    table = pq.read_table(tmp_path / "out" / "0.parquet")
    assert table.schema.names == ["id", "body", "made", "facts"]
    assert [entry["rule"] for entry in table["made"][0].as_py()] == [
        c.rule for c in Normalizer().clean(texts(1, 0)[0] or "").changes
    ]


def test_hidden_files_links_and_texts_are_no_shards(raw: Path, tmp_path: Path) -> None:
    for name in (".hidden.jsonl", "_SUCCESS.jsonl", "notes.txt"):
        (raw / name).write_text("{}\n", encoding="utf-8")
    (raw / "link.jsonl").symlink_to(raw / "more" / "a.jsonl")
    account = go(raw, tmp_path / "out")
    assert sorted(account.finished) == ["0.parquet", "1.parquet", "2.parquet", "more/a.jsonl", "more/a.jsonl.gz"]


def test_folders_that_cannot_be_meant_are_refused(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    full = tmp_path / "full"
    full.mkdir()
    (full / "thesis.txt").touch()
    for source, output, said in (
        (raw, raw / "out", "must lie side by side"),
        (raw, tmp_path, "must lie side by side"),
        (tmp_path / "nowhere", full, "no such file or folder"),
        (tmp_path / "empty", tmp_path / "out", "no data file"),
        (raw, full, "not empty"),
    ):
        with pytest.raises((ValueError, OSError), match=said):
            go(source, output)
    go(raw, tmp_path / "out")
    with pytest.raises(ValueError, match="holds an earlier run; go on with --resume"):
        go(raw, tmp_path / "out")


def test_two_runs_at_once_in_one_folder_are_refused(raw: Path, tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="this system has no file locks")
    go(raw, tmp_path / "out")
    journal = Journal(tmp_path / "out")
    with pytest.raises(ValueError, match="another run is writing there"):
        go(raw, tmp_path / "out", resume=True)
    journal.close()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"engine": "rya"}, "engine='rya', did you mean 'ray'"),
        ({"workers": 0}, "workers=0; allowed: 1 or more"),
        ({"ledger": True, "changes": "made"}, "choose one"),
    ],
)
def test_options_that_are_not_allowed_are_named(options: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        RunOptions(**options)


def test_without_ray_the_extra_is_named(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ValueError, match=r"pip install 'newsnorm\[ray\]'"):
        go(raw, tmp_path / "out", engine="ray")


def test_a_shard_that_fails_leaves_no_output_of_an_earlier_run_behind(raw: Path, tmp_path: Path) -> None:
    go(raw, tmp_path / "out")
    (raw / "1.parquet").write_bytes(b"PAR1, or so it says")
    account = go(raw, tmp_path / "out", resume=True)
    assert [report.name for report in account.failures] == ["1.parquet"]
    assert "1.parquet" not in contents(tmp_path / "out")


def test_bad_rows_of_parquet_are_counted_with_their_places(raw: Path, tmp_path: Path) -> None:
    from pyarrow.compute import CastOptions

    loose = CastOptions(target_type=pa.string(), allow_invalid_utf8=True)
    body = pa.array([b"the corona virus", b"caf\xe9", None], pa.large_binary()).cast(options=loose)
    pq.write_table(pa.table({"findings": [1, 2, 3], "body": body}), raw / "bad.parquet")
    account = go(raw / "bad.parquet", tmp_path / "out")
    entry = account.finished["bad.parquet"]
    assert entry.said == ("bad.parquet:2: body is not valid UTF-8: byte 0xe9 at offset 3; left as it is",)
    assert (entry.counts.rows, entry.counts.changed, entry.counts.bad) == (2, 1, 1)
    written = pq.read_table(tmp_path / "out" / "bad.parquet")
    assert written.schema.names == ["findings", "body"]
    assert written["body"].cast(pa.large_binary()).to_pylist() == [b"the coronavirus", b"caf\xe9", None]


def test_no_engine_is_imported_unless_asked_for() -> None:
    code = "import sys, normalize.arrow, normalize.distributed.running, normalize.cli.run; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"ray", "pyspark", "daft", "dask", "datasets", "polars", "duckdb", "pandas"} & set(done.stdout.split())


def test_the_command_tells_what_failed_and_exits_2(raw: Path, tmp_path: Path) -> None:
    (raw / "br\x1b[31moken.parquet").write_bytes(b"PAR1")
    words = [sys.executable, "-m", "normalize", "run", "--isolated", "--field", "body", "--quiet", "raw", "out"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("normalize: br␛[31moken.parquet: ")
    assert len(done.stderr.splitlines()) == 1
