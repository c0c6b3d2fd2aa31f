"""Text from a file as a terminal, a log or a report may show it: what would act on them becomes a visible sign.

An article or a file name cannot move the cursor, change the title, turn the reading direction round, or give a CI
system a command: those of GitHub begin a line with `::`, older ones stand anywhere as `##[` or `##vso[`.
"""

from __future__ import annotations

import re

from normalize.late import expression

# control characters but the line feed, what turns or hides text, lone surrogates, which no encoding has, and commands
ACTIVE = expression(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]|##(?=(?:vso)?\\[)"
)
_COMMAND = expression(r"^\s*(::)|(##)(?=(?:vso)?\[)")


def visible(text: str) -> str:
    """Text with its control characters made visible; line feeds stay.

    >>> visible("a\\x1b[31mb\\u202e")
    'a␛[31mb⟨U+202E⟩'
    """
    return ACTIVE.sub(_sign, text)


def one_line(text: str) -> str:
    """Text on one line, with its control characters and line feeds made visible, fit to begin a line of a log.

    >>> one_line("a.txt\\n::error::gone")
    'a.txt␊::error::gone'
    >>> one_line("::error::gone")
    '⟨::⟩error::gone'
    """
    return inert(visible(text).replace("\n", "␊"))


def inert(line: str) -> str:
    """A line put together of visible pieces, such that no CI system takes it for a command."""
    return _COMMAND.sub(r"⟨\1\2⟩", line)


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
    found = match.group()
    if len(found) > 1:
        return f"⟨{found}⟩"
    code = ord(found)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
