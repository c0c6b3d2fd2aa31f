"""The codes of a blog's software around a caption: "[caption id="attachment_1" width="800"]The old bridge[/caption]"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.residue.article import LINE

_PAIR = expression(
    r"(?P<open>\[(?P<name>caption|wp_caption|su_\w{2,20}|vc_column_text|quote|pullquote|dropcap|highlight|embed)(?P<fields>(?: \w+=(?:\"[^\"\]\n]{0,120}\"|“[^”\]\n]{0,120}”|[^\s\]]{1,60})){0,8}) ?\])"
    r"[ ]?(?P<inside>[^\[\]]{1,1200}?)[ ]?(?P<close>\[/(?P=name)\])"
)
_ABOUT = expression(r"\b(?:shortcodes?|short codes?|wordpress|plug-?ins?|html|markup|square brackets)\b")
_ALONE = ("caption", "wp_caption", "vc_column_text", "dropcap", "pullquote")  # which no text sets in brackets


@rule(
    code="RES098",
    name="caption-code",
    phase="layout",
    languages=(),
    sources=["es", "en", "pt"],
    triggers=["[caption", "[wp_caption", "[su_", "[vc_column_text", "[quote", "[pullquote", "[dropcap", "[highlight", "[embed"],
    fixes=[
        (f'[caption id="attachment_12" align="alignleft" width="640"]The old bridge of Tartu[/caption]\n{LINE}', f"The old bridge of Tartu\n{LINE}"),
        (f"[caption]The old bridge of Tartu [/caption]\n{LINE}", f"The old bridge of Tartu\n{LINE}"),
        (f"[dropcap]T[/dropcap]{LINE[1:]}", LINE),
    ],
    keeps=[
        ("Write [caption]The old bridge[/caption] in WordPress, the teacher said.", "code in a text about it"),
        ("She typed [quote]nothing[/quote] and left.", "what was typed"),
        (f"[caption] The old bridge of Tartu\n{LINE}", "no end"),
        ("He closed it with [/caption] and saved.", "no beginning"),
    ],
)  # fmt: skip
def caption_code(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blog's codes around a caption, a quotation or a letter

    The software turns them into a frame; a scraper that reads the feed meets them as they were typed. The codes go, what they
    enclose stays. A text that speaks of such software keeps them.
    """
    if not hits or document.speaks_of(_ABOUT):
        return
    for match in _PAIR.finditer(document.text):
        if not match["fields"] and match["name"] not in _ALONE:
            continue
        edits = (Edit(match.start(), match.start("inside"), ""), Edit(match.end("inside"), match.end(), ""))
        yield Finding(match.start(), match.end(), f"the software's code [{match['name']}]", edits)
