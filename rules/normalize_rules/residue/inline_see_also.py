"""A pointer to another article set between two paragraphs: "See also  Another headline"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.glued_pointer import holds_sentence
from normalize_rules.residue.page import is_page

_POINTER = expression(
    r"[>»•*\-–—\s(]*(?P<cue>see also|also see|(?:also )?to read(?: also)?|read also(?: about)?|also read|read this(?: also)?|read more|read on|read next|more on this|must read"
    r"|related|you may also like|don't miss|recommended|we recommend(?: reading| to read| you)?|learn more|read here|watch also|also interesting|interesting to read|see more|lire aussi|a lire aussi|lea tambien"
    r"|lea mas|leia tambem|leggi anche|lesen sie auch|mehr zum thema|czytaj tez|przeczytaj takze|baca juga|ayrica oku"
    r"|читайте также|читайте також|procitajte i)(?P<mark>\s*[:|–—-]\s*|\s{2,}|\s+(?=[\"“‘'»>]))(?P<rest>\S.*)"
)
# labels that a headline or a caption may have too: only on a page, and below the first paragraph
_TEASER = expression(
    r"[>»•*▶►\s(]*(?P<cue>(?:photo |video |picture |image )?gallery|photo (?:report|story|essay)|in pictures|(?:watch|see|view)(?: also)?(?: the| this)? (?:video|photos?|gallery|footage)"
    r"|live broadcast|watch live)(?P<mark>\s*[:|]\s*|\s(?=[\"']))(?P<rest>\S.*)"
)
# what a title has in capitals and a headline has not
_SMALL_WORD = expression(
    r" (?!(?:with|from|into|over|after|before|about|than|that|this|between|under|against|through)\b)[a-z]{4,}"
)
_ADVICE = ("don't miss", "recommended", "we recommend", "must read", "learn more")  # which a guide ends with, too
_LONGEST_TEASER = 140
_WORDS_AFTER = 3


@rule(
    code="RES004",
    name="inline-see-also",
    phase="layout",
    languages=(),
    triggers=[
        "see also", "also see", "read also", "also read", "read more", "read on", "read next", "more on this", "must read",
        "to read:", "to read also", "read this:", "read this also", "also interesting:", "interesting to read:", "related:", "related  ", "you may also like", "don't miss:", "recommended:", "we recommend", "learn more:", "read here", "watch also", "see more:",
        "lire aussi", "lea tambien", "lea mas", "leia tambem", "leggi anche", "lesen sie auch", "mehr zum thema", "czytaj tez",
        "przeczytaj takze", "baca juga", "ayrica oku", "читайте также", "читайте також", "procitajte i",
        "gallery:", "gallery |", "photo report:", "photo story:", "in pictures:", "video:", "video \"", "video '", "photos:", "photo:", "see the photo",
        "footage:", "live broadcast:", "watch live:",
    ],
    fixes=[
        (
            "The port is shut.\n\nSee also  Ten tips for a better sleep in summer\n\nIt will open on Monday.",
            "The port is shut.\n\nIt will open on Monday.",
        ),
        (
            "The port is shut.\nALSO READ: Three beaches to visit before you turn 30\nIt will open on Monday.",
            "The port is shut.\nIt will open on Monday.",
        ),
        (
            "The port of Varna is shut since Sunday.\nPhoto gallery: The storm in ten pictures\nIt will open again.\nALSO READ: Three beaches to visit now",
            "The port of Varna is shut since Sunday.\nIt will open again.",
        ),
        (
            "The port of Varna is shut since Sunday.\nWatch the video: 'Waves over the mole'\nIt will open again.\nALSO READ: Three beaches to visit now",
            "The port of Varna is shut since Sunday.\nIt will open again.",
        ),
        (
            "The port of Varna is shut since Sunday.\nRead also: Three beaches to visit before you turn 30",
            "The port of Varna is shut since Sunday.",
        ),
        (
            "The port of Varna is shut since Sunday.\n\nRelated: Who pays for the harbor wall\nTo read also - Ten tips for a better sleep",
            "The port of Varna is shut since Sunday.",
        ),
    ],
    keeps=[
        ("The port is shut.\nGallery: The storm in ten pictures\nIt will open on Monday.", "no other residue"),
        ("Gallery: Ten pictures of the storm\nThe port of Varna is shut, and it will open again on Monday.", "the headline"),
        ("See also the risk that rates rise again, she wrote in the report.", "a sentence"),
        ("The class has three books for the summer of this year:\nRead also: Three beaches to visit before you turn 30", "an order"),
        ("The first plague came by ship, the guide to the town says.\nSee also: The Plague Year", "the title of a book"),
        ("Read also: Three beaches to visit before you turn 30", "nothing above it"),
        ("The tower is open from nine to noon, except on Mondays.\nDon't miss: The light on the roofs at sunset", "a guide"),
        ("Those who read more do better at school.", "a verb"),
        ("Read more books: that was the minister's advice, and he meant it for everyone in the room.", "a sentence"),
        ("Related party transactions doubled last year.", "no mark after the word"),
        ('"Read on," she told the class.', "speech"),
        ("The port is shut.\nRead also: Three beaches to visit before you turn 30\nIt will open on Monday.",
         "a colon after small letters, and no other residue; translators keep it"),
    ],
)  # fmt: skip
def inline_see_also(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A pointer to another article between two paragraphs

    Blog software and news sites set the headline of another article into the text, after "See also" and two spaces, a
    colon or a bar. A line without such a mark may be a sentence and stays. A colon after small letters is proof only below the
    last sentence, or where another line is residue too, since translators of such pages keep the line between paragraphs.
    """
    for index in sorted({document.line_at(hit.start).number for hit in hits}):
        line, key = document.lines[index], document.line_keys[index]
        match = _POINTER.fullmatch(key) or _teaser(document, index, key)
        content = document.text[line.start : line.end].strip()
        if not match or not _is_headline(match, content) or _leads_up(document, index, match, content):
            continue
        sure = match.re.pattern == _POINTER.pattern and _is_sure(match, content)
        if sure or _ends_text(document, index, match) or is_page(document, index):
            message = f"a pointer to another article ({match['cue']!r})"
            yield Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),))


def _leads_up(document: Document, index: int, match: re.Match[str], content: str) -> bool:
    """Whether "Read more »" is the button of the text that is cut off above it, glued to the next one's headline."""
    mark = content[match.start("rest") : match.start("rest") + 2]
    arrow = match["cue"] == "read more" and mark[:1] in ("»", "›", "→") and not mark[1:].isspace()
    return arrow and index > 0 and document.line_keys[index - 1].endswith(("…", "...", "…]", "...]"))


def _teaser(document: Document, index: int, key: str) -> re.Match[str] | None:
    """A label such as "Gallery:" with a headline, somewhere below a paragraph. A credit or a caption is no headline."""
    match = _TEASER.fullmatch(key) if len(key) <= _LONGEST_TEASER and not key.endswith(".") else None
    return match if match and any(map(is_paragraph, document.line_keys[:index])) else None


def _is_sure(match: re.Match[str], content: str) -> bool:
    """Whether a template wrote the line: a label in capitals, or a mark that no sentence has."""
    label = content[match.start("cue") : match.end("cue")]
    return label.isupper() or not label.isascii() or match["mark"].strip() not in (":", "-") or not label[0].isupper()


def _ends_text(document: Document, index: int, match: re.Match[str]) -> bool:
    """Whether the text is over before the line: a sentence stands above it, and below it nothing but more of its kind. The
    headline is written as a sentence is; in capitals it may be the title of a book.
    """
    last = _last_of_text(document)
    if match["cue"] in _ADVICE or not 0 <= last < index:
        return False
    key, line = document.line_keys[last], document.lines[index]
    content = document.text[line.start : line.end].strip()
    written_small = _SMALL_WORD.search(content, match.start("rest")) is not None
    return written_small and is_paragraph(key) and key.endswith((".", '"'))


@lru_cache(maxsize=2)
def _last_of_text(document: Document) -> int:
    """The number of the last line that is no pointer, or -1."""
    numbers = range(len(document.line_keys) - 1, -1, -1)
    filled = ((number, document.line_keys[number]) for number in numbers)
    return next((number for number, key in filled if key and not _POINTER.fullmatch(key)), -1)


def _is_headline(match: re.Match[str], content: str) -> bool:
    """Whether a headline follows: it begins with a capital, and a single mark is not followed by a full sentence."""
    rest = content[match.start("rest") :]
    first = next((c for c in rest if c.isalnum()), "")
    if not (first.isupper() or first.isdigit() or not first.islower()) or len(rest.split()) < _WORDS_AFTER:
        return False
    if holds_sentence(rest):
        return False
    return not rest.rstrip().endswith(".") or "  " in match["mark"] or not is_paragraph(rest)
