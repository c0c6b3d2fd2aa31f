"""Which files a run takes: patterns, .gitignore as git reads it, named and walked files under one judgement."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.cli import main
from normalize.files import TEXT_SUFFIXES, FileError
from normalize.records.options import RecordOptions, format_of
from normalize.selection.options import DATA_SUFFIXES
from normalize.selection.patterns import Patterns, literal
from normalize.selection.select import FileOptions, Globs, paths_from, select_files, why_not

Tree = Callable[..., Path]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Makes files, by their paths, in a folder of their own that becomes the current one."""

    def made(*names: str) -> Path:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("A ferry was towed in.\n", encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return made


def taken(options: FileOptions, *paths: str) -> list[str]:
    found = select_files([Path(path) for path in paths or (".",)], options)
    return [file.as_posix() for file in found if isinstance(file, Path)]


def globs(*patterns: str) -> tuple[Globs, ...]:
    return (Globs(os.getcwd(), Patterns(patterns)),)


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("raw", "raw a/raw raw/deep/x.txt", "raws x/raw.txt"),
        ("/raw", "raw raw/x", "a/raw"),
        ("raw/", "raw/x a/raw/x", "raw"),
        ("raw/*.txt", "raw/a.txt", "raw/b/a.txt x/raw/a.txt"),
        ("raw/**", "raw/a raw/b/c", "raw raws/a"),
        ("**/raw", "raw a/raw a/b/raw", "a/raws"),
        ("a/**/b", "a/b a/x/b a/x/y/b", "a/x b x/a/b"),
        ("*.md", "a.md x/y/z.md", "a.mdx md"),
        ("page?.txt", "page1.txt pageé.txt", "page.txt page12.txt"),
        ("[a-c]*", "apple b", "dog"),
        ("[!a-c]*", "dog", "apple"),
        ("[[:digit:]]*", "1998", "a1"),
        (r"\*.txt", "*.txt", "a.txt"),
        ("a*b*c", "abc aXbYc abbcc", "acb abcd"),
        ("[a", "", "[a a"),
        ("a\\", "", "a a\\"),
        ("**", "a a/b", ""),
    ],
)
def test_patterns_are_those_of_gitignore(pattern: str, fits: str, fits_not: str) -> None:
    patterns = Patterns([pattern])
    for path in fits.split():
        assert patterns.matches(path.split("/")), path
    for path in fits_not.split():
        assert not patterns.matches(path.split("/")), path


def test_the_last_pattern_that_fits_decides_but_not_below_an_excluded_folder() -> None:
    patterns = Patterns(["*.txt", "!keep.txt", "raw/"])
    assert patterns.matches(["a.txt"])
    assert not patterns.matches(["x", "keep.txt"])
    assert patterns.matches(["raw", "keep.txt"])


@given(st.text(st.characters(exclude_characters="/\n\r\0", exclude_categories=["Cs"]), min_size=1))
def test_any_name_can_be_written_as_a_pattern_that_fits_it_alone(name: str) -> None:
    patterns = Patterns([literal(name)])
    assert patterns.matches([name])
    assert not patterns.matches([name + "x"])


def test_a_hostile_pattern_ends_at_once() -> None:
    """With an expression that tries everything, each of these would run for longer than anyone waits."""
    assert not Patterns(["*a" * 60 + "b"]).matches(["a" * 250])
    assert not Patterns(["**/a/" * 60 + "b"]).matches(["a"] * 200)


def test_a_folder_is_walked_sorted_for_text_files(tree: Tree) -> None:
    tree(
        "b.md", "a/z.txt", "a/b/c.rst", "c.TXT", "code.py", ".hidden/d.txt", ".e.txt", "node_modules/f.md", ".git/g.txt"
    )
    assert taken(FileOptions()) == ["a/b/c.rst", "a/z.txt", "b.md", "c.TXT"]


def test_named_files_are_taken_whatever_they_are_and_sorted_and_once(tree: Tree) -> None:
    tree("b.txt", "a.py", ".c.txt", "sub/d.txt")
    assert taken(FileOptions(), "b.txt", "a.py", ".c.txt", "sub", "sub/d.txt", "./b.txt") == [
        ".c.txt", "a.py", "b.txt", "sub/d.txt",
    ]  # fmt: skip


def test_hidden_files_are_taken_when_asked_for_but_never_those_of_git(tree: Tree) -> None:
    tree(".drafts/a.txt", ".b.txt", ".git/c.txt")
    assert taken(FileOptions(hidden=True, exclude=())) == [".b.txt", ".drafts/a.txt"]
    assert taken(FileOptions(), ".drafts") == [".drafts/a.txt"]


def test_include_and_exclude(tree: Tree) -> None:
    tree("a.html", "b.txt", "raw/c.html", "raw/keep.html")
    options = FileOptions(include=globs("*.html"), exclude=globs("raw/*", "!keep.html"))
    assert taken(options) == ["a.html", "raw/keep.html"]
    # what is said later takes back what is said earlier, also where it is said elsewhere
    assert taken(replace(options, exclude=(*globs("raw/*"), *globs("!c.html")))) == ["a.html", "raw/c.html"]


def test_an_excluded_folder_stays_excluded_when_one_stands_in_it(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree("originals/deep/a.txt", "b.txt")
    options = FileOptions(exclude=globs("originals/"))
    monkeypatch.chdir(root / "originals" / "deep")
    assert taken(options) == []
    assert taken(options, "a.txt") == ["a.txt"]


def test_a_folder_outside_of_the_root_is_judged_by_what_is_in_it(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree("venv/project/run.txt", "venv/articles/a.txt", "venv/articles/venv/b.txt", "venv/articles/raw/c.txt")
    monkeypatch.chdir(root / "venv" / "project")
    options = FileOptions(exclude=globs("venv/", "raw"))
    assert taken(options) == ["run.txt"]
    assert taken(options, "../articles") == ["../articles/a.txt"]


def test_symbolic_links_are_not_followed_unless_asked_and_a_circle_ends(tree: Tree) -> None:
    root = tree("real/a.txt", "b.txt")
    (root / "link.txt").symlink_to("b.txt")
    (root / "circle").symlink_to(".")
    (root / "other").symlink_to("real")
    (root / "itself.txt").symlink_to("itself.txt")
    assert taken(FileOptions()) == ["b.txt", "real/a.txt"]
    followed = list(select_files([Path()], FileOptions(follow_symlinks=True)))
    assert [f.name for f in followed if isinstance(f, Path)] == ["b.txt", "a.txt"]
    assert [str(e) for e in followed if isinstance(e, FileError)] == ["itself.txt: Too many levels of symbolic links"]
    assert taken(FileOptions(), "link.txt") == ["link.txt"]


def test_a_missing_path_is_an_error_in_its_place_and_the_rest_goes_on(tree: Tree) -> None:
    tree("a.txt", "z.txt")
    first, error, last = select_files([Path("z.txt"), Path("none.txt"), Path("a.txt")], FileOptions())
    assert (first, str(error), last) == (Path("a.txt"), "none.txt: no such file or folder", Path("z.txt"))
    assert isinstance(error, FileError)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_that_cannot_be_listed_is_an_error(tree: Tree) -> None:
    root = tree("locked/a.txt", "b.txt")
    (root / "locked").chmod(0)
    try:
        found = list(select_files([Path()], FileOptions()))
    finally:
        (root / "locked").chmod(0o700)
    assert found[0] == Path("b.txt")
    assert "cannot be listed" in str(found[1])


def test_a_text_file_that_is_too_large_is_an_error_and_a_data_file_is_not(tree: Tree) -> None:
    tree("a.txt", "b.jsonl")
    options = FileOptions(max_file_size=5, data_files=True)
    error, data = select_files([Path()], options)
    assert "a.txt: 22 bytes, more than max-file-size (5)" in str(error)
    assert data == Path("b.jsonl")


def test_data_files_are_walked_only_when_their_fields_are_known(tree: Tree) -> None:
    tree("a.jsonl", "b.csv.gz", "c.parquet", "d.txt")
    notes: list[str] = []
    found = list(select_files([Path()], FileOptions(), note=notes.append))
    assert found == [Path("d.txt")]
    assert notes == [
        "3 data files left out (first: a.jsonl): name the fields that hold text, with --field or as fields under "
        "[records] in the configuration"
    ]
    assert taken(FileOptions(data_files=True)) == ["a.jsonl", "b.csv.gz", "c.parquet", "d.txt"]
    assert taken(FileOptions(), "a.jsonl") == ["a.jsonl"]


def test_data_files_are_those_that_the_reader_of_data_files_knows() -> None:
    assert all(format_of(f"a{suffix}", RecordOptions()) != "text" for suffix in DATA_SUFFIXES)
    assert all(format_of(f"a{suffix}", RecordOptions()) == "text" for suffix in TEXT_SUFFIXES)


def test_a_run_that_finds_nothing_says_so(tree: Tree) -> None:
    tree(".git/config", ".b.txt", "raw/a.txt")
    notes: list[str] = []
    assert not list(select_files([Path()], FileOptions(exclude=globs("raw")), note=notes.append))
    assert notes == [
        "no file to clean: 3 paths left out (such as raw, excluded by 'raw' (default)); `normalize files --why` lists them all"
    ]
    assert not list(select_files([], FileOptions(), note=notes.append))
    assert "no file to clean; a folder is searched for" in notes[1]


def test_lists_of_paths(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree("a.txt")
    (root / "lines").write_bytes(b"a.txt\r\nsp ace.txt\n\n\xe9.txt\n")
    (root / "nul").write_bytes(b"a\nb.txt\0c.txt\0")
    assert paths_from("lines") == [Path("a.txt"), Path("sp ace.txt"), Path(os.fsdecode(b"\xe9.txt"))]
    assert paths_from("nul", nul=True) == [Path("a\nb.txt"), Path("c.txt")]
    with pytest.raises(FileError, match=r"none: cannot be read as a list of files: no such file or folder"):
        paths_from("none")


# .gitignore


def test_gitignore_holds_in_a_work_tree_only(tree: Tree) -> None:
    root = tree("a.txt", "b.txt")
    (root / ".gitignore").write_text("b.txt\n")
    assert taken(FileOptions()) == ["a.txt", "b.txt"]
    (root / ".git").mkdir()
    assert taken(FileOptions()) == ["a.txt"]
    assert taken(FileOptions(respect_gitignore=False)) == ["a.txt", "b.txt"]
    assert taken(FileOptions(), "b.txt") == ["b.txt"]


def test_an_ignored_folder_that_is_named_is_walked(tree: Tree) -> None:
    root = tree("corpus/a.txt", "corpus/b.log.txt")
    (root / ".git").mkdir()
    (root / ".gitignore").write_text("corpus/\n*.log.txt\n")
    assert taken(FileOptions()) == []
    assert taken(FileOptions(), "corpus") == ["corpus/a.txt"]


def test_a_pipe_or_a_link_in_the_place_of_a_gitignore_is_not_read(tree: Tree) -> None:
    root = tree("a.txt", "sub/b.txt", "patterns")
    (root / ".git").mkdir()
    (root / "patterns").write_text("*.txt\n")
    os.mkfifo(root / ".gitignore")
    (root / "sub" / ".gitignore").symlink_to("../patterns")
    assert taken(FileOptions()) == ["a.txt", "sub/b.txt"]


_PIECES = [
    "a",
    "b",
    "ab",
    "*",
    "**",
    "?",
    "[ab]",
    "[!a]",
    "a*",
    "*b",
    "a.txt",
    "*.txt",
    "b.txt",
    r"\a",
    "[b",
    "[a-",
    "é",
    " ",
]


def _ignore_file(random: random.Random) -> str:
    lines = []
    for _ in range(random.randint(1, 5)):
        names = [random.choice(_PIECES) for _ in range(random.choice([1, 1, 2, 2, 3]))]
        line = random.choice(["", "", "", "!", "/", "!/"]) + "/".join(names)
        lines.append(line + random.choice(["", "", "", "/", "  ", "\r", "/**"]))
    return "\n".join(random.sample([*lines, "# a comment", ""], len(lines) + 2))


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("seed", range(40))
def test_gitignore_means_what_git_means(tree: Tree, seed: int) -> None:
    """Random ignore files at several levels over one tree, against what git itself lists as not ignored."""
    folders = ["", "a/", "b/", "a/b/", "a/a/b/", "ab/", "éa/", "b/ab/a/"]
    names = [f"{folder}{name}" for folder in folders for name in ("a.txt", "b.txt", "ab.txt", "éa.txt", "c.txt")]
    root = tree(*names)
    draw = random.Random(seed)
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
    git = ["git", "-c", "core.quotePath=false", "-C", str(root)]
    environment = {**{k: v for k, v in os.environ.items() if not k.startswith("GIT_")}, **quiet}
    subprocess.run([*git, "init", "--quiet"], env=environment, check=True)
    for folder in ("", *draw.sample(folders[1:], 3)):
        (root / folder / ".gitignore").write_bytes(_ignore_file(draw).encode())
    (root / ".git" / "info").mkdir(exist_ok=True)
    (root / ".git" / "info" / "exclude").write_text(_ignore_file(draw), encoding="utf-8", newline="")
    listing = [*git, "ls-files", "-z", "--others", "--exclude-standard"]
    listed = subprocess.run(listing, env=environment, check=True, capture_output=True).stdout.decode().split("\0")
    assert set(taken(FileOptions(exclude=()))) == {name for name in listed if name.endswith(".txt")}


# named and walked


@pytest.mark.parametrize("seed", range(30))
def test_with_force_exclude_a_named_file_is_taken_exactly_when_a_walk_finds_it(tree: Tree, seed: int) -> None:
    folders = ["", "a/", ".h/", "a/b/", "venv/", "a/venv/c/"]
    names = [f"{folder}{name}" for folder in folders for name in ("a.txt", "b.md", "c.py", ".d.txt", "e.jsonl")]
    root = tree(*names)
    (root / "a" / "link.txt").symlink_to("a.txt")
    (root / ".git").mkdir()
    draw = random.Random(seed)
    (root / ".gitignore").write_text(draw.choice(["a/b", "*.md", "a/*", "!a.txt"]))
    options = FileOptions(
        exclude=globs(*draw.sample(["venv/", "a/b/**", "*.md", "!a.txt", "/a.txt", "**/c"], 3)),
        hidden=draw.random() < 0.4,
        follow_symlinks=draw.random() < 0.4,
        data_files=draw.random() < 0.5,
        force_exclude=True,
    )
    everything = [*names, "a/link.txt"]
    walked = {os.path.realpath(name) for name in taken(options)}  # a file and a link to it are one
    assert {os.path.realpath(name) for name in everything if taken(options, name)} == walked
    assert {os.path.realpath(name) for name in everything if not why_not(Path(name), options)} == walked


# the command


def run_files(capsys: pytest.CaptureFixture[str], words: Iterable[str]) -> tuple[int, list[str], str]:
    status = main(["files", *words])
    captured = capsys.readouterr()
    return status, captured.out.splitlines(), captured.err


def test_files_lists_what_a_run_takes_and_why_not_the_rest(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree("a.txt", "raw/b.txt", "c.py", "d.jsonl", ".e.txt")
    (root / "normalize.toml").write_text('exclude = ["raw/"]\n')
    status, out, err = run_files(capsys, [])
    assert (status, out) == (0, ["a.txt"])
    assert "1 data file left out (first: d.jsonl)" in err
    status, out, err = run_files(capsys, ["--why", ".", "raw/b.txt"])
    assert status == 0
    assert out == [
        ".e.txt: hidden (taken with --hidden)",
        "c.py: not included: no pattern fits *.py",
        "d.jsonl: a data file, and no field is named",
        "normalize.toml: not included: no pattern fits *.toml",
        "raw: excluded by 'raw/' (normalize.toml:1)",
        "raw/b.txt: taken because it is named; otherwise in raw, which is excluded by 'raw/' (normalize.toml:1)",
    ]
    assert run_files(capsys, ["--force-exclude", "raw/b.txt"])[1] == []
    assert run_files(capsys, ["--field", "body", "--extend-exclude", "a.*"])[1] == ["d.jsonl"]


def test_files_without_a_file_or_with_a_missing_one(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    tree("sub/a.py")
    status, out, err = run_files(capsys, [])
    assert (status, out) == (0, [])
    assert "no file to clean: 1 path left out (such as sub/a.py, not included" in err
    status, out, err = run_files(capsys, ["none.txt"])
    assert (status, out) == (2, [])
    assert err == "normalize: none.txt: no such file or folder\n"


def test_files_shows_no_control_character_of_a_name(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    tree("\x1b]0;owned\x07.txt", "line\nbreak.txt")
    _, out, err = run_files(capsys, [])
    assert out == ["␛]0;owned␇.txt", "line␊break.txt"]
    assert "\x1b" not in err


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_files_null_prints_names_as_they_are(tree: Tree, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    root = tree("a\nb.txt")
    Path(os.fsdecode(os.fsencode(root) + b"/\xff.txt")).touch()
    status = subprocess.run(
        [sys.executable, "-m", "normalize", "files", "-0"], cwd=root, capture_output=True, check=True
    )
    assert status.stdout == b"a\nb.txt\0\xff.txt\0"
