"""The name of the site or of a section in capitals above the headline: "SHIPPING", "The Harbor Daily"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.fold import fold
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page import residue_lines

_KICKER = expression(r"[^\W\d_]{3,20}(?:(?: ?[&/-] ?| )[^\W\d_]{2,20}){0,2}")
_SHELF = expression(
    r"(?:politics|world|economy|society|culture|sports?|international|national|local|news) (?:north korea|south korea|korea|china|japan|usa?|united states|europe|asia"
    r"|middle east|diplomacy|defen[cs]e|national assembly|administration|industry|finance|real estate|incidents?|courts?|education|labou?r|football|soccer|baseball)"
)
_PATH = expression(r"\S\s*[»›→>]\s*\S|\S\s+/\s+\S")
_MARKS = ("©", "ⓒ", "(c)", "copyright", "&copy;")
_OWNER = expression(
    r"(?:©|ⓒ|\(c\)|&copy;|[Cc]opyright|COPYRIGHT)(?:[\W_]*(?:©|ⓒ|\(c\)|[Cc]opyright))?[\W_]*(?:\d{4}(?: ?[-–—] ?\d{2,4})?[\W_]*)?(?:by )?"
    r"(?P<owner>(?:[Tt]he )?[^\W\d_a-z][\w’'-]*(?: (?:of |the |& )?[^\W\d_a-z][\w’'-]*){0,4})"
)
_NOT_OWNER = expression(
    r"(?: (?:all|reserved|rights|group|media|ltd|inc|llc|corporation|co|company|gmbh|sa|srl|copyright))+$|^the "
)
_LEAD_IN = expression(
    r"(?:follow-?up|writing|wrote|editing|translation|monitoring|special|report(?:ing)?|newsroom|editorial|agencies|written by) ?[-–—:|/] ?(?P<name>.+)"
)
_SIGN_OFF = expression(r"[(\[] ?(?P<name>[^()\[\]]+?)(?: ?[-–—/,|] ?[\w’'-]+(?: [\w’'-]+){0,2})? ?[)\]]")
_HEADLINE = 25
_WORDS = 4
_HEAD_LINES = 16
_LEAST_ABOVE = 2
_LONGEST = 60
_HEAD = "Home > Lake > Ferries"


@rule(
    code="RES101",
    name="kicker-in-head",
    phase="layout",
    languages=(),
    sources=["de", "pt", "ko", "ar"],
    fixes=[
        (f"{_HEAD}\nFERRIES\nOld bridge of Tartu reopens after storm\n{LINE}", f"Old bridge of Tartu reopens after storm\n{LINE}"),
        (f"Skip to content\n{_HEAD}\n\nPORTS & SHIPS\n\nOld bridge of Tartu reopens after storm\n\n{LINE}", f"Old bridge of Tartu reopens after storm\n\n{LINE}"),
        (
            f"Go to main menu\nThe Lake Observer\nSociety Courts\nOld bridge of Tartu reopens after storm\n{LINE}\n© The Lake Observer, all rights reserved",
            f"Old bridge of Tartu reopens after storm\n{LINE}",
        ),
        (f"{_HEAD}\nFollow-up - Lake Lamp\nOld bridge of Tartu reopens\n{LINE}\n(Lake Lamp - Petra)\n© Lake Lamp 2020", f"Old bridge of Tartu reopens\n{LINE}"),
    ],
    keeps=[
        (f"FERRIES\nOld bridge of Tartu reopens after storm\n{LINE}", "nothing of a page above it"),
        (f"FERRIES\n{LINE}", "the headline"),
        (f"The Lake Observer\nOld bridge of Tartu reopens after storm\n{LINE}", "nobody says that it is the site's name"),
        (f"{LINE}\nLake Lamp\n{LINE[:-1]} again.", "between paragraphs"),
        (f"Society Courts\nOld bridge of Tartu reopens after storm\n{LINE}", "nothing of a page above it"),
        (f"{LINE}\n(Lake Lamp - Petra)", "nobody says that it is the site's name"),
    ],
)  # fmt: skip
def kicker_in_head(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The name of the site or of a section above the headline

    A section's name in capitals says nothing where the path of the page or two other lines of it stand above, nothing else of
    the text does, and a headline stands below. The site's name, alone, behind "Follow-up" or as the sign-off of an agency's text,
    goes where the foot of the page names it as the owner.
    """
    owners = _owners(document)
    if not _has_candidate(document, owners):
        return
    residue = residue_lines(document)
    if not residue:
        return
    head, tail = _ends(document)
    gone: set[int] = set()
    for place, number in enumerate(head):
        if _names_owner(document.line_keys[number], owners) and _headline_follows(document, head[place + 1 :], residue):
            gone.add(number)
            yield _removal(document, number, "the site's name")
            yield from _frame(document, [*head[:place], *tail], residue)
    for place, number in enumerate(head):
        if number in residue or number in gone:
            continue
        if _is_kicker(document, head, place) and _headline_follows(document, head[place + 1 : place + 2], residue):
            yield _removal(document, number, "the section's name")
            yield from _frame(document, head[:place], residue)
        break
    for number in tail:
        match = _SIGN_OFF.fullmatch(document.line_keys[number])
        if match and number not in residue and _bare(match["name"]) in owners:
            yield _removal(document, number, "the site's sign-off")


def _has_candidate(document: Document, owners: frozenset[str]) -> bool:
    """Whether a line may be the name of a section or of the site at all; told without judging the lines of the page."""
    keys = document.line_keys
    filled = [number for number, key in enumerate(keys) if key]
    head = [number for number in filled[:_HEAD_LINES] if len(keys[number]) <= _LONGEST]
    if any(_SHELF.fullmatch(keys[number]) or _is_in_capitals(_content(document, number)) for number in head):
        return True
    foot = [number for number in filled[-_HEAD_LINES:] if len(keys[number]) <= _LONGEST]
    return bool(owners) and any(_names_owner(keys[n], owners) or _SIGN_OFF.fullmatch(keys[n]) for n in (*head, *foot))


def _is_in_capitals(content: str) -> bool:
    return content.isupper() and _KICKER.fullmatch(content) is not None


def _frame(document: Document, numbers: Iterable[int], residue: frozenset[int]) -> Iterator[Finding]:
    """The lines of the page that are the proof: they go with what they prove."""
    for number in numbers:
        if number in residue:
            yield _removal(document, number, "a line of the page")


def _is_kicker(document: Document, head: Sequence[int], place: int) -> bool:
    """Whether the first line of the head that is not of the page is a name in capitals with enough of the page above."""
    content = _content(document, head[place])
    above = [_content(document, number) for number in head[:place]]
    if not above:
        return False
    if _SHELF.fullmatch(document.line_keys[head[place]]) and content.istitle():
        return True
    enough = len(above) >= _LEAST_ABOVE or any(map(_PATH.search, above))
    return enough and _is_in_capitals(content)


def _headline_follows(document: Document, below: Sequence[int], residue: frozenset[int]) -> bool:
    """Whether a line below is a headline: long enough, no sentence, and not in capitals as another kicker is."""
    lines = [_content(document, number) for number in below if number not in residue]
    return any(
        len(line) >= _HEADLINE
        and line.count(" ") + 1 >= _WORDS
        and not line.isupper()
        and not line.endswith((":", "."))
        for line in lines
    )


def _names_owner(key: str, owners: frozenset[str]) -> bool:
    if len(key) > _LONGEST:
        return False
    match = _LEAD_IN.fullmatch(key)
    return _bare(match["name"] if match else key) in owners


@lru_cache(maxsize=2)
def _owners(document: Document) -> frozenset[str]:
    """The names of two words or more that the copyright lines below the text give."""
    if not any(mark in document.key for mark in _MARKS):
        return frozenset()
    found = {_bare(fold(match["owner"])) for match in _OWNER.finditer(document.text)}
    return frozenset(name for name in found if " " in name)


def _bare(name: str) -> str:
    return re.sub(_NOT_OWNER.pattern, "", name.strip(" .,-–—|"))


def _ends(document: Document) -> tuple[list[int], list[int]]:
    """The lines above the first paragraph and those below the last one that are not blank; none without a paragraph."""
    keys = document.line_keys
    residue = residue_lines(document)
    filled = [number for number, key in enumerate(keys) if key]
    body = [number for number in filled if is_paragraph(keys[number]) and number not in residue]
    if not body:
        return [], []
    return [n for n in filled if n < body[0]][:_HEAD_LINES], [n for n in filled if n > body[-1]]


def _content(document: Document, number: int) -> str:
    return document.text[document.lines[number].start : document.lines[number].end].strip()


def _removal(document: Document, number: int, message: str) -> Finding:
    line = document.lines[number]
    return Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),))
