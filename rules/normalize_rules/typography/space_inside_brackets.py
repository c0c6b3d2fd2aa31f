"""Spaces between a bracket and what stands in it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import OncePerLine, has_wide_gap

_REACH = 600  # a pair of brackets further apart is not one parenthesis
_CLOSING = {"(": ")）", "[": "]"}
_OPENING = {")": "(（", "]": "["}
_LETTERS = expression(r"[^\W\d_]{3}")


@rule(
    code="TYP002",
    name="space-inside-brackets",
    triggers=["( ", " )", "[ ", " ]"],
    fixes=[
        ("The bank ( founded in 1902 ) closed.", "The bank (founded in 1902) closed."),
        ("Shares (600884.SH ) fell and [ the regulator] said so.", "Shares (600884.SH) fell and [the regulator] said so."),
    ],
    keeps=[
        ("[ ] call the mill\n[ x ] call the port", "check boxes"),
        ("That went well :( and then : ) again", "emoticons"),
        ("1 ) First the roof, 2 ) then the walls", "list numbers, whose brackets have no partner"),
        ("Profit   (  15)\nLoss     ( 105)", "aligned columns"),
        ("call run( x ) first", "code"),
    ],
)  # fmt: skip
def space_inside_brackets(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space just inside brackets

    Tokenizers set brackets apart from the words in them. The space goes when the bracket has its partner in the same
    line and words between.
    """
    text = document.text
    in_columns = OncePerLine(document, has_wide_gap)
    for start, end, _ in hits:
        opens = text[start] in "(["
        if not opens and text[start] not in " \u00a0":
            continue
        span = _inside(document, start if opens else end - 1, opens)
        if span and _is_prose(document, *span, in_columns):
            space = end - 1 if opens else start
            yield fix(space, space + 1, "", "a space inside brackets")


def _inside(document: Document, at: int, opens: bool) -> tuple[int, int] | None:
    """The span between a bracket and its partner in the same line."""
    text, line = document.text, document.line_at(at)
    step, own = (1, text[at]) if opens else (-1, text[at])
    partners = _CLOSING[own] if opens else _OPENING[own]
    stop = min(line.end, at + _REACH) if opens else max(line.start, at - _REACH) - 1
    around = text[at + 1 : stop] if opens else text[stop + 1 : at]
    if not any(partner in around for partner in partners):
        return None
    depth = 0
    for place in range(at + step, stop, step):
        if text[place] == own:
            depth += 1
        elif text[place] in partners:
            if not depth:
                return (at + 1, place) if opens else (place + 1, at)
            depth -= 1
    return None


def _is_prose(document: Document, start: int, end: int, in_columns: OncePerLine) -> bool:
    text = document.text
    content = text[start:end]
    words = content.strip()
    if not any(c.isalnum() for c in words) or content.startswith("  ") or content.endswith("  "):
        return False
    if text[start - 1] == "[" and not _LETTERS.search(words):
        return False
    before = text[start - 2] if start > 1 else " "
    if before in ":;=-" or words[-1] in ":;=-" or (before.isalnum() and " " not in words):
        return False
    return _LETTERS.search(words) is not None or not in_columns(start)
