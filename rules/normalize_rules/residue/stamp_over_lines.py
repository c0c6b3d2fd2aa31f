"""What a theme prints in pieces, each in a line of its own: "Published / 5 years ago / on / May 2, 2019 / By / Eric"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize_rules.calendar import MONTH_STEM
from normalize_rules.residue.article import LINE

_MONTH = rf"(?:{MONTH_STEM})[a-z]{{0,6}}\.?"
_AGO = r"(?:\d{1,2}|an?) (?:second|sec|minute|min|hour|day|week|month|year)s? ago"
# the lines one below the other, joined by a bar
_STAMP = expression(
    rf"(?:published|posted|updated|published\|)?\|?(?P<ago>{_AGO})?\|?on\|(?:(?P<date>{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})\|)?"
    r"(?P<by>by\|(?P<byline>[^|]{3,40})\|)?"
)
_PLAYER = expression(r"0?0:00\|/\|\d{1,2}:\d\d(?::\d\d)?\|")
_NAME = expression(
    r"(?:[^\W\d_a-z][\w.’'-]*|de|van|von|al|bin)(?: (?:[^\W\d_a-z][\w.’'-]*|de|van|von|al|bin)){0,3}|[a-z][a-z\d_]{2,14}"
)
_MOST = 8  # lines


@rule(
    code="RES077",
    name="stamp-over-lines",
    phase="layout",
    languages=(),
    sources=["en"],
    triggers=["published\n", "posted\n", "updated\n", " agoon\n", "0:00\n"],
    fixes=[
        (f"Bridge reopens\n\nPublished\n\n5 years ago\n\non\n\nMay 2, 2019\n\nBy\n\nEric\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"Bridge reopens\nPublished\non\nBy\nMari Kask\n{LINE}", f"Bridge reopens\n{LINE}"),
        (f"Bridge reopens\nPublished\n3 days agoon\n3 May 2024\nBy\nwebdesk\n{LINE}", f"Bridge reopens\n{LINE}"),
        (f"Bridge reopens\n\nPublished\n\non\n\n{LINE}", f"Bridge reopens\n\n{LINE}"),
        (f"Daily news\n\n0:00\n/\n3:12\n\n{LINE}", f"Daily news\n\n{LINE}"),
    ],
    keeps=[
        (f"Published\n\nPublished in 1931, the map shows nine bridges.\n\n{LINE}", "a subheading"),
        ("Published\non\nThe river takes the paper, and the ink goes with it to the sea.", "verse"),
        (f"0:00\nThe lights go out in all of the town.\n0:07\n{LINE}", "a report by the minute"),
        (f"Posted\nby the door\nof the town hall\n\n{LINE}", "verse"),
        (f"Updated\non\nPaper\nBy\nEric\n{LINE}", "no date in it"),
    ],
)  # fmt: skip
def stamp_over_lines(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The page's stamp, or its player's clock, broken into lines

    Themes build the line under a headline from pieces, and the scrape puts each in a line of its own. "Published", the age,
    "on", the date, "By" and the writer must follow one another with nothing between them; so must the two ends of a player's clock.
    Date and writer go to the metadata.
    """
    done = -1
    for first in sorted({document.line_at(hit.start).number for hit in hits}):
        if first <= done:
            continue
        numbers = _below(document, first)
        for number, kind in _pieces(document, numbers):
            done = number
            yield _removal(document, number, kind)


def _below(document: Document, first: int) -> list[int]:
    """The lines from there on that are not blank."""
    keys = document.line_keys
    return [number for number in range(first, min(len(keys), first + 2 * _MOST)) if keys[number]][:_MOST]


def _pieces(document: Document, numbers: Sequence[int]) -> list[tuple[int, str]]:
    """The lines of the stamp with the kind of fact that each holds; empty if they are none."""
    joined = "".join(document.line_keys[number] + "|" for number in numbers).replace(" agoon|", " ago|on|")
    player = _PLAYER.match(joined)
    if player:
        return [(number, "") for number in numbers[:3]]
    stamp = _STAMP.match(joined)
    if not stamp or not (stamp["ago"] or stamp["date"] or stamp["by"] or _stands_apart(document, numbers[:2])):
        return []
    count = stamp[0].count("|") - sum(" agoon" in document.line_keys[number] for number in numbers)
    kinds = {stamp[kind]: kind for kind in ("date", "byline") if stamp[kind]}
    found = [(number, kinds.get(document.line_keys[number], "")) for number in numbers[:count]]
    return found if all(kind != "byline" or _is_name(document, number) for number, kind in found) else []


def _stands_apart(document: Document, numbers: Sequence[int]) -> bool:
    """Whether two lines below the first stand apart from all others and begin as a theme writes them: nothing is left but
    the labels "Published" and "on".
    """
    keys, lines = document.line_keys, document.lines
    if len(numbers) < 2 or keys[numbers[0]] != "published" or keys[numbers[1]] != "on" or not any(keys[: numbers[0]]):
        return False
    around = {side for number in numbers for side in (number - 1, number + 1) if 0 <= side < len(keys)}
    written = [document.text[lines[number].start : lines[number].end].strip() for number in numbers]
    return not any(keys[side] for side in around) and written == ["Published", "on"]


def _is_name(document: Document, number: int) -> bool:
    line = document.lines[number]
    return _NAME.fullmatch(document.text[line.start : line.end].strip()) is not None


def _removal(document: Document, number: int, kind: str) -> Finding:
    line = document.lines[number]
    words = document.text[line.start : line.end].strip()
    facts = ((kind, Fact(words, line.start, line.end)),) if kind else ()
    return Finding(line.start, line.end, "a piece of the page's stamp", (Edit(line.start, line.end, ""),), facts=facts)
