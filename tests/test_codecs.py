"""A file's bytes are kept, whatever its encoding is called."""

from pathlib import Path

import pytest

from normalize.files import decode

TEXT = "Hà Nội\n"


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("utf-8-sig", TEXT.encode()),
        ("utf-8-sig", TEXT.encode("utf-8-sig")),
        ("UTF_8", TEXT.encode("utf-8-sig")),
        ("utf-16", TEXT.encode("utf-16")),
        ("utf-16", TEXT.encode("utf-16-le")),
        ("utf-16-be", TEXT.encode("utf-16-be")),
        ("utf-32", TEXT.encode("utf-32")),
        ("auto", TEXT.encode("utf-32")),
    ],
)
def test_decoding_and_encoding_give_the_same_bytes(encoding: str, content: bytes) -> None:
    file = decode(Path("a.txt"), content, encoding)
    assert file.text == TEXT
    assert file.encoded(file.text) == content
