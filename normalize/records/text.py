"""A text file is one chunk: decoded, cleaned, and encoded as it was."""

from __future__ import annotations

from pathlib import Path

from normalize.files import FileError, decode
from normalize.records.chunk import BadRowError, Cleaned
from normalize.records.rows import Texts, refuse_too_much
from normalize.report.outcome import Outcome


def clean_chunk(texts: Texts) -> Cleaned:
    """Clean a whole file."""
    chunk = texts.chunk
    assert isinstance(chunk.content, bytes)
    try:
        file = decode(Path(chunk.path), chunk.content, chunk.encoding)
        result = texts.result(file.text)
        refuse_too_much(result.changes, file.text, chunk.max_change)
        new = file.encoded(result.text) if result.changes else None
    except BadRowError as problem:
        return Cleaned(found=(FileError(f"{chunk.path}: {problem.problem}; left as it is"),))
    except FileError as error:
        return Cleaned(found=(error,))
    texts.keep(Outcome(chunk.path, file.text, result))
    return texts.cleaned(new)
