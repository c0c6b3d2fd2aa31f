"""The buttons of a page, one below the other: "Comments / Share / Save / Listen"."""

from collections.abc import Iterator, Sequence
from itertools import chain

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE

_SURE = "share tweet print bookmark gift e-mail email".split()
_SURE += [
    "copy link",
    "gift article",
    "share article",
    "save article",
    "add to favorites",
    "add to favourites",
    "read later",
    "text size",
]
_BUTTON = expression(
    rf"(?:{'|'.join(_SURE)}|save|comments?|listen|like|follow|font size|a[+-]|views?|reply|download|translate|report|subscribe|whatsapp|facebook"
    r"|telegram|twitter|x|linkedin|pinterest|more)(?: ?[(\[]?\d{1,5}[)\]]?)?"
)
_COUNTER = expression(r"[\d.,k\W]{1,7}")
_LEAST = 4  # buttons in a row
_PRINT_AND_MAIL = {"print", "email", "e-mail"}  # which stand above a text, and in no list of their own


@rule(
    code="RES084",
    name="button-column",
    phase="layout",
    languages=(),
    sources=["en"],
    triggers=["share\n", "share article\n", "share (", "print\n", "copy link\n"],
    fixes=[
        (f"Bridge reopens\n\nComments\nShare\nSave\nListen\nGift\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"Bridge reopens\n\nShare\n\n12\n\nPrint\n\nEmail\n\nA+\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"Print\nEmail\n{LINE}", LINE),
        (f"Bridge reopens\n\nPrint\n\nE-mail\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"{LINE}\nLike (3)\nComment\nShare (4)\nSave", LINE),
    ],
    keeps=[
        (f"The app has four buttons:\nShare\nSave\nPrint\nListen\n{LINE}", "a list that a line announces"),
        ("Stop\nLook\nListen\nLike\nFollow\nThe song ends here.", "a song"),
        (f"Share\nSave\nListen\n{LINE}", "three"),
        (f"{LINE}\nPrint\nEmail\n{LINE}", "two headings between paragraphs"),
        (f"Ways to send it:\nPrint\nEmail\n{LINE}", "a list that a line announces"),
        (f"Print\nEmail\nRadio\n{LINE}", "a list"),
        (f"Share.\nSave.\nPrint.\nListen.\n{LINE}", "sentences"),
        ("Share\nSave\nPrint\nListen", "nothing but these words"),
    ],
)  # fmt: skip
def button_column(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The buttons of a page, one below the other

    Four lines or more that follow one another, each the label of a button, and one of them a label that no list of anything
    else has; "Print" and "Email" above the first paragraph are enough. Counters between them go too. A line above that ends in a colon announces the list.
    """
    keys = document.line_keys
    done = -1
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        if number <= done or not _BUTTON.fullmatch(keys[number]):
            continue
        first, done = _run(keys, number)
        rows = [at for at in range(first, done + 1) if keys[at]]
        labels = {keys[at].rstrip(" ()[]0123456789") for at in rows if not _COUNTER.fullmatch(keys[at])}
        above = next((keys[at] for at in range(first - 1, -1, -1) if keys[at]), "")
        others = any(keys[at] for at in chain(range(first), range(done + 1, len(keys))))
        least = 2 if _is_above_text(keys, first, done, labels) else _LEAST
        if len(labels) < least or labels.isdisjoint(_SURE) or above.endswith(":") or not others:
            continue
        for at in rows:
            line = document.lines[at]
            yield Finding(line.start, line.end, "a button of the page", (Edit(line.start, line.end, ""),))


def _is_above_text(keys: Sequence[str], first: int, last: int, labels: set[str]) -> bool:
    """Whether these are the labels for print and mail between the headline, if there is one, and the first paragraph."""
    above = [key for key in keys[:first] if key]
    below = next((key for key in keys[last + 1 :] if key), "")
    return (
        labels <= {*_PRINT_AND_MAIL, "share", "tweet"}
        and len(labels & _PRINT_AND_MAIL) > 1
        and len(above) < 2
        and not any(map(is_paragraph, above))
        and is_paragraph(below)
    )


def _run(keys: Sequence[str], number: int) -> tuple[int, int]:
    """The first and the last line of the buttons around one; blank lines and counters may stand between them."""
    ends = []
    for step in (-1, 1):
        at = end = number
        while 0 <= at + step < len(keys) and _belongs(keys[at + step]):
            at += step
            end = at if _BUTTON.fullmatch(keys[at]) else end
        ends.append(end)
    return ends[0], ends[1]


def _belongs(key: str) -> bool:
    return len(key) <= 24 and (not key or _BUTTON.fullmatch(key) is not None or _COUNTER.fullmatch(key) is not None)
