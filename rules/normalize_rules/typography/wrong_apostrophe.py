"""An accent, a backtick or another mark in place of an apostrophe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.document import Line

# acute and grave accent, opening marks, low mark, prime, modifier letters, Greek accents
_MARKS = "´`‘‛‚′ʼʹʻ΄᾽᾿"
_S = expression(r"(?:[^\W\d_]{2}|\b\d{3}0|\b[A-Z])\Z")
_WHO = r"\b(?:[Ii]|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]here|[Tt]hat|[Ww]ho|[Ww]hat)"
_MODAL = r"(?:would|could|should|might|must)"
_NEGATED = r"(?:do|does|did|is|are|was|were|has|have|had|ca|could|would|should|wo|must|need|ai)"
# what stands before the mark, by what stands behind it
_BEFORE = {
    "s": _S,
    "t": expression(rf"\b(?i:{_NEGATED})n\Z"),
    "d": expression(rf"{_WHO}\Z"),
    "m": expression(r"\bI\Z"),
    "re": expression(rf"{_WHO}\Z"),
    "ve": expression(rf"(?:{_WHO}|\b{_MODAL})\Z"),
    "ll": expression(rf"{_WHO}\Z"),
}
_BEHIND = expression(r"(?:s|t|d|m|re|ve|ll)(?![\w'’`´])")
# words whose middle is left out, before and behind the mark
_CLIPPED = (
    ("gov", "t"),
    ("int", "l"),
    ("nat", "l"),
    ("dep", "t"),
    ("ass", "n"),
    ("dev", "t"),
    ("cont", "d"),
    ("sec", "y"),
    ("comm", "n"),
)
_WORD_BEFORE, _WORD_BEHIND = expression(r"(?<![\w'’`´])[^\W\d_]+\Z"), expression(r"[a-z]+(?![\w`´])")
_PLURAL = expression(r"\b(?:[a-z]{2,}|[A-Z][a-z]{2,})s\Z")
_NOUN = expression(r" (?:[a-z]{3,}|[A-Z][a-z]{2,})\b")
# marks that open a quotation in some language, which the mark at hand might close
_PARTNERS = {"‘": "‚‘‹", "`": "`", "´": "´`", "‚": "‚"}


@rule(
    code="TYP043",
    name="wrong-apostrophe",
    sources=["es", "id", "sq", "de", "el"],
    fixes=[
        ("The people´s bank closed; a miller who´d left didn´t know.", "The people's bank closed; a miller who'd left didn't know."),
        ("We don`t know when Lugo`s bank can`t pay.", "We don't know when Lugo's bank can't pay."),
        ("The miners‘ union called it Lugo‘s day.", "The miners’ union called it Lugo’s day."),
        ("The gov`t wrote to the Int´l Fund.", "The gov't wrote to the Int'l Fund."),
        ("The players` rights and the judges´ view", "The players' rights and the judges' view"),
    ],
    keeps=[
        ("D`Angelo, N´Golo and Ka`ba, Hawai‘i and O‘ahu", "names"),
        ("He lives in O`zbekiston and plays for G´ulom.", "Uzbek letters"),
        ("The boat is 6´ long, the pipe 5′ and 30`s of arc", "feet and minutes"),
        ("He called it ´the ships´ and `the banks´ of the town.", "quotation marks"),
        ("Use `rows` and `tables`s of it, or `ls` here.", "code"),
        ("He called it ‘news’ and ‘ships’ on Monday.", "English marks"),
        ("He typed `gov`tags` and `int`lines` by hand.", "code"),
        ("The map f´s is f´t and x`s is y`d.", "mathematics"),
    ],
)  # fmt: skip
def wrong_apostrophe(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An accent or a backtick for an apostrophe: "don´t"

    Spanish, German and Indonesian keyboards have the accent where English has the apostrophe, and programs curl an
    apostrophe behind an accent the wrong way. Only before an ending of English, or behind a plural before its noun, and
    where the mark cannot close a quotation.
    """
    text = document.text
    for mark in _MARKS:
        at = text.find(mark) if mark == "`" or mark in document.others else -1
        while at >= 0:
            line = document.line_at(at)
            if _is_apostrophe(text, at, line) and not _opened(text, at, line):
                yield fix(at, at + 1, _apostrophe(document, mark), "an accent or another mark for an apostrophe")
            at = text.find(mark, at + 1)


def _is_apostrophe(text: str, at: int, line: Line) -> bool:
    low = max(line.start, at - 12)
    if _is_clipped(text, at, line):
        return True
    behind = _BEHIND.match(text, at + 1, line.end)
    if behind:
        return _BEFORE[behind.group()].search(text, low, at) is not None
    if text[at] not in "´`‘" or not _PLURAL.search(text, low, at):
        return False
    return _NOUN.match(text, at + 1, line.end) is not None


def _is_clipped(text: str, at: int, line: Line) -> bool:
    """Whether a word that is written with its middle left out stands around the mark: "gov`t"."""
    before, after = _WORD_BEFORE.search(text, max(line.start, at - 12), at), _WORD_BEHIND.match(text, at + 1, line.end)
    return before is not None and after is not None and (before.group().lower(), after.group()) in _CLIPPED


def _opened(text: str, at: int, line: Line) -> bool:
    """Whether a mark before it in the line may open a quotation that this one closes."""
    for partner in _PARTNERS.get(text[at], ""):
        place = text.find(partner, line.start, at)
        while place >= 0:
            if place == line.start or not text[place - 1].isalnum():
                return True
            place = text.find(partner, place + 1, at)
    return False


def _apostrophe(document: Document, mark: str) -> str:
    """The apostrophe that the text has elsewhere."""
    curly, straight = document.text.count("’"), document.text.count("'")
    return "’" if curly > straight or (mark in "‘‛‚" and curly >= straight) else "'"
