"""Laws of data files and configuration: what was not to be changed is kept byte for byte, and nothing is refused rudely."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from normalize import Normalizer, Settings
from normalize.batch import BatchOptions, Plain, run
from normalize.configuration.file import ConfigError, load
from normalize.files import FileError
from normalize.records.options import RecordOptions
from normalize.report.outcome import Outcome
from tests.fuzz.laws import Law
from tests.fuzz.pages import whole_pages

_CLEAN = Normalizer()
_SAID = st.sampled_from(whole_pages()).flatmap(
    lambda page: st.sampled_from([line for line in page.split("\n") if line])
)
_TEXT = _SAID | st.text(st.characters(exclude_categories=()) | st.sampled_from('"\\/,;\t\r\n\x00\ud83d'), max_size=20)
_OTHER = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)


def json_rows_are_kept(data: st.DataObject) -> None:
    """In JSON Lines only the string that was cleaned differs; every other byte, broken rows too, is as it was."""
    content = b"".join(data.draw(st.lists(_json_row(), max_size=6), label="rows"))
    cleaned, found = _cleaned("a.jsonl", content, RecordOptions(fields=("text",)))
    before, after = content.split(b"\n"), cleaned.split(b"\n")
    assert len(before) == len(after), "a row is a row"
    outcomes = {outcome.row: outcome for outcome in found if isinstance(outcome, Outcome)}
    for number, (row, made) in enumerate(zip(before, after, strict=True), start=1):
        outcome = outcomes.get(number)
        if outcome is None or not outcome.result.changes:
            assert made == row, "a row without a change keeps its bytes"
        else:
            wanted = json.loads(row) | {"text": _CLEAN.clean(json.loads(row)["text"]).text}
            assert json.loads(made) == wanted, "the string is what the library makes of it, and all else is kept"


def csv_cells_are_kept(data: st.DataObject) -> None:
    """In a CSV file only the cells that were cleaned differ, and rows without a change keep their bytes."""
    plain = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('",;\n'), max_size=8)
    cells = data.draw(st.lists(st.tuples(plain, _SAID | plain, plain), max_size=5), label="cells")
    out = io.StringIO()
    ending = data.draw(st.sampled_from(["\n", "\r\n"]), label="ending")
    csv.writer(out, lineterminator=ending).writerows([("id", "text", "more"), *cells])
    content = out.getvalue().encode()
    cleaned, found = _cleaned("a.csv", content, RecordOptions(fields=("text",)))
    if any(isinstance(outcome, FileError) for outcome in found):
        return
    made = list(csv.reader(io.StringIO(cleaned.decode(), newline="")))
    wanted = [[first, _CLEAN.clean(text).text, last] for first, text, last in cells]
    assert made == [["id", "text", "more"], *wanted], "the cells are what the library makes of them"
    if all(_CLEAN.clean(text).text == text for _, text, _ in cells):
        assert cleaned == content, "without a change the bytes are kept"


def configurations_are_refused_politely(data: st.DataObject) -> None:
    """Any configuration is read, or is refused with an error that names the file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "normalize.toml"
        file.write_text(data.draw(_configuration(), label="configuration"), encoding="utf-8", newline="")
        try:
            load(Path(folder)).settings_for(Path(folder) / "a.txt")
            named = True
        except ConfigError as error:
            named = "normalize.toml" in str(error)
    assert named, "an error names the file"


def _cleaned(name: str, content: bytes, options: RecordOptions) -> tuple[bytes, list[Outcome | FileError]]:
    """A file's bytes after it was cleaned in place, and what was said of it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(content)
        outcomes: Any = run([file], Plain(Settings(), options), BatchOptions(mode="fix"))
        with closing(outcomes):
            found = list(outcomes)
        return file.read_bytes(), found


def _json_row() -> st.SearchStrategy[bytes]:
    """A row in one of the ways in which people write JSON, or something that is no row."""
    row = st.fixed_dictionaries({"id": _OTHER, "text": _TEXT}, optional={"more": _OTHER})
    written = st.tuples(row, st.booleans(), st.sampled_from([(",", ":"), (", ", ": "), (" ,\t", " :  ")]))
    good = written.map(lambda drawn: _dumped(*drawn))
    bad = st.sampled_from(
        [b"", b"{", b'{"text": 1}', b'{"text": "a', b"[]", b"\xff", b'{"id": "no text"}', b'{"text": "a\\x"}']
    )
    return st.tuples(good | bad, st.sampled_from([b"\n", b"\r\n"])).map(b"".join)


def _dumped(row: Mapping[str, object], escaped: bool, separators: tuple[str, str]) -> bytes:
    said = json.dumps(row, ensure_ascii=escaped, separators=separators)
    return said.encode("utf-8", "surrogatepass" if escaped else "replace")


def _configuration() -> st.SearchStrategy[str]:
    """Lines of a configuration, some of them wrong."""
    keys = "style preset select ignore accept packs language jobs max-change encoding exclude max-file-size extend stlye".split()
    values = [
        '"ap"',
        '"guardian"',
        '"copy"',
        "[]",
        '["NAM"]',
        '["**/x"]',
        "1",
        "-1",
        "true",
        '"auto"',
        "{}",
        '""',
        '"\\u0000"',
        "1979-05-27",
    ]
    line = st.tuples(st.sampled_from(keys), st.sampled_from(values)).map(" = ".join)
    table = st.sampled_from(
        ["[records]", '[per-file."*.txt"]', "[per-file-ignores]", "[nothing]", "[", '"*" = ["TYP"]', 'fields = ["a"]']
    )
    return st.lists(line | table | st.text(max_size=6), max_size=5).map("\n".join)


MORE: tuple[Law, ...] = (json_rows_are_kept, csv_cells_are_kept, configurations_are_refused_politely)
