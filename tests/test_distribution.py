"""Wheel and sdist: what they hold, and that they work in a second clean environment."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_wheel_holds_the_two_packages_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"normalize", "normalize_rules"}
    for wanted in ("normalize/py.typed", "normalize_rules/py.typed", "normalize_rules/people/china.toml"):
        assert wanted in names
    assert not [name for name in names if name.endswith(".pyc") or "__pycache__" in name]
    tracked = subprocess.run(
        ["git", "ls-files", "normalize", "rules"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode == 0 and tracked.stdout:
        expected = {name.removeprefix("rules/") for name in tracked.stdout.splitlines()}
        assert {name for name in names if ".dist-info/" not in name} == expected


def test_the_sdist_holds_sources_tests_and_docs_and_nothing_else(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    tops = {name.split("/")[0] for name in names if name}
    assert tops == {
        "normalize", "rules", "tests", "docs", "examples", "bench", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile",
        ".pre-commit-hooks.yaml", "PKG-INFO", "README.md", "constraints.txt", "dev-requirements.txt", "pyproject.toml", ".gitignore",
    }  # fmt: skip


def test_the_wheel_works_in_a_second_clean_environment(built: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "env")], check=True)
    python = tmp_path / "env" / "bin" / "python"
    (wheel,) = built.glob("*.whl")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--constraint", str(ROOT / "constraints.txt"), str(wheel)], check=True)
    command = str(tmp_path / "env" / "bin" / "normalize")
    article = tmp_path / "article.txt"
    article.write_text("Kim Jong-un wrote a letter.\n")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, check=False)

    version = run(command, "--version")
    assert (version.returncode, version.stdout.split()[0]) == (0, "normalize")
    checked = run(command, "check", str(article))
    assert (checked.returncode, "NAM001" in checked.stdout) == (1, True), checked.stderr
    imported = run(str(python), "-c", "import normalize, normalize_rules; print(normalize.clean('Kim Jong-un').text)")
    assert imported.stdout == "Kim Jong Un\n", imported.stderr
    found = run(str(python), "-c", "import rich")
    assert found.returncode != 0, "only what the project needs at run time is installed"
