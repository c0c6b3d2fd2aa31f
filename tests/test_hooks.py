"""The hooks, run for real by pre-commit and by prek in a repository made for the test."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
DIRTY = "On Monday the leader Kim Jong-un met Wladimir Putin in the port.\n"
CLEAN = "On Monday the leader Kim Jong Un met Vladimir Putin in the port.\n"
NAMES = ("plain.txt", "with a blank.txt", "-dash.txt", "--", "Übersicht é 평양.txt", "deep/-x.md", "$(touch owned).txt")

yaml = pytest.importorskip("yaml", reason="pre-commit brings PyYAML; neither is installed")
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture(params=["pre-commit", "prek"])
def runner(request: pytest.FixtureRequest) -> str:
    beside = Path(sys.executable).with_name(request.param)
    found = str(beside) if beside.exists() else shutil.which(request.param)
    if found is None:
        pytest.skip(f"{request.param} is not installed")
    return found


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """No configuration of the person who runs the tests has a say."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PREK"))}
    return kept | {
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache")),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "PREK_HOME": str(tmp_path / "prek"),
    }


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str]) -> Path:
    folder = tmp_path / "a repository"
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet"], cwd=folder, env=environment, check=True)
    return folder


def test_the_manifest_is_valid(runner: str, environment: dict[str, str]) -> None:
    subprocess.run([runner, "validate-manifest", str(MANIFEST)], env=environment, check=True)


def test_a_hook_fails_once_and_then_passes(runner: str, repository: Path, environment: dict[str, str]) -> None:
    for name in NAMES:
        path = repository / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(DIRTY, encoding="utf-8")
    # excluding goes by what a walk would take, and a name without an ending has to be included first
    (repository / "normalize.toml").write_text('include = ["*.txt", "*.md", "/--"]\n')
    (repository / "wide.txt").write_bytes(b"\xff\xfe" + DIRTY.encode("utf-16-le"))
    (repository / "windows.txt").write_bytes(DIRTY.replace("\n", "\r\n").encode())
    (repository / "latin").mkdir()
    (repository / "latin" / "a.txt").write_bytes("Un café. ".encode("latin-1") + DIRTY.encode())
    (repository / "latin" / "normalize.toml").write_text('encoding = "latin-1"\n')
    _add(repository, environment, hook="normalize")

    first = _run(runner, repository, environment)
    assert first.returncode == 1, first.stdout
    assert f"Fixed {2 * len(NAMES) + 6} findings in {len(NAMES) + 3} of" in first.stdout
    assert {name: (repository / name).read_text(encoding="utf-8") for name in NAMES} == dict.fromkeys(NAMES, CLEAN)
    assert (repository / "wide.txt").read_bytes() == b"\xff\xfe" + CLEAN.encode("utf-16-le")
    assert (repository / "windows.txt").read_bytes() == CLEAN.replace("\n", "\r\n").encode()
    assert (repository / "latin" / "a.txt").read_bytes() == "Un café. ".encode("latin-1") + CLEAN.encode()
    assert not (repository / "owned").exists()

    second = _run(runner, repository, environment)
    assert second.returncode == 0, second.stdout


def test_the_check_hook_changes_nothing(runner: str, repository: Path, environment: dict[str, str]) -> None:
    (repository / "a.txt").write_text(DIRTY)
    _add(repository, environment, hook="normalize-check")
    done = _run(runner, repository, environment, "--color", "always")
    assert done.returncode == 1
    assert "a.txt:1:22 NAM001 [*] " in _without_colours(done.stdout)
    assert (repository / "a.txt").read_text() == DIRTY


def test_nothing_moves_under_a_runner_that_attaches_a_terminal(
    runner: str, repository: Path, environment: dict[str, str]
) -> None:
    for number in range(5):
        (repository / f"{number}.txt").write_text(DIRTY)
    _add(repository, environment, hook="normalize")
    done = _run(runner, repository, environment, "--color", "always")
    assert done.returncode == 1
    assert not {"\x1b[?25l", "\x1b[2K", "\x1b[1A", "\r\x1b"} & {sign for sign in _CURSOR if sign in done.stdout}


def test_a_file_that_is_gone_meanwhile_is_named_and_the_others_are_fixed(
    runner: str, repository: Path, environment: dict[str, str]
) -> None:
    for name in ("gone.txt", "here.txt"):
        (repository / name).write_text(DIRTY)
    removes = {"id": "removes", "name": "removes", "language": "system", "entry": "rm -f gone.txt"}
    _add(repository, environment, hook="normalize", before={**removes, "pass_filenames": False})
    first = _run(runner, repository, environment)
    assert first.returncode == 1
    assert "gone.txt: no such file" in first.stdout
    assert (repository / "here.txt").read_text() == CLEAN
    assert not (repository / "gone.txt").exists()


def test_parallel_batches_lose_nothing(runner: str, repository: Path, environment: dict[str, str]) -> None:
    for number in range(12):
        (repository / f"{number}.txt").write_text(DIRTY * 20)
    _add(repository, environment, hook="normalize", changes={"require_serial": False})
    assert _run(runner, repository, environment).returncode == 1
    assert {path.read_text() for path in repository.glob("*.txt")} == {CLEAN * 20}
    assert not list(repository.glob(".*.partial"))
    assert _run(runner, repository, environment).returncode == 0


def test_the_rules_hook_tests_packs(runner: str, repository: Path, environment: dict[str, str]) -> None:
    pack = repository / "rules" / "house.toml"
    pack.parent.mkdir()
    pack.write_text('[[phrases]]\nfind = "the house of tears"\nput = "the Palace of Tears"\n')
    (repository / "other.toml").write_text("no pack = [\n")
    quick = {"args": ["--texts", "3"]}
    _add(repository, environment, hook="normalize-rules", changes=quick)
    sound = _run(runner, repository, environment)
    assert sound.returncode == 0, sound.stdout
    pack.write_text('[[phrases]]\nfind = "the house of tears"\n')
    _add(repository, environment, hook="normalize-rules", changes=quick)
    broken = _run(runner, repository, environment)
    assert broken.returncode == 1
    assert "house.toml" in broken.stdout


_CURSOR = ("\x1b[?25l", "\x1b[2K", "\x1b[1A", "\r\x1b")


def _add(
    repository: Path,
    environment: dict[str, str],
    *,
    hook: str,
    before: Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
) -> None:
    """The hook of our manifest as a local one that runs this interpreter, and everything added to the index."""
    manifest = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    ours = next(entry for entry in manifest if entry["id"] == hook)
    command, _, rest = ours["entry"].partition(" ")
    assert command == "normalize"
    local = ours | {"language": "system", "entry": f"{shlex.quote(sys.executable)} -m normalize {rest}"}
    del local["minimum_pre_commit_version"]  # prek knows it in manifests only
    hooks = [*([before] if before else []), local | dict(changes or {})]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    subprocess.run(["git", "add", "--all"], cwd=repository, env=environment, check=True)


def _run(runner: str, repository: Path, environment: dict[str, str], *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [runner, "run", "--all-files", *(more or ("--color", "never"))],
        cwd=repository,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _without_colours(text: str) -> str:
    import re

    return re.sub("\x1b\\[[0-9;]*m", "", text)
