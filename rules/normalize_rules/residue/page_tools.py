"""The tools of a page in a row: "[Font size: Large Medium Small] [Print] [Close]", "Share Print Send by email"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.residue.article import LINE

_SIZE = r"(?:extra large|large|medium|middle|small|big|normal|default|larger|smaller|a ?\+|a ?-)"
_TOOL = (
    r"(?:print(?:er)?(?: (?:this|the))?(?: (?:page|article|version|friendly version))?|close(?: (?:this|the))?(?: (?:window|page))?"
    r"|share(?: to)?|collect|(?:add to )?favou?rites?|bookmark|comments?|e-?mail|send(?: (?:by|via) e-?mail| to (?:a )?friend)?|save"
    r"|copy(?: link)?|forward|recommend|return|back(?: to (?:the )?top)?|top|(?:report|correct) errors?|error correction|listen|download"
    r"|read aloud|mobile (?:version|viewing)|send to friends|(?:short(?:ened)?|news|article|permanent) link|short url|copy url|permalink|pdf"
    r"|(?:save|download)(?: as)? pdf|full screen)"
)
_LABEL = r"(?:(?:font|text|type|letter|word)(?: ?size)?)"
_INSIDE = rf"(?:{_LABEL} ?:? ?)?(?:{_SIZE}|{_TOOL}|{_LABEL})(?:[ ,|/·]{{1,3}}(?:{_SIZE}|{_TOOL})){{0,6}}"
_BOX = rf"[\[【(<] ?{_INSIDE} ?[\]】)>]"

ROWS = [
    {
        "line": [
            rf"(?:{_LABEL} ?: ?)?{_BOX}(?:[ |/]{{0,3}}{_BOX}){{1,8}}",
            rf"[\[【(<]? ?{_LABEL} ?:\W{{0,3}}{_SIZE}(?:[\W]{{1,3}}{_SIZE}){{1,4}}\W*(?:{_TOOL}\W*){{0,4}}",
            r"[\[【(<] ?close window ?[\]】)>]",
            rf"(?=.*\bprint)(?:{_TOOL}[ |/·•-]{{1,6}}){{1,6}}(?:{_TOOL})",
        ],
        "cue": ["print", "close", "font", "text size", "type size", "large", "share", "[", "【"],
        "raw": r"\W*\p{Lu}.*",
    },
]  # fmt: skip


@with_rows(ROWS)
@rule(
    code="RES045",
    name="page-tools",
    phase="layout",
    languages=(),
    sources=["zh", "ja", "de"],
    check=check,
    fixes=[
        (f"【Font: Large Small】【Print】【Close window】\n{LINE}", LINE),
        (f"{LINE}\n[Favorite] [Print] [Share]", LINE),
        (f"{LINE}\n\nSave Print Send by email", LINE),
        (f"Print | Send to a friend | Short link\n{LINE}", LINE),
    ],
    keeps=[
        ("Large, medium, small", "sizes"),
        ("[Large crowd applauds] [Music]", "a transcript"),
        ("Share, save and print: how banks grow", "a headline"),
        ("[Close the window]\nShe turned the page and read on.", "a stage direction"),
        ("Print and close the books", "a sentence"),
    ],
)
def page_tools(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A row of the page's tools: font size, print, save, send, close

    Chinese and Japanese sites set each in brackets, others in a row without marks. The whole line must be such tools, at
    least two of them, and outside brackets "Print" must be one.
    """
    return check(document, hits)
