"""The text in a file's bytes, and back: encoding, byte order mark and line endings are kept byte for byte.

What cannot be decoded is refused with the place of the bad byte. How files are found: `selection`; how they are
written: `records.output`.
"""

from __future__ import annotations

import codecs
import sys
from dataclasses import dataclass
from pathlib import Path

SKIPPED_FOLDERS = frozenset({".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", "venv"})
TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".rst", ".text"})
NOT_THERE = "no such file or folder"
_SNIFFED = 8192
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


class FileError(Exception):
    """A file that cannot be read or written; the message names it, the place and the remedy."""


class BinaryFileError(FileError):
    """A file that holds no text."""


def reason_of(error: OSError) -> str:
    """What is wrong with a file, to be read after its name; of a missing one the same words everywhere."""
    return NOT_THERE if isinstance(error, FileNotFoundError) else error.strerror or str(error)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text, and what it takes to write it back: `mark` is its byte order mark."""

    path: Path
    text: str
    encoding: str
    mark: bytes

    def encoded(self, text: str) -> bytes:
        """The bytes of a text in this file's encoding. Raises FileError for a character that it does not have."""
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise FileError(
                f"{self.path}: {self.encoding} has no {text[error.start]!r} (character {error.start + 1} of the cleaned"
                " text); convert the file to UTF-8 first. Nothing was written"
            ) from error


def decode(path: Path, content: bytes, encoding: str = "auto") -> TextFile:
    """The text in a file's bytes. `auto` takes the byte order mark's encoding, else UTF-8.

    Raises FileError when it cannot be decoded, with the place of the bad byte, BinaryFileError when it is no text.
    """
    mark, name = next(((m, e) for m, e in _MARKS if content.startswith(m)), (b"", "utf-8"))
    if encoding != "auto":
        same = name.replace("-", "")[:4] == encoding.lower().replace("-", "").replace("_", "")[:4]
        mark, name = mark if same else b"", encoding
    elif not mark and b"\x00" in content[:_SNIFFED]:
        raise BinaryFileError(f"{path}: binary file, skipped")
    try:
        name = _without_mark(codecs.lookup(name).name, mark)  # looked up, since an empty file is decoded by any name
        return TextFile(path, content[len(mark) :].decode(name), name, mark)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        line = content.count(b"\n", 0, at) + 1
        bad = content[at : at + 1].hex()
        raise FileError(
            f"{path}: not {name}: byte 0x{bad} at offset {at} (line {line}); name its encoding with --encoding, or "
            "convert it to UTF-8"
        ) from error
    except LookupError as error:
        raise FileError(
            f"{path}: unknown encoding {name!r}; use a name such as utf-8, utf-16, cp1252 or latin-1"
        ) from error


def _without_mark(name: str, mark: bytes) -> str:
    """The codec that writes no mark of its own, so that a file keeps what it had: a mark or none."""
    if name == "utf-8-sig":
        return "utf-8"
    if name in ("utf-16", "utf-32"):
        known = next((encoding for bytes_, encoding in _MARKS if bytes_ == mark), "")
        return known or f"{name}-{'le' if sys.byteorder == 'little' else 'be'}"
    return name
