"""Text decoded with the wrong encoding."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.document import Line
from normalize_rules.encoding.shown_as_example import is_shown

_LONG_LINE = 3000  # a diff of longer lines takes quadratic time for no better account of the change

# mojibake holds at least one of these: bytes of UTF-8 read as a single-byte encoding (see ftfy.badness); curly quotes,
# dashes and accents that good text is full of are left to the company of the others
_COMMON = frozenset("“”‘’–—…\u00a0")
_SUSPICIOUS = frozenset(
    [*map(chr, range(0x80, 0x2B0)), *"ˆ˜‚ƒ„†‡‰‹›€™", *map(chr, range(0x370, 0x520))]
) - _COMMON  # fmt: skip
# no mojibake is made of ASCII and these marks alone, and none that ftfy knows is longer than seven characters: its test
# takes 0.3 µs a character, so it is asked only about the surroundings of the other characters
_DOUBTFUL = expression("[^\\x00-\\x7f“”‘’–—…\u00a0·•«»©®](?:.{0,7}[^\\x00-\\x7f“”‘’–—…\u00a0·•«»©®])*+")
_AROUND = 7
# nor any without one of these: accents that stand alone between letters of ASCII do not make ftfy be loaded
_POSSIBLE = expression("[^\\x00-\\x7f]{2}|[\\x80-\\x9f]|[ŒœÃÂ](?![A-Za-z])")


@rule(
    code="ENC001",
    name="mojibake",
    phase="repair",
    languages=(),
    characters=_SUSPICIOUS,
    fixes=[
        ("The cafÃ© in SÃ£o Paulo stayed open.", "The café in São Paulo stayed open."),
        ("He said â€œnoâ€\x9d and left.", "He said “no” and left."),
    ],
    keeps=[
        ("The café’s owner, Łukasz Żak, said “no”…", "accents and curly quotes are no mojibake"),
        ("«L’Europe» — Naïve façade, 25 °C, £5, ½", "other marks of good text"),
        ("Ð is a letter of Icelandic; ñ of Spanish.", "a letter alone proves nothing"),
        ('Her card read "Ã©" and "â‚¬" for years.', "mojibake that is written about"),
        ('The town\'s name was printed "MÃ¡laga" on the tickets.', "the same"),
        ("中国：「你好」！½ ™", "widths and symbols are not errors of encoding"),
    ],
)
def mojibake(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Text decoded with the wrong encoding

    UTF-8 read as Latin-1 or Windows-1252 turns é into Ã©. ftfy recognises sequences that no language writes and
    decodes them again; it is asked line by line, and only for lines that it calls bad, with quotes, widths, ligatures
    and line breaks left as they are (its defaults would rewrite all of them in good text).
    """
    findings = list(_all_mojibake(document))
    if not all(is_shown(document, found.start, found.end) for found in findings):
        yield from findings  # the text itself was decoded badly; otherwise it speaks of mojibake


def _all_mojibake(document: Document) -> Iterator[Finding]:
    for line in _suspicious_lines(document):
        content = document.text[line.start : line.end]
        if _is_bad(content):
            from ftfy import fix_and_explain

            repaired = fix_and_explain(content, _config()).text
            if repaired != content and "\n" not in repaired:
                for edit in _differences(content, repaired, line.start):
                    yield Finding(edit.start, edit.end, "decoded again from the encoding it was written in", (edit,))


def _suspicious_lines(document: Document) -> list[Line]:
    """The lines with a suspicious character that does not stand alone between letters of ASCII."""
    text, found = document.text, {}
    for character in document.others & _SUSPICIOUS:
        is_enough = character <= "\x9f" or character in "ŒœÃÂ"
        at = text.find(character)
        while at >= 0:
            end = at + 1
            if is_enough or not (text[at - 1 : at].isascii() and text[end : end + 1].isascii()):
                line = document.line_at(at)
                found[line.number] = line
                end = line.end
            at = text.find(character, end)
    return [found[number] for number in sorted(found)]


def _is_bad(content: str) -> bool:
    """What ftfy.badness.is_bad says of a line."""
    if not _POSSIBLE.search(content):
        return False
    from ftfy.badness import is_bad

    return any(is_bad(content[max(0, m.start() - _AROUND) : m.end() + _AROUND]) for m in _DOUBTFUL.finditer(content))


def _config() -> Any:
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        replace_lossy_sequences=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )


def _differences(before: str, after: str, offset: int) -> Iterator[Edit]:
    """The changed stretches of a line, in its document's coordinates."""
    if len(before) > _LONG_LINE:
        yield Edit(offset, offset + len(before), after)
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(offset + i1, offset + i2, after[j1:j2])
