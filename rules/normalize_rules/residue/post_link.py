"""The link of a picture from a post, left in the text: "… on Sunday. pic.twitter.com/Ab12Cd34Ef Hotels have …"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.calendar import MONTH
from normalize_rules.residue.article import LINE

_LINK = r"(?:https?://)?(?:pic\.(?:twitter|x)\.com/\w{8,12})"
_SHORT = r"(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w{8,12}"
_ANY = expression(r"\b(?:pic\.(?:twitter|x)\.com|t\.co)/")
_LINKS = expression(rf"(?<=[.!?…\"”’)])(?: {_LINK}){{1,3}}(?=\s|$)")
_POST = expression(rf"(?P<words>\S.{{0,240}}?)(?: ?{_SHORT}){{1,3}}")
_SENDER = expression(
    rf"[—–-]{{1,2}} ?[^()\n]{{1,60}} \(@\w{{2,20}}\),? (?:(?:{MONTH}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{MONTH}),? \d{{4}})"
)


@rule(
    code="RES100",
    name="post-link",
    phase="layout",
    languages=(),
    sources=["es", "it", "ar"],
    fixes=[
        (f"{LINE} pic.twitter.com/Zx81kQw2Lm\n{LINE[:-1]} again.", f"{LINE}\n{LINE[:-1]} again."),
        (
            f"{LINE}\nThe flood in pictures pic.twitter.com/Zx81kQw2Lm\n— City of Tartu (@cityoftartu) May 3, 2021\n{LINE[:-1]} again.",
            f"{LINE}\n{LINE[:-1]} again.",
        ),
    ],
    keeps=[
        (f"{LINE}\nHe wrote:\nThe flood in pictures pic.twitter.com/Zx81kQw2Lm\n— Jan Berg (@janberg) May 3, 2021\n{LINE[:-1]} again.", "what he wrote"),
        (f"{LINE}\nWe send forty boats.\n— Jan Berg (@janberg) May 3, 2021", "no picture"),
        ("The picture stood at pic.twitter.com/Zx81kQw2Lm for a day.", "an address in a sentence"),
        (f"{LINE}\nThe flood in pictures\n— City of Tartu (@cityoftartu)", "no date"),
    ],
)  # fmt: skip
def post_link(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The link of a picture from a post, left in the text

    A post that is set into a page brings the link of its picture and a line with its sender and the day. A link behind a
    sentence goes alone. A post that says no more than what its picture shows goes with its sender; one that holds a sentence, or
    that a colon announces, is somebody's statement and stays.
    """
    found = (
        [match.start() for match in _ANY.finditer(document.text)]
        if "pic." in document.text or "t.co/" in document.text
        else []
    )
    for number in sorted({document.line_at(at).number for at in found}):
        line = document.lines[number]
        below = _post_below(document, number)
        if below is not None:
            for at in (number, below):
                yield _removal(document.lines[at].start, document.lines[at].end)
            continue
        for match in _LINKS.finditer(document.text, line.start, line.end):
            yield _removal(match.start(), match.end())


def _post_below(document: Document, number: int) -> int | None:
    """The number of the sender's line, where the line of that number is a post without a sentence."""
    content = _content(document, number)
    match = _POST.fullmatch(content)
    filled = [at for at, key in enumerate(document.line_keys) if key and abs(at - number) <= 2]
    above, below = [at for at in filled if at < number], [at for at in filled if at > number]
    if not match or not above or not below or not _SENDER.fullmatch(_content(document, below[0])):
        return None
    words = match["words"].rstrip()
    is_said = words.endswith((".", "!", "?", '"', "”")) or is_paragraph(words)
    return None if is_said or document.line_keys[above[-1]].endswith((":", ",")) else below[0]


def _content(document: Document, number: int) -> str:
    return document.text[document.lines[number].start : document.lines[number].end].strip()


def _removal(start: int, end: int) -> Finding:
    return Finding(start, end, "what is left of a post", (Edit(start, end, ""),))
