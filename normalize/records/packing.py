"""Packed files: gzip and zstd streams, with a limit to what they may unpack to.

A packed file of a few kilobytes can grow to terabytes. So what comes out is counted against what went in, and against
an absolute limit.
"""

from __future__ import annotations

import os
import zlib
from types import ModuleType
from typing import Any, BinaryIO, Protocol, cast

from normalize.files import FileError, reason_of
from normalize.records.options import RecordOptions

_FREE = 16 << 20  # a small file may have any ratio: the limit is against floods
_MAX_WINDOW = 1 << 27
_ZSTD_STEP = 2 << 10  # bytes, of which zstd can make thousands of times as many before anybody counts them


class Readable(Protocol):
    """What can be read in pieces."""

    def read(self, size: int, /) -> bytes: ...


class Unpacked:
    """The unpacked bytes of a stream. `read` raises FileError for a damaged or overgrown file."""

    def __init__(self, path: str, packed: BinaryIO, packing: str, options: RecordOptions) -> None:
        self._path = path
        self._packed = packed
        self._options = options
        self._read = 0
        self._stream: Readable = _reader(packed, packing) if packing else packed
        self._packing = packing
        self._errors: tuple[type[Exception], ...] = (OSError, EOFError, zlib.error, *_zstd_errors(packing))

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        try:
            content = self._stream.read(size)
        except self._errors as error:
            reason = reason_of(error) if isinstance(error, OSError) else error
            raise FileError(f"{self._path}: cannot be read: {reason}; left as it is") from error
        self._read += len(content)
        if self._packing:
            self._refuse_flood()
        return content

    def _refuse_flood(self) -> None:
        packed = max(1, self._packed.tell())
        for limit, name, shown in (
            (self._options.max_unpacked, "max-unpacked", f"{self._options.max_unpacked} bytes"),
            (_FREE + packed * self._options.max_ratio, "max-ratio", f"{self._options.max_ratio} times its size"),
        ):
            if self._read > limit:
                raise FileError(
                    f"{self._path}: unpacks to more than {shown}; left as it is. If you trust it, raise {name} under "
                    "[records] in the configuration"
                )


def packer(out: BinaryIO, packing: str) -> BinaryIO:
    """A stream that packs what is written into `out`; closing it leaves `out` open."""
    if packing == "gzip":
        import gzip

        # no time and no name: the same rows give the same file
        return cast(BinaryIO, gzip.GzipFile("", "wb", 6, out, mtime=0))
    if packing == "zstd":
        return cast(BinaryIO, _zstandard("").ZstdCompressor().stream_writer(out, closefd=False))
    return out


def _reader(packed: BinaryIO, packing: str) -> Readable:
    if packing == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=packed)
    return _Zstd(packed, _zstandard(packed.name))


class _Zstd:
    """Reads zstd frames. The package's own reader takes a file that was cut off for a whole one."""

    def __init__(self, packed: BinaryIO, zstandard: ModuleType) -> None:
        self._packed = packed
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW)
        self._frame: Any = None
        self._ahead = bytearray()

    def read(self, size: int, /) -> bytes:
        while len(self._ahead) < size:
            packed = self._packed.read(_ZSTD_STEP)
            if not packed:
                if self._frame:
                    raise EOFError("the file ends in the middle of a zstd frame")
                break
            self._ahead += self._unpacked(packed)
        content = bytes(self._ahead[:size])
        del self._ahead[:size]
        return content

    def _unpacked(self, packed: bytes) -> bytes:
        parts = []
        while packed:
            self._frame = self._frame or self._decompressor.decompressobj()
            parts.append(self._frame.decompress(packed))
            packed = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = None
        return b"".join(parts)


def _zstandard(path: str | int) -> ModuleType:
    try:
        import zstandard
    except ImportError:
        name = f"{os.fspath(path)}: " if isinstance(path, str) and path else ""
        raise FileError(f"{name}zstd files need the package zstandard: pip install 'newsnorm[zstd]'") from None
    return zstandard


def _zstd_errors(packing: str) -> tuple[type[Exception], ...]:
    return (_zstandard("").ZstdError,) if packing == "zstd" else ()
