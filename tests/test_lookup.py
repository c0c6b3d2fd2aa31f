"""Tables that are kept between runs and read line by line."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.lookup import DamagedTableError, Lookup, identity, remembered

KEYS = st.text(st.sampled_from('ab \n\t"é中\ud83d'), max_size=5)


@given(st.dictionaries(KEYS, st.integers() | st.text(max_size=4)), KEYS)
def test_a_table_answers_as_the_dictionary_it_was_made_of(entries: dict[str, object], other: str) -> None:
    table = Lookup.of(entries)
    assert dict(table) == dict(table.items()) == entries
    assert (other in table) == (other in entries)
    assert table.get(other) == entries.get(other)
    assert set(table.starting_with(other)) == {key for key in entries if key.startswith(other)}


def test_a_table_is_made_once_and_again_when_its_sources_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    made: list[str] = []

    def make(value: str) -> dict[str, str]:
        made.append(value)
        return {"key": value}

    assert remembered("some", [b"1"], lambda: make("one"))["key"] == "one"
    assert remembered("some", [b"1"], lambda: make("again"))["key"] == "one"
    assert remembered("some", [b"2"], lambda: make("two"))["key"] == "two"
    assert remembered("other", [b"1"], lambda: make("three"))["key"] == "three"
    assert made == ["one", "two", "three"]


@pytest.mark.parametrize("left", range(0, 60, 3))
def test_a_table_that_was_cut_off_anywhere_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    remembered("some", [b"1"], lambda: {"one": 1, "two": 2, "three": 3})
    (kept,) = (tmp_path / "newsnorm").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[: min(left, len(whole) - 1)])
    assert dict(remembered("some", [b"1"], lambda: {"one": 1, "two": 2})) == {"one": 1, "two": 2}
    assert dict(remembered("some", [b"1"], dict)) == {"one": 1, "two": 2}


def test_a_table_with_other_bytes_than_were_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    remembered("some", [b"1"], lambda: {"key": [1, 2, 3]})
    [path] = (tmp_path / "newsnorm").iterdir()
    path.write_bytes(path.read_bytes().replace(b"[1,2,3]", b"[1z2,3]"))
    with pytest.raises(DamagedTableError, match=rf"{path.name}.*remove the file"):
        remembered("some", [b"1"], dict)["key"]


def test_without_a_place_for_a_cache_the_table_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newsnorm").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert remembered("some", [b"1"], lambda: {"key": 1})["key"] == 1
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    assert remembered("some", [b"1"], lambda: {"key": 2})["key"] == 2


def test_old_tables_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for number in range(12):
        remembered("some", [str(number).encode()], lambda: {"key": 1})
    assert len(list((tmp_path / "newsnorm").iterdir())) == 6


def test_an_identity_changes_with_a_file(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    file = tmp_path / "inner" / "table.toml"
    file.write_text("a")
    before = identity(str(tmp_path))
    os.utime(file, (1, 1))
    assert identity(str(tmp_path)) != before
    assert identity(str(tmp_path), "other") == b""
