"""The writer's name under the headline: "Jan BERG", "From: OLE BRANDT", "Ines Prat" over "Riga, special correspondent"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize.fold import fold
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page import residue_lines

_LETTERS = [chr(code) for code in (*range(0x180), *range(0x370, 0x460))]  # Latin, Greek, Cyrillic
_UPPER, _LOWER = "".join(filter(str.isupper, _LETTERS)), "".join(filter(str.islower, _LETTERS))
_WORD = rf"[{_UPPER}][{_LOWER}’'-]+"
# a surname in capitals is a byline's; two such words of four letters or more are hardly a heading
_SHOUTED = expression(rf"{_WORD}(?: [{_UPPER}]\.)? [{_UPPER}]{{4,}}(?:-[{_UPPER}]{{3,}})?")
_NAME = expression(rf"{_WORD}(?: {_WORD}| [{_UPPER}]\.| de| da| di| van| von| del){{0,2}} {_WORD}")
_POST = expression(
    r"(?:[\w .'-]{3,30}(?:,| ?[-/|]) ?)?(?:(?:special |our |own |staff )+envoy|(?:special |our |own |staff )*correspondent)(?: (?:in|to|from) [\w.'-]{3,20}(?: [\w.'-]{3,20})?)?"
)
_REPORTS_FROM = expression(rf"(?:(?:Special|Our) )?(?:[Ee]nvoy|[Cc]orrespondent) (?:in|to|from)(?: {_WORD}){{1,3}}")
_FROM = expression(rf"From: ?(?P<name>{_WORD}(?: {_WORD}){{1,2}}(?:(?:,| and) {_WORD}(?: {_WORD}){{1,2}}){{0,2}})")
_FROM_SHOUTED = expression(
    rf"From: ?(?P<name>[{_UPPER}][{_UPPER}.’'-]+(?:(?:,| and|) [{_UPPER}][{_UPPER}.’'-]+){{1,6}})"
)
_LETTER = expression(r"(?:to|cc|re|sent|date|subject|dear)\b")
_HEAD_LINES = 24  # with the buttons that stand over a text
_LONGEST = 40


@rule(
    code="RES062",
    name="name-in-head",
    phase="layout",
    languages=(),
    sources=["ru", "es", "fr"],
    fixes=[
        (f"Bridge reopens\nJan Berg\nSpecial envoy to Riga\n{LINE}", f"Bridge reopens\n{LINE}"),
        (f"Bridge reopens\nFrom: RUTH HOLM\n{LINE}", f"Bridge reopens\n{LINE}"),
        (f"Bridge reopens\nInes Prat\nRiga, special correspondent\n{LINE}", f"Bridge reopens\n{LINE}"),
    ],
    keeps=[
        (f"Bridge reopens\nJan BERGMAN\n{LINE}", "no residue beside it"),
        ("Jan BERGMAN\nThe painter\nThe show opens in Riga on Friday evening at the old port.", "the headline"),
        (f"Bridge reopens\nInes Prat\nCorrespondent in exile dies at home\n{LINE}", "a headline below it"),
        (f"Bridge reopens\nVisit NATO\n{LINE}", "an abbreviation, alone"),
        (f"Bridge reopens\nInes Prat\n{LINE}", "a name alone"),
        ("Ines Prat\nRiga\nJan Berg\nLyon", "a list of people, no text"),
        (f"Two voices\nJan Berg\nOur envoy\n{LINE}\nInes Prat\nOur envoy\n{LINE}", "names over each part"),
        (f"New faces\nInes Prat\nEnvoy to Peru\n{LINE}", "a diplomat"),
        (f"Last in Kabul\nJan Berg\nSpecial envoy to Kabul\n{LINE} Berg was there.", "who the text is about"),
        (f"The memo in full\nFROM: RUTH HOLM\nTO: ALL STAFF\n{LINE}", "the head of a letter"),
    ],
)
def name_in_head(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The writer's name between the headline and the text

    A name alone is a headline, a caption or a speaker. It goes, and to the metadata as the byline, where its surname
    stands in capitals and the line below or above is residue, or where the next line says which post the writer holds.
    Names that stand over later parts of the text too are speakers, and a writer is not named in the text.
    """
    head = _head(document.line_keys)
    found = list(_bylines(document, head))
    if found and not _names_below(document, head[-1]):
        yield from found


def _bylines(document: Document, head: Sequence[int]) -> Iterator[Finding]:
    for place, number in enumerate(head[1:], start=1):
        content = document.text[document.lines[number].start : document.lines[number].end].strip()
        below = document.line_keys[head[place + 1]] if place + 1 < len(head) else ""
        shouted = _FROM_SHOUTED.fullmatch(content)
        if label := shouted or _FROM.fullmatch(content):
            if not _LETTER.match(below) and (shouted or _by_residue(document, head, place)):
                yield _removal(document, number, label["name"])
        elif _is_name(content) and not _is_subject(document, content):
            if _POST.fullmatch(below):
                yield _removal(document, number, content)
                yield _removal(document, head[place + 1])
            elif _SHOUTED.fullmatch(content) and _by_residue(document, head, place):
                yield _removal(document, number, content)
        elif _REPORTS_FROM.fullmatch(content) and _by_residue(document, head, place):
            yield _removal(document, number)


def _by_residue(document: Document, head: Sequence[int], place: int) -> bool:
    """Whether a line beside it is residue, and one above it is not: else the line is the headline."""
    residue = residue_lines(document)
    beside = (head[place - 1], *head[place + 1 : place + 2])
    return not residue.isdisjoint(beside) and not residue.issuperset(head[:place])


def _is_name(content: str) -> bool:
    fits = _NAME.fullmatch(content) or _SHOUTED.fullmatch(content)
    return fits is not None and len(content) <= _LONGEST and not _POST.fullmatch(fold(content))


def _is_subject(document: Document, name: str) -> bool:
    """Whether a paragraph names the person."""
    surname = re.compile(rf"\b{re.escape(fold(name.split()[-1]))}\b")
    return any(is_paragraph(key) and surname.search(key) for key in document.line_keys)


def _names_below(document: Document, end: int) -> bool:
    """Whether a name in capitals, or one with a post below it, stands alone on a line after the head as well."""
    lines = [number for number in range(end + 1, len(document.lines)) if document.line_keys[number]]
    for number, below in zip(lines, [*lines[1:], -1], strict=True):
        start, stop = document.lines[number].start, document.lines[number].end
        content = document.text[start:stop].strip() if stop - start <= _LONGEST else ""
        if _SHOUTED.fullmatch(content) or _FROM_SHOUTED.fullmatch(content):
            return True
        if below >= 0 and _NAME.fullmatch(content) and _POST.fullmatch(document.line_keys[below]):
            return True
    return False


def _removal(document: Document, number: int, name: str = "") -> Finding:
    line = document.lines[number]
    start = document.text.find(name, line.start)
    facts = (("byline", Fact(name, start, start + len(name))),) if name else ()
    message = "the writer's name and post in the head of the page"
    return Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),), facts=facts)


def _head(keys: Sequence[str]) -> list[int]:
    """The first lines that are not blank, up to the first paragraph; none where no paragraph follows them."""
    found: list[int] = []
    for number, key in enumerate(keys):
        if key and (is_paragraph(key) or len(found) > _HEAD_LINES):
            return found if is_paragraph(key) else []
        if key:
            found.append(number)
    return []
