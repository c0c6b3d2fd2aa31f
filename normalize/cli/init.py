"""`normalize init`: a configuration to start from, and the lines for a pre-commit hook."""

from __future__ import annotations

import argparse
from pathlib import Path

SUMMARY = "write a normalize.toml to start from, and print the lines for a hook"
EXAMPLES = """\
Examples:
  normalize init             in the current folder
  normalize init archive/    for the files in that folder
"""

STARTER = """\
# Settings of `normalize` for this folder and those below. Everything is optional; what stands behind a # is an example.
# `normalize config` shows every key with its value and where that comes from.

# House style of names: "ap" (Kim Jong Un, Zelenskyy), "guardian", "wikipedia", or "document" for each text's majority.
style = "ap"

# "article" also removes what a scraper left around a text; "copy" is for text that editors have been through.
preset = "article"

# Rules that are not wanted, by code, the start of codes, name or family: see `normalize rules`.
ignore = []

# Strings that no rule may touch, and files of them, one a line.
accept = []
# accept-files = ["names-to-keep.txt"]

# Names, agencies and phrases of your own: files with [[people]], [[agencies]] or [[phrases]] (find = "…", put = "…").
# packs = ["our-names.toml"]

# Files that are left alone, in the syntax of .gitignore.
extend-exclude = []

# What holds for some files only.
# [per-file."copy/**"]
# preset = "copy"

# The fields that hold text in JSONL, CSV and Parquet files.
# [records]
# fields = ["title", "/article/body"]
# id-field = "url"
"""

HOOK = """\
repos:
  - repo: local
    hooks:
      - id: normalize
        name: normalize
        entry: normalize fix --force-exclude --fail-level error
        language: python
        additional_dependencies: ["newsnorm=={version}"]
        types: [text]
        require_serial: true
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `init` takes."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where to write it (default: .)")


def run(arguments: argparse.Namespace) -> int:
    """Write the file. Raises ValueError where there is a configuration already."""
    from normalize import __version__
    from normalize.configuration.sources import in_folder
    from normalize.report.terminal import one_line

    folder = Path(arguments.folder)
    if not folder.is_dir():
        raise ValueError(f"{folder}: no such folder; make it first")
    present = in_folder(str(folder.absolute()))
    if present:
        raise ValueError(f"{present.name} is a configuration already; nothing was written. `normalize config` shows it")
    path = folder / "normalize.toml"
    with open(path, "x", encoding="utf-8") as out:
        out.write(STARTER)
    print(f"Wrote {one_line(str(path))}. See what would be changed with `normalize check`.")
    print("To run it before every commit, put this into .pre-commit-config.yaml:\n")
    print(HOOK.format(version=__version__), end="")
    return 0
