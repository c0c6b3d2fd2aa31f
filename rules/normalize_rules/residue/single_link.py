"""The headline of another article, alone under "Read also" between two paragraphs."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page import residue_lines

_HEADING = expression(
    r"\W*(?:(?:read|see|watch) also|also read|related (?:news|articles?|stor(?:y|ies))|(?:other|similar|more) (?:news|articles)|more on (?:the|this) (?:topic|subject)"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|читайте также|lire aussi|lea tambien|leggi anche|leia tambem|ilgili haberler)\W*"
)
_OPENS_SUBHEADING = ("what ", "how ", "why ", "who ", "where ", "when ", "part ", "step ", "chapter ")
_WORDS, _SHORTEST, _LONGEST = 5, 30, 110
_STEM = 5  # letters
_STATES = "The second ferry needs a new engine before the ice is gone from the bay."


@rule(
    code="RES105",
    name="single-link",
    phase="layout",
    languages=(),
    sources=["tr", "cs", "es"],
    triggers=[
        "read also\n", "see also\n", "watch also\n", "also read\n", "related ", "other news", "other articles", "similar news", "similar articles", "more news", "more articles",
        "more on ", "you may ", "you might ", "читайте также", "lire aussi", "lea tambien", "leggi anche", "leia tambem", "ilgili haberler",
    ],
    fixes=[
        (f"{LINE}\nRead also\nThree bakers share a prize for rye bread\n{_STATES}", f"{LINE}\n{_STATES}"),
        (f"{LINE}\nRELATED NEWS\nThree bakers share a prize for rye bread\nTHE ENGINE IS OLD\n{_STATES}", f"{LINE}\nTHE ENGINE IS OLD\n{_STATES}"),
    ],
    keeps=[
        (f"{LINE}\nThree bakers share a prize for rye bread\n{_STATES}", "no heading of links"),
        (f"{LINE}\nThe engine of the second ferry is old\n{_STATES}", "a subheading"),
        (f"{LINE}\nWhat people ask\nThree bakers share a prize for rye bread\n{_STATES}", "another heading"),
    ],
)  # fmt: skip
def single_link(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The headline of another article, alone under a heading of links between two paragraphs

    Where no blank lines tell a box from the text, the line under "Read also" is the link if it has five words or more, reads as a
    headline and shares no word with the paragraph below, which a subheading of the text does. A subheading in capitals may stand between.
    """
    keys = document.line_keys
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        below = range(number + 1, min(number + 4, len(keys)))
        if not _HEADING.fullmatch(keys[number]) or len(below) < 2 or number not in residue_lines(document):
            continue
        residue = residue_lines(document)
        if not any(is_paragraph(key) for key in keys[:number]) or not all(keys[at] for at in below[:2]):
            continue
        link = document.lines[below[0]]
        content = document.text[link.start : link.end].strip()
        text = below[1:3] if len(below) > 2 and _content(document, below[1]).isupper() else below[1:2]
        reads_on = is_paragraph(keys[text[-1]]) and text[-1] not in residue
        if below[0] not in residue and reads_on and _is_link(content, keys[below[0]], keys[text[-1]]):
            for line in (document.lines[number], link):
                yield Finding(line.start, line.end, "a link to another article", (Edit(line.start, line.end, ""),))


def _is_link(content: str, key: str, text: str) -> bool:
    words = key.split()
    if (
        not (_SHORTEST <= len(content) <= _LONGEST and len(words) >= _WORDS and content[0].isupper())
        or content.isupper()
    ):
        return False
    if content[-1] in '.!:,;"”' or key.startswith(_OPENS_SUBHEADING):
        return False
    return not any(word[:_STEM] in text for word in words if len(word) >= _STEM)


def _content(document: Document, number: int) -> str:
    return document.text[document.lines[number].start : document.lines[number].end].strip()
