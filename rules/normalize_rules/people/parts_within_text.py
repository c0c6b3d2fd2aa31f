"""One unlisted name whose parts are joined in several ways in one text: "Nasser al-Rubaie" and "Nasser al Rubaie"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.people.gazetteer import built_in

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’']+"
_ARTICLES = ("al", "el", "ul", "ad", "ar", "as", "ash", "at", "an")
_COMPOUND = "abdul abdel abdal abdur anne abou abu hans heinz jean jose juan karl klaus louis luis marc maria marie mary noor nour nur paul pierre".split()
# a first name, the article and the name that it belongs to, joined in any way
_WITH_ARTICLE = expression(rf"({_WORD})( )((?i:{'|'.join(_ARTICLES)}))([ ‑-]?)({_WORD}|[a-z]\w+)(?![\w’'‑-])")
# two first names and the surname
_DOUBLE = expression(rf"((?i:{'|'.join(_COMPOUND)}))([ ‑-])({_WORD})( )({_WORD})(?![\w’'‑-])")


class _Name(NamedTuple):
    start: int
    end: int
    text: str
    key: str  # without blanks, hyphens and case
    is_joined: bool


@rule(
    code="NAM011",
    name="parts-within-text",
    triggers={
        **{f" {article}{mark}": "article" for article in _ARTICLES for mark in " -‑"},
        **{f"{given}{mark}": "double" for given in _COMPOUND for mark in " -‑"},
    },
    whole_words=True,
    sources=["ar", "fa", "fr"],
    fixes=[
        (
            "Omar al-Zuhri runs a mill. The flour of Omar al Zuhri is known in Lugo.",
            "Omar al-Zuhri runs a mill. The flour of Omar al-Zuhri is known in Lugo.",
        ),
        (
            "Nour el-Din Zuhri sings. Nour El Din Zuhri also paints.",
            "Nour el-Din Zuhri sings. Nour el-Din Zuhri also paints.",
        ),
        (
            "Marie-Claire Vidal sings. Last year Marie Claire Vidal was ill.",
            "Marie-Claire Vidal sings. Last year Marie-Claire Vidal was ill.",
        ),
    ],
    keeps=[
        ("Omar al-Zuhri met Omar al-Zahri.", "one letter makes another name"),
        ("Omar al-Zuhri runs a mill. Al Zuhri is a village.", "no first name"),
        ('Omar al-Zuhri signed as "Omar Al Zuhri" in Lugo.', "somebody's own spelling"),
        ("They sat at Al Noor Cafe, and Al Noor-Cafe was full.", "no article between two names"),
        ("Jean-Luc Vidal wore jeans; Jean Vidal wore a hat.", "another name"),
        ("Read Marie Claire Magazine.", "once only"),
    ],
)
def parts_within_text(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An unlisted name whose parts are joined in several ways

    The Arabic article and the double first names of French and Arabic lose their hyphen and their case from sentence to
    sentence of a translation. The first full form with a hyphen, or else the first, is taken for all that differ from it in
    nothing else.
    """
    names = list(_names(document, hits))
    first: dict[str, str] = {}
    for name in sorted(names, key=lambda name: not name.is_joined):
        first.setdefault(name.key, name.text)
    for name in names:
        known = first[name.key]
        if known != name.text and not document.is_quoted(name.start, name.end):
            yield fix(name.start, name.end, known, f"another way to write {known}")


def _names(document: Document, hits: Sequence[Hit]) -> Iterator[_Name]:
    text, done = document.text, 0
    for start, _, kind in sorted(hits, key=lambda hit: hit.start):
        line = document.line_at(start)
        begin = text.rfind(" ", line.start, start) + 1 or line.start
        match = (
            _WITH_ARTICLE.match(text, max(begin, line.start), line.end)
            if kind == "article"
            else _DOUBLE.match(text, start, line.end)
        )
        if match and match.start() >= done and document.key[match.start() : match.end()] not in built_in().forms:
            done = match.end()
            key = "".join(document.key[match.start() : match.end()].replace("‑", "-").replace("-", " ").split())
            yield _Name(*match.span(), match[0], key, "-" in match[0] or "‑" in match[0])
