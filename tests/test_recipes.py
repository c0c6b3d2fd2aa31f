"""The recipes of `docs/recipes.md`, run as they are written there, each in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from normalize import clean

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'newsnorm[parquet]'")

PAGE = Path(__file__).parent.parent / "docs" / "recipes.md"
RECIPES = dict(
    re.findall(r"^## (.+?)\n.*?^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
)
MODULES = {
    "PyArrow": "pyarrow",
    "pandas": "pandas",
    "Polars": "polars",
    "DuckDB": "duckdb",
    "Hugging Face datasets": "datasets",
    "datatrove": "datatrove",
    "Dask": "dask",
    "Daft": "daft",
    "Spark": "pyspark",
    "Ray Data": "ray",
    "spaCy": "spacy",
}
ARTICLES = [
    "Jinping’s answer was short .\n\nXi Jinping had met Kim Jong-un on the quay.\n\nLeave a Comment",
    None,
    "The ferries ran on time.",
    "The corona virus closed the quay, reported the state agency New China.",
]
COPIES = 60


def test_the_page_holds_a_recipe_for_every_tool() -> None:
    assert list(RECIPES) == list(MODULES)


@pytest.mark.parametrize("tool", [tool for tool in MODULES if tool != "spaCy"])
def test_a_recipe_cleans_as_the_library_does(tool: str, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    texts = ARTICLES * COPIES
    table = pa.table({"id": [f"{number:04}" for number in range(len(texts))], "body": pa.array(texts, pa.string())})
    pq.write_table(table, tmp_path / "articles.parquet", row_group_size=100)
    _run(tool, RECIPES[tool], tmp_path)
    written = pq.read_table(tmp_path / "clean.parquet", columns=["id", "body"]).to_pydict()
    expected = {number: text and clean(text).text for number, text in zip(*table.to_pydict().values(), strict=True)}
    if tool == "datatrove":  # as the page says
        expected = {number: text for number, text in expected.items() if text}
    assert len(written["id"]) == len(expected)
    assert dict(zip(written["id"], written["body"], strict=True)) == expected


def test_the_tokens_of_spacy_know_where_they_stood(tmp_path: Path) -> None:
    check = """
text = "Jinping’s answer was short . Xi Jinping had met Kim Jong-un on the quay."
was = {token.text: text[slice(*token._.was)] for token in document}
assert document.text == "Xi’s answer was short. Xi Jinping had met Kim Jong Un on the quay.", document.text
assert (was["short"], was["quay"], was["Un"], was["answer"]) == ("short", "quay", "Kim Jong-un", "answer"), was
assert text[slice(*document[0]._.was)] == "Jinping"
"""
    _run("spaCy", RECIPES["spaCy"] + check, tmp_path)


def _run(tool: str, code: str, folder: Path) -> None:
    if find_spec(MODULES[tool]) is None:
        pytest.skip(f"{tool} is not installed")
    if tool == "Spark" and not _has_java():
        pytest.skip("Spark needs Java, which is not installed")
    (folder / "recipe.py").write_text(code, encoding="utf-8")
    surroundings = {**os.environ, "PYTHONUTF8": "1", "PYSPARK_PYTHON": sys.executable, "HF_HOME": str(folder / "hf")}
    command = [sys.executable, "recipe.py"]
    done = subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:]


def _has_java() -> bool:
    from shutil import which

    return bool(os.environ.get("JAVA_HOME") or which("java"))
