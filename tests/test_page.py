"""Which lines of a page go together: the quick way and the plain one agree on any page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from normalize.claims import Claim, Shape, by_weight
from normalize.line_kinds import is_paragraph
from normalize.page import removals

BODY = "The council of the town will vote on the budget on Tuesday evening, the mayor said."
LINES = [
    "",
    "",
    "3",
    "|",
    "Storm shuts ports",
    "Will it rain?",
    "It rained.",
    "It rained twice.",
    "And then...",
    "end of list",
    BODY,
]


def shape(rule: str, *, weak: bool = False, where: str = "", takes_list: bool = False) -> Shape:
    return Shape(rule, "", "", weak, where, takes_list, "residue")


SURE, WEAK = shape("RES901"), shape("RES902", weak=True)
LISTING = shape("RES903", takes_list=True)
WEAK_LISTING = shape("RES904", weak=True, takes_list=True)
HEAD, TAIL = shape("RES905", where="head"), shape("RES906", where="tail", weak=True)
CLOSING = shape("RES907", where="closing")
SHAPES = [SURE, WEAK, LISTING, WEAK_LISTING, HEAD, TAIL, CLOSING]


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[str], dict[int, list[Claim]]]:
    keys = draw(st.lists(st.sampled_from(LINES), max_size=40))
    known: dict[int, list[Claim]] = {}
    for number, key in enumerate(keys):
        if key and draw(st.integers(0, 2)):
            shapes = draw(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=2, unique_by=id))
            known[number] = sorted(map(Claim, shapes), key=by_weight)
    return keys, known


@given(pages())
def test_as_going_over_all_lines_until_nothing_changes(page: tuple[list[str], dict[int, list[Claim]]]) -> None:
    keys, known = page
    assert removals(keys, known) == plainly(keys, known)


def test_company_goes_both_ways_through_a_long_run_of_weak_lines() -> None:
    keys = ["Tags"] * 2000 + ["Share"] + ["Tags"] * 2000
    known = {number: [Claim(SURE if key == "Share" else WEAK)] for number, key in enumerate(keys)}
    assert sorted(removals(keys, known)) == list(range(4001))


def test_the_upper_of_two_headings_names_what_stands_below_both() -> None:
    keys = [BODY, "Related news", "Read also", "Storm shuts ports", "The end."]
    other = shape("RES900", takes_list=True)
    removed = removals(keys, {1: [Claim(LISTING)], 2: [Claim(other)]})
    assert {number: claim.shape for number, claim in removed.items()} == {1: LISTING, 2: other, 3: LISTING, 4: LISTING}


def test_between_paragraphs_a_heading_takes_the_lines_of_its_block() -> None:
    keys = [BODY, "", "Related news", "Storm shuts ports", "", "The harbor master", "", BODY]
    assert sorted(removals(keys, {2: [Claim(LISTING)]})) == [2, 3]
    assert sorted(removals([BODY, *keys], {3: [Claim(LISTING)]})) == [3], "blank lines do not tell blocks here"


def test_between_paragraphs_a_weak_heading_needs_a_known_line_at_the_end_of_its_block() -> None:
    keys = [BODY, "", "Background", "Storm shuts ports", "The wind is falling. more", "", BODY]
    assert removals(keys, {2: [Claim(WEAK_LISTING)]}) == {}
    assert sorted(removals(keys, {2: [Claim(WEAK_LISTING)], 4: [Claim(WEAK)]})) == [2, 3, 4]


def test_short_sentences_below_a_heading_belong_to_the_text() -> None:
    keys = [
        BODY,
        "",
        "Related news",
        "",
        "Storm shuts ports",
        "",
        "Will it rain?",
        "",
        "Nobody knows yet.",
        "",
        "It may.",
    ]
    assert sorted(removals(keys, {2: [Claim(LISTING)]})) == [2, 4]


def test_a_list_ends_where_the_page_says_so() -> None:
    keys = [BODY, "", "Related news", "Storm shuts ports", "end of list", "", "Snow in May"]
    assert sorted(removals(keys, {2: [Claim(LISTING)], 4: [Claim(SURE)]})) == [2, 3, 4]


def test_a_closing_line_stays_above_a_headline_unless_the_text_above_it_is_cut_off() -> None:
    keys = [BODY, "Read more", "Storm shuts ports"]
    assert removals(keys, {1: [Claim(CLOSING)]}) == {}
    assert sorted(removals(keys, {1: [Claim(CLOSING)], 2: [Claim(SURE)]})) == [1, 2]
    for above, below in ((BODY, "It rained."), ("And then...", "Storm shuts ports"), (BODY, BODY)):
        assert sorted(removals([above, "Read more", below], {1: [Claim(CLOSING)]})) == [1]


def test_weak_lines_alone_stay() -> None:
    assert removals([BODY, "Tags", "Video"], {1: [Claim(WEAK)], 2: [Claim(WEAK)]}) == {}


def plainly(keys: Sequence[str], known: Mapping[int, Sequence[Claim]]) -> dict[int, Claim]:
    """The same by going over all lines again and again, which takes quadratic time."""
    filled = [number for number, key in enumerate(keys) if key]
    known = {n: left for n in known if (left := [c for c in known[n] if closes(c.shape, keys, filled, known, n)])}
    body = body_of(keys, filled, known)
    fitting = {number: [c for c in claims if in_place(c.shape, number, body)] for number, claims in known.items()}
    claims = {number: min(found, key=by_weight) for number, found in fitting.items() if found}
    removed = {number: claim for number, claim in claims.items() if not claim.shape.weak}
    removed |= boxes_of(keys, claims, body)
    before = -1
    while before < len(removed):
        before = len(removed)
        while take_company(keys, filled, claims, removed, body):
            pass
        take_lists(keys, filled, claims, removed, body[-1] if body else len(keys))
    return removed


def boxes_of(keys: Sequence[str], claims: Mapping[int, Claim], body: Sequence[int]) -> dict[int, Claim]:
    found: dict[int, Claim] = {}
    if any(number + 1 in body for number in body):
        return found
    blocks: list[list[int]] = [[]]
    for number, key in enumerate(keys):
        if key:
            blocks[-1].append(number)
        else:
            blocks.append([])
    for block in blocks:
        heading = claims.get(block[0]) if 2 <= len(block) <= 7 else None
        between = heading and body and body[0] < block[0] < body[-1]
        sure = heading and (not heading.shape.weak or block[-1] in claims)
        if len(block) > 1 and block[1] not in claims and is_statement(keys[block[1]]):
            continue
        if heading and sure and between and heading.shape.takes_list and not set(block) & set(body):
            found |= {number: claims.get(number) or Claim(heading.shape) for number in block}
    return found


def body_of(keys: Sequence[str], filled: Sequence[int], known: Mapping[int, Sequence[Claim]]) -> list[int]:
    body: list[int] = []
    listing = False
    for number in filled:
        if number in known:
            listing = listing or any(claim.shape.takes_list for claim in known[number])
        elif is_paragraph(keys[number]) and not (listing and may_be_headline(keys[number])):
            body.append(number)
            listing = False
    return body


def in_place(shape: Shape, number: int, body: Sequence[int]) -> bool:
    if shape.where in ("", "closing") or not body:
        return True
    if shape.where == "head":
        return number < body[0] or (not shape.weak and len(body) > 2 and number < body[1])
    return number > body[-1]


def closes(
    shape: Shape, keys: Sequence[str], filled: Sequence[int], known: Mapping[int, Sequence[Claim]], number: int
) -> bool:
    at = filled.index(number)
    below = filled[at + 1 : at + 2]
    if shape.where != "closing" or not below or below[0] in known or (at and keys[filled[at - 1]].endswith("...")):
        return True
    return is_statement(keys[below[0]]) or not may_be_headline(keys[below[0]])


def may_be_headline(key: str) -> bool:
    return not is_paragraph(key) or (len(key) <= 120 and key.endswith(("?", "!", "…", "...")))


def is_statement(key: str) -> bool:
    return " " in key and key.endswith(".") and not key.endswith("..")


def is_listed(keys: Sequence[str], filled: Sequence[int], claims: Mapping[int, Claim], number: int) -> bool:
    key, below = keys[number], filled[filled.index(number) + 1 : filled.index(number) + 2]
    if not is_statement(key):
        text_follows = below and below[0] not in claims and is_statement(keys[below[0]])
        return may_be_headline(key) and not (text_follows and key.endswith((".", "!", "?", "…")))

    def headline(at: int) -> bool:
        other = keys[at] if at < len(keys) else ""
        return bool(other) and at not in claims and not is_statement(other) and not is_paragraph(other)

    last_words = number == len(keys) - 1 and len(key.split()) == 2
    return headline(number - 1) and (headline(number + 1) or last_words) and not is_paragraph(key)


def take_company(
    keys: Sequence[str],
    filled: Sequence[int],
    claims: Mapping[int, Claim],
    removed: dict[int, Claim],
    body: Sequence[int],
) -> bool:
    first, last = (body[0], body[-1]) if body else (-1, len(keys))
    before = len(removed)
    for at, number in enumerate(filled):
        sides = [filled[i] if 0 <= i < len(filled) else None for i in (at - 1, at + 1)]
        company = [removed[i] for i in sides if i in removed]
        if number in removed or not company:
            continue
        key = keys[number]
        scrap = len(key) <= 6 and not any(character.isalpha() for character in key)
        sentence = is_paragraph(key) or key.endswith((".", "!", "?", "…"))
        between = number > last and all(i in removed or i in claims for i in sides) and not sentence
        if number in claims or (scrap and not first <= number <= last) or between:
            removed[number] = claims.get(number) or Claim(company[0].shape)
    return len(removed) > before


def take_lists(
    keys: Sequence[str], filled: Sequence[int], claims: Mapping[int, Claim], removed: dict[int, Claim], last: int
) -> None:
    for at, number in enumerate(filled):
        claim = claims.get(number)
        if number in removed and claim and number > last and claim.shape.takes_list:
            for follower in filled[at + 1 : at + 21]:
                if keys[follower].endswith("end of list"):
                    break
                if follower not in claims and not is_listed(keys, filled, claims, follower):
                    break
                removed.setdefault(follower, claims.get(follower) or Claim(claim.shape))
