"""`clean_batch`: only the texts change, whatever the table is made of."""

from __future__ import annotations

from typing import Any

import pytest

from normalize import Change, Normalizer, Settings
from normalize.edits import undo

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'newsnorm[parquet]'")

from normalize.arrow import CHANGES, FINDINGS, METADATA, UNREADABLE, clean_batch  # noqa: E402

TEXTS = [
    "Jinping’s answer was short .\n\nXi Jinping met Kim Jong-un on the quay.\n\nLeave a Comment",
    None,
    "The ferries ran on time.",
    "Xi Jinping thanked the crew for the corona virus tests.",
    "",
]
STRINGS = [pa.string(), pa.large_string(), pa.string_view()]


def expected(**options: Any) -> list[str | None]:
    normalizer = Normalizer(**options)
    return [text if text is None else normalizer.clean(text).text for text in TEXTS]


def table_of(kind: Any, *, chunked: bool = False) -> Any:
    body = pa.array(TEXTS, kind)
    columns = {"id": pa.array(range(5)), "body": pa.chunked_array([body[:2], body[2:2], body[2:]]) if chunked else body}
    field = pa.field("body", kind, metadata={"from": "a crawl"})
    return pa.table(
        columns, pa.schema([pa.field("id", pa.int64(), nullable=False), field], {"site": "a harbour paper"})
    )


@pytest.mark.parametrize("kind", STRINGS, ids=str)
def test_every_kind_of_string_comes_back_as_it_was(kind: Any) -> None:
    table = table_of(kind, chunked=True)
    cleaned = clean_batch(table, "body")
    assert cleaned.schema.equals(table.schema, check_metadata=True)
    assert cleaned["body"].to_pylist() == expected()
    assert [len(chunk) for chunk in cleaned["body"].chunks] == [2, 0, 3]
    assert cleaned["id"].equals(table["id"])
    cleaned.validate(full=True)


@pytest.mark.parametrize("kind", STRINGS[:2], ids=str)
def test_a_dictionary_stays_one(kind: Any) -> None:
    coded = pa.array([*TEXTS, *TEXTS], kind).dictionary_encode().cast(pa.dictionary(pa.int8(), kind, ordered=True))
    batch = pa.RecordBatch.from_arrays([coded], ["body"])
    cleaned = clean_batch(batch, "body", changes="changes")
    assert cleaned.schema.field("body").type == coded.type
    assert cleaned["body"].to_pylist() == expected() * 2
    assert len(cleaned["changes"][0]) == len(cleaned["changes"][5])  # of each row, not of each word of the dictionary


def test_a_batch_gives_a_batch_and_a_slice_its_own_rows() -> None:
    batch = table_of(pa.string()).to_batches()[0].slice(3, 2)
    cleaned = clean_batch(batch, ["body"])
    assert isinstance(cleaned, pa.RecordBatch)
    assert cleaned["body"].to_pylist() == expected()[3:]


def test_what_does_not_change_is_not_copied() -> None:
    batch = table_of(pa.string()).to_batches()[0].slice(1, 2)
    assert clean_batch(batch, "body")["body"].buffers()[2].address == batch["body"].buffers()[2].address


def test_the_column_of_changes_gives_every_original_back() -> None:
    cleaned = clean_batch(table_of(pa.string()), "body", changes="changes")
    assert cleaned.schema.field("changes").type == CHANGES
    for text, now, entries in zip(TEXTS, *(cleaned[name].to_pylist() for name in ("body", "changes")), strict=True):
        made = [Change(**{name: entry[name] for name in entry if name != "column"}) for entry in entries]
        assert (text is None and now is None) or undo(now, made) == text
        assert {entry["column"] for entry in entries} <= {"body"}


def test_metadata_and_findings_are_columns_on_request() -> None:
    text = (
        "Harbour reopens\n\nPublished on 12 May 2024\n\nThe harbour reopened on Monday after the repairs to its crane."
    )
    foreign = "Der Hafen wurde am Montag nach der Reparatur des Krans wieder eröffnet, sagte die Verwaltung."
    table = pa.table({"body": [f"{text}\n\n{foreign}"]})
    cleaned = clean_batch(table, "body", metadata="facts", findings="left", preset="article")
    result = Normalizer().clean(f"{text}\n\n{foreign}")
    assert (cleaned.schema.field("facts").type, cleaned.schema.field("left").type) == (METADATA, FINDINGS)
    facts = [(kind, fact.value) for kind, found in result.metadata.items() for fact in found]
    assert facts
    assert [(entry["kind"], entry["value"]) for entry in cleaned["facts"][0].as_py()] == facts
    assert [entry["rule"] for entry in cleaned["left"][0].as_py()] == [finding.rule for finding in result.findings]
    assert result.findings


def test_changes_of_several_columns_name_theirs() -> None:
    table = pa.table({"title": ["Corona virus closes quay"], "body": ["The corona virus closed the quay."]})
    cleaned = clean_batch(table, ["title", "body", "title"], changes="changes")
    assert [entry["column"] for entry in cleaned["changes"][0].as_py()] == ["title", "body"]


@pytest.mark.parametrize("kind", STRINGS, ids=str)
def test_a_value_that_is_not_utf8_is_left_byte_for_byte_and_reported(kind: Any) -> None:
    from pyarrow.compute import CastOptions

    raw = [b"the corona virus", b"caf\xe9", None]
    loose = CastOptions(target_type=kind, allow_invalid_utf8=True)
    table = pa.table({"body": pa.array(raw, pa.large_binary()).cast(options=loose)})
    cleaned = clean_batch(table, "body", findings="left")
    assert cleaned["body"].cast(pa.large_binary()).to_pylist() == [b"the coronavirus", b"caf\xe9", None]
    (finding,) = cleaned["left"].to_pylist()[1]
    assert (finding["rule"], "0xe9 at offset 3" in finding["message"]) == (UNREADABLE, True)


def test_options_are_those_of_settings() -> None:
    table = table_of(pa.string())
    by_name = clean_batch(table, "body", style="guardian", preset="copy")
    assert by_name["body"].to_pylist() == expected(style="guardian", preset="copy")
    assert clean_batch(table, "body", settings=Settings.of(style="guardian", preset="copy")).equals(by_name)


def test_an_empty_table_keeps_its_schema() -> None:
    empty = table_of(pa.string()).slice(0, 0)
    assert clean_batch(empty, "body").schema.equals(empty.schema, check_metadata=True)
    assert clean_batch(pa.table({"body": pa.nulls(2)}), "body")["body"].null_count == 2


@pytest.mark.parametrize(
    ("columns", "options", "error", "said"),
    [
        ("bdy", {}, ValueError, r"no column 'bdy', did you mean 'body'\?; columns: id, body, raw, tags"),
        ((), {}, ValueError, "no column to clean; name one or several of: id, body, raw, tags"),
        ("id", {}, TypeError, "column 'id' is of type int64; allowed: string"),
        ("raw", {}, TypeError, "column 'raw' is of type binary; .* Decode it first"),
        ("tags", {}, TypeError, "column 'tags' is of type list<.*string>; .* Flatten it first"),
        ("body", {"changes": "id"}, ValueError, "there is a column 'id' already"),
        ("body", {"changes": "new", "metadata": "new"}, ValueError, "there is a column 'new' already"),
        ("body", {"style": "times"}, ValueError, "style='times'; allowed: 'ap'"),
        ("body", {"settings": Settings(), "style": "ap"}, TypeError, "settings= and style= were given"),
    ],
)
def test_an_error_names_the_column_and_the_remedy(
    columns: Any, options: Any, error: type[Exception], said: str
) -> None:
    table = pa.table({"id": [1], "body": ["a"], "raw": [b"a"], "tags": [["a"]]})
    with pytest.raises(error, match=said):
        clean_batch(table, columns, **options)


def test_two_columns_of_one_name_are_refused() -> None:
    table = pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["body", "body"])
    with pytest.raises(ValueError, match="2 columns are named 'body'"):
        clean_batch(table, "body")
