"""The lines of a page, judged together: which go with those that are residue beyond doubt.

A weak line goes in the company of residue: "Newsletter" between two paragraphs may be a subheading, between "Log in"
and "0 comments" it is not. Under a heading such as "Related news" the headlines that follow go with it: after the last
paragraph all of them, between paragraphs those that stand in one block with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby, pairwise

from normalize.claims import Claim, Shape
from normalize.line_kinds import ends_sentence, is_paragraph, is_scrap, is_statement, may_be_headline
from normalize.page_data import without_data

_MOST_LISTED = 20
_LARGEST_BOX = 7  # lines
_BAR = 4  # lines: fewer may be the headings of a text
# above the first paragraph of a page that has residue beyond doubt there, or elsewhere
_BAR_IN_HEAD = 2
_BAR_ABOVE_TEXT = 3
_BULLETS = ("•", "-", "–", "—", "*", "·", "▪", "●", "1", "a)")
_END_OF_LIST = "end of list"  # for screen readers
_DOTS = ("…", "….", "...", "…]", "...]")


def removals(keys: Sequence[str], known: Mapping[int, Sequence[Claim]]) -> dict[int, Claim]:
    """The lines that go, by their numbers, each with the claim that removes it.

    `keys` are the folded lines, `known` the claims of those that have a shape, by weight. The time is in proportion to
    the lines.
    """
    if len(known) < _BAR and not any(_may_begin(claim.shape) for claims in known.values() for claim in claims):
        return {}
    filled = [number for number, key in enumerate(keys) if key]
    known = _without_pointers(keys, filled, without_data(keys, filled, known))
    body = _body(keys, filled, known)
    claims = {number: claim for number, of_line in known.items() if (claim := _best(of_line, number, body))}
    page = _Page(keys, filled, claims, body)
    fresh = page.remove_sure(_boxes(keys, claims, body) | _bars(keys, filled, claims, body))
    while fresh:
        fresh = page.remove_lists(fresh + page.remove_company(fresh))
    return page.removed


def _without_pointers(
    keys: Sequence[str], filled: Sequence[int], known: Mapping[int, Sequence[Claim]]
) -> Mapping[int, Sequence[Claim]]:
    """The claims without those of closing lines, such as "Read more", over what may be the headlines that they lead to.

    Behind dots such a line belongs to the text that is cut off above it.
    """
    found = dict(known)
    for above, number, below in zip([-1, *filled], filled, filled[1:], strict=False):
        if number in known and any(claim.shape.where == "closing" for claim in known[number]):
            ends_above = above >= 0 and keys[above].endswith(_DOTS)
            leads_on = below not in known and may_be_headline(keys[below]) and not is_statement(keys[below])
            if leads_on and not ends_above:
                found[number] = [claim for claim in known[number] if claim.shape.where != "closing"]
    return {number: claims for number, claims in found.items() if claims}


class _Page:
    """What is removed so far. Lines are known by their places among those that are not blank."""

    def __init__(
        self, keys: Sequence[str], filled: Sequence[int], claims: Mapping[int, Claim], body: Sequence[int]
    ) -> None:
        self.removed: dict[int, Claim] = {}
        self._keys = keys
        self._filled = filled
        self._claims = claims
        self._first, self._last = (body[0], body[-1]) if body else (-1, len(keys))

    def remove_sure(self, boxes: Mapping[int, Claim]) -> list[int]:
        """Remove the lines that are unmistakable, and those of boxes and bars; their places."""
        self.removed = {number: claim for number, claim in self._claims.items() if not claim.shape.weak} | dict(boxes)
        return [place for place, number in enumerate(self._filled) if number in self.removed]

    def remove_company(self, fresh: Iterable[int]) -> list[int]:
        """Remove what goes in the company of the lines at fresh places, and of those lines in turn; their places."""
        taken: list[int] = []
        doubtful = {place + side for place in fresh for side in (-1, 1)}
        while doubtful:
            uncovered: set[int] = set()
            for place in sorted(doubtful):
                while self._take(place):
                    taken.append(place)
                    uncovered.add(place - 1)
                    place += 1
            doubtful = uncovered
        return taken

    def _take(self, place: int) -> bool:
        """Remove a weak line next to a removed one, and after the last paragraph what stands between two removed lines.

        Not in the head: there the line between two of residue is the headline. Not a sentence, however short.
        """
        if not 0 <= place < len(self._filled) or self._filled[place] in self.removed:
            return False
        number = self._filled[place]
        sides = [self._filled[at] for at in (place - 1, place + 1) if 0 <= at < len(self._filled)]
        company = next((self.removed[side] for side in sides if side in self.removed), None)
        if not company:
            return False
        key, claim = self._keys[number], self._claims.get(number)
        if claim or (not self._first <= number <= self._last and is_scrap(key)):
            self.removed[number] = claim or Claim(company.shape)
            return True
        enclosed = len(sides) == 2 and all(side in self.removed or self._vouches(side, key) for side in sides)
        if enclosed and number > self._last and not is_paragraph(key) and not ends_sentence(key):
            self.removed[number] = Claim(company.shape)
            return True
        return False

    def _vouches(self, number: int, key: str) -> bool:
        """Whether the weak line of that number tells that the one next to it is residue. Not one with a figure: hours,
        prices and years stand beside an age limit too.
        """
        return number in self._claims and not any(character.isdigit() for character in key)

    def remove_lists(self, fresh: Iterable[int]) -> list[int]:
        """Remove the headlines under headings such as "Related news" at fresh places, after the last paragraph."""
        taken: list[int] = []
        headings = [place for place in fresh if self._heads_list(place)]
        heapify(headings)  # of two headings the upper one names what stands below both
        while headings:
            heading = heappop(headings)
            shape = self.removed[self._filled[heading]].shape
            for place in range(heading + 1, min(heading + 1 + _MOST_LISTED, len(self._filled))):
                number = self._filled[place]
                claim = self._claims.get(number)
                if self._keys[number].endswith(_END_OF_LIST) or (not claim and not self._is_listed(place)):
                    break
                if number not in self.removed:
                    self.removed[number] = claim or Claim(shape)
                    taken.append(place)
                    if self._heads_list(place):
                        heappush(headings, place)
        return taken

    def _is_listed(self, place: int) -> bool:
        """Whether a line under a heading of links may be one of them. A short line with a full stop is a sentence of the
        text, unless it stands in one block with headlines above and below it; "The end." needs only the one above.
        """
        number = self._filled[place]
        key = self._keys[number]
        if not is_statement(key):
            return may_be_headline(key) and not (ends_sentence(key) and self._text_follows(place))
        is_last = number + 1 == len(self._keys) and key.count(" ") == 1
        enclosed = self._is_plain_headline(number - 1) and (is_last or self._is_plain_headline(number + 1))
        return enclosed and not is_paragraph(key)

    def _text_follows(self, place: int) -> bool:
        """Whether a sentence stands below the line at that place: a question above it belongs to the text."""
        below = self._filled[place + 1 : place + 2]
        return bool(below) and below[0] not in self._claims and is_statement(self._keys[below[0]])

    def _is_plain_headline(self, number: int) -> bool:
        key = self._keys[number] if number < len(self._keys) else ""
        return key != "" and number not in self._claims and not is_statement(key) and not is_paragraph(key)

    def _heads_list(self, place: int) -> bool:
        number = self._filled[place]
        claim = self._claims.get(number)
        return number > self._last and claim is not None and claim.shape.takes_list


def _may_begin(shape: Shape) -> bool:
    """Whether lines can go because of this one: it is unmistakable, or the heading of a box."""
    return not shape.weak or shape.takes_list


def _boxes(keys: Sequence[str], claims: Mapping[int, Claim], body: Sequence[int]) -> dict[int, Claim]:
    """The lines of boxes between paragraphs: a heading of links and the lines that stand in one block with it.

    Blank lines tell a block only where they stand between all paragraphs. A weak heading needs a last line that has a
    shape too.
    """
    found: dict[int, Claim] = {}
    if any(after - before == 1 for before, after in pairwise(body)):
        return found
    paragraphs = set(body)
    for number, claim in claims.items():
        if claim.shape.takes_list and body and body[0] < number < body[-1]:
            block = _block(keys, number)
            if block and is_statement(keys[number + 1]) and number + 1 not in claims:
                continue  # the text goes on below the heading
            if block and paragraphs.isdisjoint(block) and (not claim.shape.weak or block[-1] in claims):
                found |= {line: claims.get(line) or Claim(claim.shape) for line in block}
    return found


def _bars(
    keys: Sequence[str], filled: Sequence[int], claims: Mapping[int, Claim], body: Sequence[int]
) -> dict[int, Claim]:
    """Weak lines that follow one another outside the body and vouch for each other: "Print", "Facebook", "Comments".

    Those of one rule may be a list of the text, as of the networks that a state blocks, and so may those behind bullets or
    below a colon. Above the text of a page that has a sure line, fewer are enough: "Menu", "Search".
    """
    found: dict[int, Claim] = {}
    sure = [number for number, claim in claims.items() if not claim.shape.weak]
    fewest = _BAR_IN_HEAD if body and any(number < body[0] for number in sure) else _BAR_ABOVE_TEXT
    for is_claimed, run in groupby(filled if body else (), claims.__contains__):
        bar = list(run)
        if not is_claimed or body[0] < bar[0] < body[-1] or _may_be_list(keys, filled, bar):
            continue
        rules = {claims[number].shape.rule for number in bar}
        stands_above = bool(sure) and bar[-1] < body[0] and len(bar) >= fewest
        if stands_above or (len(bar) >= _BAR and len(rules) > 1):
            found |= {number: claims[number] for number in bar}
    return found


def _may_be_list(keys: Sequence[str], filled: Sequence[int], lines: Sequence[int]) -> bool:
    """Whether lines stand below a colon or behind bullets, or are sentences."""
    above = bisect_left(filled, lines[0]) - 1
    announced = above >= 0 and keys[filled[above]].endswith(":")
    return announced or keys[lines[0]].startswith(_BULLETS) or any(ends_sentence(keys[line]) for line in lines)


def _block(keys: Sequence[str], heading: int) -> Sequence[int]:
    """The numbers of the lines from a heading to the next blank line; none where the heading stands alone or within."""
    end = heading + 1
    while end < len(keys) and keys[end] and end - heading <= _LARGEST_BOX:
        end += 1
    fits = not keys[heading - 1] and 1 < end - heading <= _LARGEST_BOX
    return range(heading, end) if fits else ()


def _body(keys: Sequence[str], filled: Sequence[int], known: Mapping[int, Sequence[Claim]]) -> list[int]:
    """The paragraphs. Under a heading of links a question, or a line that ends in dots, is a headline and no paragraph."""
    body: list[int] = []
    listing = False
    for number in filled:
        if number in known:
            listing = listing or any(claim.shape.takes_list for claim in known[number])
        elif is_paragraph(keys[number]) and not (listing and may_be_headline(keys[number])):
            body.append(number)
            listing = False
    return body


def _best(claims: Sequence[Claim], number: int, body: Sequence[int]) -> Claim | None:
    """The first claim that counts at this place."""
    for claim in claims:
        if claim.shape.where in ("", "closing") or _in_place(claim.shape, number, body):
            return claim
    return None


def _in_place(shape: Shape, number: int, body: Sequence[int]) -> bool:
    """A sure line of the head may also stand between the standfirst and the text."""
    if not body:
        return True
    if shape.where == "head":
        return number < body[0] or (not shape.weak and len(body) > 2 and number < body[1])
    return number > body[-1]
