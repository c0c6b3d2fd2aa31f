"""Text from a file as a terminal, a log or a report may show it: control characters become visible signs.

An article or a file name cannot move the cursor, change the title, turn the reading direction round, or start a line
that a CI system takes for a command.
"""

from __future__ import annotations

import re

# control characters but the line feed, what turns or hides text, and lone surrogates, which no encoding has
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    """Text with its control characters made visible; line feeds stay.

    >>> visible("a\\x1b[31mb\\u202e")
    'a␛[31mb⟨U+202E⟩'
    """
    return CONTROL.sub(_sign, text)


def one_line(text: str) -> str:
    """Text with its control characters and its line feeds made visible.

    >>> one_line("a.txt\\n::error::gone")
    'a.txt␊::error::gone'
    """
    return visible(text).replace("\n", "␊")


def short(text: str) -> str:
    """A stretch of text for one line: white space as single blanks, the middle of a long one left out."""
    text = " ".join(text.split()) if text.strip() else text
    return text if len(text) <= 60 else f"{text[:40]}…{text[-15:]}"


def plural(number: int, word: str) -> str:
    """
    >>> plural(1, "change"), plural(2500, "change")
    ('1 change', '2,500 changes')
    """
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
