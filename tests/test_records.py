"""Data files: nothing but the bytes of a changed text changes, and a bad row harms nobody but itself."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Normalizer
from normalize.batch import BatchOptions, Plain, run
from normalize.config import Settings
from normalize.edits import Change
from normalize.files import FileError
from normalize.records import RecordOptions, clean_file, format_of, outcomes_of
from normalize.records.chunk import RowError, Spelled
from normalize.records.csv_text import delimiter_of, grammar
from normalize.records.json_string import Places, kept_raw, spliced
from normalize.records.json_text import locate, steps_of
from normalize.records.splitting import lines, stretches
from normalize.report.outcome import Outcome

DIRTY = "Kim Jong-un met Wladimir Putin ."
CLEAN = "Kim Jong Un met Vladimir Putin."


def fix(path: Path, *fields: str, **options: Any) -> list[Outcome | FileError]:
    """Clean a file in place; `jobs` and other options of a batch may be among the options."""
    batch = {name: options.pop(name) for name in ("jobs", "max_change", "mode", "output") if name in options}
    encoding = options.pop("encoding", "auto")
    plain = Plain(Settings(), RecordOptions.of(fields=fields, **options), encoding)
    return list(run([path], plain, BatchOptions(**{"mode": "fix", **batch})))


def errors(found: Sequence[Outcome | FileError]) -> list[str]:
    return [str(item) for item in found if isinstance(item, FileError)]


def texts(found: Sequence[Outcome | FileError]) -> list[tuple[int, str, str]]:
    return [(item.row, item.record, item.result.text) for item in found if isinstance(item, Outcome)]


# --- JSON Lines ---


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{"body": "%s"}', '{"body": "%s"}'),
        ('  { "n":1.50,"big":1e400, "body" :\t"%s" , "x":[1, 2]}  ', None),
        ('{"a":"caf\\u00e9","body":"\\u0041 \\/ %s"}', None),
        ('{"article": 1, "é": "ü", "body":"%s","dup":1,"dup":2}', None),
        ('{"id":9007199254740993,"body":"%s","nan":NaN}', None),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_only_the_changed_words_of_a_json_line_change(
    tmp_path: Path, line: str, expected: str | None, end: str
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((line % DIRTY + end).encode())
    assert not errors(fix(path, "body"))
    assert path.read_bytes() == ((expected or line) % CLEAN + end).encode()


def test_rows_without_a_change_blank_lines_and_marks_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    rows = ['\ufeff{"body":"%s"}', "", '{"body" : "nothing to do"}', "   ", '{"body":null}', '{"body":"%s"}']
    content = "\n".join(rows)
    path.write_bytes((content.replace("%s", DIRTY)).encode())
    found = fix(path, "body")
    assert path.read_bytes() == content.replace("%s", CLEAN).encode()
    assert [row for row, _, _ in texts(found)] == [1, 3, 6]


def test_fields_by_pointer_several_and_with_an_id(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = '{"u/rl":"x","article":{"body":"%s","parts":[{"t":"no"},{"t":"%s"}],"title":"%s"},"id":7}'
    path.write_text(line.replace("%s", DIRTY) + "\n")
    found = fix(path, "/article/body", "/article/parts/1/t", id_field="id")
    assert path.read_text() == line.replace("%s", CLEAN, 2).replace("%s", DIRTY) + "\n"
    assert {(o.row, o.record, o.field) for o in found if isinstance(o, Outcome)} == {
        (1, "7", "/article/body"),
        (1, "7", "/article/parts/1/t"),
    }


def test_a_line_in_plain_ascii_stays_plain_ascii(tmp_path: Path) -> None:
    text = "He said “the corona virus” again."
    result = Normalizer().clean(text)
    assert not result.text.isascii()
    for ascii_only in (True, False):
        path = tmp_path / "a.jsonl"
        path.write_text(json.dumps({"body": text}, ensure_ascii=ascii_only) + "\n", encoding="utf-8")
        fix(path, "body")
        assert path.read_text(encoding="utf-8") == json.dumps({"body": result.text}, ensure_ascii=ascii_only) + "\n"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"body": "Kim', ":2: not JSON"),
        (b'{"body": "Kim Jong-un"} x', ":2: not JSON: more text after the object"),
        (b'["body"]', ":2: not a JSON object"),
        (b"[" * 100_000, ":2: not a JSON object"),
        (b'{"a":' * 100_000, ":2: JSON that is nested too deep"),
        (b'{"title": "Kim Jong-un"}', ":2:body: there is no 'body'. It has: title"),
        (b'{"body": 17}', ":2:body: 'body' is a number, not a string"),
        (b'{"body": {"x": "Kim Jong-un"}}', ":2:body: 'body' is an object, not a string"),
        (b'{"body": "Kim Jong-un \xff\xfe"}', ":2: not UTF-8: byte 0xff at offset 22"),
        (b'{"body": "Kim Jong-un", "body": "x"}', ":2:body: the key 'body' stands twice"),
        (b'{"body": "Kim\x01 Jong-un"}', ":2: not JSON"),
        (b'{"body": "x", "_normalize": {"off": ["XYZ999"]}}', ":2:_normalize: "),
    ],
)
def test_a_bad_row_is_named_and_passed_through(tmp_path: Path, line: bytes, problem: str) -> None:
    path = tmp_path / "a.jsonl"
    good = b'{"body":"%s"}\n'
    path.write_bytes(good % DIRTY.encode() + line + b"\n" + good % DIRTY.encode())
    found = fix(path, "body")
    [error] = errors(found)
    assert error.startswith(f"{path}{problem}")
    assert error.endswith("; the row is left as it is")
    assert path.read_bytes() == good % CLEAN.encode() + line + b"\n" + good % CLEAN.encode()


def test_a_row_says_which_rules_leave_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"body": DIRTY, "_normalize": {"off": ["NAM"]}}) + "\n")
    fix(path, "body")
    assert "Kim Jong-un met Wladimir Putin." in path.read_text()


def test_an_exception_in_a_rule_costs_one_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = Normalizer.clean

    def failing(self: Normalizer, text: str, **options: Any) -> Any:
        if "second" in text:
            raise RuntimeError("a rule with a mistake")
        return clean(self, text, **options)

    monkeypatch.setattr(Normalizer, "clean", failing)
    path = tmp_path / "a.jsonl"
    path.write_text("".join(f'{{"body":"{DIRTY} {n}"}}\n' for n in ("first", "second", "third")))
    found = fix(path, "body")
    assert errors(found) == [
        f"{path}:2:body: cleaning failed: RuntimeError: a rule with a mistake; the row is left as it is"
    ]
    assert path.read_text().count("Kim Jong Un") == 2


json_texts = st.text(st.characters(codec=None, categories=None), max_size=30)


@given(json_texts, st.booleans(), st.data())
def test_an_escaped_string_is_edited_as_its_text_is(text: str, ascii_only: bool, data: st.DataObject) -> None:
    raw = "".join(
        f"\\u{ord(c):04x}" if c <= "\uffff" and data.draw(st.booleans()) else json.dumps(c)[1:-1] for c in text
    )
    read = json.loads(f'"{raw}"')
    places = Places(raw)
    start = data.draw(st.integers(0, len(read)))
    end = data.draw(st.integers(start, len(read)))
    assert json.loads(f'"{raw[: places[start]]}"') + json.loads(f'"{raw[places[start] :]}"') == read
    new = spliced(raw, [Spelled(start, end, "“x\ny”")], ascii_only=ascii_only)
    assert json.loads(f'"{new}"') == read[:start] + "“x\ny”" + read[end:]
    change = Change("X", start, end, read[start:end], "“x\ny”", "")
    spelling = (kept_raw(raw, [change]) or (None,))[0]
    back = spliced(new, [Spelled(start, start + 5, read[start:end], spelling)], ascii_only=False)
    assert back == raw


json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["a", "b", "/", "~", ""]), json_values), st.sampled_from([None, 1]))
def test_every_value_is_found_where_json_finds_it(row: dict[str, Any], indent: int | None) -> None:
    text = json.dumps(row, indent=indent)
    wanted = {name: steps_of("/" + name.replace("~", "~0").replace("/", "~1")) for name in row}
    for name, found in locate(text, wanted).items():
        assert json.loads(text[found.start : found.end]) == found.value == row[name]
    assert set(locate(text, wanted)) == set(row)


# --- CSV and TSV ---


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_only_the_changed_fields_of_a_csv_row_change(tmp_path: Path, newline: str, sign: str) -> None:
    path = tmp_path / "a.csv"
    rows = ["id,title,body", '1, spaced ,"%s"', '"2",%s,untouched', '3,"He said ""x""",%s', '4,"two\nlines",%s']
    content = newline.join(row.replace(",", sign).replace("\n", newline) for row in rows)
    path.write_bytes(("\ufeff" + content.replace("%s", DIRTY)).encode())
    found = fix(path, "body", "title", id_field="id")
    assert not errors(found)
    assert path.read_bytes() == ("\ufeff" + content.replace("%s", CLEAN)).encode()
    assert [(row, record) for row, record, _ in texts(found)][::2] == [(2, "1"), (3, "2"), (4, "3"), (5, "4")]


def test_a_field_is_quoted_when_its_new_text_asks_for_it() -> None:
    rules = grammar(",", True)
    [bare] = rules.fields("plain", 0)
    [quoted] = rules.fields('"say ""no"""', 0)
    assert quoted.value == 'say "no"'
    assert rules.written("a, b", bare) == '"a, b"'
    assert rules.written('a "b"', bare) == '"a ""b"""'
    assert rules.written('say "yes"', quoted) == '"say ""yes"""'


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (b"1,Kim Jong-un", ":2: has 2 columns where the header has 3"),
        (b'1,"Kim" Jong-un,x', ":2: text after the closing quotation mark of column 2"),
        (b"1,Kim Jong-un \xff,x", ":2: not UTF-8: byte 0xff at character 15"),
    ],
)
def test_a_bad_csv_row_is_named_and_passed_through(tmp_path: Path, row: bytes, problem: str) -> None:
    path = tmp_path / "a.csv"
    good = b"1,%s,x\n"
    path.write_bytes(b"id,body,c\n" + row + b"\n" + good % DIRTY.encode())
    assert errors(fix(path, "body")) == [f"{path}{problem}; the row is left as it is"]
    assert path.read_bytes() == b"id,body,c\n" + row + b"\n" + good % CLEAN.encode()


def test_a_quotation_mark_that_stays_open_takes_the_rest_along(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    content = f'id,body\n1,{DIRTY}\n2,"Kim Jong-un\n3,Kim Jong-un\n'
    path.write_text(content)
    assert errors(fix(path, "body")) == [f"{path}:3: a quotation mark is not closed; the row is left as it is"]
    assert path.read_text() == content.replace(DIRTY, CLEAN)


def test_tsv_without_quotation_marks(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(f'id\tbody\n1\t"Yes," he said: {DIRTY}\n2\t"Kim Jong-un\n')
    assert not errors(fix(path, "body", quotes="none"))
    assert path.read_text() == f'id\tbody\n1\t"Yes," he said: {CLEAN}\n2\t"Kim Jong Un\n'


def test_csv_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"id;body\n1;Café: {DIRTY}\n".encode("cp1252"))
    assert "not UTF-8" in errors(fix(path, "body"))[0]
    assert not errors(fix(path, "body", encoding="cp1252"))
    assert path.read_bytes() == f"id;body\n1;Café: {CLEAN}\n".encode("cp1252")
    assert errors(fix(path, "body", encoding="utf-16")) == [
        f"{path}: utf-16 is not read in data files; convert it to UTF-8 first"
    ]


@given(
    st.lists(st.lists(st.text("ab,;\n\r\"' é", max_size=8), min_size=3, max_size=3), min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_csv_fields_are_found_where_the_standard_library_finds_them(
    rows: list[list[str]], newline: str, quoting: Any
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=newline, quoting=quoting).writerows(rows)
    text = out.getvalue()
    rules = grammar(",", True)
    start, found = 0, []
    while start < len(text):
        found.append([field.value for field in rules.fields(text, start)])
        start = rules.row_end(text, start)
    assert found == list(csv.reader(io.StringIO(text, newline="")))
    assert rules.whole(text.encode(), True) == (len(text.encode()), len(rows))


def test_the_delimiter_is_found_in_the_header() -> None:
    assert delimiter_of("a,b;c;d\n", "csv", True) == ";"
    assert delimiter_of('"x;y;z",b\n', "csv", True) == ","
    assert delimiter_of("body\n", "csv", True) == ","


# --- cutting into chunks ---


class Trickle(io.RawIOBase):
    """A stream that gives a few bytes at a time, as a pipe may."""

    def __init__(self, content: bytes, step: int) -> None:
        self.content, self.step = io.BytesIO(content), step

    def read(self, size: int = -1) -> bytes:
        return self.content.read(min(size, self.step))


@given(st.binary(max_size=200).map(lambda b: b.replace(b"\x00", b"\n")), st.integers(1, 40), st.integers(1, 7))
def test_stretches_are_the_stream_cut_at_line_breaks(content: bytes, size: int, step: int) -> None:
    found = list(stretches(Trickle(content, step), lines, max_row=1000, size=size))
    assert b"".join(s.content for s in found) == content
    assert all(s.content.endswith(b"\n") for s in found[:-1])
    assert sum(s.rows for s in found) == content.count(b"\n") + (not content.endswith(b"\n") and bool(content))


@given(
    st.lists(st.lists(st.text('a,\n\r"é\u2028', max_size=6), min_size=2, max_size=2), max_size=8),
    st.integers(1, 30),
    st.integers(1, 7),
)
def test_csv_stretches_end_where_rows_end(rows: list[list[str]], size: int, step: int) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    content = out.getvalue().encode()
    found = list(stretches(Trickle(content, step), grammar(",", True).whole, max_row=1000, size=size))
    assert b"".join(s.content for s in found) == content
    assert [row for s in found for row in csv.reader(io.StringIO(s.content.decode(), newline=""))] == rows
    assert sum(s.rows for s in found) == len(rows)


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_invalid_bytes_and_line_breaks_at_the_border_of_a_chunk(tmp_path: Path, newline: bytes) -> None:
    from normalize.records.splitting import CHUNK

    def row(length: int, text: bytes) -> bytes:
        frame = len(b'{"body":"","pad":""}')
        return b'{"body":"%s","pad":"%s"}' % (text, b"x" * (length - frame - len(text)))

    for shift in range(-3, 4):
        path = tmp_path / "a.jsonl"
        bad = row(CHUNK // 2 + shift, b"caf\xc3")
        rows = [row(CHUNK // 2, DIRTY.encode()), bad, row(100, DIRTY.encode())]
        path.write_bytes(newline.join(rows) + newline)
        found = fix(path, "body")
        assert [e.partition(": ")[0] for e in errors(found)] == [f"{path}:2"]
        fixed = [r.replace(DIRTY.encode(), CLEAN.encode()) for r in rows]
        assert path.read_bytes() == newline.join(fixed) + newline


def test_a_long_row_is_passed_through_and_its_neighbours_are_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"body": DIRTY})
    long = json.dumps({"body": DIRTY * 30_000})
    path.write_text("\n".join([good, long, good]))
    found = fix(path, "body", max_row=500_000)
    assert errors(found) == [f"{path}:2: longer than 500000 bytes; the row is left as it is"]
    assert path.read_text() == "\n".join([good.replace(DIRTY, CLEAN), long, good.replace(DIRTY, CLEAN)])


def test_ten_megabytes_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    text = ("The talks went on in the old harbour for a ninth day. " * 185_000)[:10_000_000]
    path.write_text(json.dumps({"n": 1, "body": text + DIRTY}))
    assert not errors(fix(path, "body"))
    assert path.read_text().endswith(CLEAN + '"}')


# --- packed files ---


def packed(kind: str, content: bytes) -> bytes:
    if kind == "gz":
        return gzip.compress(content)
    zstandard = pytest.importorskip("zstandard", reason="zstandard is not installed")
    return bytes(zstandard.ZstdCompressor().compress(content))


def unpacked(kind: str, content: bytes) -> bytes:
    if kind == "gz":
        return gzip.decompress(content)
    zstandard = pytest.importorskip("zstandard", reason="zstandard is not installed")
    return bytes(zstandard.ZstdDecompressor().stream_reader(content).read())


@pytest.mark.parametrize("kind", ["gz", "zst"])
def test_packed_files_stay_packed(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.jsonl.{kind}"
    path.write_bytes(packed(kind, f'{{"body":"{DIRTY}"}}\n'.encode()))
    assert not errors(fix(path, "body"))
    assert unpacked(kind, path.read_bytes()) == f'{{"body":"{CLEAN}"}}\n'.encode()
    before = path.stat()
    fix(path, "body")
    assert path.stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("kind", ["gz", "zst"])
def test_a_packed_file_may_not_unpack_to_anything(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.jsonl.{kind}"
    content = packed(kind, b'{"body":"x"}\n' + b"\n" * 40_000_000)
    path.write_bytes(content)
    assert "unpacks to more than 250 times its size" in errors(fix(path, "body"))[0]
    assert "unpacks to more than 1000 bytes" in errors(fix(path, "body", max_unpacked=1000))[0]
    assert path.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("kind", ["gz", "zst"])
def test_a_damaged_packed_file_is_left_as_it_is(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.jsonl.{kind}"
    content = packed(kind, f'{{"body":"{DIRTY}"}}\n'.encode() * 3000)[:-20]
    path.write_bytes(content)
    assert errors(fix(path, "body"))[-1].endswith("; left as it is")
    assert path.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


# --- Parquet ---


def test_parquet_keeps_everything_but_the_texts(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    import pyarrow.parquet as pq

    article = pa.struct([("body", pa.string()), ("words", pa.int32())])
    schema = pa.schema(
        [
            pa.field("id", pa.int64(), nullable=False, metadata={"why": "key"}),
            pa.field("title", pa.large_string()),
            pa.field("desk", pa.dictionary(pa.int8(), pa.string())),
            pa.field("article", article),
            pa.field("seen", pa.timestamp("us", tz="UTC")),
            pa.field("price", pa.decimal128(9, 2)),
        ],
        metadata={"owner": "desk"},
    )
    rows: list[dict[str, Any]] = [
        {
            "id": n,
            "title": None if n % 3 == 0 else DIRTY,
            "desk": [DIRTY, "quiet", None][n % 3],
            "article": None if n % 5 == 0 else {"body": f"{DIRTY} {n}" if n > 250 else "quiet", "words": n},
            "seen": n * 10**12,
            "price": n,
        }
        for n in range(600)
    ]
    path = tmp_path / "a.parquet"
    before = pa.Table.from_pylist(rows, schema)
    pq.write_table(before, path, row_group_size=250, compression={"title": "zstd", "id": "none"}, version="2.4")
    found = fix(path, "title", "desk", "/article/body", id_field="id")
    assert not errors(found)
    after = pq.read_table(path)
    assert after.schema.equals(before.schema, check_metadata=True)
    file = pq.ParquetFile(path)
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [250, 250, 100]
    assert [file.metadata.row_group(0).column(n).compression for n in (0, 1)] == ["UNCOMPRESSED", "ZSTD"]
    for row in rows:
        for name in ("title", "desk"):
            row[name] = row[name] and row[name].replace(DIRTY, CLEAN)
        if row["article"]:
            row["article"]["body"] = row["article"]["body"].replace(DIRTY, CLEAN)
    assert after.to_pylist() == pa.Table.from_pylist(rows, schema).to_pylist()
    assert {o.record for o in found if isinstance(o, Outcome)} <= {str(n) for n in range(600)}


def test_parquet_errors_name_the_column(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"body": ["x"], "n": [1]}), path)
    assert errors(fix(path)) == [
        f"{path}: name the field that holds the text, as in --field body; the first row has: body, n"
    ]
    assert errors(fix(path, "bdy")) == [f"{path}: no column 'bdy', did you mean 'body'?; columns: body, n"]
    assert errors(fix(path, "n")) == [f"{path}: column 'n' holds int64, not text"]
    path.write_bytes(b"PAR1 nonsense PAR1")
    assert errors(fix(path, "body"))[0].startswith(f"{path}: cannot be read: ")


def test_a_text_that_is_no_utf_8_costs_one_row_of_a_parquet_file(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    column = pa.array([DIRTY.encode(), b"caf\xe9", DIRTY.encode()]).cast(pa.binary()).view(pa.string())
    pq.write_table(pa.table({"body": column}), path)
    [error] = [item for item in fix(path, "body") if isinstance(item, RowError)]
    assert (error.row, error.field) == (2, "body")
    assert pq.read_table(path)["body"].cast(pa.binary()).to_pylist() == [CLEAN.encode(), b"caf\xe9", CLEAN.encode()]


@pytest.mark.parametrize(
    ("module", "name"), [("pyarrow", "a.parquet"), ("zstandard", "a.jsonl.zst"), ("zstandard", "a.csv.zst")]
)
def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str) -> None:
    import sys

    for loaded in [m for m in sys.modules if m.partition(".")[0] == module or m.endswith("parquet_writer")]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"x")
    [error] = errors(fix(tmp_path / name, "body"))
    assert "pip install 'newsnorm[" in error


# --- options and the library's door ---


def test_formats_by_ending() -> None:
    names = {
        "a.txt": "text",
        "a.JSONL": "jsonl",
        "b.c.csv.zst": "csv",
        "a.tab": "tsv",
        "a.pq": "parquet",
        "a.gz": "text",
    }
    assert {name: format_of(name, RecordOptions()) for name in names} == names
    assert format_of("a.txt", RecordOptions(format="jsonl")) == "jsonl"
    assert format_of("-", RecordOptions(fields=("body",))) == "jsonl"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"format": "jsonlines"}, "format='jsonlines', did you mean 'jsonl'?; allowed: "),
        ({"field": "x"}, "unknown record option 'field', did you mean 'fields'?"),
        ({"delimiter": ",,"}, "delimiter=',,'; allowed: "),
        ({"max_row": 0}, "max_row=0; allowed: a number above 0"),
    ],
)
def test_options_are_checked(options: dict[str, Any], message: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        RecordOptions.of(**options)
    assert str(caught.value).startswith(message)


def test_no_field_named_says_what_there_is(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"url": 1, "body": "x"}\n')
    (tmp_path / "a.csv").write_text("url,body\n1,2\n")
    for name in ("a.jsonl", "a.csv"):
        assert errors(fix(tmp_path / name)) == [
            f"{tmp_path / name}: name the field that holds the text, as in --field body; the first row has: url, body"
        ]


def test_one_file_in_one_call(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    source.write_text(f'{{"body":"{DIRTY}"}}\n')
    options = RecordOptions(fields=("body",))
    assert texts(list(outcomes_of(source, Normalizer(), options))) == [(1, "", CLEAN)]
    list(clean_file(source, target, Normalizer(), options))
    assert target.read_text() == f'{{"body":"{CLEAN}"}}\n'
    assert DIRTY in source.read_text()


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.tsv", "a.jsonl.gz"])
def test_empty_files_are_nothing_to_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"")
    assert fix(path, "body") == []
    assert path.read_bytes() == b""
    assert fix(path, "body", mode="output", output=tmp_path / "out") == []
    assert (tmp_path / "out").exists()
