"""The site's name after a headline: "Storm shuts three ports - The Example Wire"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize.fold import fold
from normalize_rules.residue.page import is_page

_SUFFIX = expression(
    r"\s+(?:[-–—|·»]|::)\s+(?P<site>(?:The )?[A-Z0-9][\w.'’&]*(?: (?:of|the|and|&|[A-Z0-9][\w.'’&]*)){0,4})\s*"
)
_MARK = expression(r"\s(?:[-–—|·»]|::)\s")
_PART_OF_MARK = expression("[-–—|·»:]")
# names of sites alone: "Post", "Times", "News" also end the outlets that headlines quote ("… - Sky News")
_SITE_WORD = expression(
    r"(?:Wire|Gazette|Courier|Examiner|Sentinel|Dispatch|Portal|Online|News ?24|\w+\.(?:com|net|org|info))"
)
_HEAD_LINES = 3
_HEADLINE = 25
_LONGEST_SITE = 40
_ADDRESS = expression(r"https?://(?P<host>[\w.-]+)")
_OWNER = expression(r"^[^\w\n]*(?:©|\(c\)|copyright)(?P<owner>[^\n]{2,80})", re.MULTILINE)
_BODY = "The ferry sailed at noon."


@rule(
    code="RES006",
    name="site-name-after-headline",
    phase="layout",
    languages=(),
    fixes=[
        (
            f"Storm shuts three ports in the south of Chile | Example Harbor\nhttps://example-harbor.net/a is read a lot.\n{_BODY}",
            f"Storm shuts three ports in the south of Chile\nhttps://example-harbor.net/a is read a lot.\n{_BODY}",
        ),
        (
            f"Storm shuts three ports in the south of Chile - River Post\n{_BODY}\nAll of https://www.riverpost.org/chile was read.",
            f"Storm shuts three ports in the south of Chile\n{_BODY}\nAll of https://www.riverpost.org/chile was read.",
        ),
    ],
    keeps=[
        (f"Minister quits after the storm in Chile - state media\n{_BODY}", "who says so"),
        (f"Minister quits after the storm in Chile - Sky News\n{_BODY}", "the outlet that reported it, and no proof"),
        (f"Storm shuts three ports in the south - The Prague Wire\n{_BODY}", "no sign that this is a page"),
        (f"Storm shuts three ports - Two dead\n{_BODY}\nhttps://example.net/a", "the second half of a headline"),
    ],
)  # fmt: skip
def site_name_after_headline(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The name of the site after the headline

    Templates write "headline - site" into the title of a page. What follows the dash may also be who says so, which
    belongs to the headline. The name goes to the metadata, and only with proof: it is the host of an address in the
    text or the owner that a copyright line names, or it holds a word that only names of sites have and another line
    of the text is residue.
    """
    head = islice((number for number, key in enumerate(document.line_keys) if key), _HEAD_LINES)
    for line in (document.lines[number] for number in head):
        match = _suffix(document.text[line.start : line.end])
        if match and (_is_named(document, match["site"]) or _is_site_of_page(document, line.number, match["site"])):
            start = line.start + match.start()
            fact = Fact(match["site"], line.start + match.start("site"), line.start + match.end("site"))
            message = "the name of the site after the headline"
            yield Finding(start, line.end, message, (Edit(start, line.end, ""),), facts=(("site", fact),))


def _suffix(content: str) -> re.Match[str] | None:
    """What stands after the last mark of a headline and may be a name."""
    if not _PART_OF_MARK.search(content, _HEADLINE):
        return None
    marks = [mark.start() for mark in _MARK.finditer(content, _HEADLINE)]
    match = _SUFFIX.fullmatch(content, marks[-1]) if marks else None
    return match if match and len(match["site"]) <= _LONGEST_SITE else None


def _is_site_of_page(document: Document, line: int, site: str) -> bool:
    return bool(_SITE_WORD.search(site)) and is_page(document, line)


def _is_named(document: Document, site: str) -> bool:
    """Whether an address or a copyright line in the text bears the name."""
    name = _letters(site)
    if len(name) < 6:
        return False
    bearers = [m["host"] for m in _ADDRESS.finditer(document.text)]
    if any(mark in document.text for mark in ("©", "(c)", "copyright")):
        bearers += [m["owner"] for m in _OWNER.finditer(document.text)]
    return any(name in _letters(bearer) for bearer in bearers)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name).removeprefix("the ")))
