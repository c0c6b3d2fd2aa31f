"""The offer with which a chatbot ends its answer: "If you want, I can also create:" and its list."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE
from normalize_rules.saying import REPORTS

_MAKE = (
    r"(?:create|write|make|turn|convert|shorten|rewrite|rephrase|adapt|format|summari[sz]e|provide|prepare|generate|draft|translate|expand|suggest|tailor|adjust|polish|refine"
    r"|put together|compile|give you)"
)
_TEXT = (
    r"(?:version|summary|headlines?|titles?|article|draft|tone|translation|bullet|table|caption|seo|post|report|format|paragraph|script|thread|outline|chart|infographic|text|press release"
    r"|length|style|newsletter|blog)"
)
_ASKS = (
    r"(?:if (?:you want|you like|you wish|you need|you'd like|you would like|you prefer|helpful|needed),? (?:and |then )?i (?:can|could)(?: also)?"
    r"|(?:would|do) you (?:like|want) me to(?: also)?|(?:just )?let me know if you(?:'d| would)? (?:like|want|need) me to(?: also)?|i can also|want me to(?: also)?)"
)
_OFFER = expression(rf"[^\w\"']{{0,4}}{_ASKS} {_MAKE}\b[^\"]{{0,200}}")
_ABOUT_TEXT = expression(rf"\b{_TEXT}s?\b")
_MOST_LISTED = 8


@rule(
    code="RES089",
    name="chatbot-offer",
    phase="layout",
    languages=(),
    sources=["en"],
    triggers=["if you want", "if you like", "if you wish", "if you need", "if you'd like", "if you would like", "if you prefer", "if helpful", "if needed", "like me to", "want me to", "need me to", "i can also"],
    fixes=[
        (f"{LINE}\nIf you want, I can also create:\nA shorter version\nA chart for print", LINE),
        (f"{LINE}\n\nWould you like me to turn this into a press release?", LINE),
        (f"{LINE}\n\nLet me know if you'd like me to adjust the tone or shorten the article!", LINE),
        (f"{LINE}\n\nIf you'd like, I can also prepare:\n\n- a version for a newsletter\n- three headlines", LINE),
    ],
    keeps=[
        (f"{LINE}\nIf you want, I can also create a table for your kitchen, the joiner said.", "a sentence that tells who says it"),
        (f"{LINE}\n“If you like, I can also write a report,” she told them.", "a quotation"),
        (f"If you want, I can also write a version of it for the town.\n{LINE}", "the text goes on"),
        (f"{LINE}\nWould you like me to make tea?", "no text is offered"),
        ("Would you like me to write a report?", "nothing but this"),
    ],
)  # fmt: skip
def chatbot_offer(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The offer with which a chatbot ends its answer

    Pages whose text was written by a chatbot keep the offer below it. It must speak of a text (a version, a headline, a
    table), nothing but its own list may follow, and nobody may be quoted.
    """
    keys = document.line_keys
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        below = [at for at in range(number + 1, len(keys)) if keys[at]]
        if _is_offer(keys[number], [keys[at] for at in below]) and any(map(is_paragraph, keys[:number])):
            for at in (number, *below):
                line = document.lines[at]
                yield Finding(line.start, line.end, "a chatbot's offer", (Edit(line.start, line.end, ""),))
            return


def _is_offer(key: str, below: Sequence[str]) -> bool:
    if not _OFFER.fullmatch(key) or re.search(rf"\b(?:{REPORTS}|asks)\b", key):
        return False
    if key.endswith(":"):
        is_list = 0 < len(below) <= _MOST_LISTED and not any(map(is_paragraph, below))
        return is_list and _ABOUT_TEXT.search(" ".join(below)) is not None
    return not below and key.endswith((".", "?", "!")) and _ABOUT_TEXT.search(key) is not None
