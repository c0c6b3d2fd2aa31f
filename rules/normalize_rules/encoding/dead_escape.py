"""Escapes that lost their backslash."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.encoding.shown_as_example import is_shown

_ESCAPE = r"u(?:00[89a-f]|01[0-9a-f]|02[0-9a-f]|20[0-2a-f]|21[0-9a-f]|03[0-9a-f]|04[0-9a-f])[0-9a-f]"
_RUN = expression(rf"(?:\\?{_ESCAPE})+")
_LONE = expression(r"(?:\\?u(?:201[0-9a-f]|202[0-9a-f]|2122|20ac|00[a-f][0-9a-f]|01[0-7][0-9a-f])){1,3}")
_LETTERS = [f"u00{row}{column}" for row in "cdef" for column in "0123456789abcdef"]
_MORE_LETTERS = [f"u01{row}{column}" for row in "01234567" for column in "0123456789abcdef"]
_REACH = 120


@rule(
    code="ENC004",
    name="dead-escape",
    phase="repair",
    languages=(),
    triggers=["u2018", "u2019", "u201c", "u201d", "u2013", "u2014", "u2026", "u00a0", *_LETTERS, *_MORE_LETTERS],
    fixes=[
        ("The dam u00e2u20acu201d an old one u00e2u20acu201d broke.", "The dam — an old one — broke."),
        ("The mayoru2019s plan and a cafu00e9", "The mayor’s plan and a café"),
        ("The mayor\\u2019s plan is u201cdeadu201d.", "The mayor’s plan is “dead”."),
        ("The mayor of Ja\\u00e9n flew to Wroc\\u0142aw.", "The mayor of Jaén flew to Wrocław."),
    ],
    keeps=[
        ("Write U+2019 or u-2019 for it.", "the name of a character"),
        ("The code `u2019` is an escape.", "code"),
        ("Room u20191 is open.", "a longer number"),
        ('Every name on the list held "u00e9" for an accent.', "an escape that is written about"),
        ("Model QU2019 is new.", "capitals"),
    ],
)
def dead_escape(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An escape without its backslash: "u2019"

    JSON that passes through a database loses its backslashes. The escapes are read as characters, and where those are
    UTF-8 in the wrong encoding once more, ftfy decodes them as it does mojibake.
    """
    findings = list(_all_escapes(document, hits))
    if not all(is_shown(document, found.start, found.end) for found in findings):
        yield from findings  # the text itself lost its backslashes; otherwise it speaks of escapes


def _all_escapes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    text = document.text
    done = 0
    for start, _, _ in hits:
        begin = start - 1 if text[start - 1 : start] == "\\" else start
        match = _RUN.match(text, begin, begin + _REACH) if begin >= done else None
        if match and not text[match.end() : match.end() + 1].isdigit():
            done = match.end()
            decoded = _decoded(match.group())
            if decoded:
                yield fix(match.start(), match.end(), decoded, "an escape without its backslash")


def _decoded(escapes: str) -> str:
    from ftfy import fix_encoding

    characters = "".join(chr(int(code, 16)) for code in re.findall(r"u([0-9a-f]{4})", escapes))
    repaired = fix_encoding(characters)
    # one accented letter or mark proves itself; a stretch that neither is nor becomes clean text stays
    plausible = repaired != characters or _LONE.fullmatch(escapes)
    return repaired if plausible and repaired.isprintable() and "u00" not in repaired else ""
