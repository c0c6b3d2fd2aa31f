"""Marks that belong to the machinery of translation."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, note, rule

_PIECE = expression(r"(?<=\w)@@ (?=\w)")
_JOINED = expression(r" ?@([-,./:])@ ?")


@rule(
    code="TYP017",
    name="subword-mark",
    triggers=["@-@", "@,@", "@.@", "@/@", "@:@", "@@ ", "▁"],
    characters="▁",
    sources=["ha", "ja"],
    fixes=[
        ("A state @-@ owned firm paid 3 @,@ 000 euros.", "A state-owned firm paid 3,000 euros."),
        ("The gov@@ ern@@ ment agreed.", "The government agreed."),
        ("They met the ▁mayor of ▁ Bauchi.", "They met the mayor of Bauchi."),
    ],
    keeps=[
        ("Write to ana@example.org or @ana.", "addresses and handles"),
        ("Two @ 5 euros each, @@ for all", "at a price"),
        ("name: ▁▁▁▁▁▁▁▁", "a line to write on"),
    ],
)
def subword_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The marks of a tokenizer

    Subword tokenizers mark where a word goes on (@@), where marks were set apart (@-@) and where a blank was (▁); what
    they stand for is certain.
    """
    text = document.text
    message = "a tokenizer's mark"
    for start, end, _ in hits:
        if text[start] == "▁":
            if "▁" in (text[start - 1 : start], text[end : end + 1]):
                continue
            joins = start > 0 and not text[start - 1].isspace() and text[end : end + 1].isalnum()
            stop = end + 1 if text[end : end + 1] == " " and start and text[start - 1] == " " else end
            yield fix(start, stop, " " if joins else "", message)
        elif text[start:end] == "@@ ":
            if _PIECE.match(text, start):
                yield fix(start, end, "", message)
        else:
            match = _JOINED.match(text, start - 1 if start and text[start - 1] == " " else start)
            if match:
                yield fix(match.start(), match.end(), match.group(1), message)


@rule(
    code="TYP018",
    name="unknown-word-mark",
    phase="layout",
    triggers=["<unk>", "[unk]", "⁇"],
    characters="⁇",
    fixes=[
        ("The mayor <unk> said no.", "The mayor said no."),
        ("Nobody knew ⁇ why.", "Nobody knew why."),
        ("It was <unk>.", "It was."),
    ],
    keeps=[
        ("The tag <unknown> is not known.", "another word"),
        ("The token `<unk>` stands for a word.", "code"),
        ("Really⁇", "two question marks in one sign"),
    ],
)
def unknown_word_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A mark for a word that the engine did not know

    The word is lost, and its mark helps nobody; what was there is in the record of changes.
    """
    text = document.text
    for start, end, _ in hits:
        before, after = text[start - 1 : start], text[end : end + 1]
        if text[start] == "⁇" and not (before in ("", " ") and after in ("", " ")):
            continue
        if _is_inside_protected(document, start, end) or not (before or after):
            continue
        if before == " " and (not after or not after.isalnum()):
            yield fix(start - 1, end, "", "a mark for an unknown word")
        else:
            yield fix(start, end + (after == " "), "", "a mark for an unknown word")


def _is_inside_protected(document: Document, start: int, end: int) -> bool:
    """Whether a protected span goes on at both ends; the mark by itself is one, since it looks like markup."""
    last = bisect_left(document.protected, (start,)) - 1
    return last >= 0 and document.protected[last][1] > end


_ENTITY = expression(
    r"__(?:NE|ENT|NUM|URL|TAG|PH|VAR|DATE)_?\d{0,3}__|\{\d{1,2}\}|%\d\$s|\$\{\w{1,20}\}|\bNE_?\d{1,2}_"
)


@rule(
    code="TYP019",
    name="placeholder",
    safety="none",
    triggers=["__", "{0}", "{1}", "{2}", "{3}", "%1$s", "${"],
    finds=["The mayor __NE0__ said no.", "They paid {0} euros."],
    keeps=[
        ("The blank ____ is for your name.", "a line to write on"),
        ("the file __init__.py", "code"),
        ("a set {a, b}", "braces"),
    ],
)
def placeholder(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A placeholder that was not filled in

    Engines and templates put a mark where a name or number belongs. What stood there is not known, so the mark stays
    and is reported.
    """
    for start, _, _ in hits:
        match = _ENTITY.match(document.text, start)
        if match:
            yield note(match.start(), match.end(), "a placeholder in place of a name or number")
