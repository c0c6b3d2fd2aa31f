"""Letters written as the bytes of an address or a mail: "M%C3%BCnster", "G=C3=B6teborg"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.encoding.shown_as_example import is_shown

# what begins a letter of two or three bytes, and the quotation marks and dashes among those of three
_BYTE = r"[89AB][0-9A-Fa-f]"
_PERCENT = expression(
    rf"(?<![\w/%&?=.])[A-Za-z'’-]*(?:%(?:[Cc][3-9A-Fa-f]|[Dd][0-9A-Fa-f])%{_BYTE}[A-Za-z'’-]*)+(?![\w/%&=])"
)
_MAIL = expression(rf"(?:=(?:[CD][0-9A-F]={_BYTE}|E2=80={_BYTE}))+")
_SOFT_BREAK = expression(r"(?<=[a-z,;])=\n(?=[a-z])|(?<= )=\n(?=\S)")
_SPOKEN_OF = expression(r"\b(?:url|urls|quoted-printable|percent-encod\w+|utf-8|encod\w+|escape[ds]?|query string)\b")


@rule(
    code="ENC014",
    name="percent-escape",
    phase="repair",
    languages=(),
    triggers=[f"%{first}" for first in ("c3", "c4", "c5", "d0", "d1")],
    fixes=[
        ("The ferry from M%C3%A1laga was late.", "The ferry from Málaga was late."),
        ("The club of %C5%81%C3%B3d%C5%BA won.", "The club of Łódź won."),
    ],
    keeps=[
        ("See https://example.org/wiki/M%C3%A1laga and example.org/?q=M%C3%A1laga first.", "addresses"),
        ("It rose 3%C3 and fell.", "no letter"),
        ("In a URL, á is written %C3%A1, as in M%C3%A1laga.", "the bytes are what is spoken of"),
    ],
)
def percent_escape(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A letter that was left as the bytes of an address: "M%C3%A1laga"

    The name was taken from a link. Only letters, in a word that stands by itself; addresses are protected.
    """
    if document.speaks_of(_SPOKEN_OF):
        return
    for match in _words(document, hits, _PERCENT):
        word = _decoded(match.group(), "%")
        if word.replace("'", "").replace("’", "").replace("-", "").isalpha() and not is_shown(document, *match.span()):
            yield fix(*match.span(), word, "letters left as the bytes of an address")


@rule(
    code="ENC015",
    name="mail-escape",
    phase="repair",
    languages=(),
    triggers=[f"={first}" for first in ("c3", "c4", "c5", "d0", "d1", "e2=80")],
    fixes=[
        ("The mayor of G=C3=B6teborg said =E2=80=9Cno=E2=80=9D.", "The mayor of Göteborg said “no”."),
        ("The ferry to Malm=C3=B6 is late, the com=\npany said.", "The ferry to Malmö is late, the company said."),
    ],
    keeps=[
        ("The sum a=C3 and b=C4 holds.", "cells of a table"),
        ("In quoted-printable mail, ö is =C3=B6, as in Malm=C3=B6.", "the bytes are what is spoken of"),
        ("The plate reads AB=\nCD on two lines.", "no such bytes in the text"),
    ],
)
def mail_escape(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A letter that was left as the bytes of a mail: "G=C3=B6teborg"

    A mail writes what is not ASCII as bytes, and breaks long lines behind an equals sign. The breaks are closed only in
    a text that has such bytes as well.
    """
    text = document.text
    if document.speaks_of(_SPOKEN_OF):
        return
    found = [match for match in _words(document, hits, _MAIL) if _decoded(match.group(), "=").isprintable()]
    for match in found:
        yield fix(*match.span(), _decoded(match.group(), "="), "letters left as the bytes of a mail")
    for match in _SOFT_BREAK.finditer(text) if found else ():
        yield fix(*match.span(), "", "a break of a mail within a line")


def _words(document: Document, hits: Sequence[Hit], shape: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What has the shape around the hits, each once."""
    done = 0
    for start, _, _ in hits:
        low = max(done, document.line_at(start).start, start - 40)
        for match in shape.finditer(document.text, low, start + 80):
            if match.start() <= start < match.end():
                done = match.end()
                yield match
                break


def _decoded(word: str, sign: str) -> str:
    """The word with its bytes read as UTF-8.

    >>> _decoded("M%C3%A1laga", "%"), _decoded("=E2=80=9Cno", "=")
    ('Málaga', '“no')
    """
    raw = re.sub(rf"{sign}([0-9A-Fa-f]{{2}})", lambda byte: chr(int(byte[1], 16)), word)
    return b"".join(c.encode("latin-1" if ord(c) < 256 else "utf-8") for c in raw).decode("utf-8", "replace")
