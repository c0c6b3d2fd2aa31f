"""A pointer to another article inside a paragraph: "… on Friday. (Read also: Ten quiet beaches) Farmers …"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_LABEL = (
    r"(?:[Rr]ead|[Ss]ee|[Ww]atch) (?:also|more)|(?:[Aa]lso|[Nn]ow) (?:read|see|watch)|READ (?:ALSO|MORE|NOW|NEXT)|(?:SEE|WATCH) (?:ALSO|MORE)"
    r"|ALSO (?:READ|SEE|WATCH)|RELATED(?: NEWS)?|[Rr]elated (?:news|article|story)|Related"
)
_BEHIND = r"(?<=[.!?\"”’)])(?P<gap>[ \u00a0]+)"
_IN_BRACKETS = expression(
    rf"{_BEHIND}(?:\((?:{_LABEL}) ?[:：|] ?(?P<round>[^()\n]{{12,140}})\)|\[(?:{_LABEL}) ?[:：|] ?(?P<square>[^\[\]\n]{{12,140}})\])"
)
_AT_END = expression(
    rf"{_BEHIND}(?:[>»►▶]{{1,3}} ?(?:{_LABEL})|(?:READ (?:ALSO|MORE|NEXT)|SEE ALSO|ALSO READ|WATCH ALSO)) ?[:：|] ?(?P<headline>[^\n]{{12,140}})"
)
_WORDS = 4
_WORK = expression(
    r"[\"“‘'][^\"”]+[\"”’']|.*\b(?:p\.|pp\.|pages?|chapter|vol\.|section|figure|fig\.|table|annex|article \d)\b.*"
)
_SMALL_WORD = expression(r" [a-z]{3,}")
_FERRY = "The ferry of Tartu will sail again on Tuesday."


@rule(
    code="RES096",
    name="pointer-inside-paragraph",
    phase="inline",
    languages=(),
    sources=["ro", "it", "tr", "vi"],
    triggers=[
        "(read ", "(see ", "(also ", "(related", "(watch ", "[read ", "[see ", "[also ", "[related", "[watch ", "read also", "read more", "read next",
        "see also", "also read", "watch also", "(now read", "[now read", "> related", ">related", "» related",
    ],
    fixes=[
        (f"{_FERRY} (See also: Three storms that changed the lake) The crew has nine sailors.", f"{_FERRY} The crew has nine sailors."),
        (f"{_FERRY} [READ MORE: Three storms that changed the lake]\nThe crew is new.", f"{_FERRY}\nThe crew is new."),
        (f"{_FERRY} >>> SEE ALSO: Three storms that changed the lake", _FERRY),
        (f"{_FERRY} ALSO READ: Three storms that changed the lake\nThe crew is new.", f"{_FERRY}\nThe crew is new."),
    ],
    keeps=[
        (f"{_FERRY} (See also: the storms, in the annex on page 12)", "a reference"),
        (f"{_FERRY} (See also: Table 3 on page 12 of the annual report)", "a reference"),
        (f"{_FERRY} (Read also: The Lake and the Wind)", "the title of a book"),
        (f"{_FERRY} (See also: storms of the last ten years in the east)", "no headline"),
        ("The law (read also: the fine print of it all) will pass.", "inside a sentence"),
        (f"{_FERRY} Read also: Three storms that changed the lake", "no mark, and no capitals"),
        (f"{_FERRY} ALSO READ: Three storms that changed the lake. The crew is new.", "where it ends cannot be told"),
    ],
)  # fmt: skip
def pointer_inside_paragraph(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A pointer to another article inside a paragraph

    Some sites set the link into the paragraph: in brackets between two sentences, or behind the last one with arrows or in
    capitals. What follows the label must read as a headline, of four words or more and not all in capitals as a title is; a
    reference to a page or a chapter stays.
    """
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[number]
        for match in _IN_BRACKETS.finditer(document.text, line.start, line.end):
            after = document.text[match.end() : line.end].lstrip()
            if _is_headline(match["round"] or match["square"]) and (not after or not after[0].islower()):
                yield _removal(match.start(), match.end())
        last = _AT_END.search(document.text, line.start, line.end)
        if last and last.end() >= line.end and _ends_in_headline(last["headline"].rstrip()):
            yield _removal(last.start(), line.end)


def _ends_in_headline(words: str) -> bool:
    return _is_headline(words) and words[-1] != "." and not any(mark in words for mark in (". ", "! ", "? "))


def _removal(start: int, end: int) -> Finding:
    return Finding(start, end, "a pointer to another article", (Edit(start, end, ""),))


def _is_headline(words: str) -> bool:
    words = words.strip()
    starts = words[:1].isupper() or words[:1].isdigit() or words[:1] in "\"“‘'"
    return starts and len(words.split()) >= _WORDS and _SMALL_WORD.search(words) is not None and _is_no_work(words)


def _is_no_work(words: str) -> bool:
    """Whether these are no reference, and more than the small words of a title are written small."""
    small = [word for word in words.split()[1:] if word.islower() and len(word) > 3]
    return bool(small) and not _WORK.fullmatch(words)
