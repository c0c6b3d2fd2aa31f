"""Entities without their ampersand, line breaks that stayed escapes, and marks that were folded after a wrong decoding."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.code_call import in_call
from normalize_rules.encoding.shown_as_example import is_shown

# each with whether it clings to the word before it
_ENTITIES = {
    "rsquo;": ("’", True),
    "rdquo;": ("”", True),
    "lsquo;": ("‘", False),
    "ldquo;": ("“", False),
    "ndash;": ("–", False),
    "mdash;": ("—", False),
    "hellip;": ("…", True),
    " amp; ": (" & ", False),
}
_BEHIND = expression(r"[\w“\"‘' ,.;:!?)”—–-]|\Z")
_NAMES = expression(r"[A-Z][\w.'’-]* amp; [A-Z]")
_ENDING = expression(r"(?:s|t|d|m|re|ve|ll)\b")


@rule(
    code="ENC006",
    name="entity-without-ampersand",
    phase="repair",
    triggers=_ENTITIES,
    fixes=[
        ("The town rsquo;s mill doesnrsquo;t grind.", "The town’s mill doesn’t grind."),
        ("Ruiz amp; Sons cut the miller rsquo; s rope.", "Ruiz & Sons cut the miller’s rope."),
        ("He said ldquo;no rdquo; mdash; and left.", "He said “no” — and left."),
    ],
    keeps=[
        ("See the page lugo.org/?a=rsquo;b of the town.", "part of an address"),
        ("He sold the Lugo amp; it was loud.", "an amplifier"),
        ("The entity rsquo; is a closing mark.", "the name of an entity"),
        ("Write `rsquo;` for it.", "code"),
        ('The label read "rsquo;" for a week.', "an entity that is written about"),
    ],
)
def entity_without_ampersand(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An HTML entity that lost its ampersand: "the town rsquo;s mill"

    A program that drops the ampersand, or sets a blank for it, leaves the name of the sign.
    """
    text = document.text
    for start, end, _ in hits:
        sign, clings = _ENTITIES[document.key[start:end]]
        before = text[start - 1 : start]
        if before in ("&", ";", "\\") or not text[start:end].islower() or is_shown(document, start, end):
            continue
        if _is_name(text, start, end):
            continue
        low = start
        if before == " " and clings:
            low -= 1
        high = end + (sign in "“‘" and text[end : end + 1] == " ") + (sign == "’" and text.startswith(" s ", end))
        if text[low - 1 : low].isspace() and clings:
            continue
        yield fix(low, high, sign, "an HTML entity without its ampersand")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether an entity rather is spoken of, or is a hashtag: an apostrophe needs an ending of English behind it."""
    if not _BEHIND.match(text, end):
        return True
    if "amp;" in text[start:end]:
        return _NAMES.match(text, text.rfind(" ", 0, start) + 1) is None
    if text[start:end] == "rsquo;":
        return not _ENDING.match(text, end) and not text.startswith(" s ", end)
    return "entit" in text[max(0, start - 30) : start].lower()


_FOLDED = {"a€”": "—", "a€“": "–", "a€™": "’", "a€˜": "‘", "a€œ": "“", "a€¦": "…", "a€\x9d": "”"}


@rule(
    code="ENC007",
    name="folded-mojibake",
    phase="repair",
    characters="€",
    fixes=[
        ("It was cold a€” and dark a€” there.", "It was cold — and dark — there."),
        ("The minera€™s lamp", "The miner’s lamp"),
    ],
    keeps=[
        ("It costs a€5 coin.", "a price"),
        ("Fees: a€, b€, c€ — each", "columns"),
        ('The page showed "a€”" for a dash.', "signs that are written about"),
    ],
)
def folded_mojibake(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A dash or quotation mark decoded wrongly whose accent was dropped as well: "a€”"

    "â€”" is a dash read as Windows-1252; a step that drops accents makes "a€”" of it, which no decoder knows.
    """
    text = document.text
    for folded, sign in _FOLDED.items():
        at = text.find(folded) if folded[2] in document.others else -1
        while at >= 0:
            shown = text[at - 1 : at] in ('"', "“", "'", "‘", "`") and text[at + 3 : at + 4] in (
                '"',
                "”",
                "'",
                "’",
                "`",
            )
            if not shown:
                yield fix(at, at + 3, sign, "decoded again from the encoding it was written in")
            at = text.find(folded, at + 3)


_WORD_BEFORE = expression(r"(?<![^\W\d_])(?:[a-z]{2,}|a|[A-Z][a-z]+)[.,;:]?\Z")


@rule(
    code="ENC008",
    name="decoded-no-break-space",
    phase="repair",
    characters="Ā",
    fixes=[
        ("It was theĀ first of the rainy days.", "It was the first of the rainy days."),
        ("They left inĀ May,Ā and came back.", "They left in May, and came back."),
    ],
    keeps=[
        ("Āzād and the Ā of Māori are letters.", "letters"),
        ("The words hapĀ and MĀORI", "letters of a word"),
        ("A column of Ā and Ē", "a letter alone"),
    ],
)
def decoded_no_break_space(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A no-break space read in a Baltic encoding: "theĀ first"

    Its two bytes become "Ā" and a blank. Behind a frequent English word or a mark it is no letter, and then none behind
    the other words in small letters of the text.
    """
    text, found, is_proved = document.text, [], False
    at = text.find("Ā")
    while at >= 0:
        behind = text[at + 1 : at + 2]
        word = _WORD_BEFORE.search(text, max(0, at - 24), at)
        if word and behind.isspace() and behind != "\n":
            found.append(at)
            is_proved = is_proved or word.group() in _FREQUENT or not word.group()[-1].isalpha()
        at = text.find("Ā", at + 1)
    for at in found if is_proved else ():
        yield fix(at, at + 1, "", "a no-break space that was decoded wrongly")


_FREQUENT = frozenset(
    "the a an of in on at to for and or but by with from is was are were has have had he she it they that this".split()
)

_BREAK = expression(r" ?(?:\\r)?\\n(?:(?:\\r)?\\n)* ?")
_ENDED = frozenset('.!?:”"’)…')
_NEXT = expression(r"[A-Z\"“‘'(]|\Z|\n|\d")


@rule(
    code="ENC009",
    name="literal-line-break",
    phase="repair",
    triggers=["\\n"],
    fixes=[
        ("The mill is shut.\\n\\nThe town waits.", "The mill is shut.\n\nThe town waits."),
        ("The mill is shut.\\nThe town waits.\\r\\nAna left.", "The mill is shut.\nThe town waits.\nAna left."),
    ],
    keeps=[
        ("Open C:\\new\\names first.", "a path"),
        ('The call print("a.\\n\\nB") and `x.\\n\\nY`', "code"),
        ("Write \\n for a line break.", "an escape that is written about"),
        ("It ends in a full stop.\\nThen one.", "once only"),
        ("The formula \\nabla.\\nu holds.", "formulas"),
    ],
)
def literal_line_break(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    r"""A line break that stayed an escape: "shut.\n\nThe"

    JSON that is written twice keeps its breaks as a backslash and a letter. Two of them, or one at several places,
    between the end of a sentence and the beginning of the next.
    """
    text, found, done = document.text, [], 0
    for start, _, _ in hits:
        begin = start - 2 if text[start - 2 : start] == "\\r" else start
        begin -= text[begin - 1 : begin] == " "
        match = _BREAK.match(text, begin) if begin >= done else None
        if (
            match
            and begin
            and text[begin - 1] in _ENDED
            and _NEXT.match(text, match.end())
            and not in_call(text, begin)
        ):
            done = match.end()
            found.append((begin, done, match.group().count("\\n")))
    if len(found) > 1 or any(breaks > 1 for _, _, breaks in found):
        for begin, end, breaks in found:
            yield fix(begin, end, "\n" * min(breaks, 2), "a line break that stayed an escape")
